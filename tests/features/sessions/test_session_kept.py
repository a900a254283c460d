import datetime as dt
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from sleutelapp.features.drafts.queries import unfinished_drafts
from sleutelapp.features.newcomers.entries import entry_of
from sleutelapp.features.newcomers.screen import NewcomerScreen
from sleutelapp.features.newcomers.timeline_queries import timeline
from sleutelapp.features.sessions.actions import (
    add_session,
)
from sleutelapp.features.sessions.drafts import AttendanceDraft, SessionDraft
from sleutelapp.features.sessions.form_state import SessionState
from sleutelapp.features.sessions.screen import SessionScreen
from sleutelapp.features.today.matter_row import MatterRow
from sleutelapp.features.today.screen import TodayScreen
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.cards import DangerCard
from sleutelapp.records import Attendance, DangerMatter, Need
from sleutelapp.vault.store import Vault
from tests.features.sessions.on_page import MARKS, plan, press, stored, titles
from tests.journeys.hands import choose, click, settle, type_into, words


class Told(Protocol):
    """What the user was told; see conftest."""

    said: list[str]

    def take_back(self) -> None: ...


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
    assert person.who.currentText().translate(MARKS) == people[0]
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
    click(screen, "Throw away")
    assert titles(screen) == []
    with vault.reading() as session:
        assert session.scalars(select(Need).where(Need.deleted_at.is_(None))).all() == []
    told.take_back()
    settle()
    assert titles(screen)[1:] == ["Trauma"]
    assert [row.code for row in stored(vault).questions] == ["W5"]


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
    assert (entry.title.translate(MARKS), entry.text) == ("Group session: Trauma", "Cancelled")
    newcomers = NewcomerScreen(workspace)
    qtbot.addWidget(newcomers)
    with qtbot.waitSignal(newcomers.record_wanted) as wanted:
        newcomers.dossier.timeline.entry_activated.emit(entry.key)
    assert wanted.args == ["session", 2]


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
    qtbot.waitUntil(lambda: len(screen.findChildren(MatterRow)) == 2)  # what is out of sight follows
    rows = {row.key: row for row in screen.findChildren(MatterRow)}
    assert list(rows) == [("past_session", 3), ("past_session", 2)]
    with qtbot.waitSignal(screen.record_wanted) as wanted:
        rows["past_session", 3].opened.emit()
    assert wanted.args == ["session", 3]
    assert "Zaal 20" in words(screen)  # on the agenda
