"""Backups: whole or not at all, made while the vault is in use, and thinned without losing what is good."""

import contextlib
import itertools
import json
import os
import stat
import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Damaged, Refused
from sleutelapp.core.paths import VaultFiles
from sleutelapp.records import Newcomer
from sleutelapp.vault.backup import make_backup
from sleutelapp.vault.backup_file import BackupFile, Manifest, Reason, read_backup_file
from sleutelapp.vault.backups import backup_status, keep_backup, own_backups, superfluous
from sleutelapp.vault.key_file import KeyFile
from sleutelapp.vault.opening import UnlockedKeys, open_vault
from sleutelapp.vault.restore import check_backup, open_backup
from sleutelapp.vault.store import Vault
from tests.conftest import PASSWORD

Template = tuple[VaultFiles, UnlockedKeys, str]
MARKER = "Zewditu Gebremeskel"
CODES = map("N-{:05d}".format, itertools.count(1))


def write(vault: Vault, name: str = MARKER) -> None:
    with vault.writing() as session:
        session.add(Newcomer(code=next(CODES), name=name))


def names_in(backup: BackupFile, files: VaultFiles, clock: SetClock) -> list[str]:
    """Who is in a backup, seen by opening it as a vault of its own."""
    opened = open_backup(backup, files, PASSWORD, clock)
    checked = check_backup(opened, files)
    vault = open_vault(VaultFiles(checked.folder), opened.unlocked, clock)
    with vault.reading() as session:
        names = list(session.scalars(select(Newcomer.name).order_by(Newcomer.id)))
    vault.close()
    checked.discard()
    return names


def test_a_backup_made_while_the_vault_is_used_holds_everything_saved(
    vault: Vault, clock: SetClock, tmp_path: Path
) -> None:
    write(vault)
    told: list[tuple[int, int]] = []

    def look(done: int, total: int) -> None:
        told.append((done, total))
        if len(told) == 1:
            write(vault, "Later gekomen")

    made = make_backup(vault.backup_source, tmp_path / "kopie.sleutelbackup", clock.utc(), progress=look)
    write(vault, "Na de back-up")
    assert names_in(made, vault.files, clock) == [MARKER, "Later gekomen"]
    assert told == sorted(told)
    assert told[-1] == (1000, 1000)
    assert list(vault.files.temporary.iterdir()) == []
    if os.name != "nt":
        assert stat.S_IMODE(made.path.stat().st_mode) == 0o600


def test_no_name_stands_readable_in_any_file_while_or_after_it_is_made(
    vault: Vault, clock: SetClock, tmp_path: Path
) -> None:
    write(vault)
    seen: set[Path] = set()

    def look(_done: int, _total: int) -> None:
        for path in tmp_path.rglob("*"):
            if path.is_file():
                seen.add(path)
                content = path.read_bytes()
                assert MARKER.encode() not in content
                assert b"Newcomer" not in content
                assert b"SQLite format 3" not in content

    made = keep_backup(vault.backup_source, clock, progress=look)
    look(0, 0)
    assert made.path in seen
    assert any(path.name == "kluis.db" and path.parent.parent == vault.files.temporary for path in seen)
    assert b"newcomer" not in made.path.read_bytes()  # nor how many there are of what


def test_cancelling_anywhere_leaves_nothing(vault: Vault, clock: SetClock, tmp_path: Path) -> None:
    write(vault)

    class StopError(Exception):
        pass

    vault.files.temporary.mkdir()
    output, steps = tmp_path / "usb" / "kopie.sleutelbackup", 0
    output.parent.mkdir()
    for stop_at in range(1, 200):
        steps = 0

        def look(_done: int, _total: int, last: int = stop_at) -> None:
            nonlocal steps
            steps += 1
            if steps == last:
                raise StopError

        try:
            make_backup(vault.backup_source, output, clock.utc(), progress=look)
        except StopError:
            assert list(output.parent.iterdir()) == []
            assert list(vault.files.temporary.iterdir()) == []
        else:
            break
    assert stop_at >= 5
    assert names_in(read_backup_file(output), vault.files, clock) == [MARKER]


@pytest.mark.skipif(sys.platform == "win32", reason="limits of Unix")
@pytest.mark.parametrize("room", [1_000, 60_000, 200_000])
def test_a_full_disk_says_so_and_keeps_the_backup_before(vault: Vault, clock: SetClock, room: int) -> None:
    write(vault)
    before = keep_backup(vault.backup_source, clock)
    with vault.writing() as session:
        session.add_all([Newcomer(code=next(CODES), name=f"{MARKER} {number}") for number in range(1500)])
    clock.move(minutes=1)
    import resource  # noqa: PLC0415 -- not there on Windows

    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, old[1]))
    try:
        with pytest.raises(Refused, match="NO backup was made: the disk"):
            keep_backup(vault.backup_source, clock)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)
    assert [path.name for path in vault.files.backups.iterdir()] == [before.path.name]
    assert list(vault.files.temporary.iterdir()) == []
    assert names_in(before, vault.files, clock) == [MARKER]


