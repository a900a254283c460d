"""Agenda: the appointments, group sessions and follow-ups of a week or a day."""

import datetime as dt
from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.core.overriding import override
from sleutelapp.features.agenda.bar import DAY_VIEW, WEEK_VIEW, AgendaBar
from sleutelapp.features.agenda.day_view import DayView
from sleutelapp.features.agenda.doing import AgendaDoing
from sleutelapp.features.agenda.entry_button import EntryButton
from sleutelapp.features.agenda.entry_menu import EntryMenus
from sleutelapp.features.agenda.plan_form import PlanForm
from sleutelapp.features.agenda.queries import FOLLOW_UP, IN_A_DAY, AgendaDay, Entry, agenda, day_of_follow_up
from sleutelapp.features.agenda.rules import DAY, WEEK, week_of
from sleutelapp.features.agenda.week_view import WeekView
from sleutelapp.features.agenda.words import EntryWords, entry_words, long_day, week_title
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.follow_ups.pause_until import PauseUntil
from sleutelapp.features.follow_ups.queries import FollowUpRow, follow_ups_due
from sleutelapp.features.referrals.drafts import StepDraft
from sleutelapp.features.referrals.step_form import StepForm
from sleutelapp.features.screen import Screen
from sleutelapp.features.sessions.screen import NEW_ON
from sleutelapp.features.today.queries import ReferralRow
from sleutelapp.features.today.switch import AGENDA, TODAY, PlanSwitch
from sleutelapp.features.today.words import joined
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.cards import Card
from sleutelapp.qt.page import Page
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import caption_label, strong_label
from sleutelapp.qt.theme import theme

_DAY: Final = "day"
_PAGE: Final = "agenda"  # of the views that the settings keep


