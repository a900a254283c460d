import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from sleutelapp.core import drafting
from sleutelapp.core.clock import SetClock
from sleutelapp.features.contacts.form_state import ContactState, NotedNeed
from sleutelapp.features.contacts.screen import ContactScreen
from sleutelapp.features.drafts.queries import unfinished_drafts
from sleutelapp.features.network.actions import add_organisation, add_professional, remove, restore
from sleutelapp.features.network.drafts import OrganisationDraft, ProfessionalDraft
from sleutelapp.features.network.place_chooser import PlaceChooser
from sleutelapp.features.newcomers.actions import add_newcomer, join_household
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.profile.actions import save_profile
from sleutelapp.features.profile.drafts import ProfileFile
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt import text_fields
from sleutelapp.qt.cards import DangerCard
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.records import (
    Contact,
    ContactNewcomer,
    DangerMatter,
    Draft,
    FollowUp,
    Need,
    Newcomer,
    Organisation,
    Referral,
)
from sleutelapp.reference.codes import Reference
from sleutelapp.vault.store import Vault

Undo = Callable[[], None]


@pytest.fixture
def family(vault: Vault) -> tuple[int, int]:
    with vault.writing() as session:
        consents = (ConsentDraft(),)
        mother = add_newcomer(
            session,
            NewcomerDraft(name="Almaz Tesfay", consents=consents, languages=("ti",), municipality="GM0363"),
        )
        child = add_newcomer(session, NewcomerDraft(name="Sami Tesfay", consents=consents, birth_year=2021))
        join_household(session, [mother, child])
        return mother.id, child.id


@pytest.fixture
def undos() -> list[Undo]:
    return []


@pytest.fixture
def screen(qtbot: QtBot, vault: Vault, reference: Reference, undos: list[Undo]) -> Iterator[ContactScreen]:
    workspace = Workspace(
        vault=vault,
        reference=reference,
        language="nl",
        dialogs=ScriptedDialogs(),
        say=lambda _text: None,
        offer_undo=lambda _text, undo: undos.append(undo),
    )
    screen = ContactScreen(workspace)
    qtbot.addWidget(screen)
    screen.resize(1100, 700)
    screen.show()
    qtbot.waitExposed(screen)
    screen.start()
    yield screen
    screen.leave()  # as the shell does before the vault is closed


