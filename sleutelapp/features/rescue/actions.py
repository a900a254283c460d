"""Looking what can be done for a damaged vault, and doing one of the two: its newest whole backup, or what can still be read."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from sleutelapp.core.clock import Clock
from sleutelapp.core.errors import Damaged, UserError
from sleutelapp.core.files import write_whole
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.privacy.erasing import EraseAgain
from sleutelapp.features.rescue.mending import MENDS, newcomer_stand_in
from sleutelapp.features.rescue.report import KINDS, report_text
from sleutelapp.vault import keys
from sleutelapp.vault.backup_file import Progress
from sleutelapp.vault.backups import note_change, own_backups, spare
from sleutelapp.vault.opening import UnlockedKeys
from sleutelapp.vault.restore import CheckedBackup, OpenedBackup, check_backup, put_back
from sleutelapp.vault.salvage import Rescued, put_rescued, rescue
from sleutelapp.vault.store_image import present_changes

REPORT_NAME: Final = "redding {moment:%Y-%m-%d %H.%M.%S}.txt"
_STEPS: Final = 1000


@dataclass(frozen=True, slots=True)
class Outlook:
    """What there is to choose from. Use one of the two, or `discard` both."""

    backup: CheckedBackup | None  # the newest whole one that opens with the same keys
    rescued: Rescued | None  # None: nothing can be read
    after_backup: dict[str, int] = field(
        default_factory=dict
    )  # rescued records newer than the backup, by table

    def discard(self) -> None:
        """Leave everything as it was."""
        for each in (self.backup, self.rescued):
            if each is not None:
                each.discard()


def look(
    files: VaultFiles, unlocked: UnlockedKeys, clock: Clock, language: str, progress: Progress | None = None
) -> Outlook:
    """Rescue what can be read into a new store, and check the newest backup. Slow; on any thread; changes nothing.

    Raises:
        UserError: the disk is full, or may not be written to.
        BaseException: what `progress` raised. In all cases nothing is left behind.
    """
    tell = progress or (lambda _done, _total: None)
    rescued: Rescued | None = None
    with suppress(Damaged):
        rescued = rescue(
            files,
            unlocked,
            clock,
            stand_ins={"newcomer": newcomer_stand_in(clock, language)},
            mends=MENDS,
            progress=_part(tell, 0, 700),
        )
    try:
        backup = _newest_whole(files, unlocked, _part(tell, 700, 950))
        tell(950, _STEPS)
        outlook = Outlook(backup, rescued, _newer(backup, rescued))
        tell(_STEPS, _STEPS)
    except BaseException:
        if rescued is not None:
            rescued.discard()
        raise
    return outlook


def use_backup(outlook: Outlook, files: VaultFiles, clock: Clock) -> UnlockedKeys:
    """Let the backup take the place of the damaged vault, which is kept aside.

    Raises:
        UserError: nothing was changed.
    """
    if outlook.backup is None:
        raise Damaged("store_damaged")
    if outlook.rescued is not None:
        outlook.rescued.discard()
    return put_back(outlook.backup, files, clock, [EraseAgain(clock)])


def use_rescued(
    outlook: Outlook, files: VaultFiles, clock: Clock, language: str
) -> tuple[UnlockedKeys, Path]:
    """Let what was rescued take the place of the damaged vault, which is kept aside; with the list of what is lost.

    The list lies in the vault's folder and names nobody.

    Raises:
        UserError: nothing was changed.
    """
    if outlook.rescued is None:
        raise Damaged("store_damaged")
    if outlook.backup is not None:
        outlook.backup.discard()
        spare(files, outlook.backup.opened.backup)
    text = report_text(outlook.rescued, clock.now(), language)
    unlocked = put_rescued(outlook.rescued, files, clock)
    note_change(files)
    report = files.folder / REPORT_NAME.format(moment=clock.now())
    with suppress(OSError):  # the vault is rescued; the list is shown besides
        write_whole(report, text.encode())
    return unlocked, report


def _newest_whole(files: VaultFiles, unlocked: UnlockedKeys, tell: Progress) -> CheckedBackup | None:
    for backup in own_backups(files):
        if backup.manifest.vault_id != unlocked.vault_id or not backup.key_file.is_authentic(
            unlocked.data_key
        ):
            continue  # of before another key: it can be put back with its own password
        with suppress(UserError):
            return check_backup(OpenedBackup(backup, unlocked), files, tell)
    return None


def _newer(backup: CheckedBackup | None, rescued: Rescued | None) -> dict[str, int]:
    if backup is None or rescued is None:
        return {}
    store_key = keys.subkey(rescued.unlocked.data_key, "store")
    before = present_changes(VaultFiles(backup.folder).store, store_key)
    newer: dict[str, int] = {}
    for table, records in present_changes(VaultFiles(rescued.folder).store, store_key).items():
        old = before.get(table, {})
        stand_ins = rescued.losses[table].lost if table in rescued.losses else {}
        count = sum(
            changed > old.get(number, "") for number, changed in records.items() if number not in stand_ins
        )
        if count and table in KINDS:
            newer[table] = count
    return newer


def _part(tell: Callable[[int, int], object], first: int, last: int) -> Progress:
    return lambda done, total: tell(first + (last - first) * done // max(total, 1), _STEPS)
