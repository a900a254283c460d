"""A document of figures to hand over: a title, some facts, tables, and lines to sign on."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from pathlib import Path

from sleutelapp.core.errors import Refused
from sleutelapp.core.files import write_whole
from sleutelapp.features.periods.calendar_words import CalendarWords
from sleutelapp.features.workbooks.tables import Cell, FigureTable


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentWords(CalendarWords):
    """The texts every document needs."""

    title: str
    sheet: str
    organisation: str
    made_on: str
    not_filled_in: str
    no_municipality: str
    unknown_municipality: str
    municipality: str
    date: str
    total: str
    nothing: str
    page: str
    notes: list[str]
    signatures: list[str]  # what is to be written beside each line


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What one workbook shows; `period` is in words, `code` names it in the file's properties."""

    words: DocumentWords
    language: str
    code: str
    period: str
    organisation: str
    made_on: dt.date
    tables: tuple[FigureTable, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to hand over."""
        return not any(table.rows for table in self.tables)


def write_document(document: Document, output: Path, *, labels: Iterable[str], force: bool) -> None:
    """Write a document as a workbook, whole or not at all.

    It is made and checked in memory; every text in it must be ours or one of `labels`.

    Raises:
        Refused: `file_exists` without `force`, or `file_not_written`; nothing was changed.
        UnpublishedText: a bug of ours; nothing was written.
    """
    if not force and output.exists():
        raise Refused("file_exists")
    content = checked_document(document, labels)
    try:
        write_whole(output, content)
    except OSError:
        raise Refused("file_not_written") from None


def checked_document(document: Document, labels: Iterable[str]) -> bytes:
    """The bytes of the workbook, after a look at everything in it.

    Raises:
        UnpublishedText: a bug of ours.
    """
    # openpyxl takes a third of a second to load: only who exports waits for it.
    from sleutelapp.features.workbooks.document_writer import build_document  # noqa: PLC0415 - see above
    from sleutelapp.features.workbooks.scan import scan, texts_of  # noqa: PLC0415 - see above

    content = build_document(document)
    texts = (getattr(document.words, field.name) for field in fields(document.words))
    ours = {text for text in texts if isinstance(text, str)} | {document.organisation.strip()}
    scan(content, texts_of(build_document(_without_data(document))) | ours | set(labels))
    return content


def _without_data(document: Document) -> Document:
    tables = (
        replace(
            table,
            rows=tuple(tuple(map(_blank, row)) for row in table.rows),
            footer=tuple(tuple(map(_blank, row)) for row in table.footer),
        )
        for table in document.tables
    )
    return replace(document, organisation="", tables=tuple(tables))


def _blank(value: Cell) -> Cell:
    # Of the same type, so that the format of its cell is in the workbook too.
    if isinstance(value, dt.date):
        return dt.date(2000, 1, 1)
    if isinstance(value, Decimal):
        return Decimal(0)
    return "" if isinstance(value, str) else value if value is None else 0
