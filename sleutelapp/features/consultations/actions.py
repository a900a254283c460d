"""What a key person does with consultations."""

from sqlalchemy.orm import Session

from sleutelapp.core.drafting import metres
from sleutelapp.core.errors import Refused
from sleutelapp.features.consultations.drafts import ConsultationDraft
from sleutelapp.features.follow_ups.actions import add_follow_up
from sleutelapp.features.lookup import check_exists, existing
from sleutelapp.features.newcomers.actions import has_consent
from sleutelapp.records import Consultation, Newcomer, Organisation, Professional
from sleutelapp.records.base import clock_of


def log_consultation(session: Session, draft: ConsultationDraft) -> Consultation:
    """Log advice given to a professional, with what is to be followed up.

    Raises:
        Refused: what it names does not exist, or a newcomer is named who gave no consent to register.
    """
    check_exists(session, Professional, draft.professional_id)
    check_exists(session, Organisation, draft.organisation_id)
    if draft.newcomer_id is not None:
        newcomer = existing(session, Newcomer, draft.newcomer_id)
        if not has_consent(newcomer, "register"):
            raise Refused("link_needs_consent")
    consultation = Consultation(
        date=draft.date or clock_of(session).today(),
        asked_by=draft.asked_by,
        advice_kind=draft.advice_kind,
        minutes=draft.minutes,
        travel_minutes=draft.travel_minutes,
        travel_metres=metres(draft.kilometres),
        municipality=draft.municipality,
        professional_id=draft.professional_id,
        organisation_id=draft.organisation_id,
        newcomer_id=draft.newcomer_id,
        question=draft.question.strip(),
        advice=draft.advice.strip(),
    )
    session.add(consultation)
    session.flush()
    if draft.follow_up is not None:
        add_follow_up(session, draft.follow_up).consultation_id = consultation.id
        session.flush()
    return consultation
