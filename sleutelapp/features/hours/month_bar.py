"""Walking through the months: back, on, and to this one."""

import datetime as dt

from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.periods.period import Period
from sleutelapp.qt.buttons import icon_button, text_button
from sleutelapp.qt.icons import set_icon
from sleutelapp.qt.text import section_label
from sleutelapp.qt.theme import SPACE, px


class MonthBar(QWidget):
    """Shows a month; the months to come are not offered."""

    changed = Signal()

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._month = Period.of("month", today)
        self.back = icon_button("chevron-left", self.tr("Previous month"))
        self.back.clicked.connect(self.go_back)
        self.onward = icon_button("chevron-right", self.tr("Next month"))
        self.onward.clicked.connect(self.go_on)
        self.title = section_label("")
        self.title.setWordWrap(False)
        self.this_month = text_button(self.tr("This month"))
        self.this_month.clicked.connect(self.go_to_this)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.s)
        row.addWidget(self.back)
        row.addWidget(self.title)
        row.addWidget(self.onward)
        row.addSpacing(SPACE.s)
        row.addWidget(self.this_month)
        row.addStretch(1)
        self.title.set_centred()
        self._point()
        self._show()

    def month(self) -> Period:
        """The month that is shown."""
        return self._month

    def set_today(self, today: dt.date) -> None:
        """Follow the calendar: who looks at this month looks at the new one when it begins."""
        was_this = self._month == Period.of("month", self._today)
        self._today = today
        if was_this:
            self._month = Period.of("month", today)
        self._show()

    def show_month_of(self, day: dt.date) -> None:
        """Show the month of a day."""
        self._go(Period.of("month", day))

    def go_back(self) -> None:
        """One month back."""
        self._go(self._month.previous())

    def go_on(self) -> None:
        """One month on, up to this month."""
        if self._month.last < self._today:
            self._go(Period.of("month", self._month.last + dt.timedelta(days=1)))

    def go_to_this(self) -> None:
        """To this month."""
        self._go(Period.of("month", self._today))

    def _go(self, month: Period) -> None:
        self._month = month
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        first = self._month.first
        name = QLocale().standaloneMonthName(first.month)
        self.title.setText(f"{name[:1].upper()}{name[1:]} {first.year}")
        # The longest name decides, so that the buttons stay under the pointer.
        self.title.setMinimumWidth(px(168))
        is_this = self._month == Period.of("month", self._today)
        self.onward.setEnabled(self._month.last < self._today)
        self.this_month.setEnabled(not is_this)

    def _point(self) -> None:
        mirrored = self.isRightToLeft()
        set_icon(self.back, "chevron-right" if mirrored else "chevron-left")
        set_icon(self.onward, "chevron-left" if mirrored else "chevron-right")

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._point()
