from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from sleutelapp.qt.chips import ChipRow, RemovableChip
from sleutelapp.qt.theme import apply_theme
from sleutelapp.qt.tiles import Tile, TileGrid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

CODES = ["gp", "tooth", "mind", "birth", "danger"]


@pytest.fixture
def grid(qtbot: QtBot) -> Iterator[TileGrid]:
    window = QWidget()
    column = QVBoxLayout(window)
    made = TileGrid()
    made.set_tiles([(code, code.title(), "tooth-outline", code == "danger") for code in CODES])
    column.addWidget(made)
    column.addStretch(1)
    window.resize(470, 500)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield made
    window.close()
    window.deleteLater()


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.text() if isinstance(widget, Tile) else ""


def test_space_and_enter_choose_and_are_reported(qtbot: QtBot, grid: TileGrid) -> None:
    with qtbot.waitSignal(grid.toggled) as heard:
        QTest.keyClick(grid.tile("gp"), Qt.Key.Key_Space)
    assert heard.args == ["gp", True]
    QTest.keyClick(grid.tile("mind"), Qt.Key.Key_Return)
    assert grid.chosen() == {"gp", "mind"}


def test_arrows_move_inside_the_grid_line_by_line(grid: TileGrid) -> None:
    grid.tile("gp").setFocus()
    QTest.keyClick(grid.tile("gp"), Qt.Key.Key_Right)
    assert focused() == "Tooth"
    QTest.keyClick(grid.tile("tooth"), Qt.Key.Key_Down)
    assert focused() == "Danger"
    QTest.keyClick(grid.tile("danger"), Qt.Key.Key_Up)
    assert focused() == "Tooth"


def test_tiles_and_arrows_are_mirrored_from_right_to_left(qtbot: QtBot, grid: TileGrid) -> None:
    grid.window().setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: grid.tile("gp").x() > grid.tile("tooth").x())
    grid.tile("gp").setFocus()
    QTest.keyClick(grid.tile("gp"), Qt.Key.Key_Left)
    assert focused() == "Tooth"


def test_tab_enters_the_grid_once(grid: TileGrid) -> None:
    grid.tile("tooth").setFocus()
    stops = [code for code in CODES if grid.tile(code).focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["tooth"]


def test_a_filter_hides_and_keeps_what_was_chosen(grid: TileGrid) -> None:
    grid.set_chosen({"tooth"})
    grid.filter(["mind", "birth"])
    assert [code for code in CODES if grid.tile(code).isVisible()] == ["mind", "birth"]
    assert grid.chosen() == {"tooth"}
    grid.filter(None)
    assert all(grid.tile(code).isVisible() for code in CODES)


def test_an_exclusive_grid_keeps_one_choice(qtbot: QtBot) -> None:
    grid = TileGrid(exclusive=True)
    qtbot.addWidget(grid)
    grid.set_tiles([(code, code, "tooth-outline", False) for code in CODES])
    grid.tile("gp").click()
    grid.tile("mind").click()
    assert grid.chosen() == {"mind"}


def test_tiles_share_one_size_that_fits_the_longest_word_at_every_text_size(
    qtbot: QtBot, qapp: QApplication
) -> None:
    grid = TileGrid()
    qtbot.addWidget(grid)
    grid.set_tiles([("a", "Huisarts", "home", False), ("b", "Verloskundigenpraktijk", "home", False)])
    before = grid.tile("a").size()
    try:
        apply_theme(qapp, dark=False, text_size=1.5)
        assert grid.tile("a").size() == grid.tile("b").size()
        assert grid.tile("a").width() > before.width()
    finally:
        apply_theme(qapp, dark=False)


def test_removable_chips_ask_and_toggles_tell(qtbot: QtBot) -> None:
    row = ChipRow()
    qtbot.addWidget(row)
    row.set_removable([("p1", "Almaz"), ("p2", "Yohannes")])
    chips = row.findChildren(RemovableChip)
    assert "Almaz" in chips[0].accessibleName()
    with qtbot.waitSignal(row.removed) as removed:
        QTest.keyClick(chips[1], Qt.Key.Key_Delete)
    assert removed.args == ["p2"]
    row.set_toggles([("open", "Open"), ("done", "Done")], {"open"})
    button = row.findChild(QWidget, "chip:done")
    assert isinstance(button, QWidget)
    with qtbot.waitSignal(row.toggled) as toggled:
        QTest.keyClick(button, Qt.Key.Key_Space)
    assert toggled.args == ["done", True]
    assert row.chosen() == {"open", "done"}
