"""What belongs to one person: all their dossiers, those merged into one too, and the work that was done with them."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, or_, select, text
from sqlalchemy.orm import Session

from sleutelapp.core.errors import Refused
from sleutelapp.features.forgetting.rules import Called, called
from sleutelapp.features.lookup import current_number
from sleutelapp.records import (
    Consultation,
    Contact,
    ContactNewcomer,
    DangerMatter,
    FollowUp,
    Need,
    Newcomer,
    NewcomerMerge,
    Referral,
)
from sleutelapp.vault.tombstones import tombstone_of

Numbers = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Contacts:
    """Numbers of the contacts of somebody: those with nobody else, and those in which others took part."""

    alone: Numbers
    shared: Numbers


def dossiers_of(session: Session, newcomer_id: int) -> Numbers:
    """Number of the dossier that stands, then of all that went into it; one in the waste bin too.

    Raises:
        Refused: there is no such dossier (any more).
    """
    first = current_number(session, newcomer_id)
    if session.get(Newcomer, first) is None:
        raise Refused("not_found", kind="newcomer", id=newcomer_id)
    found, into = [first], [first]
    while into:
        more = session.scalars(
            select(Newcomer.id).where(Newcomer.merged_into_id.in_(into)).order_by(Newcomer.id)
        )
        into = [number for number in more if number not in found]
        found += into
    return tuple(found)


def contacts_of(session: Session, people: Collection[int]) -> Contacts:
    """In which contacts these took part; an anonymous group counts as others."""
    theirs = select(ContactNewcomer.contact_id).where(ContactNewcomer.newcomer_id.in_(people))
    with_others = set(
        session.scalars(
            select(ContactNewcomer.contact_id)
            .where(ContactNewcomer.contact_id.in_(theirs), ContactNewcomer.newcomer_id.not_in(people))
            .distinct()
        )
    )
    found = session.execute(
        select(Contact.id, Contact.group_size).where(Contact.id.in_(theirs)).order_by(Contact.id)
    ).all()
    alone = tuple(number for number, size in found if number not in with_others and size is None)
    return Contacts(alone, tuple(number for number, _size in found if number not in alone))


def needs_of(people: Collection[int]) -> list[ColumnElement[bool]]:
    """What picks out their needs."""
    return [Need.newcomer_id.in_(people)]


def follow_ups_of(people: Collection[int], alone: Collection[int]) -> list[ColumnElement[bool]]:
    """What picks out what was to come back to: of them, their needs, referrals, contacts or advice about them."""
    needs = select(Need.id).where(Need.newcomer_id.in_(people))
    referrals = select(Referral.id).where(Referral.newcomer_id.in_(people))
    advice = select(Consultation.id).where(Consultation.newcomer_id.in_(people))
    nobody_else = or_(FollowUp.newcomer_id.is_(None), FollowUp.newcomer_id.in_(people))
    return [
        or_(
            FollowUp.newcomer_id.in_(people),
            FollowUp.need_id.in_(needs),
            FollowUp.referral_id.in_(referrals),
            FollowUp.consultation_id.in_(advice),
            FollowUp.contact_id.in_(alone) & nobody_else,
        )
    ]


def dangers_of(people: Collection[int], alone: Collection[int]) -> list[ColumnElement[bool]]:
    """What picks out their danger matters, those noticed in a contact with nobody else too."""
    needs = select(Need.id).where(Need.newcomer_id.in_(people))
    return [
        or_(
            DangerMatter.newcomer_id.in_(people),
            DangerMatter.need_id.in_(needs),
            DangerMatter.contact_id.in_(alone) & DangerMatter.newcomer_id.is_(None),
        )
    ]


def names_of(session: Session, people: Collection[int]) -> Called:
    """How these dossiers, which are of one person, call them; what merges keep aside too."""
    found = [
        *session.execute(select(Newcomer.name, Newcomer.phone).where(Newcomer.id.in_(people))),
        *session.execute(
            select(NewcomerMerge.name, NewcomerMerge.phone).where(NewcomerMerge.keep_id.in_(people))
        ),
    ]
    return called([name for name, _phone in found], [phone for _name, phone in found])


def erasure_key(session: Session) -> bytes:
    """The key of this vault's tombstones."""
    return bytes(session.execute(text("SELECT erasure_key FROM vault")).scalar_one())


def tombstones(session: Session, people: Collection[int] | None = None) -> dict[int, str]:
    """The tombstone of each dossier, by number; of all dossiers when none are named.

    The moment tells two dossiers of one number apart: one number is given out twice when an older backup is put back.
    """
    key = erasure_key(session)
    query = select(Newcomer.id, Newcomer.created_at)
    if people is not None:
        query = query.where(Newcomer.id.in_(people))
    return {number: tombstone_of(_identity(number, made), key) for number, made in session.execute(query)}


def _identity(number: int, made: dt.datetime) -> str:
    return f"newcomer {number} {made.isoformat()}"
