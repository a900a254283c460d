"""Taking cards of a board to another column, or to the tab of one, with the mouse."""

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
        self._targets: dict[QObject, str] = {
            place: key for places in (board.columns, board.tabs.tabs) for key, place in places.items()
        }
        for place in (*board.columns.values(), *board.tabs.tabs.values()):
            place.setAcceptDrops(True)
            place.installEventFilter(self)

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

    def _drop(self, place: QObject, data: QMimeData) -> None:
        written = data.data(CARD_FORMAT).toStdString()
        target = self._targets[place]
        columns = self._board.columns.items()
        elsewhere = [key for name, shown in columns if name != target for key in shown.order]
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
            _mark(watched, is_over=False)
        elif isinstance(event, QDragEnterEvent) and isinstance(watched, QWidget):
            if event.mimeData().hasFormat(CARD_FORMAT):
                event.acceptProposedAction()
                _mark(watched, is_over=True)
            return True
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent) and isinstance(watched, QWidget):
            _mark(watched, is_over=False)
            event.acceptProposedAction()
            self._drop(watched, event.mimeData())
            return True
        return super().eventFilter(watched, event)


def _mark(place: QWidget, *, is_over: bool) -> None:
    set_kind(place, "true" if is_over else "false", name="over")
    place.update()  # a tab paints itself
