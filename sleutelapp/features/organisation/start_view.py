"""Where the coordinator begins: go on, make a new file, or open one; and what the file is for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.office import Office
from sleutelapp.features.organisation.drafts import KeptWork
from sleutelapp.features.organisation.rules import is_changed
from sleutelapp.qt.cards import Card
from sleutelapp.qt.days import short_day
from sleutelapp.qt.door_card import DoorCard
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.page import Page
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import isolate
from sleutelapp.qt.theme import SPACE


class StartView(QWidget):
    """Doors; the first is the work that was kept, where there is some."""

    go_on_wanted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self.page = Page(
            self.tr("Organisation file"),
            self.tr(
                "One file with what your organisation has agreed. Every key person loads it, so that all laptops "
                "work in the same way. It holds nothing about newcomers."
            ),
            form=True,
        )
        self._doors = QVBoxLayout()
        self._doors.setSpacing(SPACE.m)
        self.page.content.addLayout(self._doors)
        self.page.add(self._steps())
        self.page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def show_kept(self, kept: KeptWork | None) -> None:
        """Offer to go on with this first."""
        new = DoorCard(
            "file-plus-outline",
            self.tr("Make a new file"),
            self.tr("For an organisation that has no file yet. It takes about ten minutes."),
        )
        new.setObjectName("newFile")
        new.clicked.connect(self.new_wanted)
        opened = DoorCard(
            "folder-open-outline",
            self.tr("Open a file"),
            self.tr("Change a file that you or a colleague saved before. It becomes the next edition."),
        )
        opened.setObjectName("openFile")
        opened.clicked.connect(self.open_wanted)
        doors: list[QWidget] = [new, opened]
        if kept is not None:
            go_on = DoorCard("file-edit-outline", self._name(kept), self._state(kept))
            go_on.setObjectName("goOn")
            go_on.clicked.connect(self.go_on_wanted)
            doors.insert(0, go_on)
        refill(self._doors, doors)

    def focus_first(self) -> None:
        """Put the keyboard on the first door."""
        item = self._doors.itemAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.setFocus()

    def _name(self, kept: KeptWork) -> str:
        saved = kept.saved.name if kept.saved is not None else ""
        name = kept.typed.name or saved or self.tr("the file without a name")
        return self.tr("Go on with {name}").replace("{name}", isolate(name))

    def _state(self, kept: KeptWork) -> str:
        saved = kept.saved
        if saved is None:
            return self.tr("You have not saved it yet.")
        number = isolate(str(saved.edition))
        if is_changed(kept):
            words = self.tr("You changed something since edition {number} and have not saved it yet.")
            return words.replace("{number}", number)
        if saved.issued_on is None:
            return self.tr("Edition {number}").replace("{number}", number)
        day = short_day(saved.issued_on, self._office.clock.today())
        words = self.tr("Edition {number}, saved {day}")
        return words.replace("{number}", number).replace("{day}", isolate(day))

    def _steps(self) -> Card:
        card = Card(self.tr("How it works"))
        for icon, title, sentence in (
            (
                "pencil-outline",
                self.tr("You fill in the agreements"),
                self.tr(
                    "Municipalities with hours, own words, numbers to call, and how newcomers are protected."
                ),
            ),
            (
                "content-save-outline",
                self.tr("You save an edition"),
                self.tr(
                    "Each change makes a new edition with a number of its own. You see first what changes."
                ),
            ),
            (
                "send-outline",
                self.tr("You give the file to your key persons"),
                self.tr("By e-mail or on a USB stick. They load it at their first start, or later."),
            ),
        ):
            card.add(ItemRow(icon, title, sentence))
        return card
