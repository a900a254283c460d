"""What was done in a period, counted by the store: exact figures about work, none about people.

There is no count of contacts by municipality: beside the other figures it would tell too much about few
people, so contacts are told by kind and month only.
"""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from sleutelapp.features.periods.period import Period, days_in_month
from sleutelapp.records import Commitment, Consultation, Contact, GroupSession, KeyPerson, OtherTime

Work = Contact | GroupSession | Consultation | OtherTime

NOT_AT_HOME: Final = "not_at_home"
_PREPARATION: Final = "preparation"  # code list other_time_kind
_MONTHS_PER: Final = {"month": 1, "quarter": 3, "year": 12}  # of a commitment


@dataclass(frozen=True, slots=True)
class ContactRow:
    """Contacts of one kind in one month; `not_at_home` is a row here but counts no contact."""

    kind: str
    month: dt.date
    contacts: int


@dataclass(frozen=True, slots=True)
class MonthRow:
    """Work for one municipality (None: for none) in one month."""

    municipality: str | None
    month: dt.date
    minutes: int  # all work but travel
    travel_minutes: int
    travel_metres: int
    sessions: int
    consultations: int


@dataclass(frozen=True, slots=True)
class DeliveredRow:
    """Minutes delivered to one municipality (None: to none), split, beside the minutes agreed."""

    municipality: str | None
    contact: int = 0
    travel: int = 0
    preparation: int = 0
    session: int = 0
    consultation: int = 0
    other: int = 0
    agreed: int = 0

    @property
    def delivered(self) -> int:
        """All of it, in minutes."""
        return self.contact + self.travel + self.preparation + self.session + self.consultation + self.other


@dataclass(frozen=True, slots=True)
class Activity:
    """All figures of one period, for one key person."""

    period: Period
    key_person_code: str
    organisation: str
    contacts: tuple[ContactRow, ...]
    months: tuple[MonthRow, ...]
    delivered: tuple[DeliveredRow, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was recorded; hours agreed alone are no work."""
        return not self.contacts and not self.months


@dataclass
class _Sums:
    """What adds up for a municipality, in a month or in the whole period; minutes and metres."""

    contact: int = 0
    travel: int = 0
    preparation: int = 0
    session: int = 0
    consultation: int = 0
    other: int = 0
    metres: int = 0
    sessions: int = 0
    consultations: int = 0


def activity(session: Session, period: Period) -> Activity:
    """The figures of a period, in six statements however much work there is.

    Only sessions that were held count. Agreed hours are in proportion to the period, see `agreed_minutes`.
    """
    key_person = session.execute(
        select(KeyPerson.code, KeyPerson.organisation).where(KeyPerson.deleted_at.is_(None)).limit(1)
    ).first()
    by_month: dict[tuple[str | None, dt.date], _Sums] = defaultdict(_Sums)
    contacts: dict[tuple[str, dt.date], int] = defaultdict(int)

    for month, place, kind, count, minutes, travel, metres in session.execute(
        _summed(Contact, period, Contact.kind)
    ):
        contacts[kind, _date(month)] += count
        _add(by_month[place or None, _date(month)], contact=minutes, travel=travel, metres=metres)
    preparation = func.sum(GroupSession.preparation_minutes)
    held = _summed(GroupSession, period).where(GroupSession.status == "held").add_columns(preparation)
    for month, place, count, minutes, travel, metres, prepared in session.execute(held):
        sums = by_month[place or None, _date(month)]
        _add(sums, session=minutes, preparation=prepared, travel=travel, metres=metres, sessions=count)
    for month, place, count, minutes, travel, metres in session.execute(_summed(Consultation, period)):
        sums = by_month[place or None, _date(month)]
        _add(sums, consultation=minutes, travel=travel, metres=metres, consultations=count)
    for month, place, kind, _, minutes, travel, metres in session.execute(
        _summed(OtherTime, period, OtherTime.kind)
    ):
        # Preparation booked apart and that of a session are one word on screen, so one figure.
        what = "preparation" if kind == _PREPARATION else "other"
        _add(by_month[place or None, _date(month)], travel=travel, metres=metres, **{what: minutes})

    commitments = session.scalars(select(Commitment).where(Commitment.deleted_at.is_(None)))
    return Activity(
        period=period,
        key_person_code=key_person.code if key_person else "",
        organisation=key_person.organisation if key_person else "",
        contacts=tuple(ContactRow(*key, count) for key, count in sorted(contacts.items())),
        months=tuple(_month_row(*key, by_month[key]) for key in sorted(by_month, key=_named_first)),
        delivered=_delivered(by_month, agreed_minutes(commitments.all(), period)),
    )


def agreed_minutes(commitments: Any, period: Period) -> dict[str, int]:
    """Minutes agreed for a period, per municipality, rounded once (half a minute upwards).

    A month takes all of a monthly, one third of a quarterly and one twelfth of a yearly commitment; a month
    in which the commitment holds for some days only takes the share of those days.

    Args:
        commitments: records of `Commitment`.
        period: whole calendar months.
    """
    agreed: dict[str, Fraction] = defaultdict(Fraction)
    for commitment in commitments:
        per_month = Fraction(commitment.minutes, _MONTHS_PER[commitment.period])
        for month in period.months():
            days = days_in_month(month)
            first = max(month, commitment.valid_from or month)
            last = min(month.replace(day=days), commitment.valid_until or dt.date.max)
            agreed[commitment.municipality] += per_month * max(0, (last - first).days + 1) / days
    return {place: int(minutes + Fraction(1, 2)) for place, minutes in agreed.items() if minutes}


def _summed(work: type[Work], period: Period, *kind: Any) -> Select[Any]:
    """Month as "2026-07", municipality, kind if asked; number, minutes, travel minutes and metres."""
    month = func.strftime("%Y-%m", work.date)
    return (
        select(
            month,
            work.municipality,
            *kind,
            func.count(),
            func.sum(work.minutes),
            func.sum(work.travel_minutes),
            func.sum(work.travel_metres),
        )
        .where(work.deleted_at.is_(None), work.date.between(period.first, period.last))
        .group_by(month, work.municipality, *kind)
    )


def _date(month: str) -> dt.date:
    return dt.date.fromisoformat(f"{month}-01")


def _add(sums: _Sums, **values: int) -> None:
    for name, value in values.items():
        setattr(sums, name, getattr(sums, name) + value)


def _month_row(municipality: str | None, month: dt.date, sums: _Sums) -> MonthRow:
    work = sums.contact + sums.preparation + sums.session + sums.consultation + sums.other
    return MonthRow(municipality, month, work, sums.travel, sums.metres, sums.sessions, sums.consultations)


def _delivered(
    by_month: dict[tuple[str | None, dt.date], _Sums], agreed: dict[str, int]
) -> tuple[DeliveredRow, ...]:
    whole: dict[str | None, _Sums] = {place: _Sums() for place in agreed}
    for (place, _), sums in by_month.items():
        _add(whole.setdefault(place, _Sums()), **vars(sums))
    return tuple(
        DeliveredRow(
            place,
            contact=whole[place].contact,
            travel=whole[place].travel,
            preparation=whole[place].preparation,
            session=whole[place].session,
            consultation=whole[place].consultation,
            other=whole[place].other,
            agreed=agreed.get(place or "", 0),
        )
        for place in sorted(whole, key=lambda place: (place is None, place or ""))
    )


def _named_first(key: tuple[str | None, dt.date]) -> tuple[bool, str, dt.date]:
    """Work for no municipality comes last."""
    place, month = key
    return place is None, place or "", month
