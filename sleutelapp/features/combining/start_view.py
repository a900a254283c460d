"""Before there is any file: where to drop them, and what happens then."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.combining.drop_area import DropArea
from sleutelapp.qt.cards import Card
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.page import Page


class StartView(QWidget):
    """Teaches in three steps."""

    files_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = Page(
            self.tr("Combine"),
            self.tr("From the workbooks of your key persons to one result for your organisation."),
            form=True,
        )
        self.area = DropArea()
        self.area.files_wanted.connect(self.files_wanted)
        self.area.folder_wanted.connect(self.folder_wanted)
        self.page.add(self.area)
        self.page.add(self._steps())
        self.page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def focus_first(self) -> None:
        """Put the keyboard on choosing."""
        self.area.choose.setFocus()

    def _steps(self) -> Card:
        card = Card(self.tr("How it works"))
        for icon, title, sentence in (
            (
                "tray-arrow-down",
                self.tr("You bring the files together"),
                self.tr(
                    "Each key person sends one Excel file a quarter. A workbook that was combined before may "
                    "be among them."
                ),
            ),
            (
                "file-check-outline",
                self.tr("Sleutelapp checks every file"),
                self.tr(
                    "What is sent twice counts once. What is damaged, changed by hand or not from Sleutelapp "
                    "is refused by name; the rest goes on."
                ),
            ),
            (
                "content-save-outline",
                self.tr("You look at the result and save it"),
                self.tr(
                    "Nothing of the files stays on this computer but what you save. Only who has sent, and "
                    "when, is remembered."
                ),
            ),
        ):
            card.add(ItemRow(icon, title, sentence))
        return card
