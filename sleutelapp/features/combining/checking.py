"""The last look at a combined workbook: every text in it is one that is meant to be there, every figure a published one."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from typing import Final
from zipfile import ZIP_STORED, ZipFile

from sleutelapp.features.combining.result import Combined
from sleutelapp.features.combining.sheets_work import facts
from sleutelapp.features.combining.table_making import Source, source_of
from sleutelapp.features.combining.tables import SummarySheet, Value, flat
from sleutelapp.features.combining.workbook import build_workbook, summary_sheets
from sleutelapp.features.publications.data_rows import data_tables
from sleutelapp.features.publications.reading import WorkbookContent, read_workbook
from sleutelapp.features.workbooks.scan import UnpublishedText, scan, texts_of
from sleutelapp.reference.codes import Reference

_ROWS: Final = re.compile(b"<sheetData>.*</sheetData>", re.DOTALL)


def checked_workbook(result: Combined, reference: Reference, *, language: str, made_on: dt.date) -> bytes:
    """The bytes of the combined workbook, after a look at everything in it.

    The rows to combine again are many: they are read back, strictly, and must be what was put in.

    Raises:
        UnpublishedText: a bug of ours.
    """
    source = source_of(result, reference, language)
    sheets = summary_sheets(source, language)
    holds = WorkbookContent(result.merge.publications, result.merge.disputed)
    content = build_workbook(source, sheets, language, made_on, holds)
    if read_workbook(content) != holds:
        raise UnpublishedText("the figures to combine again")
    blank = [_without_texts(sheet) for sheet in sheets]
    nothing = WorkbookContent((), holds.disputed)
    ours = texts_of(build_workbook(source, blank, language, made_on, nothing))
    texts = frozenset({*ours, *_texts(source, sheets, language)})
    scan(_without_rows(content, len(sheets) + 1), texts, frozenset(_numbers(source, sheets)))
    return content


def _without_rows(content: bytes, number: int) -> bytes:
    """The same archive with nothing in the sheet of this number."""
    output = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(output, "w", ZIP_STORED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == f"xl/worksheets/sheet{number}.xml":
                part = _ROWS.sub(b"<sheetData></sheetData>", part)
            new.writestr(name, part)
    return output.getvalue()


def _without_texts(sheet: SummarySheet) -> SummarySheet:
    """The same tables and charts with nothing in them: what is structure."""

    def blank(row: tuple[Value, ...] | None) -> tuple[Value, ...] | None:
        return None if row is None else tuple("" if isinstance(value, str) else value for value in row)

    tables = (
        replace(table, rows=tuple(filter(None, map(blank, table.rows))), total=blank(table.total))
        for table in sheet.tables
    )
    return replace(sheet, tables=tuple(tables))


def _numbers(source: Source, sheets: tuple[SummarySheet, ...]) -> Iterator[Decimal]:
    """Every figure that the summary sheets show."""
    for sheet in sheets:
        for table in sheet.tables:
            made = flat(table, source.own.at_least, source.own.at_most).table
            for row in (*made.rows, *made.footer):
                yield from (Decimal(value) for value in row if isinstance(value, int | Decimal))


def _texts(source: Source, sheets: tuple[SummarySheet, ...], language: str) -> Iterator[str]:
    """Every text that is meant to be there, without spaces around it."""
    merge = source.result.merge
    found = {facts(source), source.words.nothing_listed, source.own.notes_heading}
    for sheet in sheets:
        found |= {sheet.title, sheet.subtitle, *sheet.notes}
        for table in sheet.tables:
            made = flat(table, source.own.at_least, source.own.at_most).table
            found |= {table.title, table.name, *(column.title for column in made.columns)}
            found |= {value for row in (*made.rows, *made.footer) for value in row if isinstance(value, str)}
    *facts_of_issues, figures = data_tables(merge.publications, language, merge.disputed)
    for rows in facts_of_issues:
        found |= {rows.section.value, *rows.headings}
        found |= {value for row in rows.rows for value in row if isinstance(value, str)}
    # The rows of figures are not looked through here: they were read back and are what was put in.
    found |= {figures.section.value, *figures.headings}
    yield from (text.strip() for text in found)