class Hands:
    """Counts what a person does: a word typed, a key or a click is one action."""

    def __init__(self) -> None:
        self.actions = 0

    def type(self, text: str) -> None:
        self.actions += 1
        QTest.keyClicks(focused(), text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.actions += 1
        QTest.keyClick(focused(), key, modifier)

    def click(self, widget: QWidget) -> None:
        self.actions += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_a_visit_to_a_known_person_takes_at_most_twelve_actions(
    screen: ContactScreen, vault: Vault, family: tuple[int, int]
) -> None:
    hands = Hands()
    hands.actions += 1  # Ctrl+N, which brought us here
    hands.type("almas")  # as heard: she writes it Almaz
    screen.people.search.look_up()
    hands.press(Qt.Key.Key_Return)
    hands.click(screen.kind.kinds.chip("home_visit"))
    hands.click(screen.needs.search)
    hands.type("kies")
    screen.needs.search.look_up()
    hands.press(Qt.Key.Key_Return)
    hands.click(screen.needs.cards[0].urgency.chip("within_7_days"))
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert hands.actions <= 12
    with vault.reading() as session:
        contact = session.scalars(select(Contact)).one()
        need = session.scalars(select(Need)).one()
        assert session.scalars(select(ContactNewcomer.newcomer_id)).all() == [family[0]]
        assert (contact.kind, contact.minutes, contact.municipality) == ("home_visit", 60, "GM0363")
        assert (contact.language, contact.date) == ("ti", dt.date(2026, 9, 14))
        assert (need.code, need.urgency, need.newcomer_id) == ("T1", "within_7_days", family[0])
        assert unfinished_drafts(session) == []


def test_not_at_home_takes_two_clicks_after_who(
    screen: ContactScreen, vault: Vault, family: tuple[int, int]
) -> None:
    screen.start(family[0])
    hands = Hands()
    hands.click(screen.kind.kinds.chip("not_at_home"))
    hands.click(screen.save_button)
    assert hands.actions == 2
    with vault.reading() as session:
        assert session.scalars(select(Contact.kind)).one() == "not_at_home"
        assert session.get_one(Newcomer, family[0]).last_contact_on is None


def test_what_is_missing_is_asked_for_beside_it(
    screen: ContactScreen, vault: Vault, family: tuple[int, int]
) -> None:
    screen.save()
    assert screen.people.error.startswith("Kies met wie")
    screen.people.add_known(family[0])
    screen.save()
    assert screen.kind.error.isVisible()
    assert focused() is screen.kind.kinds.chip("home_visit")
    with vault.reading() as session:
        assert session.scalar(select(func.count()).select_from(Contact)) == 0


def test_danger_shows_its_card_at_once_and_later_never_loses_the_save(
    screen: ContactScreen, vault: Vault, family: tuple[int, int]
) -> None:
    screen.people.add_known(family[0])
    screen.kind.kinds.chip("home_visit").click()
    screen.needs.search.chosen.emit("G1")
    card = screen.findChild(DangerCard)
    assert card is not None
    assert card.isVisibleTo(screen)
    assert "112" in card.accessibleName()
    screen.save()
    with vault.reading() as session:
        assert session.scalar(select(func.count()).select_from(Contact)) == 0  # first the question
    screen.danger.action.chip("later").click()
    screen.save()
    with vault.reading() as session:
        matter = session.scalars(select(DangerMatter)).one()
        assert (matter.action, matter.newcomer_id, matter.closed_on) == ("later", family[0], None)


def test_needs_of_mother_and_child_with_referral_and_follow_up(
    screen: ContactScreen, vault: Vault, family: tuple[int, int]
) -> None:
    mother, child = family
    screen.start(mother)
    housemate = screen.people.household.chip(child)
    assert "Sami Tesfay" in housemate.text()
    housemate.click()
    screen.kind.kinds.chip("home_visit").click()
    screen.needs.domains.chip("T").click()
    screen.needs.tiles.tile("T4").click()
    card = screen.needs.cards[0]
    assert card.person_chips is not None
    card.person_chips.chip("1").click()
    card.refer.click()
    card.destination.set_value("dentist")
    card.follow.click()
    assert card.due_on.value() == dt.date(2026, 9, 21)
    screen.save()
    with vault.reading() as session:
        referral = session.scalars(select(Referral)).one()
        assert (referral.newcomer_id, referral.destination) == (child, "dentist")
        follow_up = session.scalars(select(FollowUp)).one()
        assert (follow_up.newcomer_id, follow_up.referral_id) == (child, referral.id)
        assert session.scalar(select(func.count()).select_from(ContactNewcomer)) == 2


def wrong_fields(screen: ContactScreen) -> list[str]:
    return [
        b.field.accessibleName()
        for b in screen.findChildren(LabeledField)
        if b.isVisible() and b.error_text()
    ]


def retype(field: QWidget, text: str) -> None:
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, text)


def test_what_is_not_understood_is_never_dropped_in_silence(
    screen: ContactScreen, vault: Vault, family: tuple[int, int]
) -> None:
    screen.people.add_known(family[0])
    screen.kind.kinds.chip("home_visit").click()
    screen.needs.search.chosen.emit("T1")
    card = screen.needs.cards[0]
    card.refer.click()
    card.follow.click()
    retype(card.due_on, "45-12")
    retype(screen.kind.date, "31-02")
    retype(screen.kind.time, "")
    retype(screen.kind.minutes, "2u")
    screen.save()
    assert wrong_fields(screen) == ["Date", "Time", "Duration", "Refer to", "Follow up on"]
    assert focused() is screen.kind.date
    retype(screen.kind.date, "11-09-2026")
    retype(screen.kind.time, "9:30")
    retype(screen.kind.minutes, "120")
    card.destination.set_value("dentist")
    retype(card.due_on, "21-09-2026")
    screen.save()
    with vault.reading() as session:
        contact = session.scalars(select(Contact)).one()
        assert (contact.date, contact.time, contact.minutes) == (dt.date(2026, 9, 11), dt.time(9, 30), 120)
        assert session.scalars(select(FollowUp.due_on)).one() == dt.date(2026, 9, 21)
        assert session.scalars(select(Referral.destination)).one() == "dentist"


