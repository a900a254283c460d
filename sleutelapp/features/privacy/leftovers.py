"""Copies of the vault that still hold somebody who was erased: its own older backups, and vaults kept aside.

They know themselves whether they do: the tombstone is not in their key file yet. What lies on a stick, nobody can know.
"""

import datetime as dt
import shutil
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import func, select

from sleutelapp.core.clock import Clock, local
from sleutelapp.core.errors import Refused, UserError
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.privacy.dossiers import dossiers_of, tombstones
from sleutelapp.features.privacy.erasing import EraseAgain
from sleutelapp.records import Erasure, Newcomer
from sleutelapp.vault.backup import BackupSource, remake_backup
from sleutelapp.vault.backup_file import Progress
from sleutelapp.vault.backups import gone_by, own_backups
from sleutelapp.vault.key_file import read_key_file
from sleutelapp.vault.replacing import vaults_aside
from sleutelapp.vault.store import Vault
from sleutelapp.vault.tombstones import Tombstones


@dataclass(frozen=True, slots=True)
class Leftover:
    """A copy in which somebody may still be; `made_at` is local time."""

    kind: Literal["backup", "aside"]
    path: Path
    made_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Copies:
    """How many copies on this laptop hold somebody, and by when the backups among them will have made place."""

    backups: int
    aside: int
    gone_by: dt.date | None  # None: never by themselves


def copies_holding(vault: Vault, left: Collection[Leftover]) -> Copies:
    """What these copies come to."""
    paths = {each.path for each in left if each.kind == "backup"}
    return Copies(
        len(paths),
        sum(each.kind == "aside" for each in left),
        gone_by(own_backups(vault.files), paths, vault.clock.today()) if paths else None,
    )


def copies_of(vault: Vault, newcomer_id: int) -> Copies:
    """The copies that will still hold somebody who is erased now; those from before the dossier was made do not."""
    with vault.reading() as session:
        people = dossiers_of(session, newcomer_id)
        stones = tombstones(session, people).values()
        made = select(func.min(Newcomer.created_at)).where(Newcomer.id.in_(people))
        first = session.scalar(made)
    left = [
        each
        for each in holding(vault.files, vault.vault_id, tuple(stones))
        if each.kind == "aside" or first is None or each.made_at >= local(first)
    ]
    return copies_holding(vault, left)


def still_holding(vault: Vault) -> list[Leftover]:
    """The copies made before the last erasure, newest first; none when nobody was ever erased."""
    with vault.reading() as session:
        stones = {bytes(each).hex() for each in session.scalars(select(Erasure.tombstone))}
    return holding(vault.files, vault.vault_id, stones)


def holding(files: VaultFiles, vault_id: str, stones: Collection[str]) -> list[Leftover]:
    """The copies of this vault that do not know all of these tombstones."""
    if not stones:
        return []
    found = [
        Leftover("backup", backup.path, local(backup.manifest.made_at))
        for backup in own_backups(files)
        if backup.manifest.vault_id == vault_id and not set(stones) <= set(backup.key_file.erased)
    ]
    for folder in vaults_aside(files):
        known: set[str] | None = None
        with suppress(UserError):  # broken keys: whatever it holds, it may hold them
            newest = read_key_file(VaultFiles(folder))[0]
            known = set(newest.erased) if newest.vault_id == vault_id else set(stones)
        if known is None or not set(stones) <= known:
            found.append(Leftover("aside", folder, _changed(folder)))
    return sorted(found, key=lambda each: each.made_at, reverse=True)


def erase_in_backups(vault_source: BackupSource, clock: Clock, progress: Progress) -> list[Leftover]:
    """Erase in every backup on this laptop whoever was erased in the vault; those that cannot be changed come back.

    Slow; on any thread. A backup is replaced when its successor was checked, and keeps its day.

    Raises:
        BaseException: what `progress` raised; the backups until then are done.
    """
    stones, left = tombstones_known(vault_source), []
    backups = {
        backup.path: backup
        for backup in own_backups(vault_source.files)
        if backup.manifest.vault_id == vault_source.vault_id and not stones <= set(backup.key_file.erased)
    }
    for number, (path, backup) in enumerate(backups.items()):

        def tell(done: int, total: int, number: int = number) -> None:
            progress(number * total + done, len(backups) * total)

        try:
            remake_backup(vault_source, backup, partial(_erase_in, clock, stones), stones, tell)
        except UserError:
            left.append(Leftover("backup", path, local(backup.manifest.made_at)))
    return left


def tombstones_known(source: BackupSource) -> frozenset[str]:
    """Those in the key file of an open vault; raises Damaged."""
    return Tombstones(source.files, source.sealing_key).known()


def throw_out(leftover: Leftover) -> None:
    """Delete a copy from the disk.

    Raises:
        Refused: the disk does not let it.
    """
    try:
        if leftover.kind == "aside":
            shutil.rmtree(leftover.path)
        else:
            leftover.path.unlink()
    except OSError:
        raise Refused("copy_not_deleted") from None


def _erase_in(clock: Clock, stones: Collection[str], connection: Any) -> None:
    EraseAgain(clock)(connection, stones)


def _changed(folder: Path) -> dt.datetime:
    with suppress(OSError):
        return dt.datetime.fromtimestamp(folder.stat().st_mtime).replace(microsecond=0)  # noqa: DTZ006 -- local, to be shown
    return dt.datetime.min  # noqa: DTZ901 -- likewise
