"""The timeline of one newcomer: everything that happened, newest first, page by page.

The page is one UNION ALL over indexed columns that yields only kinds and numbers; what is shown is then
read per kind for that page alone. So a dossier of years opens as quickly as a new one.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Select, literal, null, select, true, union_all
from sqlalchemy.orm import Session

from sleutelapp.records import (
    Attendance,
    Consent,
    Consultation,
    Contact,
    ContactNeed,
    ContactNewcomer,
    DangerMatter,
    FollowUp,
    GroupSession,
    Need,
    Referral,
    ReferralStep,
)

KINDS: Final = ("contact", "need", "referral", "follow_up", "session", "consultation", "consent", "danger")
_ENDINGS: Final = ("closed", "withdrawn")


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One thing that happened.

    Attributes:
        kind: one of `KINDS`.
        happening: "opened" or "closed" of a need, "given" or "withdrawn" of consent, else the kind again.
        id: number of the record of that kind; of a referral's step, that of the step.
        referral_id: the referral that a step belongs to.
        session_id: the session that an attendance belongs to.
        code: kind of contact, need, status of the step, purpose of the consent, sign, theme, or kind of advice.
        about: destination, recipient of shared data, who asked for advice, or what was done on danger.
        reason: why somebody did not go or was rejected.
        outcome: what a completed referral brought, or the state of a need or attendance ("cancelled" when
            the whole session was).
        needs: needs that came up in the contact.
        minutes: how long a contact took.
    """

    kind: str
    happening: str
    id: int
    day: dt.date
    time: dt.time | None = None
    referral_id: int | None = None
    session_id: int | None = None
    code: str | None = None
    about: str | None = None
    reason: str | None = None
    outcome: str | None = None
    needs: tuple[str, ...] = ()
    minutes: int = 0
    text: str = ""
    private_note: str = ""


def timeline(
    session: Session,
    newcomer_id: int,
    *,
    kinds: Collection[str] = KINDS,
    limit: int = 50,
    offset: int = 0,
) -> list[TimelineRow]:
    """A page of what happened, in at most ten statements whatever its size.

    A need that came up in a contact stands with that contact; without contacts it has its own line.
    """
    parts = [part for kind in kinds for part in _parts(newcomer_id, kind, kinds)]
    if not parts:
        return []
    union = union_all(*parts).subquery()
    # Within a day: what has a time of day first, latest first; then the kinds in their own order.
    page = (
        select(union.c.kind, union.c.happening, union.c.id)
        .order_by(
            union.c.day.desc(),
            union.c.time.desc().nulls_last(),
            union.c.place,
            union.c.id.desc(),
            union.c.ends.desc(),
        )
        .limit(limit)
        .offset(offset)
    )
    keys = session.execute(page).all()
    read: dict[tuple[str, str, int], TimelineRow] = {}
    for kind in dict.fromkeys(kind for kind, _happening, _id in keys):
        ids = {record_id for of_kind, _happening, record_id in keys if of_kind == kind}
        for row in _READERS[kind](session, ids):
            read[row.kind, row.happening, row.id] = row
    return [read[kind, happening, record_id] for kind, happening, record_id in keys]


def _line(kind: str, happening: str, record_id: Any, day: Any, time: Any = None) -> Select[Any]:
    return select(
        literal(kind).label("kind"),
        literal(happening).label("happening"),
        record_id.label("id"),
        day.label("day"),
        (null() if time is None else time).label("time"),
        literal(KINDS.index(kind)).label("place"),
        literal(happening in _ENDINGS).label("ends"),
    )


def _parts(newcomer_id: int, kind: str, kinds: Collection[str]) -> Iterable[Select[Any]]:
    if kind == "contact":
        yield (
            _line(kind, kind, ContactNewcomer.contact_id, ContactNewcomer.date, Contact.time)
            .join(Contact, Contact.id == ContactNewcomer.contact_id)
            .where(ContactNewcomer.newcomer_id == newcomer_id, Contact.deleted_at.is_(None))
        )
    elif kind == "need":
        need = (Need.newcomer_id == newcomer_id, Need.deleted_at.is_(None))
        alone = Need.contact_id.is_(None) if "contact" in kinds else true()
        yield _line(kind, "opened", Need.id, Need.opened_on).where(*need, alone)
        yield _line(kind, "closed", Need.id, Need.closed_on).where(*need, Need.closed_on.is_not(None))
    elif kind == "referral":
        yield (
            _line(kind, kind, ReferralStep.id, ReferralStep.on)
            .join(Referral, Referral.id == ReferralStep.referral_id)
            .where(Referral.newcomer_id == newcomer_id, Referral.deleted_at.is_(None))
            .where(ReferralStep.deleted_at.is_(None))
        )
    elif kind == "follow_up":
        yield _line(kind, kind, FollowUp.id, FollowUp.done_on).where(
            FollowUp.newcomer_id == newcomer_id, FollowUp.done_on.is_not(None), FollowUp.deleted_at.is_(None)
        )
    elif kind == "session":
        yield (
            _line(kind, kind, Attendance.id, GroupSession.date, GroupSession.time)
            .join(GroupSession, GroupSession.id == Attendance.session_id)
            .where(Attendance.newcomer_id == newcomer_id, Attendance.deleted_at.is_(None))
            .where(GroupSession.deleted_at.is_(None))
        )
    elif kind == "consultation":
        yield _line(kind, kind, Consultation.id, Consultation.date).where(
            Consultation.newcomer_id == newcomer_id, Consultation.deleted_at.is_(None)
        )
    elif kind == "consent":
        consent = (Consent.newcomer_id == newcomer_id, Consent.deleted_at.is_(None))
        yield _line(kind, "given", Consent.id, Consent.given_on).where(*consent)
        yield _line(kind, "withdrawn", Consent.id, Consent.withdrawn_on).where(
            *consent, Consent.withdrawn_on.is_not(None)
        )
    elif kind == "danger":
        yield _line(kind, kind, DangerMatter.id, DangerMatter.noticed_on).where(
            DangerMatter.newcomer_id == newcomer_id, DangerMatter.deleted_at.is_(None)
        )


