"""A process that opens a vault, saves, anchors and closes it, over and over: `opening.py FOLDER PASSWORD`."""

import os
import sys
from pathlib import Path

from sleutelapp.core.clock import SystemClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.records import Signal
from sleutelapp.vault.opening import open_vault, unlock


def main(folder: Path, password: str) -> None:
    files, clock = VaultFiles(folder), SystemClock()
    unlocked = unlock(files, password, clock)
    os.write(1, b"opening\n")
    while True:
        vault = open_vault(files, unlocked, clock)
        with vault.writing() as session:
            session.add(Signal(date=clock.today(), text="patroon"))
        vault.audit.anchor()
        vault.audit.note("exported")
        vault.close()
        os.write(1, b"closed\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
