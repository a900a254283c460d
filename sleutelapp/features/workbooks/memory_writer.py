"""Saving a workbook into memory, so that nothing readable is ever left on the disk.

openpyxl's own writer puts each sheet into a temporary file outside the vault, in plain text, and a process
that is killed leaves it there.
"""
# ruff: noqa: SLF001 - the seam for this is private in openpyxl; a test fails when a version moves it

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter


@dataclass(frozen=True, slots=True)
class PlainRows:
    """Rows below everything else on a sheet: too many for openpyxl, which takes ten times as long.

    `styles` are the numbers of the cell styles by column (`cell.style_id` of a cell that is dressed so).
    """

    first: int
    styles: tuple[int, ...]
    rows: Iterable[tuple[str | int, ...]]


def workbook_bytes(book: Workbook, day: dt.date, plain: Mapping[str, PlainRows] | None = None) -> bytes:
    """The .xlsx file of a workbook, every member of it stamped with the start of a day.

    `plain` are more rows, by the title of their sheet.
    """
    buffer = BytesIO()
    writer: Any = _MemoryWriter(book, _DayStampedZip(buffer, day))
    writer.plain = plain or {}
    writer.save()
    return buffer.getvalue()


class _DayStampedZip(ZipFile):
    """Members bear a day without an hour: when somebody worked is nobody's business."""

    def __init__(self, buffer: BytesIO, day: dt.date) -> None:
        super().__init__(buffer, "w", ZIP_DEFLATED)
        self._stamp = (day.year, day.month, day.day, 0, 0, 0)

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_args: Any, **_options: Any) -> None:
        """Add a member by name."""
        member = ZipInfo(str(zinfo_or_arcname), self._stamp)
        member.compress_type = ZIP_DEFLATED
        super().writestr(member, data)


class _MemoryWriter(ExcelWriter):
    """Writes each sheet into memory; the rest of the workbook never saw a file."""

    plain: Mapping[str, PlainRows]

    def write_worksheet(self, ws: Any) -> None:
        """Called once for every sheet."""
        archive: ZipFile = vars(self)["_archive"]
        content = BytesIO()
        sheet: Any = WorksheetWriter(ws, content)
        # The drawing holds the charts; the writer of the sheet refers to it.
        ws._drawing = SpreadsheetDrawing()
        ws._drawing.charts = ws._charts
        sheet.write()
        ws._rels = sheet._rels
        written = content.getvalue()
        if ws.title in self.plain:
            written = _with_rows(written, self.plain[ws.title])
        archive.writestr(ws.path.lstrip("/"), written)
        self.manifest.append(ws)


def _with_rows(sheet: bytes, plain: PlainRows) -> bytes:
    """The XML of a sheet with more rows at its end; a cell needs no address, it stands beside the one before it."""
    starts = [f'<c s="{style}"' for style in plain.styles]
    texts: dict[str, str] = {"": "/>"}
    parts = []
    number = plain.first
    for number, row in enumerate(plain.rows, start=plain.first):
        parts.append(f'<row r="{number}">')
        for start, value in zip(starts, row, strict=True):
            if isinstance(value, int):
                end = f"><v>{value}</v></c>"
            elif value in texts:
                end = texts[value]
            else:
                end = f' t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
                texts[value] = end
            parts.append(start + end)
        parts.append("</row>")
    before, end_of_rows, after = sheet.rpartition(b"</sheetData>")
    before = re.sub(rb'(<dimension ref="[A-Z]+\d+:[A-Z]+)\d+"', rb'\g<1>%d"' % number, before, count=1)
    return before + "".join(parts).encode() + end_of_rows + after
