"""What a key person does with referrals."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from sleutelapp.core.errors import Refused
from sleutelapp.features.drafts.actions import discard_draft
from sleutelapp.features.lookup import check_exists, current_number, existing, present_newcomer
from sleutelapp.features.newcomers.actions import has_consent
from sleutelapp.features.referrals import rules
from sleutelapp.features.referrals.drafts import CorrectionDraft, ReferralDraft, StepDraft
from sleutelapp.features.waste_bin import check_person_is_there, in_waste_bin, take_back, throw_away
from sleutelapp.records import FollowUp, Need, Newcomer, Organisation, Professional, Referral, ReferralStep
from sleutelapp.records.base import clock_of


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a referral stands; what a step changes."""

    status: str
    status_on: dt.date
    appointment_on: dt.date | None
    appointment_at: dt.time | None
    reason: str | None
    outcome: str | None
    emergency: str


def add_referral(
    session: Session, draft: ReferralDraft, *, contact_id: int | None = None, draft_id: int | None = None
) -> Referral:
    """Make a referral at the step where it is; its history starts there. It replaces the draft it was typed in.

    Raises:
        Refused: a reason, outcome, date, or consent to share is missing, or the need is somebody else's.
    """
    newcomer = _newcomer(session, draft)
    check_exists(session, Organisation, draft.organisation_id)
    check_exists(session, Professional, draft.professional_id)
    day = draft.opened_on or clock_of(session).today()
    step = StepDraft(
        status=draft.status,
        on=day,
        appointment_on=draft.appointment_on,
        appointment_at=draft.appointment_at,
        reason=draft.reason,
        outcome=draft.outcome,
        emergency=draft.emergency,
    )
    _check_complete(step)
    _check_consent(newcomer, draft.destination, step)
    referral = Referral(
        newcomer_id=newcomer.id if newcomer else None,
        need_id=draft.need_id,
        contact_id=contact_id,
        destination=draft.destination,
        organisation_id=draft.organisation_id,
        professional_id=draft.professional_id,
        status=draft.status,
        opened_on=day,
        status_on=day,
        appointment_on=draft.appointment_on,
        appointment_at=draft.appointment_at,
        reason=draft.reason,
        outcome=draft.outcome,
        emergency=draft.emergency,
        note=draft.note,
        private_note=draft.private_note,
    )
    session.add(referral)
    session.flush()
    _add_step(session, referral, step)
    if draft_id is not None:
        discard_draft(session, draft_id)
    return referral


def correct_referral(
    session: Session, referral_id: int, draft: CorrectionDraft, *, draft_id: int | None = None
) -> Referral:
    """Put right what was written down of a referral.

    Raises:
        Refused: somebody else knows already, and there is no consent to share with another destination; or the
            need is somebody else's, or the organisation or professional is not there.
    """
    referral = existing(session, Referral, referral_id)
    if draft.need_id not in (None, referral.need_id):
        need = existing(session, Need, draft.need_id)
        if need.newcomer_id != referral.newcomer_id:
            raise Refused("need_of_another")
    emergency = draft.emergency or referral.emergency
    if draft.destination != referral.destination and rules.is_shared(referral.status):
        newcomer = existing(session, Newcomer, referral.newcomer_id) if referral.newcomer_id else None
        _check_consent(newcomer, draft.destination, StepDraft(status=referral.status, emergency=emergency))
    set_place(session, referral_id, draft.organisation_id, draft.professional_id)
    _put(referral, draft)
    referral.emergency = emergency
    session.flush()
    if draft_id is not None:
        discard_draft(session, draft_id)
    return referral


def take_back_correction(session: Session, referral_id: int, before: CorrectionDraft) -> None:
    """What was corrected was right after all (undo)."""
    _put(existing(session, Referral, referral_id), before)
    session.flush()


def remove_referral(session: Session, referral_id: int) -> None:
    """Put a referral into the waste bin, with what is still to be followed up of it.

    What was followed up stays: that was done.
    """
    referral = existing(session, Referral, referral_id)
    throw_away(session, referral, _follow_ups(session, referral_id))


def restore_referral(session: Session, referral_id: int) -> None:
    """Take a referral out of the waste bin with what went with it (undo, or days later).

    Raises:
        Refused: whose referral it is lies in the waste bin: that person comes back first.
    """
    referral = in_waste_bin(session, Referral, referral_id)
    if referral is not None:
        check_person_is_there(session, referral.newcomer_id)
        take_back(session, referral, _follow_ups(session, referral_id))


