"""Making a vault, and opening one: which checks come in which order, and what each says.

Opening has two halves. `unlock` is slow (Argon2id, about a second) and needs no database, so it runs
in a worker; `open_vault` is quick and runs in the thread that will write. Once a slot is open the
password is right: whatever fails later is damage, never "wrong password".
"""

import contextlib
import os
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from sleutelapp.core.clock import Clock
from sleutelapp.core.errors import Damaged, Refused, UserError, WrongPassword
from sleutelapp.core.organisation_key import SealedPrivateKey
from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault import keys, throttle
from sleutelapp.vault.audit import TrailKeys
from sleutelapp.vault.backup import BackupSource
from sleutelapp.vault.backups import keep_backup
from sleutelapp.vault.connection import (
    APPLICATION_ID,
    PAGE_SIZE,
    STORE_ERRORS,
    connect,
    encryption_works,
    user_error,
)
from sleutelapp.vault.journal import check_journal
from sleutelapp.vault.key_file import KeyFile, SecretKind, header_key, heal, read_key_file
from sleutelapp.vault.keys_in_backups import key_file_in_backups
from sleutelapp.vault.migrations import latest_version, migrate
from sleutelapp.vault.recovery import new_recovery_code, recovery_bytes
from sleutelapp.vault.replacing import finish_replacing
from sleutelapp.vault.reserve import Reserve
from sleutelapp.vault.store import Vault
from sleutelapp.vault.temporary import wipe_temporary
from sleutelapp.vault.typed_secret import secret_bytes

_PLAIN_HEADER: Final = b"SQLite format 3\x00"
_WRONG: Final = {
    "password": "wrong_password",
    "recovery": "wrong_recovery_code",
    "organisation": "organisation_key_other",
}


@dataclass(frozen=True, slots=True)
class UnlockedKeys:
    """What a right password gives: enough to open the store."""

    vault_id: str
    data_key: bytes = field(repr=False)
    opened_by: str = field(default="", compare=False)  # kind of the slot that was opened


def create_vault(
    files: VaultFiles, password: str, cost: keys.KdfCost | None = None
) -> tuple[UnlockedKeys, str]:
    """Make an empty vault; the answer holds the recovery code, which is shown once.

    Slow: two Argon2id derivations at `cost`, by default calibrated to about a second each.

    Raises:
        Refused: there is a vault already, this SQLite cannot encrypt, the disk is full or read-only.
    """
    if files.exists():
        raise Refused("vault_exists")
    if not password:
        raise Refused("password_empty")
    if not encryption_works():
        raise Refused("no_encryption")
    cost = cost or keys.calibrated_cost()
    data_key, code = keys.new_data_key(), new_recovery_code()
    key_file = KeyFile(vault_id=str(uuid.uuid4()), epoch=1, seq=0, slots=())
    key_file = key_file.with_slot("password", keys.password_bytes(password), data_key, cost)
    key_file = key_file.with_slot("recovery", recovery_bytes(code), data_key, cost)
    try:
        files.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _claim(files.store)
    except OSError as error:
        raise _told(error) from None
    try:
        _create_store(files.store, data_key, key_file.vault_id)
        key_file.write(files, data_key)
        Reserve(files).keep()
    except BaseException as error:
        # Whatever stopped it, a store without keys would stand in the way of the next try.
        for path in (*_store_parts(files.store), files.keys, files.keys_copy):
            with contextlib.suppress(OSError):  # the first error is the one to tell
                path.unlink(missing_ok=True)
        if isinstance(error, (OSError, *STORE_ERRORS)):
            raise _told(error) from None
        raise
    return UnlockedKeys(vault_id=key_file.vault_id, data_key=data_key), code


def unlock(
    files: VaultFiles,
    secret: str,
    clock: Clock,
    kind: SecretKind = "password",
    *,
    private_key: SealedPrivateKey | None = None,
) -> UnlockedKeys:
    """The keys, for a right password, recovery code, or passphrase of the organisation's key. Slow: one Argon2id.

    Raises:
        Refused: no vault here, a newer program made it, or too many wrong tries just now; or the organisation's
            key is another one's than the vault lets in.
        WrongPassword: nothing opens with this.
        Damaged: the key file and its copy are gone or broken, and no backup holds one that fits.
    """
    if not files.exists():
        raise Refused("no_vault")
    finish_replacing(files)
    try:
        key_file, data_key = opened_keys(files, secret, clock, kind, private_key=private_key)
    except Damaged:
        found = key_file_in_backups(files, secret, clock, kind, private_key)
        if found is None:
            raise
        key_file, data_key = found
        with contextlib.suppress(OSError):  # likewise
            key_file = key_file.write(files, data_key)
    with contextlib.suppress(OSError):  # a read-only folder opens to view
        heal(files, key_file)
    return UnlockedKeys(vault_id=key_file.vault_id, data_key=data_key, opened_by=kind)


