"""What a group told of at one contact, and how it stands: no newcomer's board shows it."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.needs.moving import Moving
from sleutelapp.features.needs.queries import STATUSES, NeedRow, needs_of_group
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.menu_button import give_menu
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import isolate
from sleutelapp.qt.theme import SPACE


class GroupNeeds(QWidget):
    """A row for each need; another status is written at once and can be undone."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._moving = Moving(workspace, self)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(SPACE.s)

    def show_contact(self, contact_id: int) -> bool:
        """Read them and show them; whether there are any."""
        with self._workspace.vault.reading() as session:
            needs = needs_of_group(session, contact_id)
        refill(self._rows, [self._row(need) for need in needs])
        self.setHidden(not needs)
        return bool(needs)

    def _row(self, need: NeedRow) -> ItemRow:
        name = self._moving.name(need)
        icon = self._workspace.reference["need"].get(need.code).icon
        row = ItemRow(icon, name, isolate(need.note) if need.note else "")
        status = text_button(self._workspace.label("need_status", need.status))
        status.setObjectName(f"need:{need.id}:status")
        status.setAccessibleName(f"{name}: {status.text()}")
        others = [other for other in STATUSES if other != need.status]
        give_menu(
            status,
            [(self._moving.verb(other)[0], partial(self._moving.move, need, other)) for other in others],
        )
        row.add_action(status)
        return row
