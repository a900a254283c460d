"""Sheets over the window: never larger than it, and nothing cut, with large text on a small laptop."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from sleutelapp.qt.sheet import Sheet
from sleutelapp.qt.text import isolate
from tests.conftest import PASSWORD
from tests.cut_text import cut_text
from tests.shell.conftest import Driver


def opened(driver: Driver, size: tuple[int, int], text_size: float, key: str) -> Sheet:
    driver.settings_path.write_text(json.dumps({"language": "nl", "text_size": text_size}))
    application = driver.start()
    bench = driver.unlock(application, PASSWORD)
    application.window.setFixedSize(*size)
    for number in range(30):
        bench._workspace.offer_undo(f"Contact {isolate(str(number))} opgeslagen", lambda: None)
    if key == "F1":
        QTest.keyClick(bench, Qt.Key.Key_F1)
    else:
        QTest.keyClick(
            bench, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
    driver.app.processEvents()
    (sheet,) = bench.findChildren(Sheet)
    return sheet


@pytest.mark.parametrize("key", ["F1", "Ctrl+Shift+Z"])
@pytest.mark.parametrize(
    ("size", "text_size"), [((1366, 728), 1.0), ((1366, 728), 1.5), ((1366, 728), 2.0), ((700, 460), 1.0)]
)
def test_a_sheet_fits_in_the_window(
    driver: Driver, size: tuple[int, int], text_size: float, key: str
) -> None:
    sheet = opened(driver, size, text_size, key)
    assert sheet.width() <= size[0]
    assert sheet.height() <= size[1]
    (close,) = sheet.findChildren(QPushButton, "closeSheet")
    assert sheet.rect().contains(close.geometry())
    assert cut_text(sheet) == []
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_all_keys_are_in_sight_with_large_text(driver: Driver) -> None:
    sheet = opened(driver, (1366, 728), 1.5, "F1")
    assert sheet._area.verticalScrollBar().maximum() == 0
