"""The standard table set, version 1, as data: which tables, broken down by what, and what they count.

The lists are handed over as `Dimensions`. They must not depend on the people counted: a row that stands there only because
somebody is in it tells that the count is not zero. So municipalities are those with work booked or hours agreed, and
everybody else falls under `other`.

A need is a person × a code. Needs of a group (a contact or session with people nobody knows by name) stand in no table: who has
them is not known, so neither is how many people do, and no person could be taken away or added behind the figure. They go out as
signals.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import NamedTuple

TABLE_SET_VERSION = 1
TOTAL = "*"
REFERRED = "referred"  # no table: its cells are never published
OTHER = "other"
UNKNOWN = "unknown"

NOT_GONE = "not_gone"
GONE = "gone"
HELPED = "helped"
# Where a referral stood after its last step in the quarter.
STATES = (
    "under_way",
    "refused",
    GONE,
    NOT_GONE,
    "waiting_list",
    "rejected",
    HELPED,
    "not_helped",
    UNKNOWN,
    "withdrawn",
)
# Days from when the other side was told until somebody was seen there or help began, as the page of referrals measures it.
WAITING_BANDS = ("0_6_days", "7_27_days", "28_83_days", "84_days_plus", UNKNOWN)


class Measure(StrEnum):
    """What a table counts. All but contacts are counts of people or of what people need, and keep k candidates.

    Contacts are exact by kind and month already; per municipality they are rounded, and nothing is promised of them.
    """

    PEOPLE = "people"
    NEEDS = "needs"
    REFERRALS = "referrals"
    ATTENDANCES = "attendances"
    CONTACTS = "contacts"


class Cell(NamedTuple):
    """One figure: a table and a key per axis, TOTAL where it is not broken down."""

    table: str
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SharedSession:
    """A session given together with another key person: its code is in both their files, so that a merge counts it once."""

    code: str
    theme: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimensions:
    """The codes of every axis, in the order in which they stand in files.

    `codes` are (code, domain). The axes of people end in `other` or `unknown`, which take what the list does not know.
    Raises ValueError when a code stands in a list twice, an axis of people lacks such an end, or codes and domains disagree.
    """

    municipality: tuple[str, ...]
    gender: tuple[str, ...]
    age: tuple[str, ...]
    origin: tuple[str, ...]
    language: tuple[str, ...]
    household: tuple[str, ...]
    education: tuple[str, ...]
    codes: tuple[tuple[str, str], ...]
    urgency: tuple[str, ...]  # most urgent first
    status: tuple[str, ...]
    destination: tuple[str, ...]
    reason: tuple[str, ...]
    theme: tuple[str, ...]
    state: tuple[str, ...] = STATES
    waiting: tuple[str, ...] = WAITING_BANDS
    sessions: tuple[SharedSession, ...] = ()

    def __post_init__(self) -> None:
        for field in fields(self):
            if field.name not in {"codes", "sessions"}:
                _check(field.name, getattr(self, field.name))
        _check("code", self.code)
        _check("session", self.session)
        for axis in (
            "municipality",
            "gender",
            "age",
            "origin",
            "language",
            "household",
            "education",
            "reason",
        ):
            if not {OTHER, UNKNOWN} & set(getattr(self, axis)):
                raise ValueError(f"{axis} has no place for what it does not list")
        if not {NOT_GONE, GONE, HELPED} <= set(self.state):
            raise ValueError("the states lack gone, not gone or helped")
        if not {session.theme for session in self.sessions} <= set(self.theme):
            raise ValueError("a shared session has an unknown theme")

    @property
    def domain(self) -> tuple[str, ...]:
        """The domains of the codes, in their order."""
        return tuple(dict.fromkeys(domain for _code, domain in self.codes))

    @property
    def code(self) -> tuple[str, ...]:
        """The codes of needs, in their order."""
        return tuple(code for code, _domain in self.codes)

    @property
    def session(self) -> tuple[str, ...]:
        """The codes of shared sessions, in their order."""
        return tuple(session.code for session in self.sessions)

    def axis(self, name: str) -> tuple[str, ...]:
        """The codes of one axis."""
        codes: tuple[str, ...] = getattr(self, name)
        return codes

    def fold(self, axis: str, code: str | None) -> str:
        """The code under which something is counted: itself when listed, else `other` or `unknown`.

        Raises ValueError when the axis has no place for it.
        """
        listed = self.axis(axis)
        ends = (UNKNOWN, OTHER) if code is None else (code, OTHER, UNKNOWN)
        for end in ends:
            if end in listed:
                return end
        raise ValueError(f"{axis} does not list {code!r}")


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its axes, and by which of them its published figures are broken down together."""

    name: str
    measure: Measure
    axes: tuple[str, ...]
    breakdowns: tuple[tuple[str, ...], ...]

    def cells(self, dimensions: Dimensions, breakdown: tuple[str, ...]) -> Iterator[Cell]:
        """The cells of one breakdown, in the order of the lists."""
        codes = [dimensions.axis(axis) if axis in breakdown else (TOTAL,) for axis in self.axes]
        for keys in itertools.product(*codes):
            yield Cell(self.name, keys)


