"""Where the computer says no: a full disk, a folder to read only, another process."""

import ctypes
import json
import os
import sys
from functools import partial
from pathlib import Path

import pytest

from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault.ownership import Ownership
from tests.cli.conftest import Program
from tests.cli.test_damage import Template, set_in_store
from tests.conftest import PASSWORD
from tests.forked import Forked

if sys.platform == "win32":
    pytest.skip("limits of Unix", allow_module_level=True)

import resource

PHONE = '{"kind": "phone", "group_size": 3, "notes": "' + "woord " * 400 + '"}\n'


def test_full_disk(program: Program) -> None:
    largest = max(path.stat().st_size for path in program.files.folder.iterdir()) + 200_000
    ended = program.add("contact", PHONE * 200, before=partial(limit_file_size, largest))
    saved = ended.out.splitlines()
    assert ended.code == 1
    assert 0 < len(saved) < 200
    assert ended.err.startswith(f"Regel {len(saved) + 1}: NIET opgeslagen: de schijf ")
    contacts = json.loads(program.on_vault("list", "contact", "--json").out)
    assert [f"saved contact {row['id']}" for row in contacts] == saved
    assert program.on_vault("check").code == 0


def test_init_on_a_full_disk_leaves_nothing(program: Program, tmp_path: Path) -> None:
    folder = tmp_path / "nieuw"
    arguments = ("init", "--vault", str(folder), "--password-stdin")
    ended = program(*arguments, lines="zes losse woorden\n", before=partial(limit_file_size, 20_000))
    assert (ended.code, ended.out) == (1, "")
    assert "NIET opgeslagen" in ended.err
    assert not VaultFiles(folder).exists()


def test_read_only_folder(program: Program) -> None:
    program.add("newcomer", '{"birth_year": 1990}')
    hand_over(program.files.folder)
    before = program.fingerprint()
    listed = program.on_vault("list", "newcomer", "--json", before=as_guest)
    assert (listed.code, listed.err) == (0, "")
    assert [row["id"] for row in json.loads(listed.out)] == [1]
    refused = program.add("newcomer", '{"birth_year": 1991}', before=as_guest)
    assert (refused.code, refused.out) == (1, "")
    assert "NIET opgeslagen: in deze map mag Sleutelapp niet schrijven" in refused.err
    assert program.fingerprint() == before
    inside = str(program.files.folder / "kluis2")
    made = program(
        "init", "--vault", inside, "--password-stdin", lines="zes losse woorden\n", before=as_guest
    )
    assert (made.code, made.out) == (1, "")
    assert "niet schrijven" in made.err


def test_an_older_vault_that_may_not_be_written_says_what_to_do(program: Program, template: Template) -> None:
    set_in_store(program.files, template, "PRAGMA user_version = 0")
    hand_over(program.files.folder)
    before = program.fingerprint()
    ended = program.on_vault("list", "newcomer", before=as_guest)
    assert (ended.code, ended.out) == (1, "")
    assert "moet eerst worden bijgewerkt" in ended.err
    assert "Vraag uw beheerder" in ended.err
    assert program.fingerprint() == before


def test_vault_in_use(program: Program) -> None:
    ownership = Ownership(program.files)
    before = program.fingerprint()
    ended = program.add("newcomer", "{}")
    ownership.release()
    assert (ended.code, ended.out) == (1, "")
    assert "al open" in ended.err
    assert program.fingerprint() == before


def test_no_line_that_printed_saved_is_lost_by_kill_9(program: Program) -> None:
    kills = int(os.environ.get("SLEUTELAPP_KILLS", "15"))
    arguments = ("add", "contact", "--json", "-", "--vault", str(program.files.folder), "--password-stdin")
    saved: list[str] = []
    for round_number in range(kills):
        with Forked(arguments, PASSWORD.encode() + b"\n" + PHONE.encode() * 20) as process:
            # Each time at another moment: after so many lines, and somewhere within the next.
            saved += [process.out.readline().decode().strip() for _ in range(round_number % 5)]
            process.kill()
            saved += process.out.read().decode().split("\n")[:-1]
            process.end()
    numbers = {row["id"] for row in json.loads(program.on_vault("list", "contact", "--json").out)}
    assert len(saved) >= kills
    assert {int(line.removeprefix("saved contact ")) for line in saved} <= numbers
    assert program.on_vault("check").code == 0
    assert program.on_vault("audit", "verify").code == 0  # a kill is no tampering


def limit_file_size(largest: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))


def hand_over(folder: Path) -> None:
    """Make the folder somebody else's, or at least not ours to write."""
    for path in (*folder.iterdir(), folder):
        path.chmod(0o555 if path.is_dir() else 0o444)
        if os.geteuid() == 0:
            os.chown(path, 65534, 65534)


def as_guest() -> None:
    """Without root's right to write anywhere (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, CAP_FOWNER)."""
    if os.geteuid() == 0:
        system = ctypes.CDLL(None)
        header, sets = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
        assert system.capget(header, sets) == 0
        for kind in (0, 1):  # effective and permitted
            sets[kind] &= ~0b1110
        assert system.capset(header, sets) == 0
