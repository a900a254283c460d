"""Referrals that took given steps on given days."""

import datetime as dt

from sleutelapp.features.referrals.actions import add_referral, take_step
from sleutelapp.features.referrals.drafts import ReferralDraft, StepDraft
from sleutelapp.vault.store import Vault

SENT = dt.date(2026, 6, 1)


def walk(
    vault: Vault,
    *steps: tuple[str, int],
    destination: str = "mental_health_care",
    organisation_id: int | None = None,
    appointment: int | None = None,
) -> int:
    """A referral that took these steps, each so many days after SENT; its appointments are on one day."""
    with vault.writing() as session:
        first, day = steps[0]
        when = SENT + dt.timedelta(days=appointment) if appointment is not None else None
        made = add_referral(
            session,
            ReferralDraft(
                newcomer_id=1,
                destination=destination,
                organisation_id=organisation_id,
                status=first,
                opened_on=SENT + dt.timedelta(days=day),
                appointment_on=when if first == "appointment" else None,
                emergency="Kon niet wachten.",
            ),
        )
        for status, day in steps[1:]:
            draft = StepDraft(
                status=status,
                on=SENT + dt.timedelta(days=day),
                appointment_on=(when or SENT) if status == "appointment" else None,
                reason="transport",
                outcome="helped",
                emergency="Kon niet wachten.",
            )
            take_step(session, made.id, draft)
        return made.id
