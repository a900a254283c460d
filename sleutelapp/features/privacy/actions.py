"""Erasing somebody for good (AVG art. 17): what goes, what stays without them. There is no undo."""

import json
from collections.abc import Collection
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from sleutelapp.features.forgetting.actions import cross_out
from sleutelapp.features.merging.actions import take_apart
from sleutelapp.features.merging.moved import places_of
from sleutelapp.features.privacy.dossiers import (
    Contacts,
    contacts_of,
    dangers_of,
    dossiers_of,
    follow_ups_of,
    names_of,
    needs_of,
)
from sleutelapp.records import (
    Attendance,
    Consultation,
    Contact,
    ContactNewcomer,
    DangerMatter,
    Draft,
    FollowUp,
    Household,
    Need,
    Newcomer,
    NewcomerMerge,
    Record,
    Referral,
)

_OF_A_RECORD = {  # which kind of record a draft of this form changes
    "newcomer": Newcomer,
    "contact_correction": Contact,
    "referral": Referral,
    "consultation": Consultation,
}


def erase_newcomer(session: Session, newcomer_id: int) -> None:
    """Erase all dossiers of one person with everything in them, whether in the waste bin or not.

    The time that was spent stays, without them: a contact with nobody else loses its words, one with others its link to
    them; a session keeps an unknown person; advice to a professional loses its words. Of a frozen quarter only the
    number of who was reached goes: what was published stays as it is, and somebody erased is never reached again. Out of
    texts about others goes the whole name and the phone number; what else tells who it is, a reader must see.

    Raises:
        Refused: there is no such person.
    """
    people = dossiers_of(session, newcomer_id)
    contacts = contacts_of(session, people)
    cross_out(session, names_of(session, people))
    _erase_drafts(session, people, contacts)
    _erase_all(session, FollowUp, follow_ups_of(people, contacts.alone))
    _erase_all(session, DangerMatter, dangers_of(people, contacts.alone))
    _erase_all(session, Referral, [Referral.newcomer_id.in_(people)])
    # A referral of somebody else that came from a need of theirs stays, without that need.
    of_theirs = select(Need.id).where(Need.newcomer_id.in_(people))
    for referral in session.scalars(select(Referral).where(Referral.need_id.in_(of_theirs))):
        referral.need_id = None
    session.flush()
    _erase_all(session, Need, needs_of(people))
    _leave_contacts(session, people, contacts)
    _leave_sessions(session, people)
    for advice in session.scalars(select(Consultation).where(Consultation.newcomer_id.in_(people))):
        advice.newcomer_id, advice.question, advice.advice = None, "", ""
    session.flush()
    _erase_people(session, people)


def erase_marked(session: Session, numbers: Collection[int]) -> None:
    """Erase the dossiers of these numbers and no other: an older vault may know one as merged with somebody else."""
    for number in numbers:
        _take_apart_from_others(session, number, frozenset(numbers))
        if session.get(Newcomer, number) is not None:
            erase_newcomer(session, number)


def _take_apart_from_others(session: Session, number: int, marked: frozenset[int]) -> None:
    """Undo the merges of a dossier as long as one that is not to be erased is part of it, the latest first."""
    while True:
        person = session.get(Newcomer, number)
        if person is None or set(dossiers_of(session, number)) <= marked:
            return
        people = dossiers_of(session, number)
        merge = session.scalar(
            select(NewcomerMerge)
            .where(NewcomerMerge.keep_id.in_(people), NewcomerMerge.away_id.in_(people))
            .order_by(NewcomerMerge.id.desc())
            .limit(1)
        )
        if merge is None:  # nothing tells how they became one: they are, so both go
            return
        keep = session.get_one(Newcomer, merge.keep_id)
        thrown_away, keep.deleted_at = keep.deleted_at, None
        take_apart(session, merge.id)
        if thrown_away is not None:
            keep.deleted_at = thrown_away
            session.flush()


def _erase_all(session: Session, kind: type[Record], which: list[Any]) -> None:
    # One by one: the search index follows records, not statements.
    for record in session.scalars(select(kind).where(*which)).all():
        session.delete(record)
    session.flush()


def _leave_contacts(session: Session, people: Collection[int], contacts: Contacts) -> None:
    links = select(ContactNewcomer).where(ContactNewcomer.newcomer_id.in_(people))
    were_there: dict[int, int] = {}
    for link in session.scalars(links).all():
        were_there[link.contact_id] = were_there.get(link.contact_id, 0) + 1
        session.delete(link)
    for contact in session.scalars(select(Contact).where(Contact.id.in_(contacts.alone))):
        contact.notes = contact.private_note = contact.group_name = ""
        contact.language = contact.interpreter = None
        contact.group_size = were_there[contact.id]  # somebody was there
    for need in session.scalars(select(Need).where(Need.contact_id.in_(contacts.alone))):
        need.note = ""  # of an unknown person
    session.flush()


def _leave_sessions(session: Session, people: Collection[int]) -> None:
    for row in session.scalars(select(Attendance).where(Attendance.newcomer_id.in_(people))).all():
        if row.state == "attended" and row.deleted_at is None:
            row.newcomer_id = None  # somebody came; nothing describes them any more
        else:
            session.delete(row)
    session.flush()


def _erase_people(session: Session, people: Collection[int]) -> None:
    # By statement, since no column tells the mapper that one dossier went into another.
    session.execute(delete(NewcomerMerge).where(NewcomerMerge.keep_id.in_(people)))
    session.execute(update(Newcomer).where(Newcomer.id.in_(people)).values(merged_into_id=None))
    session.expire_all()
    households = set[int]()
    for person in session.scalars(select(Newcomer).where(Newcomer.id.in_(people))).all():
        if person.household_id is not None:
            households.add(person.household_id)
        session.delete(person)  # languages, consents, corrections and frozen helper rows go by reference
    session.flush()
    for number in households:
        somebody_else = select(Newcomer.id).where(Newcomer.household_id == number).limit(1)
        household = session.get(Household, number)
        if household is not None and session.scalar(somebody_else) is None:
            session.delete(household)
    session.flush()


def drafts_of(session: Session, people: Collection[int], contacts: Contacts) -> list[Draft]:
    """Unfinished forms that name them by number, or change a record of theirs."""
    numbers = {
        Newcomer: frozenset(people),
        Contact: frozenset(contacts.alone),
        Referral: frozenset(session.scalars(select(Referral.id).where(Referral.newcomer_id.in_(people)))),
        Consultation: frozenset(
            session.scalars(select(Consultation.id).where(Consultation.newcomer_id.in_(people)))
        ),
    }
    found = []
    for draft in session.scalars(select(Draft).order_by(Draft.id)):
        kind = _OF_A_RECORD.get(draft.form)
        changes_theirs = kind is not None and draft.record_id in numbers[kind]
        if changes_theirs or any(places_of(draft.payload, person) for person in people):
            found.append(draft)
    return found


def _erase_drafts(session: Session, people: Collection[int], contacts: Contacts) -> None:
    for draft in drafts_of(session, people, contacts):
        if draft.form == "session":  # of a whole group: only their place in it goes
            draft.payload = _without(draft.payload, frozenset(people))
        else:
            session.delete(draft)
    session.flush()


def _without(payload: dict[str, Any], people: frozenset[int]) -> dict[str, Any]:
    def cut(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: cut(part) for key, part in value.items()}
        if isinstance(value, list):
            return [
                cut(part)
                for part in value
                if not (isinstance(part, dict) and part.get("newcomer_id") in people)
            ]
        return value

    cleaned: dict[str, Any] = cut(json.loads(json.dumps(payload)))
    return cleaned
