"""The path: each step that is allowed works, each other is refused; and nothing is shared without consent."""

import datetime as dt

import pytest

from sleutelapp.core.errors import Refused
from sleutelapp.features.newcomers.actions import give_consent, withdraw_consent
from sleutelapp.features.newcomers.drafts import ConsentDraft
from sleutelapp.features.referrals.actions import add_referral, take_back_step, take_step
from sleutelapp.features.referrals.drafts import ReferralDraft, StepDraft
from sleutelapp.features.referrals.queries import referral_detail
from sleutelapp.features.referrals.rules import (
    ENDED,
    NEEDS_DATE,
    NEEDS_OUTCOME,
    NEEDS_REASON,
    NEXT_STEPS,
    SHARED,
    next_step,
)
from sleutelapp.records import Referral
from sleutelapp.vault.store import Vault

EVERY = sorted(NEXT_STEPS)
DAY = dt.date(2026, 9, 17)
WHOLE = {"appointment_on": DAY, "reason": "fear", "outcome": "partly", "emergency": "Kon niet wachten."}
LACKING = {
    **dict.fromkeys(NEEDS_REASON, ("reason", "reason_missing")),
    **dict.fromkeys(NEEDS_OUTCOME, ("outcome", "outcome_missing")),
    **dict.fromkeys(NEEDS_DATE, ("appointment_on", "appointment_missing")),
}


def whole(status: str) -> StepDraft:
    return StepDraft(status=status, appointment_on=DAY, reason="fear", outcome="partly", emergency="Haast.")


def standing_at(vault: Vault, status: str) -> int:
    with vault.writing() as session:
        draft = ReferralDraft(
            newcomer_id=1,
            destination="gp",
            status=status,
            appointment_on=DAY,
            reason="fear",
            outcome="partly",
            emergency="Haast.",
        )
        return add_referral(session, draft).id


@pytest.mark.usefixtures("family")
@pytest.mark.parametrize("status", EVERY)
def test_from_each_status_only_the_allowed_steps(vault: Vault, status: str) -> None:
    for following in EVERY:
        number = standing_at(vault, status)
        if following in NEXT_STEPS[status]:
            with vault.reading() as session:
                before = referral_detail(session, number)
            with vault.writing() as session:
                assert take_step(session, number, whole(following)).status == following
            with vault.writing() as session:
                take_back_step(session, number, before.standing)
            with vault.reading() as session:
                assert referral_detail(session, number) == before
        else:
            with pytest.raises(Refused) as refused, vault.writing() as session:
                take_step(session, number, whole(following))
            assert refused.value.key == "status_step_not_allowed"
            with vault.reading() as session:
                assert session.get_one(Referral, number).status == status


def test_the_path_is_that_of_the_code_list_and_ends() -> None:
    assert {"refused", "rejected", "completed", "withdrawn"} == ENDED
    assert {step for steps in NEXT_STEPS.values() for step in steps} | {"considered"} == set(NEXT_STEPS)
    for status in EVERY:  # from everywhere an end can be reached
        seen, ways = {status}, list(NEXT_STEPS[status])
        while ways:
            step = ways.pop()
            if step not in seen:
                seen.add(step)
                ways += NEXT_STEPS[step]
        assert seen & ENDED


@pytest.mark.usefixtures("family")
@pytest.mark.parametrize("following", sorted(LACKING))
def test_what_a_step_must_tell_is_not_left_out(vault: Vault, following: str) -> None:
    field, key = LACKING[following]
    status = next(before for before, steps in NEXT_STEPS.items() if following in steps and before in SHARED)
    number = standing_at(vault, status)
    told = {name: value for name, value in WHOLE.items() if name != field}
    with pytest.raises(Refused) as refused, vault.writing() as session:
        take_step(session, number, StepDraft(status=following, **told))  # type: ignore[arg-type]
    assert refused.value.key == key


@pytest.mark.usefixtures("family")
@pytest.mark.parametrize("following", ["sent", "warm_handover", "appointment"])
def test_consent_is_asked_for_each_recipient_until_it_is_given(vault: Vault, following: str) -> None:
    def agreed(destination: str) -> int:
        with vault.writing() as session:
            draft = ReferralDraft(newcomer_id=1, destination=destination, status="agreed")
            return add_referral(session, draft).id

    def share(number: int) -> None:
        with vault.writing() as session:
            take_step(session, number, StepDraft(status=following, appointment_on=DAY))

    doctor, dentist = agreed("gp"), agreed("dentist")
    for number in (doctor, dentist):
        with pytest.raises(Refused) as refused:
            share(number)
        assert refused.value.key == "consent_to_share_missing"
    with vault.writing() as session:
        consent = give_consent(session, 1, ConsentDraft(purpose="share", recipient="gp")).id
    share(doctor)
    with pytest.raises(Refused):
        share(dentist)
    with vault.writing() as session:
        withdraw_consent(session, consent)
    with pytest.raises(Refused):
        share(agreed("gp"))


@pytest.mark.usefixtures("family")
def test_an_emergency_goes_without_consent_and_its_reason_stays(vault: Vault) -> None:
    with vault.writing() as session:
        number = add_referral(session, ReferralDraft(newcomer_id=1, destination="gp", status="agreed")).id
    for emergency in ("", "   "):
        with pytest.raises(Refused), vault.writing() as session:
            take_step(session, number, StepDraft(status="sent", emergency=emergency))
    with vault.writing() as session:
        take_step(session, number, StepDraft(status="sent", emergency="Pijn op de borst."))
    with vault.writing() as session:
        take_step(session, number, StepDraft(status="help_started"))
    with vault.reading() as session:
        assert referral_detail(session, number).standing.emergency == "Pijn op de borst."


def test_the_step_that_comes_first() -> None:
    assert next_step("considered", None, DAY) == "offered"
    assert next_step("appointment", DAY, DAY) == "gone"
    assert next_step("appointment", DAY, DAY - dt.timedelta(days=1)) is None
    assert next_step("completed", None, DAY) is None
