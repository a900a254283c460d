"""The last actions of this session on one card, each to be taken back after those that came later."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from sleutelapp.qt.buttons import primary_button, text_button
from sleutelapp.qt.cards import EmptyState
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import muted_label, section_label
from sleutelapp.qt.theme import SPACE, px
from sleutelapp.shell.undo_history import UndoHistory


class UndoSheet(QDialog):
    """The newest on top, with the one button; Escape or "Close" closes it."""

    def __init__(self, history: UndoHistory, undo_last: Callable[[], None], parent: QWidget) -> None:
        """Show the history.

        Args:
            history: what can be taken back.
            undo_last: takes back the newest, and says so.
            parent: over which it opens.
        """
        super().__init__(parent)
        self._history = history
        self._undo_last = undo_last
        title = self.tr("Last actions")
        self.setWindowTitle("Sleutelapp")
        self.setAccessibleName(title)
        self.setModal(True)
        self._rows = QWidget()
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(0, 0, SPACE.s, 0)
        self._column.setSpacing(SPACE.xs)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._rows)
        close = primary_button(self.tr("Close"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.l)
        column.setSpacing(SPACE.l)
        column.addWidget(section_label(title))
        column.addWidget(muted_label(self.tr("Since you opened the vault. The last one goes first.")))
        column.addWidget(area, 1)
        column.addLayout(foot)
        self.setMinimumSize(px(520), px(420))
        history.changed.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        done = self._history.newest_first()
        if not done:
            refill(self._column, [EmptyState("undo-variant", self.tr("There is nothing to take back."))])
            return
        rows = [ItemRow("check", action.said, f"{action.at:%H:%M}", icon_role="muted") for action in done]
        button = text_button(self.tr("Undo"), "undo-variant")
        button.setObjectName("undoLast")
        button.setAccessibleName(f"{button.text()}: {done[0].said}")
        button.clicked.connect(self._undo_last)
        rows[0].add_action(button)
        rest = QWidget()
        rest.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        refill(self._column, [*rows, rest])
