"""What a key person does with consultations."""

from functools import partial

import msgspec
from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from sleutelapp.core.drafting import metres
from sleutelapp.core.errors import Refused
from sleutelapp.features.consultations.drafts import ConsultationDraft
from sleutelapp.features.consultations.rules import link_refusal
from sleutelapp.features.drafts.actions import discard_draft
from sleutelapp.features.follow_ups.actions import add_follow_up
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.lookup import check_exists, existing
from sleutelapp.features.newcomers.actions import has_consent
from sleutelapp.records import Consultation, FollowUp, Newcomer, Organisation, Professional
from sleutelapp.records.base import clock_of


def log_consultation(
    session: Session, draft: ConsultationDraft, *, draft_id: int | None = None
) -> Consultation:
    """Log advice given to a professional, with what is to be followed up.

    Raises:
        Refused: what it names does not exist, or a newcomer is named without consent, see `rules.link_refusal`.
    """
    consultation = Consultation(
        date=clock_of(session).today(), asked_by=draft.asked_by, advice_kind=draft.advice_kind
    )
    _fill(session, consultation, draft)
    session.add(consultation)
    session.flush()
    _plan_follow_up(session, consultation, draft.follow_up)
    if draft_id is not None:
        discard_draft(session, draft_id)
    return consultation


def change_consultation(
    session: Session, consultation_id: int, draft: ConsultationDraft, *, draft_id: int | None = None
) -> Consultation:
    """Correct a consultation; a follow-up that is not done yet is moved, or taken away when the draft has none.

    Whom it names stays as it is, whatever the draft says: linking has its own actions.

    Raises:
        Refused: as `log_consultation` does.
    """
    consultation = existing(session, Consultation, consultation_id)
    _fill(session, consultation, msgspec.structs.replace(draft, newcomer_id=consultation.newcomer_id))
    session.flush()
    _plan_follow_up(session, consultation, draft.follow_up)
    if draft_id is not None:
        discard_draft(session, draft_id)
    return consultation


def link_newcomer(session: Session, consultation_id: int, newcomer_id: int) -> None:
    """Let a consultation name the newcomer it was about. It stays one consultation and becomes no contact.

    Raises:
        Refused: consent is missing, see `rules.link_refusal`.
    """
    consultation = existing(session, Consultation, consultation_id)
    _check_link(session, newcomer_id, consultation.asked_by)
    consultation.newcomer_id = newcomer_id
    session.flush()


def unlink_newcomer(session: Session, consultation_id: int) -> None:
    """Let a consultation name nobody; withdrawing consent does the same, see `newcomers.actions`."""
    existing(session, Consultation, consultation_id).newcomer_id = None
    session.flush()


def delete_consultation(session: Session, consultation_id: int) -> None:
    """Take a consultation away, with its follow-ups; `restore_consultation` brings them back."""
    consultation = existing(session, Consultation, consultation_id)
    consultation.deleted_at = clock_of(session).utc()
    for follow_up in session.scalars(_follow_ups(consultation)):
        follow_up.deleted_at = consultation.deleted_at
    session.flush()


def restore_consultation(session: Session, consultation_id: int) -> None:
    """Bring back what was deleted with a consultation (undo)."""
    consultation = session.get_one(Consultation, consultation_id)
    gone_together = select(FollowUp).where(
        FollowUp.consultation_id == consultation.id, FollowUp.deleted_at == consultation.deleted_at
    )
    for follow_up in session.scalars(gone_together):
        follow_up.deleted_at = None
    consultation.deleted_at = None
    session.flush()


def _fill(session: Session, consultation: Consultation, draft: ConsultationDraft) -> None:
    # Who asked stays named, also when they were taken out of the network since.
    if draft.professional_id != consultation.professional_id:
        check_exists(session, Professional, draft.professional_id)
    if draft.organisation_id != consultation.organisation_id:
        check_exists(session, Organisation, draft.organisation_id)
    if draft.newcomer_id is not None:
        _check_link(session, draft.newcomer_id, draft.asked_by)
    consultation.date = draft.date or consultation.date
    consultation.asked_by = draft.asked_by
    consultation.advice_kind = draft.advice_kind
    consultation.minutes = draft.minutes
    consultation.travel_minutes = draft.travel_minutes
    consultation.travel_metres = metres(draft.kilometres)
    consultation.municipality = draft.municipality
    consultation.professional_id = draft.professional_id
    consultation.organisation_id = draft.organisation_id
    consultation.newcomer_id = draft.newcomer_id
    consultation.question = draft.question.strip()
    consultation.advice = draft.advice.strip()


def _check_link(session: Session, newcomer_id: int, asked_by: str) -> None:
    newcomer = existing(session, Newcomer, newcomer_id)
    refusal = link_refusal(partial(has_consent, newcomer), asked_by)
    if refusal is not None:
        raise Refused(refusal)


def _plan_follow_up(session: Session, consultation: Consultation, draft: FollowUpDraft | None) -> None:
    planned = session.scalars(_follow_ups(consultation).where(FollowUp.done_on.is_(None)).limit(1)).first()
    if planned is None and draft is not None:
        add_follow_up(session, draft).consultation_id = consultation.id
    elif planned is not None and draft is not None:
        planned.due_on, planned.text = draft.due_on, draft.text.strip()
    elif planned is not None:
        planned.deleted_at = clock_of(session).utc()
    session.flush()


def _follow_ups(consultation: Consultation) -> Select[FollowUp]:
    return (
        select(FollowUp)
        .where(FollowUp.consultation_id == consultation.id, FollowUp.deleted_at.is_(None))
        .order_by(FollowUp.due_on, FollowUp.id)
    )
