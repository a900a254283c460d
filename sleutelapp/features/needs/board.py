"""The needs of one newcomer in four columns, from open to closed."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QScrollArea, QStackedLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.needs.add_panel import AddNeedPanel
from sleutelapp.features.needs.moving import Moving
from sleutelapp.features.needs.queries import STATUSES, WHOLE, NeedColumn, NeedRow, needs_board
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.board import Board, BoardItem, ColumnContent
from sleutelapp.qt.board_dragging import Dragging
from sleutelapp.qt.buttons import secondary_button
from sleutelapp.qt.days import ago, joined

_NARROWEST: Final = 204  # px at text size 1: four columns fit beside the list of a wide window
_NOTE_SHOWN: Final = 120  # characters; the timeline has the whole note


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
        self._menu: QMenu | None = None
        self.add_button = secondary_button(self.tr("Add a need"), "plus")
        self.add_button.setObjectName("needs:add")
        self.add_button.clicked.connect(self._open_panel)
        self.panel = AddNeedPanel(workspace)
        self.panel.added.connect(self._added)
        self.panel.closed.connect(self._close_panel)
        nothing = self.tr("Nothing here. Drag a card to move it, or use its menu.")
        columns = [(status, workspace.label("need_status", status), nothing) for status in STATUSES]
        self.board = Board(columns, narrowest=_NARROWEST)
        self.board.opened.connect(self._open)
        self.board.step_pressed.connect(self._step)
        self.board.more_pressed.connect(self._offer)
        self.board.rest_pressed.connect(self._show_whole)
        self._dragging = Dragging(self.board)
        self._dragging.moved.connect(self._moved)
        self._panel_page = _scrolling(self.panel)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.board)
        self._pages.addWidget(self._panel_page)

    def show_needs(self, newcomer_id: int, columns: Sequence[NeedColumn]) -> None:
        """Show the needs of somebody; where more than the first were asked for, these are read too."""
        if newcomer_id != self._newcomer_id:
            self._whole.clear()
            self._close_panel()
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
        self.board.show_cards(
            {
                column.status: ColumnContent([self._card(need) for need in column.rows], column.total)
                for column in self._shown
            }
        )

    def _card(self, need: NeedRow) -> BoardItem:
        code = self._workspace.reference["need"].find(need.code)
        urgency = "" if need.is_settled else self._workspace.label("urgency", need.urgency)
        day = ago(need.closed_on or need.opened_on, self._workspace.clock.today())
        step, step_icon = self._moving.verb(self._moving.next_status(need))
        return BoardItem(
            key=need.id,
            title=self._moving.name(need),
            detail=_short(need.note),
            icon=(code.icon if code is not None else "") or "circle-outline",
            icon_role="muted" if need.is_settled else "danger" if need.is_urgent else "accent",
            standing=joined(urgency, day),
            is_alarming=need.is_urgent,
            step=step,
            step_icon=step_icon,
            has_more=True,
            is_movable=True,
        )

    def _need(self, need_id: object) -> NeedRow | None:
        return next((need for column in self._shown for need in column.rows if need.id == need_id), None)

    def _step(self, need_id: object) -> None:
        need = self._need(need_id)
        if need is not None:
            self._moving.move(need, self._moving.next_status(need))

    def _moved(self, need_id: object, status: str) -> None:
        need = self._need(need_id)
        if need is not None:
            self._moving.move(need, status)

    def _open(self, need_id: object) -> None:
        card = self.board.card(need_id) if isinstance(need_id, int) else None
        if card is not None:
            self._offer(need_id, card.more)

    def _offer(self, need_id: object, button: QWidget) -> None:
        """Offer all that can be done with a need."""
        need = self._need(need_id)
        if need is None:
            return
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = self._moving.menu(need, self)
        corner = button.rect().bottomRight() if self.isRightToLeft() else button.rect().bottomLeft()
        self._menu.popup(button.mapToGlobal(corner + QPoint(0, 1)))

    def _show_whole(self, status: str) -> None:
        first = len(self.board.columns[status].order)  # the first card that was not there yet
        self._whole.add(status)
        self.show_needs(self._newcomer_id, self._shown)
        order = self.board.columns[status].order
        if len(order) > first:
            self.board.select(order[first])

    def _open_panel(self) -> None:
        self.panel.start(self._newcomer_id)
        self._pages.setCurrentWidget(self._panel_page)
        self.add_button.setEnabled(False)
        self.panel.focus_first()

    def _added(self, need_id: int) -> None:
        self._close_panel()
        self.board.select(need_id)

    def _close_panel(self) -> None:
        had_focus = self.panel.isAncestorOf(QApplication.focusWidget() or self)
        self.add_button.setEnabled(True)
        self._pages.setCurrentWidget(self.board)
        if had_focus:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._fill()


def _scrolling(panel: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(panel)
    area.viewport().setAutoFillBackground(False)
    return area


def _short(note: str) -> str:
    words = " ".join(note.split())
    return words if len(words) <= _NOTE_SHOWN else words[:_NOTE_SHOWN].rsplit(" ", 1)[0] + " …"
