"""Every form that was saved can be taken back: a new record goes, of a changed one the old comes back."""

import datetime as dt

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from sleutelapp.features.consultations.actions import log_consultation
from sleutelapp.features.consultations.drafts import ConsultationDraft
from sleutelapp.features.consultations.screen import AdviceScreen
from sleutelapp.features.contacts.actions import log_contact
from sleutelapp.features.contacts.detail_screen import ContactDetailScreen
from sleutelapp.features.contacts.drafts import ContactDraft
from sleutelapp.features.contacts.form_state import NotedNeed
from sleutelapp.features.contacts.screen import ContactScreen
from sleutelapp.features.drafts.queries import unfinished_drafts
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.hours.actions import book_time
from sleutelapp.features.hours.drafts import TimeDraft
from sleutelapp.features.hours.time_form import TimeForm
from sleutelapp.features.newcomers.actions import add_newcomer, archive_newcomer
from sleutelapp.features.newcomers.drafts import NewcomerDraft
from sleutelapp.features.sessions.actions import add_session
from sleutelapp.features.sessions.drafts import AttendanceDraft, QuestionDraft, SessionDraft
from sleutelapp.features.sessions.screen import SessionScreen
from sleutelapp.features.workspace import Workspace
from sleutelapp.records import (
    Attendance,
    Consultation,
    Contact,
    DangerMatter,
    FollowUp,
    GroupSession,
    Household,
    Need,
    Newcomer,
    OtherTime,
    Referral,
)
from sleutelapp.records.base import Stamped
from sleutelapp.vault.store import Vault
from tests.features.conftest import Told

DAY = dt.date(2026, 9, 10)


def live(vault: Vault, kind: type[Stamped], *columns: str) -> list[tuple[object, ...]]:
    with vault.reading() as session:
        rows = session.scalars(select(kind).where(kind.deleted_at.is_(None)))
        return [tuple(getattr(row, column) for column in columns) for row in rows]


def shown(qtbot: QtBot, screen: QWidget) -> None:
    qtbot.addWidget(screen)
    screen.resize(1100, 760)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()


def test_advice(qtbot: QtBot, workspace: Workspace, vault: Vault, told: Told) -> None:
    with vault.writing() as session:
        draft = ConsultationDraft(
            asked_by="gp",
            advice_kind="case",
            date=DAY,
            minutes=15,
            follow_up=FollowUpDraft(due_on=dt.date(2026, 9, 20), text="Bellen"),
        )
        log_consultation(session, draft)
    screen = AdviceScreen(workspace)
    shown(qtbot, screen)
    screen.show_record(("consultation", 1))
    screen.change()
    screen.consultation_form.minutes.set_value(45)
    screen.consultation_form.follow_up_on.set_value(None)
    screen.consultation_form.follow_up_text.set_value("")
    screen.consultation_form.save()
    assert live(vault, Consultation, "minutes") == [(45,)]
    assert live(vault, FollowUp) == []
    told.take_back()
    assert live(vault, Consultation, "minutes") == [(15,)]
    assert live(vault, FollowUp, "text", "due_on") == [("Bellen", dt.date(2026, 9, 20))]
    screen.add()
    form = screen.consultation_form
    form.asked_by.set_value("gp")
    form.advice_kind.set_value("case")
    form.save()
    assert len(live(vault, Consultation)) == 2
    told.take_back()
    assert live(vault, Consultation, "id") == [(1,)]


def test_booked_time(qtbot: QtBot, workspace: Workspace, vault: Vault, told: Told) -> None:
    booked = TimeDraft(kind="meeting", date=DAY, minutes=60)
    with vault.writing() as session:
        book_time(session, booked)
    form = TimeForm(workspace)
    shown(qtbot, form)
    form.start_change(1, booked)
    form.minutes.set_value(90)
    form.save()
    told.take_back()
    assert live(vault, OtherTime, "minutes") == [(60,)]


