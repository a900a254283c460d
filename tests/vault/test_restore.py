"""Putting a backup back: on this computer or another, whole or not at all, whatever happens meanwhile."""

import itertools
import os
import shutil
import sys
from collections.abc import Collection
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlcipher3 import dbapi2

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Damaged, Refused, UserError, WrongPassword
from sleutelapp.core.paths import VaultFiles
from sleutelapp.records import Newcomer
from sleutelapp.vault.backup import make_backup
from sleutelapp.vault.backup_file import BackupFile, read_backup_file
from sleutelapp.vault.backups import keep_backup
from sleutelapp.vault.check import check_store
from sleutelapp.vault.key_file import read_key_file
from sleutelapp.vault.keys import LEAST_COST
from sleutelapp.vault.opening import UnlockedKeys, create_vault, open_vault, unlock
from sleutelapp.vault.restore import check_backup, open_backup, put_back
from sleutelapp.vault.store import Vault
from tests.conftest import PASSWORD

Template = tuple[VaultFiles, UnlockedKeys, str]
MARKER = "Zewditu Gebremeskel"
CODES = map("N-{:05d}".format, itertools.count(1))


def write(vault: Vault, name: str) -> None:
    with vault.writing() as session:
        session.add(Newcomer(code=next(CODES), name=name))


def names(files: VaultFiles, clock: SetClock, password: str = PASSWORD) -> list[str]:
    vault = open_vault(files, unlock(files, password, clock), clock)
    check_store(vault)
    with vault.reading() as session:
        found = list(session.scalars(select(Newcomer.name).order_by(Newcomer.id)))
    assert vault.trail_findings() == ()  # to put a backup back is no tampering
    vault.close()
    return found


def restore(backup: BackupFile, files: VaultFiles, clock: SetClock) -> None:
    put_back(check_backup(open_backup(backup, files, PASSWORD, clock), files), files, clock)


@pytest.fixture
def backup(vault: Vault, clock: SetClock, tmp_path: Path) -> BackupFile:
    """Of a vault with one person; a second came after it, and the vault is closed."""
    write(vault, "Eerst")
    made = make_backup(vault.backup_source, tmp_path / "usb.sleutelbackup", clock.utc())
    write(vault, "Daarna")
    vault.close()
    return made


def test_what_was_there_comes_back_and_the_vault_of_before_stays_aside(
    backup: BackupFile, files: VaultFiles, clock: SetClock
) -> None:
    restore(backup, files, clock)
    assert names(files, clock) == ["Eerst"]
    (aside,) = files.folder.glob("kluis van voor *")
    assert aside.name == "kluis van voor 2026-09-14 10.00.00"
    assert names(VaultFiles(aside), clock) == ["Eerst", "Daarna"]
    assert not files.incoming.exists()
    assert list(files.temporary.iterdir()) == []


def test_a_backup_of_before_a_later_one_is_put_back_without_alarm(
    files: VaultFiles, template: Template, clock: SetClock, tmp_path: Path
) -> None:
    vault = open_vault(files, template[1], clock)
    write(vault, "Eerst")
    first = make_backup(vault.backup_source, tmp_path / "usb.sleutelbackup", clock.utc())
    for name in ("Daarna", "Later"):
        write(vault, name)
    vault.audit.anchor()
    keep_backup(vault.backup_source, clock)
    vault.close()
    restore(first, files, clock)
    for _ in range(2):
        assert names(files, clock) == ["Eerst"]  # which looks for findings


@pytest.mark.parametrize("kind", ["password", "recovery"])
def test_another_computer_needs_only_the_file_and_its_secret(
    backup: BackupFile, template: Template, clock: SetClock, tmp_path: Path, kind: str
) -> None:
    foreign = VaultFiles(tmp_path / "andere laptop" / "kluis")
    moved = tmp_path / "stick" / "kopie.sleutelbackup"
    moved.parent.mkdir()
    shutil.copy(backup.path, moved)
    secret = PASSWORD if kind == "password" else template[2]
    opened = open_backup(
        read_backup_file(moved), foreign, secret, clock, "password" if kind == "password" else "recovery"
    )
    checked = check_backup(opened, foreign)
    assert checked.rows["newcomer"] == 1
    assert not foreign.exists()
    put_back(checked, foreign, clock)
    assert names(foreign, clock) == ["Eerst"]
    assert not list(foreign.folder.glob("kluis van voor *"))


