import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from sleutelapp.core.organisation_key import fingerprint, public_bytes
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.profile.drafts import ORGANISATION_EXAMPLE
from sleutelapp.features.profile.files import write_organisation_file
from sleutelapp.features.profile.queries import organisation_settings, profile
from sleutelapp.shell.application import Application
from sleutelapp.shell.first_start import FirstStart
from sleutelapp.shell.first_start_recovery import RecoveryCheckStep, RecoveryStep
from sleutelapp.vault.key_glance import lets_organisation_in
from tests.shell.conftest import Driver

OWN = "vier blauwe ganzen bij de vaart"


def page_of(application: Application) -> FirstStart:
    assert isinstance(application.page, FirstStart)
    return application.page


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_here(text: str) -> None:
    QTest.keyClicks(focused(), text)


def press(key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(focused(), key)


def tab_to(name: str) -> None:
    for _ in range(40):
        if focused().accessibleName() == name or getattr(focused(), "text", str)() == name:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"{name} is not reached by Tab")


def new_vault(driver: Driver, tmp_path: Path) -> Application:
    driver.files = VaultFiles(tmp_path / "new" / "kluis")
    return driver.start()


def test_first_start_to_today_by_keyboard_alone(driver: Driver, tmp_path: Path) -> None:
    application = new_vault(driver, tmp_path)
    page = page_of(application)
    assert focused() is page.door
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab)
    tab_to("Your name")
    type_here("Hodan Warsame")
    tab_to("Organisation")
    type_here("GGD regio Utrecht")
    tab_to("Local")
    press(Qt.Key.Key_Down)  # one choice out of three, as radio buttons
    assert focused().accessibleName() == "Regional"
    tab_to("Municipalities you work for")
    type_here("zeis")
    press(Qt.Key.Key_Return)
    assert focused().accessibleName() == "Hours for Zeist"
    type_here("16,5")
    tab_to("Languages you speak")
    type_here("soma")
    press(Qt.Key.Key_Return)
    tab_to("Continue")
    press(Qt.Key.Key_Space)
    assert page.steps.currentWidget() is page.password
    type_here("HodanWarsame2026")
    press(Qt.Key.Key_Return)
    type_here("HodanWarsame2026")
    press(Qt.Key.Key_Return)
    assert "Your own name" in page.password.fields.first_block.error_text()
    page.password.first.clear()
    page.password.again.clear()
    type_here(OWN)
    assert page.password.fields.strength.text() == "Strong enough."
    press(Qt.Key.Key_Return)
    type_here(OWN + "x")
    press(Qt.Key.Key_Return)
    assert "not the same" in page.password.fields.again_block.error_text()
    type_here(OWN)
    press(Qt.Key.Key_Return)
    assert page.password.first.value() == page.password.again.value() == ""
    driver.wait(lambda: isinstance(page.steps.currentWidget(), RecoveryStep))
    shown = page.steps.currentWidget()
    assert isinstance(shown, RecoveryStep)
    tab_to("I have it on paper")
    press(Qt.Key.Key_Space)
    check = page.steps.currentWidget()
    assert isinstance(check, RecoveryCheckStep)
    groups = shown._code.split("-")
    for number in check.asked:
        type_here(groups[number - 1].lower())
        press(Qt.Key.Key_Return)
    driver.wait(lambda: application.workbench is not None)
    workbench = application.workbench
    assert workbench is not None
    assert workbench.place.page == "today"
    assert workbench.navigation.name.full_text() == "Hodan Warsame"
    assert application.access.vault is not None
    with application.access.vault.reading() as session:
        person = profile(session)
    assert person is not None
    assert (person.name, person.role, person.languages) == ("Hodan Warsame", "regional", ("so",))
    agreed = [(c.municipality, c.minutes, c.period) for c in person.commitments]
    assert agreed == [("GM0355", 990, "month")]
    driver.quit(application)
    assert "Hodan" not in driver.settings_path.read_text()
    again = driver.start()
    driver.unlock(again, OWN)


def test_wrong_groups_do_not_open_the_vault(driver: Driver, tmp_path: Path) -> None:
    application = new_vault(driver, tmp_path)
    page = filled_in(application)
    page.password.chosen.emit(OWN)
    driver.wait(lambda: isinstance(page.steps.currentWidget(), RecoveryStep))
    shown = page.steps.currentWidget()
    assert isinstance(shown, RecoveryStep)
    shown.next.click()
    check = page.steps.currentWidget()
    assert isinstance(check, RecoveryCheckStep)
    for field in check.asked.values():
        field.setText("0000")
    check.next.click()
    assert application.workbench is None
    assert page.steps.currentWidget() is check
    driver.dialogs.answer_next(False)
    application.window.close()
    assert application.window.isVisible()  # the code would be lost: asked first, and stayed
    driver.dialogs.answer_next(True)


