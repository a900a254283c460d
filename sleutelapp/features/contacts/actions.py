"""Logging a contact: everything on the page in one transaction."""

import datetime as dt

import msgspec
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from sleutelapp.core.drafting import metres
from sleutelapp.features.contacts.drafts import ContactChangeDraft, ContactDraft, ContactNeedDraft
from sleutelapp.features.contacts.rules import NOT_AT_HOME, check_contact, person_of
from sleutelapp.features.danger.actions import note_danger
from sleutelapp.features.drafts.actions import discard_draft
from sleutelapp.features.follow_ups.actions import add_follow_up
from sleutelapp.features.lookup import existing, present_newcomer
from sleutelapp.features.needs.actions import note_need_in_contact
from sleutelapp.features.newcomers.actions import add_newcomer, join_household
from sleutelapp.features.referrals.actions import add_referral
from sleutelapp.records import Contact, ContactNeed, ContactNewcomer, Newcomer
from sleutelapp.records.base import clock_of
from sleutelapp.reference.danger import DANGER_NEEDS


def log_contact(session: Session, draft: ContactDraft, *, draft_id: int | None = None) -> Contact:
    """Write a contact with its people, needs, referrals, follow-ups and danger matters.

    The unfinished form it was typed in (`draft_id`) goes in the same transaction.

    Raises:
        Refused: nobody was there, somebody named does not exist, or a part is refused by its own rule.
    """
    check_contact(draft)
    now = clock_of(session).now()
    # Two on the page may have become one since: the place in this list tells whose a need is, once they count.
    named = [present_newcomer(session, number) for number in draft.newcomer_ids]
    for newcomer in draft.new_newcomers:
        # Where somebody new was met is where they are helped, until they say otherwise.
        lives_in = newcomer.municipality or draft.municipality
        named.append(add_newcomer(session, msgspec.structs.replace(newcomer, municipality=lives_in)))
    people = list(dict.fromkeys(named))
    if draft.same_household and len(people) > 1:
        join_household(session, people)
    day = draft.date or now.date()
    contact = Contact(
        date=day,
        time=draft.time or now.time().replace(second=0, microsecond=0),
        kind=draft.kind,
        minutes=draft.minutes,
        travel_minutes=draft.travel_minutes,
        travel_metres=metres(draft.kilometres),
        municipality=draft.municipality or next((p.municipality for p in people if p.municipality), None),
        language=draft.language,
        interpreter=draft.interpreter,
        group_size=None if people else draft.group_size,
        group_name=draft.group_name.strip(),
        notes=draft.notes.strip(),
        private_note=draft.private_note.strip(),
    )
    session.add(contact)
    session.flush()
    for person in people:
        session.add(ContactNewcomer(contact_id=contact.id, newcomer_id=person.id, date=day))
        person.archived_at = None  # in care again: what is planned now would never come due in the archive
        if draft.kind != NOT_AT_HOME:
            _note_reached(person, day)
    for need in draft.needs:
        index = person_of(draft, need.person)
        _log_need(session, draft, need, contact, named[index] if index is not None else None)
    for sign in draft.danger_signs:
        note_danger(
            session,
            contact_id=contact.id,
            newcomer_id=people[0].id if len(people) == 1 else None,
            need_id=None,
            sign=sign,
            action=draft.danger_action,
            note=draft.danger_note,
            day=day,
        )
    if draft_id is not None:
        discard_draft(session, draft_id)
    session.flush()
    return contact


def change_contact(session: Session, contact_id: int, draft: ContactChangeDraft) -> None:
    """Correct a contact; when somebody was first and last met follows."""
    contact = existing(session, Contact, contact_id)
    contact.kind, contact.date, contact.time = draft.kind, draft.date, draft.time
    contact.minutes, contact.travel_minutes = draft.minutes, draft.travel_minutes
    contact.travel_metres = metres(draft.kilometres)
    contact.municipality, contact.language = draft.municipality, draft.language
    contact.interpreter = draft.interpreter
    if contact.group_size is not None:
        contact.group_size = draft.group_size or contact.group_size
        contact.group_name = draft.group_name.strip()
    contact.notes, contact.private_note = draft.notes.strip(), draft.private_note.strip()
    session.execute(
        update(ContactNewcomer).where(ContactNewcomer.contact_id == contact_id).values(date=draft.date)
    )
    session.execute(update(ContactNeed).where(ContactNeed.contact_id == contact_id).values(date=draft.date))
    session.flush()
    _count_reached_again(session, contact_id)


def remove_contact(session: Session, contact_id: int) -> None:
    """Put a contact into the waste bin; its needs, referrals and follow-ups stay."""
    existing(session, Contact, contact_id).deleted_at = clock_of(session).utc()
    session.flush()
    _count_reached_again(session, contact_id)


def restore_contact(session: Session, contact_id: int) -> None:
    """Take a contact out of the waste bin (undo)."""
    session.get_one(Contact, contact_id).deleted_at = None
    session.flush()
    _count_reached_again(session, contact_id)


def _count_reached_again(session: Session, contact_id: int) -> None:
    there = select(ContactNewcomer.newcomer_id).where(ContactNewcomer.contact_id == contact_id)
    for person in session.scalars(select(Newcomer).where(Newcomer.id.in_(there))):
        person.first_contact_on, person.last_contact_on = session.execute(
            select(func.min(Contact.date), func.max(Contact.date))
            .join(ContactNewcomer, ContactNewcomer.contact_id == Contact.id)
            .where(ContactNewcomer.newcomer_id == person.id)
            .where(Contact.kind != NOT_AT_HOME, Contact.deleted_at.is_(None))
        ).one()
    session.flush()


def _log_need(
    session: Session, draft: ContactDraft, noted: ContactNeedDraft, contact: Contact, person: Newcomer | None
) -> None:
    person_id = person.id if person else None
    need = note_need_in_contact(
        session,
        newcomer_id=person_id,
        contact_id=contact.id,
        code=noted.code,
        urgency=noted.urgency,
        note=noted.note.strip(),
        day=contact.date,
    )
    links = {"newcomer_id": person_id, "need_id": need.id}
    referral_id = None
    if noted.referral is not None:
        opened_on = noted.referral.opened_on or contact.date
        made = msgspec.structs.replace(noted.referral, **links, opened_on=opened_on)
        referral_id = add_referral(session, made, contact_id=contact.id).id
        need.status = "in_progress"
    if noted.follow_up is not None:
        planned = msgspec.structs.replace(noted.follow_up, **links, referral_id=referral_id)
        add_follow_up(session, planned, contact_id=contact.id)
    if noted.code in DANGER_NEEDS:
        note_danger(
            session,
            contact_id=contact.id,
            newcomer_id=person_id,
            need_id=need.id,
            sign=None,
            action=draft.danger_action,
            note=draft.danger_note,
            day=contact.date,
        )


def _note_reached(person: Newcomer, day: dt.date) -> None:
    person.first_contact_on = min(person.first_contact_on or day, day)
    person.last_contact_on = max(person.last_contact_on or day, day)
