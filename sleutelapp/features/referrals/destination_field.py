"""Where to: tiles of the kinds of places used most, others as one types; then only the chosen one stays."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.field_side import picture_in
from sleutelapp.qt.fields import TextField
from sleutelapp.qt.text import muted_label
from sleutelapp.qt.theme import SMALL_PT, SPACE
from sleutelapp.qt.tiles import TileGrid

SHOWN_FIRST: Final = 12


class DestinationField(QWidget):
    """One code of the list referral_destination, or none yet."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._value: str | None = None
        self._codes = workspace.reference["referral_destination"]
        self._usual: set[str] = set()
        self._shows_all = False
        self.search = TextField(self.tr("For instance: dentist, social team, food bank"))
        picture_in(self.search, "magnify")
        self.search.changed.connect(self._filter)
        self.tiles = TileGrid(icon_size=24, type_size=SMALL_PT, exclusive=True)
        self.tiles.setAccessibleName(self.tr("Kinds of places"))
        self.tiles.set_tiles(
            (code.code, code.label(workspace.language), code.icon or "arrow-right-circle-outline", False)
            for code in self._codes.active()
        )
        self.tiles.toggled.connect(self._toggled)
        self._nothing = muted_label("")
        self.all = text_button(self.tr("All kinds of places"), "chevron-down")
        self.all.clicked.connect(self._show_all)
        self.another = text_button(self.tr("Another kind of place"), "magnify")
        self.another.clicked.connect(self._choose_again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.m)
        column.addWidget(self.search)
        column.addWidget(self._nothing)
        column.addWidget(self.tiles)
        column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.another, 0, Qt.AlignmentFlag.AlignLeading)
        self.setFocusProxy(self.search)
        self._filter()

    def value(self) -> str | None:
        """The code chosen."""
        return self._value

    def set_value(self, value: str | None) -> None:
        """Choose a code."""
        self._value = value
        self.tiles.set_chosen({value} if value is not None else set())
        self.search.set_value("")
        self._filter()

    def offer(self, usual: Sequence[str]) -> None:
        """Show these first; too few of them are filled up from the list."""
        known = [code.code for code in self._codes.active()]
        first = [code for code in usual if code in known]
        self._usual = set([*first, *(code for code in known if code not in first)][:SHOWN_FIRST])
        self._shows_all = False
        self._filter()

    def focus_first(self) -> None:
        """Put the keyboard where a choice begins."""
        (self.search if self._value is None else self.another).setFocus()

    def _filter(self) -> None:
        words = self.search.value()
        found: set[str] | None = None
        if self._value is not None:
            found = {self._value}
        elif words:
            found = {code.code for code in self._codes.search(words, self._workspace.language)}
        elif not self._shows_all:
            found = self._usual
        self.all.setVisible(self._value is None and not words and not self._shows_all)
        self.tiles.filter(found)
        self.search.setVisible(self._value is None)
        self.another.setVisible(self._value is not None)
        is_unoffered = self._value is not None and self._value not in {
            code.code for code in self._codes.active()
        }
        self._nothing.setText(
            self._workspace.label("referral_destination", self._value)  # a code no longer in use
            if is_unoffered
            else self.tr("No kind of place like this.")
        )
        self._nothing.setVisible(is_unoffered or (found is not None and not found))

    def _toggled(self, code: str, on: bool) -> None:  # noqa: FBT001 -- a Qt signal's argument
        if on and code != self._value:
            self.set_value(code)
            self.tiles.tile(code).setFocus(Qt.FocusReason.OtherFocusReason)
            self.changed.emit()
        elif not on and code == self._value and not self.tiles.chosen():
            self._choose_again()

    def _show_all(self) -> None:
        first = next((code.code for code in self._codes.active() if code.code not in self._usual), None)
        self._shows_all = True
        self._filter()
        if first is not None:
            self.tiles.tile(first).setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_again(self) -> None:
        self.set_value(None)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter in the search takes the only place left, as everywhere where one types and chooses.
        words = self.search.value()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.search.hasFocus() and words:
            found = self._codes.search(words, self._workspace.language)
            if found:
                self.tiles.tile(found[0].code).setChecked(True)
        else:
            super().keyPressEvent(event)
