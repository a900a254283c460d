"""The program as a script starts it: arguments, lines of input, an exit code, a real vault.

Starting an interpreter takes longer than most commands, so they run in this process, from `main` on. What needs a
process of its own (limits, kills) gets one that is forked; few start an interpreter (`apart`). Keys are derived at the least cost that is allowed.
"""

import contextlib
import hashlib
import io
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from sleutelapp.__main__ import main
from sleutelapp.core import sealing
from sleutelapp.core.clock import SystemClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault import keys
from sleutelapp.vault.connection import connect
from sleutelapp.vault.key_file import read_key_file
from sleutelapp.vault.opening import unlock
from tests.conftest import PASSWORD
from tests.forked import Forked

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str


class Program:
    def __init__(self, files: VaultFiles) -> None:
        self.files = files
        self.environment = {**os.environ, "PYTHONPATH": str(ROOT)}

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "sleutelapp", *arguments]

    def __call__(
        self, *arguments: str, lines: str | bytes = b"", before: Callable[[], None] | None = None
    ) -> Ended:
        """Run a command to its end; what it reads is `lines`. With `before`, run first, in a process of its own."""
        given = lines.encode() if isinstance(lines, str) else lines
        if before is not None:
            with Forked(arguments, given, before=before) as process:
                printed, end = process.out.read().decode(), process.end()
            assert end is not None
            return Ended(end.code, printed, end.err)
        streams = sys.stdin, sys.stdout, sys.stderr
        hook = sys.excepthook
        out, err = (io.TextIOWrapper(io.BytesIO(), write_through=True) for _ in range(2))
        sys.stdin, sys.stdout, sys.stderr = io.TextIOWrapper(io.BytesIO(given)), out, err
        try:
            code: object = main(arguments)
        except SystemExit as end:
            code = end.code
        finally:
            sys.stdin, sys.stdout, sys.stderr = streams
            sys.excepthook = hook
        assert isinstance(code, int | None)
        said = [stream.buffer.getvalue().decode() for stream in (out, err)]
        return Ended(code or 0, *said)

    def apart(self, *arguments: str) -> Ended:
        """From the start of an interpreter on, without a terminal or input."""
        ended = subprocess.run(
            self.command(*arguments),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=self.environment,
            timeout=120,
            check=False,
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

    def records(self, password: str = PASSWORD) -> object:
        """All that was saved and all that opens it; apart from the audit trail, which grows at every opening."""
        unlocked = unlock(self.files, password, SystemClock())
        store_key = keys.subkey(unlocked.data_key, "store")
        with contextlib.closing(connect(self.files.store, store_key, writable=False)) as connection:
            tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('audit', 'sqlite_sequence')"
            rows = {
                name: connection.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608 -- a name from the schema
                for (name,) in connection.execute(tables).fetchall()
            }
        key_file = read_key_file(self.files)[0]
        return rows, key_file.slots, key_file.organisation, key_file.issues


@pytest.fixture
def program(files: VaultFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    home = tmp_path / "home"
    home.mkdir()
    for name, folder in (("HOME", home), ("LOCALAPPDATA", home), ("XDG_STATE_HOME", home / "state")):
        monkeypatch.setenv(name, str(folder))
    for module in (keys, sealing):
        monkeypatch.setattr(module, "calibrated_cost", lambda: sealing.LEAST_COST)
    return Program(files)
