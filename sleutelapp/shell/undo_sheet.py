"""The last actions of this session on one card, each to be taken back after those that came later."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.cards import EmptyState
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.sheet import Sheet
from sleutelapp.qt.theme import SPACE
from sleutelapp.shell.undo_history import UndoHistory


class UndoSheet(Sheet):
    """The newest on top, with the one button; Escape or "Close" closes it."""

    def __init__(self, history: UndoHistory, undo_last: Callable[[], None], parent: QWidget) -> None:
        """Show the history.

        Args:
            history: what can be taken back.
            undo_last: takes back the newest, and says so.
            parent: over which it opens.
        """
        rows = QWidget()
        super().__init__(
            QCoreApplication.translate("UndoSheet", "Last actions"),
            rows,
            parent,
            sentence=QCoreApplication.translate(
                "UndoSheet", "Since you opened the vault. The last one goes first."
            ),
            least=(480, 280),
        )
        self._history = history
        self._undo_last = undo_last
        self._column = QVBoxLayout(rows)
        self._column.setContentsMargins(0, 0, SPACE.s, 0)
        self._column.setSpacing(SPACE.xs)
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
