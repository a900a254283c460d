"""The network: an address is added, offered where somebody types it, checked again after a year, taken out."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton

from sleutelapp.core.clock import SetClock
from sleutelapp.features.consultations.screen import AdviceScreen
from sleutelapp.features.network.screen import NetworkScreen
from sleutelapp.features.newcomers.screen import NewcomerScreen
from sleutelapp.features.referrals.screen import ReferralScreen
from sleutelapp.features.search.search_box import SearchBox
from sleutelapp.features.today.screen import TodayScreen
from sleutelapp.shell.application import Application
from sleutelapp.shell.place import Place
from sleutelapp.shell.workbench import Workbench
from tests.journeys.hands import choose, click, find, page, take, type_into, unlock, words

LINDE, FATIMA = "Praktijk De Linde", "Fatima Bakker"


def network(workbench: Workbench) -> NetworkScreen:
    click(workbench.navigation, "Netwerk")
    return page(workbench, NetworkScreen)


def add(workbench: Workbench) -> None:
    """A practice that speaks Tigrinya and has three weeks of waiting, and somebody who works there."""
    screen = network(workbench)
    click(screen, "Nieuwe organisatie")
    fields = screen.form.fields
    click(screen.form, "Opslaan")
    assert "Typ een naam." in words(screen.form)
    type_into(fields.name, LINDE)
    fields.code.set_value("mental_health_care")
    fields.municipality.set_value("GM0307")
    choose(fields.languages.search, "tigr", "Tigrinya")
    type_into(fields.waiting_days, "21")
    click(screen.form, "Opslaan")
    told = words(screen.detail)
    for said in (LINDE, "GGZ · Amersfoort", "Tigrinya", "21 dagen wachttijd", "gecontroleerd vandaag"):
        assert said in told, said
    click(screen.detail, "Nieuwe professional hier")
    type_into(fields.name, FATIMA)
    fields.code.set_value("mental_health_care")
    click(screen.form, "Opslaan")
    assert FATIMA in words(screen.detail)


def listed(screen: NetworkScreen) -> list[str]:
    return [row.spoken().split(",")[0] for row in screen.rows.rows_model.rows()]


def refer_to(workbench: Workbench, typed: str) -> list[str]:
    """Begin a referral of Almaz to mental health care; what is offered for what is typed as the place."""
    workbench.go(Place("newcomers", 1))
    click(page(workbench, NewcomerScreen), "Nieuwe doorverwijzing")
    form = page(workbench, ReferralScreen).form
    type_into(form.destination.search, "ggz")
    click(form.destination, "GGZ")
    type_into(form.place.organisation, typed)
    form.place.organisation.look_up()
    return form.place.organisation.suggestions()


def test_an_address_from_the_first_day_to_the_last(application: Application, clock: SetClock) -> None:
    workbench = unlock(application)
    add(workbench)
    assert listed(network(workbench)) == [FATIMA, LINDE]

    # Offered in a referral.
    assert LINDE in refer_to(workbench, "lind")
    referrals = page(workbench, ReferralScreen)
    form = referrals.form
    choose(form.place.organisation, "lind", LINDE)
    choose(form.place.professional, "fat", FATIMA)
    click(form, "Opslaan")
    assert LINDE in words(referrals)

    # And in a consultation, where it fills in who asks.
    click(workbench.navigation, "Advies")
    advice = page(workbench, AdviceScreen)
    click(advice.list_detail, "Nieuwe adviesvraag")
    asked = advice.consultation_form
    choose(asked.network, "bakker", FATIMA)
    assert asked.asked_by.value() == "mental_health_care"
    click(asked, "Casus")
    click(asked, "Opslaan")
    assert FATIMA in words(advice)

    # A year later nobody looked at it: Today reminds, and one press says that it is still right.
    application.lock()
    clock.move(days=400)
    workbench = unlock(application)
    workbench.go(Place("today"))
    click(page(workbench, TodayScreen), "2 adressen lang niet gecontroleerd")
    screen = page(workbench, NetworkScreen)
    assert listed(screen) == [FATIMA, LINDE]
    assert "2 lang niet gecontroleerd" in words(screen)
    search = find(workbench, SearchBox, "Zoeken")
    type_into(search, "linde")
    search.look_up()
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert "gecontroleerd meer dan 1 jaar geleden" in words(screen.detail)
    click(screen.detail, "Gecontroleerd")
    assert "gecontroleerd vandaag" in words(screen.detail)
    workbench.go(Place("today"))
    find(page(workbench, TodayScreen), QPushButton, "1 adres lang niet gecontroleerd")

    # Taken out, it is offered no more; the referral of then keeps its name. That can be undone.
    workbench.go_back()
    screen.filters.old.click()
    assert listed(screen) == [FATIMA, LINDE]
    take(find(screen.detail, QToolButton, "Meer"), "Uit het netwerk")
    assert listed(network(workbench)) == [FATIMA]
    assert LINDE not in refer_to(workbench, "lind")
    click(page(workbench, ReferralScreen).form, "Annuleren")
    workbench.go(Place("referrals", 1))
    assert LINDE in words(page(workbench, ReferralScreen))
    workbench.last_actions.undo()  # of the draft of a referral
    workbench.last_actions.undo()
    assert listed(network(workbench)) == [FATIMA, LINDE]
