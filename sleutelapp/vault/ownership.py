"""One process at a time owns a vault.

The lock is the operating system's, on an open file: it vanishes with the process, so a crash leaves
none behind.
"""

import errno
import os

from filelock import FileLock, Timeout

from sleutelapp.core.errors import Refused
from sleutelapp.core.paths import VaultFiles


class Ownership:
    """Held from the start of the window or command until its end."""

    def __init__(self, files: VaultFiles) -> None:
        """Take the vault.

        Raises:
            Refused: another process has it, or it cannot be locked although it can be written.
        """
        self._lock: FileLock | None = None
        try:
            files.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = FileLock(files.lock, mode=0o600, thread_local=False)
            lock.acquire(blocking=False)
        except Timeout:
            raise Refused("vault_in_use") from None
        except OSError as error:
            # Writable, so two processes could both write; but on a full disk one may still read.
            if os.access(files.folder, os.W_OK) and error.errno not in (errno.ENOSPC, errno.EDQUOT):
                raise Refused("read_only") from None
            return  # a read-only folder opens to view, and nobody can write there
        self._lock = lock

    def release(self) -> None:
        """Let another process have the vault."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None
