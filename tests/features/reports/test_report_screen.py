import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from sleutelapp.core.clock import SetClock
from sleutelapp.features.freezing.states import quarter_states
from sleutelapp.features.periods.period import Period
from sleutelapp.features.reports.screen import ReportScreen
from sleutelapp.features.reports.sheet_card import SheetCard
from sleutelapp.features.signals.actions import add_signal
from sleutelapp.features.signals.drafts import SignalDraft
from sleutelapp.features.trail.queries import trail_lines
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.cards import EmptyState
from sleutelapp.qt.jobs import join_all
from sleutelapp.qt.marked_text import MarkedText
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.records import Newcomer, OtherTime
from sleutelapp.reference.codes import Reference
from sleutelapp.vault.store import Vault
from tests.features.reports.conftest import contact


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
    work.subscribe(screen.records_changed)
    screen.arrive()
    screen.show()
    wait_for_figures(qtbot, screen)
    yield screen
    join_all()


def wait_for_figures(qtbot: QtBot, screen: ReportScreen) -> None:
    """Until everything is worked out and shown."""
    qtbot.waitUntil(lambda: not screen.progress.is_busy, timeout=30_000)
    QCoreApplication.processEvents()  # a layout shows what was added to it a moment later


def open_sheet(screen: ReportScreen, name: str) -> SheetCard:
    """Open a sheet with the keyboard, when it is not open yet."""
    card = next(card for card in screen.findChildren(SheetCard, f"sheet:{name}") if card.isVisible())
    if not card.is_open:
        card.button.setFocus()
        QTest.keyClick(card.button, Qt.Key.Key_Space)
    QCoreApplication.processEvents()
    return card


def table(screen: ReportScreen, sheet: str, name: str) -> list[list[str]]:
    """What the visible table of this accessible name shows on a sheet, without marks of direction."""
    card = open_sheet(screen, sheet)
    grid = next(grid for grid in card.findChildren(QTableWidget) if grid.accessibleName() == name)
    shown = []
    for row in range(grid.rowCount()):
        items = [grid.item(row, column) for column in range(grid.columnCount())]
        shown.append(
            [item.text().replace("\u2068", "").replace("\u2069", "") if item else "" for item in items]
        )
    return shown


def words(screen: QWidget) -> str:
    """Everything that labels say now."""
    return " ".join(label.text() for label in screen.findChildren(QLabel) if label.isVisible())


def test_it_starts_with_the_last_finished_quarter_as_the_coordinator_sees_it(screen: ReportScreen) -> None:
    assert screen.period.period() == Period.parse("2026-Q3")
    assert "Ready to be frozen" in words(screen)
    assert ["Utrecht", "4,75", "30,00", "-25,25"] in table(screen, "activity", "Uren geleverd en afgesproken")
    assert ["Niet thuis (telt niet als contact)", "1", "0", "0", "1"] in table(
        screen, "activity", "Contacten per soort en maand"
    )
    (reached, new, transferred, _) = table(screen, "reach", "Bereik in het kort")
    assert (reached[0], reached[-1]) == (
        "Bereikte personen",
        "1",
    )  # one person: only the key person sees that
    assert (reached[2], reached[3]) in {("0", "0 to 4"), ("5", "1 to 9")}
    assert (new[-1], transferred[-1]) == ("1", "0")


def test_the_rule_is_told_in_the_numbers_of_the_organisation(screen: ReportScreen) -> None:
    told = words(screen).replace("\u2068", "").replace("\u2069", "")
    assert "0 means 0 to 4, 5 means 1 to 9, 10 means 6 to 14" in told
    assert "only you see" in told


def test_bars_tell_their_hours_to_a_screen_reader(screen: ReportScreen) -> None:
    open_sheet(screen, "activity")
    names = [widget.accessibleName() for widget in screen.findChildren(QWidget)]
    assert any(name.startswith("Utrecht: ") and "4,75" in name and "30,00" in name for name in names)


def test_the_arrow_keys_choose_another_period(screen: ReportScreen, qtbot: QtBot) -> None:
    open_sheet(screen, "activity")
    QTest.keyClick(screen.period.which, Qt.Key.Key_Down)
    wait_for_figures(qtbot, screen)
    assert screen.period.period() == Period.parse("2026-Q2")
    # What was open stays open.
    assert ["Utrecht", "16,67", "30,00", "-13,33"] in table(
        screen, "activity", "Uren geleverd en afgesproken"
    )
    QTest.keyClick(screen.period.kind, Qt.Key.Key_Up)
    assert screen.period.period() == Period.parse("2026-10")
    assert "only exact figures" in words(screen)
    assert not [card for card in screen.findChildren(SheetCard, "sheet:reach") if card.isVisible()]


