"""A lock replaces the process: what was read of the vault is in nobody's memory any more."""

import os
import re
import signal
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sleutelapp.core.errors import Refused
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.contacts.screen import ContactScreen
from sleutelapp.features.referrals.screen import ReferralScreen
from sleutelapp.shell.handover import Handover
from sleutelapp.shell.leaving import BackingUpPage
from sleutelapp.shell.place import Place
from sleutelapp.shell.relaunching import ProcessRelauncher
from sleutelapp.shell.unlock import UnlockPage
from sleutelapp.vault.backups import backup_status
from sleutelapp.vault.ownership import Ownership
from tests.conftest import PASSWORD
from tests.shell import locked_window
from tests.shell.conftest import MARKER, Driver
from tests.shell.processes import own_home, running

linux = pytest.mark.skipif(sys.platform != "linux", reason="reads the memory of a process through /proc")


def times_in_memory(process: int, word: str) -> int:
    """How often a word stands in everything a process can write, as UTF-8 and as UTF-16."""
    found = 0
    mappings = Path(f"/proc/{process}/maps").read_text().splitlines()
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        for mapping in mappings:
            match = re.match(r"([0-9a-f]+)-([0-9a-f]+) rw", mapping)
            if match is None:
                continue
            first, last = (int(number, 16) for number in match.groups())
            memory.seek(first)
            try:
                content = memory.read(last - first)
            except OSError:  # the kernel's own
                continue
            found += sum(content.count(word.encode(coding)) for coding in ("utf-8", "utf-16-le"))
    return found


@linux
def test_nothing_of_the_vault_is_left_in_the_memory_of_a_locked_process(
    known: VaultFiles, tmp_path: Path
) -> None:
    script, home = locked_window.__file__, own_home(tmp_path)
    with running(script, str(known.folder), PASSWORD, environment=home) as window:
        window.tell(MARKER)
        place = window.told("open")
        if os.geteuid() != 0:  # only root may look, which is as it should be
            with pytest.raises(PermissionError):
                times_in_memory(window.pid, MARKER)
            return
        before = times_in_memory(window.pid, MARKER)
        assert before > 100, "the search for names must find them where they are"
        window.tell("lock")
        assert window.told("locked") == place, "the window is back where it was, as large as it was"
        assert times_in_memory(window.pid, MARKER) == 0
        assert PASSWORD.encode() not in Path(f"/proc/{window.pid}/environ").read_bytes()
        assert b"newcomers" not in Path(f"/proc/{window.pid}/cmdline").read_bytes()
        assert b"--resume" in Path(f"/proc/{window.pid}/cmdline").read_bytes()
        window.process.send_signal(signal.SIGUSR1)
        assert window.told("again") == str(Place("newcomers", 2))
        assert window.process.wait(30) == 0
    assert not list(known.temporary.glob("*"))
    assert list(known.backups.glob("*.sleutelbackup")), (
        "the backup of the lock was made before the process went"
    )


class Unmoved:
    """Remembers how the window was left, and does not replace the process: as when the program was moved away."""

    def __init__(self) -> None:
        self.left: list[Handover] = []

    def relaunch(self, handover: Handover) -> None:
        self.left.append(handover)


def test_the_next_process_is_told_numbers_only(driver: Driver) -> None:
    unmoved = Unmoved()
    application = driver.start(relauncher=unmoved)
    workbench = driver.unlock(application, PASSWORD)
    workbench.go(Place("referrals", ("new", 2)))
    application.lock()
    driver.wait(lambda: bool(unmoved.left))
    (left,) = unmoved.left
    assert left.place == Place("referrals", ("new", 2))
    assert left.geometry == application.window.kept_geometry()
    assert left.active
    assert not left.minimized
    assert Handover.from_bytes(left.to_bytes()) == left


def test_how_pages_are_looked_at_outlives_the_process(driver: Driver) -> None:
    application = driver.start(relauncher=Unmoved())
    workbench = driver.unlock(application, PASSWORD)
    workbench.go(Place("referrals"))
    screen = workbench.stack.currentWidget()
    assert isinstance(screen, ReferralScreen)
    screen.views.set_value("list")
    screen.views.chosen.emit("list")
    application.lock()
    assert driver.settings().views == {"referrals": "list"}
    assert driver.settings().window_geometry == application.window.kept_geometry()


