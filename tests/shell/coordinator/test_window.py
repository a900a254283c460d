"""The coordinator's door, the window behind it, and the ways back."""

import json
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QWidget

from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.organisation.screen import OrganisationScreen
from sleutelapp.qt.door_card import DoorCard
from sleutelapp.shell.application import Application
from sleutelapp.shell.coordinator.bench import CoordinatorBench
from sleutelapp.shell.first_start import FirstStart
from sleutelapp.shell.unlock import UnlockPage
from tests.shell.conftest import Driver, named

ROOT = Path(__file__).resolve().parents[3]
START = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from sleutelapp.core.paths import VaultFiles
from sleutelapp.shell.application import Application
app = QApplication([])
folder = Path(sys.argv[1])
application = Application(app, settings_path=folder / "settings.json", files=VaultFiles(folder / "kluis"))
application.start()
application.coordinator.screen_of("organisation").start_new()
for turn in range(50):
    app.processEvents()
# nacl is: the page makes the organisation's pair of keys.
print([m for m in ("sqlalchemy", "sqlcipher3", "openpyxl", "sleutelapp.vault.store", "sleutelapp.records")
       if m in sys.modules])
application.close()
"""


def bench_of(application: Application) -> CoordinatorBench:
    assert application.coordinator is not None
    return application.coordinator


def screen_of(application: Application) -> OrganisationScreen:
    screen = bench_of(application).screen_of("organisation")
    assert isinstance(screen, OrganisationScreen)
    return screen


def press(root: QWidget, name: str) -> None:
    button = named(root, name, QAbstractButton)
    assert isinstance(button, QAbstractButton)
    button.setFocus()
    button.click()


def without_vault(driver: Driver, tmp_path: Path) -> Application:
    driver.files = VaultFiles(tmp_path / "nothing" / "kluis")
    return driver.start()


def test_the_second_door_is_remembered_and_led_back_from(driver: Driver, tmp_path: Path) -> None:
    application = without_vault(driver, tmp_path)
    assert isinstance(application.page, FirstStart)
    application.page.coordinator_door.click()
    assert driver.settings().coordinator
    focused = application.window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "chooseFiles"
    driver.quit(application)

    again = driver.start()
    bench = bench_of(again)
    assert bench.navigation.button("combine").isChecked()
    press(bench, "I am a key person")
    assert isinstance(again.page, FirstStart)
    assert not driver.settings().coordinator
    driver.quit(again)
    assert isinstance(driver.start().page, FirstStart)


def test_a_computer_with_a_vault_asks_for_the_password_first(driver: Driver) -> None:
    application = driver.start()
    driver.unlock_page(application).coordinator.click()
    bench = bench_of(application)
    assert not driver.settings_path.read_text().count('"coordinator": true')
    press(bench, "I am a key person")
    assert isinstance(application.page, UnlockPage)
    driver.quit(application)
    assert isinstance(driver.start().page, UnlockPage)


def test_nothing_of_the_store_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"coordinator": True}))
    ended = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.stdout.strip() == "[]", ended.stderr


def test_what_is_typed_stays_in_another_language(driver: Driver, tmp_path: Path) -> None:
    application = without_vault(driver, tmp_path)
    application.open_coordinator()
    screen = screen_of(application)
    screen.start_new()
    screen.editor.name.setText("Welzijn Noord")
    screen.editor.codes.add_button.click()
    form = screen.editor.codes._form
    assert form is not None
    form.list.set_value("contact_kind")
    form.labels["nl"].setText("Op de ma")
    application.change_language("nl")
    screen = screen_of(application)
    assert screen.editor.name.value() == "Welzijn Noord"
    assert screen.editor.codes.typed() is not None
    assert screen.editor.codes._form is not None
    assert screen.editor.codes._form.labels["nl"].value() == "Op de ma"
    assert screen.editor.foot.save_button.text().endswith("opslaan")
    driver.dialogs.answer_next("later")


def test_closing_asks_and_keeps_for_the_next_start(driver: Driver, tmp_path: Path) -> None:
    application = without_vault(driver, tmp_path)
    application.open_coordinator()
    screen = screen_of(application)
    screen.start_new()
    screen.editor.name.setText("Welzijn Noord")
    driver.dialogs.answer_next(None)
    application.window.close()
    assert application.window.isVisible()
    driver.dialogs.answer_next("save")
    application.window.close()
    assert application.window.isVisible()  # shows first what stands in the edition
    assert screen.stack.currentWidget() is screen.review_view
    driver.dialogs.answer_next("later")
    driver.quit(application)

    again = driver.start()
    assert bench_of(again).navigation.button("organisation").isChecked()  # what waits comes first
    screen = screen_of(again)
    door = screen.start.findChild(DoorCard, "goOn")
    assert isinstance(door, DoorCard)
    assert "Welzijn Noord" in door.text()
    driver.dialogs.answer_next(False)  # a new file would take its place
    press(screen, "Make a new file")
    assert not screen.is_open
    door.click()
    assert screen.editor.name.value() == "Welzijn Noord"
    driver.dialogs.answer_next(tmp_path / "organisatie")
    screen.review()
    screen.save()
    assert (tmp_path / "organisatie.toml").exists()  # and now it closes without a question


def test_size_and_colours_are_chosen_here_too(driver: Driver, tmp_path: Path) -> None:
    application = without_vault(driver, tmp_path)
    application.open_coordinator()
    screen_of(application).start_new()
    screen_of(application).editor.name.setText("Welzijn Noord")
    bench = bench_of(application)
    press(bench, "Settings")
    settings = bench.screen_of("settings")
    press(settings, "150 %")
    driver.wait(lambda: application.coordinator is not bench)
    again = bench_of(application)
    assert again.stack.currentWidget() is again.screen_of("settings")
    focused = application.window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "150 %"
    assert driver.settings().text_size == 1.5
    assert screen_of(application).editor.name.value() == "Welzijn Noord"
    driver.dialogs.answer_next("later")
