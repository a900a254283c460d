"""The rows of one sheet of an .xlsx file from anybody, without trusting it: no formulas, no entities, no bombs.

A whole reader of Excel files is slow and does much that is not wanted here. Three parts of the archive are read: which sheets
there are, the shared texts, and the one sheet.
"""

import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Final
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import BadZipFile, ZipFile

from sleutelapp.core.errors import Damaged, UserError
from sleutelapp.features.publications.data_rows import read

MOST_FILE: Final = 64 << 20  # bytes; a country's year fits many times
_MOST_PART: Final = 512 << 20  # bytes of one part, unpacked
_MOST_TEXTS: Final = 128 << 20  # likewise of a part that is held in memory
_MOST_MEMBERS: Final = 5_000
_MOST_COLUMNS: Final = 64  # what stands further is none of ours
_CHUNK: Final = 1 << 18
_WORK_ONLY: Final = (
    ["Toelichting", "Activiteiten"],
    ["Explanation", "Activities"],
)  # a month, or preliminary
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main "
_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"
_RELATIONSHIP: Final = "http://schemas.openxmlformats.org/package/2006/relationships Relationship"
_ROW, _CELL, _TEXTS = f"{_MAIN}row", f"{_MAIN}c", f"{_MAIN}si"
_HOLDING: Final = frozenset({f"{_MAIN}v", f"{_MAIN}t"})
_SOUND: Final = f"{_MAIN}rPh"  # sounds out a text in Japanese beside it


def rows_of_sheet(content: bytes, names: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """The rows of the first sheet called one of `names`, cell by cell as text, "" where nothing stands; no empty ends.

    Raises:
        UserError: `workbook_foreign`, this is no workbook with such a sheet; `workbook_work_only`, it is one of ours without
            figures to combine.
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
            rows = _Rows(texts)
            for _ in _parsed(archive, part, rows, _MOST_PART):
                yield from rows.taken()
    except (BadZipFile, zlib.error, EOFError, ExpatError, NotImplementedError, RuntimeError) as error:
        # The last two: packed or locked in a way that we never write.
        raise Damaged("workbook_damaged") from error
    except (ValueError, IndexError, KeyError, UnicodeError) as error:
        raise Damaged("workbook_damaged") from error


def _part_of(archive: ZipFile, names: frozenset[str]) -> str:
    members = set(archive.namelist())
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= members:
        raise UserError("workbook_foreign")
    sheets = _tags(archive, "xl/workbook.xml", f"{_MAIN}sheet")
    wanted = next((each.get(_RELATION, "") for each in sheets if each.get("name") in names), "")
    for each in _tags(archive, "xl/_rels/workbook.xml.rels", _RELATIONSHIP):
        if wanted and each.get("Id") == wanted:
            target = each.get("Target", "")
            part = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
            if part in members:
                return part
    is_ours = [each.get("name") for each in sheets] in _WORK_ONLY
    raise UserError("workbook_work_only" if is_ours else "workbook_foreign")


def _tags(archive: ZipFile, part: str, name: str) -> list[dict[str, str]]:
    """The attributes of every element of that name."""
    tags = _Tags(name)
    for _ in _parsed(archive, part, tags, _MOST_TEXTS):
        pass
    return tags.found


def _shared_texts(archive: ZipFile) -> list[str]:
    part = "xl/sharedStrings.xml"
    texts = _Texts()
    if part in archive.namelist():
        for _ in _parsed(archive, part, texts, _MOST_TEXTS):
            pass
    return texts.found


class _Handler:
    """What is done with a part as it is parsed; text is collected from the elements that hold any."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self._is_wanted = False
        self._is_sound = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name in _HOLDING:
            self._is_wanted = not self._is_sound
        elif name == _SOUND:
            self._is_sound = True
        else:
            self.begin(name, attributes)

    def end(self, name: str) -> None:
        if name in _HOLDING:
            self._is_wanted = False
        elif name == _SOUND:
            self._is_sound = False
        else:
            self.finish(name)

    def data(self, text: str) -> None:
        if self._is_wanted:
            self.text.append(text)

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins that holds no text itself."""

    def finish(self, name: str) -> None:
        """Such an element ends."""


class _Tags(_Handler):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.found: list[dict[str, str]] = []

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        if name == self._name:
            self.found.append(attributes)


class _Texts(_Handler):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def finish(self, name: str) -> None:
        if name == _TEXTS:
            self.found.append(read("".join(self.text)))
            self.text.clear()


class _Rows(_Handler):
    def __init__(self, texts: list[str]) -> None:
        super().__init__()
        self._texts = texts
        self._rows: list[tuple[str, ...]] = []
        self._cells: list[str] = []
        self._kind = "n"

    def taken(self) -> list[tuple[str, ...]]:
        """The rows that are whole by now; they are given away once."""
        rows, self._rows = self._rows, []
        return rows

    # A country's year has millions of elements: these two do at once what `begin` and `finish` would do by turns.
    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == _CELL:
            place = attributes.get("r")
            if place is not None:
                column = _column(place)
                if column < len(self._cells):
                    raise ValueError("cells out of order")
                # What stands too far to the right is lost at the end of the row.
                self._cells.extend([""] * (min(column, _MOST_COLUMNS) - len(self._cells)))
            self._kind = attributes.get("t", "n")
            self.text.clear()
        elif name in _HOLDING:
            self._is_wanted = not self._is_sound
        elif name == _SOUND:
            self._is_sound = True

    def end(self, name: str) -> None:
        if name in _HOLDING:
            self._is_wanted = False
        elif name == _CELL:
            if len(self._cells) < _MOST_COLUMNS:
                self._cells.append(self._value() if self.text else "")
        elif name == _ROW:
            cells = self._cells
            while cells and not cells[-1]:
                cells.pop()
            self._rows.append(tuple(cells))
            self._cells = []
        elif name == _SOUND:
            self._is_sound = False

    def _value(self) -> str:
        value = self.text[0] if len(self.text) == 1 else "".join(self.text)
        if self._kind != "s":
            return value if self._kind == "n" else read(value)
        if not value:
            return ""
        number = int(value)
        if number < 0:
            raise ValueError("no such text")
        return self._texts[number]


def _column(place: str) -> int:
    """The number of a cell's column, from zero: 2 of "C7"."""
    letters = place.rstrip("0123456789")
    if not 1 <= len(letters) <= 3:
        raise ValueError("a cell without a place")
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _parsed(archive: ZipFile, part: str, handler: _Handler, most: int) -> Iterator[None]:
    """Parse a part as it is unpacked, a piece at a time."""
    # Whatever encoding the part claims: it is UTF-8, or it is broken.
    parser = ParserCreate("utf-8", " ")
    parser.buffer_text = True
    parser.StartElementHandler = handler.start
    parser.EndElementHandler = handler.end
    parser.CharacterDataHandler = handler.data
    parser.StartDoctypeDeclHandler = _refuse
    size = 0
    with archive.open(part) as file:
        while chunk := file.read(_CHUNK):
            size += len(chunk)
            if size > most:
                raise ValueError("too much")
            parser.Parse(chunk)
            yield
        parser.Parse(b"", True)
    yield


def _refuse(*_declared: object) -> None:
    raise ValueError("a document type: nobody writes that into a spreadsheet")
