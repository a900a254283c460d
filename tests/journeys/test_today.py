"""The list of today: done, paused and moved right there, by mouse and by keyboard, each taken back with one press."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from sleutelapp.core.clock import SetClock
from sleutelapp.features.follow_ups.actions import add_follow_up
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.newcomers.screen import NewcomerScreen
from sleutelapp.features.today.screen import TodayScreen
from sleutelapp.shell.application import Application
from sleutelapp.shell.place import Place
from sleutelapp.shell.workbench import Workbench
from tests.journeys.first_morning import MORNING
from tests.journeys.hands import click, find, name_of, page, take, type_into, unlock, wait_for, words

CALL, LETTER, KEYS = "Bellen met school", "Brief samen lezen", "Sleutels terugbrengen"


@pytest.fixture
def workbench(workbench: Workbench) -> Workbench:
    """With two things for today, and one that should have been done on Friday."""
    with workbench._workspace.vault.writing() as session:
        for text, newcomer_id, days in ((CALL, 1, 0), (LETTER, 1, 0), (KEYS, None, -3)):
            day = MORNING.date() + dt.timedelta(days=days)
            add_follow_up(session, FollowUpDraft(text=text, newcomer_id=newcomer_id, due_on=day))
    return workbench


def today(workbench: Workbench) -> TodayScreen:
    workbench.go(Place("today"))
    return page(workbench, TodayScreen)


def due(screen: TodayScreen, text: str) -> str:
    """When something is due, as its row says; empty when it is not there."""
    rows = [
        name_of(b) for b in screen.findChildren(QPushButton) if b.isVisible() and name_of(b).startswith(text)
    ]
    return rows[0].rpartition(", ")[2] if rows else ""


def test_done_paused_and_moved_from_the_list(workbench: Workbench) -> None:
    screen = today(workbench)
    assert "3 dingen vandaag, 1 te laat" in words(screen)
    assert (due(screen, CALL), due(screen, LETTER), due(screen, KEYS)) == (
        "vandaag",
        "vandaag",
        "3 dagen te laat",
    )

    # Done, and taken back.
    click(screen, f"Klaar: {CALL}")
    assert due(screen, CALL) == ""
    click(workbench, "Ongedaan maken")
    wait_for(lambda: due(screen, CALL) == "vandaag")

    # Paused until one of the days that are offered.
    take(find(screen, QPushButton, f"Pauze tot: {LETTER}"), "Over 3 dagen")
    assert due(screen, LETTER) == "over 3 dagen"

    # Moved to a day of one's own, by keyboard; not to one that is over.
    take(find(screen, QPushButton, f"Pauze tot: {KEYS}"), "Kies een datum")
    day = find(screen, QLineEdit, "Pauze tot")
    assert day.hasFocus()
    type_into(day, "11-09-2026")
    QTest.keyClick(day, Qt.Key.Key_Return)
    assert "Kies vandaag of een dag daarna." in words(screen)
    type_into(day, "20-09-2026")
    QTest.keyClick(day, Qt.Key.Key_Return)
    assert due(screen, KEYS) == "over 6 dagen"
    click(workbench, "Ongedaan maken")
    wait_for(lambda: due(screen, KEYS) == "3 dagen te laat")

    # From row to row with the arrow keys: done without a mouse, and what is left opens its dossier.
    row = find(screen, QPushButton, KEYS)
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Down)
    focused = screen.focusWidget()
    assert focused is not None
    assert name_of(focused).startswith(CALL)
    QTest.keyClick(focused, Qt.Key.Key_Right)
    focused = screen.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Return)
    wait_for(lambda: due(screen, CALL) == "")
    click(screen, LETTER)
    assert workbench.place == Place("newcomers", 1)
    assert LETTER in words(page(workbench, NewcomerScreen))
    workbench.go_back()
    assert workbench.place == Place("today")


def test_what_was_not_done_is_late_the_day_after(
    application: Application, workbench: Workbench, clock: SetClock
) -> None:
    screen = today(workbench)
    assert due(screen, CALL) == "vandaag"
    application.lock()
    clock.move(days=1)
    screen = today(unlock(application))
    assert due(screen, CALL) == "1 dag te laat"
    assert "3 dingen vandaag, 3 te laat" in words(screen)
