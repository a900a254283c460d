"""The whole application over a copy of the template vault, with clocks that are moved by hand."""

import datetime as dt
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sleutelapp.core.clock import SetClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.core.settings import Settings
from sleutelapp.features.contacts.actions import log_contact
from sleutelapp.features.contacts.drafts import ContactDraft
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.qt.jobs import _running
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.qt.theme import apply_theme
from sleutelapp.shell.application import Application
from sleutelapp.shell.handover import Handover
from sleutelapp.shell.relaunching import Relauncher
from sleutelapp.shell.unlock import UnlockPage
from sleutelapp.shell.workbench import Workbench
from sleutelapp.vault.keys import LEAST_COST
from sleutelapp.vault.store import Vault
from tests.language import forget_language

MARKER = "Zwaardvisia Qumranova"


class SteadyClock:
    """Seconds that pass when told."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


class Driver:
    """Makes applications, one after the other as a user restarts them, and drives them."""

    def __init__(
        self, qtbot: QtBot, app: QApplication, folder: Path, files: VaultFiles, clock: SetClock
    ) -> None:
        self.qtbot = qtbot
        self.app = app
        self.settings_path = folder / "settings" / "settings.json"
        self.settings_path.parent.mkdir()
        self.settings_path.write_text(json.dumps({"language": "en"}))
        self.files = files
        self.clock = clock
        self.steady = SteadyClock()
        self.dialogs = ScriptedDialogs()
        self.applications: list[Application] = []

    def start(
        self,
        files: VaultFiles | None = None,
        relauncher: Relauncher | None = None,
        handover: Handover | None = None,
    ) -> Application:
        application = Application(
            self.app,
            settings_path=self.settings_path,
            files=files or self.files,
            clock=self.clock,
            dialogs=self.dialogs,
            kdf_cost=LEAST_COST,
            steady=self.steady,
            relauncher=relauncher,
            handover=handover,
        )
        self.applications.append(application)
        application.start()
        self.activate(application)
        return application

    def unlock_page(self, application: Application) -> UnlockPage:
        assert isinstance(application.page, UnlockPage)
        return application.page

    def unlock(self, application: Application, password: str) -> Workbench:
        page = self.unlock_page(application)
        QTest.keyClicks(page.password.line, password)
        page.password.submitted.emit()
        self.wait(lambda: application.workbench is not None)
        assert application.workbench is not None
        self.activate(application)
        return application.workbench

    def activate(self, application: Application) -> None:
        """Keys reach an active window only; the one of the test before may be closing still."""
        self.app.processEvents()
        application.window.activateWindow()
        self.wait(application.window.isActiveWindow)

    def wait(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so, timeout=10_000)

    def settings(self) -> Settings:
        return Settings(**json.loads(self.settings_path.read_text()))

    def quit(self, application: Application) -> None:
        application.window.close()
        self.applications.remove(application)
        application.window.deleteLater()
        application.deleteLater()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def driver(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, files: VaultFiles, clock: SetClock
) -> Iterator[Driver]:
    driver = Driver(qtbot, qapp, tmp_path, files, clock)
    yield driver
    for application in tuple(driver.applications):
        driver.quit(application)
    assert not _running, "a thread still runs"
    assert not driver.dialogs.unanswered()
    apply_theme(qapp, dark=False)
    forget_language(qapp)


def named(parent: QWidget, name: str, kind: type[QWidget] = QWidget) -> QWidget:
    """The visible widget a screen reader calls so."""
    found = [w for w in parent.findChildren(kind) if w.accessibleName() == name and w.isVisibleTo(parent)]
    assert len(found) == 1, f"{len(found)} widgets are called {name}"
    return found[0]


@pytest.fixture
def known(vault: Vault) -> VaultFiles:
    """A vault with forty people of that name."""
    person = NewcomerDraft(name=MARKER, consents=(ConsentDraft(),), municipality="GM0363", languages=("ti",))
    with vault.writing() as session:
        for day in range(1, 21):
            log_contact(
                session,
                ContactDraft(
                    kind="home_visit",
                    date=dt.date(2026, 8, day),
                    minutes=60,
                    new_newcomers=(person, person),
                    notes=f"Thee gedronken met {MARKER}.",
                ),
            )
    vault.close()
    return vault.files