def test_a_wrong_password_is_not_damage_and_costs_time(
    backup: BackupFile, files: VaultFiles, clock: SetClock
) -> None:
    before = files.store.read_bytes()
    for _ in range(3):
        with pytest.raises(WrongPassword, match="does not belong to this backup"):
            open_backup(backup, files, "fout wachtwoord", clock)
    with pytest.raises(Refused, match="Wait 2 seconds"):
        open_backup(backup, files, PASSWORD, clock)
    assert files.store.read_bytes() == before


def test_a_flipped_bit_anywhere_is_damage(
    backup: BackupFile, files: VaultFiles, clock: SetClock, tmp_path: Path
) -> None:
    whole = backup.path.read_bytes()
    manifest_at = whole.index(b"image_sha256")
    keys_at, slot_at = whole.index(b"sleutelapp-keys"), whole.index(b"sealed")
    spots = [0, 5, 13, 14, 15, 16, 18, 19, 20, 40, 51, 52, manifest_at, manifest_at + 20, keys_at, slot_at]
    spots += [slot_at + 20, slot_at + 60, backup.image_at - 1, backup.image_at, backup.image_at + 20]
    spots += [backup.image_at + 4096 * 7 + 5, len(whole) - 33, len(whole) - 32, len(whole) - 1]
    damaged = tmp_path / "stuk.sleutelbackup"
    for number, spot in enumerate(spots):
        content = bytearray(whole)
        content[spot] ^= 1 << number % 8
        damaged.write_bytes(content)
        with pytest.raises(Damaged, match="damaged"):
            check_backup(open_backup(read_backup_file(damaged), files, PASSWORD, clock), files)
    assert names(files, clock) == ["Eerst", "Daarna"]


