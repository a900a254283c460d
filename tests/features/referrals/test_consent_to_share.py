"""No way around consent: neither by naming only the need, nor by beginning in the middle of the path."""

import datetime as dt

import pytest
from sqlalchemy import select

from sleutelapp.core.errors import Refused
from sleutelapp.features.needs.actions import add_need
from sleutelapp.features.needs.drafts import NeedDraft
from sleutelapp.features.newcomers.actions import (
    add_newcomer,
    archive_newcomer,
    give_consent,
    restore_newcomer,
)
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.referrals.actions import add_referral, take_step
from sleutelapp.features.referrals.drafts import ReferralDraft, StepDraft
from sleutelapp.features.referrals.queries import board, group_sizes
from sleutelapp.records import Newcomer, Referral
from sleutelapp.vault.store import Vault


@pytest.fixture
def need(vault: Vault) -> tuple[int, int]:
    """Numbers of somebody without any consent, and of their need."""
    with vault.writing() as session:
        newcomer = add_newcomer(session, NewcomerDraft(birth_year=1990))
        return newcomer.id, add_need(session, NeedDraft(newcomer_id=newcomer.id, code="T1")).id


@pytest.mark.parametrize("status", ["sent", "unknown", "help_started"])
def test_a_referral_of_a_need_asks_its_newcomer(vault: Vault, need: tuple[int, int], status: str) -> None:
    draft = ReferralDraft(need_id=need[1], destination="dentist", status=status)
    with pytest.raises(Refused) as refused, vault.writing() as session:
        add_referral(session, draft)
    assert refused.value.key == "consent_to_share_missing"
    with vault.writing() as session:
        give_consent(session, need[0], ConsentDraft(purpose="share", recipient="dentist"))
        referral_id = add_referral(session, draft).id
    with vault.reading() as session:
        assert session.get_one(Referral, referral_id).newcomer_id == need[0]


def test_a_need_of_another_is_refused(vault: Vault, need: tuple[int, int]) -> None:
    with vault.writing() as session:
        other = add_newcomer(session, NewcomerDraft()).id
    draft = ReferralDraft(newcomer_id=other, need_id=need[1], destination="dentist")
    with pytest.raises(Refused) as refused, vault.writing() as session:
        add_referral(session, draft)
    assert refused.value.key == "need_of_another"


def test_an_emergency_needs_no_consent(vault: Vault, need: tuple[int, int]) -> None:
    with vault.writing() as session:
        draft = ReferralDraft(need_id=need[1], destination="dentist", status="unknown", emergency="Koorts.")
        referral = add_referral(session, draft)
        step = StepDraft(status="appointment", appointment_on=dt.date(2026, 9, 15))
        assert take_step(session, referral.id, step).status == "appointment"


def test_referrals_of_archived_and_removed_people_do_not_show(vault: Vault, need: tuple[int, int]) -> None:
    def listed() -> tuple[int, int]:
        with vault.reading() as session:
            return len(board(session)), sum(group_sizes(session).values())

    with vault.writing() as session:
        add_referral(session, ReferralDraft(need_id=need[1], destination="dentist"))
        add_referral(session, ReferralDraft(destination="gp"))
    assert listed() == (2, 2)
    with vault.writing() as session:
        archive_newcomer(session, need[0])
    assert listed() == (1, 1)
    with vault.writing() as session:
        restore_newcomer(session, need[0])
    assert listed() == (2, 2)
    with vault.writing() as session:
        newcomer = session.scalars(select(Newcomer)).one()
        newcomer.deleted_at = newcomer.created_at
    assert listed() == (1, 1)
