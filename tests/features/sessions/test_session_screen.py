import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sleutelapp.features.drafts.queries import unfinished_drafts
from sleutelapp.features.sessions.actions import add_session, move_session
from sleutelapp.features.sessions.drafts import AttendanceDraft, SessionDraft
from sleutelapp.features.sessions.rules import Totals
from sleutelapp.features.sessions.screen import NEW_ON, SessionScreen
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.vault.store import Vault
from tests.features.sessions.on_page import counted, pick, plan, press, stored, titles, totals_shown
from tests.journeys.hands import click, type_into, words


def test_an_empty_list_says_what_to_do_and_asks_what_is_missing(screen: SessionScreen, vault: Vault) -> None:
    assert "No sessions yet" in words(screen)
    click(screen, "New session")
    form = screen.form
    click(screen, "Save")
    assert "Choose a theme." in words(form)
    plan(form, "")
    click(screen, "Save")
    assert "Fill in the day." in words(form)
    type_into(form.planning.date, "+1")
    press(form.planning.status.chip("held"))
    click(screen, "Save")
    assert "still to come" in words(form)
    press(form.planning.status.chip("planned"))
    click(screen, "Save")
    assert stored(vault).date == dt.date(2026, 9, 15)


def test_unknown_people_who_registered_and_stayed_away_are_counted(
    screen: SessionScreen, vault: Vault
) -> None:
    click(screen, "New session")
    form = screen.form
    plan(form, "14-09-2026")
    type_into(form.attendance.unknown, "8")
    assert totals_shown(form) == "8 registered"
    press(form.planning.status.chip("held"))
    click(screen, "Count unknown people who came")
    type_into(form.attendance.counts.grids[0].cell("18_29", "male"), "6")
    assert totals_shown(form) == "6 participant(s), 0 known, 2 did not come"
    type_into(form.attendance.unknown_came, "5")  # the sixth walked in
    assert totals_shown(form) == "6 participant(s), 0 known, 3 did not come"
    click(screen, "Save")
    expected = Totals(registered=8, participants=6, known=0, walk_ins=1, no_shows=3)
    assert counted(vault) == expected

    # Opening and saving changes nothing.
    screen.show_session(1)
    assert totals_shown(form) == "6 participant(s), 0 known, 3 did not come"
    click(screen, "Save")
    assert counted(vault) == expected


def test_what_was_told_of_unknown_people_beforehand_stays(screen: SessionScreen, vault: Vault) -> None:
    women = AttendanceDraft(count=6, state="registered", municipality="GM0307", gender="female")
    with vault.writing() as session:
        add_session(session, SessionDraft(theme="trauma", status="planned", attendance=(women,)))
    before = stored(vault)
    screen.show_session(1)
    type_into(screen.form.planning.place, "Zaal 3")
    click(screen, "Save")
    assert stored(vault).attendance == before.attendance
    assert stored(vault).place == "Zaal 3"


def test_the_list_is_filtered_by_words_and_by_theme(
    screen: SessionScreen, vault: Vault, dialogs: ScriptedDialogs, qtbot: QtBot
) -> None:
    with vault.writing() as session:
        add_session(session, SessionDraft(theme="trauma", date=dt.date(2026, 9, 1), place="Zaal 2"))
        add_session(session, SessionDraft(theme="exercise", date=dt.date(2026, 9, 3), municipality="GM0307"))
        add_session(session, SessionDraft(theme="parenting", date=dt.date(2026, 9, 20), status="planned"))
        add_session(session, SessionDraft(theme="trauma", date=dt.date(2026, 9, 10), status="planned"))
    assert titles(screen) == ["Planned · 2", "Trauma", "Opvoeding", "Over · 2", "Bewegen", "Trauma"]
    assert screen.rows.rows_model.rows()[1].trailing_kind == "warn"  # its day is over
    for typed, found in (("zaal", ["Trauma"]), ("amersf", ["Bewegen"]), ("opvoed", ["Opvoeding"])):
        with qtbot.waitSignal(screen.filter.changed):
            type_into(screen.filter.field, typed)
        assert titles(screen)[1:] == found, typed
    with qtbot.waitSignal(screen.filter.changed):
        type_into(screen.filter.field, "nergens")
    assert "No session like this." in words(screen)
    with qtbot.waitSignal(screen.filter.changed):
        screen.filter.field.clear()
    pick(screen.theme, "Trauma")
    assert titles(screen) == ["Planned · 1", "Trauma", "Over · 1", "Trauma"]
    QTest.keyClick(screen.rows, Qt.Key.Key_Down)
    QTest.keyClick(screen.rows, Qt.Key.Key_Return)
    assert screen.form.isVisible()
    screen.show_session(99)
    assert len(dialogs.asked) == 1


def test_a_session_planned_from_the_agenda_has_its_day_and_leads_back_there(
    qtbot: QtBot, screen: SessionScreen, vault: Vault
) -> None:
    friday = dt.date(2026, 9, 18)
    click(screen, "New session")
    type_into(screen.form.planning.place, "Zaal 3")  # of another one, not saved yet
    screen.show_record((NEW_ON, friday.toordinal()))
    form = screen.form
    assert (form.planning.date.value(), form.planning.place.value()) == (friday, "")
    plan(form, "18-09-2026")
    with qtbot.waitSignal(screen.place_wanted) as wanted:
        click(screen, "Save")
    assert wanted.args == ["agenda", ("day", friday.toordinal())]
    assert stored(vault).date == friday
    with vault.reading() as session:
        assert len(unfinished_drafts(session)) == 1
    with qtbot.assertNotEmitted(screen.place_wanted):  # one that begins here ends here
        click(screen, "New session")
        click(screen, "Cancel")


def test_a_session_is_moved_and_keeps_its_time(vault: Vault) -> None:
    with vault.writing() as session:
        add_session(session, SessionDraft(theme="trauma", status="planned", time=dt.time(13)))
        move_session(session, 1, dt.date(2026, 9, 18))
    assert (stored(vault).date, stored(vault).time) == (dt.date(2026, 9, 18), dt.time(13))