def test_a_new_person_needs_consent_for_a_name(screen: ContactScreen, vault: Vault) -> None:
    screen.people.search.chosen.emit(("new", "Senait Kidane"))
    card = screen.people.cards[0]
    screen.kind.kinds.chip("first_meeting").click()
    screen.save()
    assert screen.refused.isVisible()
    card.consent.click()
    screen.save()
    with vault.reading() as session:
        assert session.scalars(select(Newcomer.name)).all() == ["Senait Kidane"]


def test_somebody_much_alike_is_pointed_out(screen: ContactScreen, family: tuple[int, int]) -> None:
    assert family
    screen.people.search.chosen.emit(("new", "Almas Tesfai"))
    assert screen.people.cards[0].similar.isVisibleTo(screen)
    screen.people.cards[0].name.set_value("Yusuf Demir")
    screen.people.cards[0].name.changed.emit()
    assert not screen.people.cards[0].similar.isVisibleTo(screen)


def test_a_group_without_names(screen: ContactScreen, vault: Vault) -> None:
    screen.people.search.chosen.emit(("group", ""))
    screen.people.group.head_count.set_value(14)
    screen.people.group.head_count.changed.emit()
    screen.kind.kinds.chip("neighbourhood").click()
    screen.needs.search.chosen.emit("S3")
    screen.save()
    with vault.reading() as session:
        assert session.scalars(select(Contact.group_size)).one() == 14
        assert session.scalars(select(Need)).one().newcomer_id is None


@pytest.mark.parametrize(("role", "group_at"), [("regional", 0), ("local", -1), ("mixed", -1)])
def test_who_works_for_a_region_is_offered_a_group_first(
    screen: ContactScreen, vault: Vault, family: tuple[int, int], role: str, group_at: int
) -> None:
    assert family
    with vault.writing() as session:
        save_profile(session, ProfileFile(name="Yonas Haile", role=role))
    screen.people.search.setFocus()
    screen.people.search.look_up()
    offered = screen.people.search.suggestions()
    assert len(offered) == 3
    assert offered[group_at] == "Unknown or group"
    QTest.keyClicks(screen.people.search, "alm")
    screen.people.search.look_up()
    assert screen.people.search.suggestions()[0].startswith("Almaz Tesfay")


def test_a_draft_comes_back_complete(
    screen: ContactScreen, vault: Vault, family: tuple[int, int], clock: SetClock
) -> None:
    screen.people.add_known(family[0])
    screen.people.search.chosen.emit(("new", "Half getypt"))
    screen.kind.kinds.chip("home_visit").click()
    screen.needs.search.chosen.emit("P1")
    screen.notes.set_value("Slaapt slecht. BSN 111222333.")
    screen.save_draft()
    with vault.reading() as session:
        draft = unfinished_drafts(session)[0]
        assert draft.title == "Almaz Tesfay, Half getypt"
        assert "111222333" not in str(session.get_one(Draft, draft.id).payload)
    clock.move(days=1)
    screen.start(family[1])  # something else in between; the draft stays
    screen.resume(draft.id)
    assert [person.title for person in screen.state.people] == ["Almaz Tesfay", "Half getypt"]
    assert screen.state.date == dt.date(2026, 9, 14)
    assert screen.state.kind == "home_visit"
    assert screen.notes.value().startswith("Slaapt slecht.")
    assert [card.need.code for card in screen.needs.cards] == ["P1"]


def test_ten_thousand_characters_still_come_back_from_a_draft(screen: ContactScreen, vault: Vault) -> None:
    assert text_fields.LONGEST_LINE == drafting.LONGEST_LINE
    screen.people.search.setText("A" * 10_000)
    words = screen.people.search.text()
    screen.people.search.clear()  # as a choice does
    screen.people.search.chosen.emit(("new", words))
    card = screen.people.cards[0]
    card.consent.click()
    card.name.setText("B" * 10_000)
    screen.notes.set_value("C" * 10_000)
    screen.save_draft()
    with vault.reading() as session:
        draft = unfinished_drafts(session)[0]
    screen.start(None)
    screen.resume(draft.id)
    assert len(screen.people.cards[0].name.value()) == 200
    assert len(screen.notes.value()) == 10_000
    screen.kind.kinds.chip("phone").click()
    screen.save()
    with vault.reading() as session:
        assert len(session.scalars(select(Contact.notes)).one()) == 10_000


