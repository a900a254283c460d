"""Another data key: nothing of before opens the vault any more, and nothing that was in it is gone."""

import contextlib
import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused, UserError, WrongPassword
from sleutelapp.core.organisation_key import make_pair
from sleutelapp.core.paths import VaultFiles
from sleutelapp.records import Newcomer
from sleutelapp.vault import replacing, rotation
from sleutelapp.vault.backups import backup_status, keep_backup, own_backups
from sleutelapp.vault.check import check_store
from sleutelapp.vault.connection import connect
from sleutelapp.vault.findings import Finding, open_findings
from sleutelapp.vault.issue_hashes import IssueHashes
from sleutelapp.vault.key_change import make_organisation_slot, put_slot
from sleutelapp.vault.key_file import header_key, read_key_file
from sleutelapp.vault.keys import LEAST_COST, subkey
from sleutelapp.vault.opening import UnlockedKeys, open_vault, unlock
from sleutelapp.vault.recovery import new_recovery_code
from sleutelapp.vault.restore import check_backup, open_backup, put_back
from sleutelapp.vault.rotation import NewSecrets, backups_of_before, delete_backups_of_before, rotate_key
from tests.conftest import PASSWORD

Template = tuple[VaultFiles, UnlockedKeys, str]
NEW = "zeven gansen snateren luid"
PASSPHRASE = "anker borstel citroen dakgoot egel fluweel"


@pytest.fixture
def filled(files: VaultFiles, template: Template, clock: SetClock) -> VaultFiles:
    vault = open_vault(files, template[1], clock)
    with vault.writing() as session:
        session.add_all(Newcomer(code=f"N-{n:05}", name=f"Almaz {n}", note="x" * 500) for n in range(200))
    vault.issue_hashes.note({"2026-Q2": "ab" * 32})
    vault.close()
    return files


@pytest.fixture
def secrets() -> NewSecrets:
    return NewSecrets(NEW, new_recovery_code())


def names(files: VaultFiles, unlocked: UnlockedKeys, clock: SetClock) -> int:
    vault = open_vault(files, unlocked, clock)
    try:
        check_store(vault)
        with vault.reading() as session:
            return session.query(Newcomer).filter(Newcomer.name.startswith("Almaz")).count()
    finally:
        vault.close()


def test_only_the_new_secrets_open_what_was_there(
    filled: VaultFiles, template: Template, secrets: NewSecrets, clock: SetClock
) -> None:
    old_store, told = filled.store.read_bytes(), []
    rotated = rotate_key(filled, template[1], secrets, clock, lambda done, _total: told.append(done))
    assert rotated.data_key != template[1].data_key
    assert unlock(filled, NEW, clock) == rotated
    assert unlock(filled, secrets.recovery_code, clock, "recovery") == rotated
    with pytest.raises(WrongPassword):
        unlock(filled, PASSWORD, clock)
    with pytest.raises(WrongPassword):
        unlock(filled, template[2], clock, "recovery")
    with pytest.raises(Exception, match="not a database"):
        connect(filled.store, subkey(template[1].data_key, "store"), writable=False)
    assert names(filled, rotated, clock) == 200
    assert IssueHashes(filled, header_key(rotated.data_key)).known() == {"2026-Q2": "ab" * 32}
    pages = {old_store[at : at + 4096] for at in range(0, len(old_store), 4096)}
    new_store = filled.store.read_bytes()
    assert not pages & {new_store[at : at + 4096] for at in range(0, len(new_store), 4096)}
    assert told == sorted(told)
    assert told[-1] < 1000  # until then it can be cancelled
    # Nothing of the old vault lies about but the backup that was made first.
    assert {path.name for path in filled.folder.iterdir() if path.is_dir()} == {"backups", "tmp"}
    assert not filled.replacing.exists()
    assert not any(filled.temporary.iterdir())
    assert [backup.manifest.reason for backup in own_backups(filled)] == ["before_rotation"]
    assert backup_status(filled).is_due


