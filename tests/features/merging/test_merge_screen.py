"""The page that makes one dossier of two, and what the dossier says of it, by keyboard."""

import datetime as dt
from typing import Protocol

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sleutelapp.core.errors import UserError
from sleutelapp.features.contacts.actions import log_contact
from sleutelapp.features.contacts.drafts import ContactDraft, ContactNeedDraft
from sleutelapp.features.merging.actions import merge_newcomers
from sleutelapp.features.merging.screen import MergeScreen
from sleutelapp.features.newcomers.actions import add_newcomer, give_consent, withdraw_consent
from sleutelapp.features.newcomers.dossier_queries import dossier
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.newcomers.screen import NewcomerScreen
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.banner import Banner
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.vault.store import Vault

ALMAS = NewcomerDraft(
    name="Almas Tesfai", phone="0612345670", consents=(ConsentDraft(),), birth_year=1991, origin="er"
)
TWIN = 3


class Told(Protocol):
    """What the user was told; see conftest."""

    said: list[str]

    def take_back(self) -> None: ...


@pytest.fixture
def twin(vault: Vault, family: tuple[int, int]) -> int:
    """The mother once more, as somebody else wrote her name, with the same toothache."""
    assert family
    with vault.writing() as session:
        add_newcomer(session, ALMAS)
        needs = (ContactNeedDraft(code="T1", note="Nog steeds."),)
        log_contact(
            session, ContactDraft(kind="phone", newcomer_ids=(TWIN,), date=dt.date(2026, 9, 1), needs=needs)
        )
    return TWIN


@pytest.fixture
def screen(qtbot: QtBot, vault: Vault, workspace: Workspace) -> MergeScreen:
    screen = MergeScreen(workspace)
    qtbot.addWidget(screen)
    screen.resize(1100, 900)
    vault.subscribe(screen.records_changed)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.arrive()
    return screen


def named(parent: QWidget, name: str) -> QPushButton:
    found = next((b for b in parent.findChildren(QPushButton, name) if b.isVisible()), None)
    assert found is not None, name
    return found


def press(button: QPushButton) -> None:
    """As somebody does who uses no mouse."""
    assert button.focusPolicy() != Qt.FocusPolicy.NoFocus
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def lines(screen: MergeScreen) -> list[str]:
    rows = [row for row in screen.outcome.findChildren(ItemRow) if row.isVisible()]
    return [f"{row.accessibleName()} | {row.detail.text()}" for row in rows]


