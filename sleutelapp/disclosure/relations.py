"""Everything that is known to hold between the figures of a quarter, for rounding, certificate and audit alike.

All relations here are homogeneous (no constants), so that k times a table that keeps them keeps them too. Each holds for
counts made by `count_quarter`, whatever the records are; what cannot be guaranteed stands here no more:

- *reach ≤ contacts × household maximum*: people also count as reached by a need or referral that moved without a contact.
- *referrals ≤ 20 × people with a need* is *≤ 20 × people reached*: a referral need not belong to a need, but its person counts.
- *attendance ≥ sessions*: a session to which nobody came is recorded like any other, and zero is never excluded.

Added to them, because the outside audit uses them: in the first quarter of a year everybody reached is new in that year, and
who is reached in a later quarter was new in it or in an earlier one. And where the exact figures tell of no contact at all,
everybody reached had a need or a referral that moved.
"""

import functools
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from sleutelapp.disclosure.tables import (
    GONE,
    HELPED,
    NOT_GONE,
    TABLE,
    TOTAL,
    Cell,
    Dimensions,
    hidden_cells,
    published_cells,
    referred_cells,
)

MOST_REFERRALS = 20  # of one person in one quarter; more are not counted

REACH = Cell("reach", (TOTAL, TOTAL, TOTAL))
NEW = Cell("new")
TRANSFERRED = Cell("transferred")
NEEDS = Cell("needs", (TOTAL,))
ATTENDANCE = Cell("attendance", (TOTAL,))
DESCRIBED = ("attendance_municipality", "attendance_gender", "attendance_age")  # who came
OF_ATTENDANCE = ("attendance", *DESCRIBED)  # of sessions that the key person gave alone


class Relation(NamedTuple):
    """`Σ coefficient · cell` is zero, or (`is_bound`) not negative."""

    terms: tuple[tuple[Cell, int], ...]
    is_bound: bool = False

    def holds(self, counts: Mapping[Cell, int]) -> bool:
        """Whether it holds between these counts; an absent cell is zero."""
        total = sum(coefficient * counts.get(cell, 0) for cell, coefficient in self.terms)
        return total >= 0 if self.is_bound else total == 0


@dataclass(frozen=True, slots=True)
class RelationSet:
    """Cells and what holds between them.

    `published` and `hidden` are variables; `given` are figures already published elsewhere (in units of people), `zero` are
    cells that exact figures show to be empty: nothing is promised of them. `is_met` says that there were contacts, by which people
    may be reached who stand in no other table.
    """

    published: tuple[Cell, ...]
    relations: tuple[Relation, ...]
    hidden: tuple[Cell, ...] = ()
    given: Mapping[Cell, int] = field(default_factory=dict)
    zero: frozenset[Cell] = frozenset()
    is_met: bool = True

    def broken(self, counts: Mapping[Cell, int]) -> list[Relation]:
        """The relations that these true counts (absent is zero) do not keep; `given` stands for what is not counted."""
        known = {**self.given, **counts}
        return [each for each in self.relations if not each.holds(known)]


def earlier_new(quarter: int) -> Cell:
    """The figure that an earlier quarter of the same year published for the people new in it."""
    return Cell("earlier_new", (str(quarter),))


def standard_relations(
    dimensions: Dimensions,
    *,
    sessions: Mapping[str, int],
    all_new: bool,
    earlier: Mapping[int, int] | None = None,
    is_met: bool = True,
) -> RelationSet:
    """The relations of one quarter of one key person.

    `sessions` are the exact sessions by theme; `all_new` says that everybody reached is new this year (so in a first quarter);
    `earlier` are the published new people of the frozen earlier quarters of the year, by quarter, None when one is missing;
    `is_met` whether there were contacts (nobody at home is none).
    """
    given = {earlier_new(quarter): value for quarter, value in (earlier or {}).items()}
    relations = (
        *_always(replace(dimensions, sessions=())),
        *_new(tuple(given), all_new=all_new, is_linked=earlier is not None),
        *(() if is_met else _without_contacts(dimensions)),
    )
    held = held_alone(dimensions, sessions)
    empty = {Cell("attendance", (theme,)) for theme in dimensions.theme if theme not in held}
    published = tuple(published_cells(dimensions))
    if not held:
        empty = {cell for cell in published if cell.table in OF_ATTENDANCE}
    return RelationSet(
        published,
        relations,
        (*hidden_cells(dimensions), *(() if is_met else referred_cells(dimensions))),
        given,
        frozenset(empty),
        is_met,
    )


@functools.lru_cache(
    maxsize=1
)  # a quarter is counted, rounded and certified under the same lists, and so is the next
def _always(dimensions: Dimensions) -> tuple[Relation, ...]:
    """What holds in every quarter under these lists; sessions given together stand in no relation."""
    kinds = (_reach, _people, _hidden, _needs, _referrals, _attendance)
    return tuple(relation for each in kinds for relation in each(dimensions))


def held_alone(dimensions: Dimensions, sessions: Mapping[str, int]) -> tuple[str, ...]:
    """The themes of which the key person gave a session alone; `sessions` are all, by theme."""
    together = Counter(session.theme for session in dimensions.sessions)
    return tuple(theme for theme in dimensions.theme if sessions.get(theme, 0) > together[theme])


def _sum(total: Cell, parts: Iterator[Cell]) -> Relation:
    return Relation(((total, 1), *((part, -1) for part in parts)))


def _at_most(less: Cell, more: Iterator[Cell], times: int = 1) -> Relation:
    return Relation((*((cell, times) for cell in more), (less, -1)), is_bound=True)


