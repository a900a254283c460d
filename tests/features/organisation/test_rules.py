"""Editions, codes and file names."""

import datetime as dt
import re

import msgspec
import pytest

from sleutelapp.features.organisation.drafts import KeptWork, TypedFile
from sleutelapp.features.organisation.rules import (
    is_changed,
    is_given_out,
    is_phone_number,
    next_edition,
    number_code,
    own_code,
    suggested_file_name,
    typed_from,
)
from sleutelapp.features.profile.drafts import ORGANISATION_EXAMPLE, ExtraCodeEntry, OrganisationFile

TODAY = dt.date(2026, 11, 26)
SAVED = KeptWork(typed=typed_from(ORGANISATION_EXAMPLE), saved=ORGANISATION_EXAMPLE, highest=3)


def test_a_first_save_makes_edition_1() -> None:
    work = KeptWork(typed=TypedFile(name="Welzijn Noord", retention_months=36, k=10))
    assert next_edition(work, TODAY) == OrganisationFile(
        name="Welzijn Noord", retention_months=36, k=10, edition=1, issued_on=TODAY
    )


def test_only_changed_content_makes_another_edition() -> None:
    assert not is_changed(SAVED)
    assert next_edition(SAVED, TODAY) == ORGANISATION_EXAMPLE
    renamed = msgspec.structs.replace(SAVED, typed=msgspec.structs.replace(SAVED.typed, name="Welzijn Zuid"))
    assert is_changed(renamed)
    made = next_edition(renamed, TODAY)
    assert (made.edition, made.issued_on, made.name) == (4, TODAY, "Welzijn Zuid")
    assert made.codes == ORGANISATION_EXAMPLE.codes


def test_a_number_that_was_given_out_is_not_given_out_again() -> None:
    typed = msgspec.structs.replace(SAVED.typed, k=10)
    assert next_edition(msgspec.structs.replace(SAVED, typed=typed, highest=6), TODAY).edition == 7


@pytest.mark.parametrize(
    ("name", "suggested"),
    [
        ("Welzijn Noord", "organisatie-welzijn-noord-editie-3.toml"),
        ("Stichting d'Één / Zuid-Oost!", "organisatie-stichting-d-een-zuid-oost-editie-3.toml"),
        ("منظمة الشمال", "organisatie-mndhmh-lshml-editie-3.toml"),
        ("…", "organisatie-editie-3.toml"),
    ],
)
def test_a_file_name_is_clear_and_taken_by_every_file_system(name: str, suggested: str) -> None:
    file = msgspec.structs.replace(ORGANISATION_EXAMPLE, name=name)
    assert suggested_file_name(file) == suggested


def test_a_code_comes_from_its_label_and_is_free() -> None:
    assert own_code("Bang voor de tandarts", ()) == "org_bang_voor_de_tandarts"
    assert own_code("خوف", ()) == "org_khwf"
    assert own_code("!?", ()) == "org_code"
    long = own_code("een heel lange naam " * 4, ())
    again = own_code("een heel lange naam " * 4, {long})
    assert len(long) <= 40
    assert len(again) <= 40
    assert again not in {long, ""}
    for code in (long, again, own_code("Ça & là", ())):
        assert re.fullmatch("[A-Za-z][A-Za-z0-9_]{0,39}", code)


def test_a_number_has_a_code_that_a_file_may_hold() -> None:
    assert number_code("Spoedpost Utrecht", {"spoedpost_utrecht"}) == "spoedpost_utrecht_2"
    assert number_code("24-uurs hulp", ()) == "nummer_24_uurs_hulp"
    assert number_code("—", ()) == "nummer"


def test_what_stood_in_an_edition_stays() -> None:
    own = ORGANISATION_EXAMPLE.codes[0]
    assert is_given_out(ORGANISATION_EXAMPLE, own)
    other = ExtraCodeEntry(list="contact_kind", code=own.code, labels={"nl": "Iets"})
    assert not is_given_out(ORGANISATION_EXAMPLE, other)
    assert not is_given_out(None, own)


def test_a_phone_number() -> None:
    assert is_phone_number("+31 (0)88 003 06 00")
    assert not is_phone_number("bel maar")
    assert not is_phone_number("112\n")
