"""Vandaag: what needs me now, most urgent first."""

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.listed import Listed, RowType
from sleutelapp.features.network.rules import LONG_UNCHECKED
from sleutelapp.features.screen import Screen
from sleutelapp.features.today.aside import AgendaCard, HoursCard
from sleutelapp.features.today.matter_row import MatterRow
from sleutelapp.features.today.queries import Today, today
from sleutelapp.features.today.section import RowCard, Section
from sleutelapp.features.today.waiting_rows import WaitingRows
from sleutelapp.features.today.words import full_day
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.cards import EmptyState
from sleutelapp.qt.page import Page
from sleutelapp.qt.theme import SPACE, px, theme

_BESIDE: Final = 940  # px at text size 1 from which the days ahead stand beside what waits
_ASIDE: Final = 288  # px at text size 1
# A sleeping laptop stops its timers, so midnight is looked for again after at most this long.
_LONGEST_WAIT: Final = dt.timedelta(minutes=10)
_ANY_WIDTH: Final = 16_777_215  # Qt's QWIDGETSIZE_MAX, which PySide does not name


class TodayScreen(Screen):
    """Drafts, danger, follow-ups, appointments, referrals without an answer; the days ahead, and hours."""

    watches: ClassVar[frozenset[str]] = frozenset(
        {
            "commitment",
            "consent",
            "consultation",
            "contact",
            "danger_matter",
            "draft",
            "follow_up",
            "need",
            "newcomer",
            "organisation",
            "professional",
            "other_time",
            "referral",
            "session",
        }
    )

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("today")
        self._workspace = workspace
        self._rows = WaitingRows(workspace, self)
        self._whole: set[str] = set()
        self._day: dt.date | None = None
        self._shown: list[MatterRow] = []
        self.page = Page()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(SPACE.xxl)
        self.page.content.addLayout(self._columns, 1)
        self._main = QWidget()
        self._aside = QWidget()
        self._columns.addWidget(self._main, 1)
        self._columns.addWidget(self._aside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.page)
        self._midnight = QTimer(self)
        self._midnight.setSingleShot(True)
        self._midnight.timeout.connect(self._look_at_clock)
        theme().changed.connect(self._redress)

    @override
    def reload(self) -> None:
        day = self._workspace.clock.today()
        if day != self._day:
            self._whole.clear()
        with self._workspace.vault.reading() as session:
            found = today(session, day, whole=frozenset(self._whole))
        self._day = day
        self._show(found)

    @override
    def arrive(self) -> None:
        if self._workspace.clock.today() != self._day:
            self._stale = True
        super().arrive()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_at_clock()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._midnight.stop()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _look_at_clock(self) -> None:
        now = self._workspace.clock.now()
        if self._day is not None and now.date() != self._day:
            self.reload()
        midnight = dt.datetime.combine(now.date() + dt.timedelta(days=1), dt.time())
        wait = min(midnight - now, _LONGEST_WAIT)
        self._midnight.start(int(wait.total_seconds() * 1000) + 200)

    def _redress(self) -> None:
        if self.isVisible():
            self.reload()
        else:
            self._stale = True

    def _show(self, found: Today) -> None:
        self.page.set_title(full_day(found.day))
        self.page.set_summary(self._sentence(found))
        held = self._held()
        self._shown = []
        self._main = self._put(self._main, list(self._main_parts(found)))
        beside: list[QWidget] = []
        if found.agenda:
            beside.append(AgendaCard(self._workspace, found.agenda, found.day))
        if found.hours.delivered:
            beside.append(HoursCard(self._workspace, found.hours, found.day))
        self._aside = self._put(self._aside, beside)
        self._aside.setVisible(bool(beside))
        self._arrange()
        if held is not None and self._shown:
            key, number, place = held
            kept = next((row for row in self._shown if row.key == key), None)
            row = kept or self._shown[min(number, len(self._shown) - 1)]
            row.take_focus(place if kept else 0)

    def _put(self, old: QWidget, parts: list[QWidget]) -> QWidget:
        """A column of these parts, in the place of an older column."""
        new = QWidget()
        column = QVBoxLayout(new)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xl)
        for part in parts:
            column.addWidget(part, 1 if isinstance(part, EmptyState) else 0)
        column.addStretch(0 if len(parts) == 1 and isinstance(parts[0], EmptyState) else 1)
        self._columns.replaceWidget(old, new)
        new.show()  # at once, so that the focus can go to one of its rows
        old.hide()
        old.deleteLater()
        return new

    def _held(self) -> tuple[object, int, int] | None:
        """Which row has the focus: its key, its number, and the place of the button in it."""
        for number, row in enumerate(self._shown):
            place = row.focused_place()
            if place is not None:
                return row.key, number, place
        return None

    def _sentence(self, found: Today) -> str:
        if not found.things_today:
            return self.tr("Nothing for today.") if found.waits else ""
        things = self.tr("%n thing(s) today", "", found.things_today)
        if not found.overdue.total:
            return things
        late = self.tr("%n late", "", found.overdue.total)
        return f"{things}, {late}"

    def _main_parts(self, found: Today) -> Iterator[QWidget]:
        if found.waits:
            yield from self._sections(found)
        else:
            yield self._nothing()
        if found.unchecked_addresses:
            yield self._unchecked(found.unchecked_addresses)

    def _sections(self, found: Today) -> Iterator[QWidget]:
        rows, day = self._rows, found.day
        if found.drafts:
            drafts = [self._keep(rows.draft(draft, day)) for draft in found.drafts]
            yield RowCard(drafts, banner="info")
        section = self._section
        yield from section("dangers", self.tr("Danger"), found.dangers, rows.danger, "alert")
        late = partial(rows.follow_up, today=day)
        yield from section("overdue", self.tr("Too late"), found.overdue, late, "clock-alert-outline")
        yield from section("due_today", self.tr("To do today"), found.due_today, late)
        appointment = partial(rows.appointment, today=day)
        yield from section("appointments", self.tr("Appointments"), found.appointments, appointment)
        yield from section(
            "past_appointments",
            self.tr("How was the appointment?"),
            found.past_appointments,
            rows.past_appointment,
        )
        written = partial(rows.past_session, today=day)
        yield from section("past_sessions", self.tr("Who came to the session?"), found.past_sessions, written)
        waiting = partial(rows.waiting, today=day)
        yield from section("waiting", self.tr("No answer yet"), found.waiting, waiting)
        yield from section("coming", self.tr("Coming days"), found.coming, late)
        yield from section("to_ask", self.tr("Ask for consent"), found.to_ask, rows.to_ask)

    def _unchecked(self, count: int) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        words = text_button(self.tr("%n address(es) not checked for long", "", count), "book-clock-outline")
        words.setObjectName("unchecked")
        words.clicked.connect(partial(self.place_wanted.emit, "network", LONG_UNCHECKED))
        row.addWidget(words)
        row.addStretch(1)
        return line

    def _section(
        self,
        name: str,
        heading: str,
        listed: Listed[RowType],
        make: Callable[[RowType], MatterRow],
        danger_icon: str = "",
    ) -> Iterator[Section]:
        if listed:
            section = Section(
                heading,
                [self._keep(make(row)) for row in listed.rows],
                listed.total,
                icon=danger_icon,
                kind="danger" if danger_icon else "muted",
            )
            section.all_wanted.connect(partial(self._show_whole, name))
            yield section

    def _keep(self, row: MatterRow) -> MatterRow:
        row.left.connect(partial(self._go_from, row))
        self._shown.append(row)
        return row

    def _go_from(self, row: MatterRow, step: int) -> None:
        number = self._shown.index(row) + step
        if 0 <= number < len(self._shown):
            self._shown[number].take_focus()
            self.page.scroll_area.ensureWidgetVisible(self._shown[number])

    def _show_whole(self, name: str) -> None:
        self._whole.add(name)
        self.reload()

    def _nothing(self) -> QWidget:
        empty = EmptyState(
            "coffee-outline", self.tr("Nothing is waiting. Well done."), self.tr("New contact")
        )
        empty.action.connect(partial(self.new_contact_wanted.emit, None))
        return empty

    def _arrange(self) -> None:
        beside = self.width() >= px(_BESIDE)
        across = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(across)
        self._columns.setSpacing(SPACE.xxl if beside else SPACE.xl)
        if beside:
            self._aside.setFixedWidth(px(_ASIDE))
        else:
            self._aside.setMinimumWidth(0)
            self._aside.setMaximumWidth(_ANY_WIDTH)
