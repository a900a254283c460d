"""People without names: a self-organisation is met, its needs noted; found again, corrected, counted."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from sqlalchemy import select

from sleutelapp.features.contacts.detail_screen import ContactDetailScreen
from sleutelapp.features.contacts.screen import ContactScreen
from sleutelapp.features.hours.screen import HoursScreen
from sleutelapp.features.periods.period import Period
from sleutelapp.features.profile.actions import save_profile
from sleutelapp.features.profile.drafts import Agreement, ProfileFile
from sleutelapp.features.reports.queries import activity
from sleutelapp.features.search.search_box import SearchBox
from sleutelapp.features.today.screen import TodayScreen
from sleutelapp.records import Need
from sleutelapp.shell.place import Place
from sleutelapp.shell.workbench import Workbench
from tests.journeys.hands import choose, click, find, page, settle, take, type_into, wait_for, words

MARKS = str.maketrans("", "", "\u2068\u2069")
GROUP = "Vrouwengroep De Brug"


def meet(workbench: Workbench) -> None:
    click(workbench, "Nieuw contact")
    contact = page(workbench, ContactScreen)
    choose(contact.people.search, "", "Onbekend of groep")
    click(contact, "Ontmoeting in de wijk")
    type_into(find(contact, QLineEdit, "Welke groep?"), GROUP)
    type_into(contact.kind.minutes, "90")
    type_into(contact.kind.kilometres, "8")
    assert "Amersfoort" in words(contact)  # the only municipality there are hours for
    choose(contact.needs.search, "verzek", "Zorgverzekering")
    choose(contact.needs.search, "eenzaam", "Eenzaamheid")

    click(contact.needs.cards[0], "Notitie")
    type_into(contact.needs.cards[0].note, "Weten niet welke polis")

    # The head count is asked for, beside its field.
    type_into(find(contact, QLineEdit, "Hoeveel mensen?"), "")
    QTest.keyClick(contact.people.group.head_count, Qt.Key.Key_Delete)
    click(contact, "Opslaan")
    assert workbench.place == Place("contact")
    assert "Dit is nog leeg" in words(contact.people)
    type_into(find(contact, QLineEdit, "Hoeveel mensen?"), "41")
    click(contact, "Opslaan")
    wait_for(lambda: workbench.place.page != "contact")


def search(workbench: Workbench, typed: str, found: str = GROUP) -> None:
    box = find(workbench, SearchBox, "Zoeken")
    type_into(box, typed)
    box.look_up()
    assert any(found in title for title in box.result_titles())
    QTest.keyClick(box, Qt.Key.Key_Return)
    settle()


def line(workbench: Workbench) -> str:
    """How the month tells of it."""
    click(workbench.navigation, "Uren")
    rows = page(workbench, HoursScreen).month.rows.rows_model.rows()
    return next(row.spoken().translate(MARKS) for row in rows if GROUP in row.spoken())


def test_a_self_organisation_is_met(workbench: Workbench) -> None:
    meet(workbench)
    assert line(workbench) == f"Ontmoeting in de wijk, {GROUP} · Amersfoort, 90 min · 8 km"
    assert "1,5 van 40 uur" in words(page(workbench, HoursScreen))

    # Found by its name, with what came up; the count was mistyped.
    search(workbench, "vrouwengroep")
    detail = page(workbench, ContactDetailScreen)
    assert {"Zorgverzekering", "Eenzaamheid"} <= set(words(detail).split("\n"))
    assert detail.group.head_count.value() == 41
    type_into(find(detail, QLineEdit, "Hoeveel mensen?"), "14")
    type_into(detail.kind.minutes, "60")
    click(detail, "Wijzigingen opslaan")
    assert workbench.place == Place("hours")
    assert line(workbench) == f"Ontmoeting in de wijk, {GROUP} · Amersfoort, 60 min · 8 km"
    search(workbench, "de brug")
    assert (detail.group.head_count.value(), detail.group.name.value()) == (14, GROUP)
    click(workbench, "Ongedaan maken")
    wait_for(lambda: "90 min" in line(workbench))

    search(workbench, "polis", "Zorgverzekering")
    assert page(workbench, ContactDetailScreen).group.head_count.value() == 41

    # Help was found for one of its needs.
    take(find(detail, QPushButton, "Zorgverzekering: Open"), "Opgelost")
    find(detail, QPushButton, "Zorgverzekering: Opgelost")
    find(detail, QPushButton, "Eenzaamheid: Open")
    click(workbench, "Ongedaan maken")
    find(detail, QPushButton, "Zorgverzekering: Open")

    # It counts as one contact, and its needs are those of nobody in particular.
    with workbench._workspace.vault.reading() as session:
        figures = activity(session, Period.parse("2026-Q3"))
        asked = session.execute(select(Need.code, Need.newcomer_id).order_by(Need.id)).all()
    assert [(row.kind, row.contacts) for row in figures.contacts] == [("neighbourhood", 1)]
    assert [tuple(row) for row in asked] == [("W2", None), ("S7", None)]


def test_a_danger_in_a_group_opens_the_contact(workbench: Workbench) -> None:
    click(workbench, "Nieuw contact")
    contact = page(workbench, ContactScreen)
    choose(contact.people.search, "", "Onbekend of groep")
    type_into(find(contact, QLineEdit, "Welke groep?"), GROUP)
    click(contact, "Telefoon")
    click(contact, "Gevaar? Bekijk de signalen")
    click(contact, "Borstpijn")
    click(contact, "112 gebeld")
    click(contact, "Opslaan")
    wait_for(lambda: workbench.place.page != "contact")
    workbench.go(Place("today"))
    click(page(workbench, TodayScreen), f"Borstpijn, {GROUP}")
    assert page(workbench, ContactDetailScreen).group.head_count.value() == 1


def test_who_works_for_two_municipalities_is_asked_for_that_of_a_group(workbench: Workbench) -> None:
    agreed = tuple(Agreement(municipality=place, hours=8) for place in ("GM0307", "GM0355"))
    with workbench._workspace.vault.writing() as session:
        save_profile(session, ProfileFile(name="Yonas Haile", municipalities=agreed))
    click(workbench, "Nieuw contact")
    contact = page(workbench, ContactScreen)
    assert not contact.details.municipality.isVisible()
    choose(contact.people.search, "", "Onbekend of groep")
    assert contact.details.municipality.isVisible()
    assert contact.people.group.head_count.hasFocus()