def test_a_quarter_is_frozen_once_and_does_not_change_any_more(  # noqa: PLR0917 - fixtures
    screen: ReportScreen,
    qtbot: QtBot,
    work: Vault,
    clock: SetClock,
    dialogs: ScriptedDialogs,
    said: list[str],
) -> None:
    freeze_earlier(screen, qtbot, dialogs)
    screen.period.set_period(Period.parse("2026-Q3"))
    wait_for_figures(qtbot, screen)
    dialogs.answer_next(False)
    press(screen.freeze)
    assert "cannot be undone" in dialogs.asked[-1]
    assert screen.freeze.isVisible()
    dialogs.answer_next(True)
    said.clear()
    press(screen.freeze)
    qtbot.waitUntil(lambda: bool(said), timeout=30_000)
    wait_for_figures(qtbot, screen)
    assert "Frozen on" in words(screen)
    assert not screen.freeze.isVisible()
    assert screen.save.hasFocus()
    before = table(screen, "reach", "Bereik in het kort")
    clock.moment += dt.timedelta(minutes=5)
    with work.writing() as session:
        session.add(contact("2026-09-01", "home_visit", 30))
    wait_for_figures(qtbot, screen)
    assert table(screen, "reach", "Bereik in het kort") == before
    screen.period.set_period(Period.parse("2026-Q4"))
    wait_for_figures(qtbot, screen)
    assert "Still running" in words(screen)
    assert "1 contact(s)" in words(screen)  # entered late: counted here
    screen.period.set_period(Period.parse("2026"))
    wait_for_figures(qtbot, screen)
    assert "added up" in words(screen)
    assert [row[-1] for row in table(screen, "reach", "Bereik in het kort")][:3] == ["1", "1", "0"]


def test_freezing_can_be_stopped_before_it_is_written(
    screen: ReportScreen, qtbot: QtBot, work: Vault, dialogs: ScriptedDialogs, said: list[str]
) -> None:
    freeze_earlier(screen, qtbot, dialogs)
    said.clear()
    screen.period.set_period(Period.parse("2026-Q3"))
    wait_for_figures(qtbot, screen)
    dialogs.answer_next(True)
    press(screen.freeze)
    assert not screen.period.isEnabled()
    press(screen.progress.cancel)
    wait_for_figures(qtbot, screen)
    assert said == []
    with work.reading() as session:
        assert [state.state for state in quarter_states(session, Period.parse("2026-Q3"))] == ["ready"]
    assert screen.freeze.isEnabled()


