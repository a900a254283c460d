"""The password and the recovery code are changed where the user sees them, and nothing changes halfway."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import WrongPassword
from sleutelapp.core.organisation_key import fingerprint, public_bytes
from sleutelapp.core.paths import VaultFiles
from sleutelapp.core.sealing import new_pair
from sleutelapp.features.profile.actions import load_organisation, save_profile
from sleutelapp.features.profile.drafts import ORGANISATION_EXAMPLE, ProfileFile
from sleutelapp.features.settings.organisation_key_form import OrganisationKeyForm
from sleutelapp.features.settings.password_form import PasswordForm
from sleutelapp.features.settings.recovery_form import RecoveryForm
from sleutelapp.features.settings.screen import SettingsScreen
from sleutelapp.features.workspace import Workspace
from sleutelapp.vault.key_change import make_organisation_slot, organisation_let_in, put_slot
from sleutelapp.vault.key_file import SlotKind
from sleutelapp.vault.opening import UnlockedKeys, unlock
from tests.conftest import PASSWORD
from tests.features.conftest import Told

Template = tuple[VaultFiles, UnlockedKeys, str]
NEW = "zeven gansen snateren luid"
ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace) -> SettingsScreen:
    with workspace.vault.writing() as session:
        save_profile(session, ProfileFile(name="Wubbo Zwartkruis", organisation="Welzijn Noord"))
    made = SettingsScreen(workspace)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.arrive()
    qtbot.waitUntil(made.isVisible)
    return made


def opens(files: VaultFiles, secret: str, clock: SetClock, kind: SlotKind = "password") -> bool:
    try:
        unlock(files, secret, clock, kind)
    except WrongPassword:
        return False
    return True


def password_form(screen: SettingsScreen) -> PasswordForm:
    screen.security.password.click()
    form = screen.security.form
    assert isinstance(form, PasswordForm)
    return form


def recovery_form(screen: SettingsScreen) -> RecoveryForm:
    screen.security.recovery.click()
    form = screen.security.form
    assert isinstance(form, RecoveryForm)
    return form


def words(form: PasswordForm) -> str:
    return "\n".join(label.text() for label in form.findChildren(QLabel) if label.isVisible())


def is_open(screen: SettingsScreen) -> bool:
    return screen.security.form is not None


def type_here(text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)
    QTest.keyClick(focused, Qt.Key.Key_Return)


def test_another_password_by_keyboard(
    qtbot: QtBot, screen: SettingsScreen, files: VaultFiles, clock: SetClock, told: Told
) -> None:
    form = password_form(screen)
    assert "still open with the old password" in words(form)
    type_here(PASSWORD)
    type_here(NEW)
    type_here(NEW)
    qtbot.waitUntil(lambda: screen.security.form is None, timeout=20_000)
    assert told.said == ["The password is changed"]
    assert screen.security.password.hasFocus()
    assert opens(files, NEW, clock)
    assert not opens(files, PASSWORD, clock)


def test_what_is_refused_is_said_where_it_stands(
    qtbot: QtBot, screen: SettingsScreen, files: VaultFiles, clock: SetClock
) -> None:
    before = files.keys.read_bytes()
    form = password_form(screen)
    form.confirm.click()
    assert form.old_block.error_text()
    type_here("fout wachtwoord")
    type_here("Wubbo-Zwartkruis!")
    type_here("Wubbo-Zwartkruis!")
    assert "eigen naam" in form.new.first_block.error_text()
    for field in (form.new.first, form.new.again):
        field.set_value(PASSWORD)
    form.old.set_value(PASSWORD)
    form.confirm.click()
    assert "of now" in form.new.first_block.error_text()
    form.old.set_value("fout wachtwoord")
    for field in (form.new.first, form.new.again):
        field.set_value(NEW)
    form.confirm.click()
    qtbot.waitUntil(lambda: bool(form.old_block.error_text()), timeout=20_000)
    qtbot.waitUntil(form.old.line.hasFocus)
    assert form.old.value() == ""
    assert form.new.first.value() == NEW  # typed once is enough
    assert files.keys.read_bytes() == before
    QTest.keyClick(form.old.line, Qt.Key.Key_Escape)
    assert screen.security.form is None
    assert opens(files, PASSWORD, clock)


def test_a_new_code_counts_only_when_it_is_on_paper(
    qtbot: QtBot, screen: SettingsScreen, files: VaultFiles, template: Template, clock: SetClock
) -> None:
    form = recovery_form(screen)
    type_here(PASSWORD)
    qtbot.waitUntil(lambda: form.shown is not None and form.shown.isVisible(), timeout=20_000)
    assert form.shown is not None
    assert form.check is not None
    code = form.shown.accessibleName().split(": ")[1].replace(" ", "").split(",")
    assert not form.old.isVisible()
    form.written.click()
    assert not form.shown.isVisible()
    for field in form.check.asked.values():
        field.setText("0000")
    form.use.click()
    assert is_open(screen)
    assert opens(files, template[2], clock, "recovery")
    form.again.click()
    assert form.shown.isVisible()
    form.written.click()
    for number, field in form.check.asked.items():
        field.setText(code[number - 1].lower())
    form.use.click()
    assert not is_open(screen)
    assert opens(files, "-".join(code), clock, "recovery")
    assert not opens(files, template[2], clock, "recovery")
    assert opens(files, PASSWORD, clock)


def test_leaving_before_the_paper_keeps_the_old_code(
    qtbot: QtBot, screen: SettingsScreen, files: VaultFiles, template: Template, clock: SetClock
) -> None:
    before = files.keys.read_bytes()
    form = recovery_form(screen)
    assert not screen.security.password.isEnabled()  # one at a time
    type_here(PASSWORD)
    qtbot.waitUntil(lambda: form.shown is not None and form.shown.isVisible(), timeout=20_000)
    form.cancel.click()
    assert screen.security.password.isEnabled()
    assert files.keys.read_bytes() == before
    assert opens(files, template[2], clock, "recovery")


@pytest.fixture
def with_key(screen: SettingsScreen, workspace: Workspace) -> SettingsScreen:
    with workspace.vault.writing() as session:
        load_organisation(session, ORGANISATION_EXAMPLE)
    screen.reload()
    return screen


def lets_in(workspace: Workspace) -> bytes | None:
    return organisation_let_in(workspace.vault.files, workspace.vault.backup_source.sealing_key)


def test_without_a_key_in_its_file_no_organisation_is_offered(screen: SettingsScreen) -> None:
    row = screen.security.organisation
    assert "there is no key in its file" in row.row.detail.text()
    assert not any(button.isVisible() for button in row.buttons)


def test_the_organisation_is_let_in_with_the_password_and_put_out_again(
    qtbot: QtBot, with_key: SettingsScreen, workspace: Workspace, told: Told
) -> None:
    row = with_key.security.organisation
    assert "Welzijn Noord cannot open this vault" in row.row.detail.text().translate(ISOLATES)
    row.let_in.click()
    form = with_key.security.form
    assert isinstance(form, OrganisationKeyForm)
    mark = fingerprint(public_bytes(ORGANISATION_EXAMPLE.public_key))
    assert any(mark in label.text() for label in form.findChildren(QLabel))
    type_here("fout")
    qtbot.waitUntil(lambda: bool(form.old_block.error_text()), timeout=20_000)
    assert lets_in(workspace) is None
    type_here(PASSWORD)
    qtbot.waitUntil(lambda: not is_open(with_key), timeout=20_000)
    assert lets_in(workspace) == public_bytes(ORGANISATION_EXAMPLE.public_key)
    assert mark.replace(" ", "\N{NO-BREAK SPACE}") in row.row.detail.text()
    assert not row.let_in.isVisible()
    assert row.put_out.hasFocus()
    row.put_out.click()
    assert lets_in(workspace) is None
    told.take_back()
    assert lets_in(workspace) == public_bytes(ORGANISATION_EXAMPLE.public_key)
    assert row.put_out.isVisible()


def test_another_key_in_a_later_file_is_told_and_can_take_its_place(
    qtbot: QtBot, with_key: SettingsScreen, workspace: Workspace
) -> None:
    made = make_organisation_slot(workspace.vault.files, PASSWORD, new_pair()[1], workspace.clock)
    put_slot(workspace.vault.files, made)
    with_key.reload()
    row = with_key.security.organisation
    assert "has another key" in row.row.detail.text()
    assert all(button.isVisible() for button in row.buttons)
    row.let_in.click()
    type_here(PASSWORD)
    qtbot.waitUntil(lambda: not is_open(with_key), timeout=20_000)
    assert lets_in(workspace) == public_bytes(ORGANISATION_EXAMPLE.public_key)
    assert "another key" not in row.row.detail.text()
