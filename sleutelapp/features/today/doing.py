"""What is done from the Today screen itself: each with one click, and undone with one."""

import datetime as dt

from PySide6.QtCore import QObject

from sleutelapp.core.errors import UserError
from sleutelapp.features.drafts.actions import discard_draft, draft_payload, save_draft
from sleutelapp.features.drafts.queries import DraftRow
from sleutelapp.features.follow_ups.actions import finish_follow_up, move_follow_up, reopen_follow_up
from sleutelapp.features.follow_ups.queries import FollowUpRow
from sleutelapp.features.today.words import due_words
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.text import isolate


class Doing(QObject):
    """Writes, says what was done, and offers to take it back."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace

    def discard(self, draft: DraftRow) -> None:
        """Throw a draft away."""
        try:
            with self._workspace.vault.reading() as session:
                payload = draft_payload(session, draft.id)
        except UserError as error:
            self._workspace.dialogs.show_error(None, error.sentence(self._workspace.language))
            return
        self._workspace.write_with_undo(
            lambda session: discard_draft(session, draft.id),
            self.tr("Draft discarded"),
            lambda session: save_draft(
                session,
                form=draft.form,
                payload=payload,
                record_id=draft.record_id,
                started_at=draft.started_at,
            ),
        )

    def finish(self, due: FollowUpRow) -> None:
        """A follow-up is done."""
        self._workspace.write_with_undo(
            lambda session: finish_follow_up(session, due.id),
            self.tr("Done"),
            lambda session: reopen_follow_up(session, due.id),
        )

    def pause(self, due: FollowUpRow, until: dt.date, today: dt.date) -> None:
        """A follow-up waits until another day."""
        said = self.tr("Paused: {day}").replace("{day}", isolate(due_words(until, today)))
        self._workspace.write_with_undo(
            lambda session: move_follow_up(session, due.id, until),
            said,
            lambda session: move_follow_up(session, due.id, due.due_on),
        )
