"""Settings of the computer work at once on the whole window, and stay."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sleutelapp.features.settings.screen import SettingsScreen
from sleutelapp.qt.theme import DARK, LIGHT, px, theme, tokens
from sleutelapp.shell.place import Place
from sleutelapp.shell.shortcut_sheet import sheet_lines
from sleutelapp.shell.workbench import Workbench
from tests.conftest import PASSWORD
from tests.shell.conftest import Driver

CTRL = Qt.KeyboardModifier.ControlModifier


def settings_of(workbench: Workbench) -> SettingsScreen:
    screen = workbench.stack.currentWidget()
    assert isinstance(screen, SettingsScreen)
    return screen


def opened(driver: Driver) -> Workbench:
    workbench = driver.unlock(driver.start(), PASSWORD)
    QTest.keyClick(workbench, Qt.Key.Key_Comma, CTRL)
    assert workbench.place == Place("settings")
    assert workbench.navigation.button("settings").isChecked()
    return workbench


def test_the_page_opens_by_its_button_too(driver: Driver) -> None:
    workbench = driver.unlock(driver.start(), PASSWORD)
    workbench.navigation.button("settings").click()
    assert settings_of(workbench).isVisible()


def test_dark_is_dark_at_once_and_after_a_restart(driver: Driver) -> None:
    workbench = opened(driver)
    settings_of(workbench).display.appearance.chip("dark").click()
    driver.wait(lambda: tokens() == DARK)
    assert driver.applications[0].workbench is workbench  # nothing was made anew
    driver.quit(driver.applications[0])
    driver.start()
    assert tokens() == DARK
    assert driver.settings().appearance == "dark"


def test_as_the_computer_goes_back_to_its_colours(driver: Driver) -> None:
    workbench = opened(driver)
    choose = settings_of(workbench).display.appearance
    choose.chip("dark").click()
    driver.wait(lambda: tokens() == DARK)
    choose.chip("system").click()
    driver.wait(lambda: tokens() == LIGHT)  # what this computer has
    assert theme().dark is None  # and it goes along when that changes


def test_larger_text_comes_at_once_and_the_focus_stays(driver: Driver) -> None:
    workbench = opened(driver)
    chip = settings_of(workbench).display.text_size.chip("150")
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    driver.wait(lambda: driver.applications[0].workbench not in (workbench, None))
    assert px(100) == 150
    anew = driver.applications[0].workbench
    assert anew is not None
    assert anew.place == Place("settings")
    larger = settings_of(anew).display.text_size
    assert larger.value() == "150"
    driver.wait(lambda: driver.applications[0].window.focusWidget() is larger.chip("150"))
    assert driver.settings().text_size == 1.5


def test_with_the_largest_text_the_pages_scroll_and_the_lock_stays_in_sight(driver: Driver) -> None:
    opened(driver)
    application = driver.applications[0]
    application.change_setting("text_size", 2.0)
    application.window.resize(1366, 768)
    workbench = application.workbench
    assert workbench is not None
    navigation = workbench.navigation
    driver.wait(navigation.isVisible)
    driver.wait(lambda: navigation.height() <= 768)
    for button in (navigation.button("settings"), navigation.lock, navigation.collapse):
        assert navigation.rect().contains(button.geometry())
        assert button.height() >= px(30)  # they close up before the pages scroll
    workbench.go(Place("reports"))
    last = navigation.button("reports")
    driver.wait(lambda: not last.visibleRegion().isEmpty())


def test_the_search_and_the_sheet_of_keys_know_the_page(driver: Driver) -> None:
    workbench = driver.unlock(driver.start(), PASSWORD)
    workbench.search.setFocus()
    QTest.keyClicks(workbench.search, "settings")
    workbench.search.look_up()
    assert "Settings" in workbench.search.result_titles()
    assert ("Ctrl+,", "Settings") in sheet_lines([])


def test_the_lock_asks_for_the_minutes_chosen_last(driver: Driver) -> None:
    workbench = opened(driver)
    application = driver.applications[0]
    settings_of(workbench).security.lock_minutes.chip("1").click()
    driver.wait(lambda: driver.settings().lock_minutes == 1)
    driver.steady.seconds += 61
    application.auto_lock.check()
    assert application.workbench is None


def test_another_language_keeps_the_page_the_toast_and_what_can_be_undone(driver: Driver) -> None:
    workbench = opened(driver)
    workbench._workspace.offer_undo("Something was saved", lambda: None)
    settings_of(workbench).display.language.chip("nl").click()
    driver.wait(lambda: driver.applications[0].workbench not in (workbench, None))
    anew = driver.applications[0].workbench
    assert anew is not None
    assert settings_of(anew).page.title.text() == "Instellingen"
    assert anew.toast.text.text() == "Something was saved"
    driver.wait(anew.toast.isVisible)
    anew.toast.button.click()
    assert anew.history.newest_first() == ()
