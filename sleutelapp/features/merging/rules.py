"""What holds when two dossiers of one person become one."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Final, Literal

from sleutelapp.core.folding import phone_digits
from sleutelapp.core.messages import message

Side = Literal["keep", "away"]
# Chosen one by one; a place is a municipality with its neighbourhood, a year goes with its "estimated".
FIELDS: Final = (
    "name",
    "phone",
    "birth_year",
    "gender",
    "origin",
    "place",
    "education",
    "household",
    "household_kind",
    "came_through",
)
_PARTS: Final[Mapping[str, tuple[str, ...]]] = {
    "birth_year": ("birth_year", "birth_year_estimated"),
    "place": ("municipality", "neighbourhood"),
    "household": ("household_id",),
}
_UNKNOWN: Final = frozenset({None, "", "unknown"})
_URGENCIES: Final = ("now", "within_24_hours", "within_7_days", "planned", "information_only")
_ATTENDANCES: Final = ("attended", "registered", "no_show")
_LISTS: Final = {  # code lists of the fields that hold a code
    "gender": "gender",
    "origin": "country",
    "municipality": "municipality",
    "education": "education",
    "household_kind": "household_kind",
    "came_through": "came_through",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of one person, as the columns of the record."""

    code: str = ""
    name: str = ""
    phone: str = ""
    birth_year: int | None = None
    birth_year_estimated: bool = False
    gender: str = "unknown"
    origin: str | None = None
    municipality: str | None = None
    neighbourhood: str = ""
    education: str = "unknown"
    household_id: int | None = None
    household_kind: str | None = None
    came_through: str | None = None


@dataclass(frozen=True, slots=True)
class NeedFacts:
    """Of a need what decides whether another one is the same."""

    id: int
    of: Side
    code: str
    opened_on: dt.date
    session_id: int | None


@dataclass(frozen=True, slots=True)
class NeedJoin:
    """Needs that are one: one stays, the others go into it."""

    stays: int
    goes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ConsentFacts:
    """One consent; withdrawn on a day, or standing."""

    purpose: str
    recipient: str
    given_on: dt.date
    withdrawn_on: dt.date | None


def columns_of(field: str) -> tuple[str, ...]:
    """The columns that a field stands for."""
    return _PARTS.get(field, (field,))


def values_of(facts: Facts, field: str) -> tuple[Any, ...]:
    """What a side has for a field, column by column."""
    return tuple(getattr(facts, column) for column in columns_of(field))


def conflicts(keep: Facts, away: Facts) -> tuple[str, ...]:
    """The fields in which both know something else: somebody must choose."""
    return tuple(
        field
        for field in FIELDS
        if not _adds_nothing(keep, away, field) and not _adds_nothing(away, keep, field)
    )


def suggested(keep: Facts, away: Facts, field: str) -> Side:
    """The side that is likelier right: of a year the one that is not estimated, else the one that stays."""
    sure_year = field == "birth_year" and keep.birth_year_estimated and not away.birth_year_estimated
    return "away" if sure_year else "keep"


def settled(keep: Facts, away: Facts, choices: Mapping[str, Side]) -> tuple[Facts, tuple[str, ...]]:
    """The facts of the person as chosen, and the fields of which the other value is kept in the note.

    Where only one side knows something, that is taken; `choices` decide where both do.
    """
    result, lost = keep, []
    in_conflict = conflicts(keep, away)
    for field in FIELDS:
        side = choices.get(field, suggested(keep, away, field))
        if field in in_conflict:
            lost.append(field)
        else:
            side = "keep" if _adds_nothing(keep, away, field) else "away"
        if side == "away":
            result = replace(result, **dict(zip(columns_of(field), values_of(away, field), strict=True)))
    return result, tuple(lost)


def unchosen_of(keep: Facts, away: Facts, result: Facts, lost: Iterable[str]) -> Facts:
    """Holds, in each lost field, the value that was not chosen; elsewhere what the one who goes has."""
    unchosen = away
    for field in lost:
        if values_of(result, field) == values_of(away, field):
            unchosen = replace(unchosen, **dict(zip(columns_of(field), values_of(keep, field), strict=True)))
    return unchosen


def known_as(
    away: Facts,
    unchosen: Facts,
    lost: Iterable[str],
    *,
    label: Callable[[str, str], str],
    language: str,
    housemates: Sequence[str] = (),
) -> str:
    """The line in the note that keeps what was not chosen: "Ook bekend als N-00012; Naam: Almas; …".

    Args:
        away: the one who goes; under this code the person may stand on paper.
        unchosen: holds, in each lost field, the value that was not chosen.
        lost: those fields.
        label: the label of a code, given its list.
        language: of the line.
        housemates: codes of those in the household that was not chosen.
    """
    parts = [message("merge_also_known", language, code=away.code)]
    for field in lost:
        columns = zip(columns_of(field), values_of(unchosen, field), strict=True)
        value = ", ".join(housemates) if field == "household" else words_of(columns, label)
        if field == "birth_year" and unchosen.birth_year_estimated:
            value = f"±{value}"
        if value:
            # The parts are told apart by semicolons when consent is withdrawn.
            parts.append(f"{label('newcomer_field', field)}: {value.replace(';', ',')}")
    return "; ".join(parts)


