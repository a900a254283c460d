"""Backups by themselves at a lock and at the end; and put back through the window, here and on another laptop."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from sqlalchemy import func, select

from sleutelapp.core.clock import SetClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.profile.actions import mark_demo
from sleutelapp.qt.banner import Banner
from sleutelapp.records import Newcomer
from sleutelapp.shell.application import Application
from sleutelapp.shell.confirm_restore import ConfirmStep
from sleutelapp.shell.first_start import FirstStart
from sleutelapp.shell.restoring import RestorePage
from sleutelapp.shell.unlock import UnlockPage
from sleutelapp.shell.workbench import Workbench
from sleutelapp.vault.backup import make_backup
from sleutelapp.vault.backups import own_backups
from sleutelapp.vault.opening import open_vault, unlock
from tests.conftest import PASSWORD
from tests.shell.conftest import Driver


def add_person(workbench: Workbench, code: str) -> None:
    with workbench._workspace.vault.writing() as session:
        session.add(Newcomer(code=code))


def people(workbench: Workbench) -> int:
    with workbench._workspace.vault.reading() as session:
        return session.scalars(select(func.count()).select_from(Newcomer)).one()


def locked_with_backup(driver: Driver, application: Application) -> None:
    application.lock()
    driver.wait(lambda: bool(own_backups(driver.files)))
    application.access.wait_for_backup()


def restoring(driver: Driver, application: Application) -> RestorePage:
    driver.wait(lambda: isinstance(application.page, RestorePage) and application.page.isVisible())
    assert isinstance(application.page, RestorePage)
    return application.page


def press(driver: Driver, page: RestorePage, name: str) -> None:
    def found() -> list[QPushButton]:
        return [b for b in page.findChildren(QPushButton, name) if b.isVisible() and b.isEnabled()]

    driver.wait(lambda: len(found()) == 1)
    found()[0].click()


def type_secret(driver: Driver, page: RestorePage, secret: str) -> UnlockPage:
    step = page.steps.currentWidget()
    assert isinstance(step, UnlockPage)
    QTest.keyClicks(step.password.line, secret)
    step.submit()
    driver.wait(lambda: step._job is None)
    return step


def confirm(driver: Driver, page: RestorePage) -> None:
    driver.wait(lambda: isinstance(page.steps.currentWidget(), ConfirmStep))
    press(driver, page, "putBack")


def test_a_lock_makes_a_backup_only_of_what_changed(driver: Driver) -> None:
    application = driver.start()
    workbench = driver.unlock(application, PASSWORD)
    application.lock()
    assert not driver.files.backups.exists()
    workbench = driver.unlock(application, PASSWORD)
    add_person(workbench, "N-00001")
    locked_with_backup(driver, application)
    workbench = driver.unlock(application, PASSWORD)
    assert "backup today" in workbench.status.text.text()
    application.lock()
    application.access.wait_for_backup()
    assert len(own_backups(driver.files)) == 1


def test_closing_the_window_waits_for_the_backup_without_showing_it(driver: Driver) -> None:
    application = driver.start()
    add_person(driver.unlock(application, PASSWORD), "N-00001")
    driver.quit(application)
    (backup,) = own_backups(driver.files)
    assert backup.manifest.reason == "change"


def test_an_example_makes_none(driver: Driver) -> None:
    application = driver.start()
    workbench = driver.unlock(application, PASSWORD)
    with workbench._workspace.vault.writing() as session:
        mark_demo(session)
    driver.quit(application)
    assert not driver.files.backups.exists()


def test_a_backup_that_failed_stands_in_red_until_one_succeeds(driver: Driver) -> None:
    driver.files.backups.write_text("in de weg")  # no folder can be made here
    application = driver.start()
    add_person(driver.unlock(application, PASSWORD), "N-00001")
    application.lock()
    application.access.wait_for_backup()
    workbench = driver.unlock(application, PASSWORD)
    red = [b for b in workbench.findChildren(Banner) if b.isVisible() and "NO backup" in b.text.text()]
    assert len(red) == 1
    driver.files.backups.unlink()
    red[0].button.click()
    assert workbench.place.page == "settings"
    screen = workbench.stack.currentWidget()
    screen.backup.now.click()  # type: ignore[union-attr]  # it is the settings screen
    driver.wait(lambda: not red[0].isVisible())
    assert "backup today" in workbench.status.text.text()


def test_put_back_from_the_list_replaces_the_vault_and_keeps_it_aside(
    driver: Driver, clock: SetClock
) -> None:
    application = driver.start()
    add_person(driver.unlock(application, PASSWORD), "N-00001")
    locked_with_backup(driver, application)
    (first,) = own_backups(driver.files)
    clock.move(minutes=2)
    workbench = driver.unlock(application, PASSWORD)
    add_person(workbench, "N-00002")
    workbench.restore_wanted.emit(first.path)
    page = restoring(driver, application)
    assert application.access.vault is None
    step = type_secret(driver, page, "een fout wachtwoord")
    assert "does not belong to this backup" in step.refusal()
    type_secret(driver, page, PASSWORD)
    confirm(driver, page)
    driver.wait(lambda: application.workbench is not None)
    assert application.workbench is not None
    assert people(application.workbench) == 1
    assert {b.manifest.reason for b in own_backups(driver.files)} == {"change", "before_restore"}
    (aside,) = driver.files.folder.glob("kluis van voor *")
    vault = open_vault(VaultFiles(aside), unlock(VaultFiles(aside), PASSWORD, clock), clock)
    with vault.reading() as session:
        assert session.scalars(select(func.count()).select_from(Newcomer)).one() == 2
    vault.close()


def test_leaving_it_changes_nothing(driver: Driver) -> None:
    application = driver.start()
    workbench = driver.unlock(application, PASSWORD)
    add_person(workbench, "N-00001")
    workbench.restore_wanted.emit(None)
    page = restoring(driver, application)
    application.access.wait_for_backup()
    press(driver, page, "back")
    assert people(driver.unlock(application, PASSWORD)) == 1
    assert not list(driver.files.folder.glob("kluis van voor *"))


def test_first_start_on_another_laptop_with_the_file_alone(
    driver: Driver, clock: SetClock, tmp_path: Path
) -> None:
    application = driver.start()
    workbench = driver.unlock(application, PASSWORD)
    add_person(workbench, "N-00001")
    stick = tmp_path / "stick.sleutelbackup"
    make_backup(workbench._workspace.vault.backup_source, stick, clock.utc())
    driver.quit(application)

    other = driver.start(VaultFiles(tmp_path / "ander"))
    assert isinstance(other.page, FirstStart)
    other.page.restore.click()
    page = restoring(driver, other)
    damaged = tmp_path / "stuk.sleutelbackup"
    damaged.write_bytes(stick.read_bytes()[:-10])
    driver.dialogs.answer_next(damaged)
    press(driver, page, "chooseBackup")
    assert "damaged" in page.choose.refused.text.text()
    driver.dialogs.answer_next(stick)
    press(driver, page, "chooseBackup")
    type_secret(driver, page, PASSWORD)
    confirm(driver, page)
    driver.wait(lambda: other.workbench is not None)
    assert other.workbench is not None
    assert people(other.workbench) == 1


@pytest.mark.parametrize("broken", ["keys", "store"])
def test_a_broken_vault_is_helped_from_the_locked_window(driver: Driver, broken: str) -> None:
    application = driver.start()
    add_person(driver.unlock(application, PASSWORD), "N-00001")
    locked_with_backup(driver, application)
    if broken == "keys":
        driver.files.keys.write_bytes(b"{")
        driver.files.keys_copy.unlink()
    else:
        driver.files.store.write_bytes(b"kapot" * 1000)
    driver.unlock_page(application).restore.click()
    page = restoring(driver, application)
    buttons = [b for b in page.findChildren(QPushButton) if b.accessibleName().startswith("Choose: ")]
    assert len(buttons) == 1
    buttons[0].click()
    type_secret(driver, page, PASSWORD)
    confirm(driver, page)
    driver.wait(lambda: application.workbench is not None)
    assert application.workbench is not None
    assert people(application.workbench) == 1
