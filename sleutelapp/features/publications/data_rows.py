"""The sheet Gegevens as rows: published figures one a row, and before them whose they are.

Tables stand below each other, each under its headings, with an empty row after it. A reader knows a table by its headings, in
Dutch or English, wherever it stands. Codes are the same in both.
"""

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sleutelapp.disclosure.tables import TABLE
from sleutelapp.features.publications.publication import Disputed, Place, Publication

MARK: Final = "sleutelapp-gegevens"  # in the first column, the version of these rows beside it
ROWS_VERSION: Final = 1
KEYS: Final = 4  # as many as the table with the most axes

Value = str | int
Row = tuple[Value, ...]
_Make = Callable[[Publication], Iterable[Row]]

# What XML cannot hold or changes on the way, and what would be read back as such.
_UNSAFE: Final = re.compile("[\x00-\x1f\x7f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED: Final = re.compile("_x([0-9A-Fa-f]{4})_")


class Section(StrEnum):
    """The tables of the sheet, in their order; their names for programs."""

    ISSUES = "Issues"
    SESSIONS = "SharedSessions"
    CODES = "OwnCodes"
    SIGNALS = "SharedSignals"
    DISPUTED = "Disputed"
    FIGURES = "Figures"


HEADINGS: Final[dict[Section, dict[str, tuple[str, ...]]]] = {
    Section.ISSUES: {
        "nl": (
            "bron",
            "kwartaal",
            "code",
            "naam",
            "organisatie",
            "k",
            "codelijsten",
            "tabellen",
            "opmaak",
            "kenmerk",
            "controle",
        ),
        "en": (
            "source",
            "quarter",
            "code",
            "name",
            "organisation",
            "k",
            "code lists",
            "tables",
            "format",
            "hash",
            "check",
        ),
    },
    Section.SESSIONS: {
        "nl": ("bron", "kwartaal", "bijeenkomst", "thema"),
        "en": ("source", "quarter", "session", "theme"),
    },
    Section.CODES: {
        "nl": ("bron", "kwartaal", "lijst", "eigen code", "onder", "Nederlands", "Engels"),
        "en": ("source", "quarter", "list", "own code", "under", "Dutch", "English"),
    },
    Section.SIGNALS: {
        "nl": ("bron", "kwartaal", "signaal", "domein", "gemeente"),
        "en": ("source", "quarter", "signal", "domain", "municipality"),
    },
    Section.DISPUTED: {
        "nl": ("bron", "kwartaal", "code", "organisatie", "tegenstrijdig kenmerk"),
        "en": ("source", "quarter", "code", "organisation", "disputed hash"),
    },
    Section.FIGURES: {
        "nl": (
            "bron",
            "kwartaal",
            "tabel",
            *(f"sleutel {number + 1}" for number in range(KEYS)),
            "eenheid",
            "waarde",
        ),
        "en": (
            "source",
            "quarter",
            "table",
            *(f"key {number + 1}" for number in range(KEYS)),
            "unit",
            "value",
        ),
    },
}
SECTION_OF: Final = {
    headings: section for section, languages in HEADINGS.items() for headings in languages.values()
}
# The unit of an exact table, where it is not that of its name.
_UNITS: Final = {"contacts_by_kind": "contacts", "agreed": "minutes"}


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one table below its headings; text as it stands in the file, see `written`."""

    section: Section
    headings: tuple[str, ...]
    rows: tuple[Row, ...]


def data_tables(
    publications: Sequence[Publication], language: str, disputed: Iterable[Disputed] = ()
) -> tuple[Rows, ...]:
    """All tables of the sheet, each with its headings even when nothing stands in it; but `disputed` only when there are any.

    Raises ValueError when two publications are of one key person and quarter.
    """
    if len({each.place for each in publications}) < len(publications):
        raise ValueError("two publications of one key person and quarter")
    doubts = sorted(disputed)
    sources = _sources([*(each.place for each in publications), *(each.place for each in doubts)])
    makers = {
        Section.ISSUES: _issues,
        Section.SESSIONS: _sessions,
        Section.CODES: _codes,
        Section.SIGNALS: _signals,
        Section.FIGURES: _figures,
    }
    found = {section: tuple(_with_source(publications, sources, make)) for section, make in makers.items()}
    if doubts:
        found[Section.DISPUTED] = tuple(_disputed(doubts, sources))
    return tuple(
        Rows(section, HEADINGS[section].get(language, HEADINGS[section]["nl"]), found[section])
        for section in Section
        if section in found
    )


def _sources(places: Iterable[Place]) -> dict[tuple[str, str], str]:
    """What each key person is called in the file: by code, and by organisation too where several have the same code."""
    people = sorted({(place.sender, place.organisation) for place in places})
    shared = {one[0] for one, other in itertools.pairwise(people) if one[0] == other[0]}
    names: dict[tuple[str, str], str] = {}
    for sender, organisation in people:
        name = f"{sender} · {organisation}" if sender in shared else sender
        while name in names.values():
            name += "+"
        names[organisation, sender] = name
    return names


def written(text: str) -> str:
    """Text as a spreadsheet's file holds it: control characters as _x000D_, so that nothing is lost on the way."""
    if text.isalnum():
        return text
    return _UNSAFE.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def read(text: str) -> str:
    """What `written` wrote."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _with_source(
    publications: Iterable[Publication], sources: Mapping[tuple[str, str], str], make: _Make
) -> Iterator[Row]:
    for publication in publications:
        organisation, sender, period = publication.place
        head = _as_written(sources[organisation, sender], period)
        for row in make(publication):
            yield (*head, *_as_written(*row))


def _disputed(disputed: Iterable[Disputed], sources: Mapping[tuple[str, str], str]) -> Iterator[Row]:
    for (organisation, sender, period), issue_hash in disputed:
        yield _as_written(sources[organisation, sender], period, sender, organisation, issue_hash)


def _as_written(*values: Value) -> Row:
    return tuple([written(value) if value and isinstance(value, str) else value for value in values])


def _issues(publication: Publication) -> Iterator[Row]:
    issue = publication.issue
    yield (
        issue.sender,
        issue.sender_name,
        issue.organisation,
        issue.k,
        issue.code_list_version,
        issue.table_set_version,
        issue.format_version,
        issue.issue_hash,
        publication.seal,
    )


def _sessions(publication: Publication) -> Iterator[Row]:
    return ((each.code, each.theme) for each in publication.issue.sessions)


def _codes(publication: Publication) -> Iterator[Row]:
    return iter(publication.own_codes)


def _signals(publication: Publication) -> Iterator[Row]:
    return iter(publication.signals)


def _figures(publication: Publication) -> Iterator[Row]:
    issue = publication.issue
    for cell, value in issue.values.items():
        yield (cell.table, *_padded(cell.keys), TABLE[cell.table].measure, value)
    for figure in issue.exact:
        yield (figure.table, *_padded(figure.keys), _UNITS.get(figure.table, figure.table), figure.value)


def _padded(keys: tuple[str, ...]) -> tuple[str, ...]:
    if "" in keys or len(keys) > KEYS:
        raise ValueError(f"a figure cannot stand under {keys}")
    return keys + ("",) * (KEYS - len(keys))
