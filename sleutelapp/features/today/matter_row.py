"""One thing that waits: what it is, when it is due, and what can be done with it right here."""

from collections.abc import Callable, Hashable, Iterable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from sleutelapp.core.overriding import override
from sleutelapp.qt.buttons import secondary_button, text_button
from sleutelapp.qt.icons import IconLabel, set_icon
from sleutelapp.qt.painting import paint_ground
from sleutelapp.qt.text import styled_label
from sleutelapp.qt.theme import SPACE, px

# Danger and lateness are never told by colour alone.
_KIND_ICONS: Final = {"danger": "alert-circle", "warn": "clock-alert-outline", "ok": "check-circle"}
_NARROW: Final = 620  # px at text size 1; below it the actions stand under the words


class Opener(QPushButton):
    """The words of a row, as one button that opens what they are about."""

    def __init__(self, title: str, detail: str, icon: str, icon_role: str) -> None:
        super().__init__()
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(px(SPACE.m), px(SPACE.s), px(SPACE.m), px(SPACE.s))
        self._line.setSpacing(px(SPACE.m))
        self._line.addWidget(IconLabel(icon, icon_role, 24), 0, Qt.AlignmentFlag.AlignVCenter)
        self._words = QVBoxLayout()
        self._words.setSpacing(px(2))
        self._words.addWidget(_yielding(styled_label(title, "strong")))
        if detail:
            self._words.addWidget(_yielding(styled_label(detail, "caption")))
        self._line.addLayout(self._words, 1)
        self._let_clicks_through()

    def add_due(self, text: str, kind: str) -> None:
        """Say at the trailing end when it is due; kind is muted, accent, warn or danger."""
        self._line.addWidget(_told(text, kind), 0, Qt.AlignmentFlag.AlignVCenter)
        self._let_clicks_through()

    def add_note(self, text: str, kind: str) -> None:
        """Say below the words what must not be missed."""
        self._words.addWidget(_told(text, kind, wrap=True))
        self._let_clicks_through()

    def _let_clicks_through(self) -> None:
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def sizeHint(self) -> QSize:
        return self._line.totalSizeHint().expandedTo(QSize(0, px(56)))

    @override
    def minimumSizeHint(self) -> QSize:
        return self._line.totalMinimumSize().expandedTo(QSize(0, px(56)))

    @override
    def heightForWidth(self, width: int) -> int:
        return max(px(56), self._line.totalHeightForWidth(width))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        state = QStyle.StateFlag.State_None
        if self.focusPolicy() != Qt.FocusPolicy.NoFocus:
            if self.underMouse():
                state |= QStyle.StateFlag.State_MouseOver
            if self.hasFocus():
                state |= QStyle.StateFlag.State_HasFocus
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, self.rect(), state)


