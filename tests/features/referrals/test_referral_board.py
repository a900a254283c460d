"""The board: columns and their order, the keyboard, the next step as one click, and undo."""

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sleutelapp.features.newcomers.actions import give_consent
from sleutelapp.features.newcomers.drafts import ConsentDraft
from sleutelapp.features.referrals.actions import add_referral
from sleutelapp.features.referrals.board_view import FIRST
from sleutelapp.features.referrals.consent_question import ConsentQuestion
from sleutelapp.features.referrals.drafts import ReferralDraft
from sleutelapp.features.referrals.queries import board_columns
from sleutelapp.features.referrals.rules import GROUPS
from sleutelapp.features.referrals.screen import ReferralScreen
from sleutelapp.features.referrals.step_form import StepForm
from sleutelapp.features.workspace import Workspace
from sleutelapp.vault.store import Vault
from tests.features.referrals.on_page import Told, asked, card, choose_step, column, press, steps_menu, stored

Open = Callable[[str], ReferralScreen]
Statements = Callable[[], AbstractContextManager[list[str]]]
MARKS = str.maketrans("", "", "\u2066\u2067\u2068\u2069")
TODAY = dt.date(2026, 9, 14)


def refer(
    vault: Vault,
    status: str,
    days_ago: int = 0,
    *,
    destination: str = "gp",
    appointment: int | None = None,
    newcomer_id: int = 1,
) -> int:
    """A referral that stands so for so many days; an appointment lies so many days ahead."""
    with vault.writing() as session:
        draft = ReferralDraft(
            newcomer_id=newcomer_id,
            destination=destination,
            status=status,
            opened_on=TODAY - dt.timedelta(days=days_ago),
            appointment_on=None if appointment is None else TODAY + dt.timedelta(days=appointment),
            outcome="helped" if status == "completed" else None,
            emergency="" if status in GROUPS["preparation"] else "Kon niet wachten.",
        )
        return add_referral(session, draft).id


@pytest.fixture
def three(vault: Vault, family: tuple[int, int]) -> tuple[int, int, int]:
    """Two that wait and one with an appointment, beside the considered one of the visit (number 1)."""
    assert family
    return refer(vault, "sent", 5), refer(vault, "sent", 40), refer(vault, "appointment", 1, appointment=-1)


def test_columns_hold_their_group_the_longest_waiting_on_top(
    open_screen: Open, vault: Vault, three: tuple[int, int, int]
) -> None:
    ended = refer(vault, "completed", 3)
    screen = open_screen("board")
    assert column(screen, "waiting") == [three[1], three[0]]
    assert column(screen, "appointments") == [three[2]]
    assert column(screen, "preparation") == [1]
    assert column(screen, "help") == []
    assert screen.board.board.columns["waiting"].accessibleName() == "Waiting for an answer, 2"
    assert not screen.board.board.columns["ended"].isVisible()
    press(screen.board.ended)
    assert screen.board.board.columns["ended"].isVisible()
    assert column(screen, "ended") == [ended]


def test_a_card_says_who_where_and_how_long_and_warns_only_after_patience(
    open_screen: Open, three: tuple[int, int, int]
) -> None:
    screen = open_screen("board")
    short, long, late = (card(screen, number).item for number in three)
    assert short.title == "Almaz Tesfay"
    assert short.detail.translate(MARKS) == "Huisarts"
    assert short.standing.translate(MARKS) == "Verstuurd · for 5 day(s)"
    assert not short.is_alarming
    assert long.standing.translate(MARKS) == "Verstuurd · waits long: for 40 day(s)"
    assert long.is_alarming
    assert late.standing.translate(MARKS) == "Appointment was yesterday: how did it go?"
    assert late.is_alarming


def test_nobody_has_gone_to_an_appointment_to_come(
    open_screen: Open, vault: Vault, family: tuple[int, int]
) -> None:
    assert family
    ahead, today = refer(vault, "appointment", appointment=3), refer(vault, "appointment", appointment=0)
    screen = open_screen("board")
    assert not card(screen, ahead).step.isVisible()
    assert card(screen, today).step.text().translate(MARKS) == "Gegaan"
    press(card(screen, today).step)
    assert stored(vault, today).standing.status == "gone"


