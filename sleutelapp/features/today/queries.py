"""What needs the key person now: everything the Today screen shows, in a fixed number of statements."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Select, exists, func, select
from sqlalchemy.orm import Session

from sleutelapp.features.backup.queries import outside_copy
from sleutelapp.features.backup.rules import OutsideCopy
from sleutelapp.features.danger.queries import DangerRow, open_dangers
from sleutelapp.features.drafts.queries import DraftRow, unfinished_drafts
from sleutelapp.features.follow_ups.queries import FollowUpRow, follow_ups_due, follow_ups_per_day
from sleutelapp.features.hours.queries import Hours, hours
from sleutelapp.features.listed import Listed
from sleutelapp.features.network.queries import long_unchecked
from sleutelapp.features.network.rules import checked_until
from sleutelapp.features.periods.period import Period
from sleutelapp.features.privacy.queries import past_term_count
from sleutelapp.features.referrals.rules import WAITING_FOR_ANSWER
from sleutelapp.records import Consent, GroupSession, Newcomer, Organisation, Referral

PREVIEW: Final = 20  # rows of a section that cannot wait, at first
GLIMPSE: Final = 6  # rows of a section that can: enough to know what is coming without a wall of text
WHOLE: Final = 200  # rows of a section after "show all": enough to work through in a day
PATIENCE: Final = dt.timedelta(days=14)  # how long a referral may go without an answer
AHEAD: Final = dt.timedelta(days=7)

_WHO: Final = func.coalesce(func.nullif(Newcomer.name, ""), Newcomer.code, "")


@dataclass(frozen=True, slots=True)
class ReferralRow:
    """A referral that waits for somebody, or whose appointment is due or over."""

    id: int
    destination: str  # code list referral_destination
    organisation: str  # name; may be empty
    status: str  # code list referral_status
    status_on: dt.date
    appointment_on: dt.date | None
    appointment_at: dt.time | None
    newcomer_id: int | None
    who: str  # the newcomer's name, else the code; empty for a group


@dataclass(frozen=True, slots=True)
class ToAskRow:
    """Somebody who was reached and has not been asked for consent to register."""

    newcomer_id: int
    who: str
    last_contact_on: dt.date


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A group session on the agenda."""

    id: int
    date: dt.date
    time: dt.time | None
    theme: str  # code list session_theme
    place: str


