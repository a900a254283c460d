"""What this program is, where the vault lies, and where to find help."""

from pathlib import Path

from sleutelapp import __version__
from sleutelapp.features.settings.facts import fact
from sleutelapp.qt.cards import Card
from sleutelapp.qt.text import isolate


class AboutCard(Card):
    """Facts only.

    Args:
        vault_folder: where the vault lies; None where there is none, as in the coordinator's window.
    """

    def __init__(self, vault_folder: Path | None) -> None:
        super().__init__(self.tr("About Sleutelapp"))
        self.add(fact(self.tr("Version"), isolate(__version__)))
        self.add(fact(self.tr("Licence"), self.tr("EUPL 1.2: free to use, also to change and pass on")))
        if vault_folder is None:
            return
        self.add(fact(self.tr("Your vault lies in"), isolate(str(vault_folder))))
        self.add(
            fact(
                self.tr("Help"),
                self.tr("Press F1 for the keys. With other questions, ask your coordinator."),
            )
        )
