"""The combined workbook: summary sheets of every merge, and the published figures of each source to combine again."""

import datetime as dt
import math
from collections.abc import Sequence
from typing import Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from sleutelapp.features.combining.charts import chart_height, figure_chart
from sleutelapp.features.combining.sheets_people import (
    needs_sheet,
    reach_sheet,
    referrals_sheet,
    sessions_sheet,
)
from sleutelapp.features.combining.sheets_work import (
    activity_sheet,
    overview_sheet,
    places_sheet,
    signals_sheet,
    trend_sheet,
)
from sleutelapp.features.combining.table_making import Source
from sleutelapp.features.combining.tables import FlatTable, Show, SummarySheet, SummaryTable, flat
from sleutelapp.features.publications.reading import WorkbookContent
from sleutelapp.features.publications.writing import write_data_sheet
from sleutelapp.features.workbooks.looks import Looks
from sleutelapp.features.workbooks.memory_writer import workbook_bytes
from sleutelapp.features.workbooks.sheet_parts import (
    ACCENT,
    INK,
    MUTED,
    describe_book,
    prepare_sheet,
    type_in,
    write_heading,
    write_table,
    write_text,
)

_FIRST_WIDTH: Final = 36  # characters
_TEXT_WIDTH: Final = 22
_FIGURE_WIDTH: Final = 15
_COLUMNS: Final = 8  # of a page; a chart stands beside a table that leaves it room
_BESIDE: Final = 5
_POINTS_IN_CM: Final = 28.35
_ROW: Final = 15  # points of an empty row
_TITLE, _HEADER, _BODY = 24, 34, 18  # points of the rows of a table
_PAGE_WIDTH, _PAGE_HEIGHT = 755, 425  # points of a page that tables have, below the rows repeated on it
_POINTS_A_CHARACTER: Final = 5.5
_GREY: Final = "EFECE6"


def build_workbook(
    source: Source, sheets: Sequence[SummarySheet], language: str, day: dt.date, content: WorkbookContent
) -> bytes:
    """The bytes of a workbook of these sheets, with `content` on the last one."""
    book = Workbook()
    first = book.active
    if first is not None:
        book.remove(first)
    for sheet in sheets:
        _write_sheet(book.create_sheet(sheet.title), sheet, source)
    data = book.create_sheet(source.words.data_sheet)
    plain = write_data_sheet(data, content.publications, language, content.disputed)
    describe_book(book, source.own.title, day, language)
    return workbook_bytes(book, day, {data.title: plain})


def summary_sheets(source: Source, language: str) -> tuple[SummarySheet, ...]:
    """What the combined workbook, or a window, shows; signals only when there are any."""
    sheets = (
        overview_sheet(source, language),
        trend_sheet(source),
        places_sheet(source),
        reach_sheet(source),
        needs_sheet(source),
        referrals_sheet(source),
        sessions_sheet(source),
        activity_sheet(source),
    )
    return (*sheets, signals_sheet(source)) if source.result.signals else sheets


def _write_sheet(sheet: Worksheet, summary: SummarySheet, source: Source) -> None:
    prepare_sheet(sheet, source.words.page)
    write_heading(sheet, summary.title, summary.subtitle)
    sheet.freeze_panes = "B4"
    sheet.print_title_rows = "1:3"
    widths = _widths(summary)
    for number in range(1, max(_COLUMNS, len(widths)) + 1):
        width = widths[number - 1] if number <= len(widths) else _FIGURE_WIDTH
        sheet.column_dimensions[get_column_letter(number)].width = width
    line = int(sum(sheet.column_dimensions[get_column_letter(each + 1)].width for each in range(_COLUMNS)))
    page = _Page(sheet, max(1.0, max(line, sum(widths)) * _POINTS_A_CHARACTER / _PAGE_WIDTH))
    row = 4
    for number, table in enumerate(summary.tables):
        row = _write_table(sheet, row, table, source, page) + 2
        if number == 0 and summary.notes:
            page.keep_together(row, 22 + 20 * len(summary.notes))
            row = _write_notes(sheet, row, summary.notes, source, line) + 2


