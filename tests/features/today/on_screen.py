"""What the tests of the Today screen see and do."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sleutelapp.features.contacts.actions import log_contact
from sleutelapp.features.contacts.drafts import ContactDraft, ContactNeedDraft
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.today.screen import TodayScreen
from sleutelapp.vault.store import Vault

MONDAY = dt.date(2026, 9, 14)
ALMAZ = NewcomerDraft(name="Almaz Tesfay", consents=(ConsentDraft(),), municipality="GM0344")


class Undo:
    """What was said last, and how to take it back."""

    def __init__(self) -> None:
        self.said = ""
        self.take_back: Callable[[], None] = lambda: None

    def offer(self, said: str, take_back: Callable[[], None]) -> None:
        self.said, self.take_back = said, take_back


def arrive(qtbot: QtBot, screen: TodayScreen) -> None:
    screen.arrive()
    screen.show()
    qtbot.waitExposed(screen)
    screen.activateWindow()


def button(screen: QWidget, name: str) -> QPushButton:
    """The one button on screen with this accessible name."""
    found = [b for b in screen.findChildren(QPushButton) if b.isVisible() and b.accessibleName() == name]
    assert len(found) == 1, [b.accessibleName() for b in screen.findChildren(QPushButton) if b.isVisible()]
    return found[0]


def names(screen: QWidget) -> list[str]:
    return [b.accessibleName() for b in screen.findChildren(QPushButton) if b.isVisible()]


def words(screen: QWidget) -> set[str]:
    return {label.text() for label in screen.findChildren(QLabel) if label.isVisible()}


def choose(of: QPushButton, starting_with: str) -> None:
    """Open a button's menu and take the entry that starts so."""
    QTest.mouseClick(of, Qt.MouseButton.LeftButton)
    menu = next(m for m in of.window().findChildren(QMenu) if m.isVisible())
    entry = next(a for a in menu.actions() if a.text().startswith(starting_with))
    assert isinstance(entry, QAction)
    menu.setActiveAction(entry)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def visit(vault: Vault, due_on: dt.date = MONDAY, code: str = "T1", text: str = "") -> None:
    """A visit to Almaz with one need to follow up."""
    need = ContactNeedDraft(code=code, follow_up=FollowUpDraft(due_on=due_on, text=text))
    with vault.writing() as session:
        log_contact(session, ContactDraft(kind="home_visit", new_newcomers=(ALMAZ,), needs=(need,)))
