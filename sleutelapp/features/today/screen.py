"""Vandaag: what needs me now, most urgent first."""

import datetime as dt
from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.network.rules import LONG_UNCHECKED
from sleutelapp.features.screen import Screen
from sleutelapp.features.today.aside import AgendaCard, HoursCard
from sleutelapp.features.today.column import WaitingColumn
from sleutelapp.features.today.queries import Today, today
from sleutelapp.features.today.switch import AGENDA, TODAY, PlanSwitch
from sleutelapp.features.today.waiting_rows import WaitingRows
from sleutelapp.features.today.words import full_day
from sleutelapp.features.workspace import Workspace
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
            "kept_longer",
            "key_person",
            "setting",
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
        self.page = Page()
        self.page.add_action(PlanSwitch(TODAY, self))
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(SPACE.xxl)
        self.page.content.addLayout(self._columns, 1)
        self._main: WaitingColumn | None = None
        self._aside = QWidget()
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
        old = self._show_column(found, 0 if held is None else held[1] + 1)
        beside: list[QWidget] = []
        if found.agenda:
            card = AgendaCard(self._workspace, found.agenda, found.day)
            card.day_wanted.connect(self._open_agenda)
            beside.append(card)
        if found.hours.delivered:
            beside.append(HoursCard(self._workspace, found.hours, found.day))
        self._show_aside(beside)
        self._arrange()
        rows = self._main.rows if self._main is not None else []
        if held is not None and rows:
            key, number, place = held
            kept = next((row for row in rows if row.key == key), None)
            row = kept or rows[min(number, len(rows) - 1)]
            row.take_focus(place if kept else 0)
        if old is not None:  # only now: hidden with the focus in it, the page would follow that to its top
            old.hide()
            old.deleteLater()

    def _show_column(self, found: Today, rows: int) -> WaitingColumn | None:
        """Build what can be seen where the page is scrolled to; the rest follows once that is painted.

        The column that was there comes back.
        """
        old = self._main
        new = WaitingColumn(self._rows, found, self)
        new.all_wanted.connect(self._show_whole)
        new.backups_wanted.connect(partial(self.place_wanted.emit, "settings", ("backup", 0)))
        new.retention_wanted.connect(partial(self.place_wanted.emit, "retention", None))
        new.unchecked_wanted.connect(partial(self.place_wanted.emit, "network", LONG_UNCHECKED))
        new.new_contact_wanted.connect(partial(self.new_contact_wanted.emit, None))
        new.reached.connect(self.page.scroll_area.ensureWidgetVisible)
        bar = self.page.scroll_area.verticalScrollBar()
        new.build(bar.value() + self.height(), rows)
        if old is None:
            self._columns.insertWidget(0, new, 1)
        else:
            new.setMinimumHeight(old.height())  # or the page would scroll up before this is laid out
            self._columns.replaceWidget(old, new)
        new.show()  # at once, so that the focus can go to one of its rows
        self._main = new
        return old

    def _build_rest(self) -> None:
        if self._main is not None:
            self._main.build_rest()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._main is not None and not self._main.is_settled:
            QTimer.singleShot(0, self, self._build_rest)

    def _open_agenda(self, day: dt.date | None) -> None:
        self.place_wanted.emit(AGENDA, None if day is None else ("day", day.toordinal()))

    def _show_aside(self, parts: list[QWidget]) -> None:
        new = QWidget()
        column = QVBoxLayout(new)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xl)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        self._columns.replaceWidget(self._aside, new)
        self._aside.hide()
        self._aside.deleteLater()
        self._aside = new
        new.setVisible(bool(parts))

    def _held(self) -> tuple[object, int, int] | None:
        """Which row has the focus: its key, its number, and the place of the button in it."""
        for number, row in enumerate(self._main.rows if self._main is not None else ()):
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

    def _show_whole(self, name: str) -> None:
        self._whole.add(name)
        self.reload()

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
