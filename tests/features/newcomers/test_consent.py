import pytest

from sleutelapp.core.errors import Refused
from sleutelapp.features.newcomers.actions import (
    change_newcomer,
    give_consent,
    restore_consent,
    take_back_consent,
    withdraw_consent,
)
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.records import Consent, Newcomer
from sleutelapp.vault.store import Vault


def test_withdrawing_consent_takes_name_and_phone_and_undo_brings_them_back(
    vault: Vault, family: tuple[int, int]
) -> None:
    with vault.writing() as session:
        withdraw_consent(session, 1)
    with vault.reading() as session:
        mother = session.get_one(Newcomer, family[0])
        assert (mother.name, mother.phone) == ("", "")
        assert session.get_one(Consent, 1).withdrawn_on is not None
    with vault.writing() as session:
        restore_consent(session, 1, name="Almaz Tesfay", phone="06 12345670")
    with vault.reading() as session:
        mother = session.get_one(Newcomer, family[0])
        assert (mother.name, mother.phone) == ("Almaz Tesfay", "06 12345670")
        assert session.get_one(Consent, 1).withdrawn_on is None


def test_withdrawing_consent_to_share_leaves_the_name(vault: Vault, family: tuple[int, int]) -> None:
    with vault.writing() as session:
        shared = give_consent(session, family[0], ConsentDraft(purpose="share", recipient="dentist"))
        withdraw_consent(session, shared.id)
    with vault.reading() as session:
        assert session.get_one(Newcomer, family[0]).name == "Almaz Tesfay"


def test_consent_recorded_by_mistake_goes_unless_a_name_rests_on_it(
    vault: Vault, family: tuple[int, int]
) -> None:
    with vault.writing() as session:
        given = give_consent(session, family[1], ConsentDraft())
    with vault.writing() as session:
        change_newcomer(session, family[1], NewcomerDraft(name="Yonas"))
    with pytest.raises(Refused) as refused, vault.writing() as session:
        take_back_consent(session, given.id)
    assert refused.value.key == "name_needs_consent"
    with vault.writing() as session:
        change_newcomer(session, family[1], NewcomerDraft())
        take_back_consent(session, given.id)
    with vault.reading() as session:
        assert session.get_one(Newcomer, family[1]).consents == []


def test_consent_in_a_correction_is_none_unless_it_is_recorded(vault: Vault, family: tuple[int, int]) -> None:
    with vault.writing() as session:
        withdraw_consent(session, 1)
    named = NewcomerDraft(name="Almaz Tesfay", consents=(ConsentDraft(),))
    with pytest.raises(Refused) as refused, vault.writing() as session:
        change_newcomer(session, family[0], named)
    assert refused.value.key == "name_needs_consent"
    with vault.writing() as session:
        give_consent(session, family[0], ConsentDraft())
        change_newcomer(session, family[0], named)
    with vault.reading() as session:
        assert session.get_one(Newcomer, family[0]).name == "Almaz Tesfay"


def test_consent_to_share_that_comes_back_brings_no_name(vault: Vault, family: tuple[int, int]) -> None:
    with vault.writing() as session:
        shared = give_consent(session, family[0], ConsentDraft(purpose="share", recipient="dentist")).id
        withdraw_consent(session, shared)
        withdraw_consent(session, 1)
        restore_consent(session, shared, name="Almaz Tesfay", phone="06 12345670")
    with vault.reading() as session:
        mother = session.get_one(Newcomer, family[0])
        assert (mother.name, mother.phone) == ("", "")
