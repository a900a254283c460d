"""What is done from the dossier itself: danger, next steps, household, throwing away, archive, timeline."""

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from sleutelapp.core.clock import SetClock
from sleutelapp.features.contacts.actions import log_contact
from sleutelapp.features.contacts.drafts import ContactDraft
from sleutelapp.features.danger.actions import note_danger
from sleutelapp.features.follow_ups.actions import add_follow_up
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.newcomers.actions import add_newcomer, archive_newcomer
from sleutelapp.features.newcomers.dossier_queries import Dossier, dossier
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.newcomers.screen import NewcomerScreen
from sleutelapp.features.referrals.actions import add_referral
from sleutelapp.features.referrals.drafts import ReferralDraft
from sleutelapp.features.today.queries import today
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.records import DangerMatter
from sleutelapp.vault.store import Vault
from tests.features.newcomers.by_hand import Told, button, named, press, titles, write

Statements = Callable[[], AbstractContextManager[list[str]]]
MONDAY = dt.date(2026, 9, 14)


def read(vault: Vault, newcomer_id: int) -> Dossier:
    with vault.reading() as session:
        return dossier(session, newcomer_id)


def choose_from(opener: QPushButton, words: str) -> None:
    """Take an entry of a button's menu by its words."""
    menu = opener.menu()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == words).trigger()


@pytest.fixture
def chest_pain(vault: Vault, family: tuple[int, int]) -> int:
    with vault.writing() as session:
        return note_danger(
            session,
            contact_id=1,
            newcomer_id=family[0],
            need_id=None,
            sign="chest_pain",
            action="later",
            note="",
            day=MONDAY,
        ).id


def test_open_danger_stands_on_top_until_it_is_answered_and_closed(
    screen: NewcomerScreen, vault: Vault, told: Told, family: tuple[int, int], chest_pain: int
) -> None:
    def stored() -> tuple[str, dt.date | None]:
        with vault.reading() as session:
            matter = session.get_one(DangerMatter, chest_pain)
            return matter.action, matter.closed_on

    screen.show_newcomer(family[0])
    dangers = screen.dossier.dangers
    assert dangers.isVisible()
    assert dangers.y() < screen.dossier.next_steps.y()
    record = named(dangers, f"danger:{chest_pain}:record")
    assert isinstance(record, QPushButton)
    choose_from(record, "112 gebeld")
    assert stored() == ("called_112", None)
    told.take_back()
    assert stored() == ("later", None)
    record = named(dangers, f"danger:{chest_pain}:record")
    assert isinstance(record, QPushButton)
    choose_from(record, "Huisarts of huisartsenpost gebeld")
    press(named(dangers, f"danger:{chest_pain}:close"))
    assert stored() == ("called_gp", MONDAY)
    assert not dangers.isVisible()
    told.take_back()
    assert dangers.isVisible()


def test_two_matters_of_one_sign_share_a_card(
    screen: NewcomerScreen, vault: Vault, family: tuple[int, int], chest_pain: int
) -> None:
    with vault.writing() as session:
        again = note_danger(
            session,
            contact_id=None,
            newcomer_id=family[0],
            need_id=None,
            sign="chest_pain",
            action="called_gp",
            note="",
            day=MONDAY,
        ).id
    screen.show_newcomer(family[0])
    dangers = screen.dossier.dangers
    assert dangers._cards.count() == 1
    assert named(dangers, f"danger:{chest_pain}:record")
    assert named(dangers, f"danger:{again}:close")


def test_danger_of_somebody_else_is_not_shown(
    screen: NewcomerScreen, family: tuple[int, int], chest_pain: int
) -> None:
    screen.show_newcomer(family[0])
    screen.show_newcomer(family[1])
    assert chest_pain
    assert not screen.dossier.dangers.isVisible()


def test_what_was_planned_is_taken_back(
    screen: NewcomerScreen, vault: Vault, told: Told, family: tuple[int, int]
) -> None:
    screen.show_newcomer(family[1])
    press(screen.dossier.next_steps.add_button)
    press(named(screen.dossier, "inline:confirm"))
    assert len(read(vault, family[1]).follow_ups) == 1
    told.take_back()
    assert read(vault, family[1]).follow_ups == ()


