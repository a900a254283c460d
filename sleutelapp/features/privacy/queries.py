"""Who is past the organisation's term, and what would go with somebody who is erased."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Date, case, func, or_, select, type_coerce
from sqlalchemy.orm import Session, aliased

from sleutelapp.features.listed import Listed
from sleutelapp.features.privacy.actions import drafts_of
from sleutelapp.features.privacy.dossiers import (
    contacts_of,
    dangers_of,
    dossiers_of,
    follow_ups_of,
)
from sleutelapp.features.privacy.rules import seen_before
from sleutelapp.features.profile.queries import organisation_settings
from sleutelapp.records import (
    Attendance,
    Consultation,
    DangerMatter,
    FollowUp,
    GroupSession,
    KeptLonger,
    Need,
    Newcomer,
    Referral,
)


@dataclass(frozen=True, slots=True)
class DueRow:
    """Somebody past the term, of whom nobody decided yet."""

    id: int
    code: str
    who: str  # name, else code
    seen_on: dt.date  # last contact or session, else the day the dossier was made
    is_archived: bool
    is_thrown_away: bool
    kept_until: dt.date | None  # an earlier decision to keep them longer, which is over
    reason: str


@dataclass(frozen=True, slots=True)
class ErasureRow:
    """What goes with somebody, and what stays without them.

    Attributes:
        id: of the dossier that stands.
        code: likewise.
        name: name, else code.
        merged: dossiers that went into it.
        contacts: with nobody else: the time stays, the words go.
        contacts_shared: with others: only the link goes.
        sessions: where they came; an unknown person stays counted.
        advice: to professionals, about them: the time stays, the words go.
    """

    id: int
    code: str
    name: str
    merged: int
    needs: int
    referrals: int
    follow_ups: int
    dangers: int
    drafts: int
    contacts: int
    contacts_shared: int
    sessions: int
    advice: int


def retention_term(session: Session) -> int:
    """The organisation's term, in months after the last contact."""
    return organisation_settings(session).retention_months


def past_term(session: Session, today: dt.date, *, limit: int = 50, offset: int = 0) -> Listed[DueRow]:
    """Who is past the term and was not kept longer, longest ago first; in two statements.

    Those in the waste bin too: they are still there. Dossiers that went into another one go with that one.
    """
    query = _due(today, seen_before(today, retention_term(session)))
    found = session.execute(query.add_columns(func.count().over()).limit(limit).offset(offset)).all()
    rows = tuple(
        DueRow(
            row.id,
            row.code,
            row.name or row.code,
            row.seen_on,
            is_archived=row.archived_at is not None,
            is_thrown_away=row.deleted_at is not None,
            kept_until=row.kept_until,
            reason=row.reason or "",
        )
        for row in found
    )
    return Listed(rows, found[0][-1] if found else 0)


def past_term_count(session: Session, today: dt.date) -> int:
    """How many those are, in two statements."""
    query = _due(today, seen_before(today, retention_term(session))).order_by(None).subquery()
    return session.scalar(select(func.count()).select_from(query)) or 0


def erasure_of(session: Session, newcomer_id: int) -> ErasureRow:
    """What would go with somebody.

    Raises:
        Refused: there is no such person.
    """
    people = dossiers_of(session, newcomer_id)
    person = session.get_one(Newcomer, people[0])
    contacts = contacts_of(session, people)

    def count(kind: Any, *which: Any) -> int:
        return session.scalar(select(func.count()).select_from(kind).where(*which)) or 0

    return ErasureRow(
        id=person.id,
        code=person.code,
        name=person.name or person.code,
        merged=len(people) - 1,
        needs=count(Need, Need.newcomer_id.in_(people)),
        referrals=count(Referral, Referral.newcomer_id.in_(people)),
        follow_ups=count(FollowUp, *follow_ups_of(people, contacts.alone)),
        dangers=count(DangerMatter, *dangers_of(people, contacts.alone)),
        drafts=sum(draft.form != "session" for draft in drafts_of(session, people, contacts)),
        contacts=len(contacts.alone),
        contacts_shared=len(contacts.shared),
        sessions=count(
            Attendance,
            Attendance.newcomer_id.in_(people),
            Attendance.state == "attended",
            Attendance.deleted_at.is_(None),
        ),
        advice=count(Consultation, Consultation.newcomer_id.in_(people)),
    )


def _due(today: dt.date, before: dt.date) -> Any:
    came = (
        select(func.max(GroupSession.date))
        .join(Attendance, Attendance.session_id == GroupSession.id)
        .where(Attendance.newcomer_id == Newcomer.id, Attendance.state == "attended")
        .where(Attendance.deleted_at.is_(None), GroupSession.deleted_at.is_(None))
        .scalar_subquery()
    )
    made = func.date(Newcomer.created_at)
    last = func.coalesce(Newcomer.last_contact_on, made)
    # max() of two is empty when one of them is.
    seen = type_coerce(case((came > last, came), else_=last), Date).label("seen_on")
    latest = (
        select(func.max(KeptLonger.id))
        .where(KeptLonger.newcomer_id == Newcomer.id, KeptLonger.deleted_at.is_(None))
        .scalar_subquery()
    )
    decision = aliased(KeptLonger)
    return (
        select(
            Newcomer.id,
            Newcomer.code,
            Newcomer.name,
            seen,
            Newcomer.archived_at,
            Newcomer.deleted_at,
            decision.keep_until.label("kept_until"),
            decision.reason,
        )
        .outerjoin(decision, decision.id == latest)
        .where(last < before.isoformat(), seen < before, Newcomer.merged_into_id.is_(None))
        .where(or_(decision.keep_until.is_(None), decision.keep_until < today))
        .order_by(seen, Newcomer.id)
    )
