"""Where something stands in a fixed order of steps, such as a referral."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.icons import pixmap
from sleutelapp.qt.text import isolate
from sleutelapp.qt.theme import SMALL_PT, px, sized_font, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

_DOT = 24
_SMALLEST = 0.7  # of the usual type


class Stepper(QWidget):
    """Steps as dots on a line: those behind ticked, the current one ringed, those ahead pale."""

    def __init__(
        self, steps: Sequence[tuple[str, str]] = (), current: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._steps: list[tuple[str, str]] = []
        self._current = 0
        self.set_steps(steps, current)

    def set_steps(self, steps: Sequence[tuple[str, str]], current: str) -> None:
        """Show (code, label) steps; the current code and all before it are reached."""
        self._steps = list(steps)
        codes = [code for code, _ in self._steps]
        self._current = codes.index(current) if current in codes else 0
        if self._steps:
            sentence = self.tr("Step {number} of {total}: {name}")
            sentence = sentence.replace("{number}", str(self._current + 1))
            sentence = sentence.replace("{total}", str(len(self._steps)))
            self.setAccessibleName(sentence.replace("{name}", self._steps[self._current][1]))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(sized_font(SMALL_PT, bold=True))
        widest = max((metrics.horizontalAdvance(label) for _, label in self._steps), default=0)
        return QSize(
            max(1, len(self._steps)) * (min(widest, px(140)) + px(16)), px(_DOT + 10) + metrics.height()
        )

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(len(self._steps) * px(56), px(_DOT + 8))

    @override
    def heightForWidth(self, width: int) -> int:
        metrics = QFontMetrics(self._type(width))
        room = QRect(0, 0, max(px(40), width // max(1, len(self._steps)) - 4), 10_000)
        flags = int(Qt.TextFlag.TextWordWrap)
        heights = [metrics.boundingRect(room, flags, label).height() for _, label in self._steps]
        return px(_DOT + 8) + max(heights, default=0)

    def _type(self, width: float, *, bold: bool = True) -> QFont:
        """Smaller than usual where a word would be wider than its step."""
        room = max(1.0, width / max(1, len(self._steps)) - 6)
        metrics = QFontMetrics(sized_font(SMALL_PT, bold=True))
        words = [word for _, label in self._steps for word in label.split()]
        widest = max((metrics.horizontalAdvance(word) for word in words), default=0)
        return sized_font(SMALL_PT * max(_SMALLEST, min(1.0, room / max(1, widest))), bold=bold)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._steps:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() / len(self._steps)
        for number in range(len(self._steps)):
            place = len(self._steps) - 1 - number if self.isRightToLeft() else number
            self._paint_step(painter, number, QRectF(place * width, 0, width, self.height()))

    def _paint_step(self, painter: QPainter, number: int, cell: QRectF) -> None:
        colors = tokens()
        dot = px(_DOT)
        middle = cell.center().x()
        line_y = dot / 2
        toward_start = 1 if self.isRightToLeft() else -1
        if number > 0:
            painter.setPen(QPen(colors.color("accent" if number <= self._current else "line"), 2))
            reach = cell.width() - dot / 2 - 4
            painter.drawLine(
                int(middle + toward_start * (dot / 2 + 4)),
                int(line_y),
                int(middle + toward_start * reach),
                int(line_y),
            )
        circle = QRectF(middle - dot / 2 + 1, 1, dot - 2, dot - 2)
        done, now = number < self._current, number == self._current
        painter.setPen(QPen(colors.color("accent" if done or now else "muted"), 2 if now else 1))
        painter.setBrush(colors.color("accent" if done else "accent_soft" if now else "surface"))
        painter.drawEllipse(circle)
        if done:
            side = px(16)
            picture = pixmap("check-bold", "on_accent", 16, self.devicePixelRatioF())
            painter.drawPixmap(int(middle - side / 2), int(line_y - side / 2), picture)
        elif now:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.color("accent"))
            painter.drawEllipse(circle.center(), dot / 6, dot / 6)
        painter.setFont(self._type(self.width(), bold=now))
        painter.setPen(colors.color("ink" if now else "muted"))
        below = QRect(int(cell.left()) + 2, dot + px(6), int(cell.width()) - 4, self.height() - dot - px(6))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(below, int(flags) | int(Qt.TextFlag.TextWordWrap), isolate(self._steps[number][1]))
