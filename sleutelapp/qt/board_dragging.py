"""Taking cards of a board to another column with the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.text import set_kind

if TYPE_CHECKING:
    from collections.abc import Hashable

    from sleutelapp.qt.board import Board

CARD_FORMAT = "application/x-sleutelapp-card"


def card_data(key: Hashable) -> QMimeData:
    """What is taken along while a card is dragged."""
    data = QMimeData()
    data.setData(CARD_FORMAT, str(key).encode())
    return data


class Dragging(QObject):
    """Give it a board; `moved(key, column)` tells what was put down in another column."""

    moved = Signal(object, str)

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self._board = board
        self._is_dragging = False
        self._landed: tuple[Hashable, str] | None = None
        board.dragged.connect(self._drag)
        for column in board.columns.values():
            column.setAcceptDrops(True)
            column.installEventFilter(self)

    def _drag(self, key: Hashable) -> None:
        card = self._board.card(key)
        if card is None:
            return
        drag = QDrag(self._board)
        drag.setMimeData(card_data(key))
        drag.setPixmap(card.grab())
        self._is_dragging = True
        drag.exec(Qt.DropAction.MoveAction)
        self._is_dragging = False
        self._tell_later()

    def _drop(self, column: QObject, data: QMimeData) -> None:
        written = data.data(CARD_FORMAT).toStdString()
        columns = self._board.columns
        target = next(name for name, shown in columns.items() if shown is column)
        elsewhere = [key for name, shown in columns.items() if name != target for key in shown.order]
        key = next((key for key in elsewhere if str(key) == written), None)
        if key is not None:
            self._landed = key, target
        if not self._is_dragging:
            self._tell_later()

    def _tell_later(self) -> None:
        # The card under the mouse may not be replaced before its own event has ended.
        if self._landed is not None:
            QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        landed, self._landed = self._landed, None
        if landed is not None:
            self.moved.emit(*landed)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.DragLeave and isinstance(watched, QWidget):
            set_kind(watched, "false", name="over")
        elif isinstance(event, QDragEnterEvent) and isinstance(watched, QWidget):
            if event.mimeData().hasFormat(CARD_FORMAT):
                event.acceptProposedAction()
                set_kind(watched, "true", name="over")
            return True
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent) and isinstance(watched, QWidget):
            set_kind(watched, "false", name="over")
            event.acceptProposedAction()
            self._drop(watched, event.mimeData())
            return True
        return super().eventFilter(watched, event)
