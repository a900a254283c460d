from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from sleutelapp.features.periods.period import Period
from sleutelapp.features.reports.screen import ReportScreen
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.cards import EmptyState
from sleutelapp.qt.jobs import join_all
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.records import OtherTime
from sleutelapp.reference.codes import Reference
from sleutelapp.vault.store import Vault


@pytest.fixture
def dialogs() -> ScriptedDialogs:
    return ScriptedDialogs()


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def screen(
    qtbot: QtBot, work: Vault, reference: Reference, dialogs: ScriptedDialogs, said: list[str]
) -> Iterator[ReportScreen]:
    screen = ReportScreen(Workspace(work, reference, "nl", dialogs, said.append, lambda *_: None))
    qtbot.addWidget(screen)
    screen.resize(1100, 800)
    screen.arrive()
    screen.show()
    yield screen
    join_all()


def table(screen: ReportScreen, name: str) -> list[list[str]]:
    """What the visible table of this accessible name shows, without marks of direction."""
    QCoreApplication.processEvents()  # a layout shows what was added to it a moment later
    grid = next(
        grid
        for grid in screen.findChildren(QTableWidget)
        if grid.accessibleName() == name and grid.isVisible()
    )
    shown = []
    for row in range(grid.rowCount()):
        items = [grid.item(row, column) for column in range(grid.columnCount())]
        shown.append([item.text().strip("\u2068\u2069") if item else "" for item in items])
    return shown


def test_it_starts_with_the_last_finished_quarter_as_the_coordinator_sees_it(screen: ReportScreen) -> None:
    assert screen.period.period() == Period.parse("2026-Q3")
    assert ["Utrecht", "4,75", "30,00", "-25,25"] in table(screen, "Uren geleverd en afgesproken")
    assert ["Niet thuis (telt niet als contact)", "1", "0", "0", "1"] in table(
        screen, "Contacten per soort en maand"
    )
    assert ["Utrecht", "jul 2026", "100", "40", "13,8", "0", "0"] in table(
        screen, "Werk per gemeente en maand"
    )
    assert len([grid for grid in screen.findChildren(QTableWidget) if grid.isVisible()]) == 4


def test_bars_tell_their_hours_to_a_screen_reader(screen: ReportScreen) -> None:
    names = [widget.accessibleName() for widget in screen.findChildren(QWidget)]
    assert any(name.startswith("Utrecht: ") and "4,75" in name and "30,00" in name for name in names)


def test_the_arrow_keys_choose_another_period(screen: ReportScreen) -> None:
    QTest.keyClick(screen.period.which, Qt.Key.Key_Down)
    assert screen.period.period() == Period.parse("2026-Q2")
    assert ["Utrecht", "16,67", "30,00", "-13,33"] in table(screen, "Uren geleverd en afgesproken")
    QTest.keyClick(screen.period.kind, Qt.Key.Key_Up)
    assert screen.period.period() == Period.parse("2026-10")


def test_saving_writes_the_workbook_and_says_so(
    screen: ReportScreen, qtbot: QtBot, dialogs: ScriptedDialogs, said: list[str], tmp_path: Path
) -> None:
    dialogs.answer_next(tmp_path / "kwartaal")
    QTest.mouseClick(screen.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(said))
    assert openpyxl.load_workbook(tmp_path / "kwartaal.xlsx").sheetnames == ["Toelichting", "Activiteiten"]
    assert screen.save.isEnabled()
    assert len(dialogs.asked) == 1


def test_not_choosing_a_file_writes_none(
    screen: ReportScreen, dialogs: ScriptedDialogs, said: list[str], tmp_path: Path
) -> None:
    before = set(tmp_path.iterdir())
    dialogs.answer_next(None)
    QTest.mouseClick(screen.save, Qt.MouseButton.LeftButton)
    assert screen.save.isEnabled()
    assert (set(tmp_path.iterdir()), said) == (before, [])


def test_a_file_whose_name_was_completed_is_not_replaced(
    screen: ReportScreen, qtbot: QtBot, dialogs: ScriptedDialogs, said: list[str], tmp_path: Path
) -> None:
    (tmp_path / "kwartaal.xlsx").write_bytes(b"mine")
    dialogs.answer_next(tmp_path / "kwartaal")
    QTest.mouseClick(screen.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(dialogs.asked) == 2)
    assert "bestaat al" in dialogs.asked[1]
    assert (tmp_path / "kwartaal.xlsx").read_bytes() == b"mine"
    dialogs.answer_next(tmp_path / "kwartaal.xlsx")
    qtbot.waitUntil(screen.save.isEnabled)
    QTest.mouseClick(screen.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(said))
    assert (tmp_path / "kwartaal.xlsx").read_bytes() != b"mine"


def test_a_period_without_work_offers_a_new_contact(screen: ReportScreen, qtbot: QtBot) -> None:
    screen.period.set_period(Period.parse("2020-Q1"))
    QCoreApplication.processEvents()
    empty = next(part for part in screen.findChildren(EmptyState) if part.isVisible())
    assert not screen.save.isEnabled()
    with qtbot.waitSignal(screen.new_contact_wanted):
        QTest.mouseClick(empty.button, Qt.MouseButton.LeftButton)


def test_new_work_is_shown_after_its_commit(screen: ReportScreen, work: Vault) -> None:
    work.subscribe(screen.records_changed)
    day = Period.parse("2026-Q3").last
    with work.writing() as session:
        session.add(OtherTime(date=day, kind="meeting", minutes=30, municipality="GM0310"))
    assert ["De Bilt", "0,50", "0,00", "0,50"] in table(screen, "Uren geleverd en afgesproken")


def test_one_chooses_before_one_saves_by_keyboard(screen: ReportScreen) -> None:
    order: list[QWidget] = []
    widget = screen.nextInFocusChain()
    while widget is not None and widget is not screen:
        order.append(widget)
        widget = widget.nextInFocusChain()
    chosen = [order.index(part) for part in (screen.period.kind, screen.period.which, screen.save)]
    assert chosen == sorted(chosen)
