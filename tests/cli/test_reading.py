import json
import subprocess

from sleutelapp.core.clock import SetClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.contacts.actions import log_contact
from sleutelapp.features.contacts.drafts import ContactDraft
from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.newcomers.drafts import EXAMPLE, NewcomerDraft
from sleutelapp.vault.opening import UnlockedKeys, open_vault
from tests.cli.conftest import Program
from tests.conftest import PASSWORD

Template = tuple[VaultFiles, UnlockedKeys, str]


def test_lists_are_one_array_with_ids_and_names(
    program: Program, template: Template, clock: SetClock
) -> None:
    vault = open_vault(program.files, template[1], clock)
    with vault.writing() as session:
        add_newcomer(session, EXAMPLE)
        gone = add_newcomer(session, NewcomerDraft(birth_year=1980))
        put_away = add_newcomer(session, NewcomerDraft(birth_year=1981))
        log_contact(session, ContactDraft(kind="phone", newcomer_ids=(1, 3), kilometres=1.25, notes="a\nb"))
        gone.deleted_at = put_away.archived_at = clock.utc()
    vault.close()
    newcomers = json.loads(program.on_vault("list", "newcomer", "--json").out)
    assert [(row["id"], row["name"], row["languages"]) for row in newcomers] == [
        (1, "Almaz Tesfay", ["ti", "ar"])
    ]
    assert len(json.loads(program.on_vault("list", "newcomer", "--archived", "--json").out)) == 2
    (contact,) = json.loads(program.on_vault("list", "contact", "--json").out)
    assert (contact["newcomer_ids"], contact["kilometres"], contact["date"]) == ([1, 3], 1.25, "2026-09-14")
    assert json.loads(program.on_vault("list", "signal", "--json").out) == []

    heading, row = program.on_vault("list", "newcomer").out.splitlines()
    assert heading.index("name") == row.index("Almaz")
    assert "Vrouw" in row
    assert program.on_vault("show", "newcomer", "2").code == 1
    shown = program.on_vault("show", "newcomer", "1", "--language", "en").out
    assert "gender:                Female (female)" in shown
    as_json = json.loads(program.on_vault("show", "newcomer", "1", "--json").out)
    assert as_json["labels"]["languages"] == ["Tigrinya", "Arabisch"]
    assert as_json["consents"][0]["labels"]["purpose"] == "Registreren"
    found = json.loads(program.on_vault("search", "almas", "tesfai", "--json").out)
    assert [(row["kind"], row["id"]) for row in found] == [("newcomer", 1)]
    assert "Almaz Tesfay" in program.on_vault("search", "almaz").out


def test_codes_need_no_vault(program: Program) -> None:
    codes = json.loads(program("list", "codes", "--json").out)
    toothache = next(row for row in codes if row["list"] == "need" and row["code"] == "T1")
    assert toothache["id"] == "T1"
    assert toothache["labels"] == {"nl": "Kiespijn", "en": "Toothache"}
    assert "home_visit" in program("list", "codes").out


def test_check_and_export(program: Program) -> None:
    assert program.on_vault("check").out == "De kluis is heel.\n"
    output = program.files.folder.parent / "uit.xlsx"
    unfrozen = program.on_vault("export", "--period", "2026-Q3", "--output", str(output))
    assert (unfrozen.code, unfrozen.err[:16]) == (1, "Nog niet vastges")
    assert not output.exists()
    arguments = ("export", "--period", "2026-Q3", "--output", str(output), "--preview")
    assert program.on_vault(*arguments).code == 0
    written = output.read_bytes()
    assert written.startswith(b"PK")
    refused = program.on_vault(*arguments)
    assert (refused.code, output.read_bytes()) == (1, written)
    assert "--force" in refused.err
    assert program.on_vault(*arguments, "--force").code == 0
    wrong = program.on_vault("export", "--period", "2026-Q9", "--output", "x.xlsx")
    assert (wrong.code, wrong.err[:14]) == (1, "Deze periode k")


def test_usage(program: Program) -> None:
    assert program("--version").out.startswith("Sleutelapp ")
    assert "search" in program("--help").out
    for wrong in (["list", "bogus"], ["bogus"], ["add", "need"], ["show", "need", "x"], ["export"]):
        ended = program(*wrong)
        assert (ended.code, "Traceback" in ended.err) == (2, False)


def test_a_reader_that_has_seen_enough(program: Program, template: Template, clock: SetClock) -> None:
    vault = open_vault(program.files, template[1], clock)
    with vault.writing() as session:
        for _ in range(2000):
            log_contact(session, ContactDraft(kind="phone", group_size=1))
    vault.close()
    vault_arguments = ("--vault", str(program.files.folder), "--password-stdin")
    with subprocess.Popen(
        program.command("list", "contact", "--json", *vault_arguments),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=program.environment,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(PASSWORD.encode() + b"\n")
        process.stdin.close()
        assert process.stdout.readline() == b"[\n"
        process.stdout.close()
        assert process.stderr.read() == b""
    rows = json.loads(program.on_vault("list", "contact", "--json").out)
    assert [row["id"] for row in rows] == list(range(1, 2001))