def test_a_file_cut_or_lengthened_anywhere_is_damage(
    backup: BackupFile, files: VaultFiles, clock: SetClock, tmp_path: Path
) -> None:
    whole = backup.path.read_bytes()
    ends = [0, 1, 8, 13, 19, 20, 51, 52, 53, 500, backup.image_at - 1, backup.image_at, backup.image_at + 1]
    ends += [len(whole) // 2, len(whole) - 33, len(whole) - 32, len(whole) - 1]
    damaged = tmp_path / "stuk.sleutelbackup"
    for content in (
        *(whole[:end] for end in ends),
        whole + b"\0",
        whole + whole,
        b"\0" * 70_000,
        b"PK" * 900,
    ):
        damaged.write_bytes(content)
        with pytest.raises(Damaged, match="amaged"):
            check_backup(open_backup(read_backup_file(damaged), files, PASSWORD, clock), files)


def test_a_header_put_together_by_somebody_else_is_damage(
    backup: BackupFile, vault: Vault, clock: SetClock, tmp_path: Path
) -> None:
    # Sound by itself, with a slot that opens: only the seals of the data key tell.
    import hashlib  # noqa: PLC0415 -- only here
    import struct  # noqa: PLC0415 -- only here

    whole = backup.path.read_bytes()
    for old, new in ((b'"schema": 1', b'"schema": 0'), (b'\\"seq\\": 1', b'\\"seq\\": 9')):
        header = whole[52 : backup.image_at]
        assert old in header
        header = header.replace(old, new)
        prelude = struct.pack(">14sHI", b"SLEUTELBACKUP\n", 1, len(header))
        forged = tmp_path / "vervalst.sleutelbackup"
        forged.write_bytes(
            prelude + hashlib.sha256(prelude + header).digest() + header + whole[backup.image_at :]
        )
        with pytest.raises(Damaged):
            check_backup(open_backup(read_backup_file(forged), vault.files, PASSWORD, clock), vault.files)


def test_a_newer_programs_backup_changes_nothing(
    backup: BackupFile, files: VaultFiles, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sleutelapp.vault import restore as module  # noqa: PLC0415 -- to be patched

    opened = open_backup(backup, files, PASSWORD, clock)
    monkeypatch.setattr(module, "latest_version", lambda: 0)
    with pytest.raises(Refused, match="newer Sleutelapp"):
        check_backup(opened, files)


def test_stopping_while_it_is_checked_leaves_nothing(
    backup: BackupFile, files: VaultFiles, clock: SetClock
) -> None:
    opened = open_backup(backup, files, PASSWORD, clock)

    def stop(done: int, _total: int) -> None:
        if done >= 600:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        check_backup(opened, files, stop)
    assert list(files.temporary.iterdir()) == []
    assert names(files, clock) == ["Eerst", "Daarna"]


def test_nothing_readable_is_written_while_it_is_taken_out_and_put_in_place(
    vault: Vault, files: VaultFiles, clock: SetClock, tmp_path: Path
) -> None:
    write(vault, MARKER)
    made = make_backup(vault.backup_source, tmp_path / "usb.sleutelbackup", clock.utc())
    vault.close()
    seen: set[str] = set()

    def look(_done: int = 0, _total: int = 0) -> None:
        for path in tmp_path.rglob("*"):
            if path.is_file():
                seen.add(path.parent.name)
                content = path.read_bytes()
                assert MARKER.encode() not in content
                assert b"SQLite format 3" not in content

    checked = check_backup(open_backup(made, files, PASSWORD, clock), files, look)
    look()
    put_back(checked, files, clock, [lambda _connection, _erased: look()])
    look()
    assert any(name.startswith("terugzetten-") for name in seen)
    assert names(files, clock) == [MARKER]


@pytest.mark.skipif(sys.platform == "win32", reason="limits of Unix")
def test_a_full_disk_changes_nothing(backup: BackupFile, files: VaultFiles, clock: SetClock) -> None:
    import resource  # noqa: PLC0415 -- not there on Windows

    opened = open_backup(backup, files, PASSWORD, clock)
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, old[1]))
    try:
        with pytest.raises(Refused, match="NOT restored: the disk is full"):
            check_backup(opened, files)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)
    assert list(files.temporary.iterdir()) == []
    assert names(files, clock) == ["Eerst", "Daarna"]


def test_a_vault_whose_files_are_broken_is_replaced_too(
    backup: BackupFile, files: VaultFiles, clock: SetClock
) -> None:
    files.keys.write_bytes(b"{")
    files.keys_copy.unlink()
    files.store.write_bytes(b"kapot")
    files.store.with_name("kluis.db-wal").write_bytes(b"oud journaal")
    restore(backup, files, clock)
    assert names(files, clock) == ["Eerst"]
    (aside,) = files.folder.glob("kluis van voor *")
    assert sorted(path.name for path in aside.iterdir()) == ["kluis.db", "kluis.db-wal", "kluis.sleutels"]


def test_another_persons_backup_takes_the_place_whole(
    vault: Vault, files: VaultFiles, clock: SetClock, tmp_path: Path
) -> None:
    other = VaultFiles(tmp_path / "ander")
    keys, _code = create_vault(other, "een ander wachtwoord", LEAST_COST)
    theirs = open_vault(other, keys, clock)
    write(theirs, "Van een ander")
    made = make_backup(theirs.backup_source, tmp_path / "ander.sleutelbackup", clock.utc())
    theirs.close()
    vault.issue_hashes.note({"2026-Q1": "a" * 64})
    vault.close()
    put_back(check_backup(open_backup(made, files, "een ander wachtwoord", clock), files), files, clock)
    assert names(files, clock, "een ander wachtwoord") == ["Van een ander"]
    assert read_key_file(files)[0].issues == ()  # its own quarters are nobody else's


