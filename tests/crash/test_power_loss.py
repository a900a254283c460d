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
from sleutelapp.core.errors import UserError
from sleutelapp.core.paths import VaultFiles
from sleutelapp.records import Newcomer
from sleutelapp.vault.check import check_store
from sleutelapp.vault.opening import open_vault, unlock
from tests.conftest import PASSWORD
from tests.crash import writing
from tests.crash.disk import WAYS, Disk
from tests.crash.recording import Call, interpreter, record

CUTS = int(os.environ.get("SLEUTELAPP_POWER_CUTS", "40"))
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


def lost(folder: Path, disk: Disk, way: str, random: Random) -> set[str]:
    """Open what the power cut left, with the program's own code, and tell what was said and is not there.

    Also tells of an alarm: a power cut is no tampering.

    Raises:
        UserError: it does not open, or is not whole.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, content in disk.after_power_loss(way, random).items():
        (folder / name).write_bytes(content)
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
