"""Programs of tests that are told what to do by lines, and tell what they did by lines."""

import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Program:
    """A Python program that runs."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self._lines: list[str] = []
        self._rest = b""

    @property
    def pid(self) -> int:
        return self.process.pid

    def tell(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line.encode() + b"\n")
        self.process.stdin.flush()

    def told(self, what: str, seconds: float = 60) -> str:
        """The rest of its next line, which begins so."""
        line = self.next_line(seconds)
        assert line is not None, f"nothing was told in {seconds} s"
        assert line.split(" ")[0] == what, line
        return line.removeprefix(what).strip()

    def next_line(self, seconds: float) -> str | None:
        """What it tells next; None when it tells nothing for so long."""
        assert self.process.stdout is not None
        descriptor, end = self.process.stdout.fileno(), time.monotonic() + seconds
        while not self._lines:
            ready, _, _ = select.select([descriptor], [], [], max(0, end - time.monotonic()))
            content = os.read(descriptor, 65536) if ready else b""
            if not content:
                return None
            *lines, self._rest = (self._rest + content).split(b"\n")
            self._lines += [line.decode() for line in lines]
        return self._lines.pop(0)


@contextmanager
def running(script: str | None, *arguments: str, environment: Mapping[str, str]) -> Iterator[Program]:
    """A script of ours; it is killed in the end."""
    assert script is not None
    process = subprocess.Popen(
        [sys.executable, script, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", **environment},
    )
    try:
        yield Program(process)
    finally:
        process.kill()
        process.communicate()


def own_home(folder: Path) -> dict[str, str]:
    """An environment whose home, settings and temporary files lie in a folder."""
    names = ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "TMPDIR")
    folders = {"HOME": folder / "home", **{name: folder / "home" / name.lower() for name in names}}
    for path in folders.values():
        path.mkdir(parents=True, exist_ok=True)
    return {name: str(path) for name, path in folders.items()}
