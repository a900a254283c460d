import pytest
from pytestqt.qtbot import QtBot

from sleutelapp.features.agenda.screen import AgendaScreen
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.reference.codes import Reference
from sleutelapp.vault.store import Vault
from tests.features.today.on_screen import Undo


@pytest.fixture
def undo() -> Undo:
    return Undo()


@pytest.fixture
def screen(qtbot: QtBot, vault: Vault, reference: Reference, undo: Undo) -> AgendaScreen:
    workspace = Workspace(
        vault=vault,
        reference=reference,
        language="en",
        dialogs=ScriptedDialogs(),
        say=lambda _said: None,
        offer_undo=undo.offer,
    )
    screen = AgendaScreen(workspace)
    screen.resize(1100, 640)
    qtbot.addWidget(screen)
    vault.subscribe(screen.records_changed)
    return screen