def words_of(columns: Iterable[tuple[str, Any]], label: Callable[[str, str], str]) -> str:
    """What columns hold, in words; what is not known is left out."""
    words = (_word(column, value, label) for column, value in columns)
    return ", ".join(word for word in words if word)


def without_names(note: str, code: str, named: Sequence[str]) -> str:
    """A note in which the line about this code holds no name and number any more; `named` are their labels."""
    lines = []
    for line in note.split("\n"):
        first, *rest = line.split("; ")
        if _is_known_line(first, code):
            rest = [part for part in rest if part.split(":")[0] not in named]
        lines.append("; ".join([first, *rest]))
    return "\n".join(lines)


def without_known_line(note: str, code: str) -> str:
    """A note without the line about this code."""
    return "\n".join(line for line in note.split("\n") if not _is_known_line(line.split("; ")[0], code))


def need_joins(needs: Iterable[NeedFacts]) -> tuple[NeedJoin, ...]:
    """Which of the unsettled needs of both people are one: those of one code that both have.

    What was asked at a session stays the question of that session, so it never goes into another.
    """
    by_code: dict[str, list[NeedFacts]] = {}
    for need in needs:
        by_code.setdefault(need.code, []).append(need)
    joins = []
    for same in by_code.values():
        same.sort(key=lambda need: (need.session_id is None, need.opened_on, need.of == "away", need.id))
        stays = same[0]
        goes = tuple(n.id for n in same[1:] if n.of != stays.of and n.session_id is None)
        if goes:
            joins.append(NeedJoin(stays.id, goes))
    return tuple(joins)


def most_urgent(urgencies: Iterable[str]) -> str:
    """The one that leaves the least time; a code of later is the least urgent."""
    return min(urgencies, key=lambda code: _URGENCIES.index(code) if code in _URGENCIES else len(_URGENCIES))


def attendance_of(first: tuple[str, bool], second: tuple[str, bool]) -> tuple[str, bool]:
    """State and "walked in" of somebody who stands twice in one session: came if one of them came.

    Who had registered under one name did not walk in under the other.
    """
    state = min((first[0], second[0]), key=_ATTENDANCES.index)
    return state, first[1] and second[1]


def withdrawn_since(consents: Iterable[ConsentFacts]) -> tuple[ConsentFacts, ...]:
    """Of the consents of both: what stands in one dossier but was withdrawn since in the other, to be asked again."""
    known = list(consents)
    doubtful = []
    for purpose, recipient in dict.fromkeys((consent.purpose, consent.recipient) for consent in known):
        same = [consent for consent in known if (consent.purpose, consent.recipient) == (purpose, recipient)]
        given = max((consent.given_on for consent in same if consent.withdrawn_on is None), default=None)
        withdrawn = max((c.withdrawn_on for c in same if c.withdrawn_on is not None), default=None)
        if given is not None and withdrawn is not None and withdrawn >= given:
            doubtful.append(ConsentFacts(purpose, recipient, given, withdrawn))
    return tuple(doubtful)


def _adds_nothing(keep: Facts, away: Facts, field: str) -> bool:
    """Whether everything that `away` knows in a field is known by `keep` already."""
    if field == "birth_year":
        if away.birth_year is None:
            return True
        return keep.birth_year == away.birth_year and (
            away.birth_year_estimated or not keep.birth_year_estimated
        )
    if (
        field == "phone"
        and keep.phone.strip()
        and set(phone_digits(keep.phone)) & set(phone_digits(away.phone))
    ):
        return True
    if field == "place" and away.municipality not in (None, keep.municipality):
        return False
    pairs = zip(values_of(keep, field), values_of(away, field), strict=True)
    return all(theirs in _UNKNOWN or theirs == ours for ours, theirs in pairs)


def _word(column: str, value: Any, label: Callable[[str, str], str]) -> str:
    if isinstance(value, bool) or value in _UNKNOWN:
        return ""
    return label(_LISTS[column], value) if column in _LISTS else str(value)


def _is_known_line(first: str, code: str) -> bool:
    return first in {message("merge_also_known", language, code=code) for language in ("nl", "en")}


COLUMNS: Final = tuple(field.name for field in fields(Facts) if field.name != "code")
