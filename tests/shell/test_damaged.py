"""A damaged vault through the window: what is said, what is offered, and that choosing one opens it again."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from sqlalchemy import func, select

from sleutelapp.core.clock import SetClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.records import Newcomer
from sleutelapp.shell.application import Application
from sleutelapp.shell.damaged import DamagedPage
from sleutelapp.shell.place import Place
from sleutelapp.shell.restoring import RestorePage
from sleutelapp.shell.unlock import UnlockPage
from sleutelapp.shell.workbench import Workbench
from sleutelapp.vault.backup import make_backup
from sleutelapp.vault.backups import own_backups
from sleutelapp.vault.connection import PAGE_SIZE
from sleutelapp.vault.opening import UnlockedKeys, open_vault
from tests.conftest import PASSWORD
from tests.features.rescue.conftest import break_page
from tests.features.rescue.test_rescue import page_of
from tests.shell.conftest import Driver
from tests.shell.test_unlock import contents

Template = tuple[VaultFiles, UnlockedKeys, str]


def people(workbench: Workbench) -> int:
    with workbench._workspace.vault.reading() as session:
        return session.scalars(select(func.count()).select_from(Newcomer)).one()


@pytest.fixture
def worked(files: VaultFiles, template: Template, clock: SetClock) -> VaultFiles:
    """Forty people, thirty of them in a backup too."""
    vault = open_vault(files, template[1], clock)
    files.backups.mkdir()
    for number in range(40):
        if number == 30:
            make_backup(vault.backup_source, files.backups / "1.sleutelbackup", clock.utc())
            clock.move(minutes=1)
        with vault.writing() as session:
            session.add(Newcomer(code=f"N-{number + 1:05}", note="woord " * 200))
    vault.close()
    return files


def cut(files: VaultFiles, part: float = 0.99) -> None:
    size = files.store.stat().st_size
    with files.store.open("rb+") as file:
        file.truncate(int(size * part) // PAGE_SIZE * PAGE_SIZE + 100)


def damaged(driver: Driver) -> tuple[Application, DamagedPage]:
    application = driver.start()
    page = driver.unlock_page(application)
    QTest.keyClicks(page.password.line, PASSWORD)
    page.submit()
    driver.wait(lambda: isinstance(application.page, DamagedPage) and application.page.begin.isVisible())
    assert isinstance(application.page, DamagedPage)
    return application, application.page


def press(driver: Driver, page: DamagedPage, name: str) -> None:
    def found() -> list[QPushButton]:
        return [b for b in page.findChildren(QPushButton, name) if b.isVisible() and b.isEnabled()]

    driver.wait(lambda: len(found()) == 1)
    found()[0].click()


def said(page: DamagedPage) -> str:
    shown = "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
    return shown.replace("\u2068", "").replace("\u2069", "")


def test_both_ways_are_offered_and_the_rest_is_rescued(driver: Driver, worked: VaultFiles) -> None:
    cut(worked)
    application, page = damaged(driver)
    assert "The password is right" in said(page)
    assert page.begin.act.hasFocus()
    press(driver, page, "lookRescue")
    driver.wait(lambda: "What can be rescued" in said(page))
    assert "30 newcomers" in said(page)
    assert "What you wrote or changed after it is not in it: " in said(page)
    assert "Lost: " in said(page)
    assert "The damaged vault is kept aside" in said(page)
    press(driver, page, "useRows")
    driver.wait(lambda: "Your vault is rescued" in said(page))
    (report,) = worked.folder.glob("redding *.txt")
    assert report.name in said(page)
    press(driver, page, "openRescued")
    driver.wait(lambda: application.workbench is not None)
    assert application.workbench is not None
    assert people(application.workbench) > 30
    application.lock()
    application.access.wait_for_backup()
    assert len(own_backups(worked)) == 2  # of what was rescued, beside the one of before


def test_the_backup_is_put_back_without_asking_the_password_again(driver: Driver, worked: VaultFiles) -> None:
    worked.store.write_bytes(b"kapot" * 5000)
    application, page = damaged(driver)
    press(driver, page, "lookRescue")
    press(driver, page, "useBackup")
    driver.wait(lambda: application.workbench is not None)
    assert application.workbench is not None
    assert people(application.workbench) == 30
    (aside,) = worked.folder.glob("kluis van voor *")
    assert (aside / "kluis.db").read_bytes() == b"kapot" * 5000


def test_damage_met_while_working_leads_to_the_rescue(
    driver: Driver, worked: VaultFiles, template: Template
) -> None:
    break_page(worked, page_of(worked, template[1], "newcomer"))
    driver.dialogs.answer_next(False, True)
    application = driver.start()
    workbench = driver.unlock(application, PASSWORD)
    workbench.go(Place("newcomers"))
    driver.wait(lambda: len(driver.dialogs.asked) == 1)
    assert "what can be rescued" in driver.dialogs.asked[0]
    assert application.workbench is workbench  # not now: what is whole can be used
    workbench.go(Place("today"))
    workbench.go(Place("newcomers"))
    driver.wait(lambda: isinstance(application.page, UnlockPage))
    assert len(driver.dialogs.asked) == 2
    page = driver.unlock_page(application)
    page.password.set_value(PASSWORD)
    page.submit()
    driver.wait(lambda: isinstance(application.page, DamagedPage) and application.page.begin.isVisible())
    assert isinstance(application.page, DamagedPage)
    press(driver, application.page, "lookRescue")
    press(driver, application.page, "useRows")
    press(driver, application.page, "openRescued")
    driver.wait(lambda: application.workbench is not None)


def test_damage_found_by_a_backup_is_told_at_the_next_unlock(
    driver: Driver, worked: VaultFiles, template: Template
) -> None:
    break_page(worked, page_of(worked, template[1], "newcomer_merge"))  # which is seldom read
    application = driver.start()
    workbench = driver.unlock(application, PASSWORD)
    with workbench._workspace.vault.writing() as session:
        session.add(Newcomer(code="N-00099"))
    application.lock()
    application.access.wait_for_backup()
    assert len(own_backups(worked)) == 1
    page = driver.unlock_page(application)
    page.password.set_value(PASSWORD)
    page.submit()
    driver.wait(lambda: isinstance(application.page, DamagedPage) and application.page.begin.isVisible())
    damaged_page = application.page
    assert isinstance(damaged_page, DamagedPage)
    assert "no backups are made" in said(damaged_page)
    press(driver, damaged_page, "openAnyway")
    driver.wait(lambda: application.workbench is not None)
    driver.quit(application)
    application, damaged_page = damaged(driver)
    press(driver, damaged_page, "lookRescue")
    press(driver, damaged_page, "useRows")
    press(driver, damaged_page, "openRescued")
    driver.wait(lambda: application.workbench is not None)
    application.lock()
    application.access.wait_for_backup()
    driver.unlock(application, PASSWORD)  # and it is not told again


def test_nothing_left_says_what_to_do(driver: Driver, files: VaultFiles) -> None:
    files.store.unlink()
    application, page = damaged(driver)
    press(driver, page, "lookRescue")
    driver.wait(lambda: "from a USB stick" in said(page))
    press(driver, page, "otherBackup")
    driver.wait(lambda: isinstance(application.page, RestorePage))


def test_leaving_and_stopping_change_nothing(driver: Driver, worked: VaultFiles) -> None:
    cut(worked)
    content = worked.store.read_bytes()
    application, page = damaged(driver)
    press(driver, page, "lookRescue")
    press(driver, page, "back")
    driver.wait(lambda: page.begin.isVisible() or "What can be rescued" in said(page))
    press(driver, page, "back")
    driver.wait(lambda: isinstance(application.page, UnlockPage))
    assert worked.store.read_bytes() == content
    assert not any(worked.temporary.iterdir())
    assert not list(worked.folder.glob("kluis van voor *"))


def test_what_is_lost_can_be_read(
    driver: Driver, worked: VaultFiles, clock: SetClock, template: Template
) -> None:
    vault = open_vault(worked, template[1], clock)
    with vault.writing() as session:
        session.get_one(Newcomer, 5).name = "Zewditu"
    vault.close()
    cut(worked, 0.9)
    _application, page = damaged(driver)
    press(driver, page, "lookRescue")
    press(driver, page, "showLost")
    (lost,) = page.findChildren(QLabel, "lostRecords")
    assert lost.isVisible()
    assert "N-000" in lost.text()
    assert "Zewditu" not in said(page)


def test_broken_key_files_are_mended_from_a_backup(driver: Driver, worked: VaultFiles) -> None:
    worked.keys.write_bytes(b"{")
    worked.keys_copy.unlink()
    application = driver.start()
    workbench = driver.unlock(application, PASSWORD)
    assert people(workbench) == 40
    assert worked.keys.read_bytes() == worked.keys_copy.read_bytes() != b"{"


def emptied(files: VaultFiles) -> None:
    files.store.write_bytes(b"")


def gone(files: VaultFiles) -> None:
    files.store.unlink()


def plain(files: VaultFiles) -> None:
    files.store.unlink()
    with closing(sqlite3.connect(files.store)) as connection:
        connection.execute("CREATE TABLE contact (id INTEGER)")


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (cut, "the file with the data is damaged"),
        (emptied, "the file with the data is empty"),
        (gone, "the file with the data is gone"),
        (plain, "plain, unencrypted file"),
    ],
)
def test_each_damage_gets_its_own_sentence_and_nothing_changes(
    driver: Driver, damage: Callable[[VaultFiles], None], sentence: str
) -> None:
    damage(driver.files)
    before = contents(driver.files.folder)
    application, page = damaged(driver)
    assert sentence in said(page)
    assert application.access.vault is None
    driver.quit(application)
    assert contents(driver.files.folder) == before
