import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from sleutelapp.features.today.screen import TodayScreen
from sleutelapp.vault.store import Vault
from tests.features.today.on_screen import MONDAY, Undo, arrive, button, visit


def test_every_action_is_reached_and_done_by_keyboard(
    qtbot: QtBot, screen: TodayScreen, vault: Vault, undo: Undo
) -> None:
    for due, text in ((-1, "first"), (0, "second"), (0, "third")):
        visit(vault, MONDAY + dt.timedelta(days=due), text=text)
    arrive(qtbot, screen)

    def focused() -> str:
        widget = screen.focusWidget()
        assert widget is not None
        return widget.accessibleName().split(",")[0]

    def press(key: Qt.Key) -> None:
        widget = screen.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key)

    next(b for b in screen.findChildren(QPushButton) if b.accessibleName().startswith("first")).setFocus()
    for key, now_at in (
        (Qt.Key.Key_Tab, "Done: first"),
        (Qt.Key.Key_Tab, "Pause until: first"),
        (Qt.Key.Key_Tab, "second"),
        (Qt.Key.Key_Right, "Done: second"),
        (Qt.Key.Key_Right, "Pause until: second"),
        (Qt.Key.Key_Left, "Done: second"),
        (Qt.Key.Key_Down, "third"),
        (Qt.Key.Key_Up, "second"),
        (Qt.Key.Key_Up, "first"),
        (Qt.Key.Key_Up, "first"),
    ):
        press(key)
        assert focused() == now_at
    with qtbot.waitSignal(screen.newcomer_wanted):
        press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    assert undo.said == "Done"
    assert focused() == "second"  # what came up in its place


def test_from_right_to_left_the_arrows_go_the_other_way(
    qtbot: QtBot, screen: TodayScreen, vault: Vault
) -> None:
    visit(vault)
    screen.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    arrive(qtbot, screen)
    row = button(screen, "Toothache, \u2068Almaz Tesfay\u2069, today")
    done = button(screen, "Done: Toothache")
    assert done.mapTo(screen, done.rect().center()).x() < row.mapTo(screen, row.rect().center()).x()
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Left)
    assert screen.focusWidget() is done
    QTest.keyClick(done, Qt.Key.Key_Right)
    assert screen.focusWidget() is row


def test_a_screen_reader_meets_buttons(qtbot: QtBot, screen: TodayScreen, vault: Vault) -> None:
    visit(vault)
    arrive(qtbot, screen)
    for name in ("Toothache, \u2068Almaz Tesfay\u2069, today", "Done: Toothache"):
        heard = QAccessible.queryAccessibleInterface(button(screen, name))
        assert heard.role() == QAccessible.Role.PushButton
        assert heard.text(QAccessible.Text.Name) == name
    menu = QAccessible.queryAccessibleInterface(button(screen, "Pause until: Toothache"))
    assert menu.text(QAccessible.Text.Name) == "Pause until: Toothache"