class AgendaScreen(Screen):
    """The shell calls `show_record` with ("day", its ordinal) or ("follow_up", its number)."""

    watches: ClassVar[frozenset[str]] = frozenset(
        {"consultation", "contact", "follow_up", "need", "newcomer", "organisation", "referral", "session"}
    )

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agenda")
        self._workspace = workspace
        self._today = workspace.clock.today()
        self._day = self._today
        self._view = DAY_VIEW if workspace.views.get(_PAGE) == DAY_VIEW else WEEK_VIEW
        self._doing = AgendaDoing(workspace, self)
        self._menus = EntryMenus(workspace, self._doing, self)
        self._menus.day_asked.connect(self._ask_day)
        self.bar = AgendaBar()
        self.week = WeekView(workspace)
        self.day = DayView(workspace, self._doing, self._menus)
        self._asked = QVBoxLayout()
        self.page = Page()
        self.page.add_action(PlanSwitch(AGENDA, self))
        self.page.add(self.bar)
        self.page.content.addLayout(self._asked)
        self.page.add(self.week, 1)
        self.page.add(self.day, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.page)
        self._connect()
        theme().changed.connect(self._redress)

    def _connect(self) -> None:
        bar = self.bar
        bar.stepped.connect(self._step)
        bar.today_wanted.connect(self._go_to_today)
        bar.view_chosen.connect(self._show_view)
        bar.plan_wanted.connect(self._plan)
        bar.session_wanted.connect(self._new_session)
        bar.late_wanted.connect(partial(self.place_wanted.emit, TODAY, None))
        bar.offer_making(is_offered=not self._workspace.vault.read_only)
        self.week.entry_pressed.connect(self._open_menu)
        self.week.day_pressed.connect(self._show_day)
        self.week.move_wanted.connect(self._doing.move)
        self.week.week_wanted.connect(self._go_beyond)
        self.week.reached.connect(self.page.scroll_area.ensureWidgetVisible)
        self.day.day_stepped.connect(self._go_beyond)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        self._keys = [
            QShortcut(QKeySequence(keys), self, act, context=context)
            for keys, act in (
                ("T", self._go_to_today),
                ("D", partial(self._show_view, DAY_VIEW)),
                ("W", partial(self._show_view, WEEK_VIEW)),
                ("PgUp", partial(self._turn, -1)),
                ("PgDown", partial(self._turn, 1)),
            )
        ]

    @override
    def reload(self) -> None:
        today = self._workspace.clock.today()
        if self._day == self._today:
            self._day = today
        self._today = today
        first, last = self._range()
        limit = {"limit": IN_A_DAY} if self._view == DAY_VIEW else {}
        with self._workspace.vault.reading() as session:
            days = agenda(session, first, last, **limit)
            late = follow_ups_due(session, last=today - DAY, limit=1).total
        self.bar.show_late(late)
        self._show(days)

    @override
    def arrive(self) -> None:
        self._stale = self._stale or self._workspace.clock.today() != self._today
        super().arrive()
        QTimer.singleShot(0, self, self._bring_today_into_sight)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._focus_day()
        else:
            super().keyPressEvent(event)

    def _bring_today_into_sight(self) -> None:
        heading = self.week.heading(self._today)
        if self._view == WEEK_VIEW and self.week.is_flat and heading is not None:
            place = heading.mapTo(self.week, heading.rect().topLeft()).y() + self.week.y()
            self.page.scroll_area.verticalScrollBar().setValue(place)

    def show_record(self, record: tuple[str, int]) -> None:
        """Show a day, or the day of a follow-up with the keyboard on it."""
        kind, number = record
        if kind == _DAY:
            self._go_to(dt.date.fromordinal(number))
            return
        try:
            with self._workspace.vault.reading() as session:
                self._day = day_of_follow_up(session, number)
        except UserError as error:
            self._workspace.dialogs.show_error(self, error.sentence(self._workspace.language))
            return
        self.reload()
        if self._view == WEEK_VIEW and not self.week.focus_entry((FOLLOW_UP, number)):
            self._show_day(self._day)  # among those that a week does not show
        self.day.focus_entry((FOLLOW_UP, number))

    def _range(self) -> tuple[dt.date, dt.date]:
        if self._view == DAY_VIEW:
            return self._day, self._day
        days = week_of(self._day)
        return days[0], days[-1]

    def _show(self, days: list[AgendaDay]) -> None:
        total = sum(day.total for day in days)
        said = self.tr("%n thing(s) planned", "", total) if total else self.tr("Nothing planned")
        self.bar.views.set_value(self._view)
        if self._view == DAY_VIEW:
            self.page.set_title(long_day(self._day))
            self.day.show_day(days[0], self._today)
        else:
            self.page.set_title(week_title(days[0].day))
            week = self.tr("Week {number}").replace("{number}", str(self._day.isocalendar().week))
            said = f"{week} · {said}"
            self.week.show_days(days, self._today)
        self.page.set_summary(said)
        self.day.setVisible(self._view == DAY_VIEW)
        self.week.setVisible(self._view == WEEK_VIEW)

    def _redress(self) -> None:
        if self.isVisible():
            self.reload()
        else:
            self._stale = True

    def _step(self, step: int) -> None:
        self._day += step * (DAY if self._view == DAY_VIEW else WEEK)
        self.reload()

    def _turn(self, step: int) -> None:
        """To the same place of the period before or after."""
        day = self._day if self._view == DAY_VIEW else self.week.current_day()
        self._go_to(day + step * (DAY if self._view == DAY_VIEW else WEEK))

    def _go_beyond(self, step: int) -> None:
        """To the day beside the one the keyboard is on, which is not shown now."""
        self._go_to((self._day if self._view == DAY_VIEW else self.week.current_day()) + step * DAY)

    def _go_to(self, day: dt.date) -> None:
        self._day = day
        self.reload()
        self._focus_day()

    def _go_to_today(self) -> None:
        self._go_to(self._today)

    def _focus_day(self) -> None:
        if self._view == WEEK_VIEW:
            self.week.focus_day(self._day)
            return
        self.page.scroll_area.verticalScrollBar().setValue(0)
        self.day.focus_first()

    def _show_view(self, view: str) -> None:
        if view != self._view and self._view == WEEK_VIEW:
            self._day = self.week.current_day()
        self._view = self._workspace.views[_PAGE] = view
        self.reload()
        self._focus_day()

    def _show_day(self, day: dt.date) -> None:
        self._view = DAY_VIEW
        self._go_to(day)

    def _chosen_day(self) -> dt.date:
        day = self._day if self._view == DAY_VIEW else self.week.current_day()
        return max(day, self._today)

    def _open_menu(self, button: EntryButton) -> None:
        self._menus.open_below(button, button.entry, button.words)

    def _plan(self) -> None:
        form = PlanForm(self._workspace, self._chosen_day())
        form.planned.connect(self._write_plan)
        form.cancelled.connect(self._stop_asking)
        self._ask(form, "")
        form.focus_first()

    def _write_plan(self, draft: FollowUpDraft) -> None:
        if self._doing.plan(draft):
            self._stop_asking()
            self._go_to(draft.due_on)

    def _new_session(self) -> None:
        self.place_wanted.emit("sessions", (NEW_ON, self._chosen_day().toordinal()))

    def _ask_day(self, entry: Entry) -> None:
        row, words = entry.row, entry_words(self._workspace, entry, self._today)
        if isinstance(row, ReferralRow):
            step = StepForm(self._workspace, "appointment")
            step.appointment_on.set_value(entry.day)
            step.appointment_at.set_value(entry.time)
            step.confirmed.connect(partial(self._take_appointment, row))
            step.cancelled.connect(self._stop_asking)
            step.content.insertWidget(1, caption_label(_whose(words)))
            self._show_question(step)
            step.focus_first()
            return
        label = "" if isinstance(row, FollowUpRow) else self.tr("To another day")
        pause = PauseUntil(self._workspace.clock.today, label=label, day=max(entry.day, self._today) + DAY)
        pause.chosen.connect(partial(self._move, entry))
        pause.cancelled.connect(self._stop_asking)
        self._ask(pause, _whose(words))
        pause.field.setFocus()

    def _move(self, entry: Entry, day: dt.date) -> None:
        self._stop_asking()
        self._doing.move(entry, day)

    def _take_appointment(self, referral: ReferralRow, step: StepDraft) -> None:
        self._stop_asking()
        self._doing.take_appointment(referral, step)

    def _ask(self, form: QWidget, about: str) -> None:
        card = Card()
        if about:
            card.add(strong_label(about))
        card.add(form)
        self._show_question(card)

    def _show_question(self, card: QWidget) -> None:
        refill(self._asked, [card])
        self.page.scroll_area.verticalScrollBar().setValue(0)
        for key in self._keys:
            key.setEnabled(False)

    def _stop_asking(self) -> None:
        refill(self._asked, [])
        for key in self._keys:
            key.setEnabled(True)
        if self._view == WEEK_VIEW:
            self.week.focus_first()
        else:
            self.day.focus_first()


def _whose(words: EntryWords) -> str:
    return joined(words.title, words.detail)
