"""Somebody met again under another spelling: warned while typing, registered all the same, merged, taken apart."""

import datetime as dt
import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from sleutelapp.core.clock import SetClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.contacts.actions import log_contact
from sleutelapp.features.contacts.drafts import ContactDraft, ContactNeedDraft
from sleutelapp.features.merging.screen import MergeScreen
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.newcomers.screen import NewcomerScreen
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.shell.place import Place
from sleutelapp.vault.opening import UnlockedKeys, open_vault
from tests.journeys.first_morning import MORNING
from tests.journeys.hands import click, find, settle, start, type_into, unlock, wait_for, words

ALMAZ = NewcomerDraft(
    name="Almaz Tesfay",
    phone="06 12345670",
    consents=(ConsentDraft(),),
    birth_year=1991,
    gender="female",
    languages=("ti",),
    municipality="GM0363",
)


def visited(folder: Path, template: tuple[VaultFiles, UnlockedKeys, str]) -> None:
    """A vault in which Almaz was visited last week about her tooth."""
    shutil.copytree(template[0].folder, folder / "kluis")
    vault = open_vault(VaultFiles(folder / "kluis"), template[1], SetClock(MORNING))
    with vault.writing() as session:
        needs = (ContactNeedDraft(code="T1", note="Links boven."),)
        day = MORNING.date() - dt.timedelta(7)
        log_contact(session, ContactDraft(kind="home_visit", date=day, new_newcomers=(ALMAZ,), needs=needs))
    vault.close()


def test_one_person_in_two_dossiers_becomes_one_and_two_again(
    qapp: QApplication, tmp_path: Path, template: tuple[VaultFiles, UnlockedKeys, str]
) -> None:
    visited(tmp_path, template)
    application = start(qapp, tmp_path, SetClock(MORNING), ScriptedDialogs())
    workbench = unlock(application)
    # She is written down again, as another official spelled her name; the page warns and says why.
    workbench.go(Place("newcomers"))
    people = workbench.findChild(NewcomerScreen)
    assert people is not None
    click(people, "Nieuwe nieuwkomer")
    fields = people.form.fields
    fields.consent.setChecked(True)
    type_into(fields.name, "Almas Tesfai")
    type_into(fields.phone, "+31 6 1234 5670")
    assert "Lijkt op Almaz Tesfay (N-00001 · 1991) · zelfde telefoon" in words(people)
    click(people, "Opslaan")
    # Her new dossier hints at the old one; both are compared, and the name as she spells it is chosen.
    assert "Mogelijk dubbel" in words(people)
    click(people, "Vergelijken met Almaz Tesfay")
    page = workbench.findChild(MergeScreen)
    assert page is not None
    wait_for(page.isVisible)
    shown = words(page)
    assert "N-00001 blijft. N-00002 gaat daarin op." in shown
    assert "Ook bekend als N-00002; Naam: Almas Tesfai" in shown
    click(page, "Naam: Almas Tesfai")
    assert "Naam: Almaz Tesfay" in words(page)
    merge = find(page, QPushButton, "Samenvoegen")
    merge.setFocus()
    QTest.keyClick(merge, Qt.Key.Key_Space)
    settle()
    assert workbench.place == Place("newcomers", 1)
    assert people.dossier.header.title.text() == "Almas Tesfai"
    assert [row.title for row in people.rows.rows_model.rows()] == ["Almas Tesfai"]
    assert "Samengevoegd met N-00002" in words(people)
    assert "Kiespijn" in words(people)
    # Undo at once, merge again, and take apart later from the dossier.
    click(workbench, "Ongedaan maken")
    assert sorted(row.title for row in people.rows.rows_model.rows()) == ["Almas Tesfai", "Almaz Tesfay"]
    assert people.dossier.header.title.text() == "Almaz Tesfay"
    people.dossier.header.merge_action.trigger()
    wait_for(page.isVisible)
    click(page, "Samenvoegen")
    assert people.dossier.header.title.text() == "Almaz Tesfay"
    click(people, "Uit elkaar halen")
    assert "Samengevoegd met" not in words(people)
    assert sorted(row.title for row in people.rows.rows_model.rows()) == ["Almas Tesfai", "Almaz Tesfay"]
    # They are two people after all, and nobody is asked again.
    click(people, "Almas Tesfai is iemand anders")
    assert "Mogelijk dubbel" not in words(people)
    application.close()
