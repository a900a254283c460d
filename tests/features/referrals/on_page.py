"""Hands for the page of referrals."""

from typing import Protocol, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from sleutelapp.features.referrals.queries import ReferralDetail, referral_detail
from sleutelapp.features.referrals.screen import ReferralScreen
from sleutelapp.qt.board_card import BoardCard
from sleutelapp.vault.store import Vault

WidgetType = TypeVar("WidgetType", bound=QWidget)


class Told(Protocol):
    """What the user was told; see conftest."""

    said: list[str]

    def take_back(self) -> None: ...


def press(widget: QWidget) -> None:
    """As somebody does who uses no mouse."""
    assert widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Space)


def stored(vault: Vault, referral_id: int = 1) -> ReferralDetail:
    with vault.reading() as session:
        return referral_detail(session, referral_id)


def asked(screen: ReferralScreen, kind: type[WidgetType]) -> WidgetType:
    """The one question of this kind that stands on the page."""
    found = [widget for widget in screen.findChildren(kind) if widget.isVisible()]
    assert len(found) == 1
    return found[0]


def card(screen: ReferralScreen, referral_id: int) -> BoardCard:
    found = screen.board.board.card(referral_id)
    assert found is not None
    return found


def column(screen: ReferralScreen, group: str) -> list[object]:
    return [item.key for item in screen.board.board.cards(group)]


def choose_step(screen: ReferralScreen, referral_id: int, status: str) -> None:
    """Take a step from the menu of a card."""
    menu = steps_menu(screen, referral_id)
    action = next(a for a in menu.actions() if a.objectName() == f"step:{status}")
    action.trigger()
    menu.close()


def steps_menu(screen: ReferralScreen, referral_id: int) -> QMenu:
    found = card(screen, referral_id)
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Menu)
    menu = screen.board.steps_menu
    assert menu is not None
    assert menu.isVisible()
    return menu
