"""The page Wie stuurt, with a real file beside the settings."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from sleutelapp.core.clock import SetClock
from sleutelapp.core.settings import Settings
from sleutelapp.features.office import Office
from sleutelapp.features.roster.drafts import Expected, Receipt, Roster
from sleutelapp.features.roster.keeping import RosterKeeper
from sleutelapp.features.roster.screen import RosterScreen
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.reference.codes import Reference
from tests.features.conftest import Told
from tests.journeys.hands import click, settle, words

MORNING = dt.datetime.fromisoformat("2026-11-26T09:30")
ALMA = Expected(code="SP-01", name="Alma de Wit")
BEN = Expected(code="SP-02", name="Ben Smit")
FROM_BEN = Receipt(sender="SP-02", quarter="2026-Q3", seen_on=dt.date(2026, 10, 5), organisation="Noord")
FROM_CARO = Receipt(sender="SP-03", quarter="2026-Q3", seen_on=dt.date(2026, 10, 6), name="Caro")


@pytest.fixture
def office(tmp_path: Path, reference: Reference, told: Told, dialogs: ScriptedDialogs) -> Office:
    def offer_undo(said: str, undo: Callable[[], None]) -> None:
        told.said.append(said)
        told.undo = undo

    settings = Settings(language="en")
    return Office(reference, dialogs, SetClock(MORNING), settings, tmp_path, told.said.append, offer_undo)


def shown(office: Office, qtbot: QtBot, roster: Roster | None = None) -> RosterScreen:
    if roster is not None:
        RosterKeeper(office.folder).write(roster)
    screen = RosterScreen(office)
    qtbot.addWidget(screen)
    screen.resize(1000, 700)
    screen.show()
    screen.activateWindow()
    screen.arrive()
    return screen


def test_an_empty_list_teaches_and_takes_the_first(office: Office, qtbot: QtBot) -> None:
    screen = shown(office, qtbot)
    assert "Make a list of the key persons" in words(screen)
    first = screen.findChild(QAbstractButton, "addFirst")
    assert isinstance(first, QAbstractButton)
    first.click()
    assert screen._form is not None
    QTest.keyClick(screen._form.code, Qt.Key.Key_Return)
    assert "Fill in the code." in words(screen)
    QTest.keyClicks(screen._form.code, "SP-01")
    QTest.keyClicks(screen._form.name, "Alma de Wit")
    QTest.keyClick(screen._form.name, Qt.Key.Key_Return)
    settle()
    assert "Alma de Wit" in words(screen)
    assert "0 of 1 have sent" in words(screen)
    assert RosterKeeper(office.folder).read().people == (ALMA,)


def test_who_has_sent_and_who_has_not(office: Office, qtbot: QtBot) -> None:
    screen = shown(office, qtbot, Roster(people=(ALMA, BEN), receipts=(FROM_BEN, FROM_CARO)))
    shown_words = words(screen)
    assert "1 of 2 have sent" in shown_words
    before, after = shown_words.split("Not received yet\n", 1)[1].split("Received\n", 1)
    assert "Alma de Wit" in before
    assert "Ben Smit" not in before
    assert "Ben Smit" in after
    assert "Read on " in after
    assert "Sent, and not on your list" in after
    screen.quarter.set_code("2026-Q2")
    settle()
    assert "0 of 2 have sent" in words(screen)
    assert "Caro" not in words(screen)


def test_who_sent_unasked_is_put_on_the_list(office: Office, qtbot: QtBot) -> None:
    screen = shown(office, qtbot, Roster(people=(ALMA,), receipts=(FROM_BEN, FROM_CARO)))
    click(screen, "Put all of them on the list")
    assert [each.code for each in RosterKeeper(office.folder).read().people] == ["SP-01", "SP-02", "SP-03"]
    assert "2 of 3 have sent" in words(screen)
    assert "Sent, and not on your list" not in words(screen)


def test_the_missing_are_copied_as_plain_text(office: Office, qtbot: QtBot, told: Told) -> None:
    screen = shown(office, qtbot, Roster(people=(ALMA, BEN, Expected(code="SP-04")), receipts=(FROM_BEN,)))
    click(screen, "Copy who has not sent")
    heading, *lines = QGuiApplication.clipboard().text().splitlines()
    assert "2026" in heading
    assert lines == ["- Alma de Wit (SP-01)", "- SP-04"]
    assert told.said == ["Copied. Paste it in a mail within 30 seconds to remind them."]


def test_one_is_changed_refused_when_listed_and_taken_off(office: Office, qtbot: QtBot, told: Told) -> None:
    screen = shown(office, qtbot, Roster(people=(ALMA, BEN)))
    click(screen, "Change: Ben Smit")
    assert screen._form is not None
    screen._form.code.setText("sp-01")
    screen._form.submit()
    assert "This code is on the list already." in words(screen)
    QTest.keyClick(screen._form.code, Qt.Key.Key_Escape)
    settle()
    click(screen, "Remove: Ben Smit")
    assert "Ben Smit" not in words(screen)
    told.take_back()
    settle()
    assert "Ben Smit" in words(screen)
    assert RosterKeeper(office.folder).read().people == (ALMA, BEN)


def test_a_full_disk_changes_nothing(office: Office, qtbot: QtBot, dialogs: ScriptedDialogs) -> None:
    screen = shown(office, qtbot, Roster(people=(ALMA, BEN)))
    temporary = office.folder / "wie-stuurt.json.nieuw"
    temporary.mkdir()  # nothing can be written there
    click(screen, "Remove: Ben Smit")
    assert any("NOT kept" in sentence for sentence in dialogs.asked)
    assert "Ben Smit" in words(screen)
    temporary.rmdir()
