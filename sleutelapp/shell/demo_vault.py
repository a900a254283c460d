"""The example vault of `--demo`: a year of work with people who do not exist."""

import contextlib
import datetime as dt
from typing import Final

from sleutelapp.core.clock import SetClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.demo.history import write_history
from sleutelapp.features.profile.actions import mark_demo
from sleutelapp.qt.jobs import Progress
from sleutelapp.vault.keys import LEAST_COST
from sleutelapp.vault.opening import UnlockedKeys, create_vault, open_vault

DEMO_PASSWORD: Final = "demo"  # noqa: S105 -- of invented people; it opens the window again after a lock
_NEWCOMERS: Final = 60
_CONTACTS: Final = 900
_SEED: Final = 7


def make_demo_vault(files: VaultFiles, *, until: dt.date, progress: Progress) -> UnlockedKeys:
    """Make and fill it, on the thread that calls, and close it again.

    Raises:
        UserError: the disk is full.
        JobCancelledError: the window was closed.
    """
    keys, _code = create_vault(files, DEMO_PASSWORD, LEAST_COST)
    clock = SetClock(dt.datetime.combine(until, dt.time(9)))
    with contextlib.closing(open_vault(files, keys, clock)) as vault:
        with vault.writing() as session:
            mark_demo(session)
        write_history(
            vault, newcomers=_NEWCOMERS, contacts=_CONTACTS, until=until, seed=_SEED, progress=progress.report
        )
    return keys
