import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from sleutelapp.core.clock import SetClock
from sleutelapp.features.agenda.day_column import ENTRY_FORMAT, DayColumn
from sleutelapp.features.agenda.entry_button import DayHeading, EntryButton, MoreButton
from sleutelapp.features.agenda.queries import IN_A_WEEK
from sleutelapp.features.agenda.screen import AgendaScreen
from sleutelapp.features.sessions.screen import NEW_ON
from sleutelapp.qt.theme import apply_theme
from sleutelapp.records import (
    Consultation,
    FollowUp,
    GroupSession,
    Newcomer,
    Organisation,
    Referral,
    ReferralStep,
)
from sleutelapp.vault.store import Vault
from tests.features.today.on_screen import Undo, words

MONDAY = dt.date(2026, 9, 14)
MARKS = str.maketrans("", "", "\u2066\u2067\u2068\u2069")
TODAY = MONDAY + dt.timedelta(days=2)  # a Wednesday in the middle of the week


@pytest.fixture(autouse=True)
def on_wednesday(clock: SetClock) -> None:
    clock.move(days=2)


def day(number: int) -> dt.date:
    return MONDAY + dt.timedelta(days=number)


def name(widget: QAbstractButton) -> str:
    return widget.accessibleName().translate(MARKS)


def arrive(qtbot: QtBot, screen: AgendaScreen) -> None:
    screen.arrive()
    screen.show()
    qtbot.waitExposed(screen)
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    screen.setFocus()  # as the window does


def column(screen: AgendaScreen, number: int) -> DayColumn:
    found = [c for c in screen.findChildren(DayColumn) if c.isVisible() and c.day == day(number)]
    assert len(found) == 1
    return found[0]


def entries(screen: AgendaScreen, number: int) -> list[str]:
    return [name(button) for button in column(screen, number).entries]


def entry(screen: AgendaScreen, start: str) -> EntryButton:
    buttons = [b for b in screen.findChildren(EntryButton) if b.isVisible() and name(b).startswith(start)]
    assert len(buttons) == 1, [name(b) for b in screen.findChildren(EntryButton) if b.isVisible()]
    return buttons[0]


def rows(screen: AgendaScreen) -> list[str]:
    """The rows of a day, by what they open or do."""
    return [name(b) for b in screen.day.findChildren(QPushButton) if b.isVisible()]


