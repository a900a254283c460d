import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QProgressBar, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from sleutelapp.core.clock import SetClock
from sleutelapp.features.drafts.queries import unfinished_drafts
from sleutelapp.features.hours.screen import HoursScreen
from sleutelapp.features.periods.period import Period
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.cards import EmptyState
from sleutelapp.qt.jobs import join_all
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.records import Commitment, Contact, OtherTime
from sleutelapp.reference.codes import Reference
from sleutelapp.vault.store import Vault
from tests.features.hours.day_of_work import MONDAY, UTRECHT

MARKS = str.maketrans("", "", "\u2066\u2067\u2068\u2069")


class Said:
    """What the screen told, and how to take it back."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.take_back: Callable[[], None] = lambda: None

    def say(self, sentence: str) -> None:
        self.said.append(sentence)

    def offer(self, sentence: str, take_back: Callable[[], None]) -> None:
        self.said.append(sentence)
        self.take_back = take_back


@pytest.fixture
def dialogs() -> ScriptedDialogs:
    return ScriptedDialogs()


@pytest.fixture
def said() -> Said:
    return Said()


@pytest.fixture
def screen(
    qtbot: QtBot, vault: Vault, reference: Reference, dialogs: ScriptedDialogs, said: Said
) -> Iterator[HoursScreen]:
    screen = HoursScreen(Workspace(vault, reference, "en", dialogs, said.say, said.offer))
    qtbot.addWidget(screen)
    screen.resize(1100, 800)
    vault.subscribe(screen.records_changed)
    yield screen
    join_all()


def arrive(qtbot: QtBot, screen: HoursScreen) -> None:
    screen.arrive()
    screen.show()
    qtbot.waitExposed(screen)
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)


def words(screen: QWidget) -> set[str]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    return {label.text().translate(MARKS) for label in screen.findChildren(QLabel) if label.isVisible()}


def rows(screen: HoursScreen) -> list[str]:
    return [row.spoken().translate(MARKS) for row in screen.month.rows.rows_model.rows()]


def click(root: QWidget, name: str) -> None:
    found = [
        button
        for button in root.findChildren(QAbstractButton)
        if button.isVisible() and (button.accessibleName() or button.text()) == name
    ]
    assert len(found) == 1, (name, len(found))
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def type_into(field: QWidget, text: str) -> None:
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, text)


def test_a_month_shows_delivered_beside_agreed_and_day_by_day(
    qtbot: QtBot, screen: HoursScreen, work: Vault
) -> None:
    assert work
    arrive(qtbot, screen)
    shown = words(screen)
    assert {"September 2026", "Utrecht", "1.8 of 40 hours", "Contact 1.7 · Travel 0.2"} <= shown
    assert "2 contact(s) · 1 not at home · 17 km" in shown
    assert {"Zeist", "2.9 hours", "Without a municipality", "0 of 2 hours"} <= shown
    bars = [bar for bar in screen.findChildren(QProgressBar) if bar.isVisible()]
    told = {bar.accessibleName().translate(MARKS): bar.value() / bar.maximum() for bar in bars}
    assert told["Utrecht: 1.8 of 40 hours"] == 110 / 2400
    lines = rows(screen)
    assert lines[0] == ("Today · 2 contact(s) · 1 not at home · 1 consultation(s) · 207 min · 17 km")
    assert "Home visit, Almaz Tesfay, N-2 · Utrecht, 65 min · travel 10 min · 12 km" in lines
    assert "Session: Stress and sleep, De Schakel · Zeist, 135 min · travel 15 min" in lines


def test_the_arrow_keys_walk_through_the_months_up_to_this_one(
    qtbot: QtBot, screen: HoursScreen, work: Vault
) -> None:
    assert work
    arrive(qtbot, screen)
    screen.month.focus_first()
    QTest.keyClick(screen.month.bar.back, Qt.Key.Key_Right)
    assert "September 2026" in words(screen)
    QTest.keyClick(screen.month.bar.back, Qt.Key.Key_Left)
    assert "August 2026" in words(screen)
    assert "Phone, Utrecht, 999 min" in rows(screen)
    QTest.keyClick(screen.month.bar.back, Qt.Key.Key_Right)
    assert "September 2026" in words(screen)
    for _step in range(2):
        click(screen, "Previous month")
    assert "0 of 40 hours" in words(screen)
    click(screen, "This month")
    assert screen.month.bar.month() == Period.parse("2026-09")
    assert not screen.month.bar.onward.isEnabled()


def test_mirrored_the_keys_go_where_the_buttons_point(qtbot: QtBot, screen: HoursScreen, work: Vault) -> None:
    assert work
    screen.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    arrive(qtbot, screen)
    bar = screen.month.bar
    assert bar.back.geometry().left() > bar.onward.geometry().left()
    screen.month.focus_first()
    QTest.keyClick(bar.back, Qt.Key.Key_Right)
    assert bar.month() == Period.parse("2026-08")


def test_a_month_without_work_says_what_counts(qtbot: QtBot, screen: HoursScreen) -> None:
    arrive(qtbot, screen)
    (empty,) = (part for part in screen.findChildren(EmptyState) if part.isVisible())
    assert "Nothing was recorded" in empty.sentence.text()
    assert not screen.month.claim_button.isEnabled()
    assert not screen.month.rows.isVisible()


def test_other_time_is_booked_changed_deleted_and_brought_back(
    qtbot: QtBot, screen: HoursScreen, vault: Vault, said: Said
) -> None:
    arrive(qtbot, screen)
    click(screen, "Book time")
    form = screen.form
    click(form, "Save")
    assert "Choose what kind of work it was." in words(screen)
    click(form, "Meeting")
    type_into(form.date, "15-09-2026")
    click(form, "Save")
    assert "Choose today or an earlier day." in words(screen)
    type_into(form.date, "14-09-2026")
    click(form, "Save")
    assert "Say how long it took." in words(screen)
    type_into(form.minutes, "45")
    type_into(form.travel_minutes, "10")
    type_into(form.kilometres, "7.5")
    form.municipality.set_value(UTRECHT)
    type_into(form.description, "With the team")
    click(form, "Save")
    assert rows(screen)[-1] == "Meeting, With the team · Utrecht, 45 min · travel 10 min · 7.5 km"
    assert "0.9 hours" in words(screen)

    screen.month.rows.select_key(("time", 1))
    QTest.keyClick(screen.month.rows, Qt.Key.Key_Return)
    assert form.minutes.value() == 45
    type_into(form.minutes, "50")
    click(form, "Save")
    assert rows(screen)[-1].startswith("Meeting, With the team · Utrecht, 50 min")

    screen.show_record(("time", 1))
    click(form, "Throw away")
    assert rows(screen) == []
    said.take_back()
    assert rows(screen)[-1].startswith("Meeting, With the team · Utrecht, 50 min")
    with vault.reading() as session:
        booked = session.get_one(OtherTime, 1)
        assert (booked.date, booked.travel_metres, booked.deleted_at) == (MONDAY, 7_500, None)


def test_who_works_for_one_municipality_need_not_choose_it(
    qtbot: QtBot, screen: HoursScreen, vault: Vault
) -> None:
    with vault.writing() as session:
        session.add(Commitment(municipality=UTRECHT, minutes=600))
    arrive(qtbot, screen)
    click(screen, "Book time")
    assert screen.form.municipality.value() == UTRECHT
    with vault.writing() as session:
        session.add(Commitment(municipality="GM0355", minutes=600))
    screen.form.start_new()
    assert screen.form.municipality.value() is None


def test_half_a_form_is_kept_as_a_draft_and_gone_on_with(
    qtbot: QtBot, screen: HoursScreen, vault: Vault
) -> None:
    arrive(qtbot, screen)
    click(screen, "Book time")
    click(screen.form, "Network")
    type_into(screen.form.minutes, "30")
    screen.save_draft()
    with vault.reading() as session:
        (draft,) = unfinished_drafts(session)
    assert (draft.form, draft.title) == ("time", "Network")
    screen.form.start_new()
    screen.resume(draft.id)
    assert (screen.form.kind.value(), screen.form.minutes.value()) == ("network", 30)
    click(screen.form, "Save")
    with vault.reading() as session:
        assert unfinished_drafts(session) == []
        assert session.get_one(OtherTime, 1).minutes == 30


def test_a_draft_of_a_change_changes_the_same_record(qtbot: QtBot, screen: HoursScreen, vault: Vault) -> None:
    with vault.writing() as session:
        session.add(OtherTime(date=MONDAY, kind="network", minutes=40))
    arrive(qtbot, screen)
    screen.show_record(("time", 1))
    type_into(screen.form.minutes, "41")
    screen.save_draft()
    with vault.reading() as session:
        (draft,) = unfinished_drafts(session)
    screen.form.start_new()
    screen.resume(draft.id)
    click(screen.form, "Save")
    with vault.reading() as session:
        assert [row.minutes for row in session.query(OtherTime)] == [41]


def test_a_line_leads_to_its_record(qtbot: QtBot, screen: HoursScreen, work: Vault) -> None:
    assert work
    arrive(qtbot, screen)
    with qtbot.waitSignal(screen.contact_wanted) as contact:
        screen.month.rows.row_activated.emit(("contact", 1))
    assert contact.args == [1]
    with qtbot.waitSignal(screen.record_wanted) as session:
        screen.month.rows.row_activated.emit(("session", 1))
    assert session.args == ["session", 1]


def test_a_long_month_is_shown_in_parts(qtbot: QtBot, screen: HoursScreen, vault: Vault) -> None:
    with vault.writing() as session:
        for number in range(70):
            day = dt.date(2026, 9, 1 + number % 14)
            session.add(Contact(date=day, time=dt.time(9), kind="phone", minutes=5))
    arrive(qtbot, screen)
    assert len([row for row in rows(screen) if "5 min" in row and "Phone" in row]) == 40
    click(screen, "Show more (30)")
    assert len([row for row in rows(screen) if "Phone" in row]) == 70
    assert not screen.month.more.isVisible()


@pytest.mark.usefixtures("work")
def test_the_claim_of_the_month_is_saved(
    qtbot: QtBot,
    screen: HoursScreen,
    dialogs: ScriptedDialogs,
    said: Said,
    tmp_path: Path,
) -> None:
    arrive(qtbot, screen)
    dialogs.answer_next(tmp_path / "declaratie")
    click(screen, "Claim (Excel)")
    qtbot.waitUntil(lambda: bool(said.said))
    book = openpyxl.load_workbook(tmp_path / "declaratie.xlsx")
    assert book.sheetnames == ["Claim"]
    assert 110 in [cell.value for row in book["Claim"].iter_rows() for cell in row]
    dialogs.answer_next(tmp_path / "declaratie")
    qtbot.waitUntil(screen.month.claim_button.isEnabled)
    click(screen, "Claim (Excel)")
    qtbot.waitUntil(lambda: len(dialogs.asked) == 3)
    assert "exists already" in dialogs.asked[2]


@pytest.mark.usefixtures("work")
def test_the_portfolio_shows_a_period_and_saves_it(
    qtbot: QtBot,
    screen: HoursScreen,
    dialogs: ScriptedDialogs,
    said: Said,
    tmp_path: Path,
) -> None:
    arrive(qtbot, screen)
    click(screen, "Portfolio")
    QCoreApplication.processEvents()
    names = {grid.accessibleName() for grid in screen.findChildren(QTableWidget) if grid.isVisible()}
    assert names == {"Work and hours", "Sessions given", "Professional development and peer review"}
    dialogs.answer_next(tmp_path / "portfolio.xlsx")
    click(screen, "Save as Excel")
    qtbot.waitUntil(lambda: bool(said.said))
    assert openpyxl.load_workbook(tmp_path / "portfolio.xlsx").sheetnames == ["Portfolio"]
    screen.portfolio.period.set_period(Period.parse("2020"))
    assert any("Nothing was recorded" in text for text in words(screen))
    assert not screen.portfolio.save.isEnabled()
    click(screen, "Back to the month")
    assert screen.month.isVisible()


def test_a_new_month_begins_at_midnight(
    qtbot: QtBot, screen: HoursScreen, work: Vault, clock: SetClock
) -> None:
    assert work
    arrive(qtbot, screen)
    clock.move(days=20)
    screen.arrive()
    assert "October 2026" in words(screen)
