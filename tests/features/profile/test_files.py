import datetime as dt
from pathlib import Path

import pytest

from sleutelapp.core.errors import UserError
from sleutelapp.features.profile.drafts import (
    ORGANISATION_EXAMPLE,
    PROFILE_EXAMPLE,
    Agreement,
    ExtraCodeEntry,
    LocalNumber,
    OrganisationFile,
)
from sleutelapp.features.profile.files import (
    read_organisation_file,
    read_profile_file,
    write_organisation_file,
)
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
edition = 3
issued_on = 2026-09-01
name = "Welzijn Noord"
k = 7
sender = "name"
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
code = "org_dental_fear"
parent = "T"
labels = { nl = "Angst voor de tandarts", en = "Dental fear" }

[[code]]
list = "contact_kind"
code = "org_market"
labels = { nl = "Op de markt" }
retired = true

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
        ("k = 7", 'k = "7"', "k: "),
        ("k = 7", "k = 7\nK = 8", "K"),
        ("version = 1", "version = 0", "version: "),
        ("edition = 3", "edition = 0", "edition: "),
        ("issued_on = 2026-09-01", 'issued_on = "gisteren"', "issued_on"),
        ("retired = true", 'retired = "ja"', "code[1].retired"),
        ('name = "Welzijn Noord"', 'name = " "', "name: "),
        ('name = "Welzijn Noord"\n', "", "name"),
        ("AAECAwQF", "AAECAw", "public_key: "),
        ("GM0453", "GM9999", "municipality: unknown code"),
        ("hours = 96", "hours = -1", "municipality[1].hours: "),
        ('"year"', '"week"', "municipality[1].period: "),
        ('list = "need"', 'list = "wensen"', "no code list is called wensen"),
        ('code = "org_market"\nlabels', 'code = "org_dental_fear"\nparent = "T"\nlabels', "contact_kind"),
        ('code = "org_dental_fear"', 'code = "org dental fear"', "code[0].code: "),
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


@pytest.mark.parametrize("k", [4, 11, 20])
def test_to_what_is_rounded_is_five_to_ten(tmp_path: Path, reference: Reference, k: int) -> None:
    changed = ORGANISATION.replace("k = 7", f"k = {k}")
    with pytest.raises(UserError) as error:
        read_organisation_file(write(tmp_path, changed), reference)
    assert f"veelvouden van {k}. Dat kan alleen van 5 tot en met 10." in error.value.sentence("nl")
    for fine in (5, 10):
        changed = ORGANISATION.replace("k = 7", f"k = {fine}")
        assert read_organisation_file(write(tmp_path, changed), reference).k == fine


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


def test_a_file_of_a_newer_program_gets_its_own_sentence(tmp_path: Path, reference: Reference) -> None:
    newer = ORGANISATION.replace("version = 1", "version = 2\nnieuw = true")
    with pytest.raises(UserError) as error:
        read_organisation_file(write(tmp_path, newer), reference)
    assert error.value.key == "organisation_file_newer"


@pytest.mark.parametrize("code", ["T9", "dental_fear", "org_", "ORG_fear"])
def test_an_own_code_cannot_clash_with_one_of_a_later_program(
    tmp_path: Path, reference: Reference, code: str
) -> None:
    with pytest.raises(UserError) as error:
        read_organisation_file(write(tmp_path, ORGANISATION.replace("org_dental_fear", code)), reference)
    assert error.value.key == "organisation_file_own_code"
    assert code in error.value.sentence()


def test_no_fixed_code_begins_as_an_own_one(reference: Reference) -> None:
    assert not [c.code for codes in reference.lists.values() for c in codes if c.code.startswith("org_")]


AWKWARD = OrganisationFile(
    edition=12,
    name="Welzijn \"Noord\" \\ 'Zuid'\n# tweede regel\t\r\x00\x7f\u2028",
    public_key="AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
    municipalities=(
        Agreement(municipality="GM0363", hours=0.1),
        Agreement(municipality="GM0363", hours=1e-05, period="year", valid_from=dt.date(2026, 1, 1)),
    ),
    codes=(
        ExtraCodeEntry(
            list="need",
            code="org_x",
            parent="T",
            labels={"nl": 'a"b', "ar": "خوف من طبيب الأسنان", "zh-Hant tw": "牙 😀", "en": "x = [[code]]"},
            retired=True,
        ),
    ),
    numbers=(LocalNumber(code="post", label='"""', number="+31 (0)20-123"),),
)


@pytest.mark.parametrize("file", [ORGANISATION_EXAMPLE, AWKWARD, OrganisationFile(name="O")])
def test_what_is_written_reads_back(tmp_path: Path, reference: Reference, file: OrganisationFile) -> None:
    path = tmp_path / "organisatie.toml"
    path.write_text("wat er stond")
    write_organisation_file(path, file)
    assert read_organisation_file(path, reference) == file
    assert [entry.name for entry in tmp_path.iterdir()] == ["organisatie.toml"]


def test_where_one_may_not_write_nothing_changes(tmp_path: Path) -> None:
    with pytest.raises(UserError) as error:
        write_organisation_file(tmp_path / "weg" / "organisatie.toml", ORGANISATION_EXAMPLE)
    assert error.value.key == "file_not_written"


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
