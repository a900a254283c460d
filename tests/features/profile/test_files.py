from pathlib import Path

import pytest

from sleutelapp.core.errors import UserError
from sleutelapp.features.profile.drafts import ORGANISATION_EXAMPLE, PROFILE_EXAMPLE
from sleutelapp.features.profile.files import read_organisation_file, read_profile_file
from sleutelapp.reference.codes import Reference

PROFILE = """
name = "Samira Haddad"
code = "SP-7K2M"
organisation = "Welzijn Noord"
role = "mixed"
languages = ["ar", "ti"]

[[municipality]]
code = "GM0363"
hours = 24
period = "quarter"
valid_from = 2026-01-01
valid_until = 2026-12-31
"""
ORGANISATION = """
version = 1
name = "Welzijn Noord"
k = 7
retention_months = 36
public_key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="

[[municipality]]
code = "GM0363"
hours = 24.0

[[municipality]]
code = "GM0453"
hours = 96
period = "year"

[[code]]
list = "need"
code = "T_angst"
parent = "T"
labels = { nl = "Angst voor de tandarts", en = "Dental fear" }

[[number]]
code = "out_of_hours_gp"
label = "Huisartsenpost Amsterdam"
number = "088 003 06 00"
checked_on = 2026-02-16
"""


def write(tmp_path: Path, content: str | bytes) -> Path:
    path = tmp_path / "bestand.toml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_both_files_are_read_with_every_field(tmp_path: Path, reference: Reference) -> None:
    assert read_profile_file(write(tmp_path, "\ufeff" + PROFILE), reference) == PROFILE_EXAMPLE
    assert read_organisation_file(write(tmp_path, ORGANISATION), reference) == ORGANISATION_EXAMPLE


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("k = 7", "k = 4", "k: "),
        ("k = 7", "k = 21", "k: "),
        ("k = 7", 'k = "7"', "k: "),
        ("k = 7", "k = 7\nK = 8", "K"),
        ("version = 1", "version = 2", "version: "),
        ('name = "Welzijn Noord"', 'name = " "', "name: "),
        ('name = "Welzijn Noord"\n', "", "name"),
        ("AAECAwQF", "AAECAw", "public_key: "),
        ("GM0453", "GM9999", "municipality: unknown code"),
        ("hours = 96", "hours = -1", "municipality[1].hours: "),
        ('"year"', '"week"', "municipality[1].period: "),
        ('list = "need"', 'list = "wensen"', "no code list is called wensen"),
        ('code = "T_angst"', 'code = "T1"', "T1"),
        ('code = "T_angst"', 'code = "T angst"', "code[0].code: "),
        ('parent = "T"', 'parent = "Q"', "under no known parent"),
        ('{ nl = "Angst voor de tandarts", en = "Dental fear" }', '{ en = "Dental fear" }', "no Dutch label"),
        ("088 003 06 00", "bel maar", "number[0].number: "),
        ("[[code]]", "[[code", ""),
    ],
)
def test_a_wrong_organisation_file_says_what_is_wrong(
    tmp_path: Path, reference: Reference, old: str, new: str, problem: str
) -> None:
    changed = ORGANISATION.replace(old, new, 1)
    assert changed != ORGANISATION
    with pytest.raises(UserError) as error:
        read_organisation_file(write(tmp_path, changed), reference)
    assert error.value.key == "organisation_file_invalid"
    assert problem in str(error.value.values["problem"])


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("SP-7K2M", "SP/7K2M", "code: "),
        ('"mixed"', '"baas"', "role: unknown code"),
        ('"ti"', '"xx"', "languages: unknown code"),
        ("valid_from = 2026-01-01", 'valid_from = "gisteren"', "valid_from"),
        ("hours = 24", "uren = 24", "uren"),
    ],
)
def test_a_wrong_profile_says_what_is_wrong(
    tmp_path: Path, reference: Reference, old: str, new: str, problem: str
) -> None:
    with pytest.raises(UserError) as error:
        read_profile_file(write(tmp_path, PROFILE.replace(old, new)), reference)
    assert error.value.key == "profile_file_invalid"
    assert problem in str(error.value.values["problem"])


def test_a_number_stands_in_it_once(tmp_path: Path, reference: Reference) -> None:
    twice = ORGANISATION + ORGANISATION[ORGANISATION.index("[[number]]") :]
    with pytest.raises(UserError) as error:
        read_organisation_file(write(tmp_path, twice), reference)
    assert "twice" in str(error.value.values["problem"])


def test_files_that_are_no_text_or_not_there(tmp_path: Path, reference: Reference) -> None:
    with pytest.raises(UserError) as error:
        read_profile_file(write(tmp_path, b"\xff\xfe"), reference)
    assert error.value.values["problem"] == "not UTF-8 text"
    with pytest.raises(UserError) as error:
        read_profile_file(tmp_path / "weg.toml", reference)
    assert error.value.key == "file_not_found"
    with pytest.raises(UserError) as error:
        read_profile_file(tmp_path, reference)
    assert error.value.key == "file_unreadable"
