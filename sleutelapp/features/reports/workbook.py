"""The Excel workbook of a summary, made in memory from figures and labels alone.

It never sees the vault. Its properties and the stamps inside it tell the day and nothing else, so the same
figures on the same day are the same bytes.
"""

import math
from typing import Final

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from sleutelapp import __version__
from sleutelapp.features.reports.summary import Summary
from sleutelapp.features.reports.wording import Wording, wording
from sleutelapp.features.workbooks.memory_writer import workbook_bytes
from sleutelapp.features.workbooks.sheet_parts import (
    ACCENT,
    INK,
    MUTED,
    PROGRAM,
    bar_chart,
    chart_height,
    describe_book,
    prepare_sheet,
    type_in,
    write_heading,
    write_table,
    write_text,
)

_COLUMNS_ON_A_PAGE: Final = 9
_LABEL_WIDTH: Final = 32  # characters
_FIGURE_WIDTH: Final = 15
_ROW_HEIGHT: Final = 0.62  # centimetres, of 18 points
_CHART_COLUMN: Final = "F"


def build_workbook(summary: Summary, language: str) -> bytes:
    """The workbook as the bytes of an .xlsx file, in Dutch or English."""
    words = wording(language)
    book = Workbook()
    about = book.active
    if not isinstance(about, Worksheet):
        raise TypeError("a new workbook starts with a worksheet")
    _write_about(about, summary, words, language)
    _write_activity(book.create_sheet(words.activity_sheet), summary, words, language)
    describe_book(book, f"{words.title} {summary.period.code}", summary.made_on, language)
    return workbook_bytes(book, summary.made_on)


def _write_about(sheet: Worksheet, summary: Summary, words: Wording, language: str) -> None:
    sheet.title = words.about_sheet
    prepare_sheet(sheet, words.page)
    sheet.page_setup.fitToHeight = 1
    sheet.column_dimensions["A"].width = 26
    sheet.column_dimensions["B"].width = 92
    write_heading(sheet, words.title, words.subtitle)
    facts = (
        (words.period, summary.period.label(language)),
        (words.days, summary.period.days_label(language)),
        (words.state, words.preliminary if summary.is_preliminary else words.finished),
        (words.key_person, summary.key_person_code or words.not_filled_in),
        (words.organisation, summary.organisation or words.not_filled_in),
        (words.made_on, words.day(summary.made_on)),
        (words.program, f"{PROGRAM} {__version__}"),
    )
    row = 4
    for name, value in facts:
        write_text(sheet.cell(row, 1), name, type_in(MUTED))
        write_text(sheet.cell(row, 2), value, type_in(INK, bold=True)).alignment = Alignment(
            wrap_text=True, vertical="bottom", horizontal="left"
        )
        sheet.row_dimensions[row].height = 18
        row += 1
    for heading, sentences in (
        (words.contents_heading, words.contents),
        (words.protection_heading, words.protection),
        (words.reading_heading, words.reading),
    ):
        row += 1
        write_text(sheet.cell(row, 1), heading, type_in(ACCENT, bold=True, size=13))
        sheet.row_dimensions[row].height = 22
        for sentence in sentences:
            row += 1
            sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=2)
            cell = write_text(sheet.cell(row, 1), sentence, type_in(INK))
            cell.alignment = Alignment(wrap_text=True, vertical="top", indent=1)
            # A merged cell does not grow by itself; about 115 characters fit on its line.
            sheet.row_dimensions[row].height = 17 * (1 + len(sentence) // 115)
        row += 1


def _write_activity(sheet: Worksheet, summary: Summary, words: Wording, language: str) -> None:
    prepare_sheet(sheet, words.page)
    write_heading(
        sheet,
        words.activity_sheet,
        f"{summary.period.label(language)} · {summary.period.days_label(language)}",
    )
    sheet.freeze_panes = "B4"
    sheet.print_title_rows = "1:3"
    columns = max(_COLUMNS_ON_A_PAGE, *(len(table.columns) for table in summary.tables))
    sheet.column_dimensions["A"].width = _LABEL_WIDTH
    for number in range(2, columns + 1):
        sheet.column_dimensions[get_column_letter(number)].width = _FIGURE_WIDTH
    row = 4
    if summary.is_empty:
        write_text(sheet.cell(row, 1), words.nothing, type_in(MUTED))
        row += 2
    for table in summary.tables:
        if not table.rows:
            continue
        if table is summary.delivered:
            # On paper the first page is hours and contacts; no table is cut between title and figures.
            sheet.row_breaks.append(Break(id=row - 1))
        header = row + 1
        after = write_table(sheet, row, table, words)
        if table is summary.hours:
            chart = bar_chart(sheet, header, len(table.rows), 2, 3)
            sheet.add_chart(chart, f"{_CHART_COLUMN}{row}")
            after = max(after, row + math.ceil(chart_height(len(table.rows)) / _ROW_HEIGHT))
        row = after + 2
