"""What the audit trail costs: `python -m tests.benchmarks.trail_cost [SAVES] [LINES]`.

Saves go in turn to a vault with its trail and to one without, so that whatever else the machine does slows both.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sqlalchemy.orm import Session

from sleutelapp.commands.adding import ADDING
from sleutelapp.core.clock import SystemClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.trail.queries import deeds
from sleutelapp.records import Newcomer
from sleutelapp.vault.keys import LEAST_COST
from sleutelapp.vault.opening import create_vault, open_vault
from sleutelapp.vault.store import Vault


def made(folder: Path, *, with_trail: bool) -> Vault:
    files = VaultFiles(folder)
    vault = open_vault(files, create_vault(files, "meten", LEAST_COST)[0], SystemClock())
    if not with_trail:
        vault.audit.add_changes = lambda _connection, _changes: None  # type: ignore[method-assign,assignment]  # to compare
    for kind in ("newcomer", "need", "contact"):
        with vault.writing() as session:
            ADDING[kind].add(session, ADDING[kind].example)
    return vault


def contact(session: Session, _number: int) -> None:
    ADDING["contact"].add(session, ADDING["contact"].example)


def note(session: Session, number: int) -> None:
    session.get_one(Newcomer, 1).note = f"Bezoek {number}"


def milliseconds(vault: Vault, act: Callable[[Session, int], None], number: int) -> float:
    begun = time.perf_counter()
    with vault.writing() as session:
        act(session, number)
    return (time.perf_counter() - begun) * 1000


def compare(name: str, act: Callable[[Session, int], None], vaults: tuple[Vault, Vault], saves: int) -> None:
    taken: tuple[list[float], list[float]] = ([], [])
    for number in range(saves):
        for vault, times in zip(vaults, taken, strict=True):
            times.append(milliseconds(vault, act, number))
    for what, measure in (
        ("median", statistics.median),
        ("quickest tenth", lambda t: sorted(t)[len(t) // 10]),
    ):
        with_trail, without = (measure(times) for times in taken)
        print(
            f"{name}, {what}: {without:.2f} ms without, {with_trail:.2f} ms with ({with_trail / without:.2f}×)"
        )


def timed(name: str, act: Callable[[], object]) -> None:
    begun = time.perf_counter()
    act()
    print(f"{name}: {(time.perf_counter() - begun) * 1000:.1f} ms")


def main(saves: int, lines: int) -> None:
    # Not in memory, where waiting for the disk costs nothing.
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".trail-") as folder:
        vaults = made(Path(folder) / "a", with_trail=True), made(Path(folder) / "b", with_trail=False)
        compare("a contact", contact, vaults, saves)
        compare("a note changed", note, vaults, saves)
        vault = vaults[0]
        vault.audit.saw("newcomer", 1)
        timed("write what was looked at", vault.audit.flush)
        timed("anchor in the key file", vault.audit.anchor)
        with vault.writing():
            for number in range(lines):
                vault.audit.note("viewed", "newcomer", number % 60 + 1)

        def dossier() -> None:
            with vault.reading() as session:
                deeds(session, 1)

        timed(f"who saw a dossier, of {lines} lines", dossier)
        timed(f"verify {lines} lines", vault.trail_findings)
        for each in vaults:
            each.close()


if __name__ == "__main__":
    main(*(int(number) for number in (sys.argv[1:] + ["300", "100000"][len(sys.argv) - 1 :])))