def take_step(session: Session, referral_id: int, draft: StepDraft) -> Referral:
    """Move a referral one step along its path.

    Raises:
        Refused: the path does not lead there, or a reason, outcome, date or consent is missing.
    """
    referral = existing(session, Referral, referral_id)
    if not rules.may_follow(referral.status, draft.status):
        raise Refused("status_step_not_allowed")
    _check_complete(draft)
    if not rules.is_shared(referral.status):
        newcomer = existing(session, Newcomer, referral.newcomer_id) if referral.newcomer_id else None
        _check_consent(newcomer, referral.destination, draft)
    referral.status = draft.status
    referral.status_on = draft.on or clock_of(session).today()
    if draft.status == "appointment":
        referral.appointment_on, referral.appointment_at = draft.appointment_on, draft.appointment_at
    referral.reason = draft.reason or referral.reason
    referral.outcome = draft.outcome or referral.outcome
    referral.emergency = draft.emergency or referral.emergency
    _add_step(session, referral, draft)
    return referral


def take_back_step(session: Session, referral_id: int, before: Standing) -> None:
    """The last step was a mistake (undo): the referral stands again as it did before.

    Raises:
        Refused: the first step, which made the referral, cannot be taken back.
    """
    referral = existing(session, Referral, referral_id)
    steps = session.scalars(
        select(ReferralStep)
        .where(ReferralStep.referral_id == referral_id, ReferralStep.deleted_at.is_(None))
        .order_by(ReferralStep.id.desc())
        .limit(2)
    ).all()
    if len(steps) < 2:
        raise Refused("status_step_not_allowed")
    steps[0].deleted_at = clock_of(session).utc()
    referral.status, referral.status_on = before.status, before.status_on
    referral.appointment_on, referral.appointment_at = before.appointment_on, before.appointment_at
    referral.reason, referral.outcome = before.reason, before.outcome
    referral.emergency = before.emergency
    session.flush()


def set_place(
    session: Session, referral_id: int, organisation_id: int | None, professional_id: int | None
) -> None:
    """Say to whom exactly a referral goes; None where that is not known.

    Raises:
        Refused: there is no such referral, or no such organisation or professional to choose.
    """
    referral = existing(session, Referral, referral_id)
    # Who was taken out of the network since may stay on the referral, but not be chosen anew.
    if organisation_id != referral.organisation_id:
        check_exists(session, Organisation, organisation_id)
    if professional_id != referral.professional_id:
        check_exists(session, Professional, professional_id)
    referral.organisation_id, referral.professional_id = organisation_id, professional_id
    session.flush()


def _add_step(session: Session, referral: Referral, draft: StepDraft) -> None:
    session.add(
        ReferralStep(
            referral_id=referral.id,
            status=draft.status,
            on=referral.status_on,
            reason=draft.reason,
            outcome=draft.outcome,
            note=draft.note,
        )
    )
    session.flush()


def _put(referral: Referral, values: CorrectionDraft) -> None:
    referral.need_id, referral.destination = values.need_id, values.destination
    referral.organisation_id, referral.professional_id = values.organisation_id, values.professional_id
    referral.emergency = values.emergency
    referral.note, referral.private_note = values.note, values.private_note


def _follow_ups(session: Session, referral_id: int) -> list[FollowUp]:
    # In the waste bin already, or still to be done.
    planned = or_(FollowUp.done_on.is_(None), FollowUp.deleted_at.is_not(None))
    return [*session.scalars(select(FollowUp).where(FollowUp.referral_id == referral_id, planned))]


def _newcomer(session: Session, draft: ReferralDraft) -> Newcomer | None:
    # A need tells whose it is: who names only the need still needs that person's consent.
    need = existing(session, Need, draft.need_id) if draft.need_id is not None else None
    whose = need.newcomer_id if need is not None else None
    if draft.newcomer_id is not None and whose not in (None, current_number(session, draft.newcomer_id)):
        raise Refused("need_of_another")
    newcomer_id = draft.newcomer_id if draft.newcomer_id is not None else whose
    return present_newcomer(session, newcomer_id) if newcomer_id is not None else None


def _check_complete(step: StepDraft) -> None:
    if step.status in rules.NEEDS_REASON and not step.reason:
        raise Refused("reason_missing")
    if step.status in rules.NEEDS_OUTCOME and not step.outcome:
        raise Refused("outcome_missing")
    if step.status in rules.NEEDS_DATE and step.appointment_on is None:
        raise Refused("appointment_missing")


def _check_consent(newcomer: Newcomer | None, destination: str, step: StepDraft) -> None:
    if newcomer is None or not rules.is_shared(step.status) or step.emergency.strip():
        return
    if not has_consent(newcomer, "share", destination):
        raise Refused("consent_to_share_missing")
