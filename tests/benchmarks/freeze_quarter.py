"""How long freezing takes: `python -m tests.benchmarks.freeze_quarter [CONTACTS [NEWCOMERS]]`, on a vault of invented work.

Prints how many people were reached in the latest finished quarter, and the processor seconds it takes to read and count it, to
prepare it whole (what the preview does), and to freeze it.
"""

import contextlib
import dataclasses
import datetime as dt
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from sleutelapp.core.clock import SetClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.demo.history import write_history
from sleutelapp.features.freezing.actions import keep_quarter
from sleutelapp.features.freezing.preparing import prepare_quarter, read_input
from sleutelapp.features.freezing.rules import quarter_of
from sleutelapp.features.freezing.states import unfrozen_before
from sleutelapp.features.profile.queries import vault_reference
from sleutelapp.records import FrozenIssue, IssueCell, IssuePerson, IssueRecord
from sleutelapp.reference.codes import load_reference
from sleutelapp.vault.keys import LEAST_COST
from sleutelapp.vault.opening import create_vault, open_vault
from sleutelapp.vault.store import Vault

_UNTIL: Final = dt.date(2026, 11, 23)
_LINE: Final = "{:<10}{:>10}{:>12}{:>12}{:>12}"


def measure(contacts: int, newcomers: int) -> None:
    """Write the work, then freeze the latest finished quarter of it anew."""
    with tempfile.TemporaryDirectory() as folder:
        files = VaultFiles(Path(folder) / "kluis")
        unlocked, _code = create_vault(files, "demo", LEAST_COST)
        clock = SetClock(dt.datetime.combine(_UNTIL, dt.time(9)))
        with contextlib.closing(open_vault(files, unlocked, clock)) as vault:
            write_history(vault, newcomers=newcomers, contacts=contacts, until=_UNTIL, seed=1)
            print(f"{contacts} contacts, {newcomers} newcomers")
            print(_LINE.format("quarter", "reached", "count", "prepare", "freeze"))
            for _ in range(3):
                _freeze_latest(vault)


def _freeze_latest(vault: Vault) -> None:
    quarter = quarter_of(_UNTIL).previous()
    with vault.writing() as session:
        reference = vault_reference(session, load_reference())
        row = session.query(FrozenIssue).filter_by(year=quarter.first.year, quarter=quarter.number).one()
        for part in (IssueCell, IssuePerson, IssueRecord):
            session.query(part).filter_by(issue_id=row.id).delete()
        session.delete(row)
    _forget(vault)
    times = [time.process_time()]
    with vault.reading() as session:
        reached = len(read_input(session, quarter, reference, b"x" * 32).counted.reached)
        times.append(time.process_time())
        unfrozen_before(session, quarter)
    begin = time.process_time()
    prepared = prepare_quarter(vault, quarter, reference)
    times += [begin, time.process_time()]
    keep_quarter(vault, prepared, reference)
    times.append(time.process_time())
    seconds = (
        f"{after - before:.2f} s"
        for before, after in ((times[0], times[1]), (times[2], times[3]), (times[3], times[4]))
    )
    print(_LINE.format(quarter.code, reached, *seconds))


def _forget(vault: Vault) -> None:
    """Let the key file forget, too: only here may a quarter be frozen twice."""
    hashes = vault.issue_hashes
    key_file = hashes._sealed()  # there is no public way, on purpose
    dataclasses.replace(key_file, issues=()).write_sealed(hashes.files, hashes.sealing_key)


if __name__ == "__main__":
    sizes = [int(each) for each in sys.argv[1:]]
    measure(*(sizes + [8_000, 600][len(sizes) :]))
