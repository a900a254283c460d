import datetime as dt

from sleutelapp.features.consultations.actions import log_consultation
from sleutelapp.features.consultations.drafts import ConsultationDraft
from sleutelapp.features.consultations.screen import AdviceScreen
from sleutelapp.features.signals.actions import add_signal
from sleutelapp.features.signals.drafts import SignalDraft
from sleutelapp.shell.place import Place
from sleutelapp.shell.workbench import Workbench
from tests.conftest import PASSWORD
from tests.journeys.hands import click, type_into
from tests.shell.conftest import Driver


def advice_screen(workbench: Workbench) -> AdviceScreen:
    screen = workbench.stack.currentWidget()
    assert isinstance(screen, AdviceScreen)
    return screen


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
