"""What the form of a referral needs to know: whose it is, and which needs they have."""

from dataclasses import dataclass

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from sleutelapp.core.errors import Refused
from sleutelapp.features.lookup import current_number
from sleutelapp.features.newcomers.queries import UNSETTLED
from sleutelapp.features.profile.queries import role_of_user
from sleutelapp.features.referrals.drafts import CorrectionDraft
from sleutelapp.records import Consent, Draft, Need, Newcomer, Referral

_MOST_NEEDS = 20
FORM = "referral"
COLLEAGUE = "other_key_person"  # code list referral_destination


@dataclass(frozen=True, slots=True)
class Correctable:
    """A referral as it stands, to be corrected."""

    newcomer_id: int | None
    status: str
    values: CorrectionDraft


def person_meant(session: Session, newcomer_id: int | None) -> tuple[int | None, str]:
    """(number, name or code) of whom a form names, as they are kept now; the code alone of who was thrown away.

    (None, "") when nobody is meant, or nobody of that number was ever there.
    """
    if newcomer_id is None:
        return None, ""
    person = session.get(Newcomer, current_number(session, newcomer_id))
    if person is None:
        return None, ""
    return person.id, (person.name if person.deleted_at is None else "") or person.code


def needs_to_refer(
    session: Session, newcomer_id: int, *, also: int | None = None
) -> tuple[tuple[int, str], ...]:
    """(number, code) of somebody's needs that are not settled, and of one chosen earlier; newest first."""
    statement = (
        select(Need.id, Need.code)
        .where(Need.newcomer_id == newcomer_id)
        .where(or_(Need.status.in_(UNSETTLED) & Need.deleted_at.is_(None), Need.id == also))
        .order_by(Need.opened_on.desc(), Need.id.desc())
        .limit(_MOST_NEEDS)
    )
    return tuple((number, code) for number, code in session.execute(statement))


def usual_destinations(session: Session, limit: int) -> tuple[str, ...]:
    """The destinations referred to most, those first.

    Who works both for a region and in one place hands over what is complex to a colleague on the spot: with them
    another key person is always among these.
    """
    escalates = role_of_user(session) == "mixed"
    often = func.count().desc()
    statement = select(Referral.destination).where(Referral.deleted_at.is_(None))
    grouped = statement.group_by(Referral.destination).order_by(often, Referral.destination)
    usual = session.scalars(grouped.limit(limit)).all()
    if escalates and COLLEAGUE not in usual:
        return (*usual[: limit - 1], COLLEAGUE)
    return tuple(usual)


def may_share(session: Session, newcomer_id: int, recipient: str) -> bool:
    """Whether somebody agreed that this recipient learns of them."""
    standing = select(Consent.id).where(
        Consent.newcomer_id == newcomer_id,
        Consent.purpose == "share",
        Consent.recipient == recipient,
        Consent.withdrawn_on.is_(None),
        Consent.deleted_at.is_(None),
    )
    return session.scalar(standing.limit(1)) is not None


def correctable(session: Session, referral_id: int) -> Correctable:
    """What can be corrected of a referral.

    Raises:
        Refused: there is no such referral.
    """
    referral = session.get(Referral, referral_id)
    if referral is None or referral.deleted_at is not None:
        raise Refused("not_found", kind="referral", id=referral_id)
    return Correctable(
        newcomer_id=referral.newcomer_id,
        status=referral.status,
        values=CorrectionDraft(
            need_id=referral.need_id,
            destination=referral.destination,
            organisation_id=referral.organisation_id,
            professional_id=referral.professional_id,
            emergency=referral.emergency,
            note=referral.note,
            private_note=referral.private_note,
        ),
    )


def begun_draft(session: Session, *, newcomer_id: int | None, record_id: int | None) -> int | None:
    """The draft that was left of a new referral of this person, or of correcting this referral."""
    statement = select(Draft).where(Draft.form == FORM).order_by(Draft.changed_at.desc(), Draft.id.desc())
    for draft in session.scalars(statement):
        typed = draft.payload.get("state", {})
        is_of_person = record_id is None and typed.get("newcomer_id") == newcomer_id
        if draft.record_id == record_id and (record_id is not None or is_of_person):
            return draft.id
    return None
