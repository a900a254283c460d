"""Who lives together: added and left, archived and back again, thrown away and taken out of the bin."""

import pytest
from PySide6.QtWidgets import QPushButton, QToolButton

from sleutelapp.features.contacts.screen import ContactScreen
from sleutelapp.features.follow_ups.actions import add_follow_up
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.newcomers.screen import NewcomerScreen
from sleutelapp.features.settings.screen import SettingsScreen
from sleutelapp.features.thrown_away.screen import WasteBinScreen
from sleutelapp.features.today.screen import TodayScreen
from sleutelapp.shell.place import Place
from sleutelapp.shell.workbench import Workbench
from tests.journeys.first_morning import MORNING
from tests.journeys.hands import choose, click, find, page, take, wait_for, words


@pytest.fixture
def workbench(workbench: Workbench) -> Workbench:
    """With Sami, whom to call today."""
    with workbench._workspace.vault.writing() as session:
        sami = NewcomerDraft(name="Sami Tesfay", consents=(ConsentDraft(),), birth_year=2021)
        number = add_newcomer(session, sami).id
        add_follow_up(session, FollowUpDraft(newcomer_id=number, due_on=MORNING.date(), text="Bellen"))
    return workbench


def dossier(workbench: Workbench, number: int) -> NewcomerScreen:
    workbench.go(Place("newcomers", number))
    return page(workbench, NewcomerScreen)


def more(screen: NewcomerScreen, said: str) -> None:
    take(find(screen.dossier.header, QToolButton, "Meer"), said)


def on_today(workbench: Workbench) -> str:
    workbench.go(Place("today"))
    return words(page(workbench, TodayScreen))


def found(workbench: Workbench, *, archived: bool = False) -> list[str]:
    """Who stands in the list of newcomers."""
    workbench.go(Place("newcomers"))
    screen = page(workbench, NewcomerScreen)
    screen.list_detail.show_list()
    if screen.archived.isChecked() != archived:
        click(screen, "Gearchiveerd")
    return [row.title for row in screen.rows.rows_model.rows()]


def test_who_lives_together_is_met_together(workbench: Workbench) -> None:
    screen = dossier(workbench, 1)
    household = screen.dossier.household
    assert "Hier is nog niemand anders bekend." in words(household)
    click(household, "Iemand toevoegen")
    choose(household.search, "sam", "Sami Tesfay")
    take(find(household, QPushButton, "Soort huishouden"), "Eenoudergezin")

    # On the dossier of the other too, and offered when one of them is visited.
    click(household, "Open dossier: Sami Tesfay")
    assert workbench.place == Place("newcomers", 2)
    assert "Almaz Tesfay" in words(household)
    assert "Eenoudergezin" in words(household)
    workbench.go_back()
    assert workbench.place == Place("newcomers", 1)
    assert offered_housemates(workbench) == ["Sami Tesfay"]

    # Sami moves out; that was a mistake, and then it was not.
    dossier(workbench, 1)
    click(household, "Sami Tesfay uit huishouden halen")
    assert "Hier is nog niemand anders bekend." in words(household)
    click(workbench, "Ongedaan maken")
    wait_for(lambda: "Sami Tesfay" in words(household))
    click(household, "Sami Tesfay uit huishouden halen")
    assert offered_housemates(workbench) == []


def offered_housemates(workbench: Workbench) -> list[str]:
    """Who can be added with one press to a visit to Almaz."""
    click(workbench, "Nieuw contact")
    contact = page(workbench, ContactScreen)
    choose(contact.people.search, "almaz", "Almaz Tesfay")
    offered = [name for name in words(contact.people.household).split("\n") if name]
    click(contact, "Annuleren")
    return offered


def test_the_archive_hides_nothing_for_good(workbench: Workbench) -> None:
    assert "Bellen" in on_today(workbench)
    more(dossier(workbench, 2), "Archiveren")
    assert "Bellen" not in on_today(workbench)
    assert (found(workbench), found(workbench, archived=True)) == (["Almaz Tesfay"], ["Sami Tesfay"])
    screen = dossier(workbench, 2)
    assert "Gearchiveerd" in words(screen.dossier.header)
    more(screen, "Terug naar de lijst")
    assert found(workbench) == ["Almaz Tesfay", "Sami Tesfay"]
    assert "Bellen" in on_today(workbench)


def test_what_was_thrown_away_is_put_back_from_the_bin(workbench: Workbench) -> None:
    screen = dossier(workbench, 2)
    more(screen, "Weggooien")
    said = words(screen.dossier.removal)
    assert "Sami Tesfay weggooien?" in said
    assert "Dit gaat mee weg: 1 geplande opvolging." in said
    click(screen.dossier.removal, "Annuleren")
    more(screen, "Weggooien")
    click(screen.dossier.removal, "Weggooien")
    assert found(workbench) == ["Almaz Tesfay"]
    assert "Bellen" not in on_today(workbench)

    workbench.go(Place("settings"))
    click(page(workbench, SettingsScreen), "Prullenbak openen")
    bin_page = page(workbench, WasteBinScreen)
    assert "Nieuwkomer: Sami Tesfay" in words(bin_page)
    assert "Bellen" not in words(bin_page)  # it comes back with its newcomer
    click(bin_page, "Terugzetten: Nieuwkomer: Sami Tesfay")
    assert "De prullenbak is leeg." in words(bin_page)
    assert found(workbench) == ["Almaz Tesfay", "Sami Tesfay"]
    assert "Bellen" in on_today(workbench)
