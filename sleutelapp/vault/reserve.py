"""Room for the last words: a file that is given up when the disk is full, so that what is being typed can still be kept.

It holds nothing. The save that met the full disk is refused, as it must be; the next one, or the draft that is kept before
a lock, finds the room that this gave back.
"""

import contextlib
import os
import shutil
from typing import Final

from sleutelapp.core.files import sync_folder
from sleutelapp.core.paths import VaultFiles

SIZE: Final = 512 * 1024  # bytes: some twenty saves of a long form
_LEAST_FREE: Final = 32 * SIZE  # a disk with less needs its room for other things


class Reserve:
    """Of one vault."""

    def __init__(self, files: VaultFiles) -> None:
        self._files = files
        self.was_given_up = False  # since the vault was opened

    def keep(self) -> None:
        """Have it, where the disk has room enough; best effort."""
        path = self._files.reserve
        with contextlib.suppress(OSError):
            if path.exists() or shutil.disk_usage(self._files.folder).free < _LEAST_FREE:
                return
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
            with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
                file.write(os.urandom(SIZE))  # zeros might take no room at all
                file.flush()
                os.fsync(file.fileno())
            sync_folder(self._files.folder)

    def give_up(self) -> None:
        """Give its room back to the disk."""
        with contextlib.suppress(OSError):
            self._files.reserve.unlink()
            self.was_given_up = True
