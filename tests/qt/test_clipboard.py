"""What is copied here, as another program on the same screen sees it."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from tests.qt import copying, other_program
from tests.shell.processes import Program, running

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("Xvfb") is None, reason="needs a screen of its own"
)


@pytest.fixture
def screen() -> Iterator[dict[str, str]]:
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "800x600x24"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    server.kill()
    server.communicate()


def becomes(other: Program, wanted: str, seconds: float) -> None:
    """Ask what is on the clipboard until it is so."""
    end = time.monotonic() + seconds
    held = ""
    while time.monotonic() < end:
        other.tell("look")
        held = other.told("holds")
        if held == wanted:
            return
        time.sleep(0.05)  # between two looks of another program
    assert held == wanted


def test_what_is_copied_is_marked_as_secret_and_goes_after_a_while(screen: dict[str, str]) -> None:
    with (
        running(copying.__file__, "3", environment=screen) as ours,
        running(other_program.__file__, environment=screen) as other,
    ):
        ours.told("ready")
        other.told("ready")
        ours.tell("0612345678")
        ours.told("copied")
        becomes(other, "0612345678|secret", 2)
        other.tell("selection")
        assert other.told("holds") == "0612345678|secret"
        becomes(other, "|", 10)


def test_what_another_program_copies_stays(screen: dict[str, str]) -> None:
    with (
        running(copying.__file__, "0.5", environment=screen) as ours,
        running(other_program.__file__, environment=screen) as other,
    ):
        ours.told("ready")
        other.told("ready")
        ours.tell("0612345678")
        ours.told("copied")
        other.tell("put van een ander")
        other.told("holds")
        ours.tell("lock")
        ours.told("copied")
        time.sleep(1)  # longer than what is copied here stays
        other.tell("look")
        assert other.told("holds") == "van een ander|"


def test_a_lock_takes_it_away_at_once(screen: dict[str, str]) -> None:
    with (
        running(copying.__file__, "30", environment=screen) as ours,
        running(other_program.__file__, environment=screen) as other,
    ):
        ours.told("ready")
        other.told("ready")
        ours.tell("0612345678")
        ours.told("copied")
        becomes(other, "0612345678|secret", 5)
        ours.tell("lock")
        ours.told("copied")
        becomes(other, "|", 5)
        other.tell("selection")
        assert other.told("holds") == "|"
