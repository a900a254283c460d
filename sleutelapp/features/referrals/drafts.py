"""What is typed about a referral and its steps."""

import datetime as dt

from sleutelapp.core.drafting import Draft, LocalTime, RecordId, Text
from sleutelapp.reference.types import (
    DestinationCode,
    ReferralOutcomeCode,
    ReferralReasonCode,
    ReferralStatusCode,
)


class ReferralDraft(Draft, kw_only=True, frozen=True):
    """A referral; within a contact the newcomer and need are known already."""

    newcomer_id: RecordId | None = None
    need_id: RecordId | None = None
    destination: DestinationCode
    organisation_id: RecordId | None = None
    professional_id: RecordId | None = None
    status: ReferralStatusCode = "considered"
    opened_on: dt.date | None = None
    appointment_on: dt.date | None = None
    appointment_at: LocalTime | None = None
    reason: ReferralReasonCode | None = None
    outcome: ReferralOutcomeCode | None = None
    emergency: Text = ""
    note: Text = ""
    private_note: Text = ""


class CorrectionDraft(Draft, kw_only=True, frozen=True):
    """What can be put right about a referral afterwards: everything but whose it is and its path."""

    need_id: RecordId | None = None
    destination: DestinationCode
    organisation_id: RecordId | None = None
    professional_id: RecordId | None = None
    emergency: Text = ""
    note: Text = ""
    private_note: Text = ""


class StepDraft(Draft, kw_only=True, frozen=True):
    """One step further on a referral's path."""

    status: ReferralStatusCode
    on: dt.date | None = None
    appointment_on: dt.date | None = None
    appointment_at: LocalTime | None = None
    reason: ReferralReasonCode | None = None
    outcome: ReferralOutcomeCode | None = None
    emergency: Text = ""
    note: Text = ""


EXAMPLE = ReferralDraft(
    newcomer_id=1,
    need_id=1,
    destination="dentist",
    organisation_id=1,
    professional_id=1,
    status="considered",
    opened_on=dt.date(2026, 3, 2),
    appointment_on=dt.date(2026, 3, 12),
    appointment_at=dt.time(10, 30),
    reason="waiting_time",
    outcome="helped",
    emergency="Kon niet wachten.",
    note="Spreekt Tigrinya met de assistente.",
    private_note="Bang voor de verdoving.",
)
