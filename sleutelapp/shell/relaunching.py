"""Replacing the process at a lock: what was read of the vault survives in a Python heap, so the heap has to go.

On Linux and macOS the new program takes over this very process (exec), on Windows a new one is started before
this one ends.
"""

import logging
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Protocol

from sleutelapp.shell.handover import Handover

_log = logging.getLogger(__name__)
_INPUT: Final = 0


class Relauncher(Protocol):
    """Gives the place of this process to a fresh one."""

    def relaunch(self, handover: Handover) -> None:
        """Start again, locked, as `handover` tells; comes back only when that cannot be done here."""


class ProcessRelauncher:
    """The real one."""

    def __init__(self, arguments: Sequence[str], program: Sequence[str] | None = None) -> None:
        """Remember how this program was started.

        Args:
            arguments: of the window, without any that says to resume.
            program: what to start; by default the installed program, or this Python with the module.
        """
        own = (
            [sys.executable] if is_frozen() else [sys.executable, *_interpreter_options(), "-m", "sleutelapp"]
        )
        self.command = [*(program or own), *arguments, "--resume"]
        # The file dialogs of Windows move it about.
        self._folder = Path.cwd()

    def relaunch(self, handover: Handover) -> None:
        """Start again; comes back when the system refuses."""
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:  # a program without a console has none
                stream.flush()
        environment = dict(os.environ)
        if is_frozen():  # a new program, not a part of this one: it looks up its own folder
            environment["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
        try:
            if sys.platform == "win32":
                self._start_beside(handover, environment)
            else:
                self._take_over(handover, environment)
        except OSError as error:
            # The program was moved or taken away meanwhile. Locked is locked; only its memory is not new.
            _log.warning("process not replaced: errno %s", error.errno)

    def _take_over(self, handover: Handover, environment: dict[str, str]) -> None:
        reading, writing = os.pipe()
        os.write(writing, handover.to_bytes())
        os.close(writing)
        os.dup2(reading, _INPUT)
        os.close(reading)
        os.execve(self.command[0], self.command, environment)  # noqa: S606 -- our own program

    def _start_beside(self, handover: Handover, environment: dict[str, str]) -> None:
        process = subprocess.Popen(  # noqa: S603 -- our own program
            self.command, stdin=subprocess.PIPE, env=environment, cwd=self._folder
        )
        _let_come_to_front(process.pid)
        if process.stdin is not None:
            process.stdin.write(handover.to_bytes())
            process.stdin.close()
        os._exit(0)  # at once: nothing may be kept of this memory, and everything is closed


def is_frozen() -> bool:
    """Whether this is the installed program, which has no Python beside it."""
    return bool(getattr(sys, "frozen", False))


def _interpreter_options() -> list[str]:
    """What decides where Python looks for modules."""
    options = [("-I", sys.flags.isolated), ("-P", sys.flags.safe_path), ("-s", sys.flags.no_user_site)]
    return [option for option, is_set in options if is_set]


def _let_come_to_front(process: int) -> None:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 -- only there

        ctypes.windll.user32.AllowSetForegroundWindow(process)
