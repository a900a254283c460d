"""A field that looks up while the user types and offers what it found in a list below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.field_side import keep_leading, picture_in
from sleutelapp.qt.row_delegate import ROW_HEIGHT
from sleutelapp.qt.rows import Row, RowList
from sleutelapp.qt.text_fields import LONGEST_LINE
from sleutelapp.qt.theme import px

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QKeyEvent

MOST_SHOWN: Final = 7
_PAUSE_MS: Final = 60


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One row of the list. ``key`` is what ``chosen`` reports, also for an action such as "+ New person"."""

    key: object
    title: str
    subtitle: str = ""
    icon: str = ""


class TypeAheadField(QLineEdit):
    """Asks ``suggest(text)`` while the user types; Down, Up and Enter choose, Escape closes the list.

    The first row is selected, so Enter right after typing takes it. After a choice the field is cleared when
    ``clear_on_choice`` is set, to add the next one, else it shows the title of the choice.
    """

    chosen = Signal(object)
    changed = Signal()

    def __init__(
        self,
        suggest: Callable[[str], list[Suggestion]],
        placeholder: str = "",
        *,
        clear_on_choice: bool = False,
        show_on_focus: bool = False,
        icon: str = "magnify",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._suggest = suggest
        self._clear_on_choice = clear_on_choice
        self._show_on_focus = show_on_focus
        self._value: object = None
        self._popup: QFrame | None = None
        self._list: RowList | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.look_up)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(LONGEST_LINE)
        keep_leading(self)
        if icon:
            picture_in(self, icon)
        self.textEdited.connect(self._typed)

    def value(self) -> object:
        """The key of the choice shown; None after further typing."""
        return self._value

    def set_value(self, value: object, title: str = "") -> None:
        """Show a choice by its key and title; None clears."""
        self.setText(title if value is not None else "")
        self._set_value(value)

    def suggestions(self) -> list[str]:
        """The titles now offered, empty while the list is closed."""
        if self._list is None or not self.is_open():
            return []
        return [row.title for row in self._list.rows_model.rows()]

    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self._popup is not None and self._popup.isVisible()

    def look_up(self) -> None:
        """Ask for suggestions at once, without waiting for a pause in the typing."""
        self._pause.stop()
        found = self._suggest(self.text().strip())
        if not found or not self.hasFocus():
            self.close_list()
            return
        rows = [
            Row(n, s.title, s.subtitle, icon=s.icon, icon_role="accent", data=s) for n, s in enumerate(found)
        ]
        self._open(rows)

    def close_list(self) -> None:
        """Hide the list."""
        if self._popup is not None:
            self._popup.hide()

    def _typed(self) -> None:
        self._set_value(None)
        if self.text().strip() or self._show_on_focus:
            self._pause.start()
        else:
            self._pause.stop()
            self.close_list()

    def _set_value(self, value: object) -> None:
        if value != self._value:
            self._value = value
            self.changed.emit()

    def _open(self, rows: list[Row]) -> None:
        # A child of the window, not a window of its own: focus and input methods stay with the field.
        if self._popup is None or self._list is None:
            self._popup, self._list = self._make_popup()
        popup, shown = self._popup, self._list
        shown.set_rows(rows)
        shown.setCurrentIndex(shown.rows_model.index(0))
        height = min(len(rows), MOST_SHOWN) * px(ROW_HEIGHT) + 12
        window = self.window()
        popup.setParent(window)
        at = self.mapTo(window, QPoint(0, self.height() + 4))
        if at.y() + height > window.height() and self.mapTo(window, QPoint(0, 0)).y() > height:
            at = self.mapTo(window, QPoint(0, -height - 4))
        width = max(self.width(), px(280))
        if self.isRightToLeft():
            at.setX(at.x() + self.width() - width)
        popup.setGeometry(max(0, at.x()), at.y(), width, height)
        popup.raise_()
        popup.show()

    def _make_popup(self) -> tuple[QFrame, RowList]:
        popup = QFrame(self.window())
        popup.setObjectName("suggestionList")
        popup.setProperty("kind", "popup")
        popup.setLayoutDirection(self.layoutDirection())
        shown = RowList(plain=True)
        shown.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        shown.setAccessibleName(self.tr("Suggestions"))
        shown.clicked.connect(self._take)
        box = QVBoxLayout(popup)
        box.setContentsMargins(5, 5, 5, 5)
        box.addWidget(shown)
        self.destroyed.connect(popup.deleteLater)
        return popup, shown

    def _take(self, index: QModelIndex) -> None:
        row = self._list.rows_model.row_at(index) if self._list is not None else None
        if row is None or not isinstance(row.data, Suggestion):
            return
        suggestion = row.data
        self.close_list()
        if self._clear_on_choice:
            self.clear()
        else:
            self.set_value(suggestion.key, suggestion.title)
        self.chosen.emit(suggestion.key)

    def _move(self, steps: int) -> None:
        if self._list is None:
            return
        count = self._list.rows_model.rowCount()
        current = self._list.currentIndex().row()
        self._list.setCurrentIndex(self._list.rows_model.index((current + steps) % count))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self._pause.isActive() and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.look_up()
        if not self.is_open():
            if key == Qt.Key.Key_Down:
                self.look_up()
                return
            super().keyPressEvent(event)
            return
        if key == Qt.Key.Key_Escape:
            self.close_list()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._list is not None:
            self._take(self._list.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._show_on_focus and event.reason() in (
            Qt.FocusReason.MouseFocusReason,
            Qt.FocusReason.TabFocusReason,
        ):
            self._pause.start()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._pause.stop()
        self.close_list()

    @override
    def event(self, event: QEvent) -> bool:
        # Escape closes the list before a dialog or shortcut gets it.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and self.is_open()
            and getattr(event, "key", lambda: None)() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)
