from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from sleutelapp.features.network.actions import add_organisation, add_professional
from sleutelapp.features.network.drafts import OrganisationDraft, ProfessionalDraft
from sleutelapp.features.network.rules import LONG_UNCHECKED
from sleutelapp.features.network.screen import NetworkScreen
from sleutelapp.shell.place import Place
from sleutelapp.shell.workbench import Workbench
from tests.conftest import PASSWORD
from tests.shell.conftest import Driver


def network(workbench: Workbench) -> NetworkScreen:
    screen = workbench.stack.currentWidget()
    assert isinstance(screen, NetworkScreen)
    return screen


def test_search_shows_an_organisation_and_a_professional_on_their_page(driver: Driver) -> None:
    application = driver.start()
    workbench = driver.unlock(application, PASSWORD)
    assert application.access.vault is not None
    with application.access.vault.writing() as session:
        place = add_organisation(session, OrganisationDraft(name="Tandarts Plein"))
        person = add_professional(session, ProfessionalDraft(name="Omar Aziz", organisation_id=place.id))
    for words, at, title in (
        ("tandarts", ("organisation", place.id), "Tandarts Plein"),
        ("omar", ("professional", person.id), "Omar Aziz"),
    ):
        QTest.keyClick(workbench, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(workbench.search, words)
        QTest.keyClick(workbench.search, Qt.Key.Key_Return)
        assert workbench.place == Place("network", at)
        assert network(workbench).detail.page.title.text() == title
    workbench.go_back()
    assert network(workbench).detail.page.title.text() == "Tandarts Plein"
    # From a lock one comes back to the same address.
    application.lock()
    assert driver.unlock(application, PASSWORD).place == Place("network", ("organisation", place.id))


def test_a_form_locked_half_way_is_gone_on_with_from_today(driver: Driver) -> None:
    application = driver.start()
    workbench = driver.unlock(application, PASSWORD)
    workbench.go(Place("network"))
    QTest.mouseClick(network(workbench).none.button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(network(workbench).form.fields.name, "Mondzorg West")
    application.lock()
    workbench = driver.unlock(application, PASSWORD)
    workbench.go(Place("today"))
    more = [b for b in workbench.stack.findChildren(QPushButton) if b.text() == "Continue"]
    QTest.mouseClick(more[0], Qt.MouseButton.LeftButton)
    form = network(workbench).form
    assert form.isVisible()
    assert form.fields.name.text() == "Mondzorg West"
    QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert network(workbench).detail.page.title.text() == "Mondzorg West"


def test_the_reminder_on_today_lists_what_nobody_checked(driver: Driver) -> None:
    application = driver.start()
    workbench = driver.unlock(application, PASSWORD)
    assert application.access.vault is not None
    with application.access.vault.writing() as session:
        for name, months in (("Oud", 8), ("Nieuw", 1)):
            day = driver.clock.today().replace(day=1)
            day = day.replace(month=(day.month - months - 1) % 12 + 1)
            add_organisation(session, OrganisationDraft(name=name, checked_on=day))
    line = workbench.stack.findChild(QPushButton, "unchecked")
    assert isinstance(line, QPushButton)
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert workbench.place == Place("network", LONG_UNCHECKED)
    assert [row.title for row in network(workbench).rows.rows_model.rows()] == ["Oud"]
