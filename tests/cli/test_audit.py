"""`audit list` and `audit verify` as scripts use them."""

import contextlib
import json
from pathlib import Path
from typing import Any

from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault.backup_file import read_backup_file
from sleutelapp.vault.connection import connect
from sleutelapp.vault.keys import subkey
from sleutelapp.vault.opening import UnlockedKeys
from tests.cli.conftest import Program

Template = tuple[VaultFiles, UnlockedKeys, str]


def alter(store: Any, trigger: str, statement: str) -> None:
    sql = store.execute("SELECT sql FROM sqlite_master WHERE name = ?", (trigger,)).fetchone()[0]
    store.execute(f"DROP TRIGGER {trigger}")
    store.execute(statement)
    store.execute(sql)


def test_commands_leave_lines_and_a_changed_one_is_named(program: Program, template: Template) -> None:
    assert program.add("newcomer", '{"note": "Almaz", "birth_year": 1991}\n{"birth_year": 1980}\n').code == 0
    assert program.on_vault("show", "newcomer", "1").code == 0
    assert program.on_vault("list", "newcomer", password="fout").code == 3
    listed = program.on_vault("audit", "list", "--json")
    lines = json.loads(listed.out)
    assert [line["line"] for line in lines] == list(range(1, len(lines) + 1))
    assert [line["what"] for line in lines if line["kind"] in ("keys", "")] == [
        "unlocked",
        "locked",
        "unlocked",
        "locked",
        "unlock_failed",
        "unlocked",
    ]
    assert "Almaz" not in listed.out
    of_one = json.loads(program.on_vault("audit", "list", "--newcomer", "1", "--json").out)
    assert [(line["what"], line["kind"], line["id"]) for line in of_one if line["kind"] == "newcomer"] == [
        ("created", "newcomer", 1),
        ("viewed", "newcomer", 1),
    ]
    nobody = program.on_vault("audit", "list", "--newcomer", "9")
    assert (nobody.code, nobody.out) == (1, "")
    whole = program.on_vault("audit", "verify")
    assert (whole.code, whole.out) == (0, "De lijst van wie wat zag en deed is heel.\n")
    key = subkey(template[1].data_key, "store")
    with contextlib.closing(connect(program.files.store, key, writable=True)) as store:
        alter(store, "audit_is_not_changed", "UPDATE audit SET at = '2020-01-01T00:00:00' WHERE seq = 3")
    broken = program.on_vault("audit", "verify", "--language", "en")
    assert (broken.code, broken.out) == (4, "")
    assert "at line 3." in broken.err
    machine = program.on_vault("audit", "verify", "--json")
    assert (machine.code, json.loads(machine.out)) == (4, [{"code": "broken", "line": 3}])


def test_a_trail_without_its_end_is_damage_even_at_the_next_try(program: Program, template: Template) -> None:
    for _ in range(3):
        assert program.on_vault("list", "newcomer").code == 0
    key = subkey(template[1].data_key, "store")
    with contextlib.closing(connect(program.files.store, key, writable=True)) as store:
        alter(store, "audit_is_not_deleted", "DELETE FROM audit WHERE seq > 5")
    for _ in range(2):
        ended = program.on_vault("audit", "verify", "--language", "en")
        assert ended.code == 4
        assert "older than when it was last open" in ended.err


def test_what_leaves_the_vault_and_comes_back_leaves_a_line(program: Program, tmp_path: Path) -> None:
    stick = tmp_path / "stick.sleutelbackup"
    for command in (
        ("add", "newcomer", "--json", "-"),
        ("list", "newcomer"),
        ("search", "Almaz"),
        ("export", "--preview", "--period", "2026-07", "--output", str(tmp_path / "juli.xlsx")),
        ("backup", "--output", str(stick)),
        ("restore", str(stick), "--force"),
    ):
        lines = '{"note": "Almaz", "birth_year": 1990}' if command[0] == "add" else ""
        ended = program.on_vault(*command, lines=lines)
        assert ended.code == 0, ended.err
    rows = json.loads(program.on_vault("audit", "list", "--json").out)
    made_at = read_backup_file(stick).manifest.made_at.isoformat()
    told = [(row["what"], row["kind"], row["detail"]) for row in rows if row["kind"] != "keys"]
    # What was done after the backup was begun is not in it.
    assert told == [
        ("created", "newcomer", ""),
        ("exported", "newcomer", "list"),
        ("searched", "", ""),
        ("exported", "issue", "2026-07"),
        ("restored", "", made_at),
    ]
    assert program.on_vault("audit", "verify").code == 0


def test_a_backup_leaves_a_line_where_it_was_made(program: Program) -> None:
    for _ in range(2):
        assert program.on_vault("backup").code == 0
    rows = json.loads(program.on_vault("audit", "list", "--json").out)
    assert [row["what"] for row in rows if row["kind"] != "keys"] == ["backed_up"] * 2
