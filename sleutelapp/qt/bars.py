"""Bars for figures: one lying bar with the reach of what may be true, and columns side by side over time.

A picture never stands alone: its numbers stand beside it or in a table, so for a screen reader it is only named.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.text import isolate
from sleutelapp.qt.theme import SMALL_PT, SPACE, px, sized_font, theme, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

_THICK: Final = 12
_ROUND: Final = 3
_PLOT: Final = 120  # height of the columns, in pixels at text size 1


@dataclass(frozen=True, slots=True)
class Amount:
    """What a bar shows: a value, and between what the truth lies (the same thrice when it is exact)."""

    value: float
    lower: float
    upper: float
    is_uncertain: bool = False

    @classmethod
    def exact(cls, value: float) -> Amount:
        """A figure that is what it says."""
        return cls(value, value, value)


class ReachBar(QWidget):
    """Lying bars from the leading edge, all on one scale: the first stands out, the others stand back."""

    def __init__(
        self, name: str, amounts: Sequence[Amount], most: float, parent: QWidget | None = None
    ) -> None:
        """Show amounts, where `most` would fill the whole width."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._amounts = tuple(amounts)
        self._most = most
        self.setMinimumWidth(px(72))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(200), px(len(self._amounts) * (_THICK + 2) + 4))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isRightToLeft():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        room = self.width() - 2.0
        top = (self.height() - px(len(self._amounts) * (_THICK + 2))) / 2
        for number, amount in enumerate(self._amounts):
            box = QRectF(1, top + number * px(_THICK + 2), 0, px(_THICK))
            box.setWidth(room * amount.value / self._most if self._most else 0)
            _paint_bar(painter, box, stands_back=number > 0, is_uncertain=amount.is_uncertain)
            if amount.upper > amount.lower and self._most:
                middle = box.center().y()
                ends = [QPointF(1 + room * end / self._most, middle) for end in (amount.lower, amount.upper)]
                _paint_reach(painter, ends[0], ends[1], QPointF(0, px(3)))


class Columns(QWidget):
    """Standing bars side by side with a word below and a number above each, in the order of time."""

    def __init__(
        self,
        name: str,
        columns: Sequence[tuple[str, str, Amount]],
        parent: QWidget | None = None,
    ) -> None:
        """Show (word, number, amount) columns on a scale of their own."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._columns = tuple(columns)
        self._most = max((amount.upper for _word, _number, amount in columns), default=0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)
        theme().changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(sized_font(SMALL_PT))
        widest = max(
            (
                metrics.horizontalAdvance(text)
                for word, number, _amount in self._columns
                for text in (word, number)
            ),
            default=0,
        )
        line = metrics.height() + px(SPACE.xs)
        return QSize((widest + px(SPACE.m)) * len(self._columns), px(_PLOT) + 2 * line)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = sized_font(SMALL_PT)
        painter.setFont(font)
        line = QFontMetrics(font).height() + px(SPACE.xs)
        base = self.height() - line
        plot = base - line
        width = self.width() / max(1, len(self._columns))
        colors = tokens()
        for number, (word, shown, amount) in enumerate(self._columns):
            place = len(self._columns) - 1 - number if self.isRightToLeft() else number
            middle = (place + 0.5) * width
            cell = QRect(round(place * width), 0, round(width), line)
            height = plot * amount.value / self._most if self._most else 0
            thick = min(width * 0.5, px(44))
            bar = QRectF(middle - thick / 2, base - height, thick, height)
            _paint_bar(painter, bar, stands_back=False, is_uncertain=amount.is_uncertain)
            top = base - height
            if amount.upper > amount.lower and self._most:
                ends = [
                    QPointF(middle, base - plot * end / self._most) for end in (amount.lower, amount.upper)
                ]
                _paint_reach(painter, ends[0], ends[1], QPointF(px(4), 0))
                top = ends[1].y()
            painter.setPen(colors.color("muted" if amount.is_uncertain else "ink"))
            painter.drawText(
                cell.translated(0, round(top) - line), Qt.AlignmentFlag.AlignCenter, isolate(shown)
            )
            painter.setPen(colors.color("muted"))
            painter.drawText(cell.translated(0, base), Qt.AlignmentFlag.AlignCenter, isolate(word))
        painter.setPen(QPen(colors.color("line"), 1))
        painter.drawLine(0, base, self.width(), base)


def _paint_bar(painter: QPainter, box: QRectF, *, stands_back: bool, is_uncertain: bool) -> None:
    color = tokens().color("muted" if stands_back or is_uncertain else "accent")
    if stands_back or is_uncertain:
        color.setAlphaF(0.45)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(box, _ROUND, _ROUND)


def _paint_reach(painter: QPainter, lower: QPointF, upper: QPointF, tick: QPointF) -> None:
    # A halo keeps the line apart from the bar it crosses.
    for role, width in (("surface", 3.4), ("ink", 1.3)):
        painter.setPen(QPen(tokens().color(role), width))
        painter.drawLine(lower, upper)
        for end in (lower, upper):
            painter.drawLine(end - tick, end + tick)
