"""The workbook of publications, as the bytes of an .xlsx file."""

import datetime as dt
from collections.abc import Iterable, Sequence

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from sleutelapp.features.publications.data_sheet import SHEET_NAME, fill_data_sheet
from sleutelapp.features.publications.publication import Disputed, Publication
from sleutelapp.features.workbooks.memory_writer import workbook_bytes
from sleutelapp.features.workbooks.sheet_parts import describe_book


def build_data_workbook(
    publications: Sequence[Publication], language: str, made_on: dt.date, disputed: Iterable[Disputed] = ()
) -> bytes:
    """A workbook with the sheet Gegevens alone.

    Raises ValueError when two publications are of one key person and quarter.
    """
    book = Workbook()
    sheet = book.active
    if not isinstance(sheet, Worksheet):
        raise TypeError("a new workbook starts with a worksheet")
    sheet.title = SHEET_NAME["en" if language == "en" else "nl"]
    plain = fill_data_sheet(sheet, publications, language, disputed)
    describe_book(book, sheet.title, made_on, language)
    return workbook_bytes(book, made_on, {sheet.title: plain})
