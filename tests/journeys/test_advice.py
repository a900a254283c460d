"""Advice about nobody, then about somebody who agreed, then about nobody again: one consultation throughout."""

import datetime as dt
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from sleutelapp.core.clock import SetClock
from sleutelapp.features.consultations.queries import consultation_detail
from sleutelapp.features.consultations.screen import AdviceScreen
from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.newcomers.screen import NewcomerScreen
from sleutelapp.features.periods.period import Period
from sleutelapp.features.reports.queries import activity
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.shell.place import Place
from sleutelapp.shell.workbench import Workbench
from tests.journeys.first_morning import make_vault
from tests.journeys.hands import choose, click, find, settle, start, type_into, words

NOON = dt.datetime(2026, 9, 14, 12, 0)  # noqa: DTZ001 -- local time, as the clock gives it


def named_in(workbench: Workbench) -> int | None:
    with workbench._workspace.vault.reading() as session:
        return consultation_detail(session, 1).newcomer_id


def counted_once(workbench: Workbench) -> None:
    """On the hours page and in the figures that are exported."""
    click(workbench.navigation, "Uren")
    screen = workbench.stack.currentWidget()
    assert isinstance(screen, QWidget)
    assert "0,5\nuur geleverd" in words(screen)
    assert "Advies 0,5\n1 advies\n" in words(screen)
    with workbench._workspace.vault.reading() as session:
        months = activity(session, Period.parse("2026-Q3")).months
    assert sum(month.consultations for month in months) == 1


def page(workbench: Workbench) -> AdviceScreen:
    click(workbench.navigation, "Advies")
    screen = workbench.stack.currentWidget()
    assert isinstance(screen, AdviceScreen)
    return screen


def told_in_timeline(dossier: NewcomerScreen) -> bool:
    return any("Advies aan" in str(line) for line in dossier.dossier.timeline.timeline_model.lines())


def test_a_consultation_is_linked_after_consent_and_unlinked_when_it_ends(
    qapp: QApplication, tmp_path: Path
) -> None:
    application = start(qapp, tmp_path, SetClock(NOON), ScriptedDialogs())
    make_vault(application)
    workbench = application.workbench
    assert workbench is not None
    with workbench._workspace.vault.writing() as session:
        add_newcomer(session, NewcomerDraft(name="Almaz Tesfay", consents=(ConsentDraft(),)))

    screen = page(workbench)
    click(screen.list_detail, "Nieuwe adviesvraag")
    form = screen.consultation_form
    click(form, "School")
    click(form, "Casus")
    type_into(form.minutes, "30")
    type_into(form.question, "Waarom komt iemand niet?")
    click(form, "Opslaan")
    assert named_in(workbench) is None
    counted_once(workbench)

    # Naming somebody waits for her consent.
    screen = page(workbench)
    screen.show_record(("consultation", 1))
    choose(screen.consultation.newcomer.search, "almas", "Almaz Tesfay")
    assert named_in(workbench) is None
    click(screen.consultation, "Ja, mondeling")
    assert named_in(workbench) == 1
    counted_once(workbench)

    workbench.go(Place("newcomers", 1))
    dossier = workbench.stack.currentWidget()
    assert isinstance(dossier, NewcomerScreen)
    assert told_in_timeline(dossier)
    withdraw = next(
        button
        for button in dossier.findChildren(QPushButton)
        if button.isVisible() and button.text() == "Intrekken…" and "School" in button.accessibleName()
    )
    withdraw.click()
    click(dossier, "Toestemming intrekken")
    settle()
    assert named_in(workbench) is None
    assert not told_in_timeline(dossier)
    counted_once(workbench)

    screen = page(workbench)
    screen.show_record(("consultation", 1))
    assert find(
        screen.consultation, type(screen.consultation.newcomer.search), "Ging het over een nieuwkomer?"
    )
    application.close()
