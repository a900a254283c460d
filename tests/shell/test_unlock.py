import hashlib
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sleutelapp.core.paths import VaultFiles
from sleutelapp.shell.renewing import RenewPage
from sleutelapp.vault.opening import UnlockedKeys, unlock
from tests.conftest import PASSWORD
from tests.shell.conftest import Driver

# What unlocking may always write: the lock of the process and the count of wrong tries.
OWN_MARKS = {"kluis.lock", "status.json"}


def contents(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in OWN_MARKS
    }


def test_a_wrong_password_says_so_and_the_right_one_opens(driver: Driver) -> None:
    application = driver.start()
    page = driver.unlock_page(application)
    QTest.keyClicks(page.password.line, "not this one")
    QTest.keyClick(page.password.line, Qt.Key.Key_Return)
    assert page.password.value() == ""  # forgotten at once, while it is tried
    driver.wait(lambda: "not right" in page.refusal())
    assert page.password.line.hasFocus()
    workbench = driver.unlock(application, PASSWORD)
    assert workbench.place.page == "today"
    assert application.window.windowTitle() == "Sleutelapp"


def test_too_many_wrong_tries_are_counted_down(driver: Driver) -> None:
    application = driver.start()
    page = driver.unlock_page(application)
    for _ in range(3):
        page.password.set_value("wrong")
        page.submit()
        driver.wait(page.button.isEnabled)
    page.password.set_value("wrong")
    page.submit()
    driver.wait(lambda: "2 seconds" in page.refusal())
    assert not page.button.isEnabled()
    page.password.set_value("typed while waiting")
    page.submit()
    assert page.password.value() == "typed while waiting"  # nothing is tried meanwhile
    page._count_down()
    assert "1 second," in page.refusal()
    page._count_down()
    assert page.refusal() == ""
    assert page.button.isEnabled()
    driver.clock.move(seconds=3)
    page.password.clear()
    driver.unlock(application, PASSWORD)


def test_the_wait_holds_in_a_new_window_and_for_a_clock_set_back(driver: Driver) -> None:
    application = driver.start()
    page = driver.unlock_page(application)
    for _ in range(3):
        page.password.set_value("wrong")
        page.submit()
        driver.wait(page.button.isEnabled)
    driver.quit(application)
    driver.clock.move(hours=-5)
    application = driver.start()
    page = driver.unlock_page(application)
    page.password.set_value(PASSWORD)
    page.submit()
    driver.wait(lambda: "2 seconds" in page.refusal())
    assert not page.button.isEnabled()
    for _ in range(2):
        page._count_down()
    assert page.button.isEnabled()
    driver.clock.move(seconds=2)
    driver.unlock(application, PASSWORD)


def test_the_recovery_code_opens_however_it_is_written(
    driver: Driver, template: tuple[VaultFiles, UnlockedKeys, str]
) -> None:
    application = driver.start()
    page = driver.unlock_page(application)
    QTest.mouseClick(page.other, Qt.MouseButton.LeftButton)
    assert page.code.hasFocus()
    QTest.keyClicks(page.code, template[2][:-1])
    QTest.keyClick(page.code, Qt.Key.Key_Return)
    driver.wait(lambda: "typing error" in page.refusal())
    page.code.setText(template[2].lower().replace("0", "o").replace("-", " "))
    QTest.mouseClick(page.button, Qt.MouseButton.LeftButton)
    driver.wait(lambda: isinstance(application.page, RenewPage))
    assert isinstance(application.page, RenewPage)
    application.page.ask.leave.click()  # the password came back to mind
    driver.wait(lambda: application.workbench is not None)
    driver.quit(application)
    assert unlock(driver.files, PASSWORD, driver.clock)


def test_broken_key_files_get_their_own_sentence_and_nothing_changes(driver: Driver) -> None:
    for path in (driver.files.keys, driver.files.keys_copy):
        path.write_bytes(b"{")
    before = contents(driver.files.folder)
    application = driver.start()
    page = driver.unlock_page(application)
    page.password.set_value(PASSWORD)
    page.submit()
    driver.wait(lambda: "key file and its copy are damaged" in page.refusal())
    assert application.workbench is None
    assert application.access.vault is None
    driver.quit(application)
    assert contents(driver.files.folder) == before


def test_the_language_changes_before_unlocking(driver: Driver) -> None:
    application = driver.start()
    page = driver.unlock_page(application)
    page.language_wanted.emit("nl")
    assert driver.settings().language == "nl"
    page = driver.unlock_page(application)
    page.password.set_value("fout")
    page.submit()
    driver.wait(lambda: "klopt niet" in page.refusal())
