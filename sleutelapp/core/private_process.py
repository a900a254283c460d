"""Keeping what this process knows inside it: no copy of its memory on the disk, no values in what it says of errors."""

import contextlib
import ctypes
import sys
import threading
from pathlib import Path
from typing import Final

from sleutelapp.core.logs import write_crash_report

_SET_DUMPABLE: Final = 4  # PR_SET_DUMPABLE
_QUIET_ERRORS: Final = 0x0001 | 0x0002 | 0x8000  # no box, no report with memory, none for a missing file
_NO_HEAP: Final = 1  # WER_FAULT_REPORTING_FLAG_NOHEAP


def make_private(reports: Path) -> None:
    """Once, at the start of the window or of a command.

    Args:
        reports: folder of crash reports; those of threads and of collected objects go there too, because Python
            would print them with the values in them.
    """
    _keep_memory()

    def of_thread(failed: threading.ExceptHookArgs) -> None:
        if failed.exc_type is not SystemExit:
            write_crash_report(reports, failed.exc_type, failed.exc_traceback)

    def of_object(failed: "sys.UnraisableHookArgs") -> None:
        write_crash_report(reports, failed.exc_type, failed.exc_traceback)

    threading.excepthook = of_thread
    sys.unraisablehook = of_object


def _keep_memory() -> None:
    """No core dumps, and on Linux no other program of the same user that reads the memory."""
    if sys.platform == "win32":
        ctypes.WinDLL("kernel32").SetErrorMode(_QUIET_ERRORS)
        with contextlib.suppress(OSError, AttributeError):
            ctypes.WinDLL("wer").WerSetFlags(_NO_HEAP)
        return
    import resource  # noqa: PLC0415 -- not there on Windows

    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_SET_DUMPABLE, 0, 0, 0, 0)
