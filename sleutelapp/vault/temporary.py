"""Temporary folders: the vault's own, wiped at start and at lock, and those in the system's.

Whatever a kill leaves in the system's is encrypted; it is taken away at the next start.
"""

import contextlib
import os
import shutil
import tempfile
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from sleutelapp.core.paths import VaultFiles

_PREFIX: Final = "sleutelapp-"
_LOCK: Final = "in-gebruik.lock"
_SECONDS: Final = 5.0  # the process that left it to us is about to end


def wipe_temporary(files: VaultFiles) -> None:
    """Empty the vault's folder for temporary files; what is still open elsewhere stays until the next time."""
    try:
        found = list(files.temporary.iterdir())
    except OSError:  # there is none, or nothing there may be read
        return
    for path in found:
        with contextlib.suppress(OSError):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()


class OwnFolder:
    """A folder among the system's temporary ones, ours until `remove`, or until this process ends."""

    def __init__(self, path: Path | None = None) -> None:
        """Make one, or go on with one that a process before this left to it.

        Raises:
            OSError: the disk is full, or the one to go on with is gone.
        """
        self.path = path or Path(tempfile.mkdtemp(prefix=_PREFIX))
        self._lock = FileLock(self.path / _LOCK, mode=0o600, thread_local=False)
        with contextlib.suppress(Timeout):
            self._lock.acquire(timeout=_SECONDS)

    def remove(self) -> None:
        """Take it away with everything in it."""
        self._lock.release()
        shutil.rmtree(self.path, ignore_errors=True)


def remove_abandoned(keep: Path | None = None) -> None:
    """Take away the folders whose process was killed; those of others, those in use and the one to `keep` stay."""
    for path in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError, Timeout):
            if path == keep or path.is_symlink() or not (path / _LOCK).is_file() or not _is_ours(path):
                continue
            lock = FileLock(path / _LOCK, thread_local=False)
            lock.acquire(blocking=False)
            lock.release()
            shutil.rmtree(path)


def _is_ours(path: Path) -> bool:
    return os.name == "nt" or path.stat().st_uid == os.getuid()
