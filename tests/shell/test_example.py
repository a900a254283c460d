"""The installed program as it is started: the example locks into a new process, and goes when it is killed."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.shell.processes import ROOT, Program, own_home
from tests.shell.test_session import buses, linux, logind

__all__ = ["buses", "logind"]  # fixtures


@contextmanager
def program(environment: dict[str, str], *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """`python -m sleutelapp`; it is killed in the end."""
    process = subprocess.Popen(
        [sys.executable, "-m", "sleutelapp", *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
        stdin=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def wait_until(holds: Callable[[], object], ask: Callable[[], object] = lambda: None) -> None:
    end = time.monotonic() + 120
    while not holds():
        assert time.monotonic() < end
        ask()
        time.sleep(0.3)


@linux
def test_the_example_locks_into_a_new_process_and_leaves_nothing_when_killed(
    tmp_path: Path, buses: dict[str, str], logind: Program
) -> None:
    environment = {**buses, **own_home(tmp_path)}
    temporary = Path(environment["TMPDIR"])
    with program(environment, "--demo") as example:
        command = Path(f"/proc/{example.pid}/cmdline")
        made: set[int] = set()

        def go_on() -> None:
            made.update(store.stat().st_ino for store in temporary.glob("sleutelapp-*/kluis/kluis.db"))
            logind.tell("saver org.freedesktop.ScreenSaver true")  # heard once the vault is open

        wait_until(
            lambda: b"--resume" in command.read_bytes(),
            go_on,
        )
        assert command.read_bytes().split(b"\0")[1:-1] == [b"-m", b"sleutelapp", b"--demo", b"--resume"]
        (folder,) = temporary.glob("sleutelapp-*")
        time.sleep(2)
        assert {(folder / "kluis" / "kluis.db").stat().st_ino} == made, "not made anew"
        assert example.poll() is None
        assert list(temporary.glob("sleutelapp-*")) == [folder], "the same example, locked"
    assert folder.exists(), "it was killed"
    with program(environment, "--vault", str(tmp_path / "kluis")):
        wait_until(lambda: not folder.exists())
