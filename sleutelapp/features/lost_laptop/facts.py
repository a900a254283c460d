"""What can be said of a vault when its laptop is gone: for the data-protection officer, without a name.

From three places, each knowing less: the open vault; the folder of a vault, without opening it; a backup file, without
opening it. None of them knows when the laptop's window was locked last after they were made.
"""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from sleutelapp import __version__
from sleutelapp.core.clock import Clock, local
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.backup.queries import outside_copy
from sleutelapp.records import Contact, GroupSession, Need, Newcomer, Referral
from sleutelapp.vault.backup_file import read_backup_file
from sleutelapp.vault.backups import newest_backup
from sleutelapp.vault.key_file import KeyFile, read_key_file
from sleutelapp.vault.keys import MEBIBYTE
from sleutelapp.vault.store import Vault

CIPHER: Final = "AES-256-CBC, HMAC-SHA512 (SQLCipher 4)"
KEYS: Final = "Argon2id, XChaCha20-Poly1305 (libsodium)"
_COUNTED: Final[tuple[type[Any], ...]] = (Newcomer, Contact, Need, Referral, GroupSession)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Nothing in it says whose vault it is or who is in it."""

    made_at: dt.datetime  # local time
    source: str  # "vault", "folder" or "backup"
    version: str  # of the program
    vault: str  # the beginning of its number, to tell two sheets apart
    kdf_passes: int
    kdf_mebibytes: int
    strength: str  # class of the password: see core.guessing; empty when not known
    has_recovery_code: bool
    has_organisation_key: bool
    lock_minutes: int | None = None  # without input; None when not known
    locked_at: dt.datetime | None = None  # the time before, or as far as the folder tells
    newest_backup: dt.datetime | None = None
    outside_copy_on: dt.date | None = None
    counts: dict[str, int] | None = None  # records by kind; None without opening
    first_on: dt.date | None = None  # of the first contact


def facts_of_vault(vault: Vault, lock_minutes: int) -> Facts:
    """Everything that can be said; six statements.

    Raises:
        UserError: the vault cannot be read, or its key file is damaged.
    """
    key_file = read_key_file(vault.files)[0]
    with vault.reading() as session:
        return Facts(
            **_of_keys(key_file),
            made_at=vault.clock.now(),
            source="vault",
            lock_minutes=lock_minutes,
            locked_at=_locked_at(session),
            newest_backup=newest_backup(vault.files),
            outside_copy_on=outside_copy(session).last_on,
            counts=_counts(session),
            first_on=session.scalar(select(func.min(Contact.date)).where(Contact.deleted_at.is_(None))),
        )


def facts_of_folder(files: VaultFiles, clock: Clock) -> Facts:
    """What the folder of a vault says without its password.

    Raises:
        UserError: there is no key file, or it is damaged.
    """
    key_file = read_key_file(files)[0]
    written = (
        dt.datetime.fromtimestamp(files.keys.stat().st_mtime, tz=dt.UTC) if files.keys.exists() else None
    )
    return Facts(
        **_of_keys(key_file),
        made_at=clock.now(),
        source="folder",
        locked_at=local(written.replace(tzinfo=None, microsecond=0)) if written is not None else None,
        newest_backup=newest_backup(files),
    )


def facts_of_backup(path: Path, clock: Clock) -> Facts:
    """What a backup file says without its password.

    Raises:
        UserError: it is none, or not whole.
    """
    backup = read_backup_file(path)
    return Facts(
        **_of_keys(backup.key_file),
        made_at=clock.now(),
        source="backup",
        newest_backup=local(backup.manifest.made_at),
    )


def _of_keys(key_file: KeyFile) -> dict[str, Any]:
    password = next(slot for slot in key_file.slots if slot.kind == "password")
    return {
        "version": __version__,
        "vault": key_file.vault_id[:8],
        "kdf_passes": password.cost.passes,
        "kdf_mebibytes": password.cost.memory // MEBIBYTE,
        "strength": password.strength,
        "has_recovery_code": any(slot.kind == "recovery" for slot in key_file.slots),
        "has_organisation_key": key_file.organisation is not None,
    }


def _counts(session: Session) -> dict[str, int]:
    parts = [
        select(func.count()).where(kind.deleted_at.is_(None)).select_from(kind).scalar_subquery()
        for kind in _COUNTED
    ]
    row = session.execute(select(*parts)).one()
    return {kind.__tablename__: count for kind, count in zip(_COUNTED, row, strict=True)}


def _locked_at(session: Session) -> dt.datetime | None:
    at = session.execute(text("SELECT max(at) FROM audit WHERE what = 'locked'")).scalar()
    return local(dt.datetime.fromisoformat(at)) if at else None
