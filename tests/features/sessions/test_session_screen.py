import datetime as dt
from typing import Protocol

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused
from sleutelapp.features.drafts.queries import unfinished_drafts
from sleutelapp.features.newcomers.entries import entry_of
from sleutelapp.features.newcomers.screen import NewcomerScreen
from sleutelapp.features.newcomers.timeline_queries import timeline
from sleutelapp.features.sessions.actions import (
    add_session,
    change_session,
    delete_session,
    restore_session,
)
from sleutelapp.features.sessions.drafts import AttendanceDraft, QuestionDraft, SessionDraft
from sleutelapp.features.sessions.form import SessionForm
from sleutelapp.features.sessions.form_state import SessionState
from sleutelapp.features.sessions.queries import SessionDetail, session_detail, session_sizes
from sleutelapp.features.sessions.rules import Totals, totals
from sleutelapp.features.sessions.screen import SessionScreen
from sleutelapp.features.today.matter_row import MatterRow
from sleutelapp.features.today.queries import today
from sleutelapp.features.today.screen import TodayScreen
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.cards import DangerCard
from sleutelapp.qt.choice_field import ChoiceField
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.records import Attendance, DangerMatter, Need, Newcomer, Organisation
from sleutelapp.vault.store import Vault
from tests.journeys.hands import choose, click, settle, type_into, words


class Told(Protocol):
    """What the user was told; see conftest."""

    said: list[str]

    def take_back(self) -> None: ...


_MARKS = str.maketrans("", "", "\u2068\u2069")


def stored(vault: Vault, session_id: int = 1) -> SessionDetail:
    with vault.reading() as session:
        return session_detail(session, session_id)


def counted(vault: Vault, session_id: int = 1) -> Totals:
    return totals(stored(vault, session_id).attendance)


def plan(form: SessionForm, day: str, theme: str = "Stress en slaap") -> None:
    """What must be filled in."""
    pick(form.planning.theme, theme)
    type_into(form.planning.date, day)


def pick(field: ChoiceField, label: str) -> None:
    """Type the label and go on with Enter."""
    line = field.lineEdit()
    assert line is not None
    type_into(line, label)
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()


def totals_shown(form: SessionForm) -> str:
    return form.attendance.totals.text().translate(_MARKS)


def titles(screen: SessionScreen) -> list[str]:
    return [row.title.translate(_MARKS) for row in screen.rows.rows_model.rows()]


def press(widget: QWidget) -> None:
    """As somebody does who uses no mouse."""
    assert widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Space)
    settle()


