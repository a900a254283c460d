"""Saving a workbook into memory, so that nothing readable is ever left on the disk.

openpyxl's own writer puts each sheet into a temporary file outside the vault, in plain text, and a process
that is killed leaves it there.
"""
# ruff: noqa: SLF001 - the seam for this is private in openpyxl; a test fails when a version moves it

import datetime as dt
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter


def workbook_bytes(book: Workbook, day: dt.date) -> bytes:
    """The .xlsx file of a workbook, every member of it stamped with the start of a day."""
    buffer = BytesIO()
    writer: Any = _MemoryWriter(book, _DayStampedZip(buffer, day))
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
        archive.writestr(ws.path.lstrip("/"), content.getvalue())
        self.manifest.append(ws)
