"""The needs of one newcomer that are not settled yet, beside the other matters; all of them stand on the board."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.features.needs.moving import Moving
from sleutelapp.features.needs.queries import NeedColumn, NeedRow
from sleutelapp.features.newcomers.wording import icon_of
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.chips import Chip
from sleutelapp.qt.days import ago, joined
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import muted_label, section_label
from sleutelapp.qt.theme import SPACE

_KINDS: Final = {"open": "warn", "in_progress": "accent"}


class NeedsCard(Card):
    """Shows needs; changes are written at once and can be undone."""

    board_wanted = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._workspace = workspace
        self._moving = Moving(workspace, self)
        heading = QHBoxLayout()
        heading.addWidget(section_label(self.tr("Needs")), 1)
        self.board_button = text_button(self.tr("Open the board"), "view-column-outline")
        self.board_button.setObjectName("needs:board")
        self.board_button.clicked.connect(self.board_wanted)
        heading.addWidget(self.board_button)
        self.content.addLayout(heading)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE.s)
        self.content.addLayout(self._rows)

    def show_needs(self, columns: Sequence[NeedColumn]) -> None:
        """Show what is unsettled of these columns."""
        unsettled = [column for column in columns if column.status in _KINDS]
        needs = [need for column in unsettled for need in column.rows]
        widgets: list[QWidget] = [self._row(need) for need in needs]
        if not any(column.total for column in columns):
            widgets.append(muted_label(self.tr("No needs yet.")))
        elif not needs:
            widgets.append(muted_label(self.tr("All needs are settled.")))
        hidden = sum(column.total for column in unsettled) - len(needs)
        if hidden:
            widgets.append(muted_label(self.tr("%n more on the board", "", hidden)))
        refill(self._rows, widgets)

    def _row(self, need: NeedRow) -> ItemRow:
        workspace = self._workspace
        label = self._moving.name(need)
        day = ago(need.opened_on, workspace.clock.today())
        row = ItemRow(
            icon_of(workspace, "need", need.code, "circle-outline"),
            label,
            joined(workspace.label("urgency", need.urgency), day, " ".join(need.note.split())),
            icon_role="danger" if need.is_urgent else "accent",
        )
        row.add_action(Chip(workspace.label("need_status", need.status), _KINDS[need.status]))
        verb, icon = self._moving.verb("solved")
        button = text_button(verb, icon)
        button.setObjectName(f"need:{need.id}:solved")
        button.setAccessibleName(f"{verb}: {label}")
        button.clicked.connect(partial(self._moving.move, need, "solved"))
        row.add_action(button)
        row.add_action(self._moving.menu_button(need))
        return row