def test_a_regional_session_of_two_key_persons(
    screen: SessionScreen, vault: Vault, clock: SetClock, people: tuple[str, ...]
) -> None:
    # Planned for Thursday, with fourteen people who registered, together with Samira.
    click(screen, "New session")
    form = screen.form
    plan(form, "17-09-2026")
    type_into(form.planning.time, "1330")
    type_into(form.planning.minutes, "90")
    type_into(form.planning.preparation, "45")
    type_into(form.planning.travel, "30")
    type_into(form.planning.kilometres, "14,5")
    type_into(form.planning.place, "Zaal 2")
    choose(form.planning.partner, "brug", "Buurthuis De Brug")
    choose(form.planning.languages.search, "tigr", "Tigrinya")
    press(form.together.together)
    type_into(form.together.givers, "Samira")
    code = form.together.code.text().translate(_MARKS)
    for name in people[:14]:
        choose(form.attendance.registered, name, name)
    assert totals_shown(form) == "14 registered"
    click(screen, "Save")
    assert titles(screen)[1:] == ["Stress en slaap"]
    assert "14 registered" in screen.rows.rows_model.rows()[1].subtitle
    with vault.reading() as session:
        agenda = today(session, clock.today()).agenda
    assert [(day.day, day.sessions[0].place) for day in agenda] == [(dt.date(2026, 9, 17), "Zaal 2")]

    # Afterwards: eleven of them came, and six walked in of whom two are known.
    clock.move(minutes=4 * 24 * 60)
    screen.show_session(1)
    press(form.planning.status.chip("held"))
    assert totals_shown(form) == "0 participant(s), 0 known, 14 did not come"
    for number in range(1, 12):
        press(form.attendance.came.chip(number))
    assert totals_shown(form) == "11 participant(s), 11 known, 3 did not come"
    for name in people[14:]:
        choose(form.attendance.walked_in, name, name)
    click(screen, "Count unknown people who came")
    grid = form.attendance.counts.grids[0]
    pick(grid.municipality, "Amersfoort")
    type_into(grid.cell("30_44", "female"), "3")
    type_into(grid.cell(None, "male"), "1")
    assert totals_shown(form) == "17 participant(s), 13 known, 3 did not come"
    click(screen, "Save")

    assert counted(vault) == Totals(registered=14, participants=17, known=13, walk_ins=6, no_shows=3)
    kept = stored(vault)
    assert (kept.theme, kept.status, kept.date, kept.time) == (
        "stress_and_sleep",
        "held",
        dt.date(2026, 9, 17),
        dt.time(13, 30),
    )
    assert (kept.minutes, kept.preparation_minutes, kept.travel_minutes, kept.travel_metres) == (
        90,
        45,
        30,
        14_500,
    )
    assert (kept.partner, kept.languages, kept.givers) == ("Buurthuis De Brug", ("ti",), ("Samira",))
    unknown = [row for row in kept.attendance if row.newcomer_id is None]
    assert [(row.municipality, row.gender, row.age_band, row.count) for row in unknown] == [
        ("GM0307", "female", "30_44", 3),
        ("GM0307", "male", None, 1),
    ]
    with vault.reading() as session:
        came = timeline(session, 1, kinds=("session",))
        stayed_away = timeline(session, 14, kinds=("session",))
    assert [(row.code, row.outcome) for row in came] == [("stress_and_sleep", "attended")]
    assert [(row.code, row.outcome) for row in stayed_away] == [("stress_and_sleep", "no_show")]

    # The second key person types the code that was read out; both now carry the same.
    click(screen, "New session")
    plan(form, "17-09-2026")
    press(form.together.together)
    press(form.together.whose.chip("theirs"))
    type_into(form.together.typed, "AB")
    click(screen, "Save")
    assert "five letters or digits" in words(form)
    type_into(form.together.typed, f"{code[:2]} {code[2:]}".lower())
    click(screen, "Save")
    assert stored(vault, 2).share_code == kept.share_code == code


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


def test_questions_become_needs(screen: SessionScreen, vault: Vault, people: tuple[str, ...]) -> None:
    with vault.writing() as session:
        attendance = (AttendanceDraft(newcomer_id=1), AttendanceDraft(newcomer_id=2))
        add_session(session, SessionDraft(theme="oral_health", attendance=attendance))
    screen.show_session(1)
    form = screen.form
    choose(form.questions.search, "kosten", "Kosten en offerte")
    choose(form.questions.search, "kies", "Kiespijn")
    person = form.questions.cards[1]
    person.who.setFocus()
    QTest.keyClick(person.who, Qt.Key.Key_Down)
    assert person.who.currentText().translate(_MARKS) == people[0]
    press(person.urgency.chip("within_7_days"))
    type_into(person.note, "Rechtsonder.")
    click(screen, "Save")
    with vault.reading() as session:
        group, own = session.scalars(select(Need).order_by(Need.id))
        assert (group.code, group.newcomer_id, group.session_id, group.status) == ("T3", None, 1, "solved")
        assert (own.code, own.newcomer_id, own.session_id, own.status) == ("T1", 1, 1, "open")
        assert (own.urgency, own.note, own.opened_on) == (
            "within_7_days",
            "Rechtsonder.",
            dt.date(2026, 9, 14),
        )

    # They stand there when it is opened again, and can be taken away.
    screen.show_session(1)
    assert "Kiespijn" in words(form)
    click(form, "Remove Kiespijn")
    click(screen, "Save")
    assert [row.code for row in stored(vault).questions] == ["T3"]


