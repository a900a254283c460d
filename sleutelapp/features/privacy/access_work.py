"""Of one person, as they may see it: consent, contacts, needs, referrals and what follows from them."""

from sqlalchemy import func, select

from sleutelapp.features.privacy.access_reading import Entry, Reader
from sleutelapp.features.privacy.dossiers import follow_ups_of
from sleutelapp.records import (
    Consent,
    Contact,
    ContactNeed,
    ContactNewcomer,
    DangerMatter,
    FollowUp,
    Need,
    Organisation,
    Professional,
    Referral,
    ReferralStep,
)


def consents(reader: Reader) -> list[Entry]:
    """Consent, given and withdrawn."""
    return [
        {
            "purpose": row.purpose,
            "recipient": row.recipient,
            "given_on": row.given_on,
            "way": row.way,
            "withdrawn_on": row.withdrawn_on,
        }
        for row in reader.of(Consent, Consent.given_on)
    ]


def contacts(reader: Reader) -> list[Entry]:
    """Contacts, with how many others were there."""
    theirs = select(ContactNewcomer.contact_id).where(ContactNewcomer.newcomer_id.in_(reader.people))
    rows = list(
        reader.session.scalars(
            select(Contact).where(Contact.id.in_(theirs)).order_by(Contact.date, Contact.id)
        )
    )
    others = dict(
        reader.session.execute(
            select(ContactNewcomer.contact_id, func.count())
            .where(ContactNewcomer.contact_id.in_(theirs), ContactNewcomer.newcomer_id.not_in(reader.people))
            .group_by(ContactNewcomer.contact_id)
        ).all()
    )
    needs: dict[int, list[str]] = {}
    for contact_id, code in reader.session.execute(
        select(ContactNeed.contact_id, Need.code)
        .join(Need, Need.id == ContactNeed.need_id)
        .where(ContactNeed.contact_id.in_(theirs), Need.newcomer_id.in_(reader.people))
        .order_by(Need.id)
    ):
        needs.setdefault(contact_id, []).append(code)
    for row in rows:
        reader.left_out(row.private_note)
    return [
        {
            "date": row.date,
            "time": row.time,
            "kind": row.kind,
            "minutes": row.minutes,
            "language": row.language,
            "interpreter": row.interpreter,
            "present": others.get(row.id, 0) + (row.group_size or 0),
            "need": needs.get(row.id, []),
            "notes": reader.shared(row.notes),
            "removed": row.deleted_at is not None,
        }
        for row in rows
    ]


def needs(reader: Reader) -> list[Entry]:
    """What came up."""
    return [
        {
            "need": row.code,
            "urgency": row.urgency,
            "status": row.status,
            "opened_on": row.opened_on,
            "closed_on": row.closed_on,
            "note": reader.shared(row.note),
            "removed": row.deleted_at is not None,
        }
        for row in reader.of(Need, Need.opened_on)
    ]


def referrals(reader: Reader) -> list[Entry]:
    """Where the way was shown to, with each step."""
    rows = reader.of(Referral, Referral.opened_on)
    numbers = [row.id for row in rows]
    steps: dict[int, list[Entry]] = {}
    for step in reader.session.scalars(
        select(ReferralStep)
        .where(ReferralStep.referral_id.in_(numbers), ReferralStep.deleted_at.is_(None))
        .order_by(ReferralStep.id)
    ):
        steps.setdefault(step.referral_id, []).append(
            {"status": step.status, "date": step.on, "note": reader.shared(step.note)}
        )
    places = reader.names(Organisation, {row.organisation_id for row in rows})
    professionals = reader.names(Professional, {row.professional_id for row in rows})
    for row in rows:
        reader.left_out(row.private_note)
    return [
        {
            "destination": row.destination,
            "organisation": places.get(row.organisation_id, ""),
            "professional": professionals.get(row.professional_id, ""),
            "status": row.status,
            "opened_on": row.opened_on,
            "appointment_on": row.appointment_on,
            "reason": row.reason,
            "outcome": row.outcome,
            "emergency": reader.shared(row.emergency),
            "note": reader.shared(row.note),
            "steps": steps.get(row.id, []),
            "removed": row.deleted_at is not None,
        }
        for row in rows
    ]


def follow_ups(reader: Reader) -> list[Entry]:
    """What was to come back to."""
    rows = reader.session.scalars(
        select(FollowUp).where(*follow_ups_of(reader.people, ())).order_by(FollowUp.due_on, FollowUp.id)
    )
    return [
        {
            "due_on": row.due_on,
            "text": reader.shared(row.text),
            "done_on": row.done_on,
            "removed": row.deleted_at is not None,
        }
        for row in rows
    ]


def dangers(reader: Reader) -> list[Entry]:
    """Danger, and what was done."""
    return [
        {
            "noticed_on": row.noticed_on,
            "sign": row.sign,
            "action": row.action,
            "note": reader.shared(row.note),
            "closed_on": row.closed_on,
        }
        for row in reader.of(DangerMatter, DangerMatter.noticed_on)
    ]
