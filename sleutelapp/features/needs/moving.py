"""What is done with a need where it is shown: each with one click, and undone with one."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from sleutelapp.features.needs.actions import put_back_need, remove_need, restore_need, settle_need
from sleutelapp.features.needs.queries import NeedRow
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import icon_button
from sleutelapp.qt.icons import set_icon
from sleutelapp.qt.text import isolate

_ICONS: Final = {"open": "restore", "in_progress": "arrow-right", "solved": "check", "closed": "close"}


class Moving(QObject):
    """Writes, says what was done, and offers to take it back."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace

    def name(self, need: NeedRow) -> str:
        """What the need is."""
        return self._workspace.label("need", need.code)

    def verb(self, status: str) -> tuple[str, str]:
        """The word and the pictogram for putting a need on a status."""
        words = {
            "open": self.tr("Reopen"),
            "in_progress": self.tr("Take up"),
            "solved": self.tr("Solved"),
            "closed": self.tr("Close need"),
        }
        return words[status], _ICONS[status]

    def next_status(self, need: NeedRow) -> str:
        """Where a need mostly goes from where it is."""
        return {"open": "in_progress", "in_progress": "solved"}.get(need.status, "open")

    def move(self, need: NeedRow, status: str) -> None:
        """Put a need on another status."""
        if status == need.status:
            return
        said = self.tr("{need}: {status}").replace("{need}", isolate(self.name(need)))
        self._workspace.write_with_undo(
            lambda session: settle_need(session, need.id, status),
            said.replace("{status}", isolate(self._workspace.label("need_status", status))),
            lambda session: put_back_need(session, need.id, need.status, need.closed_on),
        )

    def remove(self, need: NeedRow) -> None:
        """Throw a need away."""
        self._workspace.write_with_undo(
            lambda session: remove_need(session, need.id),
            self.tr("{need} thrown away").replace("{need}", isolate(self.name(need))),
            lambda session: restore_need(session, need.id),
        )

    def menu_button(self, need: NeedRow) -> QToolButton:
        """A button that opens the menu."""
        button = icon_button("dots-horizontal", self.tr("More for {need}").replace("{need}", self.name(need)))
        button.setObjectName(f"need:{need.id}:menu")
        button.setMenu(self.menu(need, button))
        button.setPopupMode(button.ToolButtonPopupMode.InstantPopup)
        return button

    def menu(self, need: NeedRow, parent: QWidget) -> QMenu:
        """Every other status, and throwing away."""
        menu = QMenu(parent)
        for status in self._workspace.reference["need_status"].active():
            if status.code != need.status:
                action = menu.addAction(status.label(self._workspace.language))
                set_icon(action, status.icon)
                action.triggered.connect(partial(self.move, need, status.code))
        menu.addSeparator()
        away = menu.addAction(self.tr("Throw away"))
        set_icon(away, "delete-outline")
        away.triggered.connect(partial(self.remove, need))
        return menu
