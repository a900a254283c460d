"""Who leaves the computer leaves a locked vault: what each system says about it, and what follows."""

import ctypes.util
import shutil
import subprocess
import sys
from collections.abc import Iterator
from ctypes import addressof, wintypes
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sleutelapp.core.paths import VaultFiles
from sleutelapp.shell.place import Place
from sleutelapp.shell.session.watch import SessionWatch, session_watch
from sleutelapp.shell.session.windows import Messages, meaning
from sleutelapp.vault.backups import backup_status
from tests.conftest import PASSWORD
from tests.shell import fake_logind, locked_window, watched_session
from tests.shell.conftest import Driver
from tests.shell.processes import Program, own_home, running

linux = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-daemon") is None, reason="needs a private D-Bus"
)


@pytest.fixture
def buses() -> Iterator[dict[str, str]]:
    """One private bus that is both the system's and the user's."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert daemon.stdout is not None
    address = daemon.stdout.readline().decode().strip()
    yield {"DBUS_SYSTEM_BUS_ADDRESS": address, "DBUS_SESSION_BUS_ADDRESS": address}
    daemon.kill()
    daemon.communicate()


@pytest.fixture
def logind(buses: dict[str, str]) -> Iterator[Program]:
    with running(fake_logind.__file__, environment=buses) as program:
        program.told("ready")
        yield program


@linux
def test_what_linux_says_of_lock_sleep_and_user_switch_is_heard(
    buses: dict[str, str], logind: Program
) -> None:
    with running(watched_session.__file__, environment=buses) as watch:
        watch.told("ready")
        logind.told("delays")  # it is asked for a moment before sleep
        for said, heard in (
            ("lock", "left"),
            ("property Active false", "left"),
            ("saver org.freedesktop.ScreenSaver true", "left"),
            ("saver org.gnome.ScreenSaver true", "left"),
            ("sleep", "sleeping"),
        ):
            logind.tell(said)
            assert watch.next_line(20) == heard, said
        assert logind.told("delays") == "0", "the computer may sleep"
        for quiet in ("property Active true", "saver org.gnome.ScreenSaver false", "wake"):
            logind.tell(quiet)
        assert logind.told("delays") == "1", "once awake it asks again"
        logind.tell("property LockedHint true")
        assert watch.next_line(20) == "left"
        assert watch.next_line(0.2) is None


@linux
def test_without_any_bus_the_window_lives(tmp_path: Path) -> None:
    nowhere = f"unix:path={tmp_path / 'nothing'}"
    environment = {"DBUS_SYSTEM_BUS_ADDRESS": nowhere, "DBUS_SESSION_BUS_ADDRESS": nowhere}
    with running(watched_session.__file__, environment=environment) as watch:
        watch.told("ready")


@linux
def test_before_the_computer_sleeps_the_vault_is_locked_in_a_new_process(
    known: VaultFiles, tmp_path: Path, buses: dict[str, str], logind: Program
) -> None:
    environment = {**buses, **own_home(tmp_path)}
    with running(locked_window.__file__, str(known.folder), PASSWORD, environment=environment) as window:
        window.tell("Iemand")
        assert logind.told("delays") == "1"
        window.told("open")
        logind.tell("sleep")
        assert logind.told("delays") == "0", "it was let sleep once the process was another"
        command = Path(f"/proc/{window.pid}/cmdline").read_bytes()
        assert b"--resume" in command
        window.told("locked")
    status = backup_status(known)
    assert status.is_due, "there was no time for a backup: it is still to be made"


@pytest.mark.parametrize(
    ("message", "parameter", "told"),
    [
        (0x02B1, 0x7, "left"),  # locked
        (0x02B1, 0x2, "left"),  # another user
        (0x02B1, 0x8, None),  # unlocked
        (0x0218, 0x4, "sleeping"),
        (0x0218, 0x12, None),  # awake
        (0x0100, 0x7, None),  # a key
    ],
)
def test_what_windows_says_is_understood(message: int, parameter: int, told: str | None) -> None:
    assert meaning(message, parameter) == told
    heard: list[str] = []
    messages = Messages(heard.append)
    sent = wintypes.MSG()
    sent.message, sent.wParam = message, parameter
    for kind in (b"windows_generic_MSG", b"xcb_generic_event_t"):
        assert messages.nativeEventFilter(QByteArray(kind), addressof(sent)) == (False, 0)
    assert heard == ([told] if told else [])


def test_a_lock_before_sleep_waits_for_no_backup(driver: Driver) -> None:
    application = driver.start()
    workbench = driver.unlock(application, PASSWORD)
    workbench.go(Place("contact"))
    application.lock(backup=None)
    assert application.access.backup is None
    assert application.access.vault is None


def test_a_system_that_is_not_as_expected_leaves_a_window_without_a_watch(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ctypes.util, "find_library", lambda _name: None)
    monkeypatch.setattr(sys, "platform", "darwin")
    window = QWidget()
    qtbot.addWidget(window)
    watch = session_watch(window)
    monkeypatch.undo()
    assert type(watch) is SessionWatch
    assert watch.parent() is window