def test_a_process_that_cannot_be_replaced_is_locked_all_the_same(driver: Driver) -> None:
    application = driver.start(relauncher=Unmoved())
    driver.unlock(application, PASSWORD).go(Place("hours"))
    application.lock()
    driver.wait(lambda: isinstance(application.page, UnlockPage))
    assert application.access.vault is None
    with pytest.raises(Refused):
        Ownership(driver.files)  # the folder is still ours
    assert driver.unlock(application, PASSWORD).place == Place("hours")


def test_a_missing_program_leaves_the_window_locked(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    relauncher = ProcessRelauncher([], [str(tmp_path / "gone")])
    input_kept = os.dup(0)
    relauncher.relaunch(Handover())  # comes back
    os.dup2(input_kept, 0)
    os.close(input_kept)
    assert capfd.readouterr().out == ""


@pytest.mark.parametrize("hurried", [False, True])
def test_the_backup_is_made_before_the_process_goes_unless_one_is_in_a_hurry(
    driver: Driver, *, hurried: bool
) -> None:
    unmoved = Unmoved()
    application = driver.start(relauncher=unmoved)
    workbench = driver.unlock(application, PASSWORD)
    workbench.new_contact()
    screen = workbench.stack.currentWidget()
    assert isinstance(screen, ContactScreen)
    screen.notes.set_value("Samen de brief gelezen")
    application.lock()
    page = application.page
    assert isinstance(page, BackingUpPage)
    assert application.access.vault is None
    assert not unmoved.left
    if hurried:
        assert page.unlock.hasFocus()
        QTest.keyClick(page.unlock, Qt.Key.Key_Space)
    driver.wait(lambda: bool(unmoved.left))
    made = list(driver.files.backups.glob("*.sleutelbackup"))
    status = backup_status(driver.files)
    assert bool(made) is not status.is_due
    assert made or hurried
    assert not list(driver.files.temporary.glob("*"))
    driver.wait(lambda: isinstance(application.page, UnlockPage))
    again = driver.unlock(application, PASSWORD).stack.currentWidget()
    assert isinstance(again, ContactScreen)
    assert again.notes.value() == "Samen de brief gelezen"


def test_a_window_locked_in_the_background_comes_back_there(driver: Driver) -> None:
    application = driver.start(handover=Handover(minimized=True, active=False, place=Place("reports")))
    assert application.window.isMinimized()
    application.window.showNormal()
    driver.activate(application)
    assert driver.unlock(application, PASSWORD).place == Place("reports")


@pytest.mark.parametrize("place", [Place("waste_bin"), Place("settings", ("backup", 0)), Place("contact")])
def test_pages_outside_the_navigation_come_back_too(driver: Driver, place: Place) -> None:
    application = driver.start(handover=Handover(place=place))
    assert driver.unlock(application, PASSWORD).place == place


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"null", b"{", b'{"place": 3}', b'{"place": {"page": "x", "record": ["a"]}}', b"\xff"],
)
def test_anything_else_on_the_input_is_no_place(content: bytes) -> None:
    assert Handover.from_bytes(content) == Handover()


def test_what_is_started_again(monkeypatch: pytest.MonkeyPatch) -> None:
    from_source = ProcessRelauncher(["--demo"]).command
    assert from_source[0] == sys.executable
    assert from_source[-4:] == ["-m", "sleutelapp", "--demo", "--resume"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert ProcessRelauncher(["--vault", "/kluis"]).command == [
        sys.executable,
        "--vault",
        "/kluis",
        "--resume",
    ]


def test_temporary_files_go_at_the_start(driver: Driver) -> None:
    left = driver.files.temporary / "back-up-van-toen"
    left.mkdir(parents=True)
    (left / "kluis.db").write_bytes(b"half")
    driver.start()
    assert not left.exists()
