"""The page for group education on a real vault, and what the user was told."""

import pytest
from pytestqt.qtbot import QtBot

from sleutelapp.features.network.actions import add_organisation
from sleutelapp.features.network.drafts import OrganisationDraft
from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.sessions.screen import SessionScreen
from sleutelapp.features.workspace import Workspace
from sleutelapp.vault.store import Vault

NAMES = (
    "Almaz Tesfay", "Senait Bereket", "Yordanos Habte", "Mehret Abel", "Rahwa Kidane", "Feven Girmay",
    "Luwam Asfaha", "Nadia Rashid", "Suha Aziz", "Hanan Darwish", "Rima Khalil", "Amal Yousef",
    "Dalia Nasser", "Salma Hadid", "Wafa Jabari", "Zainab Omar",
)  # fmt: skip


@pytest.fixture
def people(vault: Vault) -> tuple[str, ...]:
    """Sixteen known people and an organisation; their numbers are their places in it, from 1."""
    with vault.writing() as session:
        for name in NAMES:
            add_newcomer(session, NewcomerDraft(name=name, consents=(ConsentDraft(),), municipality="GM0307"))
        add_organisation(session, OrganisationDraft(name="Buurthuis De Brug", municipality="GM0307"))
    return NAMES


@pytest.fixture
def screen(qtbot: QtBot, vault: Vault, workspace: Workspace) -> SessionScreen:
    screen = SessionScreen(workspace)
    qtbot.addWidget(screen)
    screen.resize(1100, 760)
    vault.subscribe(screen.records_changed)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.arrive()
    return screen
