"""Until when a dossier is kept, and why."""

import datetime as dt
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sleutelapp.features.newcomers.inline_form import InlineForm
from sleutelapp.features.privacy.rules import LONGEST_KEEP, months_after
from sleutelapp.qt.fields import DateField, LabeledField
from sleutelapp.qt.text_fields import TextField
from sleutelapp.qt.theme import SPACE

_USUAL: Final = 12  # months


class KeepForm(InlineForm):
    """Tells `confirmed(day, reason)`."""

    confirmed = Signal(object, str)

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.confirm_button.setText(self.tr("Keep"))
        self._today = today
        self.reason = TextField()
        self.reason.setObjectName("keepReason")
        self.reason.setMaxLength(200)
        self._reason = LabeledField(
            self.tr("Why is this dossier needed longer?"),
            self.reason,
            hint=self.tr("A complaint still runs, say."),
        )
        self.until = DateField(lambda: today)
        self.until.set_value(months_after(today, _USUAL))
        self._until = LabeledField(self.tr("Keep until"), self.until)
        row = QHBoxLayout()
        row.setSpacing(SPACE.l)
        row.addWidget(self._reason, 1)
        row.addWidget(self._until)
        self.fields.addLayout(row)

    def submit(self) -> None:
        """Tell it, or say what is missing."""
        for block in (self._reason, self._until):
            block.set_error("")
        reason, until = self.reason.value().strip(), self.until.value()
        if not reason:
            self._reason.set_error(self.tr("Write in a few words why."))
            self.reason.setFocus()
        elif until is None or not self._today < until <= months_after(self._today, LONGEST_KEEP):
            self._until.set_error(self.tr("Choose a day after today, five years ahead at most."))
            self.until.setFocus()
        else:
            self.confirmed.emit(until, reason)

    def focus_first(self) -> None:
        """Put the cursor in the reason."""
        self.reason.setFocus()
