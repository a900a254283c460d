"""One process at a time owns a vault.

The lock is the operating system's, on an open file: it vanishes with the process, so a crash leaves
none behind.
"""

from filelock import FileLock, Timeout

from sleutelapp.core.errors import Refused
from sleutelapp.core.paths import VaultFiles


class Ownership:
    """Held from the start of the window or command until its end."""

    def __init__(self, files: VaultFiles) -> None:
        """Take the vault.

        Raises:
            Refused: another process has it.
        """
        self._lock: FileLock | None = None
        try:
            files.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = FileLock(files.lock, mode=0o600, thread_local=False)
            lock.acquire(blocking=False)
        except Timeout:
            raise Refused("vault_in_use") from None
        except OSError:
            return  # a read-only folder opens to view, and nobody can write there
        self._lock = lock

    def release(self) -> None:
        """Let another process have the vault."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None
