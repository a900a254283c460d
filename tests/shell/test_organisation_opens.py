"""Who lost password and recovery code: the organisation opens, and the key person chooses both anew."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sleutelapp.core.organisation_key import SealedPrivateKey, make_pair, write_key_file
from sleutelapp.core.paths import VaultFiles
from sleutelapp.shell.application import Application
from sleutelapp.shell.confirm_restore import ConfirmStep
from sleutelapp.shell.first_start_recovery import RecoveryCheckStep, RecoveryStep
from sleutelapp.shell.renewing import RenewPage
from sleutelapp.shell.restoring import RestorePage
from sleutelapp.shell.unlock import UnlockPage
from sleutelapp.vault.backup import make_backup
from sleutelapp.vault.key_change import make_organisation_slot, put_slot
from sleutelapp.vault.keys import LEAST_COST
from sleutelapp.vault.opening import UnlockedKeys, open_vault, unlock
from tests.conftest import PASSWORD
from tests.shell.conftest import Driver

Template = tuple[VaultFiles, UnlockedKeys, str]
PASSPHRASE = "anker borstel citroen dakgoot egel fluweel"
NEW = "zeven gansen snateren luid"


@pytest.fixture(scope="module")
def pair() -> tuple[bytes, SealedPrivateKey]:
    return make_pair(PASSPHRASE, LEAST_COST)


@pytest.fixture
def secret(driver: Driver, pair: tuple[bytes, SealedPrivateKey], tmp_path: Path) -> Path:
    put_slot(driver.files, make_organisation_slot(driver.files, PASSWORD, pair[0], driver.clock))
    write_key_file(tmp_path / "geheim.txt", pair[1], driver.clock.today())
    return tmp_path / "geheim.txt"


def choose_key(driver: Driver, page: UnlockPage, secret: Path) -> None:
    page.other.click()
    driver.dialogs.answer_next(secret)
    page.organisation.click()


def renewing(driver: Driver, application: Application) -> RenewPage:
    driver.wait(lambda: isinstance(application.page, RenewPage))
    assert isinstance(application.page, RenewPage)
    driver.activate(application)
    return application.page


def type_new(page: RenewPage) -> None:
    for field in (page.ask.fields.first, page.ask.fields.again):
        QTest.keyClicks(field.line, NEW)
    QTest.keyClick(page.ask.fields.again.line, Qt.Key.Key_Return)


def put_on_paper(driver: Driver, page: RenewPage) -> str:
    driver.wait(lambda: isinstance(page.steps.currentWidget(), RecoveryStep))
    shown = page.steps.currentWidget()
    assert isinstance(shown, RecoveryStep)
    shown.next.click()
    check = page.steps.currentWidget()
    assert isinstance(check, RecoveryCheckStep)
    for number, field in check.asked.items():
        field.setText(shown._code.split("-")[number - 1])
    check.next.click()
    return shown._code


@pytest.mark.usefixtures("secret")
def test_it_is_said_before_the_vault_is_open(driver: Driver) -> None:
    page = driver.unlock_page(driver.start())
    assert page.disclosure.isVisible()
    assert "Your organisation can open this vault" in page.disclosure.text()
    assert not page.organisation.isVisible()
    page.other.click()
    assert page.organisation.isVisible()


def test_without_an_organisation_nothing_is_said_or_offered(driver: Driver) -> None:
    page = driver.unlock_page(driver.start())
    page.other.click()
    assert not page.disclosure.isVisible()
    assert not page.organisation.isVisible()


def test_the_organisation_opens_and_the_key_person_gets_both_anew(
    driver: Driver, secret: Path, template: Template
) -> None:
    application = driver.start()
    page = driver.unlock_page(application)
    wrong = secret.with_name("boodschappen.txt")
    wrong.write_text("melk", encoding="utf-8")
    choose_key(driver, page, wrong)
    assert "no secret key of an organisation" in driver.dialogs.asked[-1]
    driver.dialogs.answer_next(secret)
    page.organisation.click()
    assert page.passphrase.line.hasFocus()
    QTest.keyClicks(page.passphrase.line, "fout")
    QTest.keyClick(page.passphrase.line, Qt.Key.Key_Return)
    driver.wait(lambda: "passphrase" in page.refusal())
    QTest.keyClicks(page.passphrase.line, PASSPHRASE)
    QTest.keyClick(page.passphrase.line, Qt.Key.Key_Return)
    renew = renewing(driver, application)
    assert application.access.vault is None
    QTest.keyClicks(renew.ask.fields.first.line, "kort")
    renew.ask.next.click()
    assert renew.ask.fields.first_block.error_text()
    renew.ask.fields.clear()
    type_new(renew)
    code = put_on_paper(driver, renew)
    driver.wait(lambda: application.workbench is not None)
    driver.quit(application)
    assert unlock(driver.files, NEW, driver.clock) == template[1]
    assert unlock(driver.files, code, driver.clock, "recovery") == template[1]
    vault = open_vault(driver.files, template[1], driver.clock)
    with vault.reading() as session:
        lines = session.connection().exec_driver_sql("SELECT what, detail FROM audit").all()
    vault.close()
    assert ("unlocked", "organisation") in lines
    assert {"password_changed", "recovery_code_changed"} <= {what for what, _detail in lines}


def test_left_locked_nothing_changed(driver: Driver, secret: Path, template: Template) -> None:
    application = driver.start()
    page = driver.unlock_page(application)
    choose_key(driver, page, secret)
    page.passphrase.set_value(PASSPHRASE)
    page.submit()
    renewing(driver, application).ask.leave.click()
    driver.wait(lambda: isinstance(application.page, UnlockPage))
    driver.quit(application)
    assert unlock(driver.files, PASSWORD, driver.clock) == template[1]


def test_the_recovery_code_leads_to_a_new_password(driver: Driver, template: Template) -> None:
    application = driver.start()
    page = driver.unlock_page(application)
    page.other.click()
    page.code.setText(template[2])
    page.submit()
    type_new(renewing(driver, application))
    driver.wait(lambda: application.workbench is not None)
    driver.quit(application)
    assert unlock(driver.files, NEW, driver.clock) == template[1]
    assert unlock(driver.files, template[2], driver.clock, "recovery") == template[1]


def test_a_backup_on_another_laptop(driver: Driver, secret: Path, template: Template, tmp_path: Path) -> None:
    vault = open_vault(driver.files, template[1], driver.clock)
    backup = make_backup(vault.backup_source, tmp_path / "stick.sleutelbackup", driver.clock.utc()).path
    vault.close()
    elsewhere = VaultFiles(tmp_path / "andere laptop")
    application = driver.start(elsewhere)
    driver.dialogs.answer_next(backup)
    application.restore()
    page = application.page
    assert isinstance(page, RestorePage)
    page.choose.file.click()
    step = page.steps.currentWidget()
    assert isinstance(step, UnlockPage)
    choose_key(driver, step, secret)
    step.passphrase.set_value(PASSPHRASE)
    step.submit()
    driver.wait(lambda: isinstance(page.steps.currentWidget(), ConfirmStep))
    confirm = page.steps.currentWidget()
    assert isinstance(confirm, ConfirmStep)
    confirm.act.click()
    renew = renewing(driver, application)
    type_new(renew)
    code = put_on_paper(driver, renew)
    driver.wait(lambda: application.workbench is not None)
    driver.quit(application)
    assert unlock(elsewhere, NEW, driver.clock) == unlock(elsewhere, code, driver.clock, "recovery")
