"""Putting a backup back: opened with its own password, checked whole, and only then in the place of the vault.

The vault of now is never thrown away: it is kept aside, in a folder named with the date, and opens as it did.
"""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2

from sleutelapp.core.clock import Clock
from sleutelapp.core.errors import Damaged, Refused, UserError, WrongPassword
from sleutelapp.core.files import sync_folder
from sleutelapp.core.organisation_key import SealedPrivateKey
from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault import keys, throttle
from sleutelapp.vault.anchor import Anchor
from sleutelapp.vault.audit_chain import Line
from sleutelapp.vault.backup import backup_refusal
from sleutelapp.vault.backup_file import BackupFile, Progress, opened_rows, read_image
from sleutelapp.vault.backups import own_backups
from sleutelapp.vault.connection import STORE_ERRORS, connect, user_error
from sleutelapp.vault.key_file import KeyFile, SecretKind, header_key, read_key_file
from sleutelapp.vault.migrations import latest_version
from sleutelapp.vault.opening import UnlockedKeys
from sleutelapp.vault.replacing import commit_replacing, finish_replacing
from sleutelapp.vault.staged_trail import append_to_store
from sleutelapp.vault.store_image import Rows, check_image, present_rows
from sleutelapp.vault.typed_secret import secret_bytes

_STEPS: Final = 1000
_WRONG: Final = {
    "password": "backup_wrong_password",
    "recovery": "backup_wrong_recovery_code",
    "organisation": "organisation_key_other",
}
# Changes the restored store before it takes its place: who was erased since, by their tombstones, is erased again.
Replay = Callable[[dbapi2.Connection, Collection[str]], object]


@dataclass(frozen=True, slots=True)
class OpenedBackup:
    """A backup whose password was right."""

    backup: BackupFile
    unlocked: UnlockedKeys


@dataclass(frozen=True, slots=True)
class CheckedBackup:
    """A backup that is whole, with its store taken out into a folder of its own. Put it back, or `discard` it."""

    opened: OpenedBackup
    folder: Path
    rows: Rows = field(default_factory=dict)  # records by table, without those thrown away

    def discard(self) -> None:
        """Leave everything as it was."""
        shutil.rmtree(self.folder, ignore_errors=True)


def open_backup(
    backup: BackupFile,
    files: VaultFiles,
    secret: str,
    clock: Clock,
    kind: SecretKind = "password",
    *,
    private_key: SealedPrivateKey | None = None,
) -> OpenedBackup:
    """The keys of a backup, for its password or recovery code of then, or the organisation's key. Slow: one Argon2id.

    Wrong tries count with those at the vault of `files`.

    Raises:
        Refused: too many wrong tries just now, or a typing error in a recovery code.
        WrongPassword: the backup does not open with this.
        Damaged: it opens, but its key file was tampered with.
    """
    throttle.check(files, clock)
    count_wrong = partial(throttle.failed, files, clock)
    opening = secret_bytes([backup.key_file], secret, kind, private_key, count_wrong)
    data_key = backup.key_file.open_slot(kind, opening)
    if data_key is None:
        count_wrong()
        raise WrongPassword(_WRONG[kind])
    throttle.succeeded(files)
    if not backup.key_file.is_authentic(data_key) or backup.key_file.vault_id != backup.manifest.vault_id:
        raise Damaged("backup_damaged")
    return OpenedBackup(backup, UnlockedKeys(backup.manifest.vault_id, data_key, kind))


