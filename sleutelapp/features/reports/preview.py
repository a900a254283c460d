"""The tables of a summary on screen, as they will stand in the workbook, and the bars of hours."""

import datetime as dt
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from sleutelapp.core.overriding import override
from sleutelapp.features.reports.summary import Cell, Kind, Row, SummaryTable
from sleutelapp.features.reports.wording import wording
from sleutelapp.qt.cards import Card
from sleutelapp.qt.text import isolate, strong_label, styled_label
from sleutelapp.qt.theme import SPACE, px, sized_font, theme, tokens

_LEADING_KINDS: Final = (Kind.TEXT, Kind.MONTH)
_DECIMALS: Final = {Kind.HOURS: 2, Kind.KILOMETRES: 1}


def shown(value: Cell, kind: Kind, language: str) -> str:
    """A value as the workbook shows it, with the language's separators."""
    if value is None:
        return ""
    if isinstance(value, dt.date):
        return wording(language).short_month(value)
    locale = QLocale(language)
    if isinstance(value, Decimal):
        return locale.toString(float(value), "f", _DECIMALS[kind])
    return locale.toString(value) if isinstance(value, int) else value


class TablePreview(QWidget):
    """One table with its title; as high as its rows, so that the page scrolls and the table does not.

    Args:
        table: what it shows.
        language: of the workbook.
        picture: shown between title and table.
        parent: as of every widget.
    """

    def __init__(
        self,
        table: SummaryTable,
        language: str,
        picture: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        column.addWidget(strong_label(table.title))
        if picture is not None:
            column.addWidget(picture)
        self.grid = _Grid(table, language)
        column.addWidget(self.grid)


class _Grid(QTableWidget):
    def __init__(self, table: SummaryTable, language: str) -> None:
        super().__init__(len(table.rows) + len(table.footer), len(table.columns))
        self.setAccessibleName(table.title)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(px(40))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(px(84))
        for number, column in enumerate(table.columns):
            title = QTableWidgetItem(column.title)
            title.setTextAlignment(_alignment(column.kind))
            self.setHorizontalHeaderItem(number, title)
        for number, row in enumerate((*table.rows, *table.footer)):
            self._fill(number, row, table, language, is_total=number == len(table.rows))
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._fit_height()

    def _fill(self, number: int, row: Row, table: SummaryTable, language: str, *, is_total: bool) -> None:
        for place, (value, column) in enumerate(zip(row, table.columns, strict=True)):
            # Isolated, because in a mirrored window a minus sign would walk to the other end.
            item = QTableWidgetItem(isolate(shown(value, column.kind, language)))
            item.setTextAlignment(_alignment(column.kind))
            item.setFont(sized_font(bold=is_total))
            self.setItem(number, place, item)

    def _fit_height(self) -> None:
        wanted = self.horizontalHeader().sizeHint().height() + self.verticalHeader().length()
        # Frame and padding of the style sheet, and room for the sideways scroll bar when there is one.
        wanted += 2 * px(6) + 2
        if self.horizontalHeader().length() > self.viewport().width():
            wanted += self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(wanted)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        header = self.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        if header.length() < self.viewport().width():
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._fit_height()


def _alignment(kind: Kind) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeading if kind in _LEADING_KINDS else Qt.AlignmentFlag.AlignTrailing
    return side | Qt.AlignmentFlag.AlignVCenter


class HoursPreview(Card):
    """For each municipality two bars, hours delivered above hours agreed, with their numbers beside them."""

    def __init__(self, table: SummaryTable, language: str, parent: QWidget | None = None) -> None:
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
