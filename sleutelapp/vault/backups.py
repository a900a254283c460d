"""The vault's own backups: made after changes, thinned with care, and whether one is due or failed."""

import json
from collections.abc import Callable, Collection, Hashable, Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from threading import Lock
from typing import Final

from sleutelapp.core.clock import Clock, local
from sleutelapp.core.errors import UserError
from sleutelapp.core.files import write_whole
from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault.backup import BackupSource, backup_refusal, make_backup
from sleutelapp.vault.backup_file import (
    SUFFIX,
    BackupFile,
    Progress,
    Reason,
    is_whole,
    read_backup_file,
)

DAYS: Final = 7
WEEKS: Final = 4
MONTHS: Final = 3
BEFORE: Final = 3  # of those made before a restore, a migration or a rotation
NAME: Final = "sleutelapp {moment:%Y-%m-%d %H.%M.%S}" + SUFFIX


@dataclass(frozen=True, slots=True)
class BackupStatus:
    """What is known without opening anything."""

    is_due: bool = False  # something changed since the last
    is_making: bool = False  # one is being made, and nothing changed since it was begun
    failed: str = ""  # key of the sentence why the last try made none
    spared: str = ""  # name of a backup that is not let go of: the newest of before a rescue


_status_lock: Final = Lock()  # what changed is noted by the thread that writes, what was made by another


