"""F1: the keys that do something, on one card."""

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from sleutelapp.qt.chips import Chip
from sleutelapp.qt.sheet import Sheet
from sleutelapp.qt.text import body_label
from sleutelapp.qt.theme import SPACE, px

_MEANING: Final = 236  # px at text size 1 for what keys do
_TWO_COLUMNS: Final = 880  # px at text size 1 of the window


def native_keys(keys: str) -> str:
    """A key sequence as this system writes it: Ctrl+N, ⌘N."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def sheet_lines(page_titles: list[str]) -> list[tuple[str, str]]:
    """(keys, what they do), in the language now spoken."""
    translate = QCoreApplication.translate
    return [
        ("Ctrl+N", translate("ShortcutSheet", "New contact")),
        ("Ctrl+K", translate("ShortcutSheet", "Search people, organisations and actions")),
        *((f"Ctrl+{number}", title) for number, title in enumerate(page_titles, 1)),
        ("Ctrl+Shift+A", translate("Navigation", "Agenda")),
        ("T, D, W", translate("ShortcutSheet", "In the agenda: today, a day, a week")),
        ("Ctrl+,", translate("Navigation", "Settings")),
        ("Ctrl+Return", translate("ShortcutSheet", "Save what you are writing")),
        ("Alt+Left", translate("ShortcutSheet", "Back to where you were")),
        ("Ctrl+Z", translate("ShortcutSheet", "Undo the last action")),
        ("Ctrl+Shift+Z", translate("ShortcutSheet", "See the last actions")),
        ("Ctrl+L", translate("ShortcutSheet", "Lock the vault")),
        ("F1", translate("ShortcutSheet", "These keys")),
    ]


class ShortcutSheet(Sheet):
    """The keys, in two columns where the window is wide enough."""

    def __init__(self, page_titles: list[str], parent: QWidget) -> None:
        lines = sheet_lines(page_titles)
        columns = 2 if parent.window().width() >= px(_TWO_COLUMNS) else 1
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE.xl)
        grid.setVerticalSpacing(SPACE.s)
        rows = -(-len(lines) // columns)
        for number, (keys, meaning) in enumerate(lines):
            row, column = number % rows, 2 * (number // rows)
            grid.addWidget(Chip(native_keys(keys), "muted"), row, column)
            grid.addWidget(body_label(meaning), row, column + 1)
            grid.setColumnMinimumWidth(column + 1, px(_MEANING))
        super().__init__(QCoreApplication.translate("ShortcutSheet", "Keys"), content, parent)
