"""From the "…" menu of a dossier to who saw or changed it, and back."""

import re

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused
from sleutelapp.features.newcomers.screen import NewcomerScreen
from sleutelapp.features.trail.screen import TrailScreen
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.timeline import Entry
from sleutelapp.records import Need
from sleutelapp.vault.store import Vault


@pytest.fixture
def screen(qtbot: QtBot, vault: Vault, workspace: Workspace) -> TrailScreen:
    screen = TrailScreen(workspace)
    qtbot.addWidget(screen)
    screen.resize(1000, 700)
    vault.subscribe(screen.records_changed)
    with qtbot.waitExposed(screen):
        screen.show()
    screen.arrive()
    return screen


def entries(screen: TrailScreen) -> list[tuple[str, str]]:
    lines = screen.timeline.timeline_model.lines()
    return [
        (line.title, re.sub("[\u2066-\u2069]", "", line.text)) for line in lines if isinstance(line, Entry)
    ]


def test_the_menu_of_a_dossier_leads_there(
    qtbot: QtBot, workspace: Workspace, family: tuple[int, int]
) -> None:
    newcomers = NewcomerScreen(workspace)
    qtbot.addWidget(newcomers)
    newcomers.show_newcomer(family[0])
    spy = QSignalSpy(newcomers.place_wanted)
    newcomers.dossier.header.trail_action.trigger()
    assert spy.at(0) == ["trail", family[0]]


def test_it_shows_what_was_seen_and_changed_with_its_moment(
    screen: TrailScreen, workspace: Workspace, family: tuple[int, int], clock: SetClock
) -> None:
    clock.move(minutes=7)
    workspace.saw("newcomer", family[0])
    screen.show_person(family[0])
    assert "Almaz Tesfay" in screen.page.summary.text()
    first, second = entries(screen)[:2]
    assert first == ("Looked at", "dossier")
    assert second[0] == "Written down"
    assert "household, contact, need" in second[1]
    clock.move(minutes=7)
    with workspace.vault.writing() as session:
        session.get_one(Need, 1).note = "Anders"
    assert entries(screen)[0] == ("Changed", "need")  # while one looks at it
    spy = QSignalSpy(screen.newcomer_wanted)
    screen.back.click()
    assert spy.at(0) == [family[0]]


def test_of_somebody_who_is_not_there_nothing_is_shown(screen: TrailScreen) -> None:
    with pytest.raises(Refused):
        screen.show_person(99)
    assert entries(screen) == []
