"""What was delivered, counted by the store: for Vandaag, the hours page, the claim and the summary alike.

Only sessions that were held count. "Not at home" counts no contact, but its time and travel do.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from fractions import Fraction
from typing import Any, Final, Literal

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import Session

from sleutelapp.features.contacts.rules import NOT_AT_HOME
from sleutelapp.features.periods.period import Period, days_in_month
from sleutelapp.records import Commitment, Consultation, Contact, GroupSession, OtherTime

Work = Contact | GroupSession | Consultation | OtherTime

_PREPARATION: Final = "preparation"  # code list other_time_kind
_MONTHS_PER: Final = {"month": 1, "quarter": 3, "year": 12}  # of a commitment
_STAMPS: Final = {"day": "%Y-%m-%d", "month": "%Y-%m-01"}


@dataclass(frozen=True, slots=True)
class Worked:
    """Work added up: minutes by what they were for, metres travelled, and how often."""

    contact: int = 0  # "not at home" included
    travel: int = 0
    preparation: int = 0  # of sessions, and booked apart
    session: int = 0
    consultation: int = 0
    other: int = 0
    metres: int = 0
    contacts: int = 0
    not_at_home: int = 0
    sessions: int = 0
    consultations: int = 0

    @property
    def minutes(self) -> int:
        """All time, travel included."""
        return self.contact + self.travel + self.preparation + self.session + self.consultation + self.other

    def __add__(self, more: "Worked") -> "Worked":
        return Worked(*(getattr(self, f.name) + getattr(more, f.name) for f in fields(Worked)))

    def __bool__(self) -> bool:
        return self != Worked()


@dataclass(frozen=True, slots=True)
class DeliveredRow:
    """Work for one municipality (None: for none), beside the minutes agreed with it."""

    municipality: str | None
    work: Worked = Worked()
    agreed: int = 0

    @property
    def delivered(self) -> int:
        """All its minutes."""
        return self.work.minutes


@dataclass(frozen=True, slots=True)
class Hours:
    """The work of a period, by day and municipality, and by municipality beside what was agreed."""

    period: Period
    days: Mapping[tuple[dt.date, str | None], Worked]
    delivered: tuple[DeliveredRow, ...]  # most agreed first, work for no municipality last

    @property
    def total(self) -> Worked:
        """All of it."""
        return total_of(self.days.values())

    def on(self, day: dt.date) -> Worked:
        """The work of one day, for whichever municipality."""
        return total_of(work for (worked_on, _), work in self.days.items() if worked_on == day)


def hours(session: Session, period: Period) -> Hours:
    """What was delivered in a period, in five statements however much work there is."""
    days = worked(session, period, per="day")
    rows = delivered_rows(days, agreed(session, period))
    order = sorted(rows, key=lambda row: (row.municipality is None, -row.agreed, -row.delivered))
    return Hours(period, days, tuple(order))


def worked(
    session: Session, period: Period, *, per: Literal["day", "month"]
) -> dict[tuple[dt.date, str | None], Worked]:
    """Work by day, or by month (its first day), and municipality; in order, work for none last."""
    found: dict[tuple[dt.date, str | None], Worked] = defaultdict(Worked)
    missed = func.sum(case((Contact.kind == NOT_AT_HOME, 1), else_=0))
    for day, place, count, minutes, travel, metres, nobody in session.execute(
        _summed(Contact, period, per).add_columns(missed)
    ):
        found[_key(day, place)] += Worked(
            contact=minutes, travel=travel, metres=metres, contacts=count - nobody, not_at_home=nobody
        )
    preparation = func.sum(GroupSession.preparation_minutes)
    held = _summed(GroupSession, period, per).where(GroupSession.status == "held").add_columns(preparation)
    for day, place, count, minutes, travel, metres, prepared in session.execute(held):
        found[_key(day, place)] += Worked(
            session=minutes, preparation=prepared, travel=travel, metres=metres, sessions=count
        )
    for day, place, count, minutes, travel, metres in session.execute(_summed(Consultation, period, per)):
        found[_key(day, place)] += Worked(
            consultation=minutes, travel=travel, metres=metres, consultations=count
        )
    prepared_apart = func.sum(case((OtherTime.kind == _PREPARATION, OtherTime.minutes), else_=0))
    for day, place, _, minutes, travel, metres, apart in session.execute(
        _summed(OtherTime, period, per).add_columns(prepared_apart)
    ):
        # Preparation booked apart and that of a session are one word on screen, so one figure.
        found[_key(day, place)] += Worked(
            preparation=apart, other=minutes - apart, travel=travel, metres=metres
        )
    return {key: found[key] for key in sorted(found, key=lambda key: (key[0], key[1] is None, key[1] or ""))}


def total_of(works: Iterable[Worked]) -> Worked:
    """Work added up."""
    return sum(works, Worked())


def delivered_rows(
    works: Mapping[tuple[dt.date, str | None], Worked], agreed_with: Mapping[str, int]
) -> tuple[DeliveredRow, ...]:
    """Work by municipality code, work for none last; also those where hours were agreed and none delivered."""
    whole: dict[str | None, Worked] = dict.fromkeys(agreed_with, Worked())
    for (_, place), work in works.items():
        whole[place] = whole.get(place, Worked()) + work
    return tuple(
        DeliveredRow(place, whole[place], agreed_with.get(place or "", 0))
        for place in sorted(whole, key=lambda place: (place is None, place or ""))
    )


def agreed(session: Session, period: Period) -> dict[str, int]:
    """Minutes agreed for a period, per municipality, see `agreed_minutes`."""
    return agreed_minutes(session.scalars(select(Commitment).where(Commitment.deleted_at.is_(None))), period)


def agreed_minutes(commitments: Iterable[Commitment], period: Period) -> dict[str, int]:
    """Minutes agreed for a period, per municipality, rounded once (half a minute upwards).

    A month takes all of a monthly, one third of a quarterly and one twelfth of a yearly commitment; a month
    in which the commitment holds for some days only takes the share of those days.
    """
    found: dict[str, Fraction] = defaultdict(Fraction)
    for commitment in commitments:
        per_month = Fraction(commitment.minutes, _MONTHS_PER[commitment.period])
        for month in period.months():
            days = days_in_month(month)
            first = max(month, commitment.valid_from or month)
            last = min(month.replace(day=days), commitment.valid_until or dt.date.max)
            found[commitment.municipality] += per_month * max(0, (last - first).days + 1) / days
    return {place: int(minutes + Fraction(1, 2)) for place, minutes in found.items() if minutes}


def _summed(work: type[Work], period: Period, per: Literal["day", "month"]) -> Select[Any]:
    """Date as text, municipality; number, minutes, travel minutes and metres."""
    stamp = func.strftime(_STAMPS[per], work.date)
    return (
        select(
            stamp,
            work.municipality,
            func.count(),
            func.sum(work.minutes),
            func.sum(work.travel_minutes),
            func.sum(work.travel_metres),
        )
        .where(work.deleted_at.is_(None), work.date.between(period.first, period.last))
        .group_by(stamp, work.municipality)
    )


def _key(stamp: str, place: str | None) -> tuple[dt.date, str | None]:
    return dt.date.fromisoformat(stamp), place or None
