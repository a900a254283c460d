"""The facts sheet for when the laptop is gone: made now, since then it is too late."""

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from sleutelapp.core.errors import Refused, UserError
from sleutelapp.core.files import write_whole
from sleutelapp.features.lost_laptop.facts import facts_of_vault
from sleutelapp.features.lost_laptop.sheet import SHEET_END, sheet_html
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import secondary_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.flow_layout import FlowLayout
from sleutelapp.qt.paper import as_pdf, print_page
from sleutelapp.qt.text import body_label
from sleutelapp.qt.theme import SPACE

_PDF: Final = ".pdf"
_NAME: Final = "feitenblad {day}.pdf"


class LostLaptopCard(Card):
    """Prints the sheet, or saves it."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(self.tr("If the laptop is lost"))
        self._workspace = workspace
        self.add(
            body_label(
                self.tr(
                    "Your organisation must then tell how well the data were protected. That stands on the facts sheet, "
                    "without names. Print it and give it to your coordinator, once a year or so. With each backup on a "
                    "USB stick a new one is saved beside it."
                )
            )
        )
        self.printing = secondary_button(self.tr("Print the facts sheet…"), "printer-outline")
        self.printing.setObjectName("printFacts")
        self.printing.clicked.connect(self._print)
        self.saving = secondary_button(self.tr("Save as PDF…"), "file-download-outline")
        self.saving.setObjectName("saveFacts")
        self.saving.clicked.connect(self._save)
        foot = QWidget()
        flow = FlowLayout(foot, spacing=SPACE.s)
        for button in (self.printing, self.saving):
            flow.addWidget(button)
        self.add(foot)

    def _print(self) -> None:
        if print_page(sheet_of(self._workspace), self):
            self._workspace.note("printed", detail="facts")

    def _save(self) -> None:
        workspace = self._workspace
        name = _NAME.replace("{day}", workspace.clock.today().isoformat())
        chosen = workspace.dialogs.save_file(
            self, self.tr("Where does the facts sheet go?"), self.tr("PDF (*.pdf)"), name
        )
        if chosen is None:
            return
        output = chosen if chosen.suffix.lower() == _PDF else chosen.with_name(chosen.name + _PDF)
        try:
            write_whole(output, as_pdf(sheet_of(workspace)))
        except OSError:
            workspace.dialogs.show_error(self, Refused("file_not_written").sentence(workspace.language))
            return
        workspace.note("exported", detail="facts")
        workspace.say(self.tr("The facts sheet is saved"))


def sheet_of(workspace: Workspace) -> str:
    """The sheet of the open vault, in the language now spoken.

    Raises:
        UserError: the vault cannot be read.
    """
    return sheet_html(facts_of_vault(workspace.vault, workspace.settings.lock_minutes), workspace.language)


def put_sheet_beside(workspace: Workspace, backup: Path) -> bool:
    """Write the sheet beside a backup on a stick, under its name; whether it was written."""
    try:
        write_whole(backup.with_name(backup.stem + SHEET_END), sheet_of(workspace).encode())
    except (OSError, UserError):
        return False
    return True
