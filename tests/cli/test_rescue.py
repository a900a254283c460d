"""`rescue`, as a script uses it."""

import json
import resource
from functools import partial

from sleutelapp.vault.connection import PAGE_SIZE
from tests.cli.conftest import Program


def people(program: Program, count: int) -> None:
    lines = "\n".join(json.dumps({"birth_year": 1980, "note": "woord " * 200}) for _ in range(count))
    assert program.add("newcomer", lines).code == 0


def damage(program: Program, part: float) -> None:
    content = bytearray(program.files.store.read_bytes())
    content[int(len(content) / PAGE_SIZE * part) * PAGE_SIZE + 1000] ^= 1
    program.files.store.write_bytes(content)


def test_it_says_what_there_is_and_changes_nothing(program: Program) -> None:
    people(program, 30)
    assert program.on_vault("backup").code == 0
    people(program, 5)
    damage(program, 0.9)
    before = program.fingerprint()
    ended = program.on_vault("rescue")
    assert ended.code == 0
    assert "30 nieuwkomers" in ended.out
    assert "zit er niet in: 5 nieuwkomers" in ended.out
    assert "Er is niets veranderd" in ended.out
    facts = json.loads(program.on_vault("rescue", "--json").out)
    assert facts["backup"]["holds"]["newcomer"] == 30
    assert facts["backup"]["newer"] == {"newcomer": 5}
    assert facts["rows"]["broken_pages"] == 1
    assert program.fingerprint() == before


def test_rows_take_the_place_of_the_damaged_vault(program: Program) -> None:
    people(program, 30)
    damage(program, 0.95)
    assert program.on_vault("check").code == 4
    ended = program.on_vault("rescue", "--use", "rows")
    assert (ended.code, ended.err) == (0, "")
    assert "opzij gezet" in ended.out
    assert program.on_vault("check").code == 0
    (report,) = program.files.folder.glob("redding *.txt")
    assert "Gered: " in report.read_text(encoding="utf-8")
    (aside,) = program.files.folder.glob("kluis van voor *")
    assert (aside / "kluis.db").exists()


def test_the_backup_takes_its_place(program: Program) -> None:
    people(program, 3)
    assert program.on_vault("backup").code == 0
    program.files.store.unlink()
    ended = program.on_vault("rescue", "--use", "rows")
    assert ended.code == 1
    assert "Kies --use backup" in ended.err
    assert program.on_vault("rescue", "--use", "backup").code == 0
    assert len(json.loads(program.on_vault("list", "newcomer", "--json").out)) == 3


def test_without_anything_left_it_says_so(program: Program) -> None:
    program.files.store.write_bytes(b"kapot" * 9999)
    ended = program.on_vault("rescue")
    assert (ended.code, ended.out) == (4, "")
    assert "USB-stick" in ended.err


def test_a_wrong_password_is_one(program: Program) -> None:
    damage(program, 0.5)
    assert program.on_vault("rescue", password="fout").code == 3


def test_a_full_disk_changes_nothing(program: Program) -> None:
    people(program, 30)
    damage(program, 0.9)
    before = program.fingerprint()
    size = program.files.store.stat().st_size
    limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (size // 2, size // 2))
    ended = program.on_vault("rescue", "--use", "rows", before=limit)
    assert (ended.code, ended.out) == (1, "")
    assert "schijf is vol" in ended.err
    assert program.fingerprint() == before
    assert not any(program.files.temporary.iterdir())
