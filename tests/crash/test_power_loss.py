"""Promise 1: what was said to be saved is there after a power cut, at whatever moment, and the vault is whole.

By hand, longer: SLEUTELAPP_POWER_CUTS=420 pytest tests/crash/test_power_loss.py
"""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from sleutelapp.core.clock import SystemClock
from sleutelapp.core.errors import UserError, WrongPassword
from sleutelapp.core.paths import VaultFiles
from sleutelapp.records import Newcomer
from sleutelapp.vault.check import check_store
from sleutelapp.vault.opening import UnlockedKeys, open_vault, unlock
from tests.conftest import PASSWORD
from tests.crash import rotating, writing
from tests.crash.disk import WAYS, Disk
from tests.crash.recording import Call, interpreter, record

CUTS = int(os.environ.get("SLEUTELAPP_POWER_CUTS", "40"))
NEW = "zeven gansen snateren luid"
ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    shutil.which("strace") is None, reason="strace, which records what is written, is not installed"
)


def recorded(files: VaultFiles, *weakened: str) -> tuple[dict[str, bytes], list[Call]]:
    """The files before, and what the process that saves then did."""
    before = {path.name: path.read_bytes() for path in files.folder.iterdir()}
    command = interpreter(Path(writing.__file__), str(files.folder), PASSWORD, *weakened)
    return before, record(files.folder, command, {**os.environ, "PYTHONPATH": str(ROOT)})


def after_cuts(before: dict[str, bytes], calls: list[Call], count: int) -> Iterator[tuple[str, Disk, Random]]:
    """Way of losing and disk for each power cut: one half anywhere, one half just after something was said."""
    random = Random(2026)  # noqa: S311 -- chance, not secrecy
    said = [number for number, call in enumerate(calls, 1) if call.name == "said"]
    moments = [random.choice(said) if cut % 2 else random.randint(1, len(calls)) for cut in range(count)]
    disk, followed = Disk(before), 0
    for cut, moment in enumerate(sorted(moments)):
        for call in calls[followed:moment]:
            disk.follow(call)
        followed = moment
        yield WAYS[cut % len(WAYS)], disk, random


def put(folder: Path, content: dict[str, bytes]) -> None:
    """Let a folder hold exactly these files."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, data in content.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def lost(folder: Path, disk: Disk, way: str, random: Random) -> set[str]:
    """Open what the power cut left, with the program's own code, and tell what was said and is not there.

    Also tells of an alarm: a power cut is no tampering.

    Raises:
        UserError: it does not open, or is not whole.
    """
    put(folder, disk.after_power_loss(way, random))
    files, clock = VaultFiles(folder), SystemClock()
    vault = open_vault(files, unlock(files, PASSWORD, clock), clock)
    try:
        check_store(vault)
        with vault.reading() as session:
            notes = {row.code: row.note for row in session.query(Newcomer)}
        frozen = vault.issue_hashes.known()
        alarms = {f"alarm {each.code}" for each in (*vault.audit.findings, *vault.trail_findings())}
    finally:
        vault.close()
    numbers = range(writing.SESSIONS * writing.SAVES)
    found = {f"saved {n}" for n in numbers if notes.get(f"N-{n + 1:05}") == writing.note(n)}
    found |= {f"frozen {n}" for n in numbers if frozen.get(writing.quarter(n)) == f"{n:064}"}
    return (set(disk.said.decode().splitlines()) - found) | alarms


def test_no_power_cut_loses_what_was_saved(files: VaultFiles, tmp_path: Path) -> None:
    before, calls = recorded(files)
    said = b"".join(call.data for call in calls if call.name == "said").decode().splitlines()
    assert len(said) == writing.SESSIONS * writing.SAVES * 5 // 4
    for way, disk, random in after_cuts(before, calls, CUTS):
        assert lost(tmp_path / "na de stroomuitval", disk, way, random) == set(), way


def test_a_power_cut_while_the_vault_gets_a_new_key_leaves_the_old_vault_or_the_new(
    files: VaultFiles, template: tuple[VaultFiles, UnlockedKeys, str], tmp_path: Path
) -> None:
    clock = SystemClock()
    vault = open_vault(files, template[1], clock)
    with vault.writing() as session:
        session.add_all(Newcomer(code=f"N-{n:05}", note=writing.note(n)) for n in range(20))
    vault.close()
    before = {path.name: path.read_bytes() for path in files.folder.iterdir() if path.is_file()}
    command = interpreter(Path(rotating.__file__), str(files.folder), PASSWORD, NEW)
    calls = record(files.folder, command, {**os.environ, "PYTHONPATH": str(ROOT)})
    assert calls[-1].name == "said"
    random, disk, followed = Random(2026), Disk(before), 0  # noqa: S311 -- chance, not secrecy
    swap = next(n for n, call in enumerate(calls) if call.target == files.incoming.name)
    moments = [random.randint(swap if cut % 2 else 1, len(calls)) for cut in range(CUTS)]
    again = VaultFiles(tmp_path / "na de stroomuitval")
    for cut, moment in enumerate(sorted([*moments, len(calls)])):
        for call in calls[followed:moment]:
            disk.follow(call)
        followed = moment
        put(again.folder, disk.after_power_loss(WAYS[cut % len(WAYS)], random))
        try:
            unlocked = unlock(again, PASSWORD, clock)
            assert not disk.said
        except WrongPassword:
            unlocked = unlock(again, NEW, clock)
        vault = open_vault(again, unlocked, clock)
        check_store(vault)
        with vault.reading() as session:
            assert {row.note for row in session.query(Newcomer)} == {writing.note(n) for n in range(20)}
        assert vault.audit.findings == ()
        vault.close()


@pytest.mark.parametrize("weakened", ["OFF", "NORMAL"] if CUTS > 100 else ["OFF"])
def test_a_weaker_setting_loses_saves(files: VaultFiles, tmp_path: Path, weakened: str) -> None:
    """So the test above can fail."""
    before, calls = recorded(files, weakened)
    losing, cuts = 0, CUTS if CUTS > 100 else 8
    for way, disk, random in after_cuts(before, calls, cuts):
        try:
            losing += bool(lost(tmp_path / "na de stroomuitval", disk, way, random))
        except UserError:
            losing += 1
    sys.stdout.write(f"{weakened}: {losing} of {cuts} power cuts lost something (pytest -s shows this)\n")
    assert losing
