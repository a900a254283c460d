import re
from typing import Any

import msgspec
from sqlalchemy import select

from sleutelapp.features.profile.actions import load_organisation, mark_demo, save_profile
from sleutelapp.features.profile.drafts import (
    ORGANISATION_EXAMPLE,
    PROFILE_EXAMPLE,
    Agreement,
    OrganisationFile,
    ProfileFile,
)
from sleutelapp.features.profile.queries import (
    OrganisationRow,
    is_demo,
    local_numbers,
    only_municipality,
    organisation_settings,
    profile,
    vault_reference,
)
from sleutelapp.records import Commitment, KeyPerson, OrganisationCode, PhoneNumber, Setting
from sleutelapp.reference.codes import Reference
from sleutelapp.vault.store import Vault


def agreed(vault: Vault) -> list[tuple[str, int, str]]:
    with vault.reading() as session:
        row = profile(session)
        assert row is not None
        return [(c.municipality, c.minutes, c.period) for c in row.commitments]


def save(vault: Vault, draft: ProfileFile) -> None:
    with vault.writing() as session:
        save_profile(session, draft)


def load(vault: Vault, file: OrganisationFile) -> None:
    with vault.writing() as session:
        load_organisation(session, file)


def everything(vault: Vault) -> list[Any]:
    with vault.reading() as session:
        tables = (KeyPerson, Commitment, OrganisationCode, PhoneNumber, Setting)
        return [session.execute(select(table.__table__)).all() for table in tables]


def test_a_new_vault_has_no_profile_and_the_usual_rules(vault: Vault, reference: Reference) -> None:
    with vault.reading() as session:
        assert profile(session) is None
        assert organisation_settings(session) == OrganisationRow(k=5, retention_months=24)
        assert local_numbers(session) == ()
        assert len(vault_reference(session, reference)["need"]) == len(reference["need"])
        assert not is_demo(session)
    with vault.writing() as session:
        mark_demo(session)
        mark_demo(session)
    with vault.reading() as session:
        assert is_demo(session)


def test_a_profile_is_saved_and_changed(vault: Vault) -> None:
    save(vault, PROFILE_EXAMPLE)
    with vault.reading() as session:
        row = profile(session)
        assert row is not None
        assert (row.name, row.code, row.role) == ("Samira Haddad", "SP-7K2M", "mixed")
        assert (row.organisation, row.languages) == ("Welzijn Noord", ("ar", "ti"))
        assert row.commitments[0].valid_from == PROFILE_EXAMPLE.municipalities[0].valid_from
    save(vault, ProfileFile(name=" Samira ", municipalities=(Agreement(municipality="GM0453", hours=1.5),)))
    assert agreed(vault) == [("GM0453", 90, "month")]
    with vault.reading() as session:
        person = session.scalars(select(KeyPerson)).one()
        assert (person.name, person.code) == ("Samira", "SP-7K2M")


def test_a_code_is_made_when_none_is_given_and_stays(vault: Vault) -> None:
    codes = set()
    for _ in range(2):
        save(vault, ProfileFile(name="Samira"))
        with vault.reading() as session:
            codes.add(session.scalars(select(KeyPerson.code)).one())
    (code,) = codes
    assert re.fullmatch(r"SP-[2-9A-HJKMNP-TV-Z]{4}", code)


def test_only_one_municipality_goes_without_saying(vault: Vault) -> None:
    told = []
    for places in ((), ("GM0307",), ("GM0307", "GM0355")):
        agreed = tuple(Agreement(municipality=place, hours=8) for place in places)
        with vault.writing() as session:
            save_profile(session, ProfileFile(name="Yonas Haile", municipalities=agreed))
        with vault.reading() as session:
            told.append(only_municipality(session))
    assert told == [None, "GM0307", None]


def test_the_organisation_file_is_taken_over_once(vault: Vault, reference: Reference) -> None:
    save(vault, PROFILE_EXAMPLE)
    load(vault, ORGANISATION_EXAMPLE)
    after_one = everything(vault)
    load(vault, ORGANISATION_EXAMPLE)
    assert everything(vault) == after_one
    assert agreed(vault) == [("GM0363", 24 * 60, "month"), ("GM0453", 96 * 60, "year")]
    with vault.reading() as session:
        rules = organisation_settings(session)
        assert (rules.name, rules.k, rules.retention_months) == ("Welzijn Noord", 7, 36)
        assert rules.public_key == ORGANISATION_EXAMPLE.public_key
        (number,) = local_numbers(session)
        assert (number.code, number.number) == ("out_of_hours_gp", "088 003 06 00")
        own = vault_reference(session, reference)["need"].get("org_dental_fear")
        assert (own.label("nl"), own.parent, own.retired) == ("Angst voor de tandarts", "T", False)


def test_what_a_later_file_leaves_out(vault: Vault, reference: Reference) -> None:
    save(vault, ProfileFile(name="Samira", municipalities=(Agreement(municipality="GM0034", hours=8),)))
    load(vault, ORGANISATION_EXAMPLE)
    shorter = OrganisationFile(
        name="Welzijn Zuid", municipalities=(Agreement(municipality="GM0363", hours=30),)
    )
    load(vault, shorter)
    # The key person's own agreement stays; the coordinator's follow the file.
    assert agreed(vault) == [("GM0034", 480, "month"), ("GM0363", 1800, "month")]
    with vault.reading() as session:
        assert local_numbers(session) == ()
        grown = vault_reference(session, reference)["need"]
        assert grown.get("org_dental_fear").retired
        assert grown.label("org_dental_fear", "nl") == "Angst voor de tandarts"
        assert "org_dental_fear" not in {code.code for code in grown.active()}
        row = profile(session)
        assert row is not None
        assert row.organisation == "Welzijn Zuid"
    load(vault, ORGANISATION_EXAMPLE)
    with vault.reading() as session:
        assert not vault_reference(session, reference)["need"].get("org_dental_fear").retired
        assert len(local_numbers(session)) == 1


def test_a_new_period_of_an_agreement_stands_beside_the_old(vault: Vault) -> None:
    old = PROFILE_EXAMPLE.municipalities[0]
    new = msgspec.structs.replace(old, hours=36, valid_from=None, valid_until=None)
    save(vault, msgspec.structs.replace(PROFILE_EXAMPLE, municipalities=(old, new)))
    assert sorted(minutes for _code, minutes, _period in agreed(vault)) == [24 * 60, 36 * 60]