def test_rounding_that_takes_too_long_is_told_and_freezes_nothing(  # noqa: PLR0917 - fixtures
    screen: ReportScreen,
    qtbot: QtBot,
    work: Vault,
    dialogs: ScriptedDialogs,
    said: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    freeze_earlier(screen, qtbot, dialogs)
    screen.period.set_period(Period.parse("2026-Q3"))
    wait_for_figures(qtbot, screen)
    said.clear()
    with monkeypatch.context() as hasty:
        hasty.setattr("sleutelapp.disclosure.draw.SECONDS", 0.0)
        dialogs.answer_next(True)
        press(screen.freeze)
        wait_for_figures(qtbot, screen)
        assert "probeer het opnieuw" in dialogs.asked[-1]
        assert said == []
        with work.reading() as session:
            assert [each.state for each in quarter_states(session, Period.parse("2026-Q3"))] == ["ready"]
    screen.period.set_period(Period.parse("2026-Q2"))
    wait_for_figures(qtbot, screen)
    screen.period.set_period(Period.parse("2026-Q3"))
    wait_for_figures(qtbot, screen)
    assert screen.freeze.isEnabled()


def test_what_comes_before_is_frozen_first(screen: ReportScreen, qtbot: QtBot, work: Vault) -> None:
    assert not screen.freeze.isVisible()
    assert "First freeze what comes before it" in words(screen)
    press(shown(screen, QPushButton, "quarter:2026-Q2"))
    wait_for_figures(qtbot, screen)
    assert screen.period.period() == Period.parse("2026-Q2")
    assert screen.freeze.isEnabled()
    with work.writing() as session:
        session.add(contact("2026-06-02", "home_visit", 30))
    assert not screen.freeze.isEnabled()  # not before the new figures are seen
    wait_for_figures(qtbot, screen)
    assert screen.freeze.isEnabled()


def test_a_signal_is_read_as_it_goes_out_or_why_it_does_not(
    screen: ReportScreen, qtbot: QtBot, work: Vault
) -> None:
    day = Period.parse("2026-Q3").first
    with work.writing() as session:
        add_signal(session, SignalDraft(text="Geen tandarts", domain="T", date=day, shared=True))
        add_signal(session, SignalDraft(text="Wachten op Berhane", date=day, shared=True))
        session.add(Newcomer(code="N-00099", name="Berhane"))
    wait_for_figures(qtbot, screen)
    card = open_sheet(screen, "signals")
    assert "1 signal(s) go(es) along · 1 held back" in words(card)
    assert [text.marked() for text in card.findChildren(MarkedText)] == [["Berhane"]]
    with qtbot.waitSignal(screen.record_wanted) as wanted:
        press(shown(card, QPushButton, "changeSignal:2"))
    assert wanted.args == ["signal", 2]


def freeze_earlier(screen: ReportScreen, qtbot: QtBot, dialogs: ScriptedDialogs) -> None:
    """Freeze the second quarter, in which there was work too."""
    screen.period.set_period(Period.parse("2026-Q2"))
    wait_for_figures(qtbot, screen)
    dialogs.answer_next(True)
    press(screen.freeze)
    qtbot.waitUntil(lambda: "Frozen on" in words(screen), timeout=30_000)
    wait_for_figures(qtbot, screen)


def press(button: QAbstractButton) -> None:
    """As somebody does who uses no mouse."""
    assert button.isVisible()
    assert button.isEnabled()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def shown(parent: QWidget, kind: type[QPushButton], name: str) -> QPushButton:
    """The visible button of a name."""
    return next(button for button in parent.findChildren(kind, name) if button.isVisible())


def test_saving_writes_the_workbook_and_says_so(
    screen: ReportScreen, qtbot: QtBot, dialogs: ScriptedDialogs, said: list[str], tmp_path: Path
) -> None:
    dialogs.answer_next(tmp_path / "kwartaal")
    QTest.mouseClick(screen.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(said))
    assert openpyxl.load_workbook(tmp_path / "kwartaal.xlsx").sheetnames == ["Toelichting", "Activiteiten"]
    assert screen.save.isEnabled()
    assert len(dialogs.asked) == 1
    with screen._workspace.vault.reading() as session:
        noted = [row for row in trail_lines(session, limit=10_000) if row.what == "exported"]
    assert [(row.kind, row.detail) for row in noted] == [("issue", screen.period.period().code)]


def test_what_is_not_frozen_is_saved_as_preliminary_and_says_so(
    screen: ReportScreen, qtbot: QtBot, dialogs: ScriptedDialogs, said: list[str], tmp_path: Path
) -> None:
    assert screen.save.text() == "Save hours and contacts (preliminary)"
    dialogs.answer_next(tmp_path / "kwartaal.xlsx")
    press(screen.save)
    qtbot.waitUntil(lambda: bool(said))
    assert "preliminary" in said[-1]
    assert "nothing about people" in said[-1]
    first = openpyxl.load_workbook(tmp_path / "kwartaal.xlsx")["Toelichting"]
    assert "Voorlopig" in " ".join(str(cell.value) for row in first.iter_rows() for cell in row)
    screen.period.set_period(Period.parse("2026-07"))
    assert screen.save.text() == "Save hours and contacts"
    screen.period.set_period(Period.parse("2026-11"))
    assert screen.save.text() == "Save hours and contacts (preliminary)"


def test_a_whole_file_never_becomes_a_preliminary_one(
    screen: ReportScreen, qtbot: QtBot, dialogs: ScriptedDialogs, tmp_path: Path
) -> None:
    dialogs.answer_next(tmp_path / "kwartaal.xlsx")
    screen._saving.ask(
        Period.parse("2026-Q3"), "SP-7K2M", preliminary=False
    )  # as if it was frozen when shown
    qtbot.waitUntil(lambda: len(dialogs.asked) == 2)
    assert "Nog niet vastgesteld: 2026-Q3" in dialogs.asked[-1]
    assert not (tmp_path / "kwartaal.xlsx").exists()


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
    wait_for_figures(qtbot, screen)
    empty = next(part for part in screen.findChildren(EmptyState) if part.isVisible())
    assert not screen.save.isEnabled()
    with qtbot.waitSignal(screen.new_contact_wanted):
        QTest.mouseClick(empty.button, Qt.MouseButton.LeftButton)


def test_new_work_is_shown_after_its_commit(screen: ReportScreen, qtbot: QtBot, work: Vault) -> None:
    day = Period.parse("2026-Q3").last
    with work.writing() as session:
        session.add(OtherTime(date=day, kind="meeting", minutes=30, municipality="GM0310"))
    wait_for_figures(qtbot, screen)
    assert ["De Bilt", "0,50", "0,00", "0,50"] in table(screen, "activity", "Uren geleverd en afgesproken")


def test_one_chooses_before_one_saves_by_keyboard(screen: ReportScreen) -> None:
    order: list[QWidget] = []
    widget = screen.nextInFocusChain()
    while widget is not None and widget is not screen:
        order.append(widget)
        widget = widget.nextInFocusChain()
    chosen = [
        order.index(part) for part in (screen.period.kind, screen.period.which, screen.save, screen.freeze)
    ]
    assert chosen == sorted(chosen)
