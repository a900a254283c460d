"""A week: five working days beside each other and the weekend under one another; a list of days when narrow."""

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDrag, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.agenda.day_column import ENTRY_FORMAT, DayColumn
from sleutelapp.features.agenda.entry_button import EntryButton, Stop
from sleutelapp.features.agenda.queries import AgendaDay, Entry
from sleutelapp.features.agenda.rules import DAY, may_move
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.theme import SPACE, px, tokens

_NARROWEST: Final = 140  # px at text size 1 of a column in which words can be read
_WORKDAYS: Final = 5


class WeekView(QFrame):
    """One stop for Tab; arrow keys go between days and entries, with Ctrl they move the entry to another day."""

    entry_pressed = Signal(object)  # EntryButton
    day_pressed = Signal(object)  # datetime.date
    move_wanted = Signal(object, object)  # Entry, datetime.date
    week_wanted = Signal(int)  # -1 the week before, 1 the week after
    reached = Signal(object)  # the widget that the keyboard went to

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._workspace = workspace
        self._today = workspace.clock.today()
        self._columns: list[DayColumn] = []
        self._current: Stop | None = None
        self._drag_target: tuple[Entry, dt.date] | None = None
        self._is_dragging = False
        self.is_flat = False
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(SPACE.xs), px(SPACE.s), px(SPACE.xs), px(SPACE.s))
        self._days = QWidget()
        whole.addWidget(self._days)

    def show_days(self, days: Sequence[AgendaDay], today: dt.date) -> None:
        """Show seven days, Monday first; the keyboard stays where it was."""
        held = self._place()
        self._today = today
        self._columns = [DayColumn(self._workspace, day, today, self._may_take) for day in days]
        for column in self._columns:
            column.heading.clicked.connect(partial(self.day_pressed.emit, column.day))
            column.dropped.connect(partial(self._dropped, column.day))
            if column.more is not None:
                column.more.clicked.connect(partial(self.day_pressed.emit, column.day))
            for button in column.entries:
                button.clicked.connect(partial(self.entry_pressed.emit, button))
                button.drag_begun.connect(partial(self._drag, button))
            for stop in column.stops:
                stop.arrow_pressed.connect(partial(self._arrow, stop))
                stop.focused.connect(partial(self._rove, stop))
                stop.focused.connect(partial(self.reached.emit, stop))
        old = self._days
        self._days = QWidget()
        self._arrange()
        layout = self.layout()
        if layout is not None:
            layout.replaceWidget(old, self._days)
        self._days.show()
        self._rove(self._stop_near(held) or self._stop_of(today) or self._columns[0].heading)
        if held is not None and held[3] and self._current is not None:
            self._current.setFocus(Qt.FocusReason.OtherFocusReason)
        old.hide()
        old.deleteLater()
        self.update()

    def current_day(self) -> dt.date:
        """The day the keyboard is on."""
        column = self._column_of(self._current)
        return column.day if column is not None else self._today

    def heading(self, day: dt.date) -> QWidget | None:
        """The heading of a day."""
        return self._stop_of(day)

    def focus_first(self) -> None:
        """Put the keyboard where it was, or on today."""
        if self._current is not None:
            self._current.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_day(self, day: dt.date) -> None:
        """Put the keyboard on a day."""
        stop = self._stop_of(day)
        if stop is not None:
            self._rove(stop)
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_entry(self, key: tuple[str, int]) -> bool:
        """Put the keyboard on an entry; whether it is there."""
        button = next((b for column in self._columns for b in column.entries if b.entry.key == key), None)
        if button is not None:
            self._rove(button)
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        return button is not None

    def _stop_of(self, day: dt.date) -> Stop | None:
        return next((column.heading for column in self._columns if column.day == day), None)

    def _column_of(self, stop: Stop | None) -> DayColumn | None:
        return next((column for column in self._columns if stop in column.stops), None)

    def _place(self) -> tuple[dt.date, int, tuple[str, int] | None, bool] | None:
        """Of the stop of the keyboard: day, place in it, key of its entry, and whether it has the focus."""
        stop, column = self._current, self._column_of(self._current)
        if stop is None or column is None:
            return None
        key = stop.entry.key if isinstance(stop, EntryButton) else None
        return column.day, column.stops.index(stop), key, self.window().focusWidget() is stop

    def _stop_near(self, place: tuple[dt.date, int, tuple[str, int] | None, bool] | None) -> Stop | None:
        if place is None:
            return None
        day, number, key, _focused = place
        for column in self._columns:
            for button in column.entries:
                if button.entry.key == key:
                    return button
        same = next((column for column in self._columns if column.day == day), None)
        return same.stops[min(number, len(same.stops) - 1)] if same is not None else None

    def _rove(self, stop: Stop) -> None:
        if self._current is not stop:
            for column in self._columns:
                for other in column.stops:
                    other.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        stop.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._current = stop

    def _arrow(self, stop: Stop, key: int, ctrl: bool) -> None:  # noqa: FBT001 -- the signature of the signal
        column = self._column_of(stop)
        if column is None:
            return
        number, place = self._columns.index(column), column.stops.index(stop)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if (key == Qt.Key.Key_Right) != self.isRightToLeft() else -1
            if ctrl and isinstance(stop, EntryButton):
                self._move(stop.entry, stop.entry.day + step * DAY)
            elif not ctrl and 0 <= number + step < len(self._columns):
                beside = self._columns[number + step].stops
                self._go(beside[min(place, len(beside) - 1)])
            elif not ctrl:
                self.week_wanted.emit(step)
            return
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(column.stops[0 if key == Qt.Key.Key_Home else -1])
            return
        place += -1 if key == Qt.Key.Key_Up else 1
        if 0 <= place < len(column.stops):
            self._go(column.stops[place])
        elif self.is_flat and 0 <= (number := number + (1 if place > 0 else -1)) < len(self._columns):
            self._go(self._columns[number].stops[0 if place > 0 else -1])

    def _go(self, stop: Stop) -> None:
        self._rove(stop)
        stop.setFocus(Qt.FocusReason.TabFocusReason)

    def _move(self, entry: Entry, day: dt.date) -> None:
        if may_move(entry.day, day, self._today, is_done=entry.is_done):
            self.move_wanted.emit(entry, day)

    def _entry(self, key: str) -> Entry | None:
        entries = (button.entry for column in self._columns for button in column.entries)
        return next((entry for entry in entries if f"{entry.kind}:{entry.row.id}" == key), None)

    def _may_take(self, key: str, day: dt.date) -> bool:
        entry = self._entry(key)
        return entry is not None and may_move(entry.day, day, self._today, is_done=entry.is_done)

    def _drag(self, button: EntryButton) -> None:
        entry = button.entry
        data = QMimeData()
        data.setData(ENTRY_FORMAT, f"{entry.kind}:{entry.row.id}".encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(button.grab())
        drag.setHotSpot(button.mapFromGlobal(button.cursor().pos()))
        self._is_dragging = True
        drag.exec(Qt.DropAction.MoveAction)
        self._is_dragging = False
        target, self._drag_target = self._drag_target, None
        if target is not None:
            self._move(*target)

    def _dropped(self, day: dt.date, key: str) -> None:
        entry = self._entry(key)
        if entry is None:
            return
        if self._is_dragging:
            self._drag_target = entry, day  # moved once the pointer is free: moving makes the columns anew
        else:
            self._move(entry, day)

    def _arrange(self) -> None:
        """Put the days beside each other, or under one another where they would be too narrow."""
        self.is_flat = self.width() < px(_NARROWEST) * (_WORKDAYS + 1)
        held = self._days.layout()
        grid = held if isinstance(held, QGridLayout) else QGridLayout(self._days)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(1)
        grid.setVerticalSpacing(px(SPACE.m) if self.is_flat else px(SPACE.s))
        for number, column in enumerate(self._columns):
            column.set_flat(is_flat=self.is_flat)
            if self.is_flat:
                grid.addWidget(column, number, 0)
            elif number < _WORKDAYS:
                grid.addWidget(column, 0, number, 2, 1)
            else:
                grid.addWidget(column, number - _WORKDAYS, _WORKDAYS)
        for number in range(_WORKDAYS + 1):
            grid.setColumnStretch(number, 1 if number == 0 or not self.is_flat else 0)
        for number in range(2):
            grid.setRowStretch(number, 0 if self.is_flat else 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.is_flat != (self.width() < px(_NARROWEST) * (_WORKDAYS + 1)):
            self._arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        colour = tokens().color("line")
        for column, beside in zip(self._columns, self._columns[1:], strict=False):
            here, there = column.geometry(), beside.geometry()
            origin = self._days.pos()
            if here.top() == there.top():  # beside each other, in either direction
                x = max(here.left(), there.left()) - 1
                painter.fillRect(origin.x() + x, origin.y() + here.top(), 1, self._days.height(), colour)
            elif self.is_flat or here.left() == there.left():
                middle = (here.bottom() + there.top()) // 2
                painter.fillRect(
                    origin.x() + there.left() + px(SPACE.s),
                    origin.y() + middle,
                    there.width() - 2 * px(SPACE.s),
                    1,
                    colour,
                )
