"""Somebody may have seen the password: from Settings to a vault under another key, or nothing changed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sleutelapp.core.errors import WrongPassword
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.settings.backup_card import BackupCard
from sleutelapp.features.settings.screen import SettingsScreen
from sleutelapp.records import Newcomer
from sleutelapp.shell.application import Application
from sleutelapp.shell.doorstep import WaitingPage
from sleutelapp.shell.first_start_recovery import RecoveryCheckStep, RecoveryStep
from sleutelapp.shell.place import Place
from sleutelapp.shell.rotating import DoneStep, RotatePage
from sleutelapp.shell.unlock import UnlockPage
from sleutelapp.vault.backups import own_backups
from sleutelapp.vault.opening import UnlockedKeys, unlock
from tests.conftest import PASSWORD
from tests.shell.conftest import Driver

Template = tuple[VaultFiles, UnlockedKeys, str]
NEW = "zeven gansen snateren luid"


def begun(driver: Driver) -> tuple[Application, RotatePage]:
    application = driver.start()
    workbench = driver.unlock(application, PASSWORD)
    with workbench._workspace.vault.writing() as session:
        session.add(Newcomer(code="N-00001", name="Almaz"))
    workbench.go(Place("settings"))
    screen = workbench.findChild(SettingsScreen)
    assert isinstance(screen, SettingsScreen)
    screen.security.rotation.click()
    driver.wait(lambda: isinstance(application.page, RotatePage))
    assert isinstance(application.page, RotatePage)
    assert application.access.vault is None
    driver.activate(application)
    return application, application.page


def type_passwords(page: RotatePage, old: str, new: str) -> None:
    for field, text in ((page.ask.old, old), (page.ask.fields.first, new), (page.ask.fields.again, new)):
        field.clear()
        QTest.keyClicks(field.line, text)
    QTest.keyClick(page.ask.fields.again.line, Qt.Key.Key_Return)


def shown_code(driver: Driver, page: RotatePage) -> str:
    driver.wait(lambda: isinstance(page.steps.currentWidget(), RecoveryStep))
    shown = page.steps.currentWidget()
    assert isinstance(shown, RecoveryStep)
    shown.next.click()
    return shown._code


def confirm(page: RotatePage, code: str) -> None:
    check = page.steps.currentWidget()
    assert isinstance(check, RecoveryCheckStep)
    for number, field in check.asked.items():
        field.setText(code.split("-")[number - 1])
    check.next.click()


def test_another_key_and_older_backups_deleted(driver: Driver, template: Template) -> None:
    application, page = begun(driver)
    type_passwords(page, "fout", NEW)
    driver.wait(lambda: bool(page.ask.old_block.error_text()))
    assert page.ask.fields.first.value() == NEW  # typed once is enough
    type_passwords(page, PASSWORD, PASSWORD)
    assert page.ask.fields.first_block.error_text()
    type_passwords(page, PASSWORD, NEW)
    code = shown_code(driver, page)
    assert unlock(driver.files, PASSWORD, driver.clock) == template[1]  # nothing changed yet
    confirm(page, code)
    driver.wait(lambda: isinstance(page.steps.currentWidget(), DoneStep))
    done = page.steps.currentWidget()
    assert isinstance(done, DoneStep)
    before = {backup.path for backup in own_backups(driver.files)}
    assert before
    driver.clock.move(minutes=1)
    done.act.click()
    driver.wait(lambda: application.workbench is not None)
    workbench = application.workbench
    assert workbench is not None
    assert workbench.place.page == "settings"  # back where it began
    assert not before & {backup.path for backup in own_backups(driver.files)}
    with workbench._workspace.vault.reading() as session:
        assert session.query(Newcomer).one().name == "Almaz"
    driver.quit(application)
    rotated = unlock(driver.files, NEW, driver.clock)
    assert rotated.data_key != template[1].data_key
    assert unlock(driver.files, code, driver.clock, "recovery") == rotated
    with pytest.raises(WrongPassword):
        unlock(driver.files, PASSWORD, driver.clock)


def test_left_before_the_end_all_stays_as_it_is(driver: Driver, template: Template) -> None:
    application, page = begun(driver)
    page.ask.leave.click()
    driver.wait(lambda: isinstance(application.page, UnlockPage))
    driver.unlock(application, PASSWORD)
    driver.quit(application)
    assert unlock(driver.files, PASSWORD, driver.clock) == template[1]


def test_stopped_half_way_the_old_password_opens(driver: Driver, template: Template) -> None:
    application, page = begun(driver)
    type_passwords(page, PASSWORD, NEW)
    confirm(page, shown_code(driver, page))
    assert isinstance(page.steps.currentWidget(), WaitingPage)
    assert page._job is not None
    page._job.cancel()  # at once: before the next step the work takes
    driver.wait(lambda: isinstance(application.page, UnlockPage))
    driver.unlock(application, PASSWORD)
    driver.quit(application)
    assert unlock(driver.files, PASSWORD, driver.clock) == template[1]
    with pytest.raises(WrongPassword):
        unlock(driver.files, NEW, driver.clock)


def test_kept_at_first_the_older_backups_can_be_deleted_in_the_settings(driver: Driver) -> None:
    application, page = begun(driver)
    type_passwords(page, PASSWORD, NEW)
    confirm(page, shown_code(driver, page))
    driver.wait(lambda: isinstance(page.steps.currentWidget(), DoneStep))
    done = page.steps.currentWidget()
    assert isinstance(done, DoneStep)
    done.keep_wanted.emit()
    driver.wait(lambda: application.workbench is not None)
    assert application.workbench is not None
    card = application.workbench.findChild(BackupCard)
    assert isinstance(card, BackupCard)
    before = {backup.path for backup in own_backups(driver.files)}
    assert f"{len(before)} backup" in card.of_before.text.text()
    driver.clock.move(minutes=1)
    card.of_before.action.emit()
    driver.wait(lambda: not card.of_before.isVisibleTo(card))
    left = {backup.path for backup in own_backups(driver.files)}
    assert left
    assert not left & before