def test_a_question_about_danger_shows_the_card_and_asks_what_was_done(
    screen: SessionScreen, vault: Vault
) -> None:
    with vault.writing() as session:
        add_session(session, SessionDraft(theme="trauma"))
    screen.show_session(1)
    form = screen.form
    choose(form.questions.search, "su", "Suïcidegedachten")
    assert form.questions.findChildren(DangerCard)
    card = form.questions.cards[0]
    assert not card.answered.value()
    click(screen, "Save")
    assert "Choose what you did." in words(form)
    assert card.action is not None
    press(card.action.chip("called_113"))
    click(screen, "Save")
    with vault.reading() as session:
        matter = session.scalars(select(DangerMatter)).one()
        assert (matter.action, matter.contact_id, matter.need_id) == ("called_113", None, 1)


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


def test_a_session_half_typed_is_kept_and_gone_on_with(
    screen: SessionScreen, vault: Vault, workspace: Workspace, qtbot: QtBot, people: tuple[str, ...]
) -> None:
    click(screen, "New session")
    plan(screen.form, "17-09-2026")
    choose(screen.form.attendance.registered, people[2], people[2])
    screen.save_draft()
    with vault.reading() as session:
        kept = unfinished_drafts(session)
    assert [(draft.form, draft.title) for draft in kept] == [("session", "Stress en slaap")]

    after_a_lock = SessionScreen(workspace)
    qtbot.addWidget(after_a_lock)
    with qtbot.waitActive(after_a_lock):
        after_a_lock.show()
        after_a_lock.activateWindow()
    after_a_lock.resume(kept[0].id)
    state = after_a_lock.form.state
    assert (state.theme, state.date) == ("stress_and_sleep", dt.date(2026, 9, 17))
    assert [guest.title for guest in state.guests] == [people[2]]
    click(after_a_lock, "Save")
    with vault.reading() as session:
        assert unfinished_drafts(session) == []
        assert session.scalars(select(Attendance.newcomer_id)).all() == [3]


def test_a_change_half_typed_waits_at_its_session(screen: SessionScreen, vault: Vault, told: Told) -> None:
    with vault.writing() as session:
        add_session(session, SessionDraft(theme="trauma", place="Zaal 2"))
    screen.show_session(1)
    type_into(screen.form.planning.place, "Zaal 3")
    screen.form.start(SessionState())  # another one is begun
    screen.show_session(1)
    assert screen.form.planning.place.value() == "Zaal 3"
    click(screen, "Cancel")
    assert stored(vault).place == "Zaal 2"
    told.take_back()
    screen.show_session(1)
    assert screen.form.planning.place.value() == "Zaal 3"
    click(screen, "Save")
    assert stored(vault).place == "Zaal 3"
    with vault.reading() as session:
        assert unfinished_drafts(session) == []


def test_a_deleted_session_comes_back(screen: SessionScreen, vault: Vault, told: Told) -> None:
    with vault.writing() as session:
        add_session(session, SessionDraft(theme="trauma"))
    screen.show_session(1)
    choose(screen.form.questions.search, "brief", "Brief of afspraak begrijpen")
    click(screen, "Save")
    screen.show_session(1)
    click(screen, "Delete")
    assert titles(screen) == []
    with vault.reading() as session:
        assert session.scalars(select(Need).where(Need.deleted_at.is_(None))).all() == []
    told.take_back()
    settle()
    assert titles(screen)[1:] == ["Trauma"]
    assert [row.code for row in stored(vault).questions] == ["W5"]


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


