"""Promise 3 to its end: whatever was damaged, opening it tells so, and a rescue gives a whole vault or says there is none.

By hand, longer: SLEUTELAPP_DAMAGES=600 pytest tests/crash/test_damage_rescued.py
"""

import os
import shutil
from pathlib import Path
from random import Random

import pytest

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Damaged
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.rescue.actions import look, use_backup, use_rescued
from sleutelapp.shell.typed_secret import TypedSecret
from sleutelapp.shell.vault_access import VaultAccess
from sleutelapp.vault.backups import keep_backup
from sleutelapp.vault.check import check_store
from sleutelapp.vault.keys import LEAST_COST
from sleutelapp.vault.opening import open_vault, unlock
from tests.crash.test_damage import damaged, journal_of
from tests.fixtures.make_vault import PASSWORD as OLD_PASSWORD

DAMAGES = int(os.environ.get("SLEUTELAPP_DAMAGES", "60"))
FULL = Path(__file__).parents[1] / "fixtures" / "schema_1"


@pytest.fixture
def random() -> Random:
    return Random(2027)  # noqa: S311 -- chance, not secrecy


@pytest.fixture
def backed_up(tmp_path: Path, clock: SetClock) -> VaultFiles:
    """A vault of every kind of record, with a backup and saves that are in the journal still."""
    files = VaultFiles(tmp_path / "met back-up")
    shutil.copytree(FULL, files.folder)
    vault = open_vault(files, unlock(files, OLD_PASSWORD, clock), clock)
    keep_backup(vault.backup_source, clock)
    vault.audit.note("searched")
    crashed = VaultFiles(tmp_path / "na de stroomuitval")
    shutil.copytree(files.folder, crashed.folder)
    vault.close()
    return crashed


def test_what_the_window_opens_is_whole_or_told_and_rescued(
    backed_up: VaultFiles, tmp_path: Path, clock: SetClock, random: Random
) -> None:
    files = VaultFiles(tmp_path / "kluis")
    ways: set[str] = set()
    for number in range(DAMAGES // 3):
        shutil.rmtree(files.folder, ignore_errors=True)
        shutil.copytree(backed_up.folder, files.folder)
        journal, (backup,) = journal_of(files), list(files.backups.iterdir())
        kinds = ((files.store,), (journal,), (files.store, journal, backup), (files.keys, files.keys_copy))
        for path in kinds[number % len(kinds)]:
            path.write_bytes(damaged(path.read_bytes(), random))
        access = VaultAccess(files, clock, LEAST_COST)
        try:
            keys = access.unlock(TypedSecret(OLD_PASSWORD))
        except Damaged as damage:  # both key files, and nothing to mend them with
            ways.add(damage.key)
            continue
        try:
            access.open(keys)
            access.close()
            ways.add("opened")
        except Damaged as damage:
            ways.add(damage.key.partition("_")[0])
        outlook = look(files, keys, clock, "nl")
        if outlook.rescued is not None:
            use_rescued(outlook, files, clock, "nl")
            ways.add("rows")
        elif outlook.backup is not None:
            use_backup(outlook, files, clock)
            ways.add("backup")
        else:
            ways.add("nothing")
            continue
        vault = open_vault(files, keys, clock)
        check_store(vault)
        vault.close()
    assert {"opened", "rows"} <= ways
    assert ways <= {"opened", "store", "rows", "backup", "nothing", "keys_damaged"}
