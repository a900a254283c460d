"""F1: the keys that do something, on one card."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.qt.buttons import primary_button
from sleutelapp.qt.chips import Chip
from sleutelapp.qt.text import body_label, section_label
from sleutelapp.qt.theme import SPACE, px


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


class ShortcutSheet(QDialog):
    """The keys; Escape or the button closes it."""

    def __init__(self, page_titles: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QCoreApplication.translate("ShortcutSheet", "Keys")
        self.setWindowTitle("Sleutelapp")
        self.setAccessibleName(title)
        self.setModal(True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.xl)
        grid.setVerticalSpacing(SPACE.s)
        grid.setColumnMinimumWidth(1, px(300))
        for row, (keys, meaning) in enumerate(sheet_lines(page_titles)):
            grid.addWidget(Chip(native_keys(keys), "muted"), row, 0)
            grid.addWidget(body_label(meaning), row, 1)
        close = primary_button(QCoreApplication.translate("ShortcutSheet", "Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.l)
        column.setSpacing(SPACE.l)
        column.addWidget(section_label(title))
        column.addLayout(grid)
        column.addLayout(foot)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