def test_the_likeliest_stands_there_and_is_merged_with_undo(
    screen: MergeScreen, vault: Vault, twin: int, told: Told, qtbot: QtBot
) -> None:
    screen.show_person(twin)
    assert screen.other.text() == "Almaz Tesfay"
    said = "\n".join(lines(screen))
    assert "1 contact(s)" in said
    assert "1 need(s) that both have" in said
    assert "Ook bekend als N-00003; Naam: Almas Tesfai" in said
    # The arrow takes the other name; the line in the note follows.
    chosen = named(screen, "name:keep")
    assert chosen.isChecked()
    chosen.setFocus()
    QTest.keyClick(chosen, Qt.Key.Key_Right)
    QTest.keyClick(named(screen, "name:away"), Qt.Key.Key_Space)
    assert named(screen, "name:away").isChecked()
    assert "Naam: Almaz Tesfay" in "\n".join(lines(screen))
    with qtbot.waitSignal(screen.newcomer_wanted) as wanted:
        QTest.keyClick(screen, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args == [1]
    with vault.reading() as session:
        person = dossier(session, 1)
        assert (person.name, person.origin) == ("Almas Tesfai", "er")
    assert "N-00003" in told.said[-1]
    told.take_back()
    with vault.reading() as session:
        assert dossier(session, 1).name == "Almaz Tesfay"
        assert dossier(session, twin).name == "Almas Tesfai"


def test_the_other_way_round_keeps_what_was_chosen(screen: MergeScreen, vault: Vault, twin: int) -> None:
    screen.show_person(1)
    press(named(screen, "name:away"))
    press(screen.turn_button)
    assert named(screen, "name:keep").isChecked()
    assert named(screen, "name:keep").accessibleName().endswith("Almas Tesfai")
    press(screen.foot.save_button)
    with vault.reading() as session:
        assert dossier(session, twin).name == "Almas Tesfai"
        with pytest.raises(UserError):
            dossier(session, 1)


def test_consent_that_the_dossiers_disagree_on_is_to_be_asked_again(
    screen: MergeScreen, vault: Vault, twin: int
) -> None:
    with vault.writing() as session:
        share = ConsentDraft(purpose="share", recipient="gp", given_on=dt.date(2026, 9, 2))
        give_consent(session, 1, share)
        withdraw_consent(session, give_consent(session, twin, share).id)
    screen.show_person(1)
    said = [banner.text.text() for banner in screen.outcome.findChildren(Banner) if banner.isVisible()]
    assert len(said) == 1
    assert "Huisarts" in said[0]


def test_somebody_else_is_found_by_typing(screen: MergeScreen, vault: Vault, family: tuple[int, int]) -> None:
    assert family
    with vault.writing() as session:
        add_newcomer(session, NewcomerDraft(name="Yusuf Warsame", consents=(ConsentDraft(),)))
    screen.show_person(1)
    assert screen.other.hasFocus()
    assert not screen.comparison.isVisible()
    assert not screen.foot.save_button.isEnabled()
    QTest.keyClicks(screen.other, "Joesoef")
    screen.other.look_up()
    QTest.keyClick(screen.other, Qt.Key.Key_Return)
    assert screen.comparison.isVisible()
    assert screen.foot.save_button.isEnabled()


def test_nobody_is_merged_with_somebody_who_went_meanwhile(
    screen: MergeScreen, vault: Vault, twin: int
) -> None:
    screen.show_person(1)
    with vault.writing() as session:
        merge_newcomers(session, 1, twin)
    assert screen.foot.refused.isVisible()
    assert not screen.comparison.isVisible()
    assert not screen.foot.save_button.isEnabled()


@pytest.fixture
def people(qtbot: QtBot, vault: Vault, workspace: Workspace) -> NewcomerScreen:
    screen = NewcomerScreen(workspace)
    qtbot.addWidget(screen)
    screen.resize(1100, 900)
    vault.subscribe(screen.records_changed)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.arrive()
    return screen


def test_the_dossier_hints_at_a_double_until_it_is_denied(
    people: NewcomerScreen, twin: int, told: Told, qtbot: QtBot
) -> None:
    people.show_newcomer(1)
    card = people.dossier.twin
    assert card.isVisible()
    with qtbot.waitSignal(people.place_wanted) as wanted:
        press(named(card, "twin:compare"))
    assert wanted.args == ["merge", 1]
    press(named(card, "twin:apart"))
    assert not card.isVisible()
    told.take_back()
    assert card.isVisible()
    people.show_newcomer(2)
    assert not card.isVisible()
    assert twin


def test_the_menu_leads_to_the_page(people: NewcomerScreen, family: tuple[int, int], qtbot: QtBot) -> None:
    assert family
    people.show_newcomer(2)
    with qtbot.waitSignal(people.place_wanted) as wanted:
        people.dossier.header.merge_action.trigger()
    assert wanted.args == ["merge", 2]


def test_the_dossier_says_what_went_into_it_and_takes_it_apart_later(
    people: NewcomerScreen, vault: Vault, twin: int, told: Told
) -> None:
    with vault.writing() as session:
        merge_id = merge_newcomers(session, 1, twin).id
        log_contact(session, ContactDraft(kind="phone", newcomer_ids=(1,)))
    people.show_newcomer(twin)  # an old link leads to the dossier that stayed
    assert people.dossier.header.title.text() == "Almaz Tesfay"
    press(named(people.dossier.merged, f"twin:{merge_id}:take_apart"))
    assert "N-00003" in told.said[-1]
    assert "1 record(s)" in told.said[-1]
    assert not people.dossier.merged.isVisible()
    assert people.dossier.twin.isVisible()  # they are alike again
    people.show_newcomer(twin)
    assert people.dossier.header.title.text() == "Almas Tesfai"
