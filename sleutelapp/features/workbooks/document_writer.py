"""The Excel workbook of a document: one sheet, ready to print and to sign."""

from typing import Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from sleutelapp.features.workbooks.document import Document
from sleutelapp.features.workbooks.memory_writer import workbook_bytes
from sleutelapp.features.workbooks.sheet_parts import (
    INK,
    MUTED,
    describe_book,
    prepare_sheet,
    type_in,
    write_heading,
    write_table,
    write_text,
)
from sleutelapp.features.workbooks.tables import FigureTable, Kind

_WIDTHS: Final = {Kind.TEXT: 30, Kind.DAY: 20, Kind.MONTH: 16}  # characters
_FIGURE_WIDTH: Final = 17
_SIGN_COLUMNS: Final = 3


def build_document(document: Document) -> bytes:
    """The workbook as the bytes of an .xlsx file."""
    words = document.words
    book = Workbook()
    sheet = book.active
    if not isinstance(sheet, Worksheet):
        raise TypeError("a new workbook starts with a worksheet")
    sheet.title = words.sheet
    prepare_sheet(sheet, words.page)
    write_heading(sheet, words.title, document.period)
    sheet.print_title_rows = "1:3"
    _set_widths(sheet, document.tables)
    row = 4
    for name, value in (
        (words.organisation, document.organisation or words.not_filled_in),
        (words.made_on, words.day(document.made_on)),
    ):
        write_text(sheet.cell(row, 1), name, type_in(MUTED))
        write_text(sheet.cell(row, 2), value, type_in(INK, bold=True))
        row += 1
    row += 1
    if document.is_empty:
        write_text(sheet.cell(row, 1), words.nothing, type_in(MUTED))
        row += 2
    for table in document.tables:
        if table.rows:
            row = write_table(sheet, row, table, words) + 2
    for note in words.notes:
        write_text(sheet.cell(row, 1), note, type_in(MUTED))
        row += 1
    for label in words.signatures:
        row += 1
        _write_line(sheet, row, label)
    describe_book(book, f"{words.title} {document.code}", document.made_on, document.language)
    return workbook_bytes(book, document.made_on)


def _set_widths(sheet: Worksheet, tables: tuple[FigureTable, ...]) -> None:
    for number in range(1, max(len(table.columns) for table in tables) + 1):
        kinds = [table.columns[number - 1].kind for table in tables if len(table.columns) >= number]
        width = max(_WIDTHS.get(kind, _FIGURE_WIDTH) for kind in kinds)
        sheet.column_dimensions[get_column_letter(number)].width = width


def _write_line(sheet: Worksheet, row: int, label: str) -> None:
    sheet.row_dimensions[row].height = 34  # room for a pen
    write_text(sheet.cell(row, 1), label, type_in(INK)).alignment = Alignment(
        vertical="bottom", wrap_text=True
    )
    for column in range(2, 2 + _SIGN_COLUMNS):
        sheet.cell(row, column).border = Border(bottom=Side(style="thin", color=INK))
