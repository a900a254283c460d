"""The page of newcomers, shown."""

import pytest
from pytestqt.qtbot import QtBot

from sleutelapp.features.newcomers.screen import NewcomerScreen
from sleutelapp.features.workspace import Workspace
from sleutelapp.vault.store import Vault


@pytest.fixture
def screen(qtbot: QtBot, vault: Vault, workspace: Workspace) -> NewcomerScreen:
    screen = NewcomerScreen(workspace)
    qtbot.addWidget(screen)
    screen.resize(1100, 760)
    vault.subscribe(screen.records_changed)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.arrive()
    return screen
