"""The password and the recovery code are changed where the user sees them, and nothing changes halfway."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import WrongPassword
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.profile.actions import save_profile
from sleutelapp.features.profile.drafts import ProfileFile
from sleutelapp.features.settings.password_form import PasswordForm
from sleutelapp.features.settings.recovery_form import RecoveryForm
from sleutelapp.features.settings.screen import SettingsScreen
from sleutelapp.features.workspace import Workspace
from sleutelapp.vault.key_file import SlotKind
from sleutelapp.vault.opening import UnlockedKeys, unlock
from tests.conftest import PASSWORD
from tests.features.conftest import Told

Template = tuple[VaultFiles, UnlockedKeys, str]
NEW = "zeven gansen snateren luid"


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