@dataclass(frozen=True, slots=True)
class AgendaDay:
    """A day on which something is planned."""

    day: dt.date
    appointments: int
    follow_ups: int
    sessions: tuple[SessionRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """The Today screen, section by section."""

    day: dt.date
    drafts: tuple[DraftRow, ...]
    dangers: Listed[DangerRow]
    overdue: Listed[FollowUpRow]
    due_today: Listed[FollowUpRow]
    appointments: Listed[ReferralRow]
    coming: Listed[FollowUpRow]
    past_appointments: Listed[ReferralRow]
    past_sessions: Listed[SessionRow]  # of which nobody wrote down yet who came
    waiting: Listed[ReferralRow]
    to_ask: Listed[ToAskRow]
    agenda: tuple[AgendaDay, ...]
    unchecked_addresses: int  # of the network, last checked too long ago
    past_term: int  # dossiers past the organisation's term, to be decided on
    hours: Hours  # of the month of that day
    outside_copy: OutsideCopy  # of the vault, on a stick or another disk

    @property
    def things_today(self) -> int:
        """How many things want doing today, what is late included."""
        meetings = sum(len(d.sessions) + d.appointments for d in self.agenda if d.day == self.day)
        return self.dangers.total + self.overdue.total + self.due_today.total + meetings

    @property
    def waits(self) -> bool:
        """Whether anything at all waits for the key person."""
        return bool(
            self.drafts
            or self.dangers
            or self.overdue
            or self.due_today
            or self.appointments
            or self.coming
            or self.past_appointments
            or self.past_sessions
            or self.waiting
            or self.to_ask
        )


def today(session: Session, day: dt.date, *, whole: Collection[str] = ()) -> Today:
    """Everything of `day`; the fields of Today named in `whole` come with up to WHOLE rows."""

    def limit(section: str, preview: int) -> int:
        return WHOLE if section in whole else preview

    tomorrow, last = day + dt.timedelta(days=1), day + AHEAD
    planned = _planned_sessions(session, last)
    past_sessions = [row for row in reversed(planned) if row.date < day]
    agenda = _agenda(session, day, last, [row for row in planned if row.date >= day])
    # Whatever is glimpsed of the week, the appointments of today are all there.
    appointments_today = sum(ahead.appointments for ahead in agenda if ahead.day == day)
    return Today(
        day=day,
        drafts=tuple(unfinished_drafts(session)),
        dangers=open_dangers(session, limit=limit("dangers", PREVIEW)),
        overdue=follow_ups_due(session, last=day - dt.timedelta(days=1), limit=limit("overdue", PREVIEW)),
        due_today=follow_ups_due(session, first=day, last=day, limit=limit("due_today", PREVIEW)),
        appointments=_appointments(
            session, day, last, limit("appointments", min(PREVIEW, max(GLIMPSE, appointments_today)))
        ),
        coming=follow_ups_due(session, first=tomorrow, last=last, limit=limit("coming", GLIMPSE)),
        past_appointments=_past_appointments(session, day, limit("past_appointments", GLIMPSE)),
        past_sessions=Listed(tuple(past_sessions[: limit("past_sessions", GLIMPSE)]), len(past_sessions)),
        waiting=_waiting(session, day, limit("waiting", GLIMPSE)),
        to_ask=_to_ask(session, limit("to_ask", GLIMPSE)),
        agenda=agenda,
        unchecked_addresses=long_unchecked(session, checked_until(day)),
        past_term=past_term_count(session, day),
        hours=hours(session, Period.of("month", day)),
        outside_copy=outside_copy(session),
    )


def referral_rows() -> Select[*tuple[Any, ...]]:
    """What a `ReferralRow` is made of, for all that were not thrown away and are not of the archive."""
    return (
        select(
            Referral.id,
            Referral.destination,
            func.coalesce(Organisation.name, ""),
            Referral.status,
            Referral.status_on,
            Referral.appointment_on,
            Referral.appointment_at,
            Referral.newcomer_id,
            _WHO,
        )
        .outerjoin(Newcomer, Newcomer.id == Referral.newcomer_id)
        .outerjoin(Organisation, Organisation.id == Referral.organisation_id)
        .where(Referral.deleted_at.is_(None), Newcomer.deleted_at.is_(None), Newcomer.archived_at.is_(None))
    )


def _listed(session: Session, query: Select[*tuple[Any, ...]], limit: int) -> Listed[ReferralRow]:
    found = session.execute(query.add_columns(func.count().over()).limit(limit)).all()
    return Listed(tuple(ReferralRow(*row[:-1]) for row in found), found[0][-1] if found else 0)


def _appointments(session: Session, first: dt.date, last: dt.date, limit: int) -> Listed[ReferralRow]:
    query = (
        referral_rows()
        .where(Referral.status == "appointment", Referral.appointment_on.between(first, last))
        .order_by(Referral.appointment_on, Referral.appointment_at, Referral.id)
    )
    return _listed(session, query, limit)


def _past_appointments(session: Session, day: dt.date, limit: int) -> Listed[ReferralRow]:
    """Appointments that are over, of which nobody said yet whether the newcomer went."""
    query = (
        referral_rows()
        .where(Referral.status == "appointment", Referral.appointment_on < day)
        .order_by(Referral.appointment_on.desc(), Referral.id)
    )
    return _listed(session, query, limit)


def _waiting(session: Session, day: dt.date, limit: int) -> Listed[ReferralRow]:
    query = (
        referral_rows()
        .where(Referral.status.in_(sorted(WAITING_FOR_ANSWER)), Referral.status_on < day - PATIENCE)
        .order_by(Referral.status_on, Referral.id)
    )
    return _listed(session, query, limit)


def _to_ask(session: Session, limit: int) -> Listed[ToAskRow]:
    # Consent that was withdrawn was asked for: it is not asked again unprompted.
    asked = exists().where(
        Consent.newcomer_id == Newcomer.id, Consent.purpose == "register", Consent.deleted_at.is_(None)
    )
    found = session.execute(
        select(Newcomer.id, _WHO, Newcomer.last_contact_on, func.count().over())
        # Comparing with a date rather than with NULL lets the index of this column lead.
        .where(Newcomer.last_contact_on > dt.date.min)
        .where(Newcomer.deleted_at.is_(None), Newcomer.archived_at.is_(None), ~asked)
        .order_by(Newcomer.last_contact_on.desc(), Newcomer.id.desc())
        .limit(limit)
    ).all()
    rows = tuple(ToAskRow(number, who, day) for number, who, day, _total in found if day is not None)
    return Listed(rows, found[0][-1] if found else 0)


def _planned_sessions(session: Session, last: dt.date) -> list[SessionRow]:
    found = session.execute(
        select(GroupSession.id, GroupSession.date, GroupSession.time, GroupSession.theme, GroupSession.place)
        .where(GroupSession.date <= last, GroupSession.status == "planned")
        .where(GroupSession.deleted_at.is_(None))
        .order_by(GroupSession.date.desc(), GroupSession.time.desc(), GroupSession.id)
        .limit(WHOLE)
    )
    return [SessionRow(*row) for row in reversed(found.all())]


def _agenda(
    session: Session, first: dt.date, last: dt.date, planned: Collection[SessionRow]
) -> tuple[AgendaDay, ...]:
    follow_ups = follow_ups_per_day(session, first, last)
    counted = session.execute(
        select(Referral.appointment_on, func.count())
        .outerjoin(Newcomer, Newcomer.id == Referral.newcomer_id)
        .where(Referral.status == "appointment", Referral.appointment_on.between(first, last))
        .where(Referral.deleted_at.is_(None))
        .where(Newcomer.deleted_at.is_(None), Newcomer.archived_at.is_(None))
        .group_by(Referral.appointment_on)
    )
    appointments = {row[0]: row[1] for row in counted}
    sessions: dict[dt.date, list[SessionRow]] = {}
    for row in planned:
        sessions.setdefault(row.date, []).append(row)
    days = [first + dt.timedelta(days=number) for number in range((last - first).days + 1)]
    return tuple(
        AgendaDay(day, appointments.get(day, 0), follow_ups.get(day, 0), tuple(sessions.get(day, ())))
        for day in days
        if day in appointments or day in follow_ups or day in sessions
    )
