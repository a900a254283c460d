import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from sleutelapp.features.contacts.screen import ContactScreen
from sleutelapp.features.drafts.queries import unfinished_drafts
from sleutelapp.shell.application import Application
from sleutelapp.shell.place import Place
from sleutelapp.shell.unlock import UnlockPage
from sleutelapp.shell.workbench import Workbench
from tests.conftest import PASSWORD
from tests.shell.conftest import Driver


def contact_screen(workbench: Workbench) -> ContactScreen:
    screen = workbench.stack.currentWidget()
    assert isinstance(screen, ContactScreen)
    return screen


def is_locked(application: Application) -> bool:
    return isinstance(application.page, UnlockPage) and application.access.vault is None


def minutes_pass(driver: Driver, application: Application, minutes: float) -> None:
    driver.steady.seconds += minutes * 60
    application.auto_lock.check()


def test_one_key_locks_and_the_password_returns_to_the_same_page(driver: Driver) -> None:
    application = driver.start()
    workbench = driver.unlock(application, PASSWORD)
    workbench.go(Place("reports"))
    QTest.keyClick(workbench, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert is_locked(application)
    driver.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not [w for w in driver.app.allWidgets() if isinstance(w, (Workbench, ContactScreen))]
    assert driver.unlock(application, PASSWORD).place == Place("reports")


def test_without_input_it_locks_and_input_postpones_that(driver: Driver) -> None:
    application = driver.start()
    workbench = driver.unlock(application, PASSWORD)
    minutes_pass(driver, application, 4.9)
    assert not is_locked(application)
    QTest.keyClick(workbench, Qt.Key.Key_Shift)
    minutes_pass(driver, application, 4.9)
    assert not is_locked(application)
    minutes_pass(driver, application, 0.2)
    assert is_locked(application)


def test_a_sleeping_computer_locks_before_its_first_key_counts(driver: Driver) -> None:
    application = driver.start()
    workbench = driver.unlock(application, PASSWORD)
    driver.clock.move(minutes=40)  # the steady clock stood still
    QTest.keyClick(workbench, Qt.Key.Key_A)
    assert is_locked(application)


def test_a_clock_turned_back_locks(driver: Driver) -> None:
    application = driver.start()
    driver.unlock(application, PASSWORD)
    driver.clock.move(seconds=-3)  # a time server's correction
    application.auto_lock.check()
    assert not is_locked(application)
    driver.clock.move(hours=-2)
    application.auto_lock.check()
    assert is_locked(application)


def test_a_contact_form_gets_longer_and_comes_back_as_it_was(driver: Driver) -> None:
    application = driver.start()
    workbench = driver.unlock(application, PASSWORD)
    QTest.keyClick(workbench, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    contact_screen(workbench).notes.set_value("Samen de brief gelezen")
    minutes_pass(driver, application, 14)
    assert not is_locked(application)
    minutes_pass(driver, application, 1.1)
    assert is_locked(application)
    workbench = driver.unlock(application, PASSWORD)
    assert workbench.place == Place("contact")
    assert contact_screen(workbench).notes.value() == "Samen de brief gelezen"
    assert application.access.vault is not None
    with application.access.vault.reading() as session:
        assert len(unfinished_drafts(session)) == 1


def test_a_dialog_does_not_veto(driver: Driver) -> None:
    application = driver.start()
    workbench = driver.unlock(application, PASSWORD)
    workbench.show_keys()
    assert [w for w in driver.app.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
    minutes_pass(driver, application, 6)
    assert is_locked(application)
    assert not [w for w in driver.app.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
    driver.unlock(application, PASSWORD)


@pytest.mark.parametrize("ours", [True, False])
def test_the_clipboard_is_cleared_when_it_is_ours(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, *, ours: bool
) -> None:
    # The offscreen platform does not know whose clipboard it is.
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _clipboard: ours)
    application = driver.start()
    driver.unlock(application, PASSWORD)
    QApplication.clipboard().setText("06 12345678")
    application.lock()
    assert QApplication.clipboard().text() == ("" if ours else "06 12345678")


def test_closing_the_window_keeps_what_was_typed(driver: Driver) -> None:
    application = driver.start()
    workbench = driver.unlock(application, PASSWORD)
    workbench.new_contact()
    contact_screen(workbench).notes.set_value("Nog afmaken")
    driver.quit(application)
    again = driver.start()
    driver.unlock(again, PASSWORD)
    assert again.access.vault is not None
    with again.access.vault.reading() as session:
        assert len(unfinished_drafts(session)) == 1
