"""A newer organisation file over an older one: which may follow, what it changes, and taking it back."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused
from sleutelapp.features.needs.actions import add_need
from sleutelapp.features.needs.drafts import NeedDraft
from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.newcomers.drafts import NewcomerDraft
from sleutelapp.features.profile.actions import load_organisation, save_profile
from sleutelapp.features.profile.drafts import (
    ORGANISATION_EXAMPLE,
    Agreement,
    ExtraCodeEntry,
    LocalNumber,
    OrganisationFile,
    ProfileFile,
)
from sleutelapp.features.profile.organisation_state import organisation_state, restore_organisation
from sleutelapp.features.profile.queries import (
    organisation_settings,
    own_codes,
    profile,
    standing_organisation,
    vault_reference,
)
from sleutelapp.features.profile.rules import Change, changes, check_edition
from sleutelapp.records import Commitment, KeyPerson, OrganisationCode, PhoneNumber, Setting
from sleutelapp.reference.codes import Reference
from sleutelapp.vault.store import Vault

replace = msgspec.structs.replace
FEAR = ExtraCodeEntry(list="need", code="org_fear", parent="T", labels={"nl": "Angst"})
POST = LocalNumber(code="out_of_hours_gp", label="Post Noord", number="088 003")
ONE = OrganisationFile(
    name="Welzijn Noord",
    municipalities=(
        Agreement(municipality="GM0363", hours=24),
        Agreement(municipality="GM0453", hours=96, period="year"),
    ),
    codes=(FEAR,),
    numbers=(POST,),
)


def load(vault: Vault, file: OrganisationFile) -> None:
    with vault.writing() as session:
        load_organisation(session, file)


def read(vault: Vault) -> list[Any]:
    """All that can be read of what a file lays down."""
    with vault.reading() as session:
        live: list[Any] = [
            session.execute(select(*columns)).all()
            for columns in (
                (Setting.key, Setting.value),
                (
                    OrganisationCode.list,
                    OrganisationCode.code,
                    OrganisationCode.labels,
                    OrganisationCode.retired,
                ),
                (KeyPerson.organisation,),
            )
        ]
        for table in (Commitment, PhoneNumber):
            rows = session.execute(select(table.__table__).where(table.deleted_at.is_(None))).mappings()
            live.append([{k: v for k, v in row.items() if k != "changed_at"} for row in rows])
        return live


def told(found: Sequence[Change]) -> list[str]:
    return [change.subject for change in found]


def test_the_same_says_nothing() -> None:
    assert changes(ONE, ONE) == ()
    assert changes(ONE, replace(ONE, edition=2, issued_on=dt.date(2026, 9, 1))) == ()


def test_everything_that_changes_is_told_once() -> None:
    two = OrganisationFile(
        edition=2,
        name="Welzijn Zuid",
        k=10,
        sender="name",
        retention_months=36,
        public_key=ORGANISATION_EXAMPLE.public_key,
        municipalities=(
            Agreement(municipality="GM0363", hours=30),
            Agreement(municipality="GM0034", hours=8),
        ),
        codes=(
            replace(FEAR, labels={"nl": "Angst voor de tandarts"}),
            ExtraCodeEntry(list="need", code="org_braces", parent="T", labels={"nl": "Beugel"}),
            ExtraCodeEntry(list="need", code="org_never", parent="T", labels={"nl": "Nooit"}, retired=True),
        ),
        numbers=(replace(POST, number="088 004"), LocalNumber(code="crisis", number="112")),
    )
    assert changes(ONE, two) == (
        Change("name", "Welzijn Noord", "Welzijn Zuid"),
        Change("k", 5, 10),
        Change("sender", "code", "name"),
        Change("retention", 24, 36),
        Change("key", None, ORGANISATION_EXAMPLE.public_key),
        Change("hours", ONE.municipalities[0], two.municipalities[0]),
        Change("hours", None, two.municipalities[1]),
        Change("hours", ONE.municipalities[1], None),
        Change("code", FEAR, two.codes[0]),
        Change("code", None, two.codes[1]),
        Change("number", POST, two.numbers[0]),
        Change("number", None, two.numbers[1]),
    )
    assert changes(ONE, replace(ONE, codes=(), numbers=())) == (
        Change("code", FEAR, replace(FEAR, retired=True)),
        Change("number", POST, None),
    )


def test_an_agreement_that_goes_on_beside_a_new_one_is_not_told() -> None:
    ended = Agreement(municipality="GM0363", hours=24, valid_until=dt.date(2026, 12, 31))
    new = Agreement(municipality="GM0363", hours=30, valid_from=dt.date(2027, 1, 1))
    before = replace(ONE, municipalities=(ended,))
    assert changes(before, replace(ONE, municipalities=(new, ended))) == (Change("hours", None, new),)
    found = changes(replace(ONE, municipalities=(ended, ended)), replace(ONE, municipalities=(ended,)))
    assert found == (Change("hours", ended, None),)


def test_an_older_edition_is_refused_but_not_that_of_another_organisation() -> None:
    three = replace(ONE, edition=3)
    check_edition(None, ONE)
    check_edition(three, three)
    check_edition(three, replace(three, edition=4, k=6))
    check_edition(three, replace(ONE, name="Vluchtelingenwerk"))
    with pytest.raises(Refused) as error:
        check_edition(three, replace(ONE, name=" welzijn  NOORD "))
    assert error.value.key == "organisation_file_older"
    assert "editie 1" in error.value.sentence()
    assert "editie 3" in error.value.sentence()


def test_an_organisation_with_another_name_is_known_by_its_key() -> None:
    key = ORGANISATION_EXAMPLE.public_key
    three = replace(ONE, edition=3, public_key=key)
    with pytest.raises(Refused) as error:
        check_edition(three, replace(ONE, name="Welzijn Nieuw", public_key=key))
    assert error.value.key == "organisation_file_older"
    check_edition(three, replace(ONE, name="Welzijn Nieuw", edition=4, public_key=key))


def test_one_edition_has_one_content(vault: Vault) -> None:
    load(vault, ONE)
    with pytest.raises(Refused) as error:
        load(vault, replace(ONE, k=6))
    assert error.value.key == "organisation_file_mixed"
    with vault.reading() as session:
        assert organisation_settings(session).k == 5


def test_a_code_keeps_its_place(vault: Vault) -> None:
    load(vault, ONE)
    load(vault, replace(ONE, edition=2, codes=()))
    with pytest.raises(Refused) as error:
        load(vault, replace(ONE, edition=3, codes=(replace(FEAR, parent="L"),)))
    assert error.value.key == "organisation_file_moved_code"
    with vault.reading() as session:
        rules = organisation_settings(session)
        assert rules.file is not None
        assert rules.file.edition == 2


def test_when_an_edition_was_loaded_is_kept(vault: Vault, clock: SetClock) -> None:
    load(vault, ONE)
    clock.move(days=3)
    load(vault, ONE)
    with vault.reading() as session:
        assert organisation_settings(session).loaded_on == dt.date(2026, 9, 14)
    load(vault, replace(ONE, edition=2))
    with vault.reading() as session:
        assert organisation_settings(session).loaded_on == dt.date(2026, 9, 17)


def test_the_summary_is_held_against_the_vault_not_against_the_last_file(vault: Vault) -> None:
    own = Agreement(municipality="GM0363", hours=20)
    with vault.writing() as session:
        save_profile(session, ProfileFile(name="Samira", organisation="Welzijn Noord", municipalities=(own,)))
    with vault.reading() as session:
        before = standing_organisation(session, ONE)
    assert told(changes(before, ONE)) == ["hours", "hours", "code", "number"]
    assert Change("hours", own, ONE.municipalities[0]) in changes(before, ONE)
    load(vault, ONE)
    with vault.reading() as session:
        assert changes(standing_organisation(session, ONE), ONE) == ()


@pytest.mark.parametrize("first", [None, ONE])
def test_a_load_is_taken_back_exactly(vault: Vault, first: OrganisationFile | None) -> None:
    with vault.writing() as session:
        own = (Agreement(municipality="GM0034", hours=8), Agreement(municipality="GM0363", hours=7.5))
        save_profile(session, ProfileFile(name="Samira", organisation="Eigen", municipalities=own))
    if first is not None:
        load(vault, first)
    before = read(vault)
    with vault.writing() as session:
        state = organisation_state(session)
        load_organisation(session, replace(ORGANISATION_EXAMPLE, name="Iets anders"))
    assert read(vault) != before
    with vault.writing() as session:
        restore_organisation(session, state)
    assert read(vault) == before
    load(vault, ORGANISATION_EXAMPLE)


def test_a_code_used_meanwhile_is_still_read_after_taking_back(vault: Vault, reference: Reference) -> None:
    with vault.writing() as session:
        state = organisation_state(session)
        load_organisation(session, ONE)
    with vault.writing() as session:
        person = add_newcomer(session, NewcomerDraft(birth_year=1990))
        add_need(session, NeedDraft(newcomer_id=person.id, code="org_fear"))
    with vault.writing() as session:
        restore_organisation(session, state)
    with vault.reading() as session:
        assert own_codes(session) == (replace(FEAR, retired=True),)
        assert vault_reference(session, reference)["need"].label("org_fear", "nl") == "Angst"
        assert profile(session) is None
