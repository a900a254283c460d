"""Planning ahead: a follow-up is planned, seen in its week, moved, done, and taken back; a session is added."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from sleutelapp.features.agenda.day_column import DayColumn
from sleutelapp.features.agenda.entry_button import EntryButton
from sleutelapp.features.agenda.screen import AgendaScreen
from sleutelapp.features.search.search_box import SearchBox
from sleutelapp.features.sessions.screen import SessionScreen
from sleutelapp.shell.workbench import Workbench
from tests.journeys.first_morning import MORNING
from tests.journeys.hands import choose, click, find, name_of, settle, take, type_into, wait_for, words

MONDAY = MORNING.date()


def on_day(screen: AgendaScreen, days: int) -> list[str]:
    day = MONDAY + timedelta(days=days)
    column = next(c for c in screen.findChildren(DayColumn) if c.isVisible() and c.day == day)
    return [name_of(button) for button in column.entries]


def take_entry(screen: AgendaScreen, entry: str, *said: str) -> None:
    take(find(screen, EntryButton, entry), *said)


def test_from_planning_to_done_and_back(workbench: Workbench) -> None:
    click(workbench, "Agenda")
    assert workbench.place.page == "agenda"
    assert workbench.navigation.button("today").isChecked()
    screen = workbench.findChild(AgendaScreen)
    assert screen is not None
    assert "Niets gepland" in words(screen)

    # Planned with somebody, for tomorrow.
    click(screen, "Opvolgen op…")
    type_into(find(screen, QLineEdit, "Opvolgen op"), "15-9-2026")
    type_into(find(screen, QLineEdit, "Wat dan te doen"), "Brief samen lezen")
    who = find(screen, QLineEdit, "Met wie?")
    choose(who, "almaz", "Almaz Tesfay")  # type: ignore[arg-type]  # a TypeAheadField is a QLineEdit
    click(screen, "Plannen")
    assert on_day(screen, 1) == ["Brief samen lezen, Almaz Tesfay"]

    # Without anybody, for the day that is shown.
    click(screen, "Opvolgen op…")
    type_into(find(screen, QLineEdit, "Wat dan te doen"), "Sleutels terugbrengen")
    click(screen, "Plannen")
    assert "Sleutels terugbrengen" in on_day(screen, 1)

    # Moved by the menu and by the keyboard, and taken back by its key.
    take_entry(screen, "Brief samen lezen", "Pauze tot", "Over 3 dagen")
    assert on_day(screen, 3) == ["Brief samen lezen, Almaz Tesfay"]
    entry = find(screen, EntryButton, "Brief samen lezen")
    entry.setFocus()
    QTest.keyClick(entry, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert on_day(screen, 4) == ["Brief samen lezen, Almaz Tesfay"]
    workbench.last_actions.undo()
    assert on_day(screen, 3) == ["Brief samen lezen, Almaz Tesfay"]

    # Done, and undone by the message at the bottom.
    take_entry(screen, "Brief samen lezen", "Klaar")
    assert on_day(screen, 3) == ["Brief samen lezen, klaar · Almaz Tesfay"]
    click(workbench, "Ongedaan maken")
    wait_for(lambda: on_day(screen, 3) == ["Brief samen lezen, Almaz Tesfay"])

    # What it is about opens, and going back comes here again.
    take_entry(screen, "Brief samen lezen", "Dossier openen")
    assert workbench.place.page == "newcomers"
    workbench.go_back()
    assert workbench.place.page == "agenda"
    click(screen, "Vandaag")
    assert workbench.place.page == "today"
    assert "Brief samen lezen" in words(workbench)


def test_a_session_is_planned_on_the_day_and_found_there(workbench: Workbench) -> None:
    box = workbench.findChild(SearchBox)
    assert box is not None
    type_into(box, "agenda")
    wait_for(lambda: workbench.findChild(SearchBox) is not None)
    QTest.keyClick(box, Qt.Key.Key_Return)
    settle()
    screen = workbench.findChild(AgendaScreen)
    assert screen is not None
    assert workbench.place.page == "agenda"
    find(screen, QAbstractButton, "Woensdag 16 september").setFocus()
    click(screen, "Nieuwe voorlichting")
    sessions = workbench.findChild(SessionScreen)
    assert sessions is not None
    planning = sessions.form.planning
    assert planning.date.value() == MONDAY + timedelta(days=2)
    planning.theme.set_value("oral_health")
    planning.theme.changed.emit()
    type_into(planning.time, "13:30")
    type_into(planning.place, "Bibliotheek")
    click(sessions, "Opslaan")
    assert workbench.place.page == "agenda"
    assert on_day(screen, 2) == ["13:30, Mondzorg, Bibliotheek"]
    take_entry(screen, "13:30", "Bijeenkomst openen")
    assert workbench.place.page == "sessions"


def test_a_follow_up_of_nobody_is_found_by_searching(workbench: Workbench) -> None:
    click(workbench, "Agenda")
    screen = workbench.findChild(AgendaScreen)
    assert screen is not None
    click(screen, "Opvolgen op…")
    type_into(find(screen, QLineEdit, "Opvolgen op"), "12-11-2026")
    type_into(find(screen, QLineEdit, "Wat dan te doen"), "Sleutels terugbrengen")
    click(screen, "Plannen")
    assert "9 – 15 november" in words(screen)
    click(screen, "Naar vandaag")
    workbench.search.record_chosen.emit("follow_up", 1)
    settle()
    focused = workbench.window().focusWidget()
    assert isinstance(focused, EntryButton)
    assert name_of(focused) == "Sleutels terugbrengen"
    assert focused.entry.day == (MORNING + timedelta(days=59)).date()
