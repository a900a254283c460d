"""`facts`, as a coordinator uses it with what is left."""

import json
from pathlib import Path

from tests.cli.conftest import Program


def test_without_a_password_and_with_one(program: Program, tmp_path: Path) -> None:
    assert program.add("newcomer", '{"birth_year": 1980}\n' * 3).code == 0
    folder = ("--vault", str(program.files.folder))
    closed = json.loads(program("facts", "--json", *folder).out)
    assert (closed["counts"], closed["strength"], closed["source"]) == (None, "very_strong", "folder")
    known = json.loads(program.on_vault("facts", "--open", "--json").out)
    assert known["counts"]["newcomer"] == 3
    assert known["lock_minutes"] == 5
    stick = tmp_path / "stick.sleutelbackup"
    assert program.on_vault("backup", "--output", str(stick)).code == 0
    sheet = tmp_path / "blad.html"
    ended = program("facts", "--backup", str(stick), "--output", str(sheet))
    assert (ended.code, ended.err) == (0, "")
    assert "Feitenblad" in sheet.read_text(encoding="utf-8")
    assert program("facts", "--backup", str(stick), "--output", str(sheet)).code == 1
    assert program("facts", "--vault", str(tmp_path / "leeg")).code == 4
