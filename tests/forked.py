"""Commands in processes of their own, cheaply: each is forked from one that has everything loaded.

A process of its own is needed to kill it, or to take rights and room from it. Starting an interpreter each time takes
longer than what is tested. The one they are forked from never opened a vault and has no threads.
"""

import io
import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from sleutelapp.__main__ import main
from sleutelapp.commands import add, backup, change_password, check, init, org_key, restore, rotate_key
from sleutelapp.reference.codes import load_reference

LOADED: Final = (add, backup, change_password, check, init, org_key, restore, rotate_key, load_reference())


@dataclass(frozen=True)
class Moment:
    """When it is killed: just before or after one of its syncs, renames and removals; never for none."""

    step: int = -1
    after: bool = False


@dataclass(frozen=True)
class End:
    """How a command ended that was not killed."""

    code: int
    err: str
    seconds: float
    steps: int


_NEVER: Final = Moment()


@dataclass(frozen=True)
class _Given:
    arguments: tuple[str, ...]
    lines: bytes
    moment: Moment
    before: Callable[[], None] | None
    environment: Mapping[str, str]


class Forked:
    """A command that begins; `out` is what it prints."""

    def __init__(
        self,
        arguments: tuple[str, ...],
        lines: bytes,
        *,
        moment: Moment = _NEVER,
        before: Callable[[], None] | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload([__name__])
        self._told, telling = context.Pipe()
        reading, writing = context.Pipe(duplex=False)
        given = _Given(arguments, lines, moment, before, dict(environment or os.environ))
        self._process = context.Process(target=_command, args=(telling, writing, given))
        self._process.start()
        telling.close()
        writing.close()
        self.out = os.fdopen(os.dup(reading.fileno()), "rb")
        reading.close()
        self._told.recv()  # it begins
        self._begun = time.perf_counter()

    def kill(self, after: float = 0) -> None:
        """With SIGKILL, after so many seconds."""
        self._process.join(after)
        self._process.kill()

    def end(self) -> End | None:
        """Wait for its end; None when it was killed."""
        try:
            code, err, steps = self._told.recv()
        except EOFError:
            return None
        else:
            return End(code, err, time.perf_counter() - self._begun, steps)
        finally:
            self._process.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.join()
        self._process.close()
        self._told.close()
        self.out.close()


def _command(told: Connection, out: Connection, given: _Given) -> None:
    os.environ.update(given.environment)
    steps = _count_steps(given.moment)
    error = io.BytesIO()
    sys.stdin = io.TextIOWrapper(io.BytesIO(given.lines))
    sys.stdout = os.fdopen(os.dup(out.fileno()), "w", encoding="utf-8")
    sys.stderr = io.TextIOWrapper(error, write_through=True)
    out.close()
    told.send("begins")
    if given.before is not None:
        given.before()
    try:
        code: object = main(given.arguments)
    except SystemExit as end:
        code = end.code
    sys.stdout.flush()
    told.send((code or 0, error.getvalue().decode(), len(steps)))
    os._exit(0)


def _count_steps(moment: Moment) -> list[str]:
    """Note what is synced, renamed and removed from now on, and end this process at one of them."""
    steps: list[str] = []

    def counted(act: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(act)
        def counting(*args: Any, **named: Any) -> Any:
            steps.append(act.__name__)
            if len(steps) == moment.step and not moment.after:
                os.kill(os.getpid(), signal.SIGKILL)
            done = act(*args, **named)
            if len(steps) == moment.step:
                os.kill(os.getpid(), signal.SIGKILL)
            return done

        return counting

    os.fsync = counted(os.fsync)
    for name in ("replace", "rename", "unlink"):
        setattr(Path, name, counted(getattr(Path, name)))
    return steps
