from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest

from sleutelapp.qt.chips import ToggleChip
from sleutelapp.qt.filter_bar import FilterBar
from sleutelapp.qt.rows import Row, RowList
from sleutelapp.qt.timeline import DayHeading, Entry, Timeline

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_arrows_select_and_enter_activates(qtbot: QtBot) -> None:
    rows = RowList()
    qtbot.addWidget(rows)
    rows.set_rows([Row(n, f"Person {n}") for n in range(3)])
    rows.select_key(0)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert rows.selected_key() == 1
    with qtbot.waitSignal(rows.row_activated) as activated:
        QTest.keyClick(rows, Qt.Key.Key_Return)
    assert activated.args == [1]


def test_a_click_activates_the_row_below_it(qtbot: QtBot) -> None:
    rows = RowList()
    qtbot.addWidget(rows)
    rows.resize(400, 300)
    rows.set_rows([Row("a", "First"), Row("b", "Second")])
    rows.show()
    place = rows.visualRect(rows.rows_model.index(1)).center()
    with qtbot.waitSignal(rows.row_activated) as activated:
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert activated.args == ["b"]


def test_headings_are_passed_over_and_empty_groups_left_out(qtbot: QtBot) -> None:
    rows = RowList()
    qtbot.addWidget(rows)
    rows.set_sections([("Today", [Row(1, "One")]), ("Late", []), ("Later", [Row(2, "Two")])])
    assert [row.title for row in rows.rows_model.rows()] == ["Today", "One", "Later", "Two"]
    rows.select_key(1)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert rows.selected_key() == 2


def test_the_selection_survives_new_rows(qtbot: QtBot) -> None:
    rows = RowList()
    qtbot.addWidget(rows)
    rows.set_rows([Row(1, "One"), Row(2, "Two")])
    rows.select_key(2)
    rows.set_rows([Row(2, "Two, changed"), Row(3, "Three")])
    assert rows.selected_key() == 2
    rows.set_rows([Row(3, "Three")])
    assert rows.selected_key() is None


def test_a_screen_reader_hears_the_whole_row(qtbot: QtBot) -> None:
    rows = RowList()
    qtbot.addWidget(rows)
    rows.set_rows([Row(1, "Almaz", "Ring the doctor", "1 day late", "danger")])
    heard = rows.rows_model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Almaz, Ring the doctor, 1 day late"


def test_a_long_list_is_read_page_by_page(qtbot: QtBot) -> None:
    asked: list[tuple[int, int]] = []

    def page(offset: int, limit: int) -> list[Row]:
        asked.append((offset, limit))
        return [Row(n, f"Person {n}") for n in range(offset, min(offset + limit, 250))]

    rows = RowList()
    qtbot.addWidget(rows)
    rows.resize(400, 300)
    rows.set_page(page)
    assert asked == [(0, 100)]
    model = rows.rows_model
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert asked == [(0, 100), (100, 100), (200, 100)]
    assert [row.key for row in model.rows()] == list(range(250))


def test_a_fitting_list_is_as_tall_as_its_rows(qtbot: QtBot) -> None:
    rows = RowList(fit_contents=True)
    qtbot.addWidget(rows)
    rows.set_rows([Row(n, f"Person {n}", "line") for n in range(5)])
    rows.resize(400, rows.sizeHint().height())
    rows.show()
    assert rows.verticalScrollBar().maximum() == 0
    assert rows.viewport().rect().contains(rows.visualRect(rows.rows_model.index(4)))


def test_the_filter_speaks_after_the_typing_stops(qtbot: QtBot) -> None:
    bar = FilterBar("Name")
    qtbot.addWidget(bar)
    heard: list[str] = []
    bar.changed.connect(lambda: heard.append(bar.text()))
    with qtbot.waitSignal(bar.changed):
        QTest.keyClicks(bar.field, "alm")
    assert heard == ["alm"]
    bar.set_toggles([("open", "Open")])
    with qtbot.waitSignal(bar.changed):
        bar.toggles.findChildren(ToggleChip)[0].click()
    assert bar.chosen() == {"open"}


def test_a_day_heading_comes_once_also_across_pages(qtbot: QtBot) -> None:
    first = date(2026, 11, 23)

    def page(offset: int, limit: int) -> list[Entry]:
        return [
            Entry(n, first - timedelta(days=n // 30), f"Visit {n}")
            for n in range(offset, min(offset + limit, 70))
        ]

    timeline = Timeline(lambda day: day.isoformat())
    qtbot.addWidget(timeline)
    timeline.set_page(page)
    model = timeline.timeline_model
    model.fetchMore(QModelIndex())
    assert not model.canFetchMore(QModelIndex())
    headings = [line.title for line in model.lines() if isinstance(line, DayHeading)]
    assert headings == ["2026-11-23", "2026-11-22", "2026-11-21"]
    assert sum(isinstance(line, Entry) for line in model.lines()) == 70


def test_timeline_entries_are_as_tall_as_their_text_and_activate(qtbot: QtBot) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.resize(320, 600)
    day = date(2026, 11, 23)
    timeline.set_entries(
        [Entry("long", day, "Visit", "words " * 30, "14:30"), Entry("short", day, "Call", "words")]
    )
    timeline.show()
    long, short = (timeline.visualRect(timeline.timeline_model.index(n)) for n in (1, 2))
    assert long.height() > short.height()
    with qtbot.waitSignal(timeline.entry_activated) as activated:
        QTest.mouseClick(timeline.viewport(), Qt.MouseButton.LeftButton, pos=long.center())
    assert activated.args == ["long"]
    heard = timeline.timeline_model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Call, words"