def press(
    screen: AgendaScreen, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(screen.focusWidget() or screen, key, modifier)


def focused(screen: AgendaScreen) -> str:
    widget = screen.focusWidget()
    assert isinstance(widget, QAbstractButton)
    return name(widget)


def take(screen: AgendaScreen, *said: str) -> None:
    """Press the focused entry and take the entry of its menu, or of the menu in it, that starts so."""
    press(screen, Qt.Key.Key_Return)
    menu = next(m for m in screen.findChildren(QMenu) if m.isVisible())
    for number, start in enumerate(said, 1):
        action = next(a for a in menu.actions() if a.text().translate(MARKS).startswith(start))
        assert isinstance(action, QAction)
        menu.setActiveAction(action)
        inner = action.menu()
        if number < len(said) and isinstance(inner, QMenu):
            QTest.keyClick(menu, Qt.Key.Key_Right)
            menu = inner
    QTest.keyClick(menu, Qt.Key.Key_Return)


def appointment(vault: Vault, on: dt.date, at: dt.time | None = None, status: str = "appointment") -> int:
    with vault.writing() as session:
        person = Newcomer(code="N-00001", name="Almaz Tesfay")
        place = Organisation(name="De Linde")
        session.add_all([person, place])
        session.flush()
        referral = Referral(
            newcomer_id=person.id,
            organisation_id=place.id,
            destination="dentist",
            status=status,
            opened_on=day(-20),
            status_on=day(-10),
            appointment_on=on,
            appointment_at=at,
        )
        session.add(referral)
        session.flush()
        for step, on_day in (("sent", day(-20)), (status, day(-10))):
            session.add(ReferralStep(referral_id=referral.id, status=step, on=on_day))
        return referral.id


def plan(vault: Vault, on: dt.date, *texts: str, **values: Any) -> None:
    with vault.writing() as session:
        session.add_all([FollowUp(due_on=on, text=text, **values) for text in texts])


def due(vault: Vault, number: int = 1) -> FollowUp:
    with vault.reading() as session:
        found = session.get_one(FollowUp, number)
        session.expunge(found)
        return found


def test_a_week_shows_who_what_when_and_where(qtbot: QtBot, screen: AgendaScreen, vault: Vault) -> None:
    appointment(vault, TODAY, dt.time(10, 30))
    with vault.writing() as session:
        session.add(
            GroupSession(date=TODAY, time=dt.time(9), theme="oral_health", status="planned", place="Library")
        )
    plan(vault, TODAY, "Call the dentist")
    plan(vault, day(0), "Bring the letter")
    plan(vault, day(1), "Ask how it went", done_on=day(1))
    arrive(qtbot, screen)
    assert "14 – 20 September" in {said.translate(MARKS) for said in words(screen)}
    assert "Week 38 · 5 thing(s) planned" in words(screen)
    assert entries(screen, 2) == [
        "09:00, Oral health, Library",
        "10:30, Almaz Tesfay, Dentist · De Linde",
        "Call the dentist",
    ]
    assert entries(screen, 0) == ["Bring the letter, too late"]
    assert entries(screen, 1) == ["Ask how it went, done"]
    headings = [name(heading) for heading in screen.findChildren(DayHeading)]
    assert headings[1:4] == ["Tuesday 15 September", "Today, Wednesday 16 September", "Thursday 17 September"]
    assert any(b.text() == "1 late" and b.isVisible() for b in screen.findChildren(QPushButton))


def test_the_keyboard_goes_between_days_and_entries(qtbot: QtBot, screen: AgendaScreen, vault: Vault) -> None:
    plan(vault, TODAY, "first", "second")
    plan(vault, day(3), "third")
    arrive(qtbot, screen)
    press(screen, Qt.Key.Key_Down)
    assert focused(screen) == "Today, Wednesday 16 September"
    for key, now_at in (
        (Qt.Key.Key_Down, "first"),
        (Qt.Key.Key_Down, "second"),
        (Qt.Key.Key_Down, "second"),
        (Qt.Key.Key_Right, "third"),
        (Qt.Key.Key_Left, "first"),
        (Qt.Key.Key_Up, "Today, Wednesday 16 September"),
        (Qt.Key.Key_Left, "Tuesday 15 September"),
        (Qt.Key.Key_Left, "Monday 14 September"),
        (Qt.Key.Key_Left, "Sunday 13 September"),
        (Qt.Key.Key_Right, "Monday 14 September"),
        (Qt.Key.Key_PageDown, "Monday 21 September"),
        (Qt.Key.Key_PageUp, "Monday 14 September"),
        (Qt.Key.Key_T, "Today, Wednesday 16 September"),
        (Qt.Key.Key_End, "second"),
        (Qt.Key.Key_Home, "Today, Wednesday 16 September"),
    ):
        press(screen, key)
        assert focused(screen) == now_at
    stops = [b for b in screen.week.findChildren(QAbstractButton) if b.isVisible()]
    assert len([b for b in stops if b.focusPolicy() & Qt.FocusPolicy.TabFocus]) == 1


def test_from_right_to_left_the_days_run_the_other_way(qtbot: QtBot, screen: AgendaScreen) -> None:
    screen.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    arrive(qtbot, screen)
    monday, tuesday = (column(screen, number).mapTo(screen, QPoint()).x() for number in (0, 1))
    assert tuesday < monday
    press(screen, Qt.Key.Key_T)
    press(screen, Qt.Key.Key_Left)
    assert focused(screen) == "Thursday 17 September"


def test_a_day_alone_has_its_actions_and_goes_on_to_the_next(
    qtbot: QtBot, screen: AgendaScreen, vault: Vault, undo: Undo
) -> None:
    appointment(vault, TODAY, dt.time(10, 30))
    plan(vault, TODAY, "Call the dentist")
    plan(vault, day(3), "Bring the letter")
    arrive(qtbot, screen)
    press(screen, Qt.Key.Key_D)
    assert "Wednesday 16 September" in words(screen)
    assert "10:30" in words(screen)
    assert rows(screen) == [
        "Almaz Tesfay, Dentist · De Linde",
        "Move…: Almaz Tesfay",
        "Call the dentist",
        "Done: Call the dentist",
        "Pause until: Call the dentist",
    ]
    assert focused(screen) == "Almaz Tesfay, Dentist · De Linde"
    press(screen, Qt.Key.Key_Down)
    assert focused(screen) == "Done: Call the dentist"  # it is about nobody: nothing opens
    press(screen, Qt.Key.Key_Return)
    assert undo.said == "Done"
    assert rows(screen)[2:] == ["Call the dentist, done", "Not done yet: Call the dentist"]
    undo.take_back()
    press(screen, Qt.Key.Key_Up)
    press(screen, Qt.Key.Key_Left)
    assert "Tuesday 15 September" in words(screen)
    assert "Nothing planned on this day." in words(screen)
    press(screen, Qt.Key.Key_PageDown)
    press(screen, Qt.Key.Key_PageDown)
    assert rows(screen)[0] == "Bring the letter"
    press(screen, Qt.Key.Key_W)
    assert focused(screen) == "Thursday 17 September"


def test_a_follow_up_is_done_from_the_week_and_taken_back(
    qtbot: QtBot, screen: AgendaScreen, vault: Vault, undo: Undo
) -> None:
    plan(vault, TODAY, "Call the dentist")
    arrive(qtbot, screen)
    entry(screen, "Call").setFocus()
    take(screen, "Done")
    assert undo.said == "Done"
    assert focused(screen) == "Call the dentist, done"
    undo.take_back()
    assert focused(screen) == "Call the dentist"
    take(screen, "Done")
    take(screen, "Not done yet")
    assert undo.said == "Still to do"
    assert due(vault).done_on is None


def test_a_follow_up_waits_until_a_day_that_is_offered_or_typed(
    qtbot: QtBot, screen: AgendaScreen, vault: Vault, undo: Undo
) -> None:
    plan(vault, day(0), "Call the dentist")
    arrive(qtbot, screen)
    entry(screen, "Call").setFocus()
    take(screen, "Pause until", "Tomorrow")
    assert undo.said.translate(MARKS) == "Paused: tomorrow"
    assert entries(screen, 3) == ["Call the dentist"]
    assert focused(screen) == "Call the dentist"
    undo.take_back()
    assert entries(screen, 0) == ["Call the dentist, too late"]
    take(screen, "Pause until", "Choose a date")
    field = next(f for f in screen.findChildren(QLineEdit) if f.isVisible())
    assert field.accessibleName() == "Pause until"
    for typed, is_taken in (("15-9-2026", False), ("19-9-2026", True)):
        field.selectAll()
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert due(vault).due_on == (day(5) if is_taken else day(0))
    assert entries(screen, 5) == ["Call the dentist"]


def test_ctrl_and_an_arrow_moves_to_another_day_but_not_to_the_past(
    qtbot: QtBot, screen: AgendaScreen, vault: Vault, undo: Undo
) -> None:
    plan(vault, TODAY, "Call the dentist")
    arrive(qtbot, screen)
    entry(screen, "Call").setFocus()
    ctrl = Qt.KeyboardModifier.ControlModifier
    press(screen, Qt.Key.Key_Left, ctrl)
    assert due(vault).due_on == TODAY
    press(screen, Qt.Key.Key_Right, ctrl)
    press(screen, Qt.Key.Key_Right, ctrl)
    assert due(vault).due_on == day(4)
    assert focused(screen) == "Call the dentist"
    undo.take_back()
    assert due(vault).due_on == day(3)


def test_an_appointment_is_moved_by_the_step_of_its_referral(
    qtbot: QtBot, screen: AgendaScreen, vault: Vault, undo: Undo
) -> None:
    number = appointment(vault, TODAY, dt.time(10, 30))

    def standing() -> tuple[Any, ...]:
        with vault.reading() as session:
            referral = session.get_one(Referral, number)
            steps = session.query(ReferralStep).filter_by(referral_id=number, deleted_at=None).count()
            return referral.status, referral.appointment_on, referral.appointment_at, steps

    arrive(qtbot, screen)
    entry(screen, "10:30").setFocus()
    take(screen, "Move the appointment")
    on, at, *_others = [f for f in screen.findChildren(QLineEdit) if f.isVisible()]
    assert (on.text(), at.text()) == ("16-09-2026", "10:30")
    for field, typed in ((on, "18-9-2026"), (at, "14:00")):
        field.selectAll()
        QTest.keyClicks(field, typed)
    QTest.keyClick(at, Qt.Key.Key_Return)
    assert standing() == ("appointment", day(4), dt.time(14), 3)
    assert entries(screen, 4) == ["14:00, Almaz Tesfay, Dentist · De Linde"]
    undo.take_back()
    assert standing() == ("appointment", TODAY, dt.time(10, 30), 2)
    entry(screen, "10:30").setFocus()
    press(screen, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert standing() == ("appointment", day(3), dt.time(10, 30), 3)


def drop(target: DayColumn, key: str) -> bool:
    """Drop an entry on a day; whether the day takes it."""
    data = QMimeData()
    data.setData(ENTRY_FORMAT, key.encode())
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(20, 60), Qt.DropAction.MoveAction, data, left, none)
    enter.ignore()
    QApplication.sendEvent(target, enter)
    if enter.isAccepted():
        event = QDropEvent(QPointF(20, 60), Qt.DropAction.MoveAction, data, left, none)
        QApplication.sendEvent(target, event)
    return enter.isAccepted()


def test_a_session_is_dropped_on_another_day(
    qtbot: QtBot, screen: AgendaScreen, vault: Vault, undo: Undo
) -> None:
    with vault.writing() as session:
        session.add(GroupSession(date=TODAY, time=dt.time(9), theme="oral_health", status="planned"))
        session.add(GroupSession(date=TODAY, time=dt.time(8), theme="exercise", status="held"))
    arrive(qtbot, screen)
    assert not drop(column(screen, 1), "session:1")  # yesterday
    assert not drop(column(screen, 2), "session:1")  # where it is
    assert not drop(column(screen, 4), "session:2")  # it was held
    assert not drop(column(screen, 4), "session:9")  # none of ours
    assert drop(column(screen, 4), "session:1")
    assert undo.said.translate(MARKS) == "Moved: in 2 day(s)"
    assert entries(screen, 4) == ["09:00, Oral health"]
    undo.take_back()
    assert entries(screen, 2) == ["08:00, Exercise, done", "09:00, Oral health"]


def test_what_is_planned_needs_a_day_and_something_to_do_but_nobody(
    qtbot: QtBot, screen: AgendaScreen, vault: Vault, undo: Undo
) -> None:
    arrive(qtbot, screen)
    screen.week.focus_day(day(4))
    QTest.mouseClick(screen.bar.plan, Qt.MouseButton.LeftButton)
    on, what, who = [f for f in screen.findChildren(QLineEdit) if f.isVisible()]
    assert [f.accessibleName() for f in (on, what, who)] == [
        "Follow up on",
        "What to do then",
        "With whom? (may be empty)",
    ]
    assert on.text() == "18-09-2026"
    QTest.keyClick(what, Qt.Key.Key_Return)
    assert "Type what to do, or choose with whom." in words(screen)
    QTest.keyClicks(what, "Take the keys back, TWD")  # the keys of the agenda are letters here
    QTest.keyClick(what, Qt.Key.Key_Return)
    assert undo.said.translate(MARKS) == "Planned: in 2 day(s)"
    assert entries(screen, 4) == ["Take the keys back, TWD"]
    assert focused(screen) == "Friday 18 September"
    found = due(vault)
    assert (found.due_on, found.newcomer_id) == (day(4), None)
    undo.take_back()
    assert entries(screen, 4) == []


def test_who_is_typed_must_be_chosen_and_escape_plans_nothing(
    qtbot: QtBot, screen: AgendaScreen, vault: Vault
) -> None:
    appointment(vault, day(20))
    arrive(qtbot, screen)
    QTest.mouseClick(screen.bar.plan, Qt.MouseButton.LeftButton)
    _on, what, who = [f for f in screen.findChildren(QLineEdit) if f.isVisible()]
    QTest.keyClicks(what, "Call")
    QTest.keyClicks(who, "Bert")
    QTest.keyClick(what, Qt.Key.Key_Return)
    assert "Choose somebody from the list, or leave this empty." in words(screen)
    QTest.keyClick(what, Qt.Key.Key_Escape)
    assert not [f for f in screen.findChildren(QLineEdit) if f.isVisible()]
    assert entries(screen, 2) == []
    QTest.mouseClick(screen.bar.plan, Qt.MouseButton.LeftButton)
    _on, what, who = [f for f in screen.findChildren(QLineEdit) if f.isVisible()]
    who.setFocus()
    QTest.keyClicks(who, "Almaz")
    qtbot.waitUntil(lambda: bool(who.suggestions()))  # type: ignore[attr-defined]
    QTest.keyClick(who, Qt.Key.Key_Return)
    QTest.keyClick(what, Qt.Key.Key_Return)
    assert entries(screen, 2) == ["Follow up, Almaz Tesfay"]


def test_a_new_session_begins_on_the_day_of_the_keyboard(qtbot: QtBot, screen: AgendaScreen) -> None:
    arrive(qtbot, screen)
    for chosen, begins in ((day(4), day(4)), (day(0), TODAY)):  # nothing is planned for the past
        screen.week.focus_day(chosen)
        with qtbot.waitSignal(screen.place_wanted) as wanted:
            QTest.mouseClick(screen.bar.new_session, Qt.MouseButton.LeftButton)
        assert wanted.args == ["sessions", (NEW_ON, begins.toordinal())]


def test_a_full_day_shows_some_and_opens_to_all(qtbot: QtBot, screen: AgendaScreen, vault: Vault) -> None:
    plan(vault, TODAY, *(f"call {number}" for number in range(11)))
    arrive(qtbot, screen)
    assert len(entries(screen, 2)) == IN_A_WEEK
    more = next(b for b in screen.findChildren(MoreButton) if b.isVisible())
    assert name(more) == "5 more: Today, Wednesday 16 September"
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert sum(row.startswith("Done: call") for row in rows(screen)) == 11


@pytest.mark.parametrize("text_size", [1.0, 1.5])
def test_where_columns_would_be_too_narrow_the_week_is_a_list(
    qtbot: QtBot, qapp: QApplication, screen: AgendaScreen, vault: Vault, text_size: float
) -> None:
    apply_theme(qapp, dark=False, text_size=text_size)
    try:
        appointment(vault, TODAY, dt.time(10, 30))
        plan(vault, day(3), "A long sentence about what to ask and whom to call after the weekend")
        screen.resize(1050 if text_size > 1 else 640, 700)
        arrive(qtbot, screen)
        assert screen.week.is_flat
        shown = [column(screen, number) for number in range(7)]
        assert [c.y() for c in shown] == sorted(c.y() for c in shown)
        content, viewport = screen.page.scroll_area.widget(), screen.page.scroll_area.viewport()
        assert content is not None
        assert content.width() <= viewport.width()
        today = column(screen, 2).heading
        qtbot.waitUntil(lambda: 0 <= today.mapTo(viewport, QPoint()).y() < viewport.height() - 44)
        column(screen, 2).entries[0].setFocus()
        press(screen, Qt.Key.Key_Down)
        assert focused(screen) == "Thursday 17 September"
        screen.resize(round(1050 * text_size), 700)
        qtbot.waitUntil(lambda: not screen.week.is_flat)
        qtbot.waitUntil(lambda: len({c.mapTo(screen, QPoint()).y() for c in shown[:6]}) == 1)
    finally:
        apply_theme(qapp, dark=False)


def test_every_entry_opens_the_nearest_thing_it_is_about(
    qtbot: QtBot, screen: AgendaScreen, vault: Vault
) -> None:
    number = appointment(vault, TODAY, dt.time(10, 30))
    with vault.writing() as session:
        asked = Consultation(date=MONDAY, asked_by="gp", advice_kind="case")
        session.add(asked)
        session.flush()
        session.add(FollowUp(due_on=TODAY, text="advice", consultation_id=asked.id))
        session.add(FollowUp(due_on=TODAY, text="referral", referral_id=number))
        session.add(FollowUp(due_on=TODAY, text="person", newcomer_id=1))
        session.add(GroupSession(date=TODAY, time=dt.time(12), theme="oral_health", status="planned"))
    arrive(qtbot, screen)
    for start, said, signal, args in (
        ("advice", "Open the question for advice", screen.record_wanted, ["consultation", 1]),
        ("referral", "Open the referral", screen.referral_wanted, [number]),
        ("person", "Open the dossier", screen.newcomer_wanted, [1]),
        ("10:30", "Open the referral", screen.referral_wanted, [number]),
        ("10:30", "Open the dossier", screen.newcomer_wanted, [1]),
        ("12:00", "Open the session", screen.record_wanted, ["session", 1]),
    ):
        entry(screen, start).setFocus()
        with qtbot.waitSignal(signal) as wanted:
            take(screen, said)
        assert wanted.args == args


def test_a_follow_up_that_was_searched_is_found_on_its_day(
    qtbot: QtBot, screen: AgendaScreen, vault: Vault
) -> None:
    plan(vault, day(30), "far away")
    arrive(qtbot, screen)
    screen.show_record(("follow_up", 1))
    assert focused(screen) == "far away"
    screen.show_record(("day", TODAY.toordinal()))
    assert focused(screen) == "Today, Wednesday 16 September"


def test_the_agenda_is_read_in_a_few_statements(
    qtbot: QtBot, screen: AgendaScreen, vault: Vault, statements: Callable[[], Any]
) -> None:
    plan(vault, TODAY, *(f"call {number}" for number in range(50)))
    arrive(qtbot, screen)
    with statements() as sent:
        screen.reload()
    assert len(sent) == 4


def test_the_next_day_marks_another_today(
    qtbot: QtBot, screen: AgendaScreen, vault: Vault, clock: SetClock
) -> None:
    plan(vault, TODAY, "Call the dentist")
    arrive(qtbot, screen)
    clock.move(days=5)
    screen.arrive()
    headings = [name(heading) for heading in screen.findChildren(DayHeading) if heading.isVisible()]
    assert headings[0] == "Today, Monday 21 September"
