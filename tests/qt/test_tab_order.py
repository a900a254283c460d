"""Tab and what was added later."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sleutelapp.qt.page import Page
from sleutelapp.qt.tab_order import tab_as_read


def field(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    return line


def test_what_is_added_in_the_middle_is_reached_in_the_middle(qtbot: QtBot, qapp: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    page, foot = Page("Page"), field("foot")
    whole = QVBoxLayout(window)
    whole.addWidget(page)
    whole.addWidget(foot)
    holder = QWidget()
    middle = QVBoxLayout(holder)
    page.add(field("first"))
    page.add(holder)
    page.add(field("last"))
    window.show()
    line = QHBoxLayout()
    line.addWidget(field("a"))
    line.addWidget(field("b"))
    middle.addLayout(line)
    grid = QGridLayout()
    grid.addWidget(field("c"), 0, 0)
    middle.addLayout(grid)
    tab_as_read(holder)
    first = window.findChild(QLineEdit, "first")
    assert isinstance(first, QLineEdit)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    first.setFocus()
    passed = []
    for _step in range(6):
        focused = qapp.focusWidget()
        assert focused is not None
        passed.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert passed == ["first", "a", "b", "c", "last", "foot"]
