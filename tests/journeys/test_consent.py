"""Consent: asked for on Today, given per purpose and per recipient, withdrawn with what follows from it."""

import pytest
from PySide6.QtWidgets import QComboBox

from sleutelapp.features.contacts.screen import ContactScreen
from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.newcomers.drafts import NewcomerDraft
from sleutelapp.features.newcomers.screen import NewcomerScreen
from sleutelapp.features.referrals.consent_question import ConsentQuestion
from sleutelapp.features.referrals.screen import ReferralScreen
from sleutelapp.features.today.screen import TodayScreen
from sleutelapp.shell.place import Place
from sleutelapp.shell.workbench import Workbench
from tests.journeys.hands import choose, click, find, page, type_into, wait_for, words


@pytest.fixture
def workbench(workbench: Workbench) -> Workbench:
    """With somebody of whom only a code is known."""
    with workbench._workspace.vault.writing() as session:
        add_newcomer(session, NewcomerDraft(municipality="GM0307"))
    return workbench


def dossier(workbench: Workbench) -> NewcomerScreen:
    workbench.go(Place("newcomers", 2))
    return page(workbench, NewcomerScreen)


def call(workbench: Workbench) -> None:
    click(workbench, "Nieuw contact")
    contact = page(workbench, ContactScreen)
    choose(contact.people.search, "N-00002", "N-00002")
    click(contact, "Telefoon")
    click(contact, "Opslaan")
    wait_for(lambda: workbench.place.page != "contact")


def refer(workbench: Workbench) -> ReferralScreen:
    """To the dentist, agreed and ready to be sent."""
    click(dossier(workbench), "Nieuwe doorverwijzing")
    screen = page(workbench, ReferralScreen)
    type_into(screen.form.destination.search, "tandarts")
    click(screen.form.destination, "Tandarts")
    click(screen.form, "Akkoord")
    click(screen.form, "Opslaan")
    click(screen, "Verstuurd")
    return screen


def asks(screen: ReferralScreen) -> bool:
    return any(question.isVisible() for question in screen.findChildren(ConsentQuestion))


def give(screen: NewcomerScreen, purpose: str, *, recipient: str = "") -> None:
    click(screen, f"Vastleggen… {purpose}")
    consents = screen.dossier.consents
    if recipient:
        click(consents, "Toestemming vastleggen")
        assert "Kies met wie er gedeeld mag worden." in words(consents)
        find(consents, QComboBox, "Delen met").setCurrentText(recipient)
    click(consents, "Toestemming vastleggen")


def withdraw(screen: NewcomerScreen, purpose: str, meaning: str) -> None:
    """It is said beforehand what it means."""
    click(screen, f"Intrekken… {purpose}")
    assert meaning in words(screen.dossier.consents)
    click(screen, "Toestemming intrekken")


def test_from_the_first_question_to_the_last_withdrawal(workbench: Workbench) -> None:
    call(workbench)
    workbench.go(Place("today"))
    today = page(workbench, TodayScreen)
    click(today, "Vraag toestemming: N-00002")
    screen = page(workbench, NewcomerScreen)

    # To register: only then there is a name.
    click(screen, "Wijzigen")
    assert not screen.form.fields.name.isEnabled()
    assert not screen.form.fields.phone.isEnabled()
    click(screen.form, "Annuleren")
    give(screen, "Registreren")
    click(screen, "Wijzigen")
    type_into(screen.form.fields.name, "Yusuf Demir")
    type_into(screen.form.fields.phone, "06 12345678")
    click(screen.form, "Opslaan")
    assert "Toestemming om te registreren" in words(screen.dossier.header)
    workbench.go(Place("today"))
    assert "Vraag toestemming" not in words(today)

    # To share, with each recipient apart: a referral asks for it, unless it was given.
    referral = refer(workbench)
    assert asks(referral)
    click(referral, "Nee")
    screen = dossier(workbench)
    give(screen, "Delen", recipient="Huisarts")
    give(screen, "Overdracht")
    workbench.go(Place("referrals", 1))
    click(referral, "Verstuurd")
    assert asks(referral)  # the dentist is not the doctor
    click(referral, "Nee")
    give(dossier(workbench), "Delen", recipient="Tandarts")
    workbench.go(Place("referrals", 1))
    click(referral, "Verstuurd")
    assert not asks(referral)
    assert "sinds vandaag" in words(referral)

    # Withdrawn, it is asked anew; withdrawing all leaves a code, and that can be undone.
    screen = dossier(workbench)
    withdraw(screen, "Delen: Tandarts", "Vanaf nu mag er niets meer met deze ontvanger gedeeld worden.")
    assert asks(refer(workbench))
    screen = dossier(workbench)
    withdraw(screen, "Overdracht", "Het dossier mag niet meer naar een andere sleutelpersoon.")
    withdraw(screen, "Registreren", "Naam en telefoonnummer worden meteen gewist, ook uit")
    shown = words(screen.dossier)
    assert ("N-00002" in shown, "Yusuf" in shown, "12345678" in shown) == (True, False, False)
    assert "Toestemming om te registreren is ingetrokken" in words(screen.dossier.header)
    assert shown.count("Ingetrokken op ma 14 sep") == 3
    click(workbench, "Ongedaan maken")
    wait_for(lambda: "Yusuf Demir" in words(screen.dossier))
    assert "06 12345678" in words(screen.dossier)
