"""The records that count in a quarter, in twelve statements however many there are.

The store hands over what may count (by date, or made within the quarter), found by index; `Counting` decides.
"""

import datetime as dt
from typing import Any, Final

from sqlalchemy import ColumnElement, CompoundSelect, Select, and_, func, or_, select, union
from sqlalchemy.orm import InstrumentedAttribute, Session

from sleutelapp.features.contacts.rules import NOT_AT_HOME
from sleutelapp.features.freezing.counted_once import people_added
from sleutelapp.features.freezing.rows import (
    NEED_CLOSED,
    AttendanceRecord,
    NeedRecord,
    PersonRecord,
    QuarterRecords,
    StepRecord,
    TouchRow,
    WorkRow,
)
from sleutelapp.features.freezing.rules import Counting
from sleutelapp.features.periods.period import Period
from sleutelapp.records import (
    Attendance,
    Consultation,
    Contact,
    ContactNeed,
    ContactNewcomer,
    GroupSession,
    IssueRecord,
    Need,
    Newcomer,
    NewcomerLanguage,
    OtherTime,
    Referral,
    ReferralStep,
)
from sleutelapp.records.base import clock_of

_FIRST_LANGUAGE: Final = 0
_NO_END: Final = dt.datetime(9999, 12, 31)  # noqa: DTZ001 -- stamps are UTC without saying so


def quarter_records(session: Session, counting: Counting) -> QuarterRecords:
    """What counts in the quarter, as it stands now."""
    met = _contacts_with(counting, ContactNewcomer.contact_id, ContactNewcomer.newcomer_id)
    brought_up = _contacts_with(counting, ContactNeed.contact_id, ContactNeed.need_id, ContactNeed.urgency)
    moved = select(ReferralStep.referral_id).where(
        ReferralStep.deleted_at.is_(None),
        _may_count(counting, ReferralStep, ReferralStep.on),
        ~_counted(ReferralStep),
    )
    moved_referrals = _live(Referral).where(Referral.newcomer_id.is_not(None), Referral.id.in_(moved))
    touched: CompoundSelect[Any] = union(
        select(Need.id).where(_may_count(counting, Need, Need.opened_on), ~_counted(Need)),
        select(Need.id).where(
            _may_count(counting, Need, Need.closed_on),
            or_(Need.closed_on >= counting.period.first, ~_counted(Need, NEED_CLOSED)),
        ),
        brought_up.with_only_columns(ContactNeed.need_id),
        moved_referrals.with_only_columns(Referral.need_id).where(Referral.need_id.is_not(None)),
    )
    # What came up in a group is nobody's, and stands in no table (`disclosure/tables.py`).
    touched_needs = _live(Need).where(Need.newcomer_id.is_not(None), Need.id.in_(touched))
    contacts = _work(session, counting, Contact, Contact.kind)
    # Where nobody had a contact the exact figures say so: whoever was added to one waits for a quarter in which somebody had.
    added = people_added(session, counting) if any(row.code != NOT_AT_HOME for row in contacts) else ()
    reached: CompoundSelect[Any] = union(
        *([select(Newcomer.id).where(Newcomer.id.in_(added))] if added else []),
        met.with_only_columns(ContactNewcomer.newcomer_id),
        touched_needs.with_only_columns(Need.newcomer_id),
        moved_referrals.with_only_columns(Referral.newcomer_id),
    )
    people = _live(Newcomer).where(Newcomer.id.in_(reached))
    return QuarterRecords(
        contacts=contacts,
        sessions=_work(session, counting, GroupSession, GroupSession.theme),
        consultations=_work(session, counting, Consultation, Consultation.asked_by),
        times=_work(session, counting, OtherTime, OtherTime.kind),
        people_met=_touches(session, counting, met),
        people_added=added,
        needs_met=_touches(session, counting, brought_up),
        needs=tuple(NeedRecord(*row) for row in session.execute(_needs(touched_needs))),
        steps=tuple(StepRecord(*row) for row in session.execute(_steps(moved))),
        people=tuple(PersonRecord(*row) for row in session.execute(_people(people))),
        languages=_languages(session, people),
        attendances=_attendances(session, counting),
    )


def sessions_still_planned(session: Session, period: Period) -> int:
    """Sessions whose day has passed that were neither held nor called off: they count nowhere."""
    last = min(period.last, clock_of(session).today() - dt.timedelta(days=1))
    of_period = GroupSession.date.between(period.first, last)
    statement = select(func.count()).where(
        GroupSession.deleted_at.is_(None), GroupSession.status == "planned", of_period
    )
    return session.scalar(statement) or 0


def _may_count(
    counting: Counting,
    record: Any,
    date: InstrumentedAttribute[dt.date] | InstrumentedAttribute[dt.date | None],
) -> ColumnElement[bool]:
    """A superset of what counts, for which there are indexes."""
    of_quarter = date.between(counting.period.first, counting.period.last)
    if not counting.closings:
        return of_quarter
    # With an end, however far off, the index is worth it to the store.
    changed = record.changed_at.between(counting.changed_after, _NO_END)
    late = and_(changed, record.created_at < counting.late_until)
    return or_(of_quarter, and_(late, date <= counting.closings[-1].last_day))


