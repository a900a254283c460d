"""The needs of one newcomer in four columns, from open to closed."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDrag, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sleutelapp.core.overriding import override
from sleutelapp.features.needs.add_panel import AddNeedPanel
from sleutelapp.features.needs.board_card import BoardCard
from sleutelapp.features.needs.board_column import BoardColumn, need_data
from sleutelapp.features.needs.moving import Moving
from sleutelapp.features.needs.queries import STATUSES, WHOLE, NeedColumn, NeedRow, needs_board
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import secondary_button
from sleutelapp.qt.theme import SPACE, px

_FOUR_BESIDE: Final = 840  # px at text size 1; below it two by two …
_TWO_BESIDE: Final = 440  # … and below this one under the other


class NeedsBoard(QWidget):
    """Shows the columns and lets needs be moved, thrown away and added; all can be undone.

    `add_button` is put by the owner where there is room for it.
    """

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._moving = Moving(workspace, self)
        self._newcomer_id = 0
        self._whole: set[str] = set()  # columns of which everything is shown
        self._shown: tuple[NeedColumn, ...] = ()
        self._is_stale = False
        self._is_dragging = False
        self._landed: tuple[NeedRow, str] | None = None
        self.cards: list[BoardCard] = []
        self.add_button = secondary_button(self.tr("Add a need"), "plus")
        self.add_button.setObjectName("needs:add")
        self.add_button.clicked.connect(self._open_panel)
        self.panel = AddNeedPanel(workspace)
        self.panel.closed.connect(self._close_panel)
        self.panel.hide()
        self.columns = {
            status.code: BoardColumn(status.code, status.label(workspace.language), status.icon)
            for status in workspace.reference["need_status"].active()
            if status.code in STATUSES
        }
        for column in self.columns.values():
            column.dropped.connect(partial(self._drop, column.status))
            column.all_wanted.connect(partial(self._show_whole, column.status))
        self._grid = QGridLayout()
        self._grid.setSpacing(SPACE.m)
        self._across = 0
        inner = QWidget()
        inner.setProperty("kind", "page")
        column_of_all = QVBoxLayout(inner)
        column_of_all.setContentsMargins(0, 0, SPACE.s, 0)
        column_of_all.setSpacing(SPACE.m)
        column_of_all.addWidget(self.panel)
        column_of_all.addLayout(self._grid, 1)
        self.scroll_area = QScrollArea()
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setWidget(inner)
        inner.setAutoFillBackground(False)
        self.scroll_area.viewport().setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.scroll_area)
        self._arrange()

    def show_needs(self, newcomer_id: int, columns: Sequence[NeedColumn]) -> None:
        """Show the needs of somebody; where more than the first were asked for, these are read too."""
        if newcomer_id != self._newcomer_id:
            self._whole.clear()
            self._close_panel()
            self.scroll_area.verticalScrollBar().setValue(0)
        self._newcomer_id = newcomer_id
        if self._whole:
            with self._workspace.vault.reading() as session:
                columns = needs_board(session, newcomer_id, dict.fromkeys(self._whole, WHOLE))
        self._shown = tuple(columns)
        self._is_stale = True
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        self._is_stale = False
        focused = QApplication.focusWidget()
        held = focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""
        place = next((n for n, c in enumerate(self.cards) if focused and c.isAncestorOf(focused)), 0)
        self.cards = []
        for column in self._shown:
            cards = [BoardCard(self._workspace, self._moving, need) for need in column.rows]
            for card in cards:
                card.dragged.connect(partial(self._drag, card))
            self.columns[column.status].show_cards(cards, column.total)
            self.cards += cards
        if held:
            self._give_focus(held, place)

    def _give_focus(self, name: str, place: int) -> None:
        """Back to the control of this name; where its card is gone, to the card now in its place."""
        heir = self.findChild(QWidget, name)
        gone = not isinstance(heir, QWidget) or heir.isHidden()
        if gone and self.cards:
            heir = self.cards[min(place, len(self.cards) - 1)].step
        elif gone:
            heir = self.add_button
        if isinstance(heir, QWidget):
            heir.setFocus(Qt.FocusReason.OtherFocusReason)
            self.scroll_area.ensureWidgetVisible(heir)

    def _drag(self, card: BoardCard) -> None:
        drag = QDrag(self)
        drag.setMimeData(need_data(card.need.id))
        drag.setPixmap(card.grab())
        self._is_dragging = True
        drag.exec(Qt.DropAction.MoveAction)
        self._is_dragging = False
        self._land_later()

    def _drop(self, status: str, need_id: int) -> None:
        need = next((card.need for card in self.cards if card.need.id == need_id), None)
        if need is not None:
            self._landed = (need, status)
            if not self._is_dragging:
                self._land_later()

    def _land_later(self) -> None:
        # The card under the mouse may not be replaced before its own event has ended.
        if self._landed is not None:
            QTimer.singleShot(0, self, self._land)

    def _land(self) -> None:
        landed, self._landed = self._landed, None
        if landed is not None:
            self._moving.move(*landed)

    def _show_whole(self, status: str) -> None:
        self._whole.add(status)
        self.show_needs(self._newcomer_id, self._shown)

    def _open_panel(self) -> None:
        self.panel.start(self._newcomer_id)
        self.panel.show()
        self.add_button.setEnabled(False)
        self.panel.focus_first()

    def _close_panel(self) -> None:
        had_focus = self.panel.isAncestorOf(QApplication.focusWidget() or self)
        self.add_button.setEnabled(True)
        self.panel.hide()
        if had_focus:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        width = self.width()
        across = 4 if width >= px(_FOUR_BESIDE) else 2 if width >= px(_TWO_BESIDE) else 1
        if across == self._across:
            return
        self._across = across
        for place, column in enumerate(self.columns.values()):
            self._grid.addWidget(column, place // across, place % across)
        for place in range(4):
            self._grid.setColumnStretch(place, 1 if place < across else 0)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._fill()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
