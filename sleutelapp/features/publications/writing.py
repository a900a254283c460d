"""The workbook, as the bytes of an .xlsx file, from published figures and labels alone; it never sees the vault."""

import datetime as dt
from collections.abc import Iterable, Sequence

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from sleutelapp.features.publications.about_sheet import write_about
from sleutelapp.features.publications.data_sheet import fill_data_sheet
from sleutelapp.features.publications.publication import Disputed, Publication
from sleutelapp.features.publications.report import Report, sheets_of
from sleutelapp.features.publications.wording import wording
from sleutelapp.features.workbooks.figure_sheet_writer import write_figure_sheet
from sleutelapp.features.workbooks.memory_writer import PlainRows, workbook_bytes
from sleutelapp.features.workbooks.sheet_parts import (
    MUTED,
    describe_book,
    prepare_sheet,
    type_in,
    write_heading,
    write_text,
)


def build_workbook(report: Report) -> bytes:
    """The workbook of a report. The same figures on the same day are the same bytes."""
    words = report.words
    book = Workbook()
    write_about(_first_sheet(book), report)
    for content in sheets_of(report):
        write_figure_sheet(book.create_sheet(), content, words, words.page)
    plain = {}
    if report.publications:
        sheet = book.create_sheet(words.data_sheet)
        plain[sheet.title] = write_data_sheet(sheet, report.publications, report.language)
    describe_book(book, f"{words.title} {report.period.code}", report.made_on, report.language)
    return workbook_bytes(book, report.made_on, plain)


def write_data_sheet(
    sheet: Worksheet, publications: Sequence[Publication], language: str, disputed: Iterable[Disputed] = ()
) -> PlainRows:
    """Write the sheet Gegevens with its heading; what is returned goes to `workbook_bytes`, under its title."""
    words = wording(language)
    sheet.title = words.data_sheet
    prepare_sheet(sheet, words.page)
    write_heading(sheet, words.data_sheet, "")
    write_text(sheet.cell(2, 1), words.data_note, type_in(MUTED))
    sheet.freeze_panes = "A4"
    sheet.print_title_rows = "1:3"
    return fill_data_sheet(sheet, publications, language, disputed)


def build_data_workbook(
    publications: Sequence[Publication], language: str, made_on: dt.date, disputed: Iterable[Disputed] = ()
) -> bytes:
    """A workbook with the sheet Gegevens alone.

    Raises ValueError when two publications are of one key person and quarter.
    """
    book = Workbook()
    sheet = _first_sheet(book)
    plain = write_data_sheet(sheet, publications, language, disputed)
    describe_book(book, sheet.title, made_on, language)
    return workbook_bytes(book, made_on, {sheet.title: plain})


def _first_sheet(book: Workbook) -> Worksheet:
    sheet = book.active
    if not isinstance(sheet, Worksheet):
        raise TypeError("a new workbook starts with a worksheet")
    return sheet