def backup_status(files: VaultFiles) -> BackupStatus:
    """What `backup.json` says; nothing is known where it is not whole."""
    try:
        stored = json.loads(files.backup_status.read_bytes())
        return BackupStatus(
            is_due=stored["is_due"] is True,
            is_making=stored["is_making"] is True,
            failed=str(stored["failed"]),
            spared=str(stored.get("spared", "")),
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return BackupStatus()


def note_change(files: VaultFiles) -> None:
    """A backup is due; costs next to nothing when that was known."""
    _note(files, lambda status: replace(status, is_due=True, is_making=False))


def note_damage(files: VaultFiles) -> None:
    """A part of the store could not be read: said at the next opening, as when a backup finds it."""
    _note(files, lambda status: replace(status, is_due=True, is_making=False, failed="store_damaged"))


def spare(files: VaultFiles, backup: BackupFile) -> None:
    """Never let go of this one by itself: what was rescued after it may hold less. One at most; a later one takes over."""
    _note(files, lambda status: replace(status, spared=backup.path.name))


def note_replaced(files: VaultFiles) -> None:
    """Another vault came in the place of this one: what went wrong with the one of before is over; a backup is due."""
    _note(files, lambda status: replace(status, is_due=True, is_making=False, failed=""))


def _note(files: VaultFiles, change: Callable[[BackupStatus], BackupStatus]) -> None:
    with _status_lock:
        old = backup_status(files)
        new = change(old)
        if new != old:
            with suppress(OSError):  # a disk that refuses says so at the backup itself
                write_whole(files.backup_status, json.dumps(asdict(new)).encode())


def own_backups(files: VaultFiles) -> list[BackupFile]:
    """The readable ones of the vault's own folder, newest first; a damaged header is left out."""
    found = []
    try:
        paths = [path for path in files.backups.iterdir() if path.suffix == SUFFIX]
    except OSError:
        return []
    for path in paths:
        with suppress(UserError):
            found.append(read_backup_file(path))
    return sorted(found, key=lambda backup: (backup.manifest.made_at, backup.path.name), reverse=True)


def newest_backup(files: VaultFiles) -> datetime | None:
    """When the newest of the vault's own folder was made, in local time; None when there is none."""
    backups = own_backups(files)
    return local(backups[0].manifest.made_at) if backups else None


def keep_backup(
    source: BackupSource,
    clock: Clock,
    *,
    reason: Reason = "change",
    progress: Progress | None = None,
) -> BackupFile:
    """Make a verified backup in the vault's own folder, then let go of those that are no longer needed.

    Only the backups made after changes or by hand let go of others: a restore, migration or rotation never does.

    Raises:
        UserError: none was made, and why; it is remembered as failed.
        BaseException: what `progress` raised.
    """
    files = source.files
    _note(files, lambda status: replace(status, is_making=True))
    try:
        try:
            files.backups.mkdir(mode=0o700, exist_ok=True)
            for unfinished in files.backups.glob("*.nieuw"):  # of a run that was killed
                unfinished.unlink()
        except OSError as error:
            raise backup_refusal(error) from None
        output = _free(files.backups / NAME.format(moment=clock.now()))
        made = make_backup(source, output, clock.utc(), reason=reason, progress=progress)
    except UserError as error:
        key = error.key
        _note(files, lambda status: BackupStatus(is_due=True, failed=key, spared=status.spared))
        raise
    _note(
        files,
        lambda status: replace(
            status, is_due=status.is_due and not status.is_making, is_making=False, failed=""
        ),
    )
    if reason in {"change", "hand"}:
        spared = backup_status(files).spared
        for backup in superfluous(own_backups(files), made):
            if backup.path.name == spared:
                continue
            with suppress(OSError):  # at the next time, then
                backup.path.unlink()
    return made


def superfluous(
    backups: Iterable[BackupFile], made: BackupFile, whole: Callable[[BackupFile], bool] = is_whole
) -> list[BackupFile]:
    """Which backups can go, now that `made` was made and verified.

    The newest of 7 days, 4 weeks and 3 months stay, and of those before a restore, migration or rotation the newest
    three. One goes only when a later one that stays is whole, so damage never pushes out what is good.
    """
    ours = [backup for backup in backups if backup.manifest.vault_id == made.manifest.vault_id]
    known_whole = {made.path}
    while True:
        staying = _staying(ours, made)
        going = [backup for backup in ours if backup.path not in staying]
        follow = {_follower(backup, ours, staying) for backup in going} - known_whole
        broken = {backup.path for backup in ours if backup.path in follow and not whole(backup)}
        if not broken:
            return going
        known_whole |= follow - broken
        ours = [backup for backup in ours if backup.path not in broken]


def gone_by(backups: Collection[BackupFile], paths: Collection[Path], today: date) -> date | None:
    """The day on which the last of these would have made place, with a new backup every day from tomorrow on.

    None when one of them never does by itself: one of those before a restore, migration or rotation.
    """
    there = list(backups)
    for days in range(1, 32 * (MONTHS + 2)):
        day = today + timedelta(days=days)
        newest = max(there, key=lambda backup: backup.manifest.made_at, default=None)
        if newest is None:
            return None
        made = replace(
            newest,
            path=Path(f"{day.isoformat()}{SUFFIX}"),
            manifest=replace(newest.manifest, made_at=datetime.combine(day, time(12)), reason="change"),
        )
        staying = _staying([*there, made], made)
        there = [backup for backup in (*there, made) if backup.path in staying]
        if not staying & set(paths):
            return day
    return None


def _staying(backups: list[BackupFile], made: BackupFile) -> set[Path]:
    newest_first = sorted(backups, key=lambda backup: backup.manifest.made_at, reverse=True)
    usual = [backup for backup in newest_first if backup.manifest.reason in {"change", "hand"}]
    before = [backup for backup in newest_first if backup.manifest.reason not in {"change", "hand"}]
    rules: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
        (DAYS, lambda moment: moment.date()),
        (WEEKS, lambda moment: moment.isocalendar()[:2]),
        (MONTHS, lambda moment: (moment.year, moment.month)),
    )
    staying = {made.path, *(backup.path for backup in before[:BEFORE])}
    for most, span in rules:
        newest: dict[Hashable, Path] = {}
        for backup in usual:
            newest.setdefault(span(backup.manifest.made_at), backup.path)
        staying.update(list(newest.values())[:most])
    return staying


def _follower(backup: BackupFile, backups: list[BackupFile], staying: set[Path]) -> Path:
    later = [
        other
        for other in backups
        if other.path in staying and other.manifest.made_at >= backup.manifest.made_at
    ]
    return min(later, key=lambda other: other.manifest.made_at).path if later else backup.path


def _free(path: Path) -> Path:
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem} {number}{SUFFIX}")
    return free