def test_quarters_frozen_since_stay_known(
    backup: BackupFile, files: VaultFiles, template: Template, clock: SetClock
) -> None:
    vault = open_vault(files, template[1], clock)
    vault.issue_hashes.note({"2026-Q1": "a" * 64, "2026-Q2": "b" * 64})
    vault.close()
    restore(backup, files, clock)
    vault = open_vault(files, unlock(files, PASSWORD, clock), clock)
    assert vault.issue_hashes.known() == {"2026-Q1": "a" * 64, "2026-Q2": "b" * 64}
    vault.close()


def test_quarters_stay_known_through_another_backup_when_the_key_file_is_gone(
    backup: BackupFile, files: VaultFiles, template: Template, clock: SetClock
) -> None:
    vault = open_vault(files, template[1], clock)
    vault.issue_hashes.note({"2026-Q2": "b" * 64})
    keep_backup(vault.backup_source, clock)
    vault.close()
    files.keys.unlink()
    files.keys_copy.unlink()
    restore(backup, files, clock)
    vault = open_vault(files, unlock(files, PASSWORD, clock), clock)
    assert vault.issue_hashes.known() == {"2026-Q2": "b" * 64}
    vault.close()


def test_what_was_erased_since_is_erased_again_before_it_counts(
    backup: BackupFile, files: VaultFiles, clock: SetClock
) -> None:
    def erase(connection: dbapi2.Connection, _erased: Collection[str]) -> None:
        connection.execute("DELETE FROM newcomer WHERE name = 'Eerst'")

    opened = open_backup(backup, files, PASSWORD, clock)
    put_back(check_backup(opened, files), files, clock, [erase])
    assert names(files, clock) == []

    def fail(connection: dbapi2.Connection, _erased: Collection[str]) -> None:
        connection.execute("DELETE FROM nothing")

    clock.move(minutes=1)
    with pytest.raises(UserError):
        put_back(check_backup(opened, files), files, clock, [fail])
    assert names(files, clock) == []


@pytest.mark.skipif(sys.platform == "win32", reason="fork")
def test_killed_at_every_single_step_the_old_or_the_new_opens(
    backup: BackupFile, files: VaultFiles, clock: SetClock, tmp_path: Path
) -> None:
    checked = check_backup(open_backup(backup, files, PASSWORD, clock), files)
    prepared = tmp_path / "voor"
    shutil.copytree(files.folder, prepared)
    shutil.rmtree(files.folder)
    outcomes = []
    for step in range(200):
        shutil.copytree(prepared, files.folder)
        if _killed_at(step, lambda: put_back(checked, files, clock)):
            outcomes.append(names(files, clock))
            if outcomes[-1] == ["Eerst"]:
                (aside,) = files.folder.glob("kluis van voor *")
                assert names(VaultFiles(aside), clock) == ["Eerst", "Daarna"]
            shutil.rmtree(files.folder)
            continue
        assert names(files, clock) == ["Eerst"]
        break
    assert len(outcomes) > 20
    turned = outcomes.index(["Eerst"])
    assert outcomes[:turned] == [["Eerst", "Daarna"]] * turned
    assert outcomes[turned:] == [["Eerst"]] * (len(outcomes) - turned)


def _killed_at(step: int, act: object) -> bool:
    """Run `act` in a process that dies at its so-manieth call that touches the disk; False when it came to its end."""
    child = os.fork()
    if child == 0:
        left = [step]

        def hook(event: str, _arguments: object) -> None:
            if event in {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "shutil.rmtree"}:
                if left[0] == 0:
                    os._exit(9)
                left[0] -= 1

        sys.addaudithook(hook)
        try:
            act()  # type: ignore[operator]  # it is a function
        finally:
            os._exit(1 if sys.exc_info()[0] else 0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in {0, 9}
    return code == 9
