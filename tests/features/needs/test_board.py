import datetime as dt
from typing import Protocol

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from sleutelapp.features.danger.queries import open_dangers
from sleutelapp.features.needs.actions import add_need
from sleutelapp.features.needs.board import NeedsBoard
from sleutelapp.features.needs.drafts import NeedDraft
from sleutelapp.features.newcomers.screen import NewcomerScreen
from sleutelapp.qt.board_card import BoardCard
from sleutelapp.qt.board_dragging import card_data
from sleutelapp.records import Need
from sleutelapp.vault.store import Vault

SLEEP, TOOTH = 1, 2


class Told(Protocol):
    said: list[str]

    def take_back(self) -> None: ...


def shown(needs: NeedsBoard) -> dict[str, list[str]]:
    return {status: [item.title for item in needs.board.cards(status)] for status in needs.board.columns}


def card(needs: NeedsBoard, need_id: int) -> BoardCard:
    found = needs.board.card(need_id)
    assert found is not None
    return found


def press(widget: QWidget) -> None:
    assert widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Space)


def choose(qtbot: QtBot, words: str) -> None:
    """Take an entry of the open menu by its words."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(action for action in menu.actions() if action.text() == words)
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def put_down(needs: NeedsBoard, status: str, data: QMimeData, where: QWidget | None = None) -> bool:
    """What the window is told when something is dragged into a column and let go; whether it was welcome."""
    column = where or needs.board.columns[status]
    actions, left = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(20, 60), actions, data, left, none)
    enter.ignore()
    QApplication.sendEvent(column, enter)
    if enter.isAccepted():
        drop = QDropEvent(QPointF(20, 60), actions, data, left, none, QEvent.Type.Drop)
        QApplication.sendEvent(column, drop)
    return enter.isAccepted()


def status(vault: Vault, need_id: int) -> str:
    with vault.reading() as session:
        return session.get_one(Need, need_id).status


def test_four_columns_show_what_a_need_is_and_how_urgent(screen: NewcomerScreen, needs: NeedsBoard) -> None:
    assert shown(needs) == {"open": ["Slaap"], "in_progress": ["Kiespijn"], "solved": [], "closed": []}
    assert needs.board.columns["open"].count.text() == "\u20681\u2069"
    assert "Gepland" in card(needs, SLEEP).item.standing
    assert screen.dossier.tabs.tabText(1) == "Needs (2)"


def test_the_next_step_is_one_key_and_undo_puts_it_back(needs: NeedsBoard, vault: Vault, told: Told) -> None:
    press(card(needs, SLEEP))  # Space takes the step the button names
    assert shown(needs)["in_progress"] == ["Kiespijn", "Slaap"]
    press(card(needs, SLEEP).step)
    with vault.reading() as session:
        need = session.get_one(Need, SLEEP)
        assert (need.status, need.closed_on) == ("solved", dt.date(2026, 9, 14))
    assert shown(needs)["solved"] == ["Slaap"]
    assert told.said[-1] == "\u2068Slaap\u2069: \u2068Opgelost\u2069"
    told.take_back()
    with vault.reading() as session:
        need = session.get_one(Need, SLEEP)
        assert (need.status, need.closed_on) == ("in_progress", None)


def test_what_is_settled_is_opened_again_by_its_button(needs: NeedsBoard, vault: Vault) -> None:
    for _step in range(2):
        press(card(needs, SLEEP).step)
    assert status(vault, SLEEP) == "solved"
    assert card(needs, SLEEP).item.step == "Reopen"
    press(card(needs, SLEEP).step)
    assert status(vault, SLEEP) == "open"


def test_the_menu_leads_to_every_other_column(needs: NeedsBoard, vault: Vault, qtbot: QtBot) -> None:
    press(card(needs, SLEEP).more)
    choose(qtbot, "Gesloten")
    assert status(vault, SLEEP) == "closed"
    card(needs, TOOTH).setFocus()
    QTest.keyClick(card(needs, TOOTH), Qt.Key.Key_Return)  # Enter on the card opens the menu too
    choose(qtbot, "Open")
    assert status(vault, TOOTH) == "open"


def test_thrown_away_by_the_menu_and_taken_back(
    needs: NeedsBoard, vault: Vault, told: Told, qtbot: QtBot
) -> None:
    press(card(needs, SLEEP).more)
    choose(qtbot, "Throw away")
    assert shown(needs)["open"] == []
    assert card(needs, TOOTH).hasFocus() or card(needs, TOOTH).isAncestorOf(needs.focusWidget())
    told.take_back()
    assert shown(needs)["open"] == ["Slaap"]
    assert status(vault, SLEEP) == "open"


def test_a_card_is_dragged_to_another_column(
    needs: NeedsBoard, vault: Vault, told: Told, qtbot: QtBot
) -> None:
    assert put_down(needs, "solved", card_data(SLEEP))
    qtbot.waitUntil(lambda: shown(needs)["solved"] == ["Slaap"])
    assert status(vault, SLEEP) == "solved"
    told.take_back()
    assert shown(needs)["open"] == ["Slaap"]


def test_where_one_column_stands_at_a_time_a_card_is_dragged_to_a_tab(
    screen: NewcomerScreen, needs: NeedsBoard, vault: Vault, told: Told, qtbot: QtBot
) -> None:
    screen.setMinimumWidth(0)
    screen.resize(760, 760)
    assert [key for key, column in needs.board.columns.items() if column.isVisible()] == ["open"]
    tab = needs.board.tabs.tabs["solved"]
    assert put_down(needs, "solved", card_data(SLEEP), tab)
    qtbot.waitUntil(lambda: status(vault, SLEEP) == "solved")
    assert tab.accessibleName().endswith(", 1")
    assert needs.board.columns["open"].isVisible()
    told.take_back()
    assert status(vault, SLEEP) == "open"
    assert card(needs, SLEEP).isVisible()


def test_put_down_where_it_was_or_not_a_need_changes_nothing(
    needs: NeedsBoard, told: Told, qtbot: QtBot
) -> None:
    words = QMimeData()
    words.setText("Slaap")
    assert not put_down(needs, "solved", words)
    put_down(needs, "open", card_data(SLEEP))
    put_down(needs, "open", card_data(999))
    qtbot.wait(20)
    assert told.said == []
    assert shown(needs)["open"] == ["Slaap"]


def test_the_mouse_takes_a_card_along_only_after_some_way(needs: NeedsBoard) -> None:
    needs.board.dragged.disconnect()  # a real drag waits for the window system
    taken: list[object] = []
    needs.board.dragged.connect(taken.append)
    widget, start = card(needs, SLEEP), QPoint(60, 14)

    def move(way: int) -> None:
        place = start + QPoint(way, 0)
        moved = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(place),
            QPointF(widget.mapToGlobal(place)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(widget, moved)

    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
    move(QApplication.startDragDistance() - 1)
    assert taken == []
    move(QApplication.startDragDistance() + 1)
    assert taken == [SLEEP]


def test_a_long_column_shows_the_first_and_how_many_more(
    screen: NewcomerScreen, needs: NeedsBoard, vault: Vault, family: tuple[int, int]
) -> None:
    with vault.writing() as session:
        for _number in range(17):
            add_need(session, NeedDraft(newcomer_id=family[0], code="W5", status="closed"))
    assert len(shown(needs)["closed"]) == 6
    column = needs.board.columns["closed"]
    assert column.count.text() == "\u206817\u2069"
    press(column.rest)
    assert len(shown(needs)["closed"]) == 17
    press(card(needs, SLEEP).step)  # what was asked for stays when the board is read again
    assert len(shown(needs)["closed"]) == 17
    screen.show_newcomer(family[1])
    screen.show_newcomer(family[0])
    assert len(shown(needs)["closed"]) == 6


def test_a_need_is_added_by_keyboard_and_taken_back(needs: NeedsBoard, told: Told) -> None:
    press(needs.add_button)
    search = needs.panel.picker.search
    assert search.hasFocus()
    QTest.keyClicks(search, "schuld")
    QTest.keyClick(search, Qt.Key.Key_Return)
    needs.panel.urgency.set_value("now")
    needs.panel.note.setFocus()
    QTest.keyClicks(needs.panel.note, "Brief van de deurwaarder")
    QTest.keyClick(needs.panel.note, Qt.Key.Key_Return)
    assert shown(needs)["open"] == ["Geld en schulden", "Slaap"]  # urgent ones first
    added = card(needs, 3)
    assert added.hasFocus()
    assert added.item.is_alarming
    assert "deurwaarder" in added.item.detail
    told.take_back()
    assert shown(needs)["open"] == ["Slaap"]


def test_a_need_is_picked_from_the_tiles_or_another_one(needs: NeedsBoard, vault: Vault) -> None:
    press(needs.add_button)
    panel = needs.panel
    panel.picker.domains.chip("L").click()
    panel.picker.tiles.tile("L1").click()
    assert panel.heading.text() == "Pijn"
    assert not panel.picker.isVisible()
    press(panel.other_button)
    panel.picker.domains.chip("L").click()
    panel.picker.tiles.tile("L2").click()
    press(panel.add_button)
    with vault.reading() as session:
        assert session.get_one(Need, 3).code == "L2"


def test_what_stands_open_is_not_added_twice(needs: NeedsBoard, vault: Vault) -> None:
    press(needs.add_button)
    needs.panel.picker.search.chosen.emit("P1")
    assert "Slaap" in needs.panel._told.text()
    assert not needs.panel.add_button.isVisible()
    with vault.reading() as session:
        assert session.query(Need).count() == 2


def test_danger_asks_what_was_done_and_stands_on_top(
    screen: NewcomerScreen, needs: NeedsBoard, vault: Vault, family: tuple[int, int]
) -> None:
    press(needs.add_button)
    needs.panel.picker.search.chosen.emit("G1")
    press(needs.panel.add_button)
    assert needs.panel.isVisible()  # first it is said what was done
    needs.panel.action.chip("called_112").click()
    press(needs.panel.add_button)
    with vault.reading() as session:
        (row,) = open_dangers(session, newcomer_id=family[0]).rows
    assert (row.need_code, row.action) == ("G1", "called_112")
    screen.dossier.tabs.setCurrentIndex(0)
    assert screen.dossier.dangers.isVisible()


def test_escape_leaves_the_board_as_it_was(needs: NeedsBoard, told: Told) -> None:
    press(needs.add_button)
    needs.panel.picker.search.chosen.emit("S3")
    QTest.keyClick(needs.panel.note, Qt.Key.Key_Escape)
    assert needs.board.isVisible()
    assert needs.add_button.hasFocus()
    assert told.said == []


def test_where_the_window_is_low_the_facts_scroll_along_with_the_overview(screen: NewcomerScreen) -> None:
    header, tabs = screen.dossier.header, screen.dossier.tabs
    assert header.facts.isVisible()
    screen.setMinimumHeight(0)
    screen.resize(1160, 380)
    assert not header.facts.isVisible()
    tabs.setCurrentIndex(0)
    assert header.facts.isVisible()
    assert not header.isAncestorOf(header.facts)
    assert (
        header.facts.mapTo(screen, header.facts.rect().topLeft()).y() > tabs.mapTo(screen, QPoint(0, 0)).y()
    )
    screen.resize(1160, 760)
    assert header.isAncestorOf(header.facts)


def test_every_control_of_the_board_and_of_adding_can_be_named(needs: NeedsBoard) -> None:
    def nameless() -> list[str]:
        return [
            f"{type(widget).__name__} {widget.objectName()}"
            for widget in needs.findChildren(QWidget)
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if not widget.accessibleName() and not getattr(widget, "text", str)()
        ]

    assert nameless() == []
    press(needs.add_button)
    needs.panel.picker.search.chosen.emit("G1")
    assert nameless() == []
