from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.language import forget_language


class StrayWindows(QObject):
    """Notes every window that opens and is no window of ours: a widget shown before it had a parent."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and not isinstance(watched, (QMainWindow, QDialog, QMenu))
            and watched.windowType().name not in {"ToolTip", "Popup"}
        ):
            self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


@pytest.fixture(autouse=True)
def no_stray_windows(qapp: QApplication, qtbot: QtBot) -> Iterator[None]:
    assert qtbot
    watcher = StrayWindows()
    qapp.installEventFilter(watcher)
    yield
    qapp.removeEventFilter(watcher)
    forget_language(qapp)
    assert watcher.seen == []