def test_a_session_with_its_questions(
    qtbot: QtBot, workspace: Workspace, vault: Vault, told: Told, family: tuple[int, int]
) -> None:
    with vault.writing() as session:
        draft = SessionDraft(
            theme="stress_sleep",
            date=DAY,
            attendance=(AttendanceDraft(newcomer_id=family[0]), AttendanceDraft(count=4)),
            questions=(QuestionDraft(code="G1", newcomer_id=family[0]),),
        )
        add_session(session, draft)
    before = _standing(vault)
    screen = SessionScreen(workspace)
    shown(qtbot, screen)
    screen.show_session(1)
    state = screen.form.state
    state.place, state.questions, state.guests, state.counts = "Bibliotheek", [], [], []
    screen.form.save()
    assert _standing(vault) != before
    told.take_back()
    assert _standing(vault) == before


def _standing(vault: Vault) -> list[list[tuple[object, ...]]]:
    return [
        live(vault, GroupSession, "place", "theme", "date"),
        sorted(live(vault, Attendance, "newcomer_id", "count", "state"), key=str),
        live(vault, Need, "code", "newcomer_id", "session_id"),
        live(vault, DangerMatter, "need_id", "action"),
    ]


def test_a_new_session_goes_with_what_people_asked(
    qtbot: QtBot, workspace: Workspace, vault: Vault, told: Told, family: tuple[int, int]
) -> None:
    before = _standing(vault)
    screen = SessionScreen(workspace)
    shown(qtbot, screen)
    screen.add()
    screen.form.state.theme = "stress_sleep"
    screen.form.state.status = "held"
    screen.form.state.date = DAY
    screen.form.attendance._titles[family[0]] = "Almaz"
    screen.form.attendance._add(family[0], walk_in=False)
    screen.form.questions._add("P1")
    screen.form.questions.cards[0].question.newcomer_id = family[0]
    screen.form.save()
    assert len(live(vault, GroupSession)) == 1
    told.take_back()
    assert _standing(vault)[0] == before[0]
    assert _standing(vault)[2:] == before[2:]


def test_a_corrected_contact(
    qtbot: QtBot, workspace: Workspace, vault: Vault, told: Told, family: tuple[int, int]
) -> None:
    with vault.writing() as session:
        number = log_contact(
            session, ContactDraft(kind="phone", newcomer_ids=(family[0],), date=DAY, minutes=15)
        ).id
    screen = ContactDetailScreen(workspace)
    shown(qtbot, screen)
    screen.show_contact(number)
    screen.kind.minutes.set_value(40)
    screen.notes.set_value("Duurde langer.")
    screen.save()
    told.take_back()
    assert (number, 15, "") in live(vault, Contact, "id", "minutes", "notes")


def _caseload(vault: Vault) -> list[list[tuple[object, ...]]]:
    return [
        sorted(live(vault, Newcomer, "id", "household_id", "last_contact_on", "archived_at"), key=str),
        live(vault, Contact, "id"),
        live(vault, Need, "id", "status", "urgency", "note"),
        live(vault, Referral, "id"),
        live(vault, FollowUp, "id"),
        live(vault, DangerMatter, "id"),
        live(vault, Household, "id"),
    ]


def test_a_contact_with_all_it_brought(
    qtbot: QtBot, workspace: Workspace, vault: Vault, told: Told, family: tuple[int, int]
) -> None:
    """Somebody new, somebody from the archive, an old need made urgent, a new one referred; and the words stay."""
    with vault.writing() as session:
        alone = add_newcomer(session, NewcomerDraft()).id
        archive_newcomer(session, alone)
    before = _caseload(vault)
    screen = ContactScreen(workspace)
    shown(qtbot, screen)
    screen.start(family[0])
    screen.people.add_known(alone)
    screen.people._choose(("new", "Senait"))
    screen.state.people[-1].new = NewcomerDraft(gender="female")
    screen.state.kind = "home_visit"
    screen.state.needs = [
        NotedNeed(code="P1", person=0, urgency="now", note="Slaapt niet."),
        NotedNeed(code="G1", person=1, destination="gp", follow_up_on=dt.date(2026, 9, 20)),
    ]
    screen.state.danger_action = "later"
    screen.notes.set_value("Thee gedronken.")
    screen.save()
    assert all(now != was for now, was in zip(_caseload(vault)[:6], before[:6], strict=True))
    told.take_back()
    assert _caseload(vault) == before
    with vault.reading() as session:
        (draft,) = unfinished_drafts(session)
    screen.resume(draft.id)
    assert (screen.state.notes, len(screen.state.people)) == ("Thee gedronken.", 3)
    screen.leave()
