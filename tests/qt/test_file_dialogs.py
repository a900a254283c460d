"""Qt's own file dialog, as it is shown on Linux."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from sleutelapp.qt.dialogs import Dialogs
from sleutelapp.qt.file_dialogs import keep_file_dialogs_quiet
from tests.journeys.hands import words

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="these have their own")


@pytest.fixture
def remembered(tmp_path: Path) -> Path:
    folder = tmp_path / "tmp"
    folder.mkdir()
    keep_file_dialogs_quiet(folder)
    return folder


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    return window


def then(act: Callable[[QFileDialog], object]) -> None:
    """Do it once a dialog is shown."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            act(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def type_name(dialog: QFileDialog, name: str) -> None:
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert field is not None
    field.setText(name)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_file_is_saved_and_nothing_is_remembered(
    window: QMainWindow, tmp_path: Path, remembered: Path
) -> None:
    seen: list[str] = []

    def save(dialog: QFileDialog) -> None:
        seen.append(words(dialog))
        type_name(dialog, "kwartaal.xlsx")

    then(save)
    chosen = Dialogs().save_file(window, "Save", "Excel (*.xlsx)", "voorstel.xlsx", tmp_path)
    assert chosen == tmp_path / "kwartaal.xlsx"
    assert "Look in" not in seen[0], "our words, in the language of the window"
    assert not [child for child in window.findChildren(QFileDialog) if child]
    written = "".join(path.read_text() for path in remembered.iterdir())
    assert str(tmp_path) not in written
    assert "kwartaal" not in written


@pytest.mark.usefixtures("remembered")
def test_files_and_folders_are_chosen_or_not(window: QMainWindow, tmp_path: Path) -> None:
    (tmp_path / "werk.xlsx").write_bytes(b"")
    then(lambda dialog: type_name(dialog, "werk.xlsx"))
    assert Dialogs().open_file(window, "Open", "Excel (*.xlsx)", tmp_path) == tmp_path / "werk.xlsx"
    then(lambda dialog: type_name(dialog, '"werk.xlsx"'))
    assert Dialogs().open_files(window, "Open", "Excel (*.xlsx)", tmp_path) == [tmp_path / "werk.xlsx"]
    then(lambda dialog: dialog.accept())
    assert Dialogs().choose_folder(window, "Folder", tmp_path) == tmp_path
    then(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    assert Dialogs().open_file(window, "Open", "Excel (*.xlsx)", tmp_path) is None


@pytest.mark.usefixtures("remembered")
def test_a_lock_takes_the_dialog_away_with_the_page(window: QMainWindow, tmp_path: Path) -> None:
    page = QWidget()
    window.setCentralWidget(page)

    def lock(dialog: QFileDialog) -> None:
        dialog.reject()
        taken = window.takeCentralWidget()
        assert taken is not None
        taken.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    then(lock)
    assert Dialogs().save_file(page, "Save", "Excel (*.xlsx)", "voorstel.xlsx", tmp_path) is None
