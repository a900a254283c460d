"""Planning to come back to somebody: on which day, and what to do then."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sleutelapp.features.newcomers.inline_form import InlineForm
from sleutelapp.qt.fields import DateField, LabeledField, TextField
from sleutelapp.qt.theme import SPACE

_WEEK = dt.timedelta(days=7)


class DayForm(InlineForm):
    """Tells `confirmed(day, text)`; the day is today or later."""

    confirmed = Signal(object, str)

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.confirm_button.setText(self.tr("Plan"))
        self._today = today
        self.text = TextField()
        self.day = DateField(lambda: today)
        self.day.set_value(today + _WEEK)
        row = QHBoxLayout()
        row.setSpacing(SPACE.l)
        self._day = LabeledField(self.tr("Follow up on"), self.day)
        row.addWidget(self._day)
        row.addWidget(LabeledField(self.tr("What to do then"), self.text), 1)
        self.fields.addLayout(row)

    def submit(self) -> None:
        """Tell the day, or say that it is over."""
        day = self.day.value()
        if day is None or day < self._today:
            self._day.set_error(self.tr("Choose today or a later day."))
            self.day.setFocus()
            return
        self.confirmed.emit(day, self.text.value())

    def focus_first(self) -> None:
        """Put the cursor on the day."""
        self.day.setFocus()
        self.day.selectAll()
