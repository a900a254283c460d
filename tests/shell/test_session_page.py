from sleutelapp.features.drafts.queries import unfinished_drafts
from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.newcomers.drafts import NewcomerDraft
from sleutelapp.features.sessions.actions import add_session
from sleutelapp.features.sessions.drafts import AttendanceDraft, SessionDraft
from sleutelapp.features.sessions.screen import SessionScreen
from sleutelapp.shell.place import Place
from sleutelapp.shell.workbench import Workbench
from tests.conftest import PASSWORD
from tests.journeys.hands import click, type_into
from tests.shell.conftest import Driver


def session_screen(workbench: Workbench) -> SessionScreen:
    screen = workbench.stack.currentWidget()
    assert isinstance(screen, SessionScreen)
    return screen


def test_a_session_half_typed_before_a_lock_is_continued_from_today(driver: Driver) -> None:
    application = driver.start()
    workbench = driver.unlock(application, PASSWORD)
    workbench.go(Place("sessions"))
    screen = session_screen(workbench)
    screen.add()
    type_into(screen.form.planning.place, "Buurthuis De Brug")
    application.lock()

    workbench = driver.unlock(application, PASSWORD)
    workbench.go(Place("today"))
    click(workbench, "Continue")
    assert workbench.place == Place("sessions")
    assert session_screen(workbench).form.planning.place.value() == "Buurthuis De Brug"


def test_what_was_found_of_a_session_opens_its_page(driver: Driver) -> None:
    workbench = driver.unlock(driver.start(), PASSWORD)
    with workbench._workspace.vault.writing() as session:
        add_newcomer(session, NewcomerDraft())
        there = (AttendanceDraft(newcomer_id=1),)
        add_session(session, SessionDraft(theme="trauma", place="Zaal 2", attendance=there))
    workbench.search.record_chosen.emit("session", 1)
    assert workbench.place.page == "sessions"
    form = session_screen(workbench).form
    assert form.planning.place.value() == "Zaal 2"

    # Going on to another page keeps what was typed.
    type_into(form.planning.place, "Zaal 3")
    workbench.go(Place("today"))
    workbench.save_drafts()
    with workbench._workspace.vault.reading() as session:
        assert [(row.form, row.record_id) for row in unfinished_drafts(session)] == [("session", 1)]
    workbench.go_back()
    assert session_screen(workbench).form.planning.place.value() == "Zaal 3"
