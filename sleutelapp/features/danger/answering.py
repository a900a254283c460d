"""Saying what was done about a danger, and that it is over: one click each, taken back with one."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from sleutelapp.features.danger.actions import answer_danger, close_danger, reopen_danger
from sleutelapp.features.danger.queries import UNANSWERED, DangerRow
from sleutelapp.features.workspace import Workspace


class Answering(QObject):
    """Writes, says what was done, and offers to take it back."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace

    def choices(self, matter: DangerRow) -> list[tuple[str, Callable[[], object]]]:
        """What can have been done, in words, and what to call then."""
        return [
            (action.label(self._workspace.language), partial(self.answer, matter, action.code))
            for action in self._workspace.reference["danger_action"].active()
            if action.code != UNANSWERED
        ]

    def answer(self, matter: DangerRow, action: str) -> None:
        """It is known now what was done about a danger."""
        self._workspace.write_with_undo(
            lambda session: answer_danger(session, matter.id, action),
            self.tr("Action recorded"),
            lambda session: answer_danger(session, matter.id, matter.action),
        )

    def close(self, matter: DangerRow) -> None:
        """A danger is over or in other hands."""
        self._workspace.write_with_undo(
            lambda session: close_danger(session, matter.id),
            self.tr("Closed"),
            lambda session: reopen_danger(session, matter.id),
        )
