"""One card of a board: who or what, where it stands, and its next step as one click."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.buttons import icon_button, text_button
from sleutelapp.qt.icons import IconLabel, set_icon
from sleutelapp.qt.text import isolate, set_kind, styled_label
from sleutelapp.qt.theme import SPACE, px, tokens

if TYPE_CHECKING:
    from collections.abc import Hashable

    from PySide6.QtGui import QFocusEvent, QMouseEvent, QPaintEvent

_ARROWS: Final = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)
_RADIUS: Final = 10


@dataclass(frozen=True, slots=True)
class BoardItem:
    """What one card shows.

    Attributes:
        key: what the signals of the board report; unique on its board.
        title: first line.
        detail: muted lines below it.
        icon: pictogram name.
        standing: how it stands, such as "waits 12 days".
        is_alarming: it stands so in the colour of a warning, with a pictogram.
        step: the next step as a word; empty when there is none.
        step_icon: its pictogram.
        has_more: other steps are offered as well.
        icon_role: colour of the pictogram.
        is_movable: the mouse can take it along, see :class:`~sleutelapp.qt.board_dragging.Dragging`.
    """

    key: Hashable
    title: str
    detail: str = ""
    icon: str = ""
    standing: str = ""
    is_alarming: bool = False
    step: str = ""
    step_icon: str = ""
    has_more: bool = False
    icon_role: str = "accent"
    is_movable: bool = False

    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.title, self.detail, self.standing) if part)


class BoardCard(QFrame):
    """Enter or a click opens it, Space takes the next step, the menu key offers all; arrows leave it."""

    opened = Signal(object)
    step_pressed = Signal(object)
    more_pressed = Signal(object, QWidget)
    arrow_pressed = Signal(object, int)
    focused = Signal(object)
    dragged = Signal(object)

    def __init__(self, item: BoardItem, parent: QWidget) -> None:
        super().__init__(parent)
        self.item = item
        self._is_wide = False
        self._pressed_at: QPoint | None = None
        self.setProperty("kind", "boardCard")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._picture = IconLabel(item.icon, item.icon_role, 20)
        self._title = styled_label("", "strong")
        self._detail = styled_label("", "caption")
        self._alarm = IconLabel("clock-alert-outline", "warn", 16)
        self._standing = styled_label("", "caption")
        self.step = text_button("")
        self.step.setObjectName("boardStep")
        self.step.clicked.connect(lambda: self.step_pressed.emit(self.item.key))
        self.more = icon_button("dots-horizontal", self.tr("More steps"))
        self.more.setObjectName("boardMore")
        self.more.clicked.connect(lambda: self.more_pressed.emit(self.item.key, self.more))
        for button in (self.step, self.more):
            button.installEventFilter(self)
        self._lay_out()
        self.set_tab_stop(is_stop=False)
        self._show()

    def set_item(self, item: BoardItem) -> None:
        """Show the same thing as it has become."""
        if item != self.item:
            self.item = item
            self._show()

    def set_tab_stop(self, *, is_stop: bool) -> None:
        """Whether Tab comes to this card, and on to its buttons."""
        policy = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
        for widget in (self, self.step, self.more):
            widget.setFocusPolicy(policy)

    def _lay_out(self) -> None:
        top = self._top = QHBoxLayout()
        top.setSpacing(SPACE.s)
        top.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        self._state = QWidget()
        state = QHBoxLayout(self._state)
        state.setContentsMargins(0, 0, 0, 0)
        state.setSpacing(SPACE.xs)
        state.addWidget(self._alarm, 0, Qt.AlignmentFlag.AlignTop)
        state.addWidget(self._standing, 1)
        self._heading = QHBoxLayout()
        self._heading.setSpacing(SPACE.m)
        self._heading.addWidget(self._title)
        self._words = QVBoxLayout()
        self._words.setSpacing(px(2))
        self._words.addLayout(self._heading)
        self._words.addWidget(self._detail)
        self._words.addWidget(self._state)
        top.addLayout(self._words, 1)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.xs)
        foot.addWidget(self.step)
        foot.addStretch(1)
        foot.addWidget(self.more)
        self._line = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._line.setContentsMargins(SPACE.m, SPACE.m, SPACE.s, SPACE.xs)
        self._line.setSpacing(SPACE.xs)
        self._line.addLayout(top, 1)
        self._line.addLayout(foot)

    def set_wide(self, *, is_wide: bool) -> None:
        """Lie down: how it stands beside the title, and the steps at the trailing side."""
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(beside if is_wide else below)
        self._line.setContentsMargins(SPACE.m, SPACE.m, SPACE.s, SPACE.m if is_wide else SPACE.xs)
        place = Qt.AlignmentFlag.AlignVCenter if is_wide else Qt.AlignmentFlag.AlignTop
        self._top.setAlignment(self._picture, place)
        if is_wide:
            self._heading.addWidget(self._state, 1)
        else:
            self._words.addWidget(self._state)

    def _show(self) -> None:
        item = self.item
        self.setAccessibleName(item.spoken())
        self._picture.set_icon(item.icon, item.icon_role)
        self._title.setText(item.title)
        self._detail.setText(item.detail)
        self._detail.setHidden(not item.detail)
        self._standing.setText(item.standing)
        self._state.setHidden(not item.standing)
        set_kind(self._standing, "caption_warn" if item.is_alarming else "caption")
        self._alarm.setHidden(not item.is_alarming)
        self.step.setText(isolate(item.step))  # its ellipsis stays behind it
        self.step.setHidden(not item.step)
        if item.step_icon:
            set_icon(self.step, item.step_icon, "accent")
        said = self.tr("{step}: {what}").replace("{step}", isolate(item.step))
        self.step.setAccessibleName(said.replace("{what}", isolate(item.title)))
        self.more.setHidden(not item.has_more)
        said = self.tr("More steps: {what}").replace("{what}", isolate(item.title))
        self.more.setAccessibleName(said)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # From its buttons the arrows lead to other cards too, and Escape back to the card.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _ARROWS:
                self.arrow_pressed.emit(self.item.key, event.key())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        elif event.type() == QEvent.Type.FocusIn:
            self.focused.emit(self.item.key)
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        is_menu = key == Qt.Key.Key_Menu or (
            key == Qt.Key.Key_F10 and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        )
        if key in _ARROWS:
            self.arrow_pressed.emit(self.item.key, key)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.item.key)
        elif key == Qt.Key.Key_Space and self.item.step:
            self.step_pressed.emit(self.item.key)
        elif is_menu and self.item.has_more:
            self.more_pressed.emit(self.item.key, self.more)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
        self.focused.emit(self.item.key)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed_at = event.position().toPoint() if is_left and self.item.is_movable else None

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._pressed_at is None:
            return
        moved = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if moved >= QApplication.startDragDistance():
            self._pressed_at = None
            self.dragged.emit(self.item.key)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.item.key)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(tokens().color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
