"""Settings through the whole window: the profile, and a second edition of the organisation's file, taken back at last."""

import shutil
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sleutelapp.core.clock import SetClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.contacts.screen import ContactScreen
from sleutelapp.features.needs.actions import add_need
from sleutelapp.features.needs.drafts import NeedDraft
from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.newcomers.drafts import NewcomerDraft
from sleutelapp.features.profile.actions import load_organisation, save_profile
from sleutelapp.features.profile.drafts import Agreement, ExtraCodeEntry, OrganisationFile, ProfileFile
from sleutelapp.features.profile.files import write_organisation_file
from sleutelapp.features.settings.screen import SettingsScreen
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.shell.application import Application
from sleutelapp.shell.place import Place
from sleutelapp.shell.workbench import Workbench
from sleutelapp.vault.opening import UnlockedKeys, open_vault
from tests.journeys.first_morning import MORNING
from tests.journeys.hands import activate, click, settle, start, type_into, unlock, wait_for, words

OLD = ExtraCodeEntry(list="need", code="org_braces", parent="T", labels={"nl": "Beugel"})
NEW = ExtraCodeEntry(list="need", code="org_fear", parent="T", labels={"nl": "Bang voor de tandarts"})
ONE = OrganisationFile(
    name="Welzijn Noord", municipalities=(Agreement(municipality="GM0363", hours=24),), codes=(OLD,)
)
TWO = msgspec.structs.replace(
    ONE,
    edition=2,
    k=10,
    municipalities=(*ONE.municipalities, Agreement(municipality="GM0453", hours=96, period="year")),
    codes=(msgspec.structs.replace(OLD, retired=True), NEW),
)


@pytest.fixture
def folder(template: tuple[VaultFiles, UnlockedKeys, str], tmp_path: Path) -> Path:
    """A vault in which the first edition was loaded and its own code used."""
    shutil.copytree(template[0].folder, tmp_path / "kluis")
    vault = open_vault(VaultFiles(tmp_path / "kluis"), template[1], SetClock(MORNING))
    with vault.writing() as session:
        save_profile(session, ProfileFile(name="Samira Haddad", municipalities=ONE.municipalities))
        load_organisation(session, ONE)
        person = add_newcomer(session, NewcomerDraft(birth_year=1990, municipality="GM0363"))
        add_need(session, NeedDraft(newcomer_id=person.id, code="org_braces"))
    vault.close()
    return tmp_path


def settings_of(workbench: Workbench) -> SettingsScreen:
    QTest.keyClick(workbench, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    settle()
    screen = workbench.stack.currentWidget()
    assert isinstance(screen, SettingsScreen)
    return screen


def offered_needs(workbench: Workbench, typed: str) -> list[str]:
    """What the form for a contact suggests."""
    workbench.new_contact()
    settle()
    form = workbench.stack.currentWidget()
    assert isinstance(form, ContactScreen)
    search = form.needs.picker.search
    type_into(search, typed)
    search.look_up()
    found = search.suggestions()
    type_into(search, " ")
    return found


def after_renewal(application: Application, before: Workbench) -> Workbench:
    wait_for(lambda: application.workbench not in (before, None))
    activate(application)
    workbench = application.workbench
    assert workbench is not None
    wait_for(workbench.isVisible)
    return workbench


def test_the_profile_and_a_second_edition(qapp: QApplication, folder: Path) -> None:
    dialogs = ScriptedDialogs()
    application = start(qapp, folder, SetClock(MORNING), dialogs)
    workbench = unlock(application)
    fields = settings_of(workbench).profile.fields
    type_into(fields.name, "Samira El Haddad")
    type_into(fields.hours.row(0).hours, "30")
    QTest.keyClick(fields.hours.row(0).hours, Qt.Key.Key_Return)
    assert "Samira El Haddad" in words(workbench.navigation)
    workbench.go(Place("hours"))
    settle()
    assert "van 30 uur" in words(workbench)
    workbench.go(Place("today"))
    settle()
    assert "van 30 uur" in words(workbench.stack)

    assert any("Beugel" in title for title in offered_needs(workbench, "beugel"))
    path = folder / "organisatie-editie-2.toml"
    write_organisation_file(path, TWO)
    settings_of(workbench)
    dialogs.answer_next(path)
    click(workbench, "Ander bestand laden")
    told = words(workbench)
    for sentence in ("Dit verandert er met editie 2", "10", "Beugel", "Bang voor de tandarts", "Velsen"):
        assert sentence in told
    click(workbench, "Overnemen")
    second = after_renewal(application, workbench)
    assert second.place == Place("settings")
    assert "Editie 2" in words(second)
    wait_for(second.toast.isVisible)

    assert any("Bang voor de tandarts" in title for title in offered_needs(second, "bang"))
    assert not any("Beugel" in title for title in offered_needs(second, "beugel"))
    second.go(Place("newcomers", 1))
    settle()
    assert "Beugel" in words(second)

    settings_of(second)
    QTest.keyClick(second, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    third = after_renewal(application, second)
    assert "Editie 1" in words(third)
    # What the file replaced is back too: the hours as the key person had typed them.
    assert [a.hours for a in settings_of(third).profile.fields.hours.value()] == [30]
    assert any("Beugel" in title for title in offered_needs(third, "beugel"))
    assert not any("Bang voor" in title for title in offered_needs(third, "bang"))
    application.close()
