"""What leaves the vault through the window leaves a line, and what was called off leaves none."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialogButtonBox, QLineEdit
from pytestqt.qtbot import QtBot

from sleutelapp.features.hours.screen import HoursScreen
from sleutelapp.features.settings.recovery_form import RecoveryForm
from sleutelapp.features.settings.screen import SettingsScreen
from sleutelapp.features.trail.queries import trail_lines
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from tests.conftest import PASSWORD

LEAVES = {"exported", "printed", "backed_up"}

by_qts_own_print_dialog = pytest.mark.skipif(
    sys.platform in {"win32", "darwin"}, reason="the system's own print dialog cannot be pressed"
)


@pytest.fixture
def settings(qtbot: QtBot, workspace: Workspace) -> SettingsScreen:
    screen = SettingsScreen(workspace)
    qtbot.addWidget(screen)
    screen.show()
    screen.arrive()
    qtbot.waitUntil(screen.isVisible)
    return screen


@pytest.fixture
def hours(qtbot: QtBot, workspace: Workspace) -> HoursScreen:
    screen = HoursScreen(workspace)
    qtbot.addWidget(screen)
    screen.show()
    screen.arrive()
    qtbot.waitUntil(screen.isVisible)
    return screen


def left(workspace: Workspace) -> list[tuple[Any, ...]]:
    """The lines about what left: what, kind, number and detail."""
    with workspace.vault.reading() as session:
        rows = trail_lines(session, limit=10_000)
    return [(row.what, row.kind, row.object_id, row.detail) for row in rows if row.what in LEAVES]


def in_the_print_dialog(answer: Callable[[QPrintDialog], None]) -> QTimer:
    """Answer the dialog that comes, from within its own loop."""
    timer = QTimer(interval=20)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QPrintDialog):
            timer.stop()
            answer(dialog)

    timer.timeout.connect(look)
    timer.start()
    return timer


def print_to(paper: Path) -> Callable[[QPrintDialog], None]:
    """Choose the printer that is a file, whatever printers there are, and press "Print"."""

    def answer(dialog: QPrintDialog) -> None:
        printers, name = dialog.findChild(QComboBox, "printers"), dialog.findChild(QLineEdit, "filename")
        buttons = dialog.findChild(QDialogButtonBox)
        assert printers is not None
        assert name is not None
        assert buttons is not None
        printers.setCurrentIndex(printers.count() - 1)
        name.setText(str(paper))
        (accept,) = (b for b in buttons.buttons() if buttons.buttonRole(b) == buttons.ButtonRole.AcceptRole)
        QTest.mouseClick(accept, Qt.MouseButton.LeftButton)

    return answer


def call_off(dialog: QPrintDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def printed(button: QAbstractButton, answer: Callable[[QPrintDialog], None]) -> None:
    timer = in_the_print_dialog(answer)
    button.click()
    assert not timer.isActive(), "no dialog came"


def test_a_backup_by_hand_and_a_copy_elsewhere(
    qtbot: QtBot, settings: SettingsScreen, workspace: Workspace, dialogs: ScriptedDialogs, tmp_path: Path
) -> None:
    with qtbot.waitSignal(settings.backup.finished, timeout=20_000):
        settings.backup.now.click()
    assert left(workspace) == [("backed_up", "", None, "")]
    dialogs.answer_next(tmp_path / "kopie.sleutelbackup")
    with qtbot.waitSignal(settings.backup.finished, timeout=20_000):
        settings.backup.stick.click()
    assert left(workspace) == [("backed_up", "", None, "")] * 2


def test_a_backup_that_was_stopped_or_refused_leaves_none(
    qtbot: QtBot, settings: SettingsScreen, workspace: Workspace, dialogs: ScriptedDialogs, tmp_path: Path
) -> None:
    with qtbot.waitSignal(settings.backup.finished, timeout=20_000):
        settings.backup.now.click()
        settings.backup.stop.click()
    dialogs.answer_next(tmp_path / "weg" / "kopie.sleutelbackup", None)
    with qtbot.waitSignal(settings.backup.finished, timeout=20_000):
        settings.backup.stick.click()
    settings.backup.stick.click()
    assert left(workspace) == []


@by_qts_own_print_dialog
def test_the_facts_sheet_on_paper_and_as_a_file(
    settings: SettingsScreen, workspace: Workspace, dialogs: ScriptedDialogs, tmp_path: Path
) -> None:
    printed(settings.lost_laptop.printing, call_off)
    dialogs.answer_next(None)
    settings.lost_laptop.saving.click()
    assert left(workspace) == []
    printed(settings.lost_laptop.printing, print_to(tmp_path / "papier.pdf"))
    assert (tmp_path / "papier.pdf").read_bytes().startswith(b"%PDF")
    assert left(workspace) == [("printed", "", None, "facts")]
    dialogs.answer_next(tmp_path / "blad.pdf")
    settings.lost_laptop.saving.click()
    assert left(workspace) == [("printed", "", None, "facts"), ("exported", "", None, "facts")]


@by_qts_own_print_dialog
def test_the_recovery_code_on_paper(
    qtbot: QtBot, settings: SettingsScreen, workspace: Workspace, tmp_path: Path
) -> None:
    settings.security.recovery.click()
    form = settings.security.form
    assert isinstance(form, RecoveryForm)
    form.old.set_value(PASSWORD)
    form.make.click()
    qtbot.waitUntil(lambda: form.shown is not None and form.shown.isVisible(), timeout=20_000)
    printed(form.print, call_off)
    assert left(workspace) == []
    printed(form.print, print_to(tmp_path / "papier.pdf"))
    assert (tmp_path / "papier.pdf").read_bytes().startswith(b"%PDF")
    assert left(workspace) == [("printed", "keys", None, "")]


@pytest.mark.usefixtures("family")
def test_the_claim_and_the_portfolio(
    qtbot: QtBot, hours: HoursScreen, workspace: Workspace, dialogs: ScriptedDialogs, tmp_path: Path
) -> None:
    dialogs.answer_next(None, tmp_path / "weg" / "declaratie.xlsx")
    hours.month.claim_button.click()
    hours.month.claim_button.click()
    qtbot.waitUntil(
        lambda: len(dialogs.asked) == 3
    )  # asked twice, and told once that it could not be written
    qtbot.waitUntil(hours.month.claim_button.isEnabled)
    assert left(workspace) == []
    dialogs.answer_next(tmp_path / "declaratie.xlsx")
    hours.month.claim_button.click()
    qtbot.waitUntil(hours.month.claim_button.isEnabled)
    assert (tmp_path / "declaratie.xlsx").exists()
    assert left(workspace) == [("exported", "", None, "claim")]
    dialogs.answer_next(tmp_path / "portfolio.xlsx")
    hours.month.portfolio_button.click()
    hours.portfolio.save.click()
    qtbot.waitUntil(hours.portfolio.save.isEnabled)
    assert (tmp_path / "portfolio.xlsx").exists()
    assert left(workspace) == [("exported", "", None, what) for what in ("claim", "portfolio")]
