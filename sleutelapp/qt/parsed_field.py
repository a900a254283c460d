"""A line of text that stands for a value: what numbers, dates and times have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.text import set_kind
from sleutelapp.qt.theme import px, theme, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QWheelEvent

V = TypeVar("V")


class ParsedField(QLineEdit, Generic[V]):
    """Text typed in the user's own way, understood when the field is left.

    Empty is None. While the text cannot be understood ``is_valid()`` is False and ``value()`` keeps None; leaving
    the field shows the value in its usual notation, or a red border. The arrow keys and, with focus, the wheel
    step the value.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, suffix: str = "") -> None:
        self._suffix = ""
        self._width = 0
        super().__init__(parent)
        self._value: V | None = None
        self._valid = True
        self.set_suffix(suffix)
        self.textEdited.connect(self._read)
        theme().changed.connect(self._fit)

    def parse(self, text: str) -> V:
        """The value of a text that is not empty.

        Raises:
            ValueError: when it cannot be understood or is out of range.
        """
        raise NotImplementedError

    def format(self, value: V) -> str:
        """The usual notation of a value."""
        raise NotImplementedError

    def stepped(self, value: V | None, steps: int) -> V | None:
        """The value some steps further (or back); None where there is nothing to step."""
        raise NotImplementedError

    def value(self) -> V | None:
        """The value, None when empty or not understood."""
        return self._value

    def set_value(self, value: V | None) -> None:
        """Show a value."""
        self.setText("" if value is None else self.format(value))
        self._take(value, valid=True)
        self._show_validity()

    def is_valid(self) -> bool:
        """Whether what was typed could be understood; an empty field could."""
        return self._valid

    def limit_width(self, width: int) -> None:
        """Grow no wider than this many pixels at text size 1, so that the field shows what it expects."""
        self._width = width
        self._fit()

    def _fit(self) -> None:
        if self._width:
            self.setMaximumWidth(px(self._width))
        self._place_suffix()

    def set_suffix(self, suffix: str) -> None:
        """A unit shown at the trailing end, such as ``min``; it is no part of the text."""
        self._suffix = suffix
        self.setAccessibleDescription(suffix)
        self._place_suffix()

    def _place_suffix(self) -> None:
        suffix = self._suffix
        room = self.fontMetrics().horizontalAdvance(suffix) + px(6) if suffix else 0
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            self.setTextMargins(room, 0, 0, 0)
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        else:
            self.setTextMargins(0, 0, room, 0)
            self.setAlignment(Qt.AlignmentFlag.AlignLeft)

    def _read(self, text: str) -> None:
        stripped = text.strip()
        try:
            self._take(self.parse(stripped) if stripped else None, valid=True)
        except ValueError:
            self._take(None, valid=False)

    def _take(self, value: V | None, *, valid: bool) -> None:
        was = (self._value, self._valid)
        self._value = value
        self._valid = valid
        if was != (value, valid):
            self.changed.emit()

    def _show_validity(self) -> None:
        invalid = "false" if self._valid else "true"
        if self.property("invalid") != invalid:
            set_kind(self, invalid, name="invalid")

    def _step(self, steps: int) -> None:
        if self.isReadOnly():
            return
        value = self.stepped(self._value, steps)
        if value is not None:
            self.set_value(value)
            self.selectAll()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange):
            self._place_suffix()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in steps:
            self._step(steps[Qt.Key(key)])
            event.accept()
            return
        super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # A page scrolled under the pointer must not change a field that is not being edited.
        if not self.hasFocus() or event.angleDelta().y() == 0:
            event.ignore()
            return
        self._step(1 if event.angleDelta().y() > 0 else -1)
        event.accept()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # After a mouse press Qt places the cursor itself.
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._valid and self._value is not None:
            self.setText(self.format(self._value))
        self._show_validity()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._suffix:
            return
        painter = QPainter(self)
        painter.setPen(tokens().color("muted"))
        area = self.rect().adjusted(px(12), 0, -px(12), 0)
        trailing = (
            Qt.AlignmentFlag.AlignLeft
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            else Qt.AlignmentFlag.AlignRight
        )
        trailing |= Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(area, trailing, self._suffix)
