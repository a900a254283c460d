"""The column of what waits: sections built from the top down, first what is in sight and then the rest."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.features.listed import Listed, RowType
from sleutelapp.features.today.matter_row import MatterRow
from sleutelapp.features.today.queries import Today
from sleutelapp.features.today.section import RowCard, Section
from sleutelapp.features.today.waiting_rows import WaitingRows
from sleutelapp.qt.banner import Banner
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.cards import EmptyState
from sleutelapp.qt.days import ago
from sleutelapp.qt.theme import SPACE, px

# What a part takes at the least, in px at text size 1: enough to know when the window is full.
_HEADING: Final = 60
_ROW: Final = 58


class WaitingColumn(QWidget):
    """Shows a `Today`; `build` as far as it can be seen, `build_rest` once that is painted."""

    reached = Signal(object)  # the row that the arrow keys went to
    all_wanted = Signal(str)  # name of a section
    unchecked_wanted = Signal()
    retention_wanted = Signal()
    backups_wanted = Signal()
    new_contact_wanted = Signal()

    def __init__(self, rows: WaitingRows, found: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[MatterRow] = []
        self._make = rows
        self._found = found
        self._height = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE.xl)
        self._left: Iterator[None] | None = self._parts()

    @property
    def is_settled(self) -> bool:
        """Whether everything has been built, and is as tall as it wants to be."""
        return self._left is None and self.minimumHeight() == 0

    def build(self, height: int, rows: int = 0) -> None:
        """Build at least this height in pixels, and this many rows."""
        while self._left is not None and (self._height < height or len(self.rows) < rows):
            self._step()

    def build_rest(self) -> None:
        """Build all that is left, and be as tall as that."""
        while self._left is not None:
            self._step()
        self.setMinimumHeight(0)

    def _step(self) -> None:
        if self._left is not None and next(self._left, self) is self:
            self._left = None

    def _parts(self) -> Iterator[None]:
        found = self._found
        if found.outside_copy.is_due(found.day):
            self._add(self._copy_due(found), _HEADING)
            yield
        if found.waits:
            yield from self._sections(found)
        else:
            self._column.addWidget(self._nothing(), 1)
        if found.past_term:
            words = self.tr("%n dossier(s) past the time you may keep them", "", found.past_term)
            self._add(self._link("pastTerm", words, "calendar-clock-outline", self.retention_wanted), 0)
        if found.unchecked_addresses:
            words = self.tr("%n address(es) not checked for long", "", found.unchecked_addresses)
            self._add(self._link("unchecked", words, "book-clock-outline", self.unchecked_wanted), 0)
        self._column.addStretch(1 if found.waits or found.unchecked_addresses or found.past_term else 0)

    def _sections(self, found: Today) -> Iterator[None]:
        rows, day = self._make, found.day
        if found.drafts:
            drafts = RowCard(banner="info")
            self._add(drafts, 0)
            for draft in found.drafts:
                self._add_row(drafts, rows.draft(draft, day))
                yield
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

    def _section(
        self,
        name: str,
        heading: str,
        listed: Listed[RowType],
        make: Callable[[RowType], MatterRow],
        danger_icon: str = "",
    ) -> Iterator[None]:
        if not listed:
            return
        kind = "danger" if danger_icon else "muted"
        section = Section(heading, listed.total, len(listed.rows), icon=danger_icon, kind=kind)
        section.all_wanted.connect(partial(self.all_wanted.emit, name))
        self._add(section, _HEADING)
        for row in listed.rows:
            self._add_row(section.card, make(row))
            yield

    def _add(self, part: QWidget, height: int) -> None:
        self._column.addWidget(part)
        self._height += px(height)

    def _add_row(self, card: RowCard, row: MatterRow) -> None:
        row.left.connect(partial(self._go_from, row))
        self.rows.append(row)
        self._height += px(_ROW)
        card.add_row(row)

    def _go_from(self, row: MatterRow, step: int) -> None:
        self.build_rest()
        number = self.rows.index(row) + step
        if 0 <= number < len(self.rows):
            self.rows[number].take_focus()
            self.reached.emit(self.rows[number])

    def _link(self, name: str, said: str, icon: str, leads: SignalInstance) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        words = text_button(said, icon)
        words.setObjectName(name)
        words.clicked.connect(leads)
        row.addWidget(words)
        row.addStretch(1)
        return line

    def _copy_due(self, found: Today) -> QWidget:
        last = found.outside_copy.last_on
        if last is None:
            said = self.tr("There is no copy of your work outside this laptop yet.")
        else:
            said = self.tr("The last copy of your work outside this laptop: {when}.")
            said = said.replace("{when}", ago(last, found.day))
        banner = Banner("warn", said, self.tr("Onto a USB stick…"))
        banner.button.setObjectName("copyDue")
        banner.action.connect(self.backups_wanted)
        return banner

    def _nothing(self) -> QWidget:
        empty = EmptyState(
            "coffee-outline",
            self.tr("Nothing is waiting for you. Log a contact, and what follows from it stands here."),
            self.tr("New contact"),
        )
        empty.action.connect(self.new_contact_wanted)
        return empty
