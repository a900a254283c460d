"""Choosing a day to come back to something."""

import datetime as dt
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.buttons import secondary_button, text_button
from sleutelapp.qt.counts import counts
from sleutelapp.qt.date_fields import DateField
from sleutelapp.qt.days import short_day
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.text import isolate
from sleutelapp.qt.theme import SPACE

PAUSES: Final = (1, 3, 7)  # days from today


def pause_days(today: dt.date) -> list[tuple[str, dt.date]]:
    """The days that are offered at once, with what is said of each: "Morgen · di 15 sep"."""
    days = [today + dt.timedelta(days=number) for number in PAUSES]
    return [
        (f"{_pause_words(number)} · {isolate(short_day(day, today))}", day)
        for number, day in zip(PAUSES, days, strict=True)
    ]


def _pause_words(days: int) -> str:
    if days == 1:
        return QCoreApplication.translate("WaitingRows", "Tomorrow")
    if days == 7:
        return QCoreApplication.translate("WaitingRows", "Next week")
    words = counts.in_days(days)
    return words[:1].upper() + words[1:]


class PauseUntil(QWidget):
    """A field for a day with "Move"; Enter moves, Escape leaves it as it was.

    Args:
        today: the day before which nothing is moved.
        label: what the field is called, "Pause until" if nothing else.
        day: stands in it at first, tomorrow if none is given.
    """

    chosen = Signal(object)  # datetime.date
    cancelled = Signal()

    def __init__(self, today: Callable[[], dt.date], *, label: str = "", day: dt.date | None = None) -> None:
        super().__init__()
        self._today = today
        self.field = DateField(today)
        self.field.set_value(day or today() + dt.timedelta(days=1))
        self.field.returnPressed.connect(self._choose)
        self.labeled = LabeledField(label or self.tr("Pause until"), self.field)
        self.move_button = secondary_button(self.tr("Move"))
        self.move_button.setObjectName("pause:confirm")
        self.move_button.clicked.connect(self._choose)
        cancel = text_button(self.tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        buttons = QVBoxLayout()
        buttons.addSpacing(self.labeled.label.sizeHint().height() + SPACE.xs)
        line = QHBoxLayout()
        line.setSpacing(SPACE.s)
        line.addWidget(self.move_button)
        line.addWidget(cancel)
        buttons.addLayout(line)
        buttons.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.s)
        row.addWidget(self.labeled)
        row.addLayout(buttons)
        row.addStretch(1)

    def focus_first(self) -> None:
        """Put the cursor on the day."""
        self.field.setFocus()
        self.field.selectAll()

    def _choose(self) -> None:
        day = self.field.value()
        if day is None or day < self._today():
            self.labeled.set_error(self.tr("Choose today or a later day."))
            self.field.setFocus()
            return
        self.chosen.emit(day)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        super().keyPressEvent(event)
