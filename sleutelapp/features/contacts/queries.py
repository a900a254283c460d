"""What the contact page asks of the vault."""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from sleutelapp.features.contacts.form_state import ContactState, Person
from sleutelapp.features.lookup import existing
from sleutelapp.records import (
    Contact,
    ContactNeed,
    ContactNewcomer,
    Need,
    Newcomer,
    NewcomerLanguage,
)


def people(session: Session, newcomer_ids: Collection[int]) -> list[Person]:
    """These people as the contact page shows them, in the order of their numbers."""
    rows = session.execute(
        select(Newcomer.id, Newcomer.name, Newcomer.code, Newcomer.municipality, NewcomerLanguage.language)
        .outerjoin(
            NewcomerLanguage,
            (NewcomerLanguage.newcomer_id == Newcomer.id) & (NewcomerLanguage.position == 0),
        )
        .where(Newcomer.id.in_(newcomer_ids), Newcomer.deleted_at.is_(None))
        .order_by(Newcomer.id)
    )
    return [
        Person(title=name or code, newcomer_id=number, municipality=municipality, language=language)
        for number, name, code, municipality, language in rows
    ]


@dataclass(frozen=True, slots=True)
class ContactDetail:
    """A contact as it was logged."""

    id: int
    state: ContactState  # what can be corrected
    needs: tuple[tuple[str, str], ...]  # (code, urgency) of what came up for people
    thrown_away: tuple[str, ...] = ()  # codes of who was there, and lies in the waste bin by now


def contact_detail(session: Session, contact_id: int) -> ContactDetail:
    """One contact with who was there and what came up, in five statements.

    Raises:
        Refused: there is no such contact any more.
    """
    contact = existing(session, Contact, contact_id)
    there = session.scalars(
        select(ContactNewcomer.newcomer_id).where(ContactNewcomer.contact_id == contact_id)
    ).all()
    needs = session.execute(
        select(Need.code, ContactNeed.urgency)
        .join(ContactNeed, ContactNeed.need_id == Need.id)
        .where(ContactNeed.contact_id == contact_id, Need.deleted_at.is_(None), Need.newcomer_id.is_not(None))
        .order_by(Need.id)
    )
    gone = session.scalars(
        select(Newcomer.code)
        .where(Newcomer.id.in_(there), Newcomer.deleted_at.is_not(None))
        .order_by(Newcomer.id)
    ).all()
    state = ContactState(
        people=people(session, there) if there else [],
        is_group=contact.group_size is not None,
        group_size=contact.group_size,
        group_name=contact.group_name,
        kind=contact.kind,
        date=contact.date,
        time=contact.time,
        minutes=contact.minutes,
        travel_minutes=contact.travel_minutes,
        kilometres=Decimal(contact.travel_metres) / 1000,
        municipality=contact.municipality,
        language=contact.language,
        interpreter=contact.interpreter,
        notes=contact.notes,
        private_note=contact.private_note,
    )
    return ContactDetail(
        id=contact_id,
        state=state,
        needs=tuple((code, urgency) for code, urgency in needs),
        thrown_away=tuple(gone),
    )


def housemates(session: Session, newcomer_ids: Collection[int]) -> list[Person]:
    """The others of these people's households, the eldest first."""
    households = select(Newcomer.household_id).where(Newcomer.id.in_(newcomer_ids))
    numbers = session.scalars(
        select(Newcomer.id)
        .where(Newcomer.household_id.in_(households), Newcomer.id.not_in(newcomer_ids))
        .where(Newcomer.deleted_at.is_(None), Newcomer.archived_at.is_(None))
    ).all()
    return people(session, numbers) if numbers else []
