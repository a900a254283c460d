"""The last look at a workbook before it leaves: does it hold a text that nobody meant to publish?"""

import re
from collections.abc import Collection, Iterator
from decimal import Decimal
from io import BytesIO
from typing import Final
from zipfile import ZipFile

from openpyxl.xml.functions import fromstring

# A cell or range, with its sheet or without: B12, A1:C5, 'Sheet'!$B$7:$B$9, $1:$2.
_REFERENCE: Final = re.compile(
    r"(?:'[^']*'!)?\$?(?:[A-Z]{1,3}\$?)?\d+(?::\$?(?:[A-Z]{1,3}\$?)?\d+)?", re.ASCII
)
# Shorter than any phone number, longer than any figure of a year's work.
_NUMBER: Final = re.compile(r"-?\d{1,8}(?:\.\d{1,17})?", re.ASCII)

_DECIMALS: Final = 6  # 66.6 stands in a file as 66.59999999999999


class UnpublishedText(Exception):
    """A bug of ours: the workbook holds something that is not ours to publish. Says where, never what."""

    def __init__(self, part: str) -> None:
        super().__init__(f"text that is not to be published in {part}")


def scan(workbook: bytes, publishable: frozenset[str], values: Collection[Decimal] | None = None) -> None:
    """Check every name, text, attribute and property of every XML part, whole.

    It looks for what is known to be ours, not for what is known to be personal. A list of forbidden texts (all
    names, phone numbers, notes) would miss what nobody thought of and half a note, and would cry wolf where
    somebody is called Office or Ede, and where a note says only "B12". So: everything in the file must be a
    published text (our wording, a label of a code list, the key person's code and organisation), or look
    like a cell reference or a number too short for a phone number. Anything else is a leak.

    Args:
        workbook: the bytes of an .xlsx file.
        publishable: see `texts_of` for how to get those of a workbook without any data.
        values: where given, every number in a cell must be one of these, and every text in a cell publishable as it
            stands, be it a number or not.

    Raises:
        UnpublishedText: names the part of the file, never the text.
    """
    with ZipFile(BytesIO(workbook)) as archive:
        if archive.comment or any(member.comment for member in archive.infolist()):
            raise UnpublishedText("a comment of the archive")
    for part, text in _texts(workbook):
        if text not in publishable and not _REFERENCE.fullmatch(text) and not _NUMBER.fullmatch(text):
            raise UnpublishedText(part)
    meant = {round(value, _DECIMALS) for value in values or ()}
    for part, kind, text in _cells(workbook):
        if kind == "f":
            raise UnpublishedText(f"{part} (a formula)")
        if values is not None and kind == "t" and text not in publishable:
            raise UnpublishedText(part)
        if values is not None and kind == "v" and round(Decimal(text), _DECIMALS) not in meant:
            raise UnpublishedText(f"{part} (a number)")


def texts_of(workbook: bytes) -> frozenset[str]:
    """Every text a workbook holds, structure included: those of one without data are ours."""
    return frozenset(text for _, text in _texts(workbook))


def _texts(workbook: bytes) -> Iterator[tuple[str, str]]:
    """(name of the part, text) for names of parts, texts and attributes, without spaces around them."""
    with ZipFile(BytesIO(workbook)) as archive:
        for part in archive.namelist():
            yield part, part
            for element in fromstring(archive.read(part)).iter():
                yield part, str(element.tag)
                for text in (element.text, element.tail, *element.attrib.keys(), *element.attrib.values()):
                    if text and text.strip():
                        yield part, text.strip()


def _cells(workbook: bytes) -> Iterator[tuple[str, str, str]]:
    """(name of the part, kind, text) of everything in the cells of sheets: formulas "f", numbers "v" and texts "t"."""
    with ZipFile(BytesIO(workbook)) as archive:
        for part in archive.namelist():
            if part.startswith("xl/worksheets/sheet"):
                for element in fromstring(archive.read(part)).iter():
                    kind = str(element.tag).rpartition("}")[2]
                    if kind in {"f", "v", "t"}:
                        yield part, kind, (element.text or "").strip()
