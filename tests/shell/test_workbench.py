import json
import os
import stat

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from sleutelapp.core.settings import Settings
from sleutelapp.features.contacts.screen import ContactScreen
from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.qt.banner import Banner
from sleutelapp.shell.place import Place
from sleutelapp.shell.workbench import Workbench
from tests.conftest import PASSWORD
from tests.shell.conftest import Driver, named

CTRL = Qt.KeyboardModifier.ControlModifier


def shortcut(workbench: Workbench, key: Qt.Key) -> None:
    QTest.keyClick(workbench, key, CTRL)


def test_every_page_opens_by_its_key_and_by_its_button(driver: Driver) -> None:
    workbench = driver.unlock(driver.start(), PASSWORD)
    keys = list(workbench._entries)
    assert (keys[0], keys[-1]) == ("today", "reports")
    for number, page in reversed(list(enumerate(keys))):
        shortcut(workbench, Qt.Key(Qt.Key.Key_1 + number))
        assert workbench.place == Place(page)
        assert [k for k, b in workbench.navigation._pages.items() if b.isChecked()] == [page]
    for page in keys:
        QTest.mouseClick(workbench.navigation.button(page), Qt.MouseButton.LeftButton)
        assert workbench.place == Place(page)
        assert workbench.navigation.button(page).isChecked()


def test_pages_are_made_when_first_visited(driver: Driver) -> None:
    workbench = driver.unlock(driver.start(), PASSWORD)
    assert workbench.stack.count() == 1
    workbench.go(Place("reports"))
    workbench.go(Place("today"))
    workbench.go(Place("reports"))
    assert workbench.stack.count() == 2


def test_a_saved_contact_leads_back_to_where_the_user_was(driver: Driver) -> None:
    workbench = driver.unlock(driver.start(), PASSWORD)
    workbench.go(Place("reports"))
    shortcut(workbench, Qt.Key.Key_N)
    assert workbench.has_open_form
    screen = workbench.stack.currentWidget()
    assert isinstance(screen, ContactScreen)
    screen.state.is_group, screen.state.group_size, screen.state.kind = True, 4, "home_visit"
    screen.save()
    assert workbench.place == Place("reports")
    assert workbench.toast.isVisible()
    assert "saved" in workbench.toast.text.text()
    assert workbench.status.text.text() == "Everything saved · 10:00"


def test_back_walks_through_the_places(driver: Driver) -> None:
    workbench = driver.unlock(driver.start(), PASSWORD)
    for page in ("newcomers", "reports", "newcomers"):
        workbench.go(Place(page))
    seen = []
    for _ in range(4):
        QTest.keyClick(workbench, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        seen.append(workbench.place.page)
    assert seen == ["reports", "newcomers", "today", "today"]


def test_search_finds_a_person_and_shows_the_dossier(driver: Driver) -> None:
    application = driver.start()
    workbench = driver.unlock(application, PASSWORD)
    assert application.access.vault is not None
    with application.access.vault.writing() as session:
        consent = ConsentDraft(purpose="register", given_on=driver.clock.today(), way="spoken")
        person = add_newcomer(session, NewcomerDraft(name="Almaz Tesfaye", consents=(consent,)))
        session.flush()
        number = person.id
    shortcut(workbench, Qt.Key.Key_K)
    assert workbench.search.hasFocus()
    QTest.keyClicks(workbench.search, "almas")
    QTest.keyClick(workbench.search, Qt.Key.Key_Return)
    assert workbench.place == Place("newcomers", number)
    application.lock()
    assert driver.unlock(application, PASSWORD).place == Place("newcomers", number)


def test_the_language_changes_at_once_and_keeps_the_place(driver: Driver) -> None:
    application = driver.start()
    workbench = driver.unlock(application, PASSWORD)
    workbench.go(Place("reports"))
    named(workbench.navigation, "Nederlands").click()  # type: ignore[attr-defined]  # a button
    assert application.workbench is not None
    assert application.workbench is not workbench
    assert application.workbench.place == Place("reports")
    assert driver.settings().language == "nl"


def test_geometry_and_collapsed_navigation_are_remembered(driver: Driver) -> None:
    application = driver.start()
    workbench = driver.unlock(application, PASSWORD)
    application.window.resize(751, 523)
    workbench.navigation.collapse.click()
    width = workbench.navigation.width()
    driver.quit(application)
    application = driver.start()
    assert (application.window.width(), application.window.height()) == (751, 523)
    workbench = driver.unlock(application, PASSWORD)
    assert workbench.navigation.is_collapsed()
    assert workbench.navigation.width() == width < 100


def test_an_unreadable_geometry_is_no_reason_not_to_start(driver: Driver) -> None:
    driver.settings_path.write_text(json.dumps({"language": "en", "window_geometry": "x"}))
    application = driver.start()
    assert application.window.width() >= application.window.minimumWidth()


def test_the_settings_hold_nothing_but_settings(driver: Driver) -> None:
    application = driver.start()
    workbench = driver.unlock(application, PASSWORD)
    workbench.search.setText("Almaz Tesfaye")
    workbench.new_contact()
    application.lock()
    driver.quit(application)
    stored = json.loads(driver.settings_path.read_text())
    assert set(stored) <= set(Settings.__dataclass_fields__)
    assert "Almaz" not in driver.settings_path.read_text()


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no permission bits on Windows")
def test_a_read_only_vault_opens_to_view_with_a_banner(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whoever runs the tests as root may write everywhere: the question itself is answered.
    monkeypatch.setattr("sleutelapp.vault.opening.os.access", lambda *_: False)
    driver.files.store.chmod(stat.S_IRUSR)
    workbench = driver.unlock(driver.start(), PASSWORD)
    banners = [b.text.text() for b in workbench.findChildren(Banner) if b.isVisible()]
    assert any("nothing is saved" in text for text in banners)
    assert workbench.status.text.text() == "Nothing is saved in this window"
    assert not workbench.new_button.isEnabled()


def test_every_control_of_the_frame_has_a_name(driver: Driver) -> None:
    workbench = driver.unlock(driver.start(), PASSWORD)
    reachable = [
        w
        for w in [*workbench.navigation.findChildren(QWidget), workbench.search, workbench.new_button]
        if w.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(reachable) >= 9
    assert all(w.accessibleName() or getattr(w, "text", str)() for w in reachable)