class _Page:
    """Where pages end: before what would not fit on the one begun. `scale` is how much smaller a page is printed."""

    def __init__(self, sheet: Worksheet, scale: float) -> None:
        self._sheet = sheet
        self._whole = _PAGE_HEIGHT * scale
        self._left = self._whole

    def is_too_high(self, height: float) -> bool:
        """Whether something fits on no page."""
        return height > self._whole

    def keep_together(self, row: int, height: float) -> None:
        """What begins at `row` is so high, in points, and stands on one page where that is possible."""
        height += 2 * _ROW
        if height > self._left < self._whole:
            self._sheet.row_breaks.append(Break(id=row - 1))
            self._left = self._whole
        self._left -= height
        if self._left < 0:
            self._left = self._whole - (-self._left) % self._whole


def _write_table(sheet: Worksheet, row: int, table: SummaryTable, source: Source, page: _Page) -> int:
    """Write a table with its chart at `row`; returns the last row of both."""
    if not table.rows:
        page.keep_together(row, 2 * _ROW)
        write_text(sheet.cell(row, 1), table.title, type_in(ACCENT, bold=True, size=13))
        write_text(sheet.cell(row + 1, 1), source.words.nothing_listed, type_in(MUTED))
        return row + 1
    made = flat(table, source.own.at_least, source.own.at_most)
    own = _TITLE + _HEADER + _BODY * (len(table.rows) + (table.total is not None))
    height = 0.0 if table.chart is None else chart_height(table.chart, len(table.rows)) * _POINTS_IN_CM
    is_beside = len(made.table.columns) <= _BESIDE
    stands_apart = not is_beside and page.is_too_high(own + height)
    page.keep_together(row, max(own, height) if is_beside else own if stands_apart else own + height)
    last = write_table(sheet, row, made.table, source.words)
    _grey_out(sheet, row + 2, made)
    if table.chart is None:
        return last
    columns = [made.column_of[column] + 1 for column in table.charted]
    chart = figure_chart(sheet, table.chart, row + 1, len(table.rows), columns)
    if is_beside:
        sheet.add_chart(chart, f"{get_column_letter(len(made.table.columns) + 2)}{row}")
        return last + max(0, math.ceil((height - own) / _ROW))
    if stands_apart:
        page.keep_together(last + 2, height)
    sheet.add_chart(chart, f"A{last + 2}")
    return last + 2 + math.ceil(height / _ROW)


def _grey_out(sheet: Worksheet, first: int, made: FlatTable) -> None:
    looks = Looks()
    for row, column in made.grey:
        cell = sheet.cell(first + row, column + 1)
        before = cell.style_id
        if looks.put_on(cell, before):
            continue
        font = type_in(MUTED)
        font.italic = True
        cell.font = font
        cell.fill = PatternFill("solid", fgColor=_GREY)
        looks.keep(cell, before)


def _write_notes(sheet: Worksheet, row: int, notes: tuple[str, ...], source: Source, line: int) -> int:
    write_text(sheet.cell(row, 1), source.own.notes_heading, type_in(ACCENT, bold=True, size=13))
    sheet.row_dimensions[row].height = 22
    for note in notes:
        row += 1
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=_COLUMNS)
        cell = write_text(sheet.cell(row, 1), note, type_in(INK))
        cell.alignment = Alignment(wrap_text=True, vertical="top", indent=1)
        # A merged cell does not grow by itself.
        sheet.row_dimensions[row].height = 17 * (1 + len(note) // line)
    return row


def _widths(summary: SummarySheet) -> list[int]:
    """As wide as the widest kind of column that stands there."""
    widths: list[int] = []
    for table in summary.tables:
        at = 0
        for column in table.columns:
            width = _FIRST_WIDTH if at == 0 else _TEXT_WIDTH if column.show is Show.TEXT else _FIGURE_WIDTH
            for _ in range(3 if column.show is Show.BOUNDED else 1):
                widths += [0] * (at + 1 - len(widths))
                widths[at] = max(widths[at], width)
                at += 1
    return widths
