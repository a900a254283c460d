"""From the dossier's timeline to a contact, corrected, and back."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from sleutelapp.core.clock import SetClock
from sleutelapp.features.contacts.detail_screen import ContactDetailScreen
from sleutelapp.features.newcomers.screen import NewcomerScreen
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.shell.place import Place
from tests.journeys.first_morning import MORNING
from tests.journeys.hands import click, settle, start, type_into, unlock, wait_for
from tests.journeys.test_main_job import killed_after_the_second_need


def test_a_contact_in_the_timeline_opens_and_is_corrected(qapp: QApplication, tmp_path: Path) -> None:
    killed_after_the_second_need(tmp_path)
    application = start(qapp, tmp_path, SetClock(MORNING), ScriptedDialogs())
    workbench = unlock(application)
    click(workbench, "Verder gaan")
    click(workbench, "Opslaan")
    workbench.go(Place("newcomers", 1))
    settle()
    dossier = workbench.findChild(NewcomerScreen)
    assert dossier is not None
    dossier.contact_wanted.emit(1)
    detail = workbench.findChild(ContactDetailScreen)
    assert detail is not None
    wait_for(detail.isVisible)
    type_into(detail.kind.minutes, "75")
    click(detail, "Wijzigingen opslaan")
    assert workbench.place == Place("newcomers", 1)
    dossier.contact_wanted.emit(1)
    settle()
    assert detail.kind.minutes.value() == 75
    application.close()
