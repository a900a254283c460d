"""The page Samenvoegen, with real files."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from sleutelapp.core.clock import SetClock
from sleutelapp.core.settings import Settings
from sleutelapp.disclosure.issue import ExactFigure
from sleutelapp.disclosure.tables import Cell, SharedSession
from sleutelapp.features.combining.chart_card import ChartCard
from sleutelapp.features.combining.screen import CombineScreen
from sleutelapp.features.office import Office
from sleutelapp.features.publications.publication import SharedSignal
from sleutelapp.features.publications.reading import read_publications
from sleutelapp.features.roster.keeping import RosterKeeper
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.qt.theme import tokens
from sleutelapp.reference.codes import Reference
from tests.features.combining.made_issues import REACH, made
from tests.features.combining.made_workbooks import worked, write
from tests.features.conftest import Told
from tests.journeys.hands import click, name_of, settle, words

MORNING = dt.datetime.fromisoformat("2026-11-26T09:30")


@pytest.fixture
def office(tmp_path: Path, reference: Reference, told: Told, dialogs: ScriptedDialogs) -> Office:
    def offer_undo(said: str, undo: Callable[[], None]) -> None:
        told.said.append(said)
        told.undo = undo

    folder = tmp_path / "settings"
    folder.mkdir()
    settings = Settings(language="en")
    return Office(reference, dialogs, SetClock(MORNING), settings, folder, told.said.append, offer_undo)


@pytest.fixture
def screen(office: Office, qtbot: QtBot) -> CombineScreen:
    screen = CombineScreen(office)
    qtbot.addWidget(screen)
    screen.resize(1100, 760)
    screen.show()
    screen.activateWindow()
    screen.arrive()
    return screen


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    return folder


def done(qtbot: QtBot, screen: CombineScreen) -> None:
    qtbot.waitUntil(lambda: not screen.is_busy and screen.view.result.is_complete, timeout=20_000)
    settle()


def chart(screen: CombineScreen, heading: str) -> ChartCard:
    return next(card for card in screen.findChildren(ChartCard) if card.accessibleName() == heading)


def drop(screen: QWidget, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
    screen.dragEnterEvent(entered)
    assert entered.isAccepted()
    screen.dropEvent(QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, buttons, keys))


def test_the_empty_page_teaches_and_has_the_keyboard_on_choosing(screen: CombineScreen) -> None:
    shown = words(screen)
    assert "Drop the workbooks of your key persons here" in shown
    assert "Nothing of the files stays on this computer but what you save." in shown
    focused = screen.window().focusWidget()
    assert focused is not None
    assert focused.objectName() == "chooseFiles"


def test_chosen_files_are_counted_with_their_bounds(
    screen: CombineScreen, qtbot: QtBot, dialogs: ScriptedDialogs, inbox: Path
) -> None:
    files = [
        write(inbox / "a.xlsx", worked("SP-A", 40)),
        write(inbox / "b.xlsx", worked("SP-B", 25, place="GM0355")),
    ]
    dialogs.answer_next(files)
    click(screen, "Choose files")
    done(qtbot, screen)
    shown = words(screen)
    assert "2 report(s) of 2 key person(s) · Welzijn Noord" in shown
    assert "65\npeople reached, between 49 and 73" in shown
    assert "24\ncontacts, exact" in shown  # nobody at home is no contact
    assert "120\nhours, of 144 agreed" in shown
    assert "rounded to multiples of 5" in shown
    assert "Whoever is known to two key persons counts twice" in shown
    focused = screen.window().focusWidget()
    assert focused is not None
    assert focused.objectName() == "saveResult"


def test_each_file_says_how_it_stands(screen: CombineScreen, qtbot: QtBot, inbox: Path) -> None:
    write(inbox / "a.xlsx", worked("SP-A", 40))
    (inbox / "a kopie.xlsx").write_bytes((inbox / "a.xlsx").read_bytes())
    write(inbox / "e1.xlsx", worked("SP-E", 20))
    write(inbox / "e2.xlsx", worked("SP-E", 30))
    (inbox / "begroting.xlsx").write_bytes(b"no workbook at all")
    drop(screen, inbox)
    done(qtbot, screen)
    shown = words(screen)
    assert "1 read" in shown
    assert "1 double" in shown
    assert "3 refused" in shown
    assert "3 file(s) do not count, or only in part" in shown
    assert "Stands in a kopie.xlsx already. It counts once." in shown
    assert "Of SP-E there are different figures for 2026-Q3, also in e1.xlsx." in shown
    assert shown.index("begroting.xlsx") < shown.index("a kopie.xlsx")  # what asks for a look comes first
    click(screen, "See why")
    qtbot.waitUntil(
        lambda: (at := screen.window().focusWidget()) is not None and at.objectName().startswith("remove:")
    )


def test_a_removed_file_makes_the_other_one_count(screen: CombineScreen, qtbot: QtBot, inbox: Path) -> None:
    write(inbox / "e1.xlsx", worked("SP-E", 20))
    write(inbox / "e2.xlsx", worked("SP-E", 30))
    drop(screen, inbox)
    done(qtbot, screen)
    assert "None of these files counts." in words(screen)
    assert not screen.view.save_button.isEnabled()
    click(screen, "Take away: e2.xlsx")
    done(qtbot, screen)
    assert "20\npeople reached, between 12 and 24" in words(screen)
    assert (inbox / "e2.xlsx").exists()
    click(screen, "Take away: e1.xlsx")
    done(qtbot, screen)
    assert "Drop the workbooks of your key persons here" in words(screen)


def test_the_period_is_chosen_and_the_keyboard_stays_there(
    screen: CombineScreen, qtbot: QtBot, inbox: Path
) -> None:
    write(inbox / "q2.xlsx", worked("SP-A", 40, quarter=2))
    write(inbox / "q3.xlsx", worked("SP-A", 25, quarter=3))
    drop(screen, inbox)
    done(qtbot, screen)
    assert "Quarter after quarter" in words(screen)
    assert "whoever was reached in two quarters is in it twice" in words(screen)
    screen.view.period.setFocus()
    screen.view.period.set_code("2026-Q3")
    done(qtbot, screen)
    shown = words(screen)
    assert "25\npeople reached" in shown
    assert "Quarter after quarter" not in shown
    assert "Is about 2026-Q2. You asked for 2026-Q3, so this does not count." in shown
    assert "do not count, or only in part" not in shown  # nothing is wrong with the other file
    assert screen.window().focusWidget() is screen.view.period


def test_what_is_uncertain_is_grey_and_says_why_in_the_table(
    screen: CombineScreen, qtbot: QtBot, inbox: Path
) -> None:
    write(inbox / "a.xlsx", worked("SP-A", 40, seed=1))
    write(inbox / "b.xlsx", made("SP-B", {}, quarter=3))
    drop(screen, inbox)
    done(qtbot, screen)
    card = chart(screen, "People with a need, by domain")
    assert "20" in words(card)
    table = next(button for button in card.findChildren(QAbstractButton) if button.text() == "Table")
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Space)
    settle()
    assert card.grid is not None
    assert card.grid.isVisible()
    assert not card.picture.isVisible()
    first = [item.text() for place in range(4) if (item := card.grid.item(0, place)) is not None]
    assert [text.strip("\u2068\u2069") for text in first] == ["Oral health", "20", "16", "28"]
    sure, unsure = card.grid.item(0, 1), card.grid.item(1, 1)
    assert sure is not None
    assert unsure is not None
    assert not sure.toolTip()
    assert unsure.toolTip() == "uncertain: the rounding is large beside this figure"
    assert unsure.foreground().color() == tokens().color("muted") != sure.foreground().color()


def test_a_saved_result_counts_the_same_and_is_named_clearly(
    screen: CombineScreen, qtbot: QtBot, dialogs: ScriptedDialogs, inbox: Path, tmp_path: Path
) -> None:
    write(inbox / "a.xlsx", worked("SP-A", 40), signals=(SharedSignal("The dentist takes nobody new.", "T"),))
    write(inbox / "b.xlsx", worked("SP-B", 25))
    drop(screen, inbox)
    done(qtbot, screen)
    assert "The dentist takes nobody new." in words(screen)
    dialogs.answer_next(tmp_path / "samen")
    click(screen, "Save as Excel")
    done(qtbot, screen)
    assert "Saved: samen.xlsx" in words(screen)
    assert {each.issue.sender for each in read_publications(tmp_path / "samen.xlsx")} == {"SP-A", "SP-B"}
    before = words(screen.view.result)
    click(screen, "Take away: a.xlsx")
    done(qtbot, screen)
    click(screen, "Take away: b.xlsx")
    done(qtbot, screen)
    drop(screen, tmp_path / "samen.xlsx")
    done(qtbot, screen)
    assert words(screen.view.result) == before


def test_a_session_given_together_is_told_and_counts_once(
    screen: CombineScreen, qtbot: QtBot, inbox: Path
) -> None:
    shared = SharedSession("ABCDE", "care")
    for sender, came in (("SP-C", 30), ("SP-D", 30)):
        counts = {REACH: 20, Cell("attendance_session", ("ABCDE",)): came}
        held = [ExactFigure("sessions", ("care",), 1)]
        write(inbox / f"{sender}.xlsx", made(sender, counts, exact=held, sessions=[shared]))
    drop(screen, inbox)
    done(qtbot, screen)
    shown = words(screen)
    assert "1\nsessions, with 30 attendances" in shown
    assert "Session ABCDE was given together by SP-C, SP-D and counts once" in shown
    assert "The figure of SP-C is taken: 30 attendances" in shown
    assert "do not agree" not in shown


def test_a_full_disk_says_so_and_leaves_no_file(
    screen: CombineScreen, qtbot: QtBot, dialogs: ScriptedDialogs, inbox: Path, tmp_path: Path
) -> None:
    drop(screen, write(inbox / "a.xlsx", worked("SP-A", 40)))
    done(qtbot, screen)
    (tmp_path / "samen.xlsx.nieuw").mkdir()  # nothing can be written there
    dialogs.answer_next(tmp_path / "samen.xlsx")
    click(screen, "Save as Excel")
    done(qtbot, screen)
    assert len(dialogs.asked) == 2
    assert not (tmp_path / "samen.xlsx").exists()
    assert "Saved:" not in words(screen)


def test_who_has_sent_is_noted_and_nothing_else(
    screen: CombineScreen, office: Office, qtbot: QtBot, inbox: Path
) -> None:
    drop(screen, write(inbox / "a.xlsx", worked("SP-A", 40)))
    done(qtbot, screen)
    (receipt,) = RosterKeeper(office.folder).read().receipts
    assert (receipt.sender, receipt.quarter, receipt.seen_on) == ("SP-A", "2026-Q3", MORNING.date())
    assert [path.name for path in office.folder.iterdir()] == ["wie-stuurt.json"]


def test_reading_many_files_is_told_and_can_be_stopped(
    screen: CombineScreen, qtbot: QtBot, inbox: Path
) -> None:
    drop(screen, write(inbox / "first.xlsx", worked("SP-00", 20)))
    done(qtbot, screen)
    many = [write(inbox / f"{number:02}.xlsx", worked(f"SP-{number:02}", 20)) for number in range(1, 41)]
    drop(screen, *many)
    with qtbot.waitSignal(screen._job.progressed):  # type: ignore[union-attr]
        pass
    assert "of 40" in name_of(screen.view.reading.heading)
    screen.view.reading.stop.click()
    done(qtbot, screen)
    assert len(screen.pile.files) == 1  # as it was
    assert "20\npeople reached" in words(screen)
    drop(screen, *many)
    done(qtbot, screen)
    assert "41 report(s) of 41 key person(s)" in words(screen)
    assert "Show 20 more file(s)" in words(screen)


def test_the_window_lives_while_files_are_read(screen: CombineScreen, qtbot: QtBot, inbox: Path) -> None:
    many = [
        write(inbox / f"{number:02}.xlsx", worked(f"SP-{number:02}", 20, place="GM0363"))
        for number in range(60)
    ]
    longest, since = 0, QElapsedTimer()
    beat = QTimer(interval=5)

    def note() -> None:
        nonlocal longest
        longest = max(longest, since.restart())

    beat.timeout.connect(note)
    drop(screen, *many)
    since.start()
    beat.start()
    done(qtbot, screen)
    beat.stop()
    assert longest < 400, longest  # ms; measured 40 to 80 on a quiet computer
