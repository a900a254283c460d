"""Nothing of what is typed reaches the disk outside the vault: not by a day's work, nor by a kill, a crash or a lock."""

import io
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys import traced_day
from tests.journeys.hands import PASSWORD
from tests.shell.processes import ROOT, own_home, running

WORD = "Zwaardvisia"
CODINGS = ("utf-8", "utf-16-le", "utf-16-be")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="follows a process of Linux")


def contents(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """Every file, what is packed in it, and its name."""
    for path in folder.rglob("*"):
        yield path, str(path.relative_to(folder)).encode()
        if not path.is_file() or path.is_symlink():
            continue
        content = path.read_bytes()
        yield path, content
        if zipfile.is_zipfile(io.BytesIO(content)):
            with zipfile.ZipFile(io.BytesIO(content)) as packed:
                for name in packed.namelist():
                    yield path / name, packed.read(name)


def traces(folder: Path) -> list[Path]:
    words = [word.encode(coding) for word in (WORD, WORD.lower(), WORD.upper()) for coding in CODINGS]
    return [path for path, content in contents(folder) if any(word in content for word in words)]


def killed_export(environment: dict[str, str], vault: Path, output: Path, seconds: float) -> None:
    """Begin to export a month, and kill that after a while."""
    period = time.strftime("%Y-%m")
    command = [
        "export",
        "--vault",
        str(vault),
        "--period",
        period,
        "--output",
        str(output),
        "--password-stdin",
    ]
    process = subprocess.Popen(
        [sys.executable, "-m", "sleutelapp", *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
        env={**os.environ, **environment},
    )
    assert process.stdin is not None
    process.stdin.write(f"{PASSWORD}\n".encode())
    process.stdin.close()
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()


def test_a_name_typed_everywhere_stands_nowhere_outside_the_vault(tmp_path: Path) -> None:
    environment = own_home(tmp_path)
    home = Path(environment["HOME"])
    (home / "probe").write_bytes(WORD.encode("utf-16-le"))
    assert traces(tmp_path) == [home / "probe"], "what looks for the word finds it"
    (home / "probe").unlink()
    with running(traced_day.__file__, WORD, environment=environment) as day:
        day.told("typed", 240)
        assert list(home.glob("*.xlsx")), "a file was saved through the dialog"
        reports = list(home.rglob("crash-*.txt"))
        assert reports, "the errors left their report"
        assert "ValueError" in reports[0].read_text()
        assert traces(tmp_path) == []
        day.tell("lock")
        command = Path(f"/proc/{day.pid}/cmdline")
        end = time.monotonic() + 60
        while b"--resume" not in command.read_bytes():
            assert time.monotonic() < end, "it does not lock"
            time.sleep(0.1)  # the backup of the lock is being made
        assert traces(tmp_path) == []
        assert list(home.rglob("settings.json")), "the settings were kept at the lock"
        assert not list(home.rglob("QtProject.conf")), "file dialogs are not remembered"
        assert not list(home.rglob("recently-used*"))
    (vault,) = (path.parent for path in home.rglob("kluis.db"))
    for number, seconds in enumerate((0.6, 1.5, 2.2, 2.6, 3.0, 3.4, 60)):
        killed_export(environment, vault, home / f"maand-{number}.xlsx", seconds)
        assert traces(tmp_path) == []
    assert (home / "maand-6.xlsx").exists(), "left alone it is written"
    assert sorted(path.name for path in home.iterdir() if path.is_file() and path.suffix != ".xlsx") == []
