"""What a key person does with needs."""

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from sleutelapp.features.lookup import existing
from sleutelapp.features.needs.drafts import NeedDraft
from sleutelapp.records import ContactNeed, Need, Newcomer
from sleutelapp.records.base import clock_of

UNSETTLED = ("open", "in_progress")


def add_need(session: Session, draft: NeedDraft) -> Need:
    """Note a need of somebody, outside a contact.

    Raises:
        Refused: there is no such newcomer.
    """
    existing(session, Newcomer, draft.newcomer_id)
    day = draft.opened_on or clock_of(session).today()
    need = Need(
        newcomer_id=draft.newcomer_id,
        code=draft.code,
        urgency=draft.urgency,
        status=draft.status,
        opened_on=day,
        closed_on=None if draft.status in UNSETTLED else day,
        note=draft.note,
    )
    session.add(need)
    session.flush()
    return need


def note_need_in_contact(
    session: Session,
    *,
    newcomer_id: int | None,
    contact_id: int,
    code: str,
    urgency: str,
    note: str,
    day: dt.date,
) -> Need:
    """A need came up in a contact: a new one, or the unsettled one of this person that it is again."""
    need = None
    if newcomer_id is not None:
        need = session.scalar(
            select(Need)
            .where(Need.newcomer_id == newcomer_id, Need.code == code, Need.status.in_(UNSETTLED))
            .where(Need.deleted_at.is_(None))
            .order_by(Need.id)
        )
    if need is None:
        need = Need(
            newcomer_id=newcomer_id,
            contact_id=contact_id,
            code=code,
            urgency=urgency,
            opened_on=day,
            note=note,
        )
        session.add(need)
    else:
        need.urgency = urgency
        need.note = "\n".join(part for part in (need.note, note) if part)
    session.flush()
    touched = session.get(ContactNeed, (contact_id, need.id))
    if touched is None:
        session.add(ContactNeed(contact_id=contact_id, need_id=need.id, date=day, urgency=urgency))
    else:  # named twice in one contact: one need, with both notes
        touched.urgency = urgency
    return need


def note_need_in_session(
    session: Session,
    *,
    newcomer_id: int | None,
    session_id: int,
    code: str,
    urgency: str,
    status: str,
    note: str,
    day: dt.date,
) -> Need:
    """A question asked at a group session: of somebody, or (no newcomer) of the group."""
    need = Need(
        newcomer_id=newcomer_id,
        session_id=session_id,
        code=code,
        urgency=urgency,
        status=status,
        opened_on=day,
        closed_on=None if status in UNSETTLED else day,
        note=note,
    )
    session.add(need)
    session.flush()
    return need


def settle_need(session: Session, need_id: int, status: str) -> Need:
    """Put a need on open, in_progress, solved or closed."""
    need = existing(session, Need, need_id)
    need.status = status
    need.closed_on = None if status in UNSETTLED else clock_of(session).today()
    session.flush()
    return need


def put_back_need(session: Session, need_id: int, status: str, closed_on: dt.date | None) -> None:
    """The change of status was a mistake (undo): the need stands again as it did before."""
    need = existing(session, Need, need_id)
    need.status, need.closed_on = status, closed_on
    session.flush()
