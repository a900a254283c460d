"""`demo`: a vault with made-up work."""

import argparse
import contextlib
import datetime as dt
import sys

from sleutelapp.commands.opening import owned, vault_files
from sleutelapp.core.clock import SetClock, SystemClock
from sleutelapp.core.errors import Refused
from sleutelapp.core.messages import message
from sleutelapp.features.demo.history import write_history
from sleutelapp.features.profile.actions import mark_demo
from sleutelapp.vault.keys import LEAST_COST
from sleutelapp.vault.opening import create_vault, open_vault

DEMO_PASSWORD = "demo"  # noqa: S105 -- of made-up work; the README names it


def run(arguments: argparse.Namespace) -> None:
    """Make the vault, marked as a demo, and fill it."""
    files = vault_files(arguments)
    if files.exists():
        raise Refused("vault_exists")
    until = arguments.until or SystemClock().today()
    with owned(files):
        unlocked, _code = create_vault(files, DEMO_PASSWORD, LEAST_COST)
        clock = SetClock(dt.datetime.combine(until, dt.time(9)))
        with contextlib.closing(open_vault(files, unlocked, clock)) as vault:
            with vault.writing() as session:
                mark_demo(session)
            write_history(
                vault,
                newcomers=arguments.newcomers,
                contacts=arguments.contacts,
                until=until,
                seed=arguments.seed,
                progress=_show if sys.stderr.isatty() else None,
            )
    print(message("demo_made", arguments.language))


def _show(done: int, total: int) -> None:
    print(f"\r{done}/{total}", end="\n" if done >= total else "", file=sys.stderr, flush=True)
