"""A contact was saved by mistake: all that it brought goes into the waste bin, all that it changed is as it was."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sleutelapp.features.contacts.actions import remove_contact
from sleutelapp.features.lookup import current_number, existing
from sleutelapp.features.newcomers.queries import UNSETTLED
from sleutelapp.features.newcomers.removal import remove_newcomer
from sleutelapp.features.waste_bin import throw_away
from sleutelapp.records import (
    Contact,
    ContactNewcomer,
    DangerMatter,
    FollowUp,
    Household,
    Need,
    Newcomer,
    Referral,
)
from sleutelapp.records.base import Stamped, clock_of


@dataclass(frozen=True, slots=True)
class ContactBefore:
    """How it was before a contact was written.

    Attributes:
        latest_newcomer: the highest number given out: who has a higher one was new in the contact.
        people: number, moment of archiving and household of those who were known.
        needs: number, status, urgency and note of what was unsettled with them.
    """

    latest_newcomer: int
    people: tuple[tuple[int, dt.datetime | None, int | None], ...]
    needs: tuple[tuple[int, str, str, str], ...]


def before_contact(session: Session, newcomer_ids: Collection[int]) -> ContactBefore:
    """What a contact with these people can change, as it is now."""
    numbers = [current_number(session, number) for number in newcomer_ids]
    people = select(Newcomer.id, Newcomer.archived_at, Newcomer.household_id).where(Newcomer.id.in_(numbers))
    needs = select(Need.id, Need.status, Need.urgency, Need.note).where(
        Need.newcomer_id.in_(numbers), Need.status.in_(UNSETTLED), Need.deleted_at.is_(None)
    )
    return ContactBefore(
        latest_newcomer=session.scalar(select(func.max(Newcomer.id))) or 0,
        people=tuple((row.id, row.archived_at, row.household_id) for row in session.execute(people)),
        needs=tuple((row.id, row.status, row.urgency, row.note) for row in session.execute(needs)),
    )


def take_back_contact(session: Session, contact_id: int, before: ContactBefore) -> None:
    """Undo a contact that was saved (undo).

    Raises:
        Refused: it lies in the waste bin already.
    """
    contact = existing(session, Contact, contact_id)
    brought: list[Stamped] = []
    for kind in (Need, Referral, FollowUp, DangerMatter):
        of_contact = select(kind).where(kind.contact_id == contact_id, kind.deleted_at.is_(None))
        brought.extend(row for row in session.scalars(of_contact) if isinstance(row, Stamped))
    there = select(ContactNewcomer.newcomer_id).where(ContactNewcomer.contact_id == contact_id)
    new = session.scalars(there.where(ContactNewcomer.newcomer_id > before.latest_newcomer)).all()
    remove_contact(session, contact_id)
    throw_away(session, contact, brought)
    for number in new:
        if session.get_one(Newcomer, number).deleted_at is None:
            remove_newcomer(session, number)
    for number, archived_at, household_id in before.people:
        person = session.get_one(Newcomer, number)
        person.archived_at = archived_at
        if person.household_id != household_id:
            _forget_household(session, person.household_id)
            person.household_id = household_id
    for number, status, urgency, note in before.needs:
        need = session.get_one(Need, number)
        need.status, need.urgency, need.note = status, urgency, note
    session.flush()


def _forget_household(session: Session, household_id: int | None) -> None:
    made = session.get(Household, household_id) if household_id is not None else None
    others = select(func.count()).where(Newcomer.household_id == household_id, Newcomer.deleted_at.is_(None))
    if made is not None and (session.scalar(others) or 0) <= 1:
        made.deleted_at = clock_of(session).utc()
