"""What to come back to with one newcomer: done by one click, or paused until a day."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.features.follow_ups.actions import (
    add_follow_up,
    finish_follow_up,
    move_follow_up,
    remove_follow_up,
    reopen_follow_up,
    restore_follow_up,
)
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.follow_ups.pause_until import PauseUntil
from sleutelapp.features.newcomers.day_form import DayForm
from sleutelapp.features.newcomers.dossier_queries import FollowUpRow
from sleutelapp.features.newcomers.more_button import more_button
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import icon_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.chips import Chip
from sleutelapp.qt.days import due, joined, short_day
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import isolate, muted_label, section_label
from sleutelapp.qt.theme import SPACE

_WEEK = dt.timedelta(days=7)


class NextStepsCard(Card):
    """Shows the open follow-ups; changes are written at once and can be undone."""

    more_wanted = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._workspace = workspace
        self._newcomer_id = 0
        self._tasks: Sequence[FollowUpRow] = ()
        self._total = 0
        self._edited: int | None = None  # the follow-up being moved; 0 for a new one
        heading = QHBoxLayout()
        heading.addWidget(section_label(self.tr("Next steps")), 1)
        self.add_button = text_button(self.tr("Follow up on…"), "plus")
        self.add_button.setObjectName("followUp:new")
        self.add_button.clicked.connect(partial(self._edit, 0))
        heading.addWidget(self.add_button)
        self.content.addLayout(heading)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE.s)
        self.content.addLayout(self._rows)

    def show_follow_ups(self, newcomer_id: int, tasks: Sequence[FollowUpRow], total: int) -> None:
        """Show the first of what is still to be done with this person, and how much there is besides."""
        if newcomer_id != self._newcomer_id:
            self._edited = None
        self._newcomer_id = newcomer_id
        self._tasks, self._total = tasks, total
        widgets: list[QWidget] = []
        if self._edited == 0:
            widgets.append(self._planning())
        for task in tasks:
            row = self._row(task)
            if self._edited == task.id:
                row.add_below(self._pausing(task))
            widgets.append(row)
        if total > len(tasks):
            more = more_button(total - len(tasks), self.tr("Next steps"))
            more.clicked.connect(self.more_wanted)
            widgets.append(more)
        if not widgets:
            widgets.append(muted_label(self.tr("Nothing planned.")))
        refill(self._rows, widgets)

    def _title(self, task: FollowUpRow) -> str:
        about = self._workspace.label("need", task.need_code) or self._workspace.label(
            "referral_destination", task.destination
        )
        return task.text or about or self.tr("Follow up")

    def _row(self, task: FollowUpRow) -> ItemRow:
        title = self._title(task)
        words, kind = due(task.due_on, self._workspace.clock.today())
        about = self._workspace.label("need", task.need_code) if task.text else ""
        row = ItemRow("calendar-clock-outline", title, joined(about))
        row.add_action(Chip(words, kind))
        done = text_button(self.tr("Done"), "check")
        done.setObjectName(f"followUp:{task.id}:done")
        done.setAccessibleName(f"{done.text()}: {title}")
        done.clicked.connect(partial(self._finish, task))
        row.add_action(done)
        pause = text_button(self.tr("Pause until…"))
        pause.setObjectName(f"followUp:{task.id}:pause")
        pause.setAccessibleName(f"{pause.text()} {title}")
        pause.clicked.connect(partial(self._edit, task.id))
        row.add_action(pause)
        away = icon_button("delete-outline", self.tr("Throw away: {what}").replace("{what}", isolate(title)))
        away.setObjectName(f"followUp:{task.id}:away")
        away.clicked.connect(partial(self._remove, task))
        row.add_action(away)
        return row

    def _planning(self) -> DayForm:
        form = DayForm(self._workspace.clock.today())
        form.cancelled.connect(partial(self._edit, None))
        form.confirmed.connect(self._add)
        return form

    def _pausing(self, task: FollowUpRow) -> PauseUntil:
        today = self._workspace.clock.today
        pause = PauseUntil(today, day=today() + _WEEK)
        pause.cancelled.connect(partial(self._edit, None))
        pause.chosen.connect(partial(self._move, task))
        return pause

    def _edit(self, task_id: int | None) -> None:
        self._edited = None if task_id == self._edited else task_id
        self.show_follow_ups(self._newcomer_id, self._tasks, self._total)
        asked = self.findChild(DayForm) or self.findChild(PauseUntil)
        if isinstance(asked, (DayForm, PauseUntil)):
            asked.focus_first()

    def _finish(self, task: FollowUpRow) -> None:
        self._workspace.write_with_undo(
            lambda session: finish_follow_up(session, task.id),
            self.tr("Done"),
            lambda session: reopen_follow_up(session, task.id),
        )

    def _remove(self, task: FollowUpRow) -> None:
        self._workspace.write_with_undo(
            lambda session: remove_follow_up(session, task.id),
            self.tr("Follow-up thrown away"),
            lambda session: restore_follow_up(session, task.id),
        )

    def _move(self, task: FollowUpRow, day: dt.date) -> None:
        self._edited = None
        said = self.tr("Paused until {day}").replace("{day}", short_day(day, self._workspace.clock.today()))
        self._workspace.write_with_undo(
            lambda session: move_follow_up(session, task.id, day),
            said,
            lambda session: move_follow_up(session, task.id, task.due_on),
        )

    def _add(self, day: dt.date, text: str) -> None:
        self._edited = None
        draft = FollowUpDraft(due_on=day, text=text, newcomer_id=self._newcomer_id)
        said = self.tr("Planned for {day}").replace("{day}", short_day(day, self._workspace.clock.today()))
        self._workspace.write_with_undo_of(
            lambda session: add_follow_up(session, draft).id, said, remove_follow_up
        )