def test_arrows_lead_between_cards_and_columns(open_screen: Open, three: tuple[int, int, int]) -> None:
    screen = open_screen("board")
    top, below, late = three[1], three[0], three[2]
    card(screen, top).setFocus()

    def arrow(key: Qt.Key) -> int:
        focused = screen.focusWidget()
        QTest.keyClick(focused, key)
        return next(number for number in (1, *three) if card(screen, number).hasFocus())

    assert arrow(Qt.Key.Key_Down) == below
    assert arrow(Qt.Key.Key_Down) == below  # the last one
    assert arrow(Qt.Key.Key_Right) == late
    assert arrow(Qt.Key.Key_Right) == 1
    assert arrow(Qt.Key.Key_Right) == 1  # beyond it no column holds a card
    assert arrow(Qt.Key.Key_Left) == late
    assert arrow(Qt.Key.Key_Left) == top
    assert arrow(Qt.Key.Key_End) == below
    assert arrow(Qt.Key.Key_Home) == top
    screen.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert arrow(Qt.Key.Key_Left) == late  # what lies ahead lies to the left there
    # From the buttons of a card the arrows lead on as well, and Escape back to the card.
    card(screen, late).step.setFocus()
    QTest.keyClick(card(screen, late).step, Qt.Key.Key_Escape)
    assert card(screen, late).hasFocus()
    card(screen, late).more.setFocus()
    assert arrow(Qt.Key.Key_Right) == top


def test_tab_comes_to_one_card_and_goes_on(open_screen: Open, three: tuple[int, int, int]) -> None:
    screen = open_screen("board")
    card(screen, three[0]).setFocus()
    QTest.keyClick(card(screen, three[0]), Qt.Key.Key_Tab)
    assert card(screen, three[0]).step.hasFocus()
    QTest.keyClick(card(screen, three[0]).step, Qt.Key.Key_Tab)
    assert card(screen, three[0]).more.hasFocus()
    stops = [
        number
        for number in (1, *three)
        if card(screen, number).focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    ]
    assert stops == [three[0]]


def test_enter_opens_and_back_leads_to_the_card(open_screen: Open, three: tuple[int, int, int]) -> None:
    screen = open_screen("board")
    screen.resize(1600, 800)  # also where there is room for both, the board keeps the whole width
    card(screen, three[0]).setFocus()
    QTest.keyClick(card(screen, three[0]), Qt.Key.Key_Return)
    assert screen.detail.isVisible()
    assert not screen.board.isVisible()
    press(screen.list_detail.back)
    assert card(screen, three[0]).hasFocus()


def test_space_takes_the_next_step_and_undo_takes_it_back(
    open_screen: Open, vault: Vault, told: Told, family: tuple[int, int]
) -> None:
    assert family
    screen = open_screen("board")
    before = stored(vault)
    card(screen, 1).setFocus()
    QTest.keyClick(card(screen, 1), Qt.Key.Key_Space)
    assert stored(vault).standing.status == "offered"
    assert told.said == ["Aangeboden"]
    assert card(screen, 1).hasFocus()
    assert screen.board.isVisible()
    told.take_back()
    assert stored(vault) == before
    assert card(screen, 1).step.text().translate(MARKS) == "Aangeboden"


def test_the_keyboard_stays_in_the_column_when_a_card_leaves_it(
    open_screen: Open, vault: Vault, three: tuple[int, int, int]
) -> None:
    screen = open_screen("board")
    choose_step(screen, three[1], "help_started")
    assert stored(vault, three[1]).standing.status == "help_started"
    assert column(screen, "waiting") == [three[0]]
    assert column(screen, "help") == [three[1]]
    assert card(screen, three[0]).hasFocus()


def test_a_step_that_asks_is_answered_and_leads_back_to_the_board(
    open_screen: Open, vault: Vault, three: tuple[int, int, int]
) -> None:
    screen = open_screen("board")
    choose_step(screen, three[2], "not_gone")
    form = asked(screen, StepForm)
    press(form.confirm_button)
    assert stored(vault, three[2]).standing.status == "appointment"  # without a reason it does not go on
    press(form.reason.chip("fear"))
    press(form.confirm_button)
    assert stored(vault, three[2]).standing.reason == "fear"
    assert screen.board.isVisible()
    assert card(screen, three[2]).hasFocus()
    # Escape leaves it as it was, and leads back too.
    press(card(screen, three[0]).step)
    QTest.keyClick(asked(screen, StepForm).appointment_on, Qt.Key.Key_Escape)
    assert stored(vault, three[0]).standing.status == "sent"
    assert card(screen, three[0]).hasFocus()