def test_typing_is_kept_after_a_pause_without_any_save(
    qtbot: QtBot, screen: ContactScreen, vault: Vault
) -> None:
    QTest.keyClicks(screen.notes, "Belt morgen terug")

    def kept() -> bool:
        with vault.reading() as session:
            return bool(unfinished_drafts(session))

    qtbot.waitUntil(kept, timeout=5000)


def test_cancel_throws_away_and_undo_brings_back(
    screen: ContactScreen, vault: Vault, family: tuple[int, int], undos: list[Undo]
) -> None:
    screen.people.add_known(family[0])
    screen.cancel()
    with vault.reading() as session:
        assert unfinished_drafts(session) == []
    undos[0]()
    with vault.reading() as session:
        assert [draft.title for draft in unfinished_drafts(session)] == ["Almaz Tesfay"]


def test_an_untouched_page_leaves_no_draft(screen: ContactScreen, vault: Vault) -> None:
    screen.save_draft()
    screen.cancel()
    with vault.reading() as session:
        assert unfinished_drafts(session) == []


def test_a_bsn_is_refused_and_the_page_stays(
    screen: ContactScreen, vault: Vault, family: tuple[int, int]
) -> None:
    screen.people.add_known(family[0])
    screen.kind.kinds.chip("phone").click()
    QTest.keyClicks(screen.notes, "nummer 111222333")
    screen.save()
    assert "BSN" in screen.refused.text.text()
    assert "111222333" in screen.notes.value()
    with vault.reading() as session:
        assert session.scalar(select(func.count()).select_from(Contact)) == 0


def test_a_full_disk_says_not_saved_and_keeps_the_page(
    screen: ContactScreen, vault: Vault, family: tuple[int, int]
) -> None:
    screen.people.add_known(family[0])
    screen.kind.kinds.chip("phone").click()
    screen.notes.set_value("x" * 200_000)
    with vault.writing() as session:
        pages = session.connection().exec_driver_sql("PRAGMA page_count").scalar_one()
        session.connection().exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    screen.save()
    assert screen.refused.text.text().startswith("NIET opgeslagen: de schijf is vol")
    assert len(screen.notes.value()) == 200_000


