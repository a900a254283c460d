"""The rows of one sheet of an .xlsx file from anybody, without trusting it: no formulas, no entities, no bombs.

A whole reader of Excel files is slow and does much that is not wanted here. Three parts of the archive are read: which sheets
there are, the shared texts, and the one sheet.
"""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Final, cast
from xml.etree.ElementTree import Element, ParseError, XMLPullParser
from zipfile import BadZipFile, ZipFile

from sleutelapp.core.errors import Damaged, UserError
from sleutelapp.features.publications.data_rows import read

MOST_FILE: Final = 64 << 20  # bytes; a country's year fits many times
_MOST_PART: Final = 512 << 20  # bytes of one part, unpacked
_MOST_TEXTS: Final = 128 << 20  # likewise of the shared texts, which are held in memory
_MOST_MEMBERS: Final = 5_000
_MOST_COLUMNS: Final = 64  # a wider row is none of ours
_CHUNK: Final = 1 << 20
_NAMESPACE: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# What a part in UTF-8 cannot begin with: the marks of UTF-16, or another encoding named.
_NOT_UTF_8: Final = re.compile(
    rb"\xff|\xfe|\x00|<\x00|(\xef\xbb\xbf)?<\?xml[^>]*encoding\s*=\s*[\"'](?!utf-8[\"'])", re.IGNORECASE
)
_LETTERS: Final = re.compile("[A-Z]{1,3}")


def rows_of_sheet(content: bytes, names: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """The rows of the first sheet called one of `names`, cell by cell as text, "" where nothing stands; no empty ends.

    Raises:
        UserError: `workbook_foreign`, this is no workbook with such a sheet.
        Damaged: `workbook_damaged`, it is not whole, or made to do harm.
    """
    if not content.startswith(b"PK"):
        raise UserError("workbook_foreign") if content else Damaged("workbook_damaged")
    try:
        with ZipFile(BytesIO(content)) as archive:
            if len(archive.namelist()) > _MOST_MEMBERS:
                raise Damaged("workbook_damaged")
            part = _part_of(archive, names)
            texts = _shared_texts(archive)
            yield from _rows(archive, part, texts)
    except (BadZipFile, zlib.error, EOFError, ParseError, NotImplementedError, RuntimeError) as error:
        # The last two: packed or locked in a way that we never write.
        raise Damaged("workbook_damaged") from error
    except (ValueError, IndexError, KeyError, UnicodeError) as error:
        raise Damaged("workbook_damaged") from error


def _part_of(archive: ZipFile, names: frozenset[str]) -> str:
    members = set(archive.namelist())
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= members:
        raise UserError("workbook_foreign")
    wanted = ""
    for element in _elements(archive, "xl/workbook.xml", _MOST_TEXTS):
        if element.tag == f"{_NAMESPACE}sheet" and element.get("name") in names and not wanted:
            wanted = element.get(_RELATION, "")
    for element in _elements(archive, "xl/_rels/workbook.xml.rels", _MOST_TEXTS):
        if wanted and element.get("Id") == wanted:
            target = element.get("Target", "")
            part = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
            if part in members:
                return part
    raise UserError("workbook_foreign")


def _shared_texts(archive: ZipFile) -> list[str]:
    part = "xl/sharedStrings.xml"
    if part not in archive.namelist():
        return []
    texts = []
    for element in _elements(archive, part, _MOST_TEXTS):
        if element.tag == f"{_NAMESPACE}si":
            texts.append(_text_in(element))
            element.clear()
    return texts


def _text_in(element: Element) -> str:
    # Also of texts that are partly bold; what sounds out a text in Japanese stands beside it, not in it.
    runs = [each for each in element if each.tag != f"{_NAMESPACE}rPh"]
    found = (text.text or "" for run in runs for text in run.iter(f"{_NAMESPACE}t"))
    return read("".join(found))


def _rows(archive: ZipFile, part: str, texts: list[str]) -> Iterator[tuple[str, ...]]:
    row_tag, cell_tag = f"{_NAMESPACE}row", f"{_NAMESPACE}c"
    cells: list[str] = []
    for element in _elements(archive, part, _MOST_PART):
        if element.tag == cell_tag:
            place = element.get("r")
            at = _column(place) if place else len(cells)
            if not len(cells) <= at < _MOST_COLUMNS:
                # To the right of anything of ours; or not in order, which no program writes.
                if at < len(cells):
                    raise ValueError("cells out of order")
                element.clear()
                continue
            cells.extend([""] * (at - len(cells)))
            cells.append(_value(element, texts))
            element.clear()
        elif element.tag == row_tag:
            while cells and not cells[-1]:
                cells.pop()
            yield tuple(cells)
            cells = []
            element.clear()


def _value(cell: Element, texts: list[str]) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        inline = cell.find(f"{_NAMESPACE}is")
        return "" if inline is None else _text_in(inline)
    value = cell.findtext(f"{_NAMESPACE}v") or ""
    if kind == "s" and value:
        number = int(value)
        if number < 0:
            raise ValueError("no such text")
        return texts[number]
    return read(value) if kind == "str" else value


def _column(place: str) -> int:
    """The number of a cell's column, from zero: 2 of "C7"."""
    letters = _LETTERS.match(place)
    if letters is None:
        raise ValueError("a cell without a place")
    number = 0
    for letter in letters[0]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _elements(archive: ZipFile, part: str, most: int) -> Iterator[Element]:
    """Every element of a part at its end, as the part is unpacked; what is done with should be cleared."""
    parser: XMLPullParser[Element] = XMLPullParser(("end",))
    before = b""
    size = 0
    with archive.open(part) as file:
        while chunk := file.read(_CHUNK):
            size += len(chunk)
            if size > most:
                raise ValueError("too much")
            # Nobody writes these into a spreadsheet; in UTF-8 they cannot hide.
            if not before and _NOT_UTF_8.match(chunk):
                raise ValueError("not UTF-8")
            if b"<!" in before[-1:] + chunk:
                raise ValueError("a declaration")
            before = chunk
            parser.feed(chunk)
            yield from _ended(parser)
        parser.close()
        yield from _ended(parser)


def _ended(parser: "XMLPullParser[Element]") -> Iterator[Element]:
    for event in parser.read_events():
        yield cast("Element", event[-1])  # of an "end" it is always an element
