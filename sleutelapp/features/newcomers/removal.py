"""Throwing somebody away who was typed by mistake, and bringing them back, also days later."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from sleutelapp.features.lookup import existing
from sleutelapp.features.waste_bin import in_waste_bin, take_back, throw_away
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
from sleutelapp.records.base import Stamped


@dataclass(frozen=True, slots=True)
class Removal:
    """What would go with somebody, and which contacts would stay."""

    needs: int
    referrals: int
    follow_ups: int  # still to be done
    dangers: int  # still open
    contacts: int


def removal_of(session: Session, newcomer_id: int) -> Removal:
    """How much hangs on somebody, in one statement."""
    counts = (
        select(func.count()).where(Need.newcomer_id == newcomer_id, Need.deleted_at.is_(None)),
        select(func.count()).where(Referral.newcomer_id == newcomer_id, Referral.deleted_at.is_(None)),
        select(func.count()).where(
            _of_person(FollowUp, newcomer_id), FollowUp.done_on.is_(None), FollowUp.deleted_at.is_(None)
        ),
        select(func.count()).where(
            _of_person(DangerMatter, newcomer_id),
            DangerMatter.closed_on.is_(None),
            DangerMatter.deleted_at.is_(None),
        ),
        select(func.count())
        .select_from(ContactNewcomer)
        .join(Contact, Contact.id == ContactNewcomer.contact_id)
        .where(ContactNewcomer.newcomer_id == newcomer_id, Contact.deleted_at.is_(None)),
    )
    row = session.execute(select(*(count.scalar_subquery() for count in counts))).one()
    return Removal(*row)


def remove_newcomer(session: Session, newcomer_id: int) -> None:
    """Put somebody into the waste bin with their needs, referrals, follow-ups and danger matters.

    Contacts and their hours stay, as does who was counted at a session: that time was spent. The household
    keeps their place until they come back.
    """
    newcomer = existing(session, Newcomer, newcomer_id)
    throw_away(session, newcomer, _parts(session, newcomer_id))


def restore_newcomer_from_bin(session: Session, newcomer_id: int) -> None:
    """Take somebody out of the waste bin with all that went with them (undo, or days later)."""
    newcomer = in_waste_bin(session, Newcomer, newcomer_id)
    if newcomer is None:
        return
    take_back(session, newcomer, _parts(session, newcomer_id))
    household = session.get(Household, newcomer.household_id) if newcomer.household_id else None
    if household is not None and household.deleted_at is not None:
        newcomer.household_id = None  # the others went their own way meanwhile
    session.flush()


def _parts(session: Session, newcomer_id: int) -> list[Stamped]:
    parts: list[Stamped] = []
    for kind in (Need, Referral):
        parts += session.scalars(select(kind).where(kind.newcomer_id == newcomer_id))
    # What is to be followed up of an advice to a professional belongs to that advice.
    parts += session.scalars(
        select(FollowUp).where(_of_person(FollowUp, newcomer_id), FollowUp.consultation_id.is_(None))
    )
    parts += session.scalars(select(DangerMatter).where(_of_person(DangerMatter, newcomer_id)))
    return parts


def _of_person(kind: type[FollowUp] | type[DangerMatter], newcomer_id: int) -> ColumnElement[bool]:
    """Of this person, also when only the need or referral it is about says so."""
    needs = select(Need.id).where(Need.newcomer_id == newcomer_id)
    whose = [kind.newcomer_id == newcomer_id, kind.need_id.in_(needs)]
    if kind is FollowUp:
        referrals = select(Referral.id).where(Referral.newcomer_id == newcomer_id)
        whose.append(FollowUp.referral_id.in_(referrals))
    return or_(*whose)
