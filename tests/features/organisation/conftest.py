"""The coordinator's page, as it is shown."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sleutelapp.core.clock import SetClock
from sleutelapp.core.settings import Settings
from sleutelapp.features.office import Office
from sleutelapp.features.organisation.screen import OrganisationScreen
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.reference.codes import Reference
from tests.features.conftest import Told

MORNING = dt.datetime.fromisoformat("2026-11-26T09:30")


@pytest.fixture
def office(tmp_path: Path, reference: Reference, told: Told, dialogs: ScriptedDialogs) -> Office:
    def offer_undo(said: str, undo: Callable[[], None]) -> None:
        told.said.append(said)
        told.undo = undo

    folder = tmp_path / "settings"
    folder.mkdir()
    settings = Settings(language="nl")
    return Office(reference, dialogs, SetClock(MORNING), settings, folder, told.said.append, offer_undo)


@pytest.fixture
def screen(office: Office, qtbot: QtBot) -> OrganisationScreen:
    return shown(office, qtbot)


def shown(office: Office, qtbot: QtBot) -> OrganisationScreen:
    screen = OrganisationScreen(office)
    qtbot.addWidget(screen)
    screen.resize(1000, 700)
    screen.show()
    screen.arrive()
    return screen
