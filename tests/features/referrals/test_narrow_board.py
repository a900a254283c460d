"""The board where its columns do not fit side by side: one at a time, under tabs that count."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from sleutelapp.features.referrals.screen import ReferralScreen
from sleutelapp.qt.theme import apply_theme
from sleutelapp.vault.store import Vault
from tests.features.referrals.on_page import Told, card, choose_step, press, stored
from tests.features.referrals.test_referral_board import refer

Open = Callable[[str], ReferralScreen]


@pytest.fixture
def three(vault: Vault, family: tuple[int, int]) -> tuple[int, int, int]:
    """Two that wait and one with an appointment, beside the considered one of the visit (number 1)."""
    assert family
    return refer(vault, "sent", 5), refer(vault, "sent", 40), refer(vault, "appointment", 1, appointment=-1)


@pytest.fixture
def screen(open_screen: Open, three: tuple[int, int, int]) -> ReferralScreen:
    assert three
    screen = open_screen("board")
    screen.resize(880, 700)
    return screen


def application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def seen(screen: ReferralScreen) -> list[str]:
    """The columns that can be seen."""
    return [key for key, column in screen.board.board.columns.items() if column.isVisible()]


def counted(screen: ReferralScreen) -> dict[str, str]:
    tabs = screen.board.board.tabs.tabs
    return {key: tab.accessibleName() for key, tab in tabs.items() if tab.isVisible()}


def test_one_column_at_a_time_under_tabs_that_count(screen: ReferralScreen) -> None:
    assert seen(screen) == ["waiting"]
    assert counted(screen) == {
        "waiting": "Waiting for an answer, 2",
        "appointments": "Appointments, 1",
        "preparation": "In preparation, 1",
        "help": "Help started, 0",
    }
    press(screen.board.ended)
    assert seen(screen) == ["ended"]
    press(screen.board.ended)
    assert seen(screen) == ["waiting"]
    screen.resize(1300, 700)
    assert seen(screen) == ["waiting", "appointments", "preparation", "help"]
    assert counted(screen) == {}


def test_larger_text_takes_the_room_of_columns(
    open_screen: Open, three: tuple[int, int, int], qtbot: QtBot
) -> None:
    assert three
    screen = open_screen("board")
    assert len(seen(screen)) == 4
    try:
        apply_theme(application(), text_size=1.5)
        qtbot.waitUntil(lambda: seen(screen) == ["waiting"])
    finally:
        apply_theme(application())
    qtbot.waitUntil(lambda: len(seen(screen)) == 4)


def test_the_keyboard_goes_from_tab_to_card_and_across(
    screen: ReferralScreen, three: tuple[int, int, int]
) -> None:
    short, long, late = three
    tabs = screen.board.board.tabs.tabs
    tabs["waiting"].setFocus()

    def key(pressed: Qt.Key) -> None:
        QTest.keyClick(screen.focusWidget(), pressed)

    key(Qt.Key.Key_Right)
    assert tabs["appointments"].hasFocus()
    assert seen(screen) == ["appointments"]
    key(Qt.Key.Key_Down)
    assert card(screen, late).hasFocus()
    key(Qt.Key.Key_Left)
    assert seen(screen) == ["waiting"]
    assert card(screen, long).hasFocus()
    key(Qt.Key.Key_Down)
    assert card(screen, short).hasFocus()
    key(Qt.Key.Key_Home)
    key(Qt.Key.Key_Up)
    assert tabs["waiting"].hasFocus()
    key(Qt.Key.Key_End)
    assert tabs["help"].hasFocus()
    key(Qt.Key.Key_Down)  # it holds no card
    assert tabs["help"].hasFocus()
    screen.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    key(Qt.Key.Key_Right)  # what came before lies to the right there
    assert tabs["preparation"].hasFocus()
    key(Qt.Key.Key_Tab)
    assert card(screen, 1).hasFocus()


def test_a_step_keeps_the_column_and_undo_brings_the_card_back(
    screen: ReferralScreen, vault: Vault, told: Told, three: tuple[int, int, int]
) -> None:
    short, long, _late = three
    choose_step(screen, long, "help_started")
    assert counted(screen)["waiting"].endswith(" 1")
    assert counted(screen)["help"].endswith(" 1")
    assert card(screen, short).hasFocus()
    told.take_back()
    assert stored(vault, long).standing.status == "sent"
    assert seen(screen) == ["waiting"]
    assert card(screen, long).isVisible()
    # The last card of a column leaves the keyboard on its tab.
    screen.board.board.tabs.tabs["preparation"].click()
    card(screen, 1).setFocus()
    choose_step(screen, 1, "withdrawn")
    assert seen(screen) == ["preparation"]
    assert screen.board.board.tabs.tabs["preparation"].hasFocus()


def test_back_from_one_leads_to_its_column(screen: ReferralScreen, three: tuple[int, int, int]) -> None:
    screen.show_referral(three[2])
    press(screen.list_detail.back)
    assert seen(screen) == ["appointments"]
    assert card(screen, three[2]).hasFocus()


def test_a_card_lies_down_where_it_has_the_width(screen: ReferralScreen, three: tuple[int, int, int]) -> None:
    lying = card(screen, three[1])
    title = next(label for label in lying.findChildren(QLabel) if label.text() == "Almaz Tesfay")
    step = lying.findChild(QPushButton, "boardStep")
    assert step is not None
    assert step.x() > title.mapTo(lying, title.rect().topRight()).x()
    low = lying.height()
    screen.resize(1300, 700)
    assert card(screen, three[1]).height() > low
    assert step.y() > title.mapTo(lying, title.rect().bottomLeft()).y()
