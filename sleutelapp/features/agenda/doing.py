"""What is done from the agenda: each written at once, and undone with one press."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sleutelapp.core.errors import UserError
from sleutelapp.features.agenda.queries import Entry
from sleutelapp.features.follow_ups.actions import (
    add_follow_up,
    finish_follow_up,
    remove_follow_up,
    reopen_follow_up,
)
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.follow_ups.queries import FollowUpRow
from sleutelapp.features.referrals.actions import take_back_step, take_step
from sleutelapp.features.referrals.drafts import StepDraft
from sleutelapp.features.referrals.queries import referral_detail
from sleutelapp.features.sessions.actions import move_session
from sleutelapp.features.today.doing import Doing
from sleutelapp.features.today.queries import ReferralRow
from sleutelapp.features.today.words import due_words
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.text import isolate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class AgendaDoing(QObject):
    """Writes, says what was done, and offers to take it back."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._follow_ups = Doing(workspace, self)

    def finish(self, due: FollowUpRow) -> None:
        """A follow-up is done."""
        self._follow_ups.finish(due)

    def reopen(self, due: FollowUpRow) -> None:
        """A follow-up was not done after all."""
        self._workspace.write_with_undo(
            lambda session: reopen_follow_up(session, due.id),
            self.tr("Still to do"),
            lambda session: finish_follow_up(session, due.id),
        )

    def move(self, entry: Entry, day: dt.date) -> None:
        """Put an entry on another day; an appointment keeps its time."""
        row, today = entry.row, self._workspace.clock.today()
        if isinstance(row, FollowUpRow):
            self._follow_ups.pause(row, day, today)
        elif isinstance(row, ReferralRow):
            step = StepDraft(status="appointment", appointment_on=day, appointment_at=row.appointment_at)
            self.take_appointment(row, step)
        else:
            self._workspace.write_with_undo(
                lambda session: move_session(session, row.id, day),
                self._moved(day),
                lambda session: move_session(session, row.id, entry.day),
            )

    def take_appointment(self, referral: ReferralRow, step: StepDraft) -> None:
        """Make another appointment: the step "appointment" once more."""
        try:
            with self._workspace.vault.reading() as session:
                before = referral_detail(session, referral.id).standing
        except UserError as error:
            self._workspace.dialogs.show_error(None, error.sentence(self._workspace.language))
            return
        day = step.appointment_on
        self._workspace.write_with_undo(
            lambda session: take_step(session, referral.id, step),
            self._moved(day) if day is not None else self.tr("Moved"),
            lambda session: take_back_step(session, referral.id, before),
        )

    def plan(self, draft: FollowUpDraft) -> bool:
        """Plan to come back to something; whether that was written."""
        made: list[int] = []

        def plan(session: "Session") -> None:
            made.append(add_follow_up(session, draft).id)

        said = self.tr("Planned: {day}").replace("{day}", self._day(draft.due_on))
        return self._workspace.write_with_undo(
            plan, said, lambda session: remove_follow_up(session, made[-1])
        )

    def _moved(self, day: dt.date) -> str:
        return self.tr("Moved: {day}").replace("{day}", self._day(day))

    def _day(self, day: dt.date) -> str:
        return isolate(due_words(day, self._workspace.clock.today()))