def _check(axis: str, codes: tuple[str, ...]) -> None:
    if len(set(codes)) < len(codes) or TOTAL in codes:
        raise ValueError(f"{axis} lists a code twice, or the total")


def _every(*axes: str) -> tuple[tuple[str, ...], ...]:
    sizes = range(len(axes) + 1)
    return tuple(itertools.chain.from_iterable(itertools.combinations(axes, size) for size in sizes))


def _one(name: str, measure: Measure, axis: str) -> Table:
    return Table(name, measure, (axis,), ((axis,),))


_PERSON = ("municipality", "gender", "age")

# A table of one axis has no total of its own where another table's total says the same.
TABLES: tuple[Table, ...] = (
    Table("reach", Measure.PEOPLE, _PERSON, _every(*_PERSON)),
    _one("reach_origin", Measure.PEOPLE, "origin"),
    _one("reach_language", Measure.PEOPLE, "language"),
    _one("reach_household", Measure.PEOPLE, "household"),
    _one("reach_education", Measure.PEOPLE, "education"),
    Table("new", Measure.PEOPLE, (), ((),)),  # first reached this calendar year
    Table("transferred", Measure.PEOPLE, (), ((),)),  # of those new, taken over this quarter
    # The total over domains is the people with any need; domains do not add up to it.
    Table(
        "people",
        Measure.PEOPLE,
        ("domain", *_PERSON),
        (
            *_every("domain", "municipality"),
            *(pair + which for pair in ((), ("domain",)) for which in _every("gender", "age")[1:]),
        ),
    ),
    Table("urgency", Measure.PEOPLE, ("domain", "urgency"), (("domain", "urgency"),)),
    _one("codes", Measure.PEOPLE, "code"),  # people per code, which is also the needs of that code
    Table("needs", Measure.NEEDS, ("status",), _every("status")),
    Table(
        "referrals",
        Measure.REFERRALS,
        ("destination", "state", "municipality"),
        (*_every("destination", "state"), ("municipality",), ("destination", "municipality")),
    ),
    _one("reasons", Measure.REFERRALS, "reason"),
    _one("waiting", Measure.REFERRALS, "waiting"),
    Table("attendance", Measure.ATTENDANCES, ("theme",), _every("theme")),
    _one("attendance_municipality", Measure.ATTENDANCES, "municipality"),
    _one("attendance_gender", Measure.ATTENDANCES, "gender"),
    _one("attendance_age", Measure.ATTENDANCES, "age"),
    _one("attendance_session", Measure.ATTENDANCES, "session"),
    _one("contacts", Measure.CONTACTS, "municipality"),
)
TABLE = {table.name: table for table in TABLES}


def published_cells(dimensions: Dimensions) -> Iterator[Cell]:
    """Every figure that is published, in the order of files, whether or not anybody is in it."""
    for table in TABLES:
        for breakdown in table.breakdowns:
            yield from table.cells(dimensions, breakdown)


def referred_cells(dimensions: Dimensions) -> Iterator[Cell]:
    """People of whom a referral moved, by municipality × gender × age: hidden, and needed only where nobody had a contact."""
    for keys in itertools.product(*(dimensions.axis(axis) for axis in _PERSON)):
        yield Cell(REFERRED, keys)


def hidden_cells(dimensions: Dimensions) -> Iterator[Cell]:
    """The cells that are never published but link those that are: people with a need by municipality × gender × age."""
    people = TABLE["people"]
    yield from people.cells(dimensions, _PERSON)
    yield from people.cells(dimensions, people.axes)
