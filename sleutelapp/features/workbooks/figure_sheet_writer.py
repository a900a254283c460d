"""Writing a sheet of tables into a workbook: widths, charts beside the tables, and pages that break between them."""

import math
from collections.abc import Sequence
from typing import Final

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from sleutelapp.features.periods.calendar_words import CalendarWords
from sleutelapp.features.workbooks.figure_sheet import Block, FigureSheet
from sleutelapp.features.workbooks.sheet_parts import (
    MUTED,
    bar_chart,
    chart_height,
    prepare_sheet,
    type_in,
    write_heading,
    write_table,
    write_text,
)
from sleutelapp.features.workbooks.tables import Column, FigureTable, Kind

_LABEL_WIDTH: Final = 34  # characters
_LONG_WIDTH: Final = 78
_FIGURE_WIDTH: Final = 15
_AROUND_A_WORD: Final = 5  # characters: bold type and the indent
_FEWEST_COLUMNS: Final = 9  # so that a narrow sheet is not blown up on paper
_CHART_GAP: Final = 1  # columns between a table and its chart
_CHART_COLUMNS: Final = 7
_POINTS_A_CENTIMETRE: Final = 28.35
_POINTS_A_CHARACTER: Final = 5.5  # of Calibri 11
_PAGE_WIDTH: Final = 755  # points between the margins of a lying A4
_PAGE_HEIGHT: Final = 490
_NOTE_HEIGHT: Final = 18
_HEADING_HEIGHT: Final = 72


def write_figure_sheet(sheet: Worksheet, content: FigureSheet, words: CalendarWords, page: str) -> None:
    """Fill an empty sheet; `page` is the word before page numbers."""
    sheet.title = content.title
    prepare_sheet(sheet, page)
    write_heading(sheet, content.title, content.subtitle)
    sheet.freeze_panes = "B4"
    sheet.print_title_rows = "1:3"
    columns = _set_widths(sheet, content)
    row = 4
    for note in content.notes:
        write_text(sheet.cell(row, 1), note, type_in(MUTED))
        sheet.row_dimensions[row].height = _NOTE_HEIGHT
        row += 1
    row += 1
    page_height = _PAGE_HEIGHT / min(1.0, _PAGE_WIDTH / _points_wide(sheet, columns))
    used: float = _HEADING_HEIGHT + _NOTE_HEIGHT * (len(content.notes) + 1)
    for block in content.blocks:
        height = _height(block)
        if used + height > page_height and used > _HEADING_HEIGHT:
            sheet.row_breaks.append(Break(id=row - 1))
            used = _HEADING_HEIGHT
        # After one that goes on over several pages, the next begins a page of its own.
        used = min(used + height, page_height)
        row = _write_block(sheet, row, block, words) + 2


def _write_block(sheet: Worksheet, row: int, block: Block, words: CalendarWords) -> int:
    """Write a block; returns the last row that it takes."""
    table = block.table
    after = write_table(sheet, row, table, words, note=block.note)
    if block.chart is None:
        return after
    header = row + (2 if block.note else 1)
    chart = bar_chart(sheet, header, len(table.rows), block.chart.first + 1, block.chart.last + 1)
    sheet.add_chart(chart, f"{get_column_letter(len(table.columns) + 1 + _CHART_GAP)}{row}")
    # Titles and headers are higher than rows, so this many rows are enough.
    return max(after, row + math.ceil(chart_height(len(table.rows)) * _POINTS_A_CENTIMETRE / 18))


def _set_widths(sheet: Worksheet, content: FigureSheet) -> int:
    """Columns as wide as what stands in them; returns how many there are on paper."""
    columns = _FEWEST_COLUMNS
    for block in content.blocks:
        beside = _CHART_GAP + _CHART_COLUMNS if block.chart is not None else 0
        columns = max(columns, len(block.table.columns) + beside)
    found: dict[int, list[Column]] = {}
    for table in content.tables:
        for number, column in enumerate(table.columns, start=1):
            found.setdefault(number, []).append(column)
    if any(column.kind is Kind.LONG_TEXT for each in found.values() for column in each):
        columns = max(found)
    for number in range(1, columns + 1):
        sheet.column_dimensions[get_column_letter(number)].width = _width(number, found.get(number, []))
    return columns


def _width(number: int, columns: Sequence[Column]) -> int:
    if any(column.kind is Kind.LONG_TEXT for column in columns):
        return _LONG_WIDTH
    if number == 1 or any(column.kind is Kind.TEXT for column in columns):
        return _LABEL_WIDTH
    words = (word for column in columns for word in column.title.split())
    return max([_FIGURE_WIDTH, *(len(word) + _AROUND_A_WORD for word in words)])


def _points_wide(sheet: Worksheet, columns: int) -> float:
    return _POINTS_A_CHARACTER * sum(
        sheet.column_dimensions[get_column_letter(number)].width for number in range(1, columns + 1)
    )


def _height(block: Block) -> float:
    """How high a block is on screen, in points."""
    table: FigureTable = block.table
    rows = 24 + 34 + 18 * (len(table.rows) + len(table.footer)) + (_NOTE_HEIGHT if block.note else 0)
    chart = chart_height(len(table.rows)) * _POINTS_A_CENTIMETRE if block.chart is not None else 0
    return max(rows, chart) + 36