def test_a_follow_up_moved_goes_back_and_one_thrown_away_comes_back(
    screen: NewcomerScreen, vault: Vault, told: Told, family: tuple[int, int]
) -> None:
    screen.show_newcomer(family[0])
    press(named(screen.dossier, "followUp:1:pause"))
    press(named(screen.dossier, "pause:confirm"))
    assert [row.due_on for row in read(vault, family[0]).follow_ups] == [dt.date(2026, 9, 21)]
    told.take_back()
    assert [row.due_on for row in read(vault, family[0]).follow_ups] == [dt.date(2026, 9, 13)]
    press(named(screen.dossier, "followUp:1:away"))
    assert read(vault, family[0]).follow_ups == ()
    told.take_back()
    assert [row.id for row in read(vault, family[0]).follow_ups] == [1]


def test_somebody_is_added_to_the_household_and_taken_out_again(
    screen: NewcomerScreen, vault: Vault, told: Told, family: tuple[int, int]
) -> None:
    with vault.writing() as session:
        father = add_newcomer(session, NewcomerDraft(name="Yusuf Tesfay", consents=(ConsentDraft(),))).id
    screen.show_newcomer(family[0])
    household = screen.dossier.household
    press(household.add_button)
    write(household.search, "joesoef")
    household.search.look_up()
    assert household.search.suggestions() == ["Yusuf Tesfay"]
    QTest.keyClick(household.search, Qt.Key.Key_Return)
    assert {member.id for member in read(vault, family[0]).household} == {*family, father}
    press(named(household, f"household:{father}:leave"))
    assert [member.id for member in read(vault, family[0]).housemates] == [family[1]]
    told.take_back()
    assert {member.id for member in read(vault, family[0]).household} == {*family, father}
    wanted: list[int] = []
    screen.newcomer_wanted.connect(wanted.append)
    press(named(household, f"household:{father}:open"))
    assert wanted == [father]


def test_adding_to_a_household_is_taken_back(
    screen: NewcomerScreen, vault: Vault, told: Told, family: tuple[int, int]
) -> None:
    with vault.writing() as session:
        alone = add_newcomer(session, NewcomerDraft()).id
    screen.show_newcomer(alone)
    household = screen.dossier.household
    press(household.add_button)
    household.search.chosen.emit(family[0])
    assert read(vault, family[1]).household == ()
    told.take_back()
    assert [member.id for member in read(vault, family[1]).housemates] == [family[0]]
    assert read(vault, alone).household == ()


def test_the_kind_of_household_is_chosen_and_taken_back(
    screen: NewcomerScreen, vault: Vault, told: Told, family: tuple[int, int]
) -> None:
    screen.show_newcomer(family[0])
    kind = named(screen.dossier.household, "household:kind")
    assert isinstance(kind, QPushButton)
    choose_from(kind, "Eenoudergezin")
    assert [read(vault, number).household_kind for number in family] == ["single_parent"] * 2
    assert named(screen.dossier.household, "household:kind").text() == "Eenoudergezin"
    told.take_back()
    assert [read(vault, number).household_kind for number in family] == [None] * 2


def test_before_somebody_is_thrown_away_it_is_told_what_goes(
    screen: NewcomerScreen, vault: Vault, told: Told, family: tuple[int, int]
) -> None:
    screen.show_newcomer(family[0])
    screen.dossier.header.remove_action.trigger()
    panel = screen.dossier.removal
    assert "2 need" in panel.said.text()
    assert "1 referral" in panel.said.text()
    assert panel.remove_button.hasFocus()
    assert titles(screen) == ["Almaz Tesfay", "N-00002"]  # nothing has happened yet
    QTest.keyClick(panel.remove_button, Qt.Key.Key_Space)
    assert titles(screen) == ["N-00002"]
    assert not screen.dossier.isVisible()
    assert screen.rows.hasFocus()
    with vault.reading() as session:
        assert today(session, MONDAY).overdue.total == 0
    told.take_back()
    assert titles(screen) == ["Almaz Tesfay", "N-00002"]
    with vault.reading() as session:
        assert today(session, MONDAY).overdue.total == 1


