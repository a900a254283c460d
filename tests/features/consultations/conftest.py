"""The page Advies on a real vault, with somebody in it and somebody who asks."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from sleutelapp.features.consultations.screen import AdviceScreen
from sleutelapp.features.network.actions import add_organisation, add_professional
from sleutelapp.features.network.drafts import OrganisationDraft, ProfessionalDraft
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
def workspace(vault: Vault, reference: Reference, told: Told) -> Workspace:
    def offer_undo(said: str, undo: Callable[[], None]) -> None:
        told.said.append(said)
        told.undo = undo

    return Workspace(
        vault=vault,
        reference=reference,
        language="en",
        dialogs=ScriptedDialogs(),
        say=told.said.append,
        offer_undo=offer_undo,
    )


@pytest.fixture
def known(vault: Vault) -> None:
    """Newcomer 1 (Almaz, registered), newcomer 2 (a code only), and Hanna of the social team."""
    with vault.writing() as session:
        add_newcomer(session, NewcomerDraft(name="Almaz Tesfay", consents=(ConsentDraft(),)))
        add_newcomer(session, NewcomerDraft())
        add_organisation(session, OrganisationDraft(name="Wijkteam Slotermeer", kind="social_team"))
        add_professional(
            session,
            ProfessionalDraft(
                name="Hanna de Wit", kind="social_team", organisation_id=1, municipality="GM0363"
            ),
        )


@pytest.fixture
def screen(qtbot: QtBot, vault: Vault, workspace: Workspace) -> AdviceScreen:
    screen = AdviceScreen(workspace)
    qtbot.addWidget(screen)
    screen.resize(1100, 760)
    vault.subscribe(screen.records_changed)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.arrive()
    return screen
