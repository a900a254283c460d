"""What was done in a period, counted by the store: exact figures about work, none about people.

There is no count of contacts by municipality: beside the other figures it would tell too much about few
people, so contacts are told by kind and month only.
"""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sleutelapp.features.hours.queries import DeliveredRow, Worked, agreed, delivered_rows, worked
from sleutelapp.features.periods.period import Period
from sleutelapp.records import Contact, KeyPerson


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


def activity(session: Session, period: Period) -> Activity:
    """The figures of a period, in seven statements however much work there is.

    Only sessions that were held count. Agreed hours are in proportion to the period, see `agreed_minutes`.
    """
    key_person = session.execute(
        select(KeyPerson.code, KeyPerson.organisation).where(KeyPerson.deleted_at.is_(None)).limit(1)
    ).first()
    months = worked(session, period, per="month")
    return Activity(
        period=period,
        key_person_code=key_person.code if key_person else "",
        organisation=key_person.organisation if key_person else "",
        contacts=_contacts(session, period),
        months=tuple(_month_row(*key, months[key]) for key in sorted(months, key=_named_first)),
        delivered=delivered_rows(months, agreed(session, period)),
    )


def _contacts(session: Session, period: Period) -> tuple[ContactRow, ...]:
    month = func.strftime("%Y-%m-01", Contact.date)
    found = session.execute(
        select(Contact.kind, month, func.count())
        .where(Contact.deleted_at.is_(None), Contact.date.between(period.first, period.last))
        .group_by(Contact.kind, month)
        .order_by(Contact.kind, month)
    )
    return tuple(ContactRow(kind, dt.date.fromisoformat(day), count) for kind, day, count in found)


def _month_row(month: dt.date, municipality: str | None, work: Worked) -> MonthRow:
    minutes = work.minutes - work.travel
    return MonthRow(municipality, month, minutes, work.travel, work.metres, work.sessions, work.consultations)


def _named_first(key: tuple[dt.date, str | None]) -> tuple[bool, str, dt.date]:
    """Work for no municipality comes last."""
    month, place = key
    return place is None, place or "", month
