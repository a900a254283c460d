"""The rows of each section: what they say, what they open, and what can be done with them."""

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sleutelapp.features.danger.answering import Answering
from sleutelapp.features.danger.queries import DangerRow
from sleutelapp.features.drafts.queries import DraftRow
from sleutelapp.features.follow_ups.pause_until import PauseUntil, pause_days
from sleutelapp.features.follow_ups.queries import FollowUpRow
from sleutelapp.features.screen import Screen
from sleutelapp.features.today.doing import Doing
from sleutelapp.features.today.follow_up_words import follow_up_words
from sleutelapp.features.today.matter_row import MatterRow
from sleutelapp.features.today.queries import ReferralRow, SessionRow, ToAskRow
from sleutelapp.features.today.words import due_words, joined, moment_words, short_day
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.days import ago
from sleutelapp.qt.text import isolate

if TYPE_CHECKING:
    from collections.abc import Callable


class WaitingRows(QObject):
    """Makes rows for one day; opening one emits the signal of the screen they stand on."""

    def __init__(self, workspace: Workspace, screen: Screen) -> None:
        super().__init__(screen)
        self._workspace = workspace
        self._screen = screen
        self._doing = Doing(workspace, self)
        self._answering = Answering(workspace, self)

    def draft(self, draft: DraftRow, today: dt.date) -> MatterRow:
        """Something that was being typed."""
        moment = moment_words(draft.started_at.date(), draft.started_at.time(), today)
        said = {
            "contact": self.tr("You were working on a contact of {moment}"),
            "session": self.tr("You were writing down a session on {moment}"),
        }.get(draft.form, self.tr("You were filling in a form on {moment}"))
        row = MatterRow(
            ("draft", draft.id),
            said.replace("{moment}", isolate(moment)),
            draft.title,
            icon="pencil-outline",
            icon_role="accent",
        )
        resume = partial(self._screen.draft_wanted.emit, draft.id)
        row.opened.connect(resume)
        row.add_action(self.tr("Discard"), partial(self._doing.discard, draft))
        row.add_action(self.tr("Continue"), resume, outlined=True)
        return row

    def danger(self, matter: DangerRow) -> MatterRow:
        """An open danger matter; it can be closed once it is recorded what was done."""
        label = self._workspace.label
        noticed, code = ("danger_sign", matter.sign) if matter.sign else ("need", matter.need_code)
        since = self.tr("noticed on {day}").replace("{day}", isolate(short_day(matter.noticed_on)))
        row = MatterRow(
            ("danger", matter.id),
            label(noticed, code) or self.tr("Danger"),
            joined(matter.who or self.tr("Group"), since),
            icon=self._icon(noticed, code, "alert-outline"),
            icon_role="danger",
        )
        self._open(row, newcomer_id=matter.newcomer_id, contact_id=matter.contact_id)
        if matter.is_unanswered:
            row.set_note(self.tr("Action not recorded yet"), "danger")
            row.add_menu(self.tr("Record action"), self._answering.choices(matter))
        else:
            row.set_note(label("danger_action", matter.action), "ok")
            row.add_action(self.tr("Close"), partial(self._answering.close, matter), icon="check")
        return row

    def follow_up(self, due: FollowUpRow, today: dt.date) -> MatterRow:
        """Something to come back to."""
        title, detail, icon = follow_up_words(self._workspace, due)
        row = MatterRow(("follow_up", due.id), title, detail, icon=icon)
        row.set_due(due_words(due.due_on, today), "danger" if due.due_on < today else "caption")
        if due.consultation_id is not None:
            row.opened.connect(partial(self._screen.record_wanted.emit, "consultation", due.consultation_id))
        else:
            self._open(
                row, newcomer_id=due.newcomer_id, referral_id=due.referral_id, contact_id=due.contact_id
            )
        row.add_action(self.tr("Done"), partial(self._doing.finish, due), icon="check")
        pauses: list[tuple[str, Callable[[], object]]] = [
            (said, partial(self._doing.pause, due, day, today)) for said, day in pause_days(today)
        ]
        pauses.append((self.tr("Choose a date…"), partial(self._choose_pause, row, due)))
        row.add_menu(self.tr("Pause until"), pauses)
        return row

    def appointment(self, referral: ReferralRow, today: dt.date) -> MatterRow:
        """An appointment to go to."""
        row = self._referral("appointment", referral)
        if referral.appointment_on is not None:
            said = moment_words(referral.appointment_on, referral.appointment_at, today)
            row.set_due(said, "strong" if referral.appointment_on == today else "caption")
        return row

    def past_appointment(self, referral: ReferralRow) -> MatterRow:
        """An appointment of which nobody said yet how it went."""
        row = self._referral("past_appointment", referral)
        if referral.appointment_on is not None:
            row.set_due(short_day(referral.appointment_on), "caption")
        return row

    def past_session(self, group: SessionRow, today: dt.date) -> MatterRow:
        """A session of which nobody wrote down yet who came."""
        row = MatterRow(
            ("past_session", group.id),
            self._workspace.label("session_theme", group.theme),
            group.place,
            icon=self._icon("session_theme", group.theme, "human-male-board"),
        )
        row.set_due(ago(group.date, today), "caption")
        row.opened.connect(partial(self._screen.record_wanted.emit, "session", group.id))
        return row

    def waiting(self, referral: ReferralRow, today: dt.date) -> MatterRow:
        """A referral without an answer."""
        row = self._referral("waiting", referral)
        row.set_due(self.tr("waiting %n day(s)", "", (today - referral.status_on).days), "warn")
        return row

    def to_ask(self, person: ToAskRow) -> MatterRow:
        """Somebody to ask for consent."""
        day = isolate(short_day(person.last_contact_on))
        row = MatterRow(
            ("to_ask", person.newcomer_id),
            person.who,
            self.tr("last contact on {day}").replace("{day}", day),
            icon="account-question-outline",
        )
        self._open(row, newcomer_id=person.newcomer_id)
        row.add_action(
            self.tr("Ask for consent"), partial(self._screen.newcomer_wanted.emit, person.newcomer_id)
        )
        return row

    def _referral(self, section: str, referral: ReferralRow) -> MatterRow:
        place = self._workspace.label("referral_destination", referral.destination)
        row = MatterRow(
            (section, referral.id),
            referral.who or self.tr("Group"),
            joined(place, referral.organisation),
            icon=self._icon("referral_destination", referral.destination, "arrow-top-right"),
        )
        row.opened.connect(partial(self._screen.referral_wanted.emit, referral.id))
        return row

    def _icon(self, list_name: str, code: str | None, otherwise: str) -> str:
        found = self._workspace.reference[list_name].find(code) if code else None
        return (found.icon if found else "") or otherwise

    def _open(
        self,
        row: MatterRow,
        *,
        newcomer_id: int | None,
        referral_id: int | None = None,
        contact_id: int | None = None,
    ) -> None:
        """Let a row open the nearest thing it is about."""
        for signal, number in (
            (self._screen.newcomer_wanted, newcomer_id),
            (self._screen.referral_wanted, referral_id),
            (self._screen.contact_wanted, contact_id),
        ):
            if number is not None:
                row.opened.connect(partial(signal.emit, number))
                return
        row.set_not_openable()

    def _choose_pause(self, row: MatterRow, due: FollowUpRow) -> None:
        clock = self._workspace.clock
        pause = PauseUntil(clock.today)
        pause.chosen.connect(lambda day: self._doing.pause(due, day, clock.today()))
        row.show_below(pause)
        pause.cancelled.connect(row.hide_below)
        pause.field.setFocus()
