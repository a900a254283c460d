"""Backups on the settings page and on Today: made, listed, put onto a stick, and asked for in time."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from sleutelapp.core.clock import SetClock
from sleutelapp.features.backup.actions import note_outside_copy
from sleutelapp.features.backup.queries import outside_copy
from sleutelapp.features.profile.actions import mark_demo, save_profile
from sleutelapp.features.profile.drafts import ProfileFile
from sleutelapp.features.settings.screen import SettingsScreen
from sleutelapp.features.today.screen import TodayScreen
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.banner import Banner
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.vault.backup_file import read_backup_file
from sleutelapp.vault.backups import own_backups
from tests.features.conftest import Told

ME = ProfileFile(name="Samira Haddad", organisation="Welzijn Noord", languages=("ar",))


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace) -> SettingsScreen:
    with workspace.vault.writing() as session:
        save_profile(session, ME)
    made = SettingsScreen(workspace)
    qtbot.addWidget(made)
    made.resize(900, 900)
    workspace.vault.subscribe(made.records_changed)
    made.show()
    made.arrive()
    qtbot.waitUntil(made.isVisible)
    return made


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """A folder on another disk."""
    memory = Path("/dev/shm")  # noqa: S108 -- only a file system of its own is wanted
    if not memory.is_dir() or memory.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("no second disk here")
    folder = Path(mkdtemp(prefix="stick-", dir=memory))
    yield folder
    shutil.rmtree(folder)


def listed(screen: SettingsScreen) -> list[str]:
    rows = screen.backup.findChildren(ItemRow)
    return [_plain(row.accessibleName()) for row in rows if row.isVisible()]


def _plain(text: str) -> str:
    return text.translate(str.maketrans("", "", "\u2066\u2067\u2068\u2069"))


def test_one_is_made_now_listed_and_offered_to_be_put_back(
    qtbot: QtBot, screen: SettingsScreen, workspace: Workspace, told: Told
) -> None:
    assert listed(screen) == []
    with qtbot.waitSignal(screen.backup_made, timeout=20_000):
        screen.backup.now.click()
        assert not screen.backup.now.isEnabled()
        assert screen.backup.stop.isVisible()
    qtbot.waitUntil(lambda: listed(screen) == ["Today 10:00"])
    assert told.said == ["The backup is made and checked"]
    assert screen.backup.now.isEnabled()
    (made,) = own_backups(workspace.vault.files)
    button = screen.backup.findChild(QPushButton, f"putBack:{made.path.name}")
    assert isinstance(button, QPushButton)
    with qtbot.waitSignal(screen.restore_wanted) as wanted:
        button.click()
    assert wanted.args == [made.path]


def test_stopping_makes_none(qtbot: QtBot, screen: SettingsScreen, workspace: Workspace, told: Told) -> None:
    with qtbot.waitSignal(screen.backup.finished, timeout=20_000):
        screen.backup.now.click()
        screen.backup.stop.click()
    assert own_backups(workspace.vault.files) == []
    assert told.said == []
    assert screen.backup.now.isEnabled()
    assert not screen.backup.stop.isVisible()


def test_a_copy_onto_a_stick_is_remembered_by_its_date_only(
    qtbot: QtBot, screen: SettingsScreen, workspace: Workspace, dialogs: ScriptedDialogs, stick: Path
) -> None:
    dialogs.answer_next(stick / "mijn kopie")
    with qtbot.waitSignal(screen.backup.finished, timeout=20_000):
        screen.backup.stick.click()
    assert read_backup_file(stick / "mijn kopie.sleutelbackup")
    with workspace.vault.reading() as session:
        assert outside_copy(session).last_on == workspace.clock.today()
    assert own_backups(workspace.vault.files) == []


def test_a_copy_on_the_same_disk_is_made_but_does_not_count(
    qtbot: QtBot, screen: SettingsScreen, workspace: Workspace, dialogs: ScriptedDialogs, tmp_path: Path
) -> None:
    dialogs.answer_next(tmp_path / "kopie.sleutelbackup")
    with qtbot.waitSignal(screen.backup.finished, timeout=20_000):
        screen.backup.stick.click()
    assert read_backup_file(tmp_path / "kopie.sleutelbackup")
    assert "same disk as your vault" in dialogs.asked[-1]
    with workspace.vault.reading() as session:
        assert outside_copy(session).last_on is None


def test_a_stick_that_refuses_says_so(
    qtbot: QtBot, screen: SettingsScreen, dialogs: ScriptedDialogs, tmp_path: Path
) -> None:
    dialogs.answer_next(tmp_path / "weg" / "kopie.sleutelbackup")
    with qtbot.waitSignal(screen.backup.finished, timeout=20_000):
        screen.backup.stick.click()
    assert "GEEN back-up" in dialogs.asked[-1]


def test_of_an_example_none_are_made(qtbot: QtBot, workspace: Workspace) -> None:
    with workspace.vault.writing() as session:
        mark_demo(session)
    screen = SettingsScreen(workspace)
    qtbot.addWidget(screen)
    screen.arrive()
    buttons = (screen.backup.now, screen.backup.stick, screen.backup.back)
    assert not any(button.isEnabled() for button in buttons)


def reminder(screen: TodayScreen) -> str:
    texts = [banner.text.text() for banner in screen.findChildren(Banner) if banner.isVisible()]
    return _plain(" ".join(text for text in texts if "outside this laptop" in text))


def test_today_asks_for_a_copy_when_the_last_is_older_than_a_week(
    qtbot: QtBot, workspace: Workspace, clock: SetClock
) -> None:
    with workspace.vault.writing() as session:
        save_profile(session, ME)
    screen = TodayScreen(workspace)
    qtbot.addWidget(screen)
    workspace.vault.subscribe(screen.records_changed)
    screen.show()
    screen.arrive()
    qtbot.waitUntil(screen.isVisible)
    assert reminder(screen) == ""
    clock.move(days=8)
    screen.reload()
    assert reminder(screen) == "There is no copy of your work outside this laptop yet."
    button = screen.findChild(QPushButton, "copyDue")
    assert isinstance(button, QPushButton)
    with qtbot.waitSignal(screen.place_wanted) as wanted:
        button.click()
    assert wanted.args == ["settings", ("backup", 0)]
    with workspace.vault.writing() as session:
        note_outside_copy(session, clock.today())
    assert reminder(screen) == ""
    clock.move(days=7)
    screen.reload()
    assert reminder(screen) == ""
    clock.move(days=1)
    screen.reload()
    assert reminder(screen) == "The last copy of your work outside this laptop: 8 day(s) ago."
