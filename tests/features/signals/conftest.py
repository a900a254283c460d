"""The page Advies at its second tab, on a real vault with somebody known."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from sleutelapp.features.consultations.screen import AdviceScreen
from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.reference.codes import Reference
from sleutelapp.vault.store import Vault


@dataclass
class Told:
    """What the user was told, and the undo last offered."""

    said: list[str] = field(default_factory=list)
    undo: Callable[[], None] | None = None

    def take_back(self) -> None:
        """Press "undo"."""
        assert self.undo is not None
        self.undo()


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def screen(qtbot: QtBot, vault: Vault, reference: Reference, told: Told) -> AdviceScreen:
    def offer_undo(said: str, undo: Callable[[], None]) -> None:
        told.said.append(said)
        told.undo = undo

    with vault.writing() as session:
        add_newcomer(session, NewcomerDraft(name="Noor Tesfay", consents=(ConsentDraft(),)))
    workspace = Workspace(
        vault=vault,
        reference=reference,
        language="en",
        dialogs=ScriptedDialogs(),
        say=told.said.append,
        offer_undo=offer_undo,
    )
    screen = AdviceScreen(workspace)
    qtbot.addWidget(screen)
    screen.resize(1100, 760)
    vault.subscribe(screen.records_changed)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.arrive()
    screen.tabs.setCurrentIndex(1)
    return screen
