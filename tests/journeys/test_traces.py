"""Nothing of what is typed stands in a file under the home, the vault apart: not after a day, a kill, a crash or a lock.

Settings, caches and temporary files lie in that home too; other folders and swap are not looked at.
"""

import contextlib
import io
import os
import re
import subprocess
import sys
import time
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys import stopped_writing, traced_day
from tests.journeys.hands import PASSWORD
from tests.shell.processes import ROOT, own_home, running

WORD = "Zwaardvisia"
CODINGS = ("utf-8", "utf-16-le", "utf-16-be")
# The head of a part of a zip: how it is packed, and how long its name and what follows that are.
_PART = rb"PK\x03\x04.{4}(?P<method>..).{16}(?P<name>..)(?P<more>..)"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="follows a process of Linux")


def contents(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """Every file, what is packed in it (also in the beginning of a file that was to be packed), and its name."""
    for path in folder.rglob("*"):
        yield path, str(path.relative_to(folder)).encode()
        if not path.is_file() or path.is_symlink():
            continue
        content = path.read_bytes()
        yield path, content
        for packed in unpacked(content):
            yield path, packed


def unpacked(content: bytes) -> Iterator[bytes]:
    """What is packed, as far as it goes; each part has its own head, so that no list at the end is needed."""
    for found in re.finditer(_PART, content, re.DOTALL):
        if int.from_bytes(found["method"], "little") == zipfile.ZIP_DEFLATED:
            sizes = (int.from_bytes(found[size], "little") for size in ("name", "more"))
            yield zlib.decompressobj(-zlib.MAX_WBITS).decompress(content[found.end() + sum(sizes) :])


def traces(folder: Path) -> list[Path]:
    words = [word.encode(coding) for word in (WORD, WORD.lower(), WORD.upper()) for coding in CODINGS]
    return [path for path, content in contents(folder) if any(word in content for word in words)]


def export_to(vault: Path, output: Path) -> list[str]:
    period = time.strftime("%Y-%m")
    where = ("--vault", str(vault), "--period", period, "--output", str(output))
    return ["export", *where, "--password-stdin"]


def killed_after(environment: dict[str, str], command: list[str], seconds: float) -> None:
    """Begin a command, and kill it after a while, wherever it is."""
    process = subprocess.Popen(
        [sys.executable, "-m", "sleutelapp", *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
        env={**os.environ, **environment},
    )
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.communicate(f"{PASSWORD}\n".encode(), seconds)
    process.kill()
    process.communicate()


def killed_in_writing(environment: dict[str, str], command: list[str], moment: str) -> None:
    """Begin an export, and kill it when that much of the workbook is on the disk under another name."""
    with running(stopped_writing.__file__, moment, *command, environment=environment) as export:
        export.tell(PASSWORD)
        export.told("writing")


def test_a_name_typed_everywhere_stands_nowhere_outside_the_vault(tmp_path: Path) -> None:
    environment = own_home(tmp_path)
    home = Path(environment["HOME"])
    (home / "probe").write_bytes(WORD.encode("utf-16-le"))
    assert traces(tmp_path) == [home / "probe"], "what looks for the word finds it"
    with zipfile.ZipFile(home / "probe", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.xml", b"x" * 1000)
        packed.writestr("b.xml", f"{WORD}{os.urandom(4000).hex()}")
    assert traces(tmp_path) == [home / "probe"], "also where it is packed"
    os.truncate(home / "probe", 1000)
    assert traces(tmp_path) == [home / "probe"], "and where the end is missing"
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
    for moment in ("half", "whole"):
        killed_in_writing(environment, export_to(vault, home / f"{moment}.xlsx"), moment)
        assert not (home / f"{moment}.xlsx").exists()
        left = (home / f"{moment}.xlsx.nieuw").read_bytes()
        assert left
        assert zipfile.is_zipfile(io.BytesIO(left)) is (moment == "whole")
        assert moment == "whole" or len(left) == stopped_writing.HALF
        assert traces(tmp_path) == []
    for seconds in (0.6, 2.0, 60):
        killed_after(environment, export_to(vault, home / "maand.xlsx"), seconds)
        assert traces(tmp_path) == []
    assert (home / "maand.xlsx").exists(), "left alone it is written"
    stray = [path.name for path in home.iterdir() if path.is_file() and path.suffix != ".xlsx"]
    assert sorted(stray) == ["half.xlsx.nieuw", "whole.xlsx.nieuw"]
