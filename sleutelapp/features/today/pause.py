"""Choosing a day to come back to something."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.buttons import secondary_button, text_button
from sleutelapp.qt.date_fields import DateField
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.theme import SPACE


class PauseUntil(QWidget):
    """A field for a day with "Move"; Enter moves, Escape leaves it as it was."""

    chosen = Signal(object)  # datetime.date
    cancelled = Signal()

    def __init__(self, today: Callable[[], dt.date]) -> None:
        super().__init__()
        self._today = today
        self.field = DateField(today)
        self.field.set_value(today() + dt.timedelta(days=1))
        self.field.returnPressed.connect(self._choose)
        self.labeled = LabeledField(self.tr("Pause until"), self.field)
        self.move_button = secondary_button(self.tr("Move"))
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