def filled_in(application: Application) -> FirstStart:
    page = page_of(application)
    page.door.click()
    page.profile.next.click()
    assert page.steps.currentWidget() is page.profile
    assert "name" in page.profile.fields.name_block.error_text()
    type_here("Hodan Warsame")
    page.profile.next.click()
    return page


def test_the_suggestion_is_typed_once_to_be_learnt(driver: Driver, tmp_path: Path) -> None:
    application = new_vault(driver, tmp_path)
    page = filled_in(application)
    words = page.password.fields.words.text()
    assert len(words.split()) == 6
    page.password.fields._use()
    assert page.password.first.value() == words
    assert page.password.again.value() == ""
    assert focused() is page.password.again.line


def test_the_organisations_file_fills_in(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "organisatie.toml"
    file.write_text('name = "Welzijn Noord"\nk = 7\n[[municipality]]\ncode = "GM0355"\nhours = 12\n')
    broken = tmp_path / "kapot.toml"
    broken.write_text("k = 7")
    application = new_vault(driver, tmp_path)
    page = page_of(application)
    page.door.click()
    driver.dialogs.answer_next(broken, file)
    page.profile.load.click()
    assert "not an organisation file" in driver.dialogs.asked[-1]
    page.profile.load.click()
    assert page.profile.organisation.value() == "Welzijn Noord"
    page.profile.name.setText("Hodan Warsame")
    page.profile.next.click()
    page.password.chosen.emit(OWN)
    driver.wait(lambda: isinstance(page.steps.currentWidget(), RecoveryStep))
    assert application.access.vault is not None
    with application.access.vault.reading() as session:
        assert organisation_settings(session).k == 7
        person = profile(session)
    assert person is not None
    assert [(c.municipality, c.minutes) for c in person.commitments] == [("GM0355", 720)]
    driver.dialogs.answer_next(True)  # closing before the code is on paper


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_language_is_chosen_first(driver: Driver, tmp_path: Path, language: str) -> None:
    application = new_vault(driver, tmp_path)
    page_of(application).welcome.language_wanted.emit(language)
    assert driver.settings().language == language
    assert page_of(application).steps.currentWidget() is page_of(application).welcome


def test_a_folder_that_cannot_be_written_says_so(driver: Driver, tmp_path: Path) -> None:
    blocked = tmp_path / "in-the-way"
    driver.files = VaultFiles(blocked / "kluis")
    application = driver.start()
    page = filled_in(application)
    application.access.release()
    shutil.rmtree(blocked)
    blocked.write_text("a file where the folder should be")
    page.password.chosen.emit(OWN)
    driver.wait(lambda: page.steps.currentWidget() is page.password)
    assert "may not write" in page.password._refused.text.text()


@pytest.mark.parametrize("agrees", [True, False])
def test_the_organisation_is_let_in_only_by_who_ticks_it(
    driver: Driver, tmp_path: Path, *, agrees: bool
) -> None:
    application = new_vault(driver, tmp_path)
    page = page_of(application)
    page.door.click()
    path = tmp_path / "organisatie.toml"
    write_organisation_file(path, ORGANISATION_EXAMPLE)
    driver.dialogs.answer_next(path)
    page.profile.load.click()
    page.profile.name.set_value("Hodan Warsame")
    page.profile.next.click()
    asked = page.organisation
    assert page.steps.currentWidget() is asked
    assert asked.let_in.hasFocus()
    assert not asked.let_in.value()  # nobody is let in by overlooking a sentence
    assert fingerprint(public_bytes(ORGANISATION_EXAMPLE.public_key)) in asked.about.text()
    asked.let_in.set_value(agrees)
    asked.next.click()
    page.password.back_wanted.emit()
    assert page.steps.currentWidget() is asked
    assert asked.let_in.value() is agrees  # what was answered stays
    asked.next.click()
    for field in (page.password.first, page.password.again):
        field.set_value(OWN)
    page.password.next.click()
    driver.wait(lambda: isinstance(page.steps.currentWidget(), RecoveryStep))
    assert lets_organisation_in(driver.files) is agrees
    driver.dialogs.answer_next(True)  # closing before the code is on paper


def test_without_a_key_in_the_file_nothing_is_asked(driver: Driver, tmp_path: Path) -> None:
    application = new_vault(driver, tmp_path)
    page = page_of(application)
    page.door.click()
    page.profile.name.set_value("Hodan Warsame")
    page.profile.next.click()
    assert page.steps.currentWidget() is page.password
    page.password.back_wanted.emit()
    assert page.steps.currentWidget() is page.profile
