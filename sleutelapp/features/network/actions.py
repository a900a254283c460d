"""What a key person does with the network."""

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from sleutelapp.core.errors import Refused
from sleutelapp.features.lookup import check_exists, existing
from sleutelapp.features.network.drafts import OrganisationDraft, PhoneNumberDraft, ProfessionalDraft
from sleutelapp.records import Organisation, PhoneNumber, Professional
from sleutelapp.records.base import clock_of


def add_organisation(session: Session, draft: OrganisationDraft) -> Organisation:
    """Put an organisation in the network.

    Raises:
        Refused: it has no name.
    """
    organisation = Organisation(name=_named(draft.name))
    _fill_organisation(organisation, draft)
    session.add(organisation)
    session.flush()
    return organisation


def change_organisation(session: Session, organisation_id: int, draft: OrganisationDraft) -> Organisation:
    """Correct what is known of an organisation; the draft tells all of it.

    Raises:
        Refused: there is no such organisation, or it has no name any more.
    """
    organisation = existing(session, Organisation, organisation_id)
    _fill_organisation(organisation, draft)
    session.flush()
    return organisation


def add_professional(session: Session, draft: ProfessionalDraft) -> Professional:
    """Put a professional in the network.

    Raises:
        Refused: there is no name, or no such organisation.
    """
    professional = Professional(name=_named(draft.name))
    check_exists(session, Organisation, draft.organisation_id)
    _fill_professional(professional, draft)
    session.add(professional)
    session.flush()
    return professional


def change_professional(session: Session, professional_id: int, draft: ProfessionalDraft) -> Professional:
    """Correct what is known of a professional; the draft tells all of it.

    Raises:
        Refused: there is no such professional or organisation, or the name is gone.
    """
    professional = existing(session, Professional, professional_id)
    if draft.organisation_id != professional.organisation_id:
        check_exists(session, Organisation, draft.organisation_id)
    _fill_professional(professional, draft)
    session.flush()
    return professional


def set_checked(session: Session, kind: str, record_id: int, on: dt.date | None) -> None:
    """Somebody saw on this day that an `organisation` or `professional` is still right; None is never.

    Raises:
        Refused: there is none with this number.
    """
    _entry(session, kind, record_id).checked_on = on
    session.flush()


def remove(session: Session, kind: str, record_id: int) -> None:
    """Take an `organisation` or `professional` out of the network; old referrals keep the name.

    Raises:
        Refused: there is none with this number.
    """
    _entry(session, kind, record_id).deleted_at = clock_of(session).utc()
    session.flush()


def restore(session: Session, kind: str, record_id: int) -> None:
    """Put back what was taken out (undo)."""
    record: Organisation | Professional
    if kind == "organisation":
        record = session.get_one(Organisation, record_id)
    else:
        record = session.get_one(Professional, record_id)
    record.deleted_at = None
    session.flush()


def set_phone_number(session: Session, draft: PhoneNumberDraft) -> PhoneNumber:
    """Note the number to call for a code, in place of the one known for it.

    Raises:
        Refused: there is no number.
    """
    number = draft.number.strip()
    if not number:
        raise Refused("missing_field", field="number")
    noted = session.scalars(select(PhoneNumber).where(PhoneNumber.code == draft.code)).one_or_none()
    if noted is None:
        noted = PhoneNumber(code=draft.code, number=number)
        session.add(noted)
    noted.number, noted.label, noted.checked_on = number, draft.label.strip(), draft.checked_on
    noted.deleted_at = None
    session.flush()
    return noted


def forget_phone_number(session: Session, code: str) -> None:
    """Use the national number again, or none where there is no national one."""
    noted = session.scalars(select(PhoneNumber).where(PhoneNumber.code == code)).one_or_none()
    if noted is not None:
        noted.deleted_at = clock_of(session).utc()
        session.flush()


def _entry(session: Session, kind: str, record_id: int) -> Organisation | Professional:
    if kind == "organisation":
        return existing(session, Organisation, record_id)
    return existing(session, Professional, record_id)


def _fill_organisation(organisation: Organisation, draft: OrganisationDraft) -> None:
    organisation.name = _named(draft.name)
    organisation.kind = draft.kind
    organisation.municipality = draft.municipality
    organisation.address = draft.address.strip()
    organisation.phone = draft.phone.strip()
    organisation.email = draft.email.strip()
    organisation.languages = list(dict.fromkeys(draft.languages))
    organisation.waiting_days = draft.waiting_days
    organisation.checked_on = draft.checked_on
    organisation.note = draft.note.strip()


def _fill_professional(professional: Professional, draft: ProfessionalDraft) -> None:
    professional.name = _named(draft.name)
    professional.kind = draft.kind
    professional.organisation_id = draft.organisation_id
    professional.municipality = draft.municipality
    professional.phone = draft.phone.strip()
    professional.email = draft.email.strip()
    professional.languages = list(dict.fromkeys(draft.languages))
    professional.checked_on = draft.checked_on
    professional.note = draft.note.strip()


def _named(name: str) -> str:
    if not name.strip():
        raise Refused("missing_field", field="name")
    return name.strip()
