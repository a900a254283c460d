"""A pictogram or a small button inside a line to type on; Qt's own stay 16 px, however large the text is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QLineEdit, QStyle, QToolButton, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.icons import IconLabel, set_icon
from sleutelapp.qt.theme import px, theme

if TYPE_CHECKING:
    from collections.abc import Callable

_MARGIN: Final = 8  # px at text size 1, from the edge of the field
_SIDE: Final = 20
_GAP: Final = 6


def picture_in(field: QLineEdit, icon: str) -> None:
    """Show a pictogram at the leading side, for instance a magnifying glass; it is decoration only."""
    picture = IconLabel(icon, "muted", _SIDE, field)
    picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
    picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    _Keeper(field, picture, is_leading=True)


def button_in(field: QLineEdit, icon: str, text: str, press: Callable[[], object]) -> QToolButton:
    """Put a button at the trailing side, for the mouse: what it does must have a key as well.

    Args:
        field: the line to type on.
        icon: pictogram name.
        text: tooltip, and what a screen reader says.
        press: what a click does.
    """
    button = QToolButton(field)
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    set_icon(button, icon, "muted")
    button.clicked.connect(press)
    _Keeper(field, button, is_leading=False)
    return button


def keep_leading(field: QLineEdit) -> None:
    """Begin at the leading side of the layout; an empty field follows the keyboard otherwise, others their text."""
    _Aligner(field)


class _Aligner(QObject):
    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        field.installEventFilter(self)
        self._align()

    def _align(self) -> None:
        mirrored = self._field.isRightToLeft()
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        self._field.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()
        return super().eventFilter(watched, event)


class _Keeper(QObject):
    """Keeps a part at its side of a field, and what is typed away from it."""

    def __init__(self, field: QLineEdit, part: QWidget, *, is_leading: bool) -> None:
        super().__init__(field)
        self._field = field
        self._part = part
        self._is_leading = is_leading
        field.installEventFilter(self)
        theme().changed.connect(self._place)
        self._place()

    def _place(self) -> None:
        side, field = px(_SIDE), self._field
        logical = QRect(0, 0, side, side)
        top = (field.height() - side) // 2
        logical.moveTopLeft(field.rect().topLeft())
        start = px(_MARGIN) if self._is_leading else field.width() - px(_MARGIN) - side
        logical.translate(start, top)
        self._part.setGeometry(QStyle.visualRect(field.layoutDirection(), field.rect(), logical))
        margins, room = field.textMargins(), side + px(_GAP)
        if self._is_leading != field.isRightToLeft():
            margins.setLeft(room)
        else:
            margins.setRight(room)
        if field.textMargins() != margins:
            field.setTextMargins(margins)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._field.setTextMargins(0, 0, 0, 0)
            self._place()
        elif event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)
