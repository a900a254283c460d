"""What a step needs to be told: an appointment, a reason, an outcome, or another day and a note."""

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.referrals.drafts import StepDraft
from sleutelapp.features.referrals.rules import NEEDS_DATE, NEEDS_OUTCOME, NEEDS_REASON
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import primary_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.choice_chips import ChoiceChips
from sleutelapp.qt.fields import DateField, LabeledField, TextField, TimeField
from sleutelapp.qt.text import caption_label
from sleutelapp.qt.theme import SPACE


class StepForm(Card):
    """Tells `confirmed(StepDraft)`; Enter answers, Escape leaves the referral where it is."""

    confirmed = Signal(object)
    cancelled = Signal()

    def __init__(
        self, workspace: Workspace, status: str, about: str = "", parent: QWidget | None = None
    ) -> None:
        """Ask for a step.

        Args:
            workspace: the open vault.
            status: the step.
            about: whose referral it is and where to, in words; the head of the page may be out of sight.
            parent: the widget it stands in.
        """
        super().__init__(workspace.label("referral_status", status), parent)
        if about:
            self.add(caption_label(about))
        self._status = status
        self._today = workspace.clock.today()
        self._workspace = workspace
        self.appointment_on = DateField(workspace.clock.today)
        self.appointment_at = TimeField()
        self._appointment = LabeledField(self.tr("Day of the appointment"), self.appointment_on)
        self.reason = self._chips("referral_reason")
        self._reason = LabeledField(self.tr("Why?"), self.reason)
        self.outcome = self._chips("referral_outcome")
        self._outcome = LabeledField(self.tr("Did it help?"), self.outcome)
        self.day = DateField(workspace.clock.today)
        self.day.set_value(self._today)
        self._day = LabeledField(self.tr("When was this?"), self.day)
        self.note = TextField()
        if status in NEEDS_DATE:
            time = LabeledField(self.tr("Time"), self.appointment_at)
            self.content.addLayout(_row(self._appointment, time))
        if status in NEEDS_REASON or status == "refused":
            self.add(self._reason)
        if status in NEEDS_OUTCOME:
            self.add(self._outcome)
        note = LabeledField(self.tr("Note"), self.note)
        line = _row(self._day)
        line.insertWidget(1, note, 1)
        self.content.addLayout(line)
        self.confirm_button = primary_button(self.tr("Record this step"), "check")
        self.confirm_button.clicked.connect(self.submit)
        cancel = text_button(self.tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        self.content.addLayout(_row(self.confirm_button, cancel))

    def submit(self) -> None:
        """Tell the step, or say what is missing."""
        for block in (self._appointment, self._reason, self._outcome, self._day):
            block.set_error("")
        day = self.day.value()
        if self._status in NEEDS_DATE and self.appointment_on.value() is None:
            self._ask(self._appointment, self.tr("Fill in the day of the appointment."))
        elif not self.appointment_at.is_valid():
            self._ask(self._appointment, self.tr("Type the time as 10:30."))
        elif self._status in NEEDS_REASON and self.reason.value() is None:
            self._ask(self._reason, self.tr("Choose a reason."))
        elif self._status in NEEDS_OUTCOME and self.outcome.value() is None:
            self._ask(self._outcome, self.tr("Choose whether it helped."))
        elif day is None or day > self._today:
            self._ask(self._day, self.tr("Choose today or an earlier day."))
        else:
            self.confirmed.emit(self._draft(day))

    def focus_first(self) -> None:
        """Put the cursor on the first question."""
        if self._status in NEEDS_DATE:
            self.appointment_on.setFocus()
        elif self._status in NEEDS_REASON or self._status == "refused":
            _first_chip(self.reason)
        elif self._status in NEEDS_OUTCOME:
            _first_chip(self.outcome)
        else:
            self.day.setFocus()

    def _draft(self, day: dt.date) -> StepDraft:
        return StepDraft(
            status=self._status,
            on=day,
            appointment_on=self.appointment_on.value(),
            appointment_at=self.appointment_at.value(),
            reason=self.reason.value(),
            outcome=self.outcome.value(),
            note=self.note.value(),
        )

    def _ask(self, block: LabeledField, sentence: str) -> None:
        block.set_error(sentence)
        if isinstance(block.field, ChoiceChips):
            _first_chip(block.field)
        else:
            block.field.setFocus()

    def _chips(self, list_name: str) -> ChoiceChips:
        codes = self._workspace.reference[list_name].active()
        return ChoiceChips([(code.code, code.label(self._workspace.language)) for code in codes])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        else:
            super().keyPressEvent(event)


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE.l)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _first_chip(chips: ChoiceChips) -> None:
    child = chips.findChild(QWidget)
    if isinstance(child, QWidget):
        child.setFocus()
