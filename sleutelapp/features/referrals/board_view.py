"""The referrals as a board: a column for each group, the one waiting longest on top."""

from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from sleutelapp.features.referrals.board_items import card_of, step_icon, step_words
from sleutelapp.features.referrals.queries import ReferralRow, Sought, board_columns
from sleutelapp.features.referrals.rules import GROUPS, NEXT_STEPS
from sleutelapp.features.referrals.table_model import group_name
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.board import Board, ColumnContent
from sleutelapp.qt.chips import ToggleChip
from sleutelapp.qt.icons import set_icon

FIRST: Final = 6  # cards of a column at first: about two screens
_MORE: Final = 20


class ReferralBoard(QWidget):
    """`step_wanted(id, status)` asks to take a step, `opened(id)` to show one."""

    opened = Signal(object)
    step_wanted = Signal(int, str)
    changed = Signal()  # more of a column is asked for: read again

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._limits = dict.fromkeys(GROUPS, FIRST)
        self._rows: dict[int, ReferralRow] = {}
        self.steps_menu: QMenu | None = None  # the one shown last
        self.ended = ToggleChip(self.tr("Show ended ones"))
        self.ended.toggled.connect(self._show_ended)
        nothing = {
            "waiting": self.tr("Nobody waits for an answer."),
            "appointments": self.tr("No appointments."),
            "preparation": self.tr("Nothing to prepare."),
            "help": self.tr("No help going on."),
            "ended": self.tr("None has ended yet."),
        }
        self.board = Board((group, group_name(group), nothing[group]) for group in GROUPS)
        self.board.opened.connect(self.opened)
        self.board.step_pressed.connect(self._step)
        self.board.more_pressed.connect(self.show_steps)
        self.board.rest_pressed.connect(self._show_more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.board)

    def read(self, sought: Sought | None) -> None:
        """Read the columns again."""
        shown = {
            group: limit
            for group, limit in self._limits.items()
            if group != "ended" or self.ended.isChecked() or sought is not None
        }
        with self._workspace.vault.reading() as session:
            found = board_columns(session, shown, sought=sought)
        self._rows = {row.id: row for listed in found.values() for row in listed.rows}
        self.board.show_cards(
            {
                group: ColumnContent([card_of(row, self._workspace) for row in listed.rows], listed.total)
                for group, listed in found.items()
            }
        )

    def show_steps(self, referral_id: int, button: QWidget) -> None:
        """Offer every step from where a referral stands."""
        row = self._rows.get(referral_id)
        if row is None:
            return
        if self.steps_menu is not None:
            self.steps_menu.deleteLater()
        menu = self.steps_menu = QMenu(self)
        for step in NEXT_STEPS[row.status]:
            action = menu.addAction(step_words(self._workspace, row.status, step))
            set_icon(action, step_icon(self._workspace, step))
            action.setObjectName(f"step:{step}")
            action.triggered.connect(partial(self.step_wanted.emit, referral_id, step))
        menu.addSeparator()
        menu.addAction(self.tr("Open")).triggered.connect(partial(self.opened.emit, referral_id))
        side = button.rect().bottomLeft() if not self.isRightToLeft() else button.rect().bottomRight()
        menu.popup(button.mapToGlobal(side + QPoint(0, 1)))

    def _show_ended(self, on: bool) -> None:  # noqa: FBT001 -- a Qt signal's argument
        self.changed.emit()
        if on:
            self.board.bring_column("ended")

    def _step(self, referral_id: int) -> None:
        row = self._rows.get(referral_id)
        if row is not None:
            status = row.status
            self.step_wanted.emit(referral_id, NEXT_STEPS[status][0])

    def _show_more(self, group: str) -> None:
        first = self._limits[group]  # the first card that was not there yet
        self._limits[group] += _MORE
        self.changed.emit()
        order = self.board.columns[group].order
        if len(order) > first:
            self.board.select(order[first])
