"""The dossier of the mother, opened on its board of needs."""

import pytest
from pytestqt.qtbot import QtBot

from sleutelapp.features.needs.board import NeedsBoard
from sleutelapp.features.newcomers.screen import NewcomerScreen
from sleutelapp.features.workspace import Workspace
from sleutelapp.vault.store import Vault


@pytest.fixture
def screen(qtbot: QtBot, vault: Vault, workspace: Workspace, family: tuple[int, int]) -> NewcomerScreen:
    screen = NewcomerScreen(workspace)
    qtbot.addWidget(screen)
    screen.resize(1160, 760)
    vault.subscribe(screen.records_changed)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.arrive()
    screen.show_newcomer(family[0])
    screen.dossier.tabs.setCurrentIndex(1)
    return screen


@pytest.fixture
def needs(screen: NewcomerScreen) -> NeedsBoard:
    return screen.dossier.board