def trail(files: VaultFiles, unlocked: UnlockedKeys) -> tuple[list[tuple[object, ...]], tuple[Finding, ...]]:
    connection = connect(files.store, subkey(unlocked.data_key, "store"), writable=False)
    with contextlib.closing(connection):
        lines = connection.execute("SELECT seq, at, what, kind, object FROM audit ORDER BY seq").fetchall()
        return lines, open_findings(connection, subkey(unlocked.data_key, "audit"))


def test_the_audit_trail_goes_on_and_can_be_verified(
    filled: VaultFiles, template: Template, secrets: NewSecrets, clock: SetClock
) -> None:
    before, _none = trail(filled, template[1])
    rotated = rotate_key(filled, template[1], secrets, clock)
    after, found = trail(filled, rotated)
    assert after[:-1] == before
    assert after[-1][2:4] == ("data_key_changed", "keys")
    assert found == ()
    vault = open_vault(filled, rotated, clock)
    assert vault.audit.findings == ()  # the anchor goes along
    vault.close()
    store_key = subkey(rotated.data_key, "store")
    with contextlib.closing(connect(filled.store, store_key, writable=False)) as connection:
        # Whoever knew the old key can seal nothing any more.
        assert open_findings(connection, subkey(template[1].data_key, "audit"))
    with (
        contextlib.closing(connect(filled.store, store_key, writable=True)) as connection,
        pytest.raises(Exception, match="audit"),  # the triggers are there again
    ):
        connection.execute("DELETE FROM audit")


def test_what_was_broken_in_the_trail_stays_broken(
    filled: VaultFiles, template: Template, secrets: NewSecrets, clock: SetClock
) -> None:
    with contextlib.closing(
        connect(filled.store, subkey(template[1].data_key, "store"), writable=True)
    ) as cut:
        triggers = cut.execute(
            "SELECT name, sql FROM sqlite_master WHERE tbl_name = 'audit' AND type = 'trigger'"
        )
        for name, _sql in (kept := triggers.fetchall()):
            cut.execute(f'DROP TRIGGER "{name}"')
        cut.execute("UPDATE audit SET object = 7 WHERE seq = 5")
        for _name, sql in kept:
            cut.execute(sql)
    (broken,) = trail(filled, template[1])[1]
    rotated = rotate_key(filled, template[1], secrets, clock)
    (still,) = trail(filled, rotated)[1]
    assert (still.code, still.seq) == (broken.code, broken.seq) == ("broken", 5)


def test_the_organisation_stays_let_in(
    filled: VaultFiles, template: Template, secrets: NewSecrets, clock: SetClock
) -> None:
    public, private_key = make_pair(PASSPHRASE, LEAST_COST)
    put_slot(filled, make_organisation_slot(filled, PASSWORD, public, clock))
    rotated = rotate_key(filled, template[1], secrets, clock)
    assert unlock(filled, PASSPHRASE, clock, "organisation", private_key=private_key) == rotated


def test_a_journal_that_a_crash_left_is_taken_along(
    filled: VaultFiles, template: Template, secrets: NewSecrets, clock: SetClock
) -> None:
    vault = open_vault(filled, template[1], clock)
    with vault.writing() as session:
        session.add(Newcomer(code="N-99999", name="Almaz laatst"))
    journal = filled.store.with_name("kluis.db-wal").read_bytes()
    store = filled.store.read_bytes()
    vault.close()
    filled.store.write_bytes(store)
    filled.store.with_name("kluis.db-wal").write_bytes(journal)
    assert names(filled, rotate_key(filled, template[1], secrets, clock), clock) == 201


def test_the_password_of_now_is_no_new_one(filled: VaultFiles, template: Template, clock: SetClock) -> None:
    before = filled.keys.read_bytes()
    for password, key in ((PASSWORD, "rotation_same_password"), ("", "password_empty")):
        with pytest.raises(Refused) as refused:
            rotate_key(filled, template[1], NewSecrets(password, new_recovery_code()), clock)
        assert refused.value.key == key
    assert filled.keys.read_bytes() == before
    assert own_backups(filled) == []


