import json
import re
from pathlib import Path

from sleutelapp.core.clock import SystemClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.profile.queries import is_demo, organisation_settings, profile
from sleutelapp.vault.opening import open_vault, unlock
from tests.cli.conftest import Program

PROFILE = """
name = "Samira Haddad"
code = "SP-7K2M"
role = "mixed"
languages = ["ar"]
[[municipality]]
code = "GM0363"
hours = 24
period = "quarter"
"""
ORGANISATION = """
version = 1
name = "Welzijn Noord"
k = 8
[[code]]
list = "need"
code = "org_dental_fear"
parent = "T"
labels = { nl = "Angst voor de tandarts" }
"""


def test_init_prints_the_recovery_code_once(program: Program, tmp_path: Path) -> None:
    (tmp_path / "profiel.toml").write_text(PROFILE, encoding="utf-8")
    (tmp_path / "organisatie.toml").write_text(ORGANISATION, encoding="utf-8")
    files = VaultFiles(tmp_path / "diep" / "nieuw")
    arguments = ("init", "--vault", str(files.folder), "--password-stdin")
    more = ("--profile", str(tmp_path / "profiel.toml"), "--organisation", str(tmp_path / "organisatie.toml"))
    ended = program(*arguments, *more, lines="zes losse woörden\r\n")
    assert ended.code == 0
    assert re.fullmatch(r"([0-9A-Z]{4}-){8}[0-9A-Z]{4}\n", ended.out)
    clock = SystemClock()
    assert unlock(files, ended.out, clock, kind="recovery") == unlock(files, "zes losse woörden", clock)
    vault = open_vault(files, unlock(files, ended.out, clock, kind="recovery"), clock)
    with vault.reading() as session:
        person = profile(session)
        assert person is not None
        assert (person.code, person.organisation) == ("SP-7K2M", "Welzijn Noord")
        assert person.commitments[0].minutes == 24 * 60
        assert organisation_settings(session).k == 8
        assert not is_demo(session)
    vault.close()

    program.files = files
    before = program.fingerprint()
    again = program(*arguments, lines="een ander\n")
    assert (again.code, again.out) == (1, "")
    assert "staat al een kluis" in again.err
    assert program.fingerprint() == before
    own_code = '{"birth_year": 1990}\n'
    assert (
        program.on_vault("add", "newcomer", "--json", "-", lines=own_code, password="zes losse woörden").code
        == 0
    )
    need = '{"newcomer_id": 1, "code": "org_dental_fear"}'
    assert program.on_vault("add", "need", "--json", "-", lines=need, password="zes losse woörden").code == 0
    listed = program.on_vault("list", "need", password="zes losse woörden").out
    assert "Angst voor de tandarts" in listed


def test_init_with_a_wrong_file_makes_nothing(program: Program, tmp_path: Path) -> None:
    wrong = tmp_path / "fout.toml"
    arguments = ("init", "--vault", str(tmp_path / "nieuw"), "--password-stdin")
    wrong.write_text(PROFILE.replace("GM0363", "GM9999"), encoding="utf-8")
    ended = program(*arguments, "--profile", str(wrong), lines="geheim\n")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("Het profielbestand klopt niet: municipality")
    wrong.write_text(ORGANISATION.replace("k = 8", "k = 4"), encoding="utf-8")
    ended = program(*arguments, "--organisation", str(wrong), lines="geheim\n")
    assert "Dat kan alleen van 5 tot en met 10." in ended.err
    for lines in (b"", b"\n", b"\xff\n"):
        ended = program(*arguments, lines=lines)
        assert (ended.code, ended.out) == (1, "")
        assert "wachtwoord" in ended.err
    assert not (tmp_path / "nieuw").exists()


def test_demo_is_the_same_for_the_same_seed(program: Program, tmp_path: Path) -> None:
    listed = []
    for name in ("een", "twee"):
        program.files = VaultFiles(tmp_path / name)
        chosen = ("--newcomers", "8", "--contacts", "30", "--until", "2026-09-14", "--seed", "4")
        ended = program("demo", "--vault", str(program.files.folder), *chosen)
        assert (ended.code, ended.err) == (0, "")
        contacts = program.on_vault("list", "contact", "--json", password="demo").out
        listed.append(contacts + program.on_vault("list", "newcomer", "--json", password="demo").out)
    assert listed[0] == listed[1]
    assert len(json.loads(contacts)) == 30
    assert max(row["date"] for row in json.loads(contacts)) <= "2026-09-14"
    clock = SystemClock()
    vault = open_vault(program.files, unlock(program.files, "demo", clock), clock)
    with vault.reading() as session:
        assert is_demo(session)
    vault.close()
    assert program("demo", "--vault", str(program.files.folder)).code == 1


def test_a_bug_becomes_a_report_and_a_sentence(program: Program, tmp_path: Path) -> None:
    # A command whose module is not there stands for any bug.
    script = (
        "from sleutelapp import cli; a = cli.parsed(['list', 'codes']); a.module = 'bestaat_niet'; cli.run(a)"
    )
    command = program.command
    program.command = lambda *arguments: [command()[0], "-c", *arguments]  # type: ignore[method-assign]  # one run
    ended = program.apart(script)
    assert ended.code == 1
    assert "Traceback" not in ended.err
    assert ended.err.startswith("Er ging iets mis in Sleutelapp zelf.")
    assert ended.err.count("\n") == 1
    (report,) = (tmp_path / "home").rglob("crash-*.txt")
    assert "ModuleNotFoundError" in report.read_text(encoding="utf-8")
    assert "bestaat_niet" not in report.read_text(encoding="utf-8")
