"""Another data key, for when somebody else may know the password: a vault that was copied opens with nothing of now.

The store is copied under the new key, page by page, into a folder of its own, and every slot is made anew: password,
recovery code, organisation. All of it is checked; only then does it take the place of the vault, as a restore does it.
Killed at any moment, the old vault opens with the old password or the new one with the new. Nothing of the old one is
kept aside: a backup is made first, and that one, like all of before, opens with the old password.

The audit trail is sealed anew under the new key. An audit key that were carried over instead would leave whoever saw the
password able to forge the trail for ever. What was broken in it before stays broken (`audit_chain.resealed`).
"""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2

from sleutelapp.core.clock import Clock
from sleutelapp.core.errors import Refused, UserError
from sleutelapp.core.files import sync_folder
from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault import keys
from sleutelapp.vault.anchor import Anchor
from sleutelapp.vault.audit_chain import Head, Line, append, resealed
from sleutelapp.vault.backup import BackupSource, backup_refusal
from sleutelapp.vault.backup_file import BackupFile, Progress
from sleutelapp.vault.backups import keep_backup, note_change, own_backups
from sleutelapp.vault.connection import connect, rekey, user_error
from sleutelapp.vault.key_file import KeyFile, header_key, read_key_file, sealed_key_file
from sleutelapp.vault.opening import UnlockedKeys
from sleutelapp.vault.recovery import recovery_bytes
from sleutelapp.vault.replacing import commit_replacing, finish_replacing
from sleutelapp.vault.store_image import Rows, check_image, copy_store

_STEPS: Final = 1000


@dataclass(frozen=True, slots=True)
class NewSecrets:
    """What opens the vault from then on. The code is made before, so that it is on paper before it counts."""

    password: str = field(repr=False)
    recovery_code: str = field(repr=False)