def test_escape_or_archive_instead_of_throwing_away(
    screen: NewcomerScreen, vault: Vault, family: tuple[int, int]
) -> None:
    screen.show_newcomer(family[0])
    screen.dossier.header.remove_action.trigger()
    panel = screen.dossier.removal
    QTest.keyClick(panel.remove_button, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    screen.dossier.header.remove_action.trigger()
    press(panel.archive_button)
    assert read(vault, family[0]).archived
    screen.dossier.header.remove_action.trigger()
    assert not panel.archive_button.isVisible()
    screen.show_newcomer(family[1])
    assert not panel.isVisible()


def test_the_archive_is_searched_and_left_again(
    screen: NewcomerScreen, vault: Vault, qtbot: QtBot, family: tuple[int, int]
) -> None:
    with vault.writing() as session:
        archive_newcomer(session, family[0])
    with vault.reading() as session:
        assert today(session, MONDAY).overdue.total == 0  # what was planned waits
    write(screen.filter.field, "almas")
    qtbot.waitUntil(lambda: not screen.rows.isVisible())
    press(screen.archived)
    assert titles(screen) == ["Almaz Tesfay"]
    screen.activate(family[0])
    assert not screen.dossier.header.contact_button.isVisible()
    assert screen.dossier.header.archive_action.text() == "Back to the list"
    screen.dossier.header.archive_action.trigger()
    assert screen.dossier.header.contact_button.isVisible()
    with vault.reading() as session:
        assert today(session, MONDAY).overdue.total == 1


def test_a_contact_takes_somebody_out_of_the_archive(vault: Vault, family: tuple[int, int]) -> None:
    with vault.writing() as session:
        archive_newcomer(session, family[0])
        log_contact(session, ContactDraft(kind="phone", newcomer_ids=(family[0],)))
    assert not read(vault, family[0]).archived


@pytest.fixture
def many_calls(vault: Vault, family: tuple[int, int]) -> int:
    with vault.writing() as session:
        for number in range(130):
            log_contact(
                session,
                ContactDraft(
                    kind="phone",
                    date=dt.date(2026, 1, 1) + dt.timedelta(days=number),
                    newcomer_ids=(family[0],),
                    notes=f"Gesprek {number}",
                ),
            )
    return family[0]


def entries(screen: NewcomerScreen) -> list[str]:
    lines = screen.dossier.timeline.timeline_model.lines()
    return [line.key[0] for line in lines if hasattr(line, "key")]  # type: ignore[index]


def read_all(screen: NewcomerScreen) -> list[str]:
    model = screen.dossier.timeline.timeline_model
    while model.canFetchMore(screen.dossier.timeline.rootIndex()):
        model.fetchMore(screen.dossier.timeline.rootIndex())
    return entries(screen)


def test_a_filter_holds_over_the_pages_of_the_timeline(
    screen: NewcomerScreen, qtbot: QtBot, many_calls: int
) -> None:
    screen.show_newcomer(many_calls)
    qtbot.waitUntil(screen.dossier.kinds.isVisible)
    press(named(screen.dossier, "chip:contact"))
    assert len(entries(screen)) == 50
    assert read_all(screen) == ["contact"] * 131
    press(named(screen.dossier, "chip:referral"))
    assert set(read_all(screen)) == {"contact", "referral"}
    press(named(screen.dossier, "chip:contact"))
    assert read_all(screen) == ["referral"]
    press(named(screen.dossier, "chip:referral"))
    press(named(screen.dossier, "chip:other"))
    assert read_all(screen) == ["consent"]


def test_the_place_in_the_timeline_stays_when_it_is_read_again(
    screen: NewcomerScreen, vault: Vault, many_calls: int
) -> None:
    screen.show_newcomer(many_calls)
    read_all(screen)
    timeline = screen.dossier.timeline
    timeline.setCurrentIndex(timeline.timeline_model.index(150, 0))
    timeline.scrollTo(timeline.currentIndex())
    place = timeline.verticalScrollBar().value()
    assert place > 0
    key = timeline.timeline_model.line_at(timeline.currentIndex())
    press(named(screen.dossier, "followUp:1:done"))
    assert timeline.timeline_model.line_at(timeline.currentIndex()) == key
    assert abs(timeline.verticalScrollBar().value() - place) <= 1
    assert read(vault, many_calls).follow_ups == ()


def test_the_kinds_chosen_stay_for_the_next_person_and_the_next_window(
    screen: NewcomerScreen, qtbot: QtBot, workspace: Workspace, family: tuple[int, int]
) -> None:
    screen.show_newcomer(family[0])
    qtbot.waitUntil(screen.dossier.kinds.isVisible)
    press(named(screen.dossier, "chip:need"))
    press(named(screen.dossier, "chip:follow_up"))
    screen.show_newcomer(family[1])
    assert screen.dossier.kinds.chosen() == {"need", "follow_up"}
    assert entries(screen) == []
    another = NewcomerScreen(workspace)  # as after unlocking
    qtbot.addWidget(another)
    another.arrive()
    another.show_newcomer(family[0])
    assert another.dossier.kinds.chosen() == {"need", "follow_up"}
    assert set(entries(another)) == {"need"}


def test_the_parts_of_the_dossier_are_reached_by_keyboard(
    screen: NewcomerScreen, family: tuple[int, int]
) -> None:
    screen.resize(900, 760)
    screen.show_newcomer(family[0])
    tabs = screen.dossier.tabs
    tabs.setFocus()
    assert screen.dossier.next_steps.isVisible()
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert screen.dossier.board.isVisible()
    assert not screen.dossier.next_steps.isVisible()
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert screen.dossier.timeline.isVisible()
    screen.resize(1160, 760)  # with more room the timeline stands beside the overview
    assert screen.dossier.timeline.isVisible()
    assert screen.dossier.next_steps.isVisible()
    assert not tabs.isTabVisible(2)


def test_the_overview_leads_to_the_board(screen: NewcomerScreen, family: tuple[int, int]) -> None:
    screen.show_newcomer(family[0])
    press(button(screen.dossier, "Open the board"))
    assert screen.dossier.board.isVisible()


def test_a_dossier_is_shown_with_as_many_statements_whatever_is_in_it(
    screen: NewcomerScreen, statements: Statements, family: tuple[int, int], many_calls: int
) -> None:
    screen.show_newcomer(many_calls)
    with statements() as sent:
        screen.show_newcomer(family[1])
    few = len(sent)
    with statements() as sent:
        screen.show_newcomer(many_calls)
    assert len(sent) <= few + 6  # the kinds of its timeline, each read once
    assert QApplication.focusWidget() is screen.dossier.header.contact_button


def test_the_day_is_that_of_the_clock(
    screen: NewcomerScreen, vault: Vault, clock: SetClock, told: Told, family: tuple[int, int]
) -> None:
    clock.move(days=3)
    screen.show_newcomer(family[0])
    press(button(screen.dossier, "Solved: Slaap"))
    solved = read(vault, family[0]).needs[2].rows[0]
    assert solved.closed_on == dt.date(2026, 9, 17)
    told.take_back()
    assert read(vault, family[0]).needs[2].rows == ()


def test_after_years_the_first_stand_there_and_the_rest_is_asked_for(
    screen: NewcomerScreen, vault: Vault, family: tuple[int, int]
) -> None:
    with vault.writing() as session:
        for day in range(1, 31):
            due = FollowUpDraft(due_on=dt.date(2026, 10, day), text=f"Stap {day}", newcomer_id=family[0])
            add_follow_up(session, due)
            add_referral(session, ReferralDraft(destination="gp", newcomer_id=family[0]))
    screen.show_newcomer(family[0])
    for card, of_all in ((screen.dossier.next_steps, 31), (screen.dossier.referrals, 31)):
        assert len([row for row in card.findChildren(ItemRow) if row.isVisible()]) == 8
        more = named(card, "more")
        assert more.text() == f"{of_all - 8} more"
        press(more)
        rows = [row for row in card.findChildren(ItemRow) if row.isVisible()]
        assert len(rows) == of_all
        assert QApplication.focusWidget() is not None
    screen.show_newcomer(family[1])
    screen.show_newcomer(family[0])
    assert named(screen.dossier.referrals, "more").text() == "23 more"