def opened_keys(
    files: VaultFiles,
    secret: str,
    clock: Clock,
    kind: SecretKind = "password",
    *,
    private_key: SealedPrivateKey | None = None,
) -> tuple[KeyFile, bytes]:
    """The key file and the data key in it; writes nothing but the count of wrong tries. Slow: one Argon2id.

    Raises:
        UserError: as `unlock`.
    """
    throttle.check(files, clock)
    key_files = list(dict.fromkeys(read_key_file(files)))  # equal copies cost one derivation
    opening = secret_bytes(key_files, secret, kind, private_key, lambda: throttle.failed(files, clock))
    is_tampered = False
    for key_file in key_files:
        data_key = key_file.open_slot(kind, opening)
        if data_key is None:
            continue
        if not key_file.is_authentic(data_key):
            is_tampered = True
            continue
        throttle.succeeded(files)
        return key_file, data_key
    if is_tampered:
        raise Damaged("keys_damaged")
    throttle.failed(files, clock)
    raise WrongPassword(_WRONG[kind])


def open_vault(files: VaultFiles, unlocked: UnlockedKeys, clock: Clock) -> Vault:
    """The vault, checked and at the latest schema, for the thread that calls.

    Raises:
        Damaged: the store is gone, empty, not encrypted, broken, or another vault's.
        Refused: it was made by a newer program, the disk is full, or an older one could not be backed up first.
    """
    _check_header(files.store)
    if not (os.access(files.folder, os.W_OK) and os.access(files.store, os.W_OK)):
        return _opened(files, unlocked, clock, refuses="read_only")
    wipe_temporary(files)
    try:
        return _opened(files, unlocked, clock)
    except Refused as refusal:
        if refusal.key not in {"disk_full", "write_failed"}:
            raise
    # Not even room for what SQLite needs beside the store. What was kept for the last words may do; else it can be seen.
    Reserve(files).give_up()
    try:
        return _opened(files, unlocked, clock)
    except Refused as refusal:
        if refusal.key not in {"disk_full", "write_failed"}:
            raise
    return _opened(files, unlocked, clock, refuses="disk_full")


def _opened(files: VaultFiles, unlocked: UnlockedKeys, clock: Clock, refuses: str = "") -> Vault:
    """With a key in `refuses` it opens to view, and that is the sentence for whoever wants to write."""
    store_key = keys.subkey(unlocked.data_key, "store")
    try:
        version = _check_identity(files.store, store_key, unlocked.vault_id, writable=not refuses)
        source = BackupSource(
            files,
            unlocked.vault_id,
            store_key,
            header_key(unlocked.data_key),
            keys.subkey(unlocked.data_key, "backup"),
            refuses,
        )
        if version < latest_version():
            if refuses:
                raise Refused(f"older_schema_{refuses}")
            keep_backup(source, clock, reason="before_migration")
            with contextlib.closing(connect(files.store, store_key, writable=True)) as connection:
                migrate(connection, version)
        trail_keys = TrailKeys(keys.subkey(unlocked.data_key, "audit"), source.sealing_key)
        return Vault(source, clock, trail_keys, unlocked.opened_by)
    except (OSError, *STORE_ERRORS) as error:
        raise _told(error) from None


def _claim(store: Path) -> None:
    try:
        os.close(os.open(store, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:  # made by another process since we looked: not ours to touch
        raise Refused("vault_exists") from None


def _create_store(store: Path, data_key: bytes, vault_id: str) -> None:
    key, erasure_key = keys.subkey(data_key, "store"), keys.subkey(data_key, "erasure")
    with contextlib.closing(connect(store, key, writable=True)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrate(connection, 0)
        connection.execute("INSERT INTO vault (id, erasure_key) VALUES (?, ?)", (vault_id, erasure_key))
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _check_header(store: Path) -> None:
    try:
        with store.open("rb") as file:
            start = file.read(len(_PLAIN_HEADER))
    except FileNotFoundError:
        raise Damaged("store_missing") from None
    except OSError:
        raise Damaged("file_unreadable") from None
    if not start:
        raise Damaged("store_empty")
    if start == _PLAIN_HEADER:
        raise Damaged("store_plain")
    # Cut within its last page, it would open and fail later. A journal may still hold that page whole.
    journal = store.with_name(store.name + "-wal")
    if store.stat().st_size % PAGE_SIZE and not (journal.exists() and journal.stat().st_size):
        raise Damaged("store_damaged")
    try:
        check_journal(store)
    except OSError:
        raise Damaged("file_unreadable") from None


def _check_identity(store: Path, key: bytes, vault_id: str, *, writable: bool) -> int:
    with contextlib.closing(connect(store, key, writable=writable, immutable=not writable)) as connection:
        application = _number(connection, "application_id")
        version = _number(connection, "user_version")
        if application != APPLICATION_ID:
            raise Damaged("store_foreign")
        if version > latest_version():
            raise Refused("newer_schema")
        if connection.execute("SELECT id FROM vault").fetchone() != (vault_id,):
            raise Damaged("store_foreign")
        return version


def _number(connection: Any, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def _told(error: Exception) -> UserError:
    if isinstance(error, OSError):
        return Refused("disk_full" if error.errno in (27, 28, 122) else "read_only")
    # After the right password an unreadable store is damage, whatever SQLite calls it.
    return user_error(error) or Damaged("store_damaged")


def _store_parts(store: Path) -> list[Path]:
    return [store, store.with_name(store.name + "-wal"), store.with_name(store.name + "-shm")]
