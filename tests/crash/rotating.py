"""A process that gives a vault another key, and says when it has: `rotating.py FOLDER PASSWORD NEW_PASSWORD`."""

import os
import sys
from pathlib import Path

from sleutelapp.core.clock import SystemClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault.opening import unlock
from sleutelapp.vault.recovery import new_recovery_code
from sleutelapp.vault.rotation import NewSecrets, rotate_key

if __name__ == "__main__":
    files, clock = VaultFiles(Path(sys.argv[1])), SystemClock()
    unlocked = unlock(files, sys.argv[2], clock)
    rotate_key(files, unlocked, NewSecrets(sys.argv[3], new_recovery_code()), clock)
    os.write(1, b"rotated\n")
    os._exit(0)
