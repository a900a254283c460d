"""The one search field of the window: people, organisations, notes and actions as one types.

What is typed is looked up and forgotten: it reaches no log, no history and no title, and the field
empties itself when something is chosen and when the vault locks.
"""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.core.overriding import override
from sleutelapp.features.search.found_rows import FoundRow
from sleutelapp.features.search.queries import found
from sleutelapp.features.search.search_rows import PaletteAction, Section, sections
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.field_side import keep_leading, picture_in
from sleutelapp.qt.row_delegate import row_height
from sleutelapp.qt.rows import RowList
from sleutelapp.qt.text import muted_label
from sleutelapp.qt.theme import SPACE, px

__all__ = ["PaletteAction", "SearchBox"]

_PAUSE_MS: Final = 60
_MOST: Final = 6  # of each group
_TALLEST: Final = 560
_NARROWEST: Final = 420
_EDGE: Final = 5


class SearchBox(QLineEdit):
    """Down, Up and Enter choose in the list below, Escape forgets; Down in the empty field shows all actions.

    Args:
        workspace: the open vault.
        actions: what can be done now, asked for at every look-up.
    """

    newcomer_chosen = Signal(int)
    organisation_chosen = Signal(int)
    professional_chosen = Signal(int)
    record_chosen = Signal(str, int)  # kind as in FoundRow, number

    def __init__(
        self,
        workspace: Workspace,
        actions: Callable[[], Sequence[PaletteAction]] = tuple,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._actions = actions
        self._results: _Results | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.look_up)
        self.setPlaceholderText(self.tr("Search for people, organisations, notes"))
        self.setAccessibleName(self.tr("Search"))
        # No keyboard or input method may learn or suggest the names of newcomers.
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        keep_leading(self)
        picture_in(self, "magnify")
        self.textEdited.connect(self._typed)

    @override
    def clear(self) -> None:
        """Forget what was typed, with its undo history, and what was found."""
        self._pause.stop()
        self.setText("")  # unlike QLineEdit.clear, cannot be undone
        self.close_list()

    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self._results is not None and self._results.isVisible()

    def close_list(self) -> None:
        """Hide the list and let go of its rows."""
        if self._results is not None:
            self._results.empty()

    def result_titles(self) -> list[str]:
        """The headings and titles now shown, from the top."""
        return [row.title for row in self._results.list.rows_model.rows()] if self._results else []

    def look_up(self) -> None:
        """Look for what is typed at once, without waiting for a pause in the typing."""
        self._pause.stop()
        if not self.hasFocus():
            return
        words = self.text().strip()
        try:
            with self._workspace.vault.reading() as session:
                rows = found(session, words, _MOST)
        except UserError as error:
            self.clear()
            self._workspace.dialogs.show_error(None, error.sentence(self._workspace.language))
            return
        if words:
            self._workspace.searched()
        groups = sections(rows, self._actions(), words, self._workspace)
        if not groups and not words:
            self.close_list()
            return
        self._show(groups)

    def _typed(self) -> None:
        if self.text().strip():
            self._pause.start()
        else:
            self._pause.stop()
            self.close_list()

    def _show(self, groups: list[Section]) -> None:
        # A child of the window, not a window of its own: focus and input methods stay with the field.
        window = self.window()
        if self._results is None or self._results.parent() is not window:
            self._results = _Results(window)
            self._results.list.clicked.connect(self._take)
            self.destroyed.connect(self._results.deleteLater)
        self._results.setLayoutDirection(self.layoutDirection())
        self._results.show_groups(groups)
        below = self.mapTo(window, QPoint(0, self.height() + SPACE.xs))
        width = min(max(self.width(), px(_NARROWEST)), window.width() - 2 * SPACE.s)
        if self.isRightToLeft():
            below.setX(below.x() + self.width() - width)
        height = min(self._results.wanted_height(), px(_TALLEST), window.height() - below.y() - SPACE.s)
        left = max(SPACE.s, min(below.x(), window.width() - width - SPACE.s))
        self._results.setGeometry(left, below.y(), width, height)
        self._results.raise_()
        self._results.show()
        self._announce()

    def _announce(self) -> None:
        """Let a screen reader say the row that Enter would choose; the focus stays in the field."""
        if self._results is not None and QAccessible.isActive():
            said = QAccessibleAnnouncementEvent(self, self._results.spoken())
            QAccessible.updateAccessibility(said)

    def _take(self, index: QModelIndex) -> None:
        row = self._results.list.rows_model.row_at(index) if self._results is not None else None
        if row is None or row.heading:
            return
        self.clear()
        chosen = row.data
        if isinstance(chosen, PaletteAction):
            chosen.run()
        elif isinstance(chosen, FoundRow):
            self._report(chosen)

    def _report(self, row: FoundRow) -> None:
        if row.kind == "newcomer":
            self.newcomer_chosen.emit(row.id)
        elif row.kind == "organisation":
            self.organisation_chosen.emit(row.id)
        elif row.kind == "professional":
            self.professional_chosen.emit(row.id)
        else:
            self.record_chosen.emit(row.kind, row.id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        enters = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self._pause.isActive() and (enters or key == Qt.Key.Key_Down):
            self.look_up()  # never choose from the list of fewer letters
        if key == Qt.Key.Key_Escape and (self.text() or self.is_open()):
            self.clear()
        elif key == Qt.Key.Key_Down and not self.is_open():
            self.look_up()
        elif self._results is not None and self.is_open() and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._results.step(1 if key == Qt.Key.Key_Down else -1)
            self._announce()
        elif self._results is not None and self.is_open() and enters:
            self._take(self._results.list.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.text().strip():
            self._pause.start()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._pause.stop()
        self.close_list()

    @override
    def event(self, event: QEvent) -> bool:
        # Escape forgets the search before a dialog or shortcut of the window gets it.
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.ShortcutOverride and (self.text() or self.is_open()):
            event.accept()
            return True
        return super().event(event)


class _Results(QFrame):
    """The list below the field, or the sentence that nothing was found."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("searchResults")
        self.setProperty("kind", "popup")
        self.list = RowList(plain=True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Search results"))
        self.nothing = muted_label(self.tr("Nothing found. Try fewer letters, or another spelling."))
        self.nothing.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.m)
        box = QVBoxLayout(self)
        box.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        box.addWidget(self.nothing)
        box.addWidget(self.list)

    def show_groups(self, groups: list[Section]) -> None:
        """Show these groups with the first row chosen."""
        self.list.setVisible(bool(groups))
        self.nothing.setVisible(not groups)
        self.list.set_sections(groups)
        self.list.setCurrentIndex(QModelIndex())
        for number in self._choosable()[:1]:
            self._choose(number)
        self.list.scrollToTop()

    def empty(self) -> None:
        """Hide, and keep nothing of what was found."""
        self.hide()
        self.list.set_rows([])

    def wanted_height(self) -> int:
        """As tall as everything found."""
        rows = self.list.rows_model.rows()
        if not rows:
            return self.sizeHint().height()
        return sum(row_height(heading=row.heading) for row in rows) + 2 * (_EDGE + self.frameWidth()) + 2

    def spoken(self) -> str:
        """What a screen reader says of the chosen row, or that there is none."""
        row = self.list.selected_row()
        return row.spoken() if row is not None else self.nothing.text()

    def step(self, steps: int) -> None:
        """Choose the next or previous row, past headings and round the ends."""
        rows = self._choosable()
        if rows:
            now = self.list.currentIndex().row()
            place = rows.index(now) if now in rows else -1
            self._choose(rows[(place + steps) % len(rows)])

    def _choose(self, number: int) -> None:
        index = self.list.rows_model.index(number)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def _choosable(self) -> list[int]:
        return [number for number, row in enumerate(self.list.rows_model.rows()) if not row.heading]
