"""A process that saves, and says so after each save: `writing.py FOLDER PASSWORD [SYNCHRONOUS]`.

With a third argument the store's `synchronous` is weakened to it, to show that the simulation can fail.
"""

import os
import sys
from pathlib import Path

from sqlalchemy import text

from sleutelapp.core.clock import SystemClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.records import Newcomer
from sleutelapp.vault import connection
from sleutelapp.vault.opening import open_vault, unlock

SESSIONS = 3
SAVES = 12  # in each session


def note(number: int) -> str:
    """A text by which a save is known whole: from some words to several pages."""
    return f"bezoek {number} " * (3 + number * 97 % 700)


def quarter(number: int) -> str:
    return f"{2026 + number // 4}-Q{number % 4 + 1}"


def main(folder: Path, password: str) -> None:
    files = VaultFiles(folder)
    unlocked = unlock(files, password, SystemClock())
    for session_number in range(SESSIONS):
        vault = open_vault(files, unlocked, SystemClock())
        with vault.writing() as session:
            # The journal is written back often, so that many cuts fall into that.
            session.execute(text("PRAGMA wal_autocheckpoint = 50"))
        for number in range(session_number * SAVES, (session_number + 1) * SAVES):
            with vault.writing() as session:
                session.add(Newcomer(code=f"N-{number + 1:05}", note=note(number)))
            os.write(1, f"saved {number}\n".encode())
            if number % 4 == 3:
                vault.issue_hashes.note({quarter(number): f"{number:064}"})
                os.write(1, f"frozen {number}\n".encode())
        if session_number < SESSIONS - 1:  # the last one ends like a crash
            vault.close()
    os._exit(0)


if __name__ == "__main__":
    if len(sys.argv) > 3:
        settings = (s.replace("= FULL", f"= {sys.argv[3]}") for s in connection._SETTINGS)
        connection._SETTINGS = tuple(settings)  # type: ignore[assignment,misc]  # weakened on purpose
    main(Path(sys.argv[1]), sys.argv[2])
