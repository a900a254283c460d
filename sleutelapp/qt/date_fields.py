"""Fields for a date and a time of day."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.field_side import button_in
from sleutelapp.qt.icons import set_icon
from sleutelapp.qt.parsed_field import ParsedField
from sleutelapp.qt.theme import px, tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

_DATE = re.compile(r"(\d{1,2})[-./ ](\d{1,2})(?:[-./ ](\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_TIME = re.compile(r"(\d{1,2})(?:[:.,h ]?(\d{2}))?")


def _local_today() -> date:
    return datetime.now().astimezone().date()


class DateField(ParsedField[date]):
    """A date typed as 23-11-2026, 23-11, +7 (days from today) or picked; arrow keys go a day, Page keys ten.

    Alt+Down or F4 opens the calendar.
    """

    def __init__(self, today: Callable[[], date] = _local_today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.setPlaceholderText(self.tr("dd-mm-yyyy"))
        self.limit_width(180)
        button_in(self, "calendar-blank-outline", self.tr("Choose a date"), self.open_calendar)
        self._popup: QFrame | None = None

    @override
    def parse(self, text: str) -> date:
        if text.startswith(("+", "-")):
            return self._today() + timedelta(days=int(text))
        if iso := _ISO.fullmatch(text):
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        typed = _DATE.fullmatch(text)
        if typed is None:
            raise ValueError(text)
        year = int(typed[3]) if typed[3] else self._today().year
        return date(year + 2000 if year < 100 else year, int(typed[2]), int(typed[1]))

    @override
    def format(self, value: date) -> str:
        return f"{value:%d-%m-%Y}"

    @override
    def stepped(self, value: date | None, steps: int) -> date:
        return self._today() if value is None else value + timedelta(days=steps)

    def open_calendar(self) -> None:
        """Show the calendar below the field."""
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setProperty("kind", "popup")
        popup.setObjectName("calendarPopup")
        calendar = _calendar(popup)
        chosen = self.value() or self._today()
        calendar.setSelectedDate(QDate(chosen.year, chosen.month, chosen.day))
        calendar.clicked.connect(self._picked)
        calendar.activated.connect(self._picked)
        box = QVBoxLayout(popup)
        box.setContentsMargins(8, 8, 8, 8)
        box.addWidget(calendar)
        popup.adjustSize()
        corner = QPoint(self.width() - popup.width() if self.isRightToLeft() else 0, self.height() + 4)
        popup.move(self.mapToGlobal(corner))
        popup.destroyed.connect(self._forget_popup)
        self._popup = popup
        popup.show()
        calendar.setFocus()

    def _forget_popup(self) -> None:
        self._popup = None

    def _picked(self, day: QDate) -> None:
        self.set_value(date(day.year(), day.month(), day.day()))
        if self._popup is not None:
            self._popup.close()
        self.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt_down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt_down or event.key() == Qt.Key.Key_F4:
            self.open_calendar()
            return
        super().keyPressEvent(event)


def _calendar(parent: QWidget) -> QCalendarWidget:
    calendar = QCalendarWidget(parent)
    calendar.setLocale(QLocale())
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
    calendar.setMinimumSize(px(304), px(264))
    # Qt paints the weekend red; red means danger here.
    calm = QTextCharFormat()
    calm.setForeground(tokens().color("ink"))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, calm)
    header = QTextCharFormat()
    header.setForeground(tokens().color("ink"))
    calendar.setHeaderTextFormat(header)
    for name, icon in (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right")):
        button = calendar.findChild(QToolButton, name)
        if isinstance(button, QToolButton):
            set_icon(button, icon)
    return calendar


class TimeField(ParsedField[time]):
    """A time of day typed as 14:30, 1430, 14.30 or 14; arrow keys go five minutes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("hh:mm"))
        self.limit_width(112)

    @override
    def parse(self, text: str) -> time:
        typed = _TIME.fullmatch(text)
        if typed is None:
            raise ValueError(text)
        return time(int(typed[1]), int(typed[2] or 0))

    @override
    def format(self, value: time) -> str:
        return f"{value:%H:%M}"

    @override
    def stepped(self, value: time | None, steps: int) -> time:
        if value is None:
            return time(9, 0)
        minutes = (value.hour * 60 + value.minute + 5 * steps) % (24 * 60)
        return time(minutes // 60, minutes % 60)