def check_backup(opened: OpenedBackup, files: VaultFiles, progress: Progress | None = None) -> CheckedBackup:
    """Take the store out of a backup and look at all of it; the vault of `files` is not touched. On any thread.

    Raises:
        Damaged: anything in the backup is not as it was made.
        Refused: a newer program made it, the disk is full, or the file cannot be read.
        BaseException: what `progress` raised. In all cases nothing is left behind.
    """
    tell = progress or (lambda _done, _total: None)
    backup, data_key = opened.backup, opened.unlocked.data_key
    manifest, backup_key = backup.manifest, keys.subkey(data_key, "backup")
    if manifest.schema > latest_version():
        raise Refused("backup_newer")
    tell(0, _STEPS)
    with _taking_out():
        files.temporary.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix="terugzetten-", dir=files.temporary))
    try:
        store = VaultFiles(folder).store
        with _taking_out(), store.open("xb") as file:
            total = max(manifest.image_bytes, 1)
            read_image(backup, backup_key, file.write, lambda done: tell(500 * done // total, _STEPS))
            file.flush()
            os.fsync(file.fileno())
        store_key = keys.subkey(data_key, "store")
        try:
            schema, rows = check_image(store, store_key, manifest.vault_id, lambda: tell(600, _STEPS))
        except Damaged:
            raise Damaged("backup_damaged") from None
        if (schema, rows) != (manifest.schema, opened_rows(manifest, backup_key)):
            raise Damaged("backup_damaged")
        tell(900, _STEPS)
        present = present_rows(store, store_key)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    tell(_STEPS, _STEPS)
    return CheckedBackup(opened, folder, present)


def put_back(
    checked: CheckedBackup, files: VaultFiles, clock: Clock, replays: Sequence[Replay] = ()
) -> UnlockedKeys:
    """Let a checked backup take the place of the vault, which must be closed; killed at any moment, one of them opens.

    The vault of before is kept aside in a folder of `files`. Quarters that the key file of now, or of any backup of
    the same vault, knows as frozen stay known: none is frozen twice. So do the tombstones of who was erased.

    Args:
        checked: used up by this.
        files: owned by this process.
        clock: names the folder of the vault of before.
        replays: run on the restored store before it counts.

    Raises:
        UserError: nothing was changed.
    """
    unlocked, staged = checked.opened.unlocked, VaultFiles(checked.folder)
    try:
        with _taking_out():
            key_file = _key_file_of_all(checked.opened, files)
            _replay(staged.store, keys.subkey(unlocked.data_key, "store"), replays, key_file.erased)
            noted = Line("restored", detail=checked.opened.backup.manifest.made_at.isoformat())
            head = append_to_store(
                staged.store,
                unlocked.data_key,
                [(clock.utc(), noted)],
                floor=_lines_given(checked.opened, files),
            )
            replace(key_file, anchor=Anchor(head)).write(staged, unlocked.data_key)
            sync_folder(staged.folder)
            commit_replacing(files, staged.folder, clock.now())
    finally:
        checked.discard()
    finish_replacing(files)
    return unlocked


def remembers_erasures(files: VaultFiles, vault_id: str) -> bool:
    """Whether this folder knows who was erased from a vault after a backup of it: only where that vault was at work."""
    with contextlib.suppress(UserError):  # gone or broken: then it knows nothing
        return any(key_file.vault_id == vault_id for key_file in read_key_file(files))
    return False


def _key_file_of_all(opened: OpenedBackup, files: VaultFiles) -> KeyFile:
    """That of the backup, which knows of every quarter frozen since and is newer than all there are."""
    mine = opened.backup.key_file
    sealing_key = header_key(opened.unlocked.data_key)
    others = _others(opened, files)
    # Sealed under the key of a rotation since, or by nobody: a quarter too many only keeps it from being frozen.
    others.sort(key=lambda other: (other.is_sealed_by(sealing_key), other.seq))
    issues = {quarter: issue for each in (*others, mine) for quarter, issue in each.issues}
    issues |= {quarter: issue for each in others for quarter, issue in each.issues}
    newest = max(each.seq for each in (*others, mine))
    # Of a tombstone that nobody sealed there is nothing to fear: it fits nobody.
    mine = mine.with_erased(tombstone for other in others for tombstone in other.erased)
    return replace(mine, issues=tuple(sorted(issues.items())), seq=newest)


def _lines_given(opened: OpenedBackup, files: VaultFiles) -> int:
    """How far the audit trail came in the vault of before, or in a later backup of it."""
    sealing_key = header_key(opened.unlocked.data_key)
    sealed = [other for other in _others(opened, files) if other.is_sealed_by(sealing_key)]
    return max((other.anchor.head.seq for other in sealed if other.anchor is not None), default=0)


def _others(opened: OpenedBackup, files: VaultFiles) -> list[KeyFile]:
    others = [backup.key_file for backup in own_backups(files)]
    with contextlib.suppress(UserError):  # gone or broken: that may be why this is restored
        others += read_key_file(files)
    return [other for other in others if other.vault_id == opened.backup.key_file.vault_id]


def _replay(store: Path, key: bytes, replays: Sequence[Replay], erased: Collection[str]) -> None:
    if not replays:
        return
    try:
        # It may copy: what was erased leaves no page only when the store is rewritten.
        with contextlib.closing(connect(store, key, writable=True, may_copy=True)) as connection:
            for replay in replays:
                replay(connection, erased)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except STORE_ERRORS as error:
        raise user_error(error) or Damaged("backup_damaged") from None


@contextlib.contextmanager
def _taking_out() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        refusal = backup_refusal(error)
        raise Refused(_OF_A_RESTORE[refusal.key]) from None


_OF_A_RESTORE: Final = {
    "backup_disk_full": "restore_disk_full",
    "backup_read_only": "restore_not_written",
    "backup_write_failed": "restore_not_written",
}
