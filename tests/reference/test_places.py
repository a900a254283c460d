"""Municipalities, provinces, countries and languages."""

import re

import pytest

from sleutelapp.reference.codes import Reference, load_reference


@pytest.fixture(scope="module")
def reference() -> Reference:
    return load_reference()


def test_342_municipalities_in_twelve_provinces(reference: Reference) -> None:
    municipalities = reference["municipality"]
    assert len(municipalities.active()) == 342
    counts = {
        province.label("en"): len(municipalities.children(province.code))
        for province in reference["province"]
    }
    assert counts == {
        "Groningen": 10,
        "Friesland": 18,
        "Drenthe": 12,
        "Overijssel": 25,
        "Flevoland": 6,
        "Gelderland": 51,
        "Utrecht": 26,
        "North Holland": 44,
        "South Holland": 50,
        "Zeeland": 13,
        "North Brabant": 56,
        "Limburg": 31,
    }


def test_codes_are_those_of_statistics_netherlands(reference: Reference) -> None:
    assert all(re.fullmatch(r"GM\d{4}", code.code) for code in reference["municipality"])
    names = {
        "GM0363": "Amsterdam",
        "GM0518": "'s-Gravenhage",
        "GM0796": "'s-Hertogenbosch",
        "GM1900": "Súdwest-Fryslân",
        "GM0820": "Nuenen, Gerwen en Nederwetten",
        "GM1992": "Voorne aan Zee",
        "GM0373": "Bergen (NH.)",
        "GM0893": "Bergen (L.)",
    }
    assert {code: reference["municipality"].label(code, "nl") for code in names} == names
    assert reference["municipality"].label("GM0518", "en") == "The Hague"


def test_names_are_unique_among_municipalities_to_choose_from(reference: Reference) -> None:
    names = [code.label("nl") for code in reference["municipality"].active()]
    assert len(set(names)) == len(names)


def test_abolished_municipalities_stay_readable_and_cannot_be_chosen(reference: Reference) -> None:
    municipalities = reference["municipality"]
    retired = [code for code in municipalities if code.retired]
    assert len(retired) == 63
    provinces = {province.code for province in reference["province"]}
    assert {code.parent for code in municipalities} == provinces
    assert municipalities.label("GM0457", "nl") == "Weesp"
    assert municipalities.get("GM0457").retired
    assert "GM0457" not in {code.code for code in municipalities.active()}
    assert "GM0457" not in {code.code for code in municipalities.children("PV27")}


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("den haag", "GM0518"),
        ("Den Bosch", "GM0796"),
        ("sudwest", "GM1900"),
        ("'s-hertog", "GM0796"),
        ("weesp", "GM0363"),
        ("GM0344", "GM0344"),
    ],
)
def test_municipality_is_found_as_people_type_it(reference: Reference, typed: str, code: str) -> None:
    assert reference["municipality"].search(typed, "nl")[0].code == code


def test_all_countries_with_those_met_most_first(reference: Reference) -> None:
    countries = [code.code for code in reference["country"]]
    iso = [code for code in countries if re.fullmatch(r"[a-z]{2}", code) and code != "xx"]
    assert len(iso) == 249
    assert countries[:3] == ["sy", "er", "af"]
    assert {"so", "et", "iq", "ir", "tr", "ye", "ua", "sd"} <= set(countries[:12])
    assert countries[-2:] == ["stateless", "xx"]
    assert reference["country"].label("xx", "nl") == "Onbekend"


def test_languages_met_most_come_first(reference: Reference) -> None:
    languages = [code.code for code in reference["language"]]
    assert languages[:12] == ["ar", "ti", "fa", "prs", "ps", "tr", "so", "ku", "uk", "en", "fr", "nl"]
    assert len(languages) >= 42
    assert all(re.fullmatch(r"[a-z]{2,3}", code) for code in languages)
    assert reference["language"].search("فارسی", "nl")[0].code == "fa"