def test_sending_from_the_board_asks_for_consent(
    open_screen: Open, vault: Vault, family: tuple[int, int]
) -> None:
    assert family
    number = refer(vault, "agreed", 1)
    screen = open_screen("board")
    press(card(screen, number).step)
    press(asked(screen, ConsentQuestion).no_button)
    assert stored(vault, number).standing.status == "agreed"
    assert screen.board.isVisible()
    press(card(screen, number).step)
    press(asked(screen, ConsentQuestion).written_button)
    assert stored(vault, number).standing.status == "sent"
    assert screen.board.isVisible()
    # With consent for this recipient it is one press; for another it is asked again.
    again, elsewhere = refer(vault, "agreed", 2), refer(vault, "agreed", 3, destination="dentist")
    press(card(screen, again).step)
    assert stored(vault, again).standing.status == "sent"
    press(card(screen, elsewhere).step)
    assert asked(screen, ConsentQuestion).isVisible()
    assert stored(vault, elsewhere).standing.status == "agreed"


def test_the_menu_offers_every_step(open_screen: Open, three: tuple[int, int, int]) -> None:
    screen = open_screen("board")
    menu = steps_menu(screen, three[0])
    offered = [action.objectName() for action in menu.actions() if action.objectName()]
    assert offered == [
        "step:appointment",
        "step:waiting_list",
        "step:help_started",
        "step:rejected",
        "step:unknown",
        "step:withdrawn",
    ]
    menu.close()


def test_a_long_column_shows_the_oldest_and_how_many_more(
    open_screen: Open, vault: Vault, family: tuple[int, int]
) -> None:
    assert family
    numbers = [refer(vault, "sent", 100 - number) for number in range(FIRST + 5)]
    screen = open_screen("board")
    assert column(screen, "waiting") == numbers[:FIRST]
    waiting = screen.board.board.columns["waiting"]
    assert waiting.rest.text().startswith("5")
    press(waiting.rest)
    assert column(screen, "waiting") == numbers
    assert not waiting.rest.isVisible()
    assert card(screen, numbers[FIRST]).hasFocus()


def test_the_filter_works_on_the_board_by_person_place_and_organisation(
    open_screen: Open, vault: Vault, qtbot: QtBot, three: tuple[int, int, int]
) -> None:
    other = refer(vault, "sent", 2, destination="physiotherapist", newcomer_id=2)
    screen = open_screen("board")
    screen.filter.field.setText("fysio")
    qtbot.waitUntil(lambda: column(screen, "waiting") == [other])
    screen.filter.field.setText("almaz")
    qtbot.waitUntil(lambda: column(screen, "waiting") == [three[1], three[0]])
    screen.filter.field.setText("zzzz")
    qtbot.waitUntil(lambda: not screen.board.isVisible())
    screen.filter.field.setText("")
    qtbot.waitUntil(lambda: len(column(screen, "waiting")) == 3)


def test_the_view_that_was_chosen_is_there_again(
    open_screen: Open, workspace: Workspace, three: tuple[int, int, int]
) -> None:
    assert three
    screen = open_screen("of another version")
    assert screen.board.isVisible()
    press(screen.views.button("list"))
    assert screen.rows.isVisible()
    assert workspace.views["referrals"] == "list"
    press(screen.views.button("times"))
    assert screen.times.isVisible()
    assert not screen.filter.isVisible()
    again = ReferralScreen(workspace)
    assert again.views.value() == "times"
    again.deleteLater()


def test_the_board_takes_a_fixed_number_of_statements(
    vault: Vault, statements: Statements, family: tuple[int, int]
) -> None:
    assert family
    for number in range(30):
        refer(vault, "sent", number)
    with vault.reading() as session, statements() as sent:
        found = board_columns(session, dict.fromkeys(GROUPS, 6))
    assert len(sent) == len(GROUPS) + 1
    assert (len(found["waiting"].rows), found["waiting"].total) == (6, 30)


def test_consent_given_elsewhere_counts_on_the_board(
    open_screen: Open, vault: Vault, family: tuple[int, int]
) -> None:
    number = refer(vault, "agreed", 1)
    with vault.writing() as session:
        give_consent(session, family[0], ConsentDraft(purpose="share", recipient="gp"))
    screen = open_screen("board")
    press(card(screen, number).step)
    assert stored(vault, number).standing.status == "sent"