def _along(cell: Cell, axis: str, dimensions: Dimensions) -> Iterator[Cell]:
    """The cells into which one splits along an axis."""
    at = TABLE[cell.table].axes.index(axis)
    for code in dimensions.axis(axis):
        yield Cell(cell.table, (*cell.keys[:at], code, *cell.keys[at + 1 :]))


def _one_axis(table: str, dimensions: Dimensions) -> Iterator[Cell]:
    only = TABLE[table]
    return only.cells(dimensions, only.axes)


def _split(
    table: str, breakdowns: Mapping[tuple[str, ...], str], dimensions: Dimensions
) -> Iterator[Relation]:
    for breakdown, axis in breakdowns.items():
        for cell in TABLE[table].cells(dimensions, breakdown):
            yield _sum(cell, _along(cell, axis, dimensions))


def _reach(dimensions: Dimensions) -> Iterator[Relation]:
    breakdowns = {
        (): "municipality",
        ("municipality",): "gender",
        ("gender",): "municipality",
        ("age",): "municipality",
        ("municipality", "gender"): "age",
        ("municipality", "age"): "gender",
        ("gender", "age"): "municipality",
    }
    yield from _split("reach", breakdowns, dimensions)
    for table in ("reach_origin", "reach_language", "reach_household", "reach_education"):
        yield _sum(REACH, _one_axis(table, dimensions))


def _new(earlier: tuple[Cell, ...], *, all_new: bool, is_linked: bool) -> Iterator[Relation]:
    yield _sum(REACH, iter((NEW,))) if all_new else _at_most(NEW, iter((REACH,)))
    if is_linked and not all_new:
        yield _at_most(REACH, iter((NEW, *earlier)))
    yield _at_most(TRANSFERRED, iter((NEW,)))


def _people(dimensions: Dimensions) -> Iterator[Relation]:
    people = TABLE["people"]
    breakdowns: dict[tuple[str, ...], str] = {}
    pair: tuple[tuple[str, ...], ...] = ((), ("domain",))
    for which in pair:
        breakdowns[which] = "municipality"
        breakdowns[*which, "gender"] = "age"
        breakdowns[*which, "age"] = "gender"
        breakdowns[*which, "gender", "age"] = "municipality"
    yield from _split("people", breakdowns, dimensions)
    for which in (("municipality",), ("domain", "municipality")):
        for cell in people.cells(dimensions, which):
            genders = _along(cell, "gender", dimensions)
            yield _sum(cell, (part for each in genders for part in _along(each, "age", dimensions)))


def _hidden(dimensions: Dimensions) -> Iterator[Relation]:
    """Where people live, by gender and age: in one domain ≤ with any need ≤ reached, and any need ≤ the domains together."""
    for anyone in TABLE["people"].cells(dimensions, TABLE["reach"].axes):
        yield _at_most(anyone, iter((Cell("reach", anyone.keys[1:]),)))
        domains = tuple(_along(anyone, "domain", dimensions))
        for each in domains:
            yield _at_most(each, iter((anyone,)))
        yield _at_most(anyone, iter(domains))


def _needs(dimensions: Dimensions) -> Iterator[Relation]:
    for domain in dimensions.domain:
        people = Cell("people", (domain, TOTAL, TOTAL, TOTAL))
        yield _sum(people, (Cell("urgency", (domain, urgency)) for urgency in dimensions.urgency))
        codes = [Cell("codes", (code,)) for code, of_domain in dimensions.codes if of_domain == domain]
        for code in codes:
            yield _at_most(code, iter((people,)))
        yield _at_most(people, iter(codes))
    yield _sum(NEEDS, _along(NEEDS, "status", dimensions))
    yield _sum(NEEDS, _one_axis("codes", dimensions))


def _referrals(dimensions: Dimensions) -> Iterator[Relation]:
    breakdowns = {(): "destination", ("destination",): "state", ("state",): "destination"}
    yield from _split("referrals", breakdowns, dimensions)
    yield from _split(
        "referrals", {("destination",): "municipality", ("municipality",): "destination"}, dimensions
    )
    yield _sum(Cell("referrals", (TOTAL, NOT_GONE, TOTAL)), _one_axis("reasons", dimensions))
    arrived = (Cell("referrals", (TOTAL, state, TOTAL)) for state in (GONE, HELPED))
    bands = _one_axis("waiting", dimensions)
    yield Relation((*((cell, 1) for cell in arrived), *((cell, -1) for cell in bands)))
    for cell in TABLE["referrals"].cells(dimensions, ("municipality",)):
        reached = Cell("reach", (cell.keys[2], TOTAL, TOTAL))
        yield _at_most(cell, iter((reached,)), MOST_REFERRALS)


def _without_contacts(dimensions: Dimensions) -> Iterator[Relation]:
    """Where people live, by gender and age: everybody reached has a need or a referral; who is referred has 1 to 20 of them."""
    referred: dict[str, list[Cell]] = defaultdict(list)
    for cell in referred_cells(dimensions):
        reached, anyone = Cell("reach", cell.keys), Cell("people", (TOTAL, *cell.keys))
        yield _at_most(cell, iter((reached,)))
        yield _at_most(reached, iter((anyone, cell)))
        referred[cell.keys[0]].append(cell)
    for cell in TABLE["referrals"].cells(dimensions, ("municipality",)):
        people = referred[cell.keys[2]]
        yield _at_most(cell, iter(people), MOST_REFERRALS)
        yield Relation(((cell, 1), *((each, -1) for each in people)), is_bound=True)


def _attendance(dimensions: Dimensions) -> Iterator[Relation]:
    yield _sum(ATTENDANCE, _along(ATTENDANCE, "theme", dimensions))
    for table in DESCRIBED:
        yield _sum(ATTENDANCE, _one_axis(table, dimensions))
