"""The sheet Gegevens: one published figure a row, for pivoting and for whoever combines."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from openpyxl.styles import Alignment, Border, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn
from openpyxl.worksheet.worksheet import Worksheet

from sleutelapp.features.publications.data_rows import MARK, ROWS_VERSION, Rows, Section, data_tables
from sleutelapp.features.publications.publication import Disputed, Publication
from sleutelapp.features.workbooks.looks import Looks
from sleutelapp.features.workbooks.memory_writer import PlainRows
from sleutelapp.features.workbooks.sheet_parts import (
    ACCENT,
    INK,
    LINE,
    MUTED,
    is_like_formula,
    put_text,
    type_in,
    write_text,
)

FIRST_ROW: Final = 4  # below the heading of the sheet

_WIDTHS: Final = (15, 12, 26, 26, 26, 18, 18, 16, 14, 14)
_WHOLE: Final = "#,##0"
_HAIRLINE: Final = Border(bottom=Side(style="thin", color=LINE))


def fill_data_sheet(
    sheet: Worksheet, publications: Sequence[Publication], language: str, disputed: Iterable[Disputed] = ()
) -> PlainRows:
    """Fill the sheet from `FIRST_ROW` on. What is returned is still to be written below it, see `workbook_bytes`."""
    for number, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    write_text(sheet.cell(FIRST_ROW, 1), MARK, type_in(MUTED, size=9))
    version = sheet.cell(FIRST_ROW, 2, ROWS_VERSION)
    version.font = type_in(MUTED, size=9)
    version.alignment = Alignment(horizontal="left")
    row = FIRST_ROW + 2
    *facts, figures = data_tables(publications, language, disputed)
    looks = Looks()
    for table in facts:
        _add_table(sheet, row, table)
        for offset, cells in enumerate(table.rows, start=1):
            for number, value in enumerate(cells, start=1):
                _write(sheet.cell(row + offset, number), value, looks)
        row += max(1, len(table.rows)) + 2
    _add_table(sheet, row, figures)
    return PlainRows(row + 1, _styles_of(sheet, row + 1, figures), figures.rows)


def _add_table(sheet: Worksheet, row: int, table: Rows) -> None:
    for number, heading in enumerate(table.headings, start=1):
        cell = write_text(sheet.cell(row, number), heading, type_in("FFFFFF", bold=True))
        cell.fill = PatternFill("solid", fgColor=ACCENT)
        is_value = table.section is Section.FIGURES and number == len(table.headings)
        cell.alignment = Alignment(horizontal="right" if is_value else "left", vertical="center")
    # A table has at least one row, be it an empty one.
    last = row + max(1, len(table.rows))
    ref = f"A{row}:{get_column_letter(len(table.headings))}{last}"
    sheet.add_table(
        Table(
            displayName=table.section.value,
            ref=ref,
            autoFilter=AutoFilter(ref=ref) if table.section is Section.FIGURES else None,
            tableColumns=[
                TableColumn(id=number, name=heading) for number, heading in enumerate(table.headings, start=1)
            ],
        )
    )


def _write(cell: Any, value: str | int, looks: Looks) -> None:
    is_formula = isinstance(value, str) and is_like_formula(value)
    if isinstance(value, int):
        cell.value = value
    elif value:
        put_text(cell, value)
    look = (type(value), bool(value), is_formula)
    if looks.put_on(cell, look):
        return
    if isinstance(value, int):
        cell.font = type_in(INK)
        cell.alignment = Alignment(horizontal="left")
    elif value:
        write_text(cell, value, type_in(INK))
    cell.border = _HAIRLINE
    looks.keep(cell, look)


def _styles_of(sheet: Worksheet, row: int, table: Rows) -> tuple[int, ...]:
    """The styles of text and figures, from cells that are dressed for it and taken away again."""
    styles = []
    for number in range(1, len(table.headings) + 1):
        cell = sheet.cell(row, number)
        cell.font = type_in(INK)
        cell.border = _HAIRLINE
        if number == len(table.headings):
            cell.number_format = _WHOLE
        elif number <= 1 + 1:
            cell.quotePrefix = True  # whose it is might look like a formula
        styles.append(cell.style_id)
    sheet.delete_rows(row)
    return tuple(styles)
