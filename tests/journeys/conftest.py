import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget
from pytestqt.qtbot import QtBot

from sleutelapp.core.clock import SetClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.profile.actions import save_profile
from sleutelapp.features.profile.drafts import Agreement, ProfileFile
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.shell.application import Application
from sleutelapp.shell.workbench import Workbench
from sleutelapp.vault.opening import UnlockedKeys, open_vault
from tests.journeys.first_morning import MORNING
from tests.journeys.hands import start, unlock
from tests.language import forget_language


class StrayWindows(QObject):
    """Notes every window that opens and is no window of ours: a widget shown before it had a parent."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and not isinstance(watched, (QMainWindow, QDialog, QMenu))
            and watched.windowType().name not in {"ToolTip", "Popup"}
        ):
            self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


@pytest.fixture(autouse=True)
def no_stray_windows(qapp: QApplication, qtbot: QtBot) -> Iterator[None]:
    assert qtbot
    watcher = StrayWindows()
    qapp.installEventFilter(watcher)
    yield
    qapp.removeEventFilter(watcher)
    forget_language(qapp)
    assert watcher.seen == []


@pytest.fixture
def clock() -> SetClock:
    """The morning of the first day; a day further, the window locks."""
    return SetClock(MORNING)


@pytest.fixture
def dialogs() -> ScriptedDialogs:
    return ScriptedDialogs()


@pytest.fixture
def application(
    qapp: QApplication,
    template: tuple[VaultFiles, UnlockedKeys, str],
    tmp_path: Path,
    clock: SetClock,
    dialogs: ScriptedDialogs,
) -> Iterator[Application]:
    """Before its vault is unlocked: that of Yonas Haile, who registered Almaz Tesfay in Amersfoort."""
    shutil.copytree(template[0].folder, tmp_path / "kluis")
    vault = open_vault(VaultFiles(tmp_path / "kluis"), template[1], clock)
    with vault.writing() as session:
        agreed = Agreement(municipality="GM0307", hours=40)
        profile = ProfileFile(name="Yonas Haile", organisation="Welzijn Voorbeeld", municipalities=(agreed,))
        save_profile(session, profile)
        almaz = NewcomerDraft(name="Almaz Tesfay", consents=(ConsentDraft(),), municipality="GM0307")
        add_newcomer(session, almaz)
    vault.close()
    application = start(qapp, tmp_path, clock, dialogs)
    yield application
    application.close()


@pytest.fixture
def workbench(application: Application) -> Workbench:
    return unlock(application)
