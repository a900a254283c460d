"""The languages somebody speaks, the one to use first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.qt.chips import ChipRow
from sleutelapp.qt.theme import SPACE
from sleutelapp.qt.type_ahead import Suggestion, TypeAheadField
from sleutelapp.reference.codes import CodeList

_OFFERED = 7


class LanguagesField(QWidget):
    """Type to add a language; a chip per language takes it away again."""

    changed = Signal()

    def __init__(self, languages: CodeList, language: str, parent: QWidget | None = None) -> None:
        """Show none yet.

        Args:
            languages: the code list.
            language: of the window.
            parent: the widget it stands in.
        """
        super().__init__(parent)
        self._languages = languages
        self._language = language
        self._codes: list[str] = []
        self.search = TypeAheadField(
            self._suggest, self.tr("Type a language"), clear_on_choice=True, show_on_focus=True
        )
        self.search.chosen.connect(self._add)
        self._chips = ChipRow()
        self._chips.removed.connect(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        column.addWidget(self.search)
        column.addWidget(self._chips)
        self.setFocusProxy(self.search)
        self._show()

    def value(self) -> tuple[str, ...]:
        """The codes, in the order they were added."""
        return tuple(self._codes)

    def set_value(self, codes: tuple[str, ...]) -> None:
        """Show these languages."""
        self._codes = list(codes)
        self.search.set_value(None)
        self._show()

    def _suggest(self, words: str) -> list[Suggestion]:
        found = self._languages.search(words, self._language)
        left = [code for code in found if code.code not in self._codes]
        return [Suggestion(code.code, code.label(self._language)) for code in left[:_OFFERED]]

    def _add(self, code: object) -> None:
        if isinstance(code, str) and code not in self._codes:
            self._codes.append(code)
            self._show()
            self.changed.emit()

    def _remove(self, code: object) -> None:
        if isinstance(code, str) and code in self._codes:
            self._codes.remove(code)
            self._show()
            self.search.setFocus()
            self.changed.emit()

    def _show(self) -> None:
        self._chips.set_removable(
            [(code, self._languages.label(code, self._language)) for code in self._codes]
        )
        self._chips.setVisible(bool(self._codes))
