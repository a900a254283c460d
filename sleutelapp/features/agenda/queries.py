"""What stands in the agenda of a range of days, in a fixed number of statements."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from sleutelapp.features.follow_ups.queries import FollowUpRow, follow_up_rows
from sleutelapp.features.lookup import existing
from sleutelapp.features.referrals.rules import NEXT_STEPS
from sleutelapp.features.today.queries import ReferralRow, SessionRow, referral_rows
from sleutelapp.records import FollowUp, GroupSession, Referral

IN_A_WEEK: Final = 6  # things of a day that a week shows: more would hide the days that are quiet
IN_A_DAY: Final = 200
APPOINTMENT: Final = "appointment"
SESSION: Final = "session"
FOLLOW_UP: Final = "follow_up"
# An appointment stays in the agenda once it was; one that was called off leaves it.
_KEPT_APPOINTMENTS: Final = frozenset({"appointment", "gone", "not_gone", "help_started", "completed"})
_KEPT_SESSIONS: Final = ("planned", "held")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing on a day: an appointment of a newcomer, a group session, or a follow-up."""

    kind: str  # APPOINTMENT, SESSION or FOLLOW_UP
    day: dt.date
    time: dt.time | None
    is_done: bool
    row: ReferralRow | SessionRow | FollowUpRow

    @property
    def key(self) -> tuple[str, int]:
        """Tells it from all others."""
        return self.kind, self.row.id


@dataclass(frozen=True, slots=True)
class AgendaDay:
    """`entries` are the first of `total`: by time, then what has none, then what is done of that."""

    day: dt.date
    entries: tuple[Entry, ...] = ()
    total: int = 0

    @property
    def hidden(self) -> int:
        """How many did not fit."""
        return self.total - len(self.entries)


def agenda(session: Session, first: dt.date, last: dt.date, *, limit: int = IN_A_WEEK) -> list[AgendaDay]:
    """Every day from `first` up to and with `last`, each with at most `limit` entries."""
    entries: dict[dt.date, list[Entry]] = {}
    totals: dict[dt.date, int] = {}
    for entry, total in _found(session, first, last, limit):
        beginning = entries.setdefault(entry.day, [])
        if not any(other.kind == entry.kind for other in beginning):
            totals[entry.day] = totals.get(entry.day, 0) + total
        beginning.append(entry)
    days = [first + dt.timedelta(days=number) for number in range((last - first).days + 1)]
    return [
        AgendaDay(day, tuple(sorted(entries.get(day, ()), key=_order)[:limit]), totals.get(day, 0))
        for day in days
    ]


def day_of_follow_up(session: Session, follow_up_id: int) -> dt.date:
    """The day on which a follow-up stands.

    Raises:
        Refused: there is none, or it was thrown away.
    """
    return existing(session, FollowUp, follow_up_id).due_on


def _order(entry: Entry) -> tuple[bool, dt.time, bool, int]:
    untimed = entry.time is None
    return untimed, entry.time or dt.time(), untimed and entry.is_done, entry.row.id


def _found(session: Session, first: dt.date, last: dt.date, limit: int) -> Iterable[tuple[Entry, int]]:
    """Of each kind the first of each day, and how many that kind has on that day."""
    appointments = referral_rows().where(
        Referral.appointment_on.between(first, last),
        # "Not one of the others": only the day may lead to an index, the status would to years of referrals.
        Referral.status.not_in(sorted(NEXT_STEPS.keys() - _KEPT_APPOINTMENTS)),
    )
    by_time = (Referral.appointment_at.is_(None), Referral.appointment_at, Referral.id)
    for row, total in _bounded(session, appointments, Referral.appointment_on, by_time, limit):
        appointment = ReferralRow(*row)
        if appointment.appointment_on is not None:
            done = appointment.status != APPOINTMENT
            yield (
                Entry(APPOINTMENT, appointment.appointment_on, appointment.appointment_at, done, appointment),
                total,
            )
    sessions = select(
        GroupSession.id,
        GroupSession.date,
        GroupSession.time,
        GroupSession.theme,
        GroupSession.place,
        GroupSession.status,
    ).where(
        GroupSession.date.between(first, last),
        GroupSession.status.in_(_KEPT_SESSIONS),
        GroupSession.deleted_at.is_(None),
    )
    in_time = (GroupSession.time.is_(None), GroupSession.time, GroupSession.id)
    for values, total in _bounded(session, sessions, GroupSession.date, in_time, limit):
        group = SessionRow(*values[:-1])
        yield Entry(SESSION, group.date, group.time, values[-1] != "planned", group), total
    follow_ups = follow_up_rows().add_columns(FollowUp.done_on).where(FollowUp.due_on.between(first, last))
    open_first = (FollowUp.done_on.is_not(None), FollowUp.id)
    for values, total in _bounded(session, follow_ups, FollowUp.due_on, open_first, limit):
        due = FollowUpRow(*values[:-1])
        yield Entry(FOLLOW_UP, due.due_on, None, values[-1] is not None, due), total


def _bounded(
    session: Session,
    query: Select[*tuple[Any, ...]],
    day: InstrumentedAttribute[Any],
    order: tuple[Any, ...],
    limit: int,
) -> Iterable[tuple[tuple[Any, ...], int]]:
    """The first `limit` rows of each day, each with how many its day has."""
    numbered = query.add_columns(
        func.row_number().over(partition_by=day, order_by=order).label("nth_of_day"),
        func.count().over(partition_by=day).label("of_day"),
    ).subquery()
    found = session.execute(
        select(numbered).where(numbered.c.nth_of_day <= limit).order_by(numbered.c.nth_of_day)
    )
    for *row, _nth, total in found:
        yield tuple(row), total