def test_what_one_person_asked_stays_without_the_session(vault: Vault, people: tuple[str, ...]) -> None:
    assert people
    questions = (QuestionDraft(code="T1", newcomer_id=1), QuestionDraft(code="W5"))
    with vault.writing() as session:
        add_session(session, SessionDraft(theme="oral_health", questions=questions))
        delete_session(session, 1)
    with vault.reading() as session:
        left = session.scalars(select(Need.code).where(Need.deleted_at.is_(None))).all()
        assert left == ["T1"]
        assert session_sizes(session) == (0, 0)
    with vault.writing() as session:
        restore_session(session, 1)
    assert [row.code for row in stored(vault).questions] == ["T1", "W5"]


def test_who_is_taken_from_the_list_and_put_back_keeps_one_line(
    vault: Vault, people: tuple[str, ...]
) -> None:
    assert people
    both = SessionDraft(
        theme="trauma", attendance=(AttendanceDraft(newcomer_id=1), AttendanceDraft(newcomer_id=2))
    )
    one = msgspec.structs.replace(both, attendance=both.attendance[:1])
    with vault.writing() as session:
        add_session(session, both)
        change_session(session, 1, one)
    assert counted(vault).participants == 1
    with vault.writing() as session:
        change_session(session, 1, both)
        assert len(session.scalars(select(Attendance)).all()) == 2
    assert counted(vault).participants == 2


def test_the_dossier_leads_to_the_session(
    vault: Vault, workspace: Workspace, qtbot: QtBot, people: tuple[str, ...]
) -> None:
    assert people
    there = (AttendanceDraft(newcomer_id=1, state="registered"),)
    with vault.writing() as session:
        add_session(session, SessionDraft(theme="exercise", date=dt.date(2026, 9, 1)))
        add_session(session, SessionDraft(theme="trauma", status="cancelled", attendance=there))
    with vault.reading() as session:
        (row,) = timeline(session, 1, kinds=("session",))
    entry = entry_of(row, workspace)
    assert (entry.title.translate(_MARKS), entry.text) == ("Group session: Trauma", "Cancelled")
    newcomers = NewcomerScreen(workspace)
    qtbot.addWidget(newcomers)
    with qtbot.waitSignal(newcomers.record_wanted) as wanted:
        newcomers.dossier.timeline.entry_activated.emit(entry.key)
    assert wanted.args == ["session", 2]


def test_a_session_can_be_corrected_after_somebody_of_it_was_deleted(
    vault: Vault, clock: SetClock, people: tuple[str, ...]
) -> None:
    assert people
    draft = SessionDraft(theme="trauma", partner_id=1, attendance=(AttendanceDraft(newcomer_id=1),))
    with vault.writing() as session:
        add_session(session, draft)
        session.get_one(Newcomer, 1).deleted_at = clock.utc()
        session.get_one(Organisation, 1).deleted_at = clock.utc()
    with vault.writing() as session:
        change_session(session, 1, msgspec.structs.replace(draft, place="Zaal 3"))
    assert (stored(vault).place, counted(vault).participants) == ("Zaal 3", 1)
    with pytest.raises(Refused), vault.writing() as session:
        add_session(session, draft)


def test_today_asks_who_came_to_a_session_that_is_over(
    vault: Vault, workspace: Workspace, qtbot: QtBot
) -> None:
    with vault.writing() as session:
        for day in (20, 10, 12):
            planned = SessionDraft(
                theme="trauma", date=dt.date(2026, 9, day), status="planned", place=f"Zaal {day}"
            )
            add_session(session, planned)
        add_session(session, SessionDraft(theme="exercise", date=dt.date(2026, 9, 11)))
    screen = TodayScreen(workspace)
    qtbot.addWidget(screen)
    screen.show()
    screen.arrive()
    assert "Who came to the session?" in words(screen)
    rows = {row.key: row for row in screen.findChildren(MatterRow)}
    assert list(rows) == [("past_session", 3), ("past_session", 2)]
    with qtbot.waitSignal(screen.record_wanted) as wanted:
        rows["past_session", 3].opened.emit()
    assert wanted.args == ["session", 3]
    assert "Zaal 20" in words(screen)  # on the agenda
