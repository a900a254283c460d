import datetime as dt

from PySide6.QtWidgets import QPushButton

from sleutelapp.features.consultations.actions import log_consultation
from sleutelapp.features.consultations.drafts import ConsultationDraft
from sleutelapp.features.consultations.queries import consultation_detail
from sleutelapp.features.consultations.screen import AdviceScreen
from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.newcomers.screen import NewcomerScreen
from sleutelapp.features.signals.actions import add_signal
from sleutelapp.features.signals.drafts import SignalDraft
from sleutelapp.shell.place import Place
from sleutelapp.shell.workbench import Workbench
from tests.conftest import PASSWORD
from tests.journeys.hands import choose, click, find, settle, type_into
from tests.shell.conftest import Driver


def advice_screen(workbench: Workbench) -> AdviceScreen:
    screen = workbench.stack.currentWidget()
    assert isinstance(screen, AdviceScreen)
    return screen


def named_in(workbench: Workbench) -> int | None:
    with workbench._workspace.vault.reading() as session:
        return consultation_detail(session, 1).newcomer_id


def test_a_consultation_is_linked_after_consent_and_unlinked_when_it_ends(driver: Driver) -> None:
    workbench = driver.unlock(driver.start(), PASSWORD)
    workbench.window().resize(1500, 800)
    with workbench._workspace.vault.writing() as session:
        add_newcomer(session, NewcomerDraft(name="Almaz Tesfay", consents=(ConsentDraft(),)))
    click(workbench.navigation, "Advice")
    screen = advice_screen(workbench)
    click(screen.list_detail, "New question")
    form = screen.consultation_form
    click(form, "School")
    click(form, "Case")
    type_into(form.minutes, "30")
    type_into(form.question, "Waarom komt iemand niet?")
    click(form, "Save")
    assert named_in(workbench) is None

    choose(screen.consultation.newcomer.search, "almas", "Almaz Tesfay")
    click(screen.consultation, "Yes, said aloud")
    assert named_in(workbench) == 1
    click(screen.consultation, "Open Almaz Tesfay")
    dossier = workbench.stack.currentWidget()
    assert isinstance(dossier, NewcomerScreen)
    there = [e for e in dossier.dossier.timeline.timeline_model.lines() if "Advice to" in str(e)]
    assert there
    dossier.dossier.timeline.entry_activated.emit(("consultation", 1))
    assert workbench.place == Place("advice", ("consultation", 1))

    workbench.go(Place("newcomers", 1))
    withdraw = next(
        b
        for b in dossier.findChildren(QPushButton)
        if b.isVisible() and b.text() == "Withdraw…" and "School" in b.accessibleName()
    )
    withdraw.click()
    click(dossier, "Withdraw consent")
    settle()
    assert named_in(workbench) is None
    assert not [e for e in dossier.dossier.timeline.timeline_model.lines() if "Advice to" in str(e)]
    workbench.go(Place("advice"))
    assert find(screen.consultation, type(screen.consultation.newcomer.search), "Was it about a newcomer?")


def test_a_signal_half_typed_before_a_lock_is_continued_from_today(driver: Driver) -> None:
    application = driver.start()
    workbench = driver.unlock(application, PASSWORD)
    workbench.go(Place("advice"))
    screen = advice_screen(workbench)
    screen.tabs.setCurrentIndex(1)
    screen.add()
    type_into(screen.signal_form.text, "Geen plaats bij de tandarts")
    application.lock()

    workbench = driver.unlock(application, PASSWORD)
    workbench.go(Place("today"))
    click(workbench, "Continue")
    assert workbench.place == Place("advice")
    assert advice_screen(workbench).signal_form.text.value() == "Geen plaats bij de tandarts"
    assert advice_screen(workbench).signal_form.isVisible()


def test_what_was_found_opens_on_its_tab(driver: Driver) -> None:
    workbench = driver.unlock(driver.start(), PASSWORD)
    with workbench._workspace.vault.writing() as session:
        add_signal(session, SignalDraft(text="Geen plaats"))
        log_consultation(
            session, ConsultationDraft(asked_by="gp", advice_kind="case", date=dt.date(2026, 9, 1))
        )
    for kind in ("signal", "consultation"):
        workbench.search.record_chosen.emit(kind, 1)
        assert workbench.place == Place("advice", (kind, 1))
        assert advice_screen(workbench).kind == kind
    assert advice_screen(workbench).consultation.isVisible()
