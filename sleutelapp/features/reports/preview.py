"""The bars of hours on screen, as the workbook draws them."""

from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.workbooks.table_preview import shown
from sleutelapp.features.workbooks.tables import FigureTable, Kind
from sleutelapp.qt.cards import Card
from sleutelapp.qt.text import isolate, strong_label, styled_label
from sleutelapp.qt.theme import SPACE, px, theme, tokens


class HoursPreview(Card):
    """For each municipality two bars, hours delivered above hours agreed, with their numbers beside them."""

    def __init__(self, table: FigureTable, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(table.title)
        most = max(
            (float(value) for row in table.rows for value in row[1:3] if isinstance(value, Decimal)),
            default=0,
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.l)
        grid.setVerticalSpacing(SPACE.m)
        grid.setColumnStretch(1, 1)
        for number, (place, delivered, agreed, _) in enumerate(table.rows):
            if not isinstance(delivered, Decimal) or not isinstance(agreed, Decimal):
                raise TypeError("hours are decimals")
            numbers = [isolate(shown(hours, Kind.HOURS, language)) for hours in (delivered, agreed)]
            words = self.tr("{delivered} hours delivered, {agreed} agreed")
            sentence = words.replace("{delivered}", numbers[0]).replace("{agreed}", numbers[1])
            name = strong_label(str(place))
            name.setWordWrap(False)
            bars = _Bars(float(delivered), float(agreed), most)
            bars.setAccessibleName(f"{place}: {sentence}")
            grid.addWidget(name, 2 * number, 0)
            grid.addWidget(bars, 2 * number, 1)
            grid.addWidget(styled_label(sentence, "muted", wrap=False), 2 * number, 2)
        self.content.addLayout(grid)


class _Bars(QWidget):
    """Two lying bars on one scale, from the leading edge."""

    def __init__(self, delivered: float, agreed: float, most: float) -> None:
        super().__init__()
        self._shares = [value / most if most else 0.0 for value in (delivered, agreed)]
        self.setMinimumWidth(px(120))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(240), px(28))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        thick = px(11)
        delivered, agreed = tokens().color("accent"), tokens().color("muted")
        agreed.setAlphaF(0.6)  # stands back: what was done comes first
        for number, (share, color) in enumerate(zip(self._shares, (delivered, agreed), strict=True)):
            width = self.width() * share
            left = self.width() - width if self.isRightToLeft() else 0.0
            painter.setBrush(color)
            painter.drawRoundedRect(QRectF(left, px(2) + number * px(13), width, thick), 3, 3)
