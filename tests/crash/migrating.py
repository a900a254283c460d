"""A program one schema later opens a vault: `migrating.py FOLDER PASSWORD LATER_MIGRATION`.

It prints `opening` just before, and `opened` after.
"""

import os
import sys
from pathlib import Path

from sleutelapp.core.clock import SystemClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault import migrations
from sleutelapp.vault.opening import open_vault, unlock

if __name__ == "__main__":
    known = migrations.migration_files()
    migrations.migration_files = lambda: [*known, Path(sys.argv[3])]
    files = VaultFiles(Path(sys.argv[1]))
    unlocked = unlock(files, sys.argv[2], SystemClock())
    os.write(1, b"opening\n")
    open_vault(files, unlocked, SystemClock())
    os.write(1, b"opened\n")
    os._exit(0)
