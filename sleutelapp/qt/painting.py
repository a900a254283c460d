"""What the painters of rows and timelines share: strips filled from both ends, icons, one line of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle

from sleutelapp.qt.icons import pixmap
from sleutelapp.qt.text import isolate
from sleutelapp.qt.theme import px, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QFont


class Strip:
    """Places things from both ends of a horizontal strip, leading first, in either direction."""

    def __init__(self, area: QRect, direction: Qt.LayoutDirection) -> None:
        self._area = area
        self._left = QRect(area)
        self._mirrored = direction == Qt.LayoutDirection.RightToLeft

    def lead(self, width: int, gap: int) -> QRect:
        """Take a piece off the leading end."""
        return self._take(width, gap, from_left=not self._mirrored)

    def trail(self, width: int, gap: int) -> QRect:
        """Take a piece off the trailing end."""
        return self._take(width, gap, from_left=self._mirrored)

    def rest(self) -> QRect:
        """What is left between them."""
        return QRect(self._left)

    def _take(self, width: int, gap: int, *, from_left: bool) -> QRect:
        if from_left:
            piece = QRect(self._left.left(), self._area.top(), width, self._area.height())
            self._left.setLeft(self._left.left() + width + gap)
        else:
            piece = QRect(self._left.right() - width + 1, self._area.top(), width, self._area.height())
            self._left.setRight(self._left.right() - width - gap)
        return piece


def paint_ground(painter: QPainter, area: QRect, state: QStyle.StateFlag) -> None:
    """The ground of a row: selected, hovered, with its focus ring, or nothing."""
    colors = tokens()
    ground = area.adjusted(1, 1, -1, -1)
    painter.setPen(Qt.PenStyle.NoPen)
    if state & QStyle.StateFlag.State_Selected:
        painter.setBrush(colors.color("accent_soft"))
        painter.drawRoundedRect(ground, 8, 8)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(colors.color("hover"))
        painter.drawRoundedRect(ground, 8, 8)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(colors.color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 7, 7)


def draw_icon(painter: QPainter, place: QRect, name: str, role: str, size: int) -> None:
    """A pictogram at the left of a place, centred in its height; size in pixels at text size 1."""
    side = px(size)
    picture = pixmap(name, role, size, painter.device().devicePixelRatioF())
    painter.drawPixmap(place.left(), place.top() + (place.height() - side) // 2, side, side, picture)


def draw_text(painter: QPainter, place: QRect, text: str, font: QFont, role: str) -> None:
    """One line from the leading edge of a place, shortened with an ellipsis when it does not fit."""
    painter.setFont(font)
    painter.setPen(tokens().color(role))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(place, flags | Qt.TextFlag.TextSingleLine, isolate(shown))


def wrapped(text: str, font: QFont, width: int, most: int) -> list[str]:
    """The text in lines of at most `width` pixels; the last of `most` lines holds all that is left."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        starts.append(line.textStart())
    layout.endLayout()
    # Qt counts in the units of UTF-16.
    units = text.encode("utf-16-le")
    ends = [*starts[1:], len(units) // 2]
    pieces = [units[2 * start : 2 * end] for start, end in zip(starts, ends, strict=True)]
    return [piece.decode("utf-16-le", "replace").strip() for piece in pieces]
