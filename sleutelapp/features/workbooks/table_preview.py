"""A table of figures on screen, as it will stand in a workbook."""

import datetime as dt
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from sleutelapp.core.overriding import override
from sleutelapp.features.periods.calendar_words import calendar_words
from sleutelapp.features.workbooks.tables import Cell, FigureTable, Kind, Row
from sleutelapp.qt.text import isolate, strong_label
from sleutelapp.qt.theme import SPACE, px, sized_font

_DECIMALS: Final = {Kind.HOURS: 2, Kind.KILOMETRES: 1}


def shown(value: Cell, kind: Kind, language: str) -> str:
    """A value as the workbook shows it, with the language's separators."""
    if value is None:
        return ""
    if isinstance(value, dt.date):
        words = calendar_words(language)
        return words.short_month(value) if kind is Kind.MONTH else words.short_day(value)
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
        table: FigureTable,
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
        self.grid = FigureGrid(table, language)
        column.addWidget(self.grid)


class FigureGrid(QTableWidget):
    """The table itself; as high as its rows."""

    def __init__(self, table: FigureTable, language: str) -> None:
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

    def _fill(self, number: int, row: Row, table: FigureTable, language: str, *, is_total: bool) -> None:
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
    side = Qt.AlignmentFlag.AlignTrailing if kind.is_figure else Qt.AlignmentFlag.AlignLeading
    return side | Qt.AlignmentFlag.AlignVCenter
