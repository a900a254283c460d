"""A day: what has a time, in order of it, and below that what can be done at any moment."""

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.features.agenda.doing import AgendaDoing
from sleutelapp.features.agenda.entry_menu import EntryMenus
from sleutelapp.features.agenda.queries import AgendaDay, Entry
from sleutelapp.features.agenda.words import entry_words
from sleutelapp.features.follow_ups.pause_until import pause_days
from sleutelapp.features.follow_ups.queries import FollowUpRow
from sleutelapp.features.today.matter_row import MatterRow
from sleutelapp.features.today.section import RowCard
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.cards import EmptyState
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import caption_label, strong_label, styled_label
from sleutelapp.qt.theme import SPACE, px

_TIME: Final = 60  # px at text size 1 for "10:30"


class DayView(QWidget):
    """Rows with their actions; the arrow keys go between rows, and beyond their ends to another day."""

    day_stepped = Signal(int)  # -1 the day before, 1 the day after

    def __init__(
        self, workspace: Workspace, doing: AgendaDoing, menus: EntryMenus, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._doing = doing
        self._menus = menus
        self._rows: list[MatterRow] = []
        self._day: dt.date | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE.l)

    def show_day(self, shown: AgendaDay, today: dt.date) -> None:
        """Show a day; the keyboard stays on the row it was on."""
        held = self._held() if shown.day == self._day else None
        self._day = shown.day
        self._rows = []
        timed = [entry for entry in shown.entries if entry.time is not None]
        untimed = [entry for entry in shown.entries if entry.time is None]
        parts: list[QWidget] = []
        if timed:
            parts.append(self._card(timed, today, has_times=True))
        if untimed:
            if timed:
                parts.append(strong_label(self.tr("At any time")))
            parts.append(self._card(untimed, today, has_times=False))
        if shown.hidden:
            some = self.tr("The first {shown} of {total}")
            numbers = some.replace("{shown}", str(len(shown.entries))).replace("{total}", str(shown.total))
            parts.append(caption_label(numbers))
        if not parts:
            parts.append(EmptyState("calendar-blank-outline", self.tr("Nothing planned on this day.")))
        refill(self._column, parts)
        self._column.addStretch(1)
        if held is not None and self._rows:
            number, place = held
            self._rows[min(number, len(self._rows) - 1)].take_focus(place)

    def focus_first(self) -> None:
        """Put the keyboard on the first row."""
        if self._rows:
            self._rows[0].take_focus()

    def focus_entry(self, key: tuple[str, int]) -> None:
        """Put the keyboard on an entry."""
        row = next((row for row in self._rows if row.key == key), None)
        if row is not None:
            row.take_focus()

    def _held(self) -> tuple[int, int] | None:
        for number, row in enumerate(self._rows):
            place = row.focused_place()
            if place is not None:
                return number, place
        return None

    def _card(self, entries: list[Entry], today: dt.date, *, has_times: bool) -> RowCard:
        card = RowCard()
        for entry in entries:
            row = self._row(entry, today)
            row.left.connect(partial(self._go_from, row))
            row.passed.connect(self.day_stepped)
            self._rows.append(row)
            card.add_row(_with_time(entry, row) if has_times else row)
        return card

    def _row(self, entry: Entry, today: dt.date) -> MatterRow:
        words = entry_words(self._workspace, entry, today)
        icon, role = ("check-circle", "ok") if words.is_done else (words.icon, "muted")
        row = MatterRow(entry.key, words.title, words.detail, icon=icon, icon_role=role)
        if words.note:
            row.set_due(words.note, words.note_kind)
        openings = self._menus.openings(entry)
        if openings:
            row.opened.connect(openings[0][2])
        else:
            row.set_not_openable()
        due = entry.row
        if isinstance(due, FollowUpRow) and entry.is_done:
            row.add_action(self.tr("Not done yet"), partial(self._doing.reopen, due))
        elif isinstance(due, FollowUpRow):
            row.add_action(self.tr("Done"), partial(self._doing.finish, due), icon="check")
            row.add_menu(self.tr("Pause until"), self._pauses(entry, today))
        elif not entry.is_done:
            row.add_action(self.tr("Move…"), partial(self._menus.day_asked.emit, entry))
        return row

    def _pauses(self, entry: Entry, today: dt.date) -> list[tuple[str, Callable[[], object]]]:
        pauses: list[tuple[str, Callable[[], object]]] = [
            (said, partial(self._doing.move, entry, day))
            for said, day in pause_days(today)
            if day != entry.day
        ]
        pauses.append((self.tr("Choose a date…"), partial(self._menus.day_asked.emit, entry)))
        return pauses

    def _go_from(self, row: MatterRow, step: int) -> None:
        number = self._rows.index(row) + step
        if 0 <= number < len(self._rows):
            self._rows[number].take_focus()


def _with_time(entry: Entry, row: MatterRow) -> QWidget:
    """The row behind its time."""
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addSpacing(px(SPACE.m))
    time = styled_label(f"{entry.time:%H:%M}", "strong", wrap=False)
    time.setFixedSize(px(_TIME), px(56))  # in line with the words of the row, whatever stands below those
    layout.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(row, 1)
    return line