def rotate_key(
    files: VaultFiles, old: UnlockedKeys, new: NewSecrets, clock: Clock, progress: Progress | None = None
) -> UnlockedKeys:
    """Give the vault another data key. Slow: it is backed up, copied and checked, and three Argon2id. On any thread.

    Args:
        files: of the vault, which is closed and owned by this process.
        old: its keys.
        new: strong enough, as the caller has seen.
        clock: dates the backup.
        progress: told how far it is; may raise to stop, until the new vault counts.

    Raises:
        UserError: nothing was changed, and why: the disk is full or read-only, or the vault is damaged.
        BaseException: what `progress` raised; nothing was changed.
    """
    tell = progress or (lambda _done, _total: None)

    def told(first: int, last: int) -> Callable[[int, int], object]:
        return lambda done, total: tell(first + (last - first) * min(done, total) // max(total, 1), _STEPS)

    if not new.password:
        raise Refused("password_empty")
    source = source_of(files, old)
    before = sealed_key_file(files, source.sealing_key)
    if before.open_slot("password", keys.password_bytes(new.password)) is not None:
        raise Refused("rotation_same_password")
    keep_backup(source, clock, reason="before_rotation", progress=told(0, 400))
    data_key = keys.new_data_key()
    folder = _own_folder(files)
    try:
        staged = VaultFiles(folder)
        rows = _copied(source, staged.store, data_key, told(400, 600))
        tell(600, _STEPS)
        head = _resealed(staged.store, old, data_key, clock.utc())
        _check(staged.store, old.vault_id, data_key, rows, told(700, 800))
        key_file = replace(_key_file(source, new, data_key), anchor=Anchor(head))
        tell(950, _STEPS)
        with _writing():
            key_file.write(staged, data_key)
            sync_folder(folder)
            commit_replacing(files, folder, clock.now(), keeps_old=False)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    finish_replacing(files)
    note_change(files)
    return UnlockedKeys(vault_id=old.vault_id, data_key=data_key, opened_by="password")


def source_of(files: VaultFiles, unlocked: UnlockedKeys) -> BackupSource:
    """What a backup of a closed vault is made from, for who has its keys."""
    store_key, backup_key = keys.subkey(unlocked.data_key, "store"), keys.subkey(unlocked.data_key, "backup")
    return BackupSource(files, unlocked.vault_id, store_key, header_key(unlocked.data_key), backup_key)


def backups_of_before(files: VaultFiles) -> list[BackupFile]:
    """The vault's own backups that open with secrets from before a rotation, newest first."""
    try:
        now = read_key_file(files)[0]
    except UserError:
        return []
    return [
        backup
        for backup in own_backups(files)
        if backup.key_file.vault_id == now.vault_id and backup.key_file.epoch < now.epoch
    ]


def delete_backups_of_before(source: BackupSource, clock: Clock, progress: Progress | None = None) -> int:
    """Make a backup under the key of now, and once it is checked delete those of before; the answer says how many.

    Raises:
        UserError: no backup could be made; then none is deleted.
        BaseException: what `progress` raised; none is deleted.
    """
    before = backups_of_before(source.files)
    if not before:
        return 0
    keep_backup(source, clock, reason="hand", progress=progress)
    gone = 0
    for backup in before:
        with contextlib.suppress(OSError):
            backup.path.unlink(missing_ok=True)
            gone += 1
    return gone


def _own_folder(files: VaultFiles) -> Path:
    """Whatever a kill leaves in it is encrypted, and wiped at the next opening."""
    with _writing():
        files.temporary.mkdir(mode=0o700, exist_ok=True)
        return Path(tempfile.mkdtemp(prefix="nieuwe-sleutel-", dir=files.temporary))


def _copied(
    source: BackupSource, store: Path, data_key: bytes, told: Callable[[int, int], object]
) -> Rows | None:
    """Write the store under its new key into `store`; the answer is what was in it."""
    rows = copy_store(source.files.store, source.store_key, store, told)
    with _writing(), _whole():
        rekey(store, source.store_key, keys.subkey(data_key, "store"))
    return rows


def _resealed(store: Path, old: UnlockedKeys, data_key: bytes, moment: datetime) -> Head:
    """The trail under its new key, with a line about that; and all of it on the disk."""
    audit_key = keys.subkey(data_key, "audit")
    line = Line("data_key_changed", "keys")
    with _writing(), _whole():
        connection = connect(store, keys.subkey(data_key, "store"), writable=True)
        with contextlib.closing(connection):
            connection.execute("BEGIN IMMEDIATE")
            head = resealed(connection, keys.subkey(old.data_key, "audit"), audit_key)
            head = append(connection, audit_key, [(moment, line)], floor=head.seq)
            connection.execute("COMMIT")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        with store.open("rb+") as file:
            os.fsync(file.fileno())
    return head


def _check(
    store: Path, vault_id: str, data_key: bytes, before: Rows | None, told: Callable[[int, int], object]
) -> None:
    """Look at every page, and whether all is there that was."""
    try:
        _schema, rows = check_image(store, keys.subkey(data_key, "store"), vault_id, lambda: told(1, 1))
    except UserError:
        raise Refused("rotation_not_verified") from None
    if before is None or rows != before | {"audit": before["audit"] + 1}:
        raise Refused("rotation_not_verified")


def _key_file(source: BackupSource, new: NewSecrets, data_key: bytes) -> KeyFile:
    before = sealed_key_file(source.files, source.sealing_key)
    cost = next(slot.cost for slot in before.slots if slot.kind == "password")
    # Above that of every backup too: one that was put back may be from before an earlier rotation.
    epoch = max((backup.key_file.epoch for backup in own_backups(source.files)), default=0) + 1
    fresh = replace(before, epoch=max(epoch, before.epoch + 1), slots=(), organisation=None)
    fresh = fresh.with_slot("password", keys.password_bytes(new.password), data_key, cost)
    fresh = fresh.with_slot("recovery", recovery_bytes(new.recovery_code), data_key, cost)
    if before.organisation is not None:
        fresh = fresh.with_organisation(before.organisation.public, data_key)
    return fresh


@contextlib.contextmanager
def _whole() -> Iterator[None]:
    try:
        yield
    except dbapi2.Error as error:
        raise user_error(error) or Refused("rotation_not_verified") from None


@contextlib.contextmanager
def _writing() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Refused(_OF_A_ROTATION[backup_refusal(error).key]) from None


_OF_A_ROTATION: Final = {
    "backup_disk_full": "rotation_disk_full",
    "backup_read_only": "rotation_not_written",
    "backup_write_failed": "rotation_not_written",
}