def test_every_field_has_a_name_and_tab_reaches_save(screen: ContactScreen, family: tuple[int, int]) -> None:
    screen.start(family[0])
    screen.needs.search.chosen.emit("T1")
    start, seen = focused(), []
    for _step in range(120):
        widget = focused()
        seen.append(widget)
        name = widget.accessibleName() or (widget.text() if hasattr(widget, "text") else "")
        assert name, type(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        if focused() is start:
            break
    assert screen.save_button in seen


def refer_to_dentist(screen: ContactScreen) -> PlaceChooser:
    screen.people.search.setFocus()
    QTest.keyClicks(screen.people.search, "almas")
    screen.people.search.look_up()
    QTest.keyClick(screen.people.search, Qt.Key.Key_Return)
    screen.needs.search.setFocus()
    QTest.keyClicks(screen.needs.search, "kies")
    screen.needs.search.look_up()
    QTest.keyClick(screen.needs.search, Qt.Key.Key_Return)
    card = screen.needs.cards[0]
    card.refer.click()
    assert not card.place.isVisible()  # first what kind of place
    card.destination.set_value("dentist")
    assert card.place.isVisible()
    card.place.organisation.setFocus()
    return card.place


@pytest.fixture
def dentists(vault: Vault) -> tuple[int, int]:
    """Numbers of a dentist's practice and of somebody who works there; a GP stands beside them."""
    with vault.writing() as session:
        add_organisation(session, OrganisationDraft(name="Huisarts De Linde", kind="gp"))
        place = add_organisation(session, OrganisationDraft(name="Tandarts Plein", kind="dentist"))
        person = add_professional(session, ProfessionalDraft(name="Omar Aziz", organisation_id=place.id))
        return place.id, person.id


@pytest.mark.usefixtures("family")
def test_a_referral_goes_to_an_organisation_and_somebody_there(
    screen: ContactScreen, vault: Vault, dentists: tuple[int, int]
) -> None:
    place = refer_to_dentist(screen)
    place.organisation.look_up()
    assert place.organisation.suggestions() == ["Tandarts Plein"]
    QTest.keyClick(place.organisation, Qt.Key.Key_Return)
    place.professional.setFocus()
    place.professional.look_up()
    QTest.keyClick(place.professional, Qt.Key.Key_Return)
    assert place.value() == dentists
    screen.save_draft()
    with vault.reading() as session:
        draft_id = unfinished_drafts(session)[0].id
    # Left, and gone on with later.
    screen._close()
    screen.resume(draft_id)
    card = screen.needs.cards[0]
    assert (card.place.organisation.text(), card.place.value()) == ("Tandarts Plein", dentists)
    screen.kind.kinds.chip("home_visit").click()
    screen.save()
    with vault.reading() as session:
        referral = session.scalars(select(Referral)).one()
        assert (referral.organisation_id, referral.professional_id) == dentists


@pytest.mark.usefixtures("dentists", "family")
def test_a_new_organisation_is_added_while_referring(screen: ContactScreen, vault: Vault) -> None:
    place = refer_to_dentist(screen)
    QTest.keyClicks(place.organisation, "Mondzorg West")
    place.organisation.look_up()
    assert len(place.organisation.suggestions()) == 1
    QTest.keyClick(place.organisation, Qt.Key.Key_Return)
    assert place.organisation.text() == "Mondzorg West"
    with vault.reading() as session:
        added = session.scalars(select(Organisation).where(Organisation.name == "Mondzorg West")).one()
        assert (added.kind, added.checked_on) == ("dentist", dt.date(2026, 9, 14))
        assert place.value() == (added.id, None)
    # Another kind of place: this one does not go along.
    screen.needs.cards[0].destination.set_value("gp")
    assert place.value() == (None, None)
    assert place.organisation.text() == ""
    assert screen.state.needs[0].organisation_id is None


@pytest.mark.usefixtures("family")
def test_a_draft_survives_that_its_organisation_was_taken_out(
    screen: ContactScreen, vault: Vault, dentists: tuple[int, int]
) -> None:
    refer_to_dentist(screen).set_value(*dentists)
    screen.needs.cards[0]._typed()
    screen.save_draft()
    with vault.writing() as session:
        remove(session, "organisation", dentists[0])
        draft_id = unfinished_drafts(session)[0].id
    screen.resume(draft_id)
    screen.kind.kinds.chip("home_visit").click()
    screen.save()
    # It is still named, and the field says why it cannot be saved.
    card = screen.needs.cards[0]
    assert card.place.organisation.text() == "Tandarts Plein"
    assert "Put it back first" in card.place.blocks[0].error_text()
    assert focused() is card.place.organisation
    with vault.writing() as session:
        assert session.scalars(select(Referral)).all() == []
        restore(session, "organisation", dentists[0])
    screen.save()
    with vault.reading() as session:
        assert session.scalars(select(Referral)).one().organisation_id == dentists[0]


def test_a_draft_of_an_earlier_version_opens() -> None:
    state = ContactState(needs=[NotedNeed(code="T1", destination="dentist")])
    kept = state.as_plain()
    del kept["state"]["needs"][0]["organisation_id"], kept["state"]["needs"][0]["professional_id"]
    assert ContactState.from_plain(kept) == state


def test_words_typed_and_not_chosen_yet_are_kept_with_the_draft(
    screen: ContactScreen, family: tuple[int, int], vault: Vault
) -> None:
    QTest.keyClicks(screen.people.search, "Almaz uit de buurt")
    QTest.keyClicks(screen.needs.search, "brief van")
    screen.save_draft()
    with vault.reading() as session:
        (draft,) = unfinished_drafts(session)
    assert draft.title == "Almaz uit de buurt"
    screen.start(family[0])
    assert screen.people.search.text() == ""

    screen.resume(draft.id)
    assert screen.people.search.text() == "Almaz uit de buurt"
    assert screen.needs.search.text() == "brief van"


def test_a_name_that_was_not_chosen_is_asked_about_before_the_contact_is_saved(
    screen: ContactScreen, family: tuple[int, int], vault: Vault
) -> None:
    screen.people.add_known(family[0])
    screen.kind.kinds.chip("home_visit").click()
    QTest.keyClicks(screen.people.search, "Sami")
    screen.save()
    assert "Choose from the list" in screen.people.error
    with vault.reading() as session:
        assert session.scalar(select(func.count()).select_from(Contact)) == 0

    screen.people.search.clear()
    screen.save()
    with vault.reading() as session:
        assert session.scalar(select(func.count()).select_from(Contact)) == 1