@pytest.mark.parametrize("stop_at", [1, 300, 500, 800, 950])
def test_cancelled_it_leaves_all_as_it_was(
    filled: VaultFiles, template: Template, secrets: NewSecrets, clock: SetClock, stop_at: int
) -> None:
    before = filled.keys.read_bytes(), filled.store.read_bytes()

    def stop(done: int, _total: int) -> None:
        if done >= stop_at:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rotate_key(filled, template[1], secrets, clock, stop)
    assert (filled.keys.read_bytes(), filled.store.read_bytes()) == before
    assert list(filled.temporary.iterdir()) == []
    assert names(filled, unlock(filled, PASSWORD, clock), clock) == 200


@pytest.mark.parametrize("where", [(replacing, "write_whole"), (rotation, "sync_folder")])
def test_on_a_full_disk_nothing_changes(
    filled: VaultFiles,
    template: Template,
    clock: SetClock,
    monkeypatch: pytest.MonkeyPatch,
    where: tuple[object, str],
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(*where, full)
    with pytest.raises(Refused) as refused:
        rotate_key(filled, template[1], NewSecrets(NEW, new_recovery_code()), clock)
    assert refused.value.key == "rotation_disk_full"
    monkeypatch.undo()
    assert names(filled, unlock(filled, PASSWORD, clock), clock) == 200


@pytest.mark.parametrize("stop", range(2, 9))
def test_stopped_while_it_takes_its_place_the_next_unlock_finishes_it(
    filled: VaultFiles, template: Template, clock: SetClock, monkeypatch: pytest.MonkeyPatch, stop: int
) -> None:
    synced: list[Path] = []

    def sync(folder: Path) -> None:
        synced.append(folder)
        if len(synced) == stop:
            raise OSError(errno.EIO, "gone")

    with monkeypatch.context() as patched:
        patched.setattr(replacing, "sync_folder", sync)
        with contextlib.suppress(Refused):
            rotate_key(filled, template[1], NewSecrets(NEW, new_recovery_code()), clock)
    assert names(filled, unlock(filled, NEW, clock), clock) == 200
    assert not filled.replacing.exists()
    assert not list(filled.folder.glob("kluis van voor*"))


def test_backups_of_before_go_once_there_is_one_of_now(
    filled: VaultFiles,
    template: Template,
    secrets: NewSecrets,
    clock: SetClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    vault = open_vault(filled, template[1], clock)
    keep_backup(vault.backup_source, clock)
    vault.close()
    clock.move(hours=1)
    rotated = rotate_key(filled, template[1], secrets, clock)
    assert len(backups_of_before(filled)) == 2
    clock.move(hours=1)
    vault = open_vault(filled, rotated, clock)
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(errno.ENOSPC, "full")))
        with pytest.raises(UserError):
            delete_backups_of_before(vault.backup_source, clock)
    assert len(backups_of_before(filled)) == 2
    assert delete_backups_of_before(vault.backup_source, clock) == 2
    assert delete_backups_of_before(vault.backup_source, clock) == 0
    vault.close()
    (left,) = own_backups(filled)
    assert open_backup(left, filled, NEW, clock).unlocked == rotated


def test_a_backup_of_before_opens_with_the_old_password_and_can_be_rotated_again(
    filled: VaultFiles, template: Template, secrets: NewSecrets, clock: SetClock
) -> None:
    rotate_key(filled, template[1], secrets, clock)
    (backup,) = own_backups(filled)
    back = put_back(check_backup(open_backup(backup, filled, PASSWORD, clock), filled), filled, clock)
    assert back == template[1]
    assert read_key_file(filled)[0].epoch == 1
    clock.move(hours=1)
    rotate_key(filled, template[1], replace(secrets, password="nog een heel ander wachtwoord"), clock)
    assert read_key_file(filled)[0].epoch == 2
    assert len(backups_of_before(filled)) == 2
