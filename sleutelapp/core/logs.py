"""Logs and crash reports: types and positions, never values.

An exception's own text may hold what the user typed, so only its type and the places it passed
through are written. `traceback` would print source lines, which are ours, but also the message.
"""

import logging
import platform
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from sleutelapp import __version__

_log = logging.getLogger("sleutelapp")


def crash_report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """What may be told about a bug: versions, the exception's type, and file:line of each frame."""
    lines = [
        f"Sleutelapp {__version__}, Python {platform.python_version()}, {platform.system()} {platform.release()}",
        f"{kind.__module__}.{kind.__qualname__}",
    ]
    while trace is not None:
        code = trace.tb_frame.f_code
        lines.append(f"  {Path(code.co_filename).name}:{trace.tb_lineno} {code.co_qualname}")
        trace = trace.tb_next
    return "\n".join(lines) + "\n"


def write_crash_report(folder: Path, kind: type[BaseException], trace: TracebackType | None) -> Path:
    """Write and log a report; the answer is where it lies, or would lie on a disk that is not full."""
    report = crash_report(kind, trace)
    path = folder / f"crash-{datetime.now().astimezone():%Y%m%d-%H%M%S}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(report, encoding="utf-8")
    except OSError:
        _log.error("crash report not written")
    _log.error("%s", report)
    return path


def install_crash_reports(folder: Path, tell: Callable[[Path], None]) -> None:
    """Write a report for every exception nobody handled, and `tell` the user where it lies."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        path = write_crash_report(folder, kind, trace)
        tell(path)

    sys.excepthook = hook
