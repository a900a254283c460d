"""Reading the publications of a workbook back: strictly for whoever counts with them, or as they stand for an audit."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from sleutelapp.core.errors import Damaged, Refused, UserError
from sleutelapp.disclosure.activity import EXACT_AXES
from sleutelapp.disclosure.issue import FORMAT_VERSION, ExactFigure, Issue
from sleutelapp.disclosure.tables import TABLE, TABLE_SET_VERSION, Cell, SharedSession
from sleutelapp.features.publications.data_rows import KEYS, MARK, ROWS_VERSION, SECTION_OF, Section
from sleutelapp.features.publications.publication import Disputed, OwnCode, Place, Publication, SharedSignal
from sleutelapp.features.publications.sheet_reading import MOST_FILE, rows_of_sheet
from sleutelapp.reference.code_changes import code_history

SHEET_NAMES: Final = frozenset({"Gegevens", "Data"})
_HEAD: Final = 2  # each row begins with whose and of which quarter
_MOST_DIGITS: Final = 15  # a spreadsheet keeps no more


@dataclass(frozen=True, slots=True)
class OddFigure:
    """A figure that no publication can hold: a count that is not rounded or stands there twice, or no number at all."""

    cell: Cell
    value: str  # as it stands in the file


@dataclass(frozen=True, slots=True)
class ReadPublication:
    """A publication as it stands in a file. `is_changed` says that it is not as the program wrote it."""

    publication: Publication
    is_changed: bool
    odd: tuple[OddFigure, ...] = ()  # left out of the publication


def read_publications(source: Path | bytes) -> tuple[Publication, ...]:
    """Everything published in a workbook of one key person or a combined one, exactly as it was written.

    Raises:
        UserError: `workbook_foreign`, `workbook_work_only`, `workbook_newer`, or the file cannot be read.
        Refused: `workbook_changed`, somebody changed it by hand.
        Damaged: `workbook_damaged`.
    """
    return read_workbook(source).publications


@dataclass(frozen=True, slots=True)
class WorkbookContent:
    """What a workbook holds; `disputed` are the issues that contradicted each other when it was combined."""

    publications: tuple[Publication, ...]
    disputed: frozenset[Disputed] = frozenset()


def read_workbook(source: Path | bytes) -> WorkbookContent:
    """The same, with what a combined workbook knows of contradictions. Raises as `read_publications`."""
    found, disputed = _read(source)
    if any(each.is_changed for each in found):
        raise Refused("workbook_changed")
    return WorkbookContent(tuple(each.publication for each in found), disputed)


def read_as_it_stands(source: Path | bytes) -> tuple[ReadPublication, ...]:
    """The same for an audit: what was changed by hand is read, too, and marked.

    Raises:
        UserError: `workbook_foreign`, `workbook_work_only`, `workbook_newer`, or the file cannot be read.
        Damaged: `workbook_damaged`; also when it does not say whose figures they are.
    """
    return _read(source)[0]


def _read(source: Path | bytes) -> tuple[tuple[ReadPublication, ...], frozenset[Disputed]]:
    sections = _sections(rows_of_sheet(_content(source), SHEET_NAMES))
    _check_version(sections[Section.ISSUES])
    disputed = frozenset(
        Disputed(Place(organisation, sender, period), issue_hash)
        for _source, period, sender, organisation, issue_hash in sections.pop(Section.DISPUTED)
    )
    keys = [(sender, period) for sender, period, *_ in sections[Section.ISSUES]]
    rows: dict[Section, dict[tuple[str, str], list[list[str]]]] = {
        section: {key: [] for key in keys} for section in sections
    }
    strays = False
    for section, found in sections.items():
        for sender, period, *rest in found:
            of_section = rows[section].get((sender, period))
            if of_section is None:
                strays = True  # of nobody
            else:
                of_section.append(rest)
    if len(set(keys)) < len(keys) or not (keys or disputed):
        raise Damaged("workbook_damaged")
    read = (_publication(key[1], {section: rows[section][key] for section in sections}) for key in keys)
    return tuple(replace(each, is_changed=True) if strays else each for each in read), disputed


def _content(source: Path | bytes) -> bytes:
    if isinstance(source, bytes):
        return source
    try:
        with source.open("rb") as file:
            content = file.read(MOST_FILE + 1)
    except FileNotFoundError:
        raise UserError("file_not_found") from None
    except OSError:
        raise UserError("file_unreadable") from None
    if len(content) > MOST_FILE:
        raise UserError("workbook_foreign")
    return content


def _sections(rows: Iterable[tuple[str, ...]]) -> dict[Section, list[tuple[str, ...]]]:
    """The rows of each table, all as wide as its headings; whatever else stands on the sheet is left alone."""
    found: dict[Section, list[tuple[str, ...]]] = {section: [] for section in Section}
    current: Section | None = None
    width = 0
    version = None
    for row in rows:
        if row[:1] == (MARK,) and version is None:
            version = _number(row[1] if len(row) > 1 else "")
            if version is not None and version > ROWS_VERSION:
                raise UserError("workbook_newer")
        elif not row:
            current = None
        elif row in SECTION_OF:
            current, width = SECTION_OF[row], len(row)
        elif current is not None:
            found[current].append((*row, *[""] * (width - len(row)))[:width])
    if version is None:
        raise UserError("workbook_foreign")
    return found


def _check_version(issues: Iterable[tuple[str, ...]]) -> None:
    for _source, _period, _code, _name, _organisation, _k, codes, tables, issue_format, *_ in issues:
        ours = code_history().version, TABLE_SET_VERSION, FORMAT_VERSION
        for text, known in zip((codes, tables, issue_format), ours, strict=True):
            number = _number(text)
            if number is None or number < 1:
                raise Damaged("workbook_damaged")
            if number > known:
                raise UserError("workbook_newer")


def _publication(period: str, rows: dict[Section, list[list[str]]]) -> ReadPublication:
    (fact,) = rows[Section.ISSUES]
    sender, name, organisation, k, codes, tables, issue_format, issue_hash, seal = fact
    least = _number(k) or 0
    figures = _Figures(least, rows[Section.FIGURES])
    try:
        year, quarter = period.split("-Q")
        issue = Issue(
            sender=sender,
            sender_name=name,
            organisation=organisation,
            year=int(year),
            quarter=int(quarter),
            k=least,
            code_list_version=codes,
            values=figures.values,
            exact=tuple(figures.exact.values()),
            sessions=tuple(SharedSession(code, theme) for code, theme in rows[Section.SESSIONS]),
            table_set_version=_number(tables) or 0,
            format_version=_number(issue_format) or 0,
        )
    except ValueError as error:
        raise Damaged("workbook_damaged") from error
    publication = Publication(
        issue,
        tuple(SharedSignal(*row) for row in rows[Section.SIGNALS]),
        tuple(OwnCode(*row) for row in rows[Section.CODES]),
    )
    stated = (issue_hash, seal, period)
    is_changed = bool(figures.odd) or (issue.issue_hash, publication.seal, issue.period) != stated
    return ReadPublication(publication, is_changed, tuple(figures.odd))


class _Figures:
    """The rows of figures, sorted into what can have been published and what cannot."""

    def __init__(self, k: int, rows: Iterable[list[str]]) -> None:
        self.values: dict[Cell, int] = {}
        self.exact: dict[Cell, ExactFigure] = {}
        self.odd: list[OddFigure] = []
        for cell, text in _cells(rows):
            value = _number(text)
            table = TABLE.get(cell.table)
            axes = EXACT_AXES.get(cell.table) if table is None else table.axes
            is_whole = axes is not None and len(axes) == len(cell.keys)
            if value is None or not is_whole or cell in self.values or cell in self.exact:
                self.odd.append(OddFigure(cell, text))
            elif table is None:
                self.exact[cell] = ExactFigure(*cell, value)
            elif value >= 0 and k > 0 and value % k == 0:
                self.values[cell] = value
            else:
                self.odd.append(OddFigure(cell, text))


def _cells(rows: Iterable[list[str]]) -> Iterator[tuple[Cell, str]]:
    for row in rows:
        keys = row[1 : 1 + KEYS]
        while keys and not keys[-1]:
            keys.pop()
        yield Cell(row[0], tuple(keys)), row[-1]


def _number(text: str) -> int | None:
    """A whole number however a spreadsheet writes it (40, 40.0, 4E1), or None."""
    if len(text) > _MOST_DIGITS:
        return None
    if text.isdecimal():
        return int(text)
    try:
        value = float(text)
    except ValueError:
        return None
    return int(value) if value == value // 1 and abs(value) < 1e15 else None
