"""What a key person does with the network."""

from sqlalchemy.orm import Session

from sleutelapp.core.errors import Refused
from sleutelapp.features.lookup import check_exists
from sleutelapp.features.network.drafts import OrganisationDraft, ProfessionalDraft
from sleutelapp.records import Organisation, Professional


def add_organisation(session: Session, draft: OrganisationDraft) -> Organisation:
    """Put an organisation in the network.

    Raises:
        Refused: it has no name.
    """
    organisation = Organisation(
        name=_named(draft.name),
        kind=draft.kind,
        municipality=draft.municipality,
        address=draft.address.strip(),
        phone=draft.phone.strip(),
        email=draft.email.strip(),
        languages=list(dict.fromkeys(draft.languages)),
        waiting_days=draft.waiting_days,
        checked_on=draft.checked_on,
        note=draft.note.strip(),
    )
    session.add(organisation)
    session.flush()
    return organisation


def add_professional(session: Session, draft: ProfessionalDraft) -> Professional:
    """Put a professional in the network.

    Raises:
        Refused: there is no name, or no such organisation.
    """
    check_exists(session, Organisation, draft.organisation_id)
    professional = Professional(
        name=_named(draft.name),
        kind=draft.kind,
        organisation_id=draft.organisation_id,
        municipality=draft.municipality,
        phone=draft.phone.strip(),
        email=draft.email.strip(),
        languages=list(dict.fromkeys(draft.languages)),
        checked_on=draft.checked_on,
        note=draft.note.strip(),
    )
    session.add(professional)
    session.flush()
    return professional


def _named(name: str) -> str:
    if not name.strip():
        raise Refused("missing_field", field="name")
    return name.strip()
