"""The columns of a board as words with their numbers, for when only one column at a time fits."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QTextOption
from PySide6.QtWidgets import QAbstractButton, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.flow_layout import FlowLayout
from sleutelapp.qt.text import isolate
from sleutelapp.qt.theme import SMALL_PT, SPACE, px, sized_font, theme, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent, QPaintEvent

_HEIGHT: Final = 36  # px at text size 1
_RADIUS: Final = 10


class ColumnTab(QAbstractButton):
    """A word and a number; a card can be put down on it."""

    key_pressed = Signal(int)

    def __init__(self, key: str, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"tab:{key}")
        self.setText(title)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._count = ""
        self.set_count(0)
        theme().changed.connect(self.updateGeometry)

    def set_count(self, count: int) -> None:
        """Say how many cards the column holds."""
        self._count = str(count)
        self.setAccessibleName(f"{self.text()}, {count}")
        self.updateGeometry()
        self.update()

    def _pill(self) -> int:
        """Pixels the number takes with what is round it."""
        words = QFontMetrics(sized_font(SMALL_PT, bold=True)).horizontalAdvance(self._count)
        return max(words + px(2 * SPACE.s - 2), px(22))

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetrics(sized_font(SMALL_PT, bold=True)).horizontalAdvance(self.text())
        return QSize(px(SPACE.m) + 2 * px(SPACE.s) + words + self._pill() + 2, px(_HEIGHT))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
        if event.key() in keys:
            self.key_pressed.emit(event.key())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors, chosen = tokens(), self.isChecked()
        is_marked = self.hasFocus() or self.property("over") == "true"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "accent_soft" if chosen else "hover" if self.underMouse() else "surface"
        width = 2.0 if is_marked else 1.0
        edge = "accent" if is_marked else "accent_soft" if chosen else "line"
        painter.setPen(QPen(colors.color(edge), width))
        painter.setBrush(colors.color(ground))
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        is_mirrored = self.isRightToLeft()
        pill = QRectF(0, 0, self._pill(), px(22))
        pill.moveCenter(self.rect().center())
        inset = px(SPACE.s)
        pill.moveLeft(inset) if is_mirrored else pill.moveRight(self.width() - inset)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.color("accent" if chosen else "hover"))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setFont(sized_font(SMALL_PT, bold=True))
        painter.setPen(colors.color("on_accent" if chosen else "muted"))
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), self._count)
        painter.setPen(colors.color("accent" if chosen else "ink"))
        start, end = px(SPACE.m), inset + pill.width() + px(SPACE.s)
        room = QRectF(self.rect()).adjusted(*((end, 0, -start, 0) if is_mirrored else (start, 0, -end, 0)))
        option = QTextOption(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setTextDirection(self.layoutDirection())
        painter.drawText(room, isolate(self.text()), option)


class ColumnTabs(QWidget):
    """Exactly one is on; arrows move the choice, the arrow down leads to the cards."""

    chosen = Signal(str)
    left_downwards = Signal()

    def __init__(self, columns: Iterable[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, spacing=SPACE.s)
        self.tabs: dict[str, ColumnTab] = {}
        for key, title in columns:
            tab = self.tabs[key] = ColumnTab(key, title, self)
            tab.clicked.connect(partial(self._choose, key))
            tab.key_pressed.connect(partial(self._move, key))
            flow.addWidget(tab)

    def value(self) -> str:
        """The key of the one that is on; empty before the first is."""
        return next((key for key, tab in self.tabs.items() if tab.isChecked()), "")

    def set_value(self, chosen: str) -> None:
        """Turn another one on, without telling."""
        for key, tab in self.tabs.items():
            tab.setChecked(key == chosen)
            is_stop = key == chosen
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)

    def focus_chosen(self) -> None:
        """Put the keyboard on the one that is on."""
        self.tabs[self.value()].setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, key: str) -> None:
        self.set_value(key)
        self.chosen.emit(key)

    def _move(self, key: str, pressed: int) -> None:
        if pressed == Qt.Key.Key_Down:
            self.left_downwards.emit()
            return
        shown = [name for name, tab in self.tabs.items() if not tab.isHidden()]
        forward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        step = 1 if pressed == forward else -1
        target = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(shown) - 1}.get(
            Qt.Key(pressed), shown.index(key) + step
        )
        if 0 <= target < len(shown):
            self._choose(shown[target])
            self.focus_chosen()
