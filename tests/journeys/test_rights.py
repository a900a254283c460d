"""Almaz asks to be erased: what goes is read, her name taken out of a note, the word typed; and then she is nowhere."""

import datetime as dt
import shutil
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from sleutelapp.core.clock import SetClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.contacts.actions import log_contact
from sleutelapp.features.contacts.drafts import ContactDraft
from sleutelapp.features.contacts.screen import ContactScreen
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.newcomers.screen import NewcomerScreen
from sleutelapp.features.privacy.leftovers_screen import LeftoversScreen
from sleutelapp.features.privacy.screen import PrivacyScreen
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.qt.text_fields import NotesField
from sleutelapp.shell.place import Place
from sleutelapp.shell.workbench import Workbench
from sleutelapp.vault.backups import keep_backup
from sleutelapp.vault.opening import UnlockedKeys, open_vault
from tests.features.privacy.pages import counted
from tests.journeys.first_morning import MORNING
from tests.journeys.hands import click, settle, start, unlock, wait_for

Template = tuple[VaultFiles, UnlockedKeys, str]
NAME = "Qzofiya Xwarebe"
MARKS = ("qzofiya", "xwarebe")


def named(name: str) -> NewcomerDraft:
    return NewcomerDraft(name=name, consents=(ConsentDraft(),), municipality="GM0363", note=f"Over {name}.")


def prepared(folder: Path, template: Template, clock: SetClock) -> None:
    """A vault in which she was visited alone, and a neighbour's note names her; with a backup of yesterday."""
    shutil.copytree(template[0].folder, folder / "kluis")
    vault = open_vault(VaultFiles(folder / "kluis"), template[1], clock)
    day = MORNING.date() - dt.timedelta(7)
    with vault.writing() as session:
        log_contact(
            session,
            ContactDraft(kind="home_visit", date=day, minutes=45, new_newcomers=(named(NAME),), notes="x"),
        )
        about = f"Woont naast {NAME}."
        log_contact(
            session,
            ContactDraft(
                kind="phone", date=day, minutes=5, new_newcomers=(named("Sara Haile"),), notes=about
            ),
        )
    keep_backup(vault.backup_source, clock)
    vault.close()


def said(workbench: Workbench) -> str:
    return " ".join(label.text() for label in workbench.findChildren(QLabel) if label.isVisibleTo(workbench))


def test_somebody_is_erased_and_then_in_the_backups_too(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, template: Template
) -> None:
    clock, dialogs = SetClock(MORNING), ScriptedDialogs()
    prepared(tmp_path, template, clock)
    application = start(qapp, tmp_path, clock, dialogs)
    workbench = unlock(application)
    # A contact with her is being typed on another page, and never saved.
    workbench.new_contact(1)
    contact = workbench.findChild(ContactScreen)
    assert contact is not None
    workbench.go(Place("newcomers", 1))
    people = workbench.findChild(NewcomerScreen)
    assert people is not None
    people.dossier.header.erase_action.trigger()
    page = workbench.findChild(PrivacyScreen)
    assert page is not None
    assert NAME in page.erase.said.text()
    assert "uren van 1 contact blijven" in page.erase.stays.text().replace("\u2068", "").replace("\u2069", "")
    assert "1 back-up op deze laptop" in page.erase.copies.text()
    assert not page.erase.button.isEnabled()
    # The note of her neighbour is shown, and opens.
    note = page.findChild(QPushButton, "mention:contact:2:0")
    assert note is not None
    note.click()
    assert workbench.place == Place("contact_detail", 2)
    workbench.go(Place("privacy", ("erase", 1)))
    QTest.keyClicks(page.erase.word, "wissen")
    assert page.erase.button.isEnabled()
    page.erase.button.click()
    wait_for(lambda: application.workbench is not None and application.workbench is not workbench)
    fresh = application.workbench
    assert fresh is not None
    assert fresh.place.page == "leftovers"
    wait_for(lambda: "Het dossier is voorgoed gewist." in said(fresh))
    assert fresh.history.newest_first() == ()
    assert application.access.vault is not None
    source = application.access.vault.backup_source
    assert counted(source.files.store, source.store_key, MARKS) == {}
    fresh.go(Place("contact_detail", 2))
    notes = [each.value() for each in fresh.findChildren(NotesField)]
    assert "Woont naast […]." in notes  # about the neighbour
    assert NAME not in said(fresh)
    fresh.go(Place("newcomers"))
    assert NAME not in said(fresh)
    # The backup still holds her; then it does not.
    fresh.go(Place("leftovers"))
    leftovers = fresh.findChild(LeftoversScreen)
    assert leftovers is not None
    wait_for(leftovers.button.isVisible)
    assert "Back-up van ma 14 sep" in said(fresh).replace("\u2068", "").replace("\u2069", "")
    click(leftovers, "Ook in de back-ups wissen")
    wait_for(lambda: "Geen kopie op deze laptop" in said(fresh))
    settle()
    application.close()
    assert qtbot is not None
