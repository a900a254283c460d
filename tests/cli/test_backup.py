"""`backup` and `restore` as a script uses them, and as a power cut meets them."""

import json
import os
import shutil
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from sleutelapp.core.clock import SystemClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault.backup_file import read_backup_file
from sleutelapp.vault.backups import own_backups
from sleutelapp.vault.restore import check_backup, open_backup
from tests.cli.conftest import Program
from tests.conftest import PASSWORD
from tests.forked import End, Forked, Moment


def people(program: Program, folder: Path | None = None) -> int:
    vault = program.files.folder if folder is None else folder
    ended = program(
        "list", "newcomer", "--json", "--vault", str(vault), "--password-stdin", lines=PASSWORD + "\n"
    )
    assert (ended.code, ended.err) == (0, "")
    return len(json.loads(ended.out))


def test_a_backup_and_back_on_another_computer(program: Program, tmp_path: Path) -> None:
    program.add("newcomer", '{"birth_year": 1990}')
    output = tmp_path / "stick.sleutelbackup"
    ended = program.on_vault("backup", "--output", str(output))
    assert (ended.code, ended.err) == (0, "")
    assert str(output) in ended.out
    program.add("newcomer", '{"birth_year": 1991}')

    other = tmp_path / "ander"
    restoring = ("restore", str(output), "--vault", str(other), "--password-stdin")
    ended = program(*restoring, lines=PASSWORD + "\n")
    assert (ended.code, ended.err) == (0, "")
    assert people(program, other) == 1
    assert people(program) == 2

    ended = program(*restoring, lines=PASSWORD + "\n")
    assert ended.code == 1
    assert "--force" in ended.err
    ended = program(*restoring, "--force", lines=PASSWORD + "\n")
    assert ended.code == 0
    assert "opzij" in ended.out
    assert people(program, other) == 1
    (aside,) = other.glob("kluis van voor *")
    assert people(program, aside) == 1


def test_without_a_place_it_goes_among_the_vaults_own(program: Program) -> None:
    ended = program.on_vault("backup")
    assert ended.code == 0
    (made,) = own_backups(program.files)
    assert str(made.path) in ended.out


def test_an_existing_file_stays_unless_forced(program: Program, tmp_path: Path) -> None:
    output = tmp_path / "stick.sleutelbackup"
    output.write_bytes(b"van iemand anders")
    ended = program.on_vault("backup", "--output", str(output))
    assert (ended.code, output.read_bytes()) == (1, b"van iemand anders")
    assert "bestaat al" in ended.err
    assert program.on_vault("backup", "--output", str(output), "--force").code == 0
    assert read_backup_file(output)


def test_each_refusal_has_its_own_code_and_changes_nothing(
    program: Program, template: tuple[VaultFiles, object, str], tmp_path: Path
) -> None:
    output = tmp_path / "stick.sleutelbackup"
    program.on_vault("backup", "--output", str(output))
    before = program.fingerprint()
    ended = program.on_vault("restore", str(output), "--force", password="fout")
    assert (ended.code, ended.out) == (3, "")
    assert "hoort niet bij deze back-up" in ended.err
    damaged = tmp_path / "stuk.sleutelbackup"
    damaged.write_bytes(output.read_bytes()[:-5000])
    ended = program.on_vault("restore", str(damaged), "--force")
    assert (ended.code, ended.out) == (4, "")
    assert "beschadigd" in ended.err
    ended = program.on_vault("restore", str(tmp_path / "weg.sleutelbackup"), "--force")
    assert ended.code == 1
    ended = program.on_vault("backup", "--output", str(tmp_path / "geen map" / "x.sleutelbackup"))
    assert (ended.code, ended.out) == (1, "")
    assert "GEEN back-up" in ended.err
    ended = program.on_vault("restore", str(output), "--force", "--recovery-code", password=template[2])
    assert ended.code == 0
    is_due = program.files.backup_status.name  # a backup, of what was put back
    assert program.fingerprint().keys() == before.keys() | {is_due}


@pytest.mark.skipif(sys.platform == "win32", reason="limits of Unix")
def test_a_full_disk_leaves_no_half_backup(program: Program, tmp_path: Path) -> None:
    from tests.cli.test_limits import limit_file_size  # noqa: PLC0415 -- not there on Windows

    output = tmp_path / "usb" / "stick.sleutelbackup"
    output.parent.mkdir()
    ended = program.on_vault("backup", "--output", str(output), before=partial(limit_file_size, 60_000))
    assert (ended.code, ended.out) == (1, "")
    assert "GEEN back-up gemaakt: de schijf" in ended.err
    assert list(output.parent.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9")
def test_killed_at_any_moment_every_backup_there_is_opens(program: Program) -> None:
    kills = int(os.environ.get("SLEUTELAPP_KILLS", "4"))
    program.add("newcomer", '{"birth_year": 1990}')
    for moment in _moments(program, kills, "backup"):
        assert _ended(program, "backup", moment=moment) is None
        for backup in own_backups(program.files):
            check_backup(open_backup(backup, program.files, PASSWORD, SystemClock()), program.files).discard()
        assert len(own_backups(program.files)) == len(list(program.files.backups.glob("*.sleutelbackup")))
    assert people(program) == 1
    assert program.on_vault("check").code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9")
def test_a_restore_killed_at_any_moment_leaves_the_old_or_the_new(program: Program, tmp_path: Path) -> None:
    kills = int(os.environ.get("SLEUTELAPP_KILLS", "4"))
    output = tmp_path / "stick.sleutelbackup"
    program.on_vault("backup", "--output", str(output))
    program.add("newcomer", '{"birth_year": 1990}')
    kept = tmp_path / "voor"
    shutil.copytree(program.files.folder, kept)
    found = set()
    for moment in _moments(program, kills, "restore", str(output), "--force"):
        shutil.rmtree(program.files.folder)
        shutil.copytree(kept, program.files.folder)
        assert _ended(program, "restore", str(output), "--force", moment=moment) is None
        found.add(people(program))
    assert found == {0, 1}, "the old vault at first, the new one later"
    assert program.on_vault("check").code == 0


def _moments(program: Program, kills: int, *arguments: str) -> Iterator[Moment]:
    """Before and after what it writes, in turn, spread over all of it: by the clock most kills would come too early."""
    whole = _ended(program, *arguments)
    assert whole is not None
    assert whole.code == 0, whole.err
    for number in range(kills):
        yield Moment(step=1 + whole.steps * number // kills, after=number % 2 == 1)


def _ended(program: Program, *arguments: str, moment: Moment | None = None) -> End | None:
    """Run a command to its end or to that moment; None when it was killed."""
    vault = ("--vault", str(program.files.folder), "--password-stdin")
    with Forked((*arguments, *vault), PASSWORD.encode() + b"\n", moment=moment or Moment()) as process:
        return process.end()
