"""Each trouble its own sentence and exit code, and nothing changed by it."""

import contextlib
import json
import sqlite3
from pathlib import Path
from random import Random

import pytest

from sleutelapp.core.clock import SystemClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault.connection import connect
from sleutelapp.vault.keys import LEAST_COST, subkey
from sleutelapp.vault.opening import UnlockedKeys, create_vault
from tests.cli.conftest import Program
from tests.conftest import PASSWORD
from tests.crash.test_damage import DAMAGES, damaged

Template = tuple[VaultFiles, UnlockedKeys, str]


def told(program: Program, code: int, said: str, password: str = PASSWORD) -> None:
    before = program.fingerprint()
    ended = program.on_vault("list", "newcomer", password=password)
    assert (ended.code, ended.out) == (code, "")
    assert said in ended.err
    assert ended.err.count("\n") == 1
    assert program.fingerprint() == before


def test_wrong_password_and_waiting(program: Program) -> None:
    for _ in range(3):
        told(program, 3, "wachtwoord klopt niet", password="fout")
    status = json.loads(program.files.status.read_bytes())
    assert status["wrong_tries"] == 3
    # The wait of two seconds is over before a slow computer has started again; that of a minute is not.
    status = {"wrong_tries": 10, "last_wrong_try": SystemClock().utc().isoformat()}
    program.files.status.write_text(json.dumps(status), encoding="utf-8")
    told(program, 1, "Wacht ")


@pytest.mark.parametrize("kept", [0.999, 0.5, 0.01])
def test_truncated_store(program: Program, kept: float) -> None:
    size = program.files.store.stat().st_size
    with program.files.store.open("rb+") as file:
        file.truncate(int(size * kept))
    told(program, 4, "beschadigd")


def test_store_empty_missing_plain(program: Program, tmp_path: Path) -> None:
    program.files.store.write_bytes(b"")
    told(program, 4, "is leeg")
    program.files.store.unlink()
    told(program, 4, "gegevens is weg")
    with contextlib.closing(sqlite3.connect(tmp_path / "gewoon.db")) as plain:
        plain.execute("CREATE TABLE newcomer (name)")
    program.files.store.write_bytes((tmp_path / "gewoon.db").read_bytes())
    told(program, 4, "niet versleuteld")


def test_store_of_another_vault(program: Program, tmp_path: Path, template: Template) -> None:
    other = VaultFiles(tmp_path / "andere")
    create_vault(other, "ander wachtwoord", LEAST_COST)
    own = program.files.store.read_bytes()
    program.files.store.write_bytes(other.store.read_bytes())
    told(program, 4, "beschadigd")
    program.files.store.write_bytes(own)
    set_in_store(program.files, template, "UPDATE vault SET id = 'een-andere'")
    told(program, 4, "andere kluis")


def test_store_of_a_newer_program(program: Program, template: Template) -> None:
    set_in_store(program.files, template, "PRAGMA user_version = 99")
    told(program, 1, "nieuwere Sleutelapp")


def test_a_flipped_page_is_found_by_check(program: Program) -> None:
    content = bytearray(program.files.store.read_bytes())
    content[len(content) // 2 // 4096 * 4096 + 100] ^= 1
    program.files.store.write_bytes(content)
    ended = program.on_vault("check")
    assert (ended.code, ended.out) == (4, "")
    assert "beschadigd" in ended.err


def test_key_file_missing_damaged_and_healed(program: Program) -> None:
    files = program.files
    whole, before = files.keys.read_bytes(), program.records()
    files.keys.write_bytes(whole[: len(whole) // 2])
    assert program.on_vault("list", "newcomer").code == 0
    assert files.keys.read_bytes() == files.keys_copy.read_bytes()
    files.keys_copy.unlink()
    assert program.on_vault("list", "newcomer").code == 0
    assert files.keys.read_bytes() == files.keys_copy.read_bytes()
    assert program.records() == before
    files.keys.write_bytes(b"{}")
    files.keys_copy.write_bytes(b"\xff")
    told(program, 4, "kopie ervan zijn beschadigd")
    files.keys.unlink()
    files.keys_copy.unlink()
    told(program, 4, "sleutelbestand van de kluis is weg")


def set_in_store(files: VaultFiles, template: Template, statement: str) -> None:
    key = subkey(template[1].data_key, "store")
    with contextlib.closing(connect(files.store, key, writable=True)) as connection:
        connection.execute(statement)


def test_commands_never_break_off_over_damage(program: Program) -> None:
    random = Random(2027)  # noqa: S311 -- chance, not secrecy
    assert program.add("newcomer", '{"birth_year": 1980}\n' * 20).code == 0
    assert program.on_vault("backup").code == 0
    whole = {path: path.read_bytes() for path in (program.files.store, program.files.keys)}
    (backup,) = program.files.backups.iterdir()
    whole[backup] = backup.read_bytes()
    commands = (("list", "newcomer"), ("check",), ("rescue",), ("restore", str(backup), "--force"))
    for number in range(max(len(commands), DAMAGES // 15)):
        for path, content in whole.items():
            path.write_bytes(damaged(content, random))
        program.files.keys_copy.write_bytes(whole[program.files.keys])
        ended = program.on_vault(*commands[number % len(commands)])
        assert ended.code in {0, 1, 4}, ended.err
        assert "Traceback" not in ended.err
        assert "onverwacht" not in ended.err
