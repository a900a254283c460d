"""A referral to mental health care through the whole window: from nobody knows until help has been given."""

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sleutelapp.core.clock import SetClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.needs.actions import add_need
from sleutelapp.features.needs.drafts import NeedDraft
from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.newcomers.screen import NewcomerScreen
from sleutelapp.features.referrals.consent_question import ConsentQuestion
from sleutelapp.features.referrals.screen import ReferralScreen
from sleutelapp.features.referrals.step_form import StepForm
from sleutelapp.qt.board_card import BoardCard
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.shell.application import Application
from sleutelapp.shell.place import Place
from sleutelapp.vault.opening import UnlockedKeys, open_vault
from tests.journeys.first_morning import MORNING
from tests.journeys.hands import click, find, settle, start, type_into, unlock, wait_for, words

WAITING = "Wacht op antwoord"


@pytest.fixture
def clock() -> SetClock:
    return SetClock(MORNING)


@pytest.fixture
def application(
    qapp: QApplication, template: tuple[VaultFiles, UnlockedKeys, str], tmp_path: Path, clock: SetClock
) -> Iterator[Application]:
    shutil.copytree(template[0].folder, tmp_path / "kluis")
    vault = open_vault(VaultFiles(tmp_path / "kluis"), template[1], clock)
    with vault.writing() as session:
        person = add_newcomer(session, NewcomerDraft(name="Hiwet Gebre", consents=(ConsentDraft(),)))
        add_need(session, NeedDraft(newcomer_id=person.id, code="P4"))
    vault.close()
    application = start(qapp, tmp_path, clock, ScriptedDialogs())
    yield application
    application.close()


def page(application: Application) -> ReferralScreen:
    assert application.workbench is not None
    found = application.workbench.findChild(ReferralScreen)
    assert found is not None
    return found


def card(application: Application) -> BoardCard:
    return find(page(application), BoardCard, "Hiwet Gebre")


def column_of_card(application: Application) -> str:
    """The heading of the column the card stands in."""
    board = page(application).board.board
    return next(column.accessibleName().split(",")[0] for column in board.columns.values() if column.order)


def test_from_consent_to_help(application: Application, clock: SetClock) -> None:
    workbench = unlock(application)

    # Made from the dossier, for one of her needs.
    workbench.go(Place("newcomers", 1))
    dossier = workbench.findChild(NewcomerScreen)
    assert dossier is not None
    click(dossier, "Nieuwe doorverwijzing")
    referrals = page(application)
    form = referrals.form
    assert form.who.text() == "Hiwet Gebre"
    form.need.setCurrentIndex(1)
    type_into(form.destination.search, "trauma")
    QTest.keyClick(form.destination.search, Qt.Key.Key_Return)
    click(form, "Akkoord")
    click(form, "Opslaan")
    assert "Trauma-GGZ" in words(referrals)
    assert "Angst en trauma" in words(referrals)

    # The way back leads to the dossier, not to the form that is done.
    QTest.keyClick(workbench, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert workbench.place == Place("newcomers", 1)
    workbench.go(Place("referrals", 1))

    # Nothing is sent before she says yes.
    click(referrals, "Verstuurd")
    question = find(referrals, ConsentQuestion, "Mag dit gedeeld worden met: Trauma-GGZ?")
    click(question, "Nee")
    click(referrals, "Terug naar het bord")
    assert column_of_card(application) == "In voorbereiding"
    click(card(application), "Verstuurd")
    click(find(referrals, ConsentQuestion, "Mag dit gedeeld worden"), "Ja, mondeling")
    assert referrals.board.isVisible()
    assert column_of_card(application) == WAITING

    # Weeks later it waits too long, and an appointment comes.
    application.lock()
    clock.move(days=20)
    workbench = unlock(application)
    click(page(application), "Terug naar het bord")
    assert "wacht lang: 20 dagen" in words(card(application))
    click(card(application), "Afspraak…")
    asked = page(application).findChild(StepForm)
    assert asked is not None
    asked.appointment_on.set_value(clock.today() + dt.timedelta(days=1))
    click(asked, "Stap vastleggen")
    assert column_of_card(application) == "Afspraken"

    # She did not go: that asks why, and was a mistake after all.
    application.lock()
    clock.move(days=2)
    workbench = unlock(application)
    click(page(application), "Terug naar het bord")
    assert "hoe ging het?" in words(card(application))
    card(application).setFocus()
    QTest.keyClick(card(application), Qt.Key.Key_Menu)
    menu = page(application).board.steps_menu
    assert menu is not None
    next(action for action in menu.actions() if action.objectName() == "step:not_gone").trigger()
    menu.close()
    settle()
    asked = page(application).findChild(StepForm)
    assert asked is not None
    click(asked, "Stap vastleggen")
    assert "Kies een reden." in words(asked)
    click(asked, "Vervoer")
    click(asked, "Stap vastleggen")
    assert "Niet gegaan" in words(card(application))
    click(workbench, "Ongedaan maken")
    wait_for(lambda: "hoe ging het?" in words(card(application)))

    # She had gone, help begins and ends; the wait is measured to the day of the appointment.
    click(card(application), "Gegaan")
    click(card(application), "Hulp gestart")
    click(page(application), "Wachttijden")
    assert "21 dagen, 1 keer gemeten" in words(page(application))
    click(page(application), "Bord")
    click(card(application), "Afgerond…")
    asked = page(application).findChild(StepForm)
    assert asked is not None
    click(asked, "Geholpen")
    click(asked, "Stap vastleggen")
    assert "Hiwet Gebre" not in words(page(application).board.board)
    click(page(application), "Afgesloten tonen")
    assert "Afgerond" in words(card(application))


def test_who_leaves_the_form_is_back_in_the_dossier(application: Application) -> None:
    workbench = unlock(application)
    workbench.go(Place("newcomers", 1))
    dossier = workbench.findChild(NewcomerScreen)
    assert dossier is not None
    click(dossier, "Nieuwe doorverwijzing")
    click(page(application).form, "Annuleren")
    assert workbench.place == Place("newcomers", 1)
    assert dossier.isVisible()
