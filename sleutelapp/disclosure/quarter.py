"""The true counts of one key person in one quarter, from plain rows of people, attendances and contacts."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sleutelapp.disclosure.relations import MOST_REFERRALS, NEW, REACH, RelationSet, standard_relations
from sleutelapp.disclosure.tables import GONE, HELPED, NOT_GONE, REFERRED, TABLE, TOTAL, Cell, Dimensions


@dataclass(frozen=True, slots=True)
class NeedRow:
    """A need of a person that was touched in the quarter, as it stood at the end of it."""

    code: str
    urgency: str  # the highest in the quarter
    status: str


@dataclass(frozen=True, slots=True)
class ReferralRow:
    """A referral of a person with a step in the quarter; `reason` counts at not gone, `waiting` at gone and helped."""

    destination: str
    state: str
    reason: str | None = None
    waiting: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """Somebody reached in the quarter: by a contact, a need that was touched, or a step of a referral."""

    municipality: str | None
    gender: str | None
    age: str | None
    origin: str | None
    language: str | None
    household: str | None
    education: str | None
    is_new: bool  # not counted in an earlier quarter of the same calendar year
    is_transferred: bool = (
        False  # taken over from another key person in this quarter; counted when new as well
    )
    needs: tuple[NeedRow, ...] = ()
    referrals: tuple[ReferralRow, ...] = ()


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """People of one description at a session; `session` is its code when it was given together with others, else empty."""

    theme: str
    session: str
    municipality: str | None
    gender: str | None
    age: str | None
    count: int = 1


@dataclass(frozen=True, slots=True)
class QuarterCounts:
    """True counts by cell, published and hidden ones; absent is zero. Never leaves the vault.

    `sessions` are the exact sessions by theme; `left_out` are referrals above the most that one person is counted with.
    """

    dimensions: Dimensions
    quarter: int
    counts: Mapping[Cell, int]
    sessions: Mapping[str, int]
    left_out: int = 0
    is_met: bool = True  # whether there were contacts

    def relations(self, earlier: Mapping[int, int] | None) -> RelationSet:
        """What holds in this quarter; `earlier` as in `standard_relations`.

        Where everybody happens to be new, the published figures say so too: two different ones would tell more.
        """
        all_new = self.quarter == 1 or self.counts.get(NEW, 0) == self.counts.get(REACH, 0)
        return standard_relations(
            self.dimensions,
            sessions=self.sessions,
            all_new=all_new,
            earlier=earlier,
            is_met=self.is_met,
        )


def count_quarter(
    dimensions: Dimensions,
    quarter: int,
    people: Iterable[PersonRow],
    *,
    attendances: Iterable[AttendanceRow] = (),
    sessions: Mapping[str, int] | None = None,
    contacts: Mapping[str | None, int] | None = None,
) -> QuarterCounts:
    """Count the rows of quarter 1 to 4. `sessions` are those held by theme, `contacts` those by municipality of the work.

    Without any contact everybody must have a need or a referral, as the exact figures then tell; None is not known.

    Raises ValueError when rows contradict each other or a list (a bug of whoever made them): a need, state or theme that is
    not listed, attendance without a session, a shared session to which nobody came, or not everybody new in a first quarter.
    """
    counts: Counter[Cell] = Counter()
    left_out = 0
    is_met = contacts is None or any(contacts.values())
    for person in people:
        _count_person(counts, dimensions, person, is_met=is_met)
        left_out += max(0, len(person.referrals) - MOST_REFERRALS)
    held = {theme: count for theme, count in (sessions or {}).items() if count}
    for row in attendances:
        _count_attendance(counts, dimensions, row)
    for municipality, count in (contacts or {}).items():
        counts[Cell("contacts", (dimensions.fold("municipality", municipality),))] += count
    counted = QuarterCounts(dimensions, quarter, dict(+counts), held, left_out, is_met)
    _check(counted)
    return counted


def _check(counted: QuarterCounts) -> None:
    counts = counted.counts
    relations = counted.relations(None)
    if any(cell in relations.zero for cell in counts):
        raise ValueError("attendance without a session")
    if not set(counted.sessions) <= set(counted.dimensions.theme):
        raise ValueError("sessions of an unknown theme")
    if any(not counts.get(Cell("attendance_session", (each.code,))) for each in counted.dimensions.sessions):
        raise ValueError("a shared session to which nobody came is not listed")
    known = {*relations.published, *relations.hidden}
    if not known >= counts.keys():
        raise ValueError(f"no such cell: {min(set(counts) - known)}")
    for relation in relations.broken(counts):
        raise ValueError(f"the counts do not keep {relation}")


def _add(
    counts: Counter[Cell], table: str, keys: Mapping[str, str], breakdowns: Iterable[tuple[str, ...]]
) -> None:
    axes = TABLE[table].axes
    for breakdown in breakdowns:
        counts[Cell(table, tuple(keys[axis] if axis in breakdown else TOTAL for axis in axes))] += 1


def _count_person(counts: Counter[Cell], dimensions: Dimensions, person: PersonRow, *, is_met: bool) -> None:
    place = {axis: dimensions.fold(axis, getattr(person, axis)) for axis in TABLE["reach"].axes}
    _add(counts, "reach", place, TABLE["reach"].breakdowns)
    for axis in ("origin", "language", "household", "education"):
        counts[Cell(f"reach_{axis}", (dimensions.fold(axis, getattr(person, axis)),))] += 1
    counts[NEW] += person.is_new
    # Who is taken over is nearly always new, and everybody knows it: so that it holds for all, others are not counted.
    counts[Cell("transferred")] += person.is_transferred and person.is_new
    if person.needs:
        _count_needs(counts, dimensions, place, person.needs)
    if person.referrals and not is_met:
        counts[Cell(REFERRED, tuple(place.values()))] += 1
    for referral in person.referrals[:MOST_REFERRALS]:
        _count_referral(counts, dimensions, place["municipality"], referral)


def _count_needs(
    counts: Counter[Cell], dimensions: Dimensions, place: dict[str, str], needs: Iterable[NeedRow]
) -> None:
    domain_of = dict(dimensions.codes)
    statuses: dict[str, str] = {}  # a code counts once, as the least far of its needs
    urgencies: dict[str, str] = {}
    for need in needs:
        domain = domain_of.get(need.code)
        if domain is None or need.urgency not in dimensions.urgency or need.status not in dimensions.status:
            raise ValueError(f"unknown need {need}")
        statuses[need.code] = min(
            statuses.get(need.code, need.status), need.status, key=dimensions.status.index
        )
        urgencies[domain] = min(
            urgencies.get(domain, need.urgency), need.urgency, key=dimensions.urgency.index
        )
    people = TABLE["people"]
    breakdowns = (*people.breakdowns, people.axes, people.axes[1:])
    _add(counts, "people", place, (each for each in breakdowns if "domain" not in each))
    for domain, urgency in urgencies.items():
        _add(counts, "people", {**place, "domain": domain}, (each for each in breakdowns if "domain" in each))
        counts[Cell("urgency", (domain, urgency))] += 1
    for code, status in statuses.items():
        counts[Cell("codes", (code,))] += 1
        _add(counts, "needs", {"status": status}, TABLE["needs"].breakdowns)


def _count_referral(
    counts: Counter[Cell], dimensions: Dimensions, municipality: str, referral: ReferralRow
) -> None:
    keys = {"destination": referral.destination, "state": referral.state, "municipality": municipality}
    _add(counts, "referrals", keys, TABLE["referrals"].breakdowns)
    if referral.state == NOT_GONE:
        counts[Cell("reasons", (dimensions.fold("reason", referral.reason),))] += 1
    if referral.state in {GONE, HELPED}:
        counts[Cell("waiting", (dimensions.fold("waiting", referral.waiting),))] += 1


def _count_attendance(counts: Counter[Cell], dimensions: Dimensions, row: AttendanceRow) -> None:
    if row.session:  # of these nothing else is told, see `shared_sessions.py`
        counts[Cell("attendance_session", (row.session,))] += row.count
        return
    counts[Cell("attendance", (TOTAL,))] += row.count
    counts[Cell("attendance", (row.theme,))] += row.count
    for axis in TABLE["reach"].axes:
        counts[Cell(f"attendance_{axis}", (dimensions.fold(axis, getattr(row, axis)),))] += row.count
