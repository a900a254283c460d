"""Writing files so that a power cut leaves the old one or the new one, never half of one."""

import os
import time
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write, flush to the disk, read back, and replace; mode 0600.

    Raises:
        OSError: the disk is full, the folder read-only, or what was written reads back otherwise.
    """
    temporary = path.with_name(path.name + ".nieuw")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if temporary.read_bytes() != content:
            raise OSError(None, "read back otherwise than written", str(path))
        replace_file(temporary, path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename last; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace_file(source: Path, target: Path) -> None:
    """Give a file the name of another, which goes; raises OSError."""
    # A virus scanner on Windows may hold the target open for a moment.
    for attempt in range(10):
        try:
            source.replace(target)
        except PermissionError:
            if os.name != "nt" or attempt == 9:
                raise
            time.sleep(0.05)
        else:
            return