def test_a_damaged_vault_is_not_backed_up_and_pushes_nothing_out(vault: Vault, clock: SetClock) -> None:
    write(vault)
    good = keep_backup(vault.backup_source, clock)
    source, files = vault.backup_source, vault.files
    vault.close()
    content = bytearray(files.store.read_bytes())
    for page in range(2, len(content) // 4096):
        content[page * 4096 + 100] ^= 1
    files.store.write_bytes(content)
    for _ in range(20):
        clock.move(days=1)
        with pytest.raises(Damaged):
            keep_backup(source, clock)
    assert [backup.path for backup in own_backups(files)] == [good.path]
    assert backup_status(files).failed == "store_damaged"
    assert backup_status(files).is_due


def test_a_backup_is_due_after_a_change_also_one_made_meanwhile(vault: Vault, clock: SetClock) -> None:
    assert not backup_status(vault.files).is_due
    write(vault)
    assert backup_status(vault.files).is_due
    keep_backup(vault.backup_source, clock)
    assert not backup_status(vault.files).is_due

    changed: list[bool] = []

    def change_once(done: int, _total: int) -> None:
        if done >= 600 and not changed:
            changed.append(True)
            write(vault, "Nog iemand")

    keep_backup(vault.backup_source, clock, progress=change_once)
    assert changed
    assert backup_status(vault.files).is_due


def test_a_killed_backup_is_still_due_and_its_remains_go(
    vault: Vault, files: VaultFiles, template: Template, clock: SetClock
) -> None:
    write(vault)
    program = (
        "import sys, os; from sleutelapp.core.paths import VaultFiles; from sleutelapp.core.clock import SystemClock;"
        "from sleutelapp.vault.opening import *; from sleutelapp.vault.backups import *; from pathlib import Path;"
        f"v = open_vault(VaultFiles(Path({str(files.folder)!r})),"
        f" UnlockedKeys({template[1].vault_id!r}, bytes.fromhex({template[1].data_key.hex()!r})), SystemClock());"
        "keep_backup(v.backup_source, v.clock, progress=lambda done, total: done >= 700 and os._exit(9))"
    )
    vault.close()
    ended = subprocess.run([sys.executable, "-c", program], check=False)
    assert ended.returncode == 9
    assert backup_status(files).is_due
    assert own_backups(files) == []
    with contextlib.closing(open_vault(files, template[1], clock)) as opened:
        made = keep_backup(opened.backup_source, clock)
        assert list(files.backups.iterdir()) == [made.path]
        assert list(files.temporary.iterdir()) == []


def test_a_store_of_an_older_schema_is_backed_up_before_it_is_changed(
    vault: Vault,
    template: Template,
    clock: SetClock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    files = vault.files
    write(vault)
    vault.close()
    from sleutelapp.vault import migrations, opening  # noqa: PLC0415 -- to be patched

    following = tmp_path / "0002_next.sql"
    following.write_text("CREATE TABLE later (id INTEGER PRIMARY KEY);\n")
    first = migrations.migration_files()[0]
    monkeypatch.setattr(migrations, "migration_files", lambda: [first, following])
    monkeypatch.setattr(opening, "latest_version", lambda: 2)
    open_vault(files, template[1], clock).close()
    (backup,) = own_backups(files)
    assert (backup.manifest.reason, backup.manifest.schema) == ("before_migration", 1)


def backup_of(made_at: datetime, reason: Reason = "change", vault_id: str = "a") -> BackupFile:
    manifest = Manifest(
        vault_id=vault_id,
        made_at=made_at,
        reason=reason,
        schema=1,
        image_bytes=0,
        image_sha256="",
        sealed_rows="",
    )
    key_file = KeyFile(vault_id=vault_id, epoch=1, seq=1, slots=())
    return BackupFile(Path(f"{made_at:%Y-%m-%d %H%M} {reason}"), manifest, key_file, 0, 0)


FIRST = datetime(2026, 1, 1, 8, 0)  # noqa: DTZ001 -- UTC without zone, as in a manifest


def kept_over(days: int, per_day: int = 2) -> list[datetime]:
    """What is left of a backup so many times each day, thinned at each."""
    there: list[BackupFile] = []
    for number in range(days * per_day):
        made = backup_of(FIRST + timedelta(hours=number * 24 / per_day))
        going = {backup.path for backup in superfluous([*there, made], made, lambda _backup: True)}
        there = [backup for backup in (*there, made) if backup.path not in going]
    return sorted((backup.manifest.made_at for backup in there), reverse=True)


def test_seven_days_four_weeks_and_three_months_are_kept() -> None:
    kept = kept_over(200)  # until Sunday 19 July 2026, 20:00
    assert [f"{moment:%m-%d %H}" for moment in kept] == [
        *(f"07-{day} 20" for day in range(19, 12, -1)),  # also the newest of this week and month
        *("07-12 20", "07-05 20", "06-30 20", "06-28 20", "05-31 20"),
    ]


@pytest.mark.parametrize("days", [1, 3, 8, 29, 70])
def test_what_is_kept_reaches_back_as_far_as_promised(days: int) -> None:
    kept = kept_over(days, per_day=3)
    last = kept[0]
    for back in range(min(days, 7)):
        assert any(moment.date() == (last - timedelta(days=back)).date() for moment in kept)
    assert len(kept) <= 7 + 4 + 3


def test_a_backup_before_a_restore_stays_beside_those_of_its_day() -> None:
    before = backup_of(FIRST, "before_restore")
    later = backup_of(FIRST + timedelta(hours=1))
    latest = backup_of(FIRST + timedelta(hours=2))
    assert superfluous([before, later, latest], latest, lambda _backup: True) == [later]


def test_the_one_just_made_stays_also_when_the_clock_went_back() -> None:
    ahead = [backup_of(FIRST + timedelta(days=day)) for day in range(400, 420)]
    made = backup_of(FIRST)
    assert made not in superfluous([*ahead, made], made, lambda _backup: True)


def test_backups_of_another_vault_are_left_alone() -> None:
    others = [backup_of(FIRST + timedelta(hours=hour), vault_id="b") for hour in range(5)]
    made = backup_of(FIRST + timedelta(hours=9))
    assert superfluous([*others, made], made, lambda _backup: True) == []


def test_a_broken_backup_pushes_no_good_one_out() -> None:
    good = backup_of(FIRST)
    broken = backup_of(FIRST + timedelta(hours=2))
    made = backup_of(FIRST + timedelta(days=1))
    assert superfluous([good, broken, made], made, lambda backup: backup is not broken) == []
    assert superfluous([good, broken, made], made, lambda _backup: True) == [good]


def test_one_before_a_restore_lets_go_of_none(vault: Vault, clock: SetClock) -> None:
    made = []
    for reason in ("change", "before_restore", "before_restore"):
        clock.move(minutes=1)
        made.append(keep_backup(vault.backup_source, clock, reason=reason).path)
    assert set(vault.files.backups.iterdir()) == set(made)
    clock.move(minutes=1)
    made[0] = keep_backup(vault.backup_source, clock).path
    assert set(vault.files.backups.iterdir()) == set(made)


def test_thinning_keeps_the_good_file_beside_a_rotten_newer_one(vault: Vault, clock: SetClock) -> None:
    write(vault)
    good = keep_backup(vault.backup_source, clock)
    # Both of one day, the newer one rots on the disk before the next day's backup would let the older go.
    rotten = make_backup(
        vault.backup_source, vault.files.backups / "rot.sleutelbackup", clock.utc() + timedelta(minutes=5)
    )
    content = bytearray(rotten.path.read_bytes())
    content[rotten.image_at + 9000] ^= 4
    rotten.path.write_bytes(content)
    clock.move(days=1)
    made = keep_backup(vault.backup_source, clock)
    assert {good.path, made.path} <= set(vault.files.backups.iterdir())


def test_the_status_file_holds_nothing_else(vault: Vault, clock: SetClock) -> None:
    write(vault)
    keep_backup(vault.backup_source, clock)
    assert json.loads(vault.files.backup_status.read_bytes()) == {
        "is_due": False,
        "is_making": False,
        "failed": "",
        "spared": "",
    }


def test_a_manifest_cannot_be_passed_to_another_backup(vault: Vault, clock: SetClock, tmp_path: Path) -> None:
    from sleutelapp.vault.backup_file import opened_rows  # noqa: PLC0415 -- only here

    made = make_backup(vault.backup_source, tmp_path / "a.sleutelbackup", clock.utc())
    assert opened_rows(made.manifest, vault.backup_source.backup_key)["newcomer"] == 0
    other = replace(made.manifest, made_at=made.manifest.made_at + timedelta(days=1))
    with pytest.raises(Damaged):
        opened_rows(other, vault.backup_source.backup_key)
