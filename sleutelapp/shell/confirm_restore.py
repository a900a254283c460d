"""The last look before a backup is put back: what is in it, and what happens."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout

from sleutelapp.features.backup.words import when_made
from sleutelapp.qt.buttons import primary_button, secondary_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.days import joined
from sleutelapp.qt.text import body_label, muted_label, strong_label
from sleutelapp.qt.theme import SPACE
from sleutelapp.shell.doorstep import Doorstep
from sleutelapp.shell.vault_access import VaultAccess
from sleutelapp.vault.restore import CheckedBackup, remembers_erasures


class ConfirmStep(Doorstep):
    """What is in it, and what happens: nothing was changed before this."""

    agreed = Signal()
    back_wanted = Signal()

    def __init__(self, checked: CheckedBackup, access: VaultAccess) -> None:
        title = QCoreApplication.translate("ConfirmStep", "This backup is whole")
        super().__init__(title, when_made(checked.opened.backup, access.clock.today()), width=560)
        card = Card()
        card.add(strong_label(self.tr("It holds")))
        rows = checked.rows
        held = (
            self.tr("%n newcomer(s)", "", rows.get("newcomer", 0)),
            self.tr("%n contact(s)", "", rows.get("contact", 0)),
            self.tr("%n referral(s)", "", rows.get("referral", 0)),
        )
        card.add(body_label(joined(*held)))
        self.column.addWidget(card)
        if access.files.exists():
            self.column.addWidget(
                body_label(
                    self.tr(
                        "It takes the place of your vault of now. What you wrote down after this backup is not in it."
                    )
                )
            )
            self.column.addWidget(
                muted_label(self.tr("Your vault of now is kept aside in its folder. Nothing is thrown away."))
            )
        self.column.addWidget(muted_label(self.tr("After this, the password is that of the backup.")))
        if not remembers_erasures(access.files, checked.opened.backup.manifest.vault_id):
            said = self.tr(
                "Did you erase somebody after this backup was made? This laptop cannot know that. Erase them again."
            )
            self.column.addWidget(muted_label(said))
        back = secondary_button(self.tr("Leave all as it is"))
        back.setObjectName("back")
        back.clicked.connect(self.back_wanted)
        self.act = primary_button(self.tr("Put back"), "backup-restore")
        self.act.setObjectName("putBack")
        self.act.clicked.connect(self.agreed)
        foot = QHBoxLayout()
        foot.addWidget(back)
        foot.addStretch(1)
        foot.addWidget(self.act)
        self.column.addSpacing(SPACE.s)
        self.column.addLayout(foot)

    def arrive(self) -> None:
        """Put the focus where the user goes on."""
        self.act.setFocus()
