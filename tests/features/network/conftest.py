"""The page of the network on a real vault, and what the user is told there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from sleutelapp.features.network.screen import NetworkScreen
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.reference.codes import Reference
from sleutelapp.vault.store import Vault


@dataclass
class Told:
    """What the user was told, and the undo last offered."""

    said: list[str] = field(default_factory=list)
    undo: Callable[[], None] | None = None

    def offer(self, said: str, undo: Callable[[], None]) -> None:
        self.said.append(said)
        self.undo = undo

    def take_back(self) -> None:
        """Press "undo"."""
        assert self.undo is not None
        self.undo()


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def workspace(vault: Vault, reference: Reference, told: Told) -> Workspace:
    return Workspace(
        vault=vault,
        reference=reference,
        language="en",
        dialogs=ScriptedDialogs(),
        say=told.said.append,
        offer_undo=told.offer,
    )


@pytest.fixture
def screen(qtbot: QtBot, vault: Vault, workspace: Workspace) -> Iterator[NetworkScreen]:
    screen = NetworkScreen(workspace)
    qtbot.addWidget(screen)
    screen.resize(1400, 800)
    vault.subscribe(screen.records_changed)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.arrive()
    yield screen
    screen.filters.blockSignals(True)  # a pause in the typing may end after the vault is closed
