"""What a key person does with needs."""

import datetime as dt

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from sleutelapp.features.danger.actions import note_danger
from sleutelapp.features.lookup import existing
from sleutelapp.features.needs.drafts import NeedDraft
from sleutelapp.features.waste_bin import check_person_is_there, in_waste_bin, take_back, throw_away
from sleutelapp.records import ContactNeed, DangerMatter, FollowUp, Need, Newcomer
from sleutelapp.records.base import Stamped, clock_of
from sleutelapp.reference.danger import DANGER_NEEDS

UNSETTLED = ("open", "in_progress")


def add_need(session: Session, draft: NeedDraft) -> Need:
    """Note a need of somebody, outside a contact; one that tells of danger is a danger matter too.

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
    if need.code in DANGER_NEEDS and need.status in UNSETTLED:
        note_danger(
            session,
            contact_id=None,
            newcomer_id=need.newcomer_id,
            need_id=need.id,
            sign=None,
            action=draft.danger_action,
            note="",
            day=day,
        )
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


def remove_need(session: Session, need_id: int) -> None:
    """Put a need into the waste bin, with the danger it told of and what is still to be done about it.

    Referrals and what was done already stay: that happened.
    """
    need = existing(session, Need, need_id)
    throw_away(session, need, _parts(session, need))


def restore_need(session: Session, need_id: int) -> None:
    """Take a need out of the waste bin with what went with it (undo, or days later).

    Raises:
        Refused: whose need it is lies in the waste bin: that person comes back first.
    """
    need = in_waste_bin(session, Need, need_id)
    if need is None:
        return
    check_person_is_there(session, need.newcomer_id)
    take_back(session, need, _parts(session, need))


def _parts(session: Session, need: Need) -> list[Stamped]:
    matters = select(DangerMatter).where(DangerMatter.need_id == need.id)
    # In the waste bin already, or still to be done: what was done about it is not thrown away.
    planned = select(FollowUp).where(
        FollowUp.need_id == need.id, or_(FollowUp.done_on.is_(None), FollowUp.deleted_at.is_not(None))
    )
    return [*session.scalars(matters), *session.scalars(planned)]