def _counted(record: Any, kind: str = "") -> ColumnElement[bool]:
    """Whether it counted in an earlier quarter."""
    return (
        select(IssueRecord.record_id)
        .where(IssueRecord.kind == (kind or record.__tablename__), IssueRecord.record_id == record.id)
        .exists()
    )


def _live(record: Any) -> Select[Any]:
    return select(record.id).where(record.deleted_at.is_(None))


def _work(session: Session, counting: Counting, work: Any, code: Any) -> tuple[WorkRow, ...]:
    columns = [
        work.id,
        work.date,
        work.created_at,
        code,
        work.municipality,
        work.minutes,
        work.travel_minutes,
        work.travel_metres,
    ]
    statement = select(*columns).where(
        work.deleted_at.is_(None), _may_count(counting, work, work.date), ~_counted(work)
    )
    if work is GroupSession:
        statement = statement.add_columns(GroupSession.preparation_minutes, GroupSession.share_code).where(
            GroupSession.status == "held"
        )
    rows = (WorkRow(*row) for row in session.execute(statement.order_by(work.id)))
    return tuple(row for row in rows if counting.counts(row.date, row.made_at, is_counted=False))


def _contacts_with(counting: Counting, contact_id: Any, *columns: Any) -> Select[Any]:
    """Who or what was there in contacts that took place."""
    return (
        select(Contact.date, Contact.created_at, *columns)
        .join_from(Contact, contact_id.class_, contact_id == Contact.id)
        .where(Contact.deleted_at.is_(None), Contact.kind != NOT_AT_HOME)
        .where(_may_count(counting, Contact, Contact.date), ~_counted(Contact))
    )


def _touches(session: Session, counting: Counting, statement: Select[Any]) -> tuple[TouchRow, ...]:
    rows = (TouchRow(*row) for row in session.execute(statement))
    return tuple(row for row in rows if counting.counts(row.date, row.made_at, is_counted=False))


def _needs(touched: Select[Any]) -> Select[*tuple[Any, ...]]:
    return touched.with_only_columns(
        Need.id,
        Need.newcomer_id,
        Need.code,
        Need.urgency,
        Need.status,
        Need.opened_on,
        Need.closed_on,
        Need.created_at,
        _counted(Need),
        _counted(Need, NEED_CLOSED),
    ).order_by(Need.id)


def _steps(moved: Select[Any]) -> Select[*tuple[Any, ...]]:
    return (
        select(
            ReferralStep.id,
            ReferralStep.referral_id,
            Referral.newcomer_id,
            Referral.need_id,
            Referral.destination,
            Referral.appointment_on,
            ReferralStep.status,
            ReferralStep.on,
            ReferralStep.reason,
            ReferralStep.outcome,
            ReferralStep.created_at,
            _counted(ReferralStep),
        )
        .join(Referral, Referral.id == ReferralStep.referral_id)
        .where(Referral.deleted_at.is_(None), Referral.newcomer_id.is_not(None))
        .where(ReferralStep.deleted_at.is_(None), ReferralStep.referral_id.in_(moved))
        .order_by(ReferralStep.referral_id, ReferralStep.id)
    )


def _people(people: Select[Any]) -> Select[*tuple[Any, ...]]:
    return people.with_only_columns(
        Newcomer.id,
        Newcomer.municipality,
        Newcomer.gender,
        Newcomer.birth_year,
        Newcomer.origin,
        Newcomer.household_kind,
        Newcomer.education,
        Newcomer.transferred_on,
        Newcomer.created_at,
    ).order_by(Newcomer.id)


def _languages(session: Session, people: Select[Any]) -> dict[int, str]:
    """The language to use with each, by number."""
    found = session.execute(
        select(NewcomerLanguage.newcomer_id, NewcomerLanguage.language).where(
            NewcomerLanguage.position == _FIRST_LANGUAGE, NewcomerLanguage.newcomer_id.in_(people)
        )
    )
    return dict(found.all())


def _attendances(session: Session, counting: Counting) -> tuple[AttendanceRecord, ...]:
    """Who came; somebody whose dossier was thrown away came as well, but is described no more."""
    statement = (
        select(
            Attendance.session_id,
            Attendance.count,
            Attendance.municipality,
            Attendance.gender,
            Attendance.age_band,
            Newcomer.id,
            Newcomer.birth_year,
            Newcomer.municipality,
            Newcomer.gender,
        )
        .join(GroupSession, GroupSession.id == Attendance.session_id)
        .outerjoin(Newcomer, and_(Newcomer.id == Attendance.newcomer_id, Newcomer.deleted_at.is_(None)))
        .where(Attendance.deleted_at.is_(None), Attendance.state == "attended")
        .where(GroupSession.deleted_at.is_(None), GroupSession.status == "held")
        .where(_may_count(counting, GroupSession, GroupSession.date), ~_counted(GroupSession))
    )
    return tuple(
        AttendanceRecord(
            session_id,
            count,
            their_place if known is not None else place,
            their_gender if known is not None else gender,
            band,
            known,
            birth_year,
        )
        for session_id, count, place, gender, band, known, birth_year, their_place, their_gender in (
            session.execute(statement)
        )
    )
