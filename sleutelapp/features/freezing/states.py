"""How far each quarter is: running, ready to be frozen, or frozen."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any, Literal

from sqlalchemy import DateTime, Select, and_, func, or_, select, type_coerce, union_all
from sqlalchemy.orm import Session

from sleutelapp.features.freezing.ledger import Origin
from sleutelapp.features.freezing.preparing import counting_of
from sleutelapp.features.freezing.rules import Counting, following, quarter_named, quarter_of
from sleutelapp.features.periods.period import Period
from sleutelapp.records import (
    Consultation,
    Contact,
    FrozenIssue,
    GroupSession,
    Need,
    OtherTime,
    ReferralStep,
)
from sleutelapp.records.base import clock_of

State = Literal["running", "ready", "frozen", "passed"]


@dataclass(frozen=True, slots=True)
class QuarterState:
    """A quarter. `passed`: never frozen, and now that a later one is, its work counts where it was entered."""

    period: Period
    state: State
    frozen_at: dt.datetime | None = None  # UTC
    issue_hash: str = ""
    origin: Origin = "frozen"


def quarter_states(session: Session, period: Period) -> tuple[QuarterState, ...]:
    """The quarters of a period, in order; of a month, its quarter. In one statement."""
    ledger = _ledger(session)
    last_frozen = max((quarter.first for quarter in ledger), default=None)
    today = clock_of(session).today()
    found = []
    quarter = quarter_of(period.first)
    while quarter.first <= period.last:
        row = ledger.get(quarter)
        if row is not None:
            at, digest, origin = row
            found.append(QuarterState(quarter, "frozen", at, digest.hex(), origin))
        elif last_frozen is not None and quarter.first < last_frozen:
            found.append(QuarterState(quarter, "passed"))
        else:
            found.append(QuarterState(quarter, "running" if quarter.last >= today else "ready"))
        quarter = following(quarter)
    return tuple(found)


def unfrozen_before(session: Session, quarter: Period) -> tuple[Period, ...]:
    """The quarters before this one that must be frozen first, because work counts in them; in two statements."""
    counting = counting_of(session, quarter, clock_of(session))
    found = {_counts_in(counting, month, made_at) for month, made_at in session.execute(_months(counting))}
    earlier = [each for each in found if each is not None and each.first < quarter.first]
    return tuple(sorted(earlier, key=lambda each: each.first))


def _counts_in(counting: Counting, month: str, made_at: dt.datetime) -> Period | None:
    """The quarter in which a record of a month counts; None when that is in the ledger."""
    day = dt.date.fromisoformat(month)
    closed_at = counting.closed_at(day)
    if closed_at is None:
        return quarter_of(day)
    if made_at <= closed_at:
        return None
    last = counting.closings[-1]
    entered = quarter_of((made_at + counting.offset).date())
    if entered.first > last.last_day:
        return entered
    return quarter_of(last.last_day + dt.timedelta(days=1)) if made_at > last.at else None


def _months(counting: Counting) -> Any:
    """Months in which there is work, with the last moment at which any of it was made in each month."""
    dates = (
        (Contact, Contact.date),
        (GroupSession, GroupSession.date),
        (Consultation, Consultation.date),
        (OtherTime, OtherTime.date),
        (Need, Need.opened_on),
        (Need, Need.closed_on),
        (ReferralStep, ReferralStep.on),
    )
    return union_all(*(_months_of(record, date, counting) for record, date in dates))


def _months_of(record: Any, date: Any, counting: Counting) -> Select[Any]:
    month = func.strftime("%Y-%m-01", date)
    zone = f"{counting.offset // dt.timedelta(minutes=1):+d} minutes"
    made_in = func.strftime("%Y-%m", record.created_at, zone)
    statement = (
        select(month, type_coerce(func.max(record.created_at), DateTime))
        .where(record.deleted_at.is_(None), date.is_not(None))
        .group_by(month, made_in)
    )
    if record is GroupSession:
        statement = statement.where(GroupSession.status == "held")
    if counting.closings:
        last = counting.closings[-1].last_day
        after = replace(counting, period=quarter_of(last + dt.timedelta(days=1)))
        made = and_(record.changed_at > after.late_after, record.created_at > after.late_after)
        statement = statement.where(or_(date > last, made))
    else:
        statement = statement.where(date < counting.period.first)
    return statement


def _ledger(session: Session) -> dict[Period, tuple[dt.datetime, bytes, Origin]]:
    found = session.execute(
        select(
            FrozenIssue.year,
            FrozenIssue.quarter,
            FrozenIssue.frozen_at,
            FrozenIssue.hash,
            FrozenIssue.origin,
        )
    )
    return {
        quarter_named(year, quarter): (at, bytes(digest), "read_back" if origin == "read_back" else "frozen")
        for year, quarter, at, digest, origin in found
    }