class MatterRow(QWidget):
    """Words, due text and actions.

    Up and Down go to the row before or after (`left`), Left and Right to the next button of the row, Enter
    or Space does what the button says.
    """

    opened = Signal()
    left = Signal(int)  # -1 to the row before, 1 to the row after
    passed = Signal(int)  # an arrow key beyond the first (-1) or the last (1) button

    def __init__(
        self, key: Hashable, title: str, detail: str = "", *, icon: str = "", icon_role: str = "muted"
    ) -> None:
        super().__init__()
        self.key = key
        self._title = title
        self._spoken = [title, detail]
        self.opener = Opener(title, detail, icon, icon_role)
        self.opener.clicked.connect(self.opened)
        self._buttons: list[QPushButton] = []
        self._below = QVBoxLayout()
        self._below.setContentsMargins(0, 0, 0, 0)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(px(SPACE.xs))
        # Spacers and not margins: those are mirrored.
        self._indent, self._end = QSpacerItem(0, 0), QSpacerItem(0, 0)
        self._actions.addSpacerItem(self._indent)
        self._actions.addSpacerItem(self._end)
        self._give_room(narrow=False)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(0)
        self._line.addWidget(self.opener, 1)
        self._line.addLayout(self._actions)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._line)
        column.addLayout(self._below)
        self._watch(self.opener)
        self._say()

    def set_due(self, text: str, kind: str = "muted") -> None:
        """Say when it is due."""
        self.opener.add_due(text, kind)
        self._spoken.append(text)
        self._say()

    def set_note(self, text: str, kind: str) -> None:
        """Say what must not be missed about it."""
        self.opener.add_note(text, kind)
        self._spoken.append(text)
        self._say()

    def set_not_openable(self) -> None:
        """There is nothing to open: only its actions can be reached."""
        self.opener.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.opener.setCursor(Qt.CursorShape.ArrowCursor)

    def add_action(
        self, text: str, act: Callable[[], object], *, icon: str = "", outlined: bool = False
    ) -> QPushButton:
        """A button at the trailing end."""
        button = secondary_button(text, icon) if outlined else text_button(text, icon)
        button.setAccessibleName(f"{text}: {self._title}")
        button.clicked.connect(lambda _checked: act())
        self._actions.insertWidget(self._actions.count() - 1, button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._watch(button)
        return button

    def add_menu(self, text: str, choices: Iterable[tuple[str, Callable[[], object]]]) -> QPushButton:
        """A button that lets one choose."""
        offered = list(choices)

        def open_menu() -> None:
            # Made when it is asked for: a menu costs as much as the rest of its row.
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            for said, act in offered:
                menu.addAction(said).triggered.connect(lambda _checked=False, act=act: act())
            menu.popup(_below(button, menu, mirrored=self.isRightToLeft()))

        mirrored = self.isRightToLeft()
        button = self.add_action(text, open_menu)
        # The arrow stands behind the word: the inside of the button runs the other way.
        flipped = Qt.LayoutDirection.LeftToRight if mirrored else Qt.LayoutDirection.RightToLeft
        button.setLayoutDirection(flipped)
        set_icon(button, "chevron-down", "accent")
        return button

    def show_below(self, widget: QWidget) -> None:
        """Show something under the row, such as a field to fill in, in the place of what stood there."""
        self._empty_below()
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, px(SPACE.xs), 0, px(SPACE.m))
        line.setSpacing(0)
        line.addSpacing(px(24 + 2 * SPACE.m))
        line.addWidget(widget, 1)
        line.addSpacing(px(SPACE.m))
        self._below.addWidget(holder)
        holder.show()

    def hide_below(self) -> None:
        """Take it away, and go back to the row."""
        self._empty_below()
        self.take_focus()

    def _empty_below(self) -> None:
        while (item := self._below.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def take_focus(self, place: int = 0) -> None:
        """Put the focus on the words, or on the button at this place of the row."""
        able = self._able()
        if able:
            able[min(place, len(able) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def focused_place(self) -> int | None:
        """The place of the button that has (or had, before a menu opened) the focus; None when none has."""
        focused = self.window().focusWidget()
        able = self._able()
        return next((place for place, button in enumerate(able) if button is focused), None)

    def _able(self) -> list[QPushButton]:
        return [b for b in self._buttons if b.focusPolicy() != Qt.FocusPolicy.NoFocus]

    def _watch(self, button: QPushButton) -> None:
        button.installEventFilter(self)
        self._buttons.append(button)

    def _say(self) -> None:
        self.opener.setAccessibleName(", ".join(part for part in self._spoken if part))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self.left.emit(-1 if key == Qt.Key.Key_Up else 1)
                return True
            if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                step = 1 if (key == Qt.Key.Key_Right) != self.isRightToLeft() else -1
                place = (self.focused_place() or 0) + step
                if 0 <= place < len(self._able()):
                    self.take_focus(place)
                else:
                    self.passed.emit(step)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(watched, QPushButton):
                watched.click()
                return True
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < px(_NARROW)
        across = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._line.direction() != across:
            self._line.setDirection(across)
            self._give_room(narrow=narrow)

    def _give_room(self, *, narrow: bool) -> None:
        """Room around the actions: at the end of the line, or under the words and in line with them."""
        under = narrow and len(self._buttons) > 1
        stretch = QSizePolicy.Policy.Expanding if narrow else QSizePolicy.Policy.Fixed
        self._indent.changeSize(px(24 + SPACE.m) if under else 0, 0)
        self._end.changeSize(0 if narrow else px(SPACE.s), 0, stretch)
        self._actions.setContentsMargins(0, 0, 0, px(SPACE.s) if under else 0)
        self._actions.invalidate()


def _yielding(label: QLabel) -> QLabel:
    """A label that takes what width is left and wraps, instead of asking for the width of its text."""
    policy = label.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
    label.setSizePolicy(policy)
    label.setMinimumWidth(px(120))
    return label


def _told(text: str, kind: str, *, wrap: bool = False) -> QWidget:
    """A short text in the colour of its kind, with the pictogram that belongs to it."""
    block = QWidget()
    line = QHBoxLayout(block)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(px(6))
    if kind in _KIND_ICONS:
        line.addWidget(IconLabel(_KIND_ICONS[kind], kind, 18), 0, Qt.AlignmentFlag.AlignVCenter)
    words = styled_label(text, kind, wrap=wrap)
    line.addWidget(_yielding(words) if wrap else words, 1)
    return block


def _below(button: QPushButton, menu: QMenu, *, mirrored: bool) -> QPoint:
    corner = QPoint(button.width() - menu.sizeHint().width() if mirrored else 0, button.height())
    return button.mapToGlobal(corner)
