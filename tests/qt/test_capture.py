from PySide6.QtWidgets import QApplication, QDialog, QMainWindow
from pytestqt.qtbot import QtBot

from sleutelapp.qt.capture import CaptureGuard


def test_every_window_is_hidden_from_screenshots_until_that_is_allowed(
    qtbot: QtBot, qapp: QApplication
) -> None:
    hidden: dict[int, bool] = {}
    guard = CaptureGuard(qapp, hidden.__setitem__, allowed=False)
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    dialog = QDialog(window)
    dialog.show()
    assert hidden == {int(window.winId()): True, int(dialog.winId()): True}
    guard.allow(allowed=True)
    assert set(hidden.values()) == {False}
    later = QDialog(window)
    later.show()
    assert hidden[int(later.winId())] is False
    guard.allow(allowed=False)
    assert set(hidden.values()) == {True}
    qapp.removeEventFilter(guard)
    guard.deleteLater()
