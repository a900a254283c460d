"""How long people wait at each destination: medians of what was measured, and who waits still.

A wait begins on the day the other side was told (`rules.WAIT_BEGINS`: sent, handed over, put on a waiting list,
or an appointment made at once) and ends when the newcomer was first seen there or help began
(`rules.WAIT_ENDS`). Of "gone" the day of the appointment counts, when it was recorded later. A referral that was
rejected or withdrawn before that measured nothing; one of which nobody knows anything any more (`unknown`) does
not count as waiting either. Ended waits of archived people count, their open ones do not, as on the board.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import ColumnElement, Float, Integer, Select, and_, case, cast, func, select
from sqlalchemy.orm import Session, aliased

from sleutelapp.features.referrals.rules import ENOUGH_WAITS, WAIT_BEGINS, WAIT_ENDS, WAITING_STILL
from sleutelapp.records import Newcomer, Organisation, Referral, ReferralStep


@dataclass(frozen=True, slots=True)
class Waits:
    """Waits in days; `median` is exact, half a day for an even number, and None when none was measured."""

    measured: int = 0
    median: float | None = None
    waiting: int = 0
    waiting_since: dt.date | None = None  # the one that waits longest

    @property
    def is_enough(self) -> bool:
        """Whether so many were measured that the median says what is usual."""
        return self.measured >= ENOUGH_WAITS


@dataclass(frozen=True, slots=True)
class OrganisationWaits:
    """The waits at one organisation, beside what it says of itself."""

    id: int
    name: str
    said_days: int | None
    waits: Waits


@dataclass(frozen=True, slots=True)
class DestinationWaits:
    """The waits at one kind of place, and at those organisations of which enough were measured."""

    destination: str
    waits: Waits
    organisations: tuple[OrganisationWaits, ...] = ()


@dataclass
class _Gathered:
    """Days that a wait lasted, with how often; and who waits still."""

    days: Counter[int] = field(default_factory=Counter)
    waiting: int = 0
    since: dt.date | None = None

    def add_waiting(self, number: int, since: dt.date) -> None:
        self.waiting += number
        self.since = since if self.since is None else min(self.since, since)

    def told(self) -> Waits:
        return Waits(self.days.total(), median_of(self.days), self.waiting, self.since)


def median_of(times: Mapping[int, int]) -> float | None:
    """The exact median of values with how often each occurs; None of nothing."""
    total = sum(times.values())
    if total == 0:
        return None
    middle = ((total + 1) // 2, total // 2 + 1)  # the same place twice for an odd number
    found, passed = [], 0
    for value in sorted(times):
        before, passed = passed, passed + times[value]
        found += [value for place in middle if before < place <= passed]
    return sum(found) / 2


def waiting_times(session: Session, *, destination: str | None = None) -> tuple[DestinationWaits, ...]:
    """The waits at every destination, or at one, the longest median first; in three statements."""
    by_place: defaultdict[str, _Gathered] = defaultdict(_Gathered)
    by_organisation: defaultdict[tuple[str, int], _Gathered] = defaultdict(_Gathered)

    def gathered(place: str, organisation_id: int | None) -> Iterable[_Gathered]:
        yield by_place[place]
        if organisation_id is not None:
            yield by_organisation[place, organisation_id]

    for place, organisation_id, days, number in session.execute(_measured(destination)):
        for part in gathered(place, organisation_id):
            part.days[days] += number
    for place, organisation_id, number, since in session.execute(_open(destination)):
        for part in gathered(place, organisation_id):
            part.add_waiting(number, since)
    enough = {key: part for key, part in by_organisation.items() if part.days.total() >= ENOUGH_WAITS}
    named = _organisations(session, {number for _place, number in enough})
    found = [
        DestinationWaits(place, part.told(), _told(place, enough, named)) for place, part in by_place.items()
    ]
    return tuple(sorted(found, key=lambda row: (-(row.waits.median or -1), row.destination)))


def _told(
    place: str, enough: Mapping[tuple[str, int], _Gathered], named: Mapping[int, tuple[str, int | None]]
) -> tuple[OrganisationWaits, ...]:
    rows = (
        OrganisationWaits(number, *named[number], part.told())
        for (of_place, number), part in enough.items()
        if of_place == place and number in named
    )
    return tuple(sorted(rows, key=lambda row: (row.name.casefold(), row.id)))


def _organisations(session: Session, numbers: set[int]) -> dict[int, tuple[str, int | None]]:
    """Name and what they say themselves; those taken out of the network are not told of."""
    statement = select(Organisation.id, Organisation.name, Organisation.waiting_days)
    known = statement.where(Organisation.id.in_(numbers), Organisation.deleted_at.is_(None))
    return {number: (name, days) for number, name, days in session.execute(known)}


_FIRST: Final = aliased(ReferralStep)  # the other side was told
_SEEN: Final = aliased(ReferralStep)


def _measured(destination: str | None) -> Select[*tuple[Any, ...]]:
    """(destination, organisation, days, how often) of waits that have ended."""
    on_time = and_(
        _SEEN.status == "gone", Referral.appointment_on.between(_FIRST.on, _SEEN.on)
    )  # the appointment was then; it was written down later
    seen_on = case((on_time, Referral.appointment_on), else_=_SEEN.on)
    lasted = func.max(cast(func.julianday(seen_on) - func.julianday(_FIRST.on), Float), 0.0)
    days = cast(lasted, Integer).label("days")
    steps = _steps(destination)
    return (
        select(Referral.destination, Referral.organisation_id, days, func.count())
        .select_from(steps)
        .join(Referral, Referral.id == steps.c.referral_id)
        .join(_FIRST, _FIRST.id == steps.c.begins)
        .join(_SEEN, _SEEN.id == steps.c.ends)
        .outerjoin(Newcomer, Newcomer.id == Referral.newcomer_id)
        .where(steps.c.begins < steps.c.ends, *_there(destination), Newcomer.deleted_at.is_(None))
        .group_by(Referral.destination, Referral.organisation_id, days)
    )


def _open(destination: str | None) -> Select[*tuple[Any, ...]]:
    """(destination, organisation, how many, since when the longest) of waits that go on."""
    steps = _steps(destination)
    return (
        select(Referral.destination, Referral.organisation_id, func.count(), func.min(_FIRST.on))
        .select_from(steps)
        .join(Referral, Referral.id == steps.c.referral_id)
        .join(_FIRST, _FIRST.id == steps.c.begins)
        .outerjoin(Newcomer, Newcomer.id == Referral.newcomer_id)
        .where(steps.c.ends.is_(None), Referral.status.in_(sorted(WAITING_STILL)), *_there(destination))
        .where(Newcomer.deleted_at.is_(None), Newcomer.archived_at.is_(None))
        .group_by(Referral.destination, Referral.organisation_id)
    )


def _steps(destination: str | None) -> Any:
    """Per referral the step that began its wait, and the one that ended it."""
    told = func.min(case((ReferralStep.status.in_(sorted(WAIT_BEGINS)), ReferralStep.id)))
    seen = func.min(case((ReferralStep.status.in_(sorted(WAIT_ENDS)), ReferralStep.id)))
    statement = select(ReferralStep.referral_id, told.label("begins"), seen.label("ends")).where(
        ReferralStep.deleted_at.is_(None), ReferralStep.status.in_(sorted(WAIT_BEGINS | WAIT_ENDS))
    )
    if destination is not None:
        of_place = select(Referral.id).where(Referral.destination == destination)
        statement = statement.where(ReferralStep.referral_id.in_(of_place))
    return statement.group_by(ReferralStep.referral_id).subquery()


def _there(destination: str | None) -> Iterable[ColumnElement[bool]]:
    yield Referral.deleted_at.is_(None)
    if destination is not None:
        yield Referral.destination == destination