def _contacts(session: Session, ids: set[int]) -> Iterable[TimelineRow]:
    came_up = (
        select(ContactNeed.contact_id, Need.code)
        .join(Need, Need.id == ContactNeed.need_id)
        .where(ContactNeed.contact_id.in_(ids), Need.deleted_at.is_(None))
        .order_by(ContactNeed.contact_id, Need.id)
    )
    needs: dict[int, list[str]] = {}
    for contact_id, code in session.execute(came_up):
        needs.setdefault(contact_id, []).append(code)
    for contact in session.scalars(select(Contact).where(Contact.id.in_(ids))):
        yield TimelineRow(
            kind="contact",
            happening="contact",
            id=contact.id,
            day=contact.date,
            time=contact.time,
            code=contact.kind,
            needs=tuple(dict.fromkeys(needs.get(contact.id, ()))),
            minutes=contact.minutes,
            text=contact.notes,
            private_note=contact.private_note,
        )


def _needs(session: Session, ids: set[int]) -> Iterable[TimelineRow]:
    for need in session.scalars(select(Need).where(Need.id.in_(ids))):
        yield TimelineRow("need", "opened", need.id, need.opened_on, code=need.code, text=need.note)
        if need.closed_on is not None:
            yield TimelineRow("need", "closed", need.id, need.closed_on, code=need.code, outcome=need.status)


def _steps(session: Session, ids: set[int]) -> Iterable[TimelineRow]:
    statement = (
        select(ReferralStep, Referral.destination)
        .join(Referral, Referral.id == ReferralStep.referral_id)
        .where(ReferralStep.id.in_(ids))
    )
    for step, destination in session.execute(statement):
        yield TimelineRow(
            kind="referral",
            happening="referral",
            id=step.id,
            day=step.on,
            referral_id=step.referral_id,
            code=step.status,
            about=destination,
            reason=step.reason,
            outcome=step.outcome,
            text=step.note,
        )


def _follow_ups(session: Session, ids: set[int]) -> Iterable[TimelineRow]:
    for task in session.scalars(select(FollowUp).where(FollowUp.id.in_(ids))):
        if task.done_on is not None:
            yield TimelineRow("follow_up", "follow_up", task.id, task.done_on, text=task.text)


def _sessions(session: Session, ids: set[int]) -> Iterable[TimelineRow]:
    statement = (
        select(Attendance, GroupSession)
        .join(GroupSession, GroupSession.id == Attendance.session_id)
        .where(Attendance.id.in_(ids))
    )
    for attendance, group in session.execute(statement):
        yield TimelineRow(
            "session",
            "session",
            attendance.id,
            group.date,
            group.time,
            session_id=group.id,
            code=group.theme,
            outcome=group.status if group.status == "cancelled" else attendance.state,
            minutes=group.minutes,
        )


def _consultations(session: Session, ids: set[int]) -> Iterable[TimelineRow]:
    for asked in session.scalars(select(Consultation).where(Consultation.id.in_(ids))):
        yield TimelineRow(
            "consultation",
            "consultation",
            asked.id,
            asked.date,
            code=asked.advice_kind,
            about=asked.asked_by,
            minutes=asked.minutes,
            text=asked.question,
        )


def _consents(session: Session, ids: set[int]) -> Iterable[TimelineRow]:
    for consent in session.scalars(select(Consent).where(Consent.id.in_(ids))):
        code, about = consent.purpose, consent.recipient or None
        yield TimelineRow("consent", "given", consent.id, consent.given_on, code=code, about=about)
        if consent.withdrawn_on is not None:
            yield TimelineRow(
                "consent", "withdrawn", consent.id, consent.withdrawn_on, code=code, about=about
            )


def _dangers(session: Session, ids: set[int]) -> Iterable[TimelineRow]:
    statement = (
        select(DangerMatter, Need.code)
        .outerjoin(Need, Need.id == DangerMatter.need_id)
        .where(DangerMatter.id.in_(ids))
    )
    for matter, need_code in session.execute(statement):
        yield TimelineRow(
            kind="danger",
            happening="danger",
            id=matter.id,
            day=matter.noticed_on,
            code=matter.sign or need_code,
            about=matter.action,
            text=matter.note,
        )


_READERS: Final[Mapping[str, Any]] = {
    "contact": _contacts,
    "need": _needs,
    "referral": _steps,
    "follow_up": _follow_ups,
    "session": _sessions,
    "consultation": _consultations,
    "consent": _consents,
    "danger": _dangers,
}
