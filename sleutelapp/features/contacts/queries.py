"""What the contact page asks of the vault."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from sleutelapp.features.contacts.form_state import Person
from sleutelapp.records import Newcomer, NewcomerLanguage, PhoneNumber


@dataclass(frozen=True, slots=True)
class LocalNumber:
    """A number to call that the organisation or the key person filled in."""

    code: str
    label: str
    number: str


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


def housemates(session: Session, newcomer_ids: Collection[int]) -> list[Person]:
    """The others of these people's households, the eldest first."""
    households = select(Newcomer.household_id).where(Newcomer.id.in_(newcomer_ids))
    numbers = session.scalars(
        select(Newcomer.id)
        .where(Newcomer.household_id.in_(households), Newcomer.id.not_in(newcomer_ids))
        .where(Newcomer.deleted_at.is_(None), Newcomer.archived_at.is_(None))
    ).all()
    return people(session, numbers) if numbers else []


def local_numbers(session: Session) -> list[LocalNumber]:
    """The numbers of this region, such as the out-of-hours GP's."""
    rows = session.execute(
        select(PhoneNumber.code, PhoneNumber.label, PhoneNumber.number).where(
            PhoneNumber.deleted_at.is_(None)
        )
    )
    return [LocalNumber(code, label, number) for code, label, number in rows]
