"""The program as a script starts it: another process, a real vault, a pipe."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from sleutelapp.core.paths import VaultFiles
from tests.conftest import PASSWORD

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str


class Program:
    def __init__(self, files: VaultFiles, home: Path) -> None:
        self.files = files
        self.environment = {
            **os.environ,
            "HOME": str(home),
            "LOCALAPPDATA": str(home),
            "XDG_STATE_HOME": str(home / "state"),
            "PYTHONPATH": str(ROOT),
        }

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "sleutelapp", *arguments]

    def __call__(
        self, *arguments: str, lines: str | bytes = b"", before: Callable[[], None] | None = None
    ) -> Ended:
        """Run a command to its end; what it reads is `lines`."""
        ended = subprocess.run(
            self.command(*arguments),
            input=lines.encode() if isinstance(lines, str) else lines,
            capture_output=True,
            env=self.environment,
            timeout=120,
            check=False,
            preexec_fn=before,
        )
        return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())

    def on_vault(
        self,
        *arguments: str,
        lines: str | bytes = b"",
        password: str = PASSWORD,
        before: Callable[[], None] | None = None,
    ) -> Ended:
        """Run a command on the vault, its password on the first line of input."""
        given = password.encode() + b"\n" + (lines.encode() if isinstance(lines, str) else lines)
        vault = ("--vault", str(self.files.folder), "--password-stdin")
        return self(*arguments, *vault, lines=given, before=before)

    def add(
        self, kind: str, lines: str | bytes, *more: str, before: Callable[[], None] | None = None
    ) -> Ended:
        return self.on_vault("add", kind, "--json", "-", *more, lines=lines, before=before)

    def fingerprint(self) -> dict[str, str]:
        """What lies in the vault's folder, apart from the lock and the count of wrong tries."""
        return {
            path.name: hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(self.files.folder.iterdir())
            if path.is_file() and path not in (self.files.lock, self.files.status)
        }


@pytest.fixture
def program(files: VaultFiles, tmp_path: Path) -> Program:
    home = tmp_path / "home"
    home.mkdir()
    return Program(files, home)
