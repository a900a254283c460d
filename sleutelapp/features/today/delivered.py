"""Hours of this month beside what was agreed, per municipality."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Select, func, or_, select, union_all
from sqlalchemy.orm import Session

from sleutelapp.records import Commitment, Consultation, Contact, GroupSession, OtherTime

_MONTHS: Final = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True, slots=True)
class MunicipalityHours:
    """Minutes delivered in a month; `agreed` is None where nothing was agreed."""

    municipality: str | None  # CBS code; None is work not booked on a municipality
    delivered: int
    agreed: int | None


def hours_of_month(session: Session, day: dt.date) -> tuple[MunicipalityHours, ...]:
    """What was delivered from the first of the month up to and with `day`, most agreed first.

    Delivered is contact + travel + preparation + session + consultation + other time. What was agreed for
    a quarter or a year counts for a third or a twelfth.
    """
    first = day.replace(day=1)
    parts = [
        _booked(Contact, Contact.minutes + Contact.travel_minutes, first, day),
        _booked(
            GroupSession,
            GroupSession.minutes + GroupSession.travel_minutes + GroupSession.preparation_minutes,
            first,
            day,
        ).where(GroupSession.status != "cancelled"),
        _booked(Consultation, Consultation.minutes + Consultation.travel_minutes, first, day),
        _booked(OtherTime, OtherTime.minutes + OtherTime.travel_minutes, first, day),
    ]
    booked = union_all(*parts).subquery()
    delivered: dict[str | None, int] = {
        municipality: minutes
        for municipality, minutes in session.execute(
            select(booked.c.municipality, func.sum(booked.c.minutes)).group_by(booked.c.municipality)
        )
        if minutes
    }
    agreed = _agreed(session, day)
    places = sorted(
        {*delivered, *agreed}, key=lambda code: (-agreed.get(code, 0), -delivered.get(code, 0), code or "~")
    )
    return tuple(MunicipalityHours(code, delivered.get(code, 0), agreed.get(code)) for code in places)


def _booked(record: Any, minutes: Any, first: dt.date, last: dt.date) -> Select[Any]:
    return select(record.municipality.label("municipality"), minutes.label("minutes")).where(
        record.date.between(first, last), record.deleted_at.is_(None)
    )


def _agreed(session: Session, day: dt.date) -> dict[str | None, int]:
    agreed: dict[str | None, int] = {}
    for municipality, minutes, period in session.execute(
        select(Commitment.municipality, Commitment.minutes, Commitment.period)
        .where(Commitment.deleted_at.is_(None))
        .where(or_(Commitment.valid_from.is_(None), Commitment.valid_from <= day))
        .where(or_(Commitment.valid_until.is_(None), Commitment.valid_until >= day))
    ):
        agreed[municipality] = agreed.get(municipality, 0) + minutes // _MONTHS[period]
    return agreed
