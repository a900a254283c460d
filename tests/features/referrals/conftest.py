"""The page of referrals, shown and ready for the keyboard."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from sleutelapp.features.referrals.screen import ReferralScreen
from sleutelapp.features.workspace import Workspace
from sleutelapp.vault.store import Vault


@pytest.fixture
def open_screen(qtbot: QtBot, vault: Vault, workspace: Workspace) -> Callable[[str], ReferralScreen]:
    """`open_screen("board")`: looked at as a board, a list, or the waiting times."""

    def opened(view: str) -> ReferralScreen:
        workspace.views["referrals"] = view
        screen = ReferralScreen(workspace)
        qtbot.addWidget(screen)
        screen.resize(1100, 760)
        vault.subscribe(screen.records_changed)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        screen.arrive()
        return screen

    return opened
