"""Danger: what to do stands there at once, nothing is lost, and it waits on Today until it is over."""

from PySide6.QtWidgets import QLineEdit, QPushButton

from sleutelapp.core.clock import SetClock
from sleutelapp.features.contacts.screen import ContactScreen
from sleutelapp.features.network.screen import NetworkScreen
from sleutelapp.features.newcomers.screen import NewcomerScreen
from sleutelapp.features.today.screen import TodayScreen
from sleutelapp.qt.cards import DangerCard
from sleutelapp.shell.application import Application
from sleutelapp.shell.place import Place
from sleutelapp.shell.workbench import Workbench
from tests.journeys.hands import choose, click, find, page, take, type_into, unlock, wait_for, words

POST, NUMBER = "Huisartsenpost Eemland", "033 434 0000"
VIOLENCE = "Huiselijk geweld, Almaz Tesfay"


def note_the_regional_post(workbench: Workbench) -> None:
    click(workbench.navigation, "Netwerk")
    network = page(workbench, NetworkScreen)
    click(network, "Invullen")  # of the banner, which leads to the numbers
    click(network, "Invullen: Huisartsenpost")
    type_into(find(network, QLineEdit, "Naam van de post"), POST)
    type_into(find(network, QLineEdit, "Telefoonnummer"), NUMBER)
    click(network, "Opslaan")
    assert NUMBER in words(network)


def cards(screen: ContactScreen | NewcomerScreen) -> str:
    """What the cards of danger on a page say."""
    return "\n".join(words(card) for card in screen.findChildren(DangerCard) if card.isVisible())


def on_today(workbench: Workbench) -> str:
    workbench.go(Place("today"))
    return words(page(workbench, TodayScreen))


def test_a_region_without_its_post_is_told_on_the_card(workbench: Workbench) -> None:
    click(workbench, "Nieuw contact")
    contact = page(workbench, ContactScreen)
    choose(contact.needs.search, "geweld", "Huiselijk geweld")
    assert "De huisartsenpost van uw regio is nog niet ingevuld" in cards(contact)


def test_danger_waits_on_today_until_it_is_over(application: Application, clock: SetClock) -> None:
    workbench = unlock(application)
    note_the_regional_post(workbench)

    # The code of a need shows the card at once, with the numbers of the country and of the region.
    click(workbench, "Nieuw contact")
    contact = page(workbench, ContactScreen)
    choose(contact.people.search, "almaz", "Almaz Tesfay")
    click(contact, "Huisbezoek")
    assert cards(contact) == ""
    choose(contact.needs.search, "geweld", "Huiselijk geweld")
    told = cards(contact)
    for said in ("Huiselijk geweld", "112", "Veilig Thuis", "0800-2000", POST, NUMBER):
        assert said in told, said
    assert "nog niet ingevuld" not in told
    click(contact, "Gevaar? Bekijk de signalen")
    click(contact, "Borstpijn")
    assert "Borstpijn" in cards(contact)
    click(contact, "Borstpijn")
    assert "Borstpijn" not in cards(contact)

    # Saving asks what was done; "later" is an answer too.
    click(contact, "Opslaan")
    assert "Kies wat u deed" in words(contact)
    assert workbench.place == Place("contact")
    click(contact, "Later")
    click(contact, "Opslaan")
    wait_for(lambda: workbench.place.page != "contact")
    assert "Actie nog niet vastgelegd" in on_today(workbench)

    # The day after it stands there still; it is told what was done, and only then it can be closed.
    application.lock()
    clock.move(days=1)
    workbench = unlock(application)
    on_today(workbench)
    today = page(workbench, TodayScreen)
    assert "Sluiten: Huiselijk geweld" not in words(today)
    take(find(today, QPushButton, "Actie vastleggen: Huiselijk geweld"), "Veilig Thuis om advies gevraagd")
    assert "Veilig Thuis om advies gevraagd" in words(today)
    click(today, VIOLENCE)
    dossier = page(workbench, NewcomerScreen)
    assert NUMBER in cards(dossier)
    workbench.go_back()
    click(today, "Sluiten: Huiselijk geweld")
    assert "Huiselijk geweld" not in words(today)
    click(workbench, "Ongedaan maken")
    wait_for(lambda: "Huiselijk geweld" in words(today))
    click(today, "Sluiten: Huiselijk geweld")
    assert "Huiselijk geweld" not in words(today)
    workbench.go(Place("newcomers", 1))
    assert cards(dossier) == ""
    assert "Huiselijk geweld" in words(dossier)  # the need stays
