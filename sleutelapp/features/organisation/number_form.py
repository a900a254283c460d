"""One number to call of this region, with the day somebody last checked it."""

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.newcomers.inline_form import InlineForm
from sleutelapp.features.office import Office
from sleutelapp.features.organisation.drafts import TypedNumber
from sleutelapp.features.organisation.rules import holds_bsn, is_phone_number
from sleutelapp.qt.fields import DateField, LabeledField, TextField
from sleutelapp.qt.theme import SPACE

_LONGEST_NUMBER = 39


class NumberEntryForm(InlineForm):
    """Tells `confirmed` with what was filled in.

    Args:
        office: the language and the clock.
        before: the number as it is; empty for a new one.
        typed: what stands in the fields at first.
    """

    confirmed = Signal(object)  # TypedNumber
    changed = Signal()

    def __init__(
        self, office: Office, before: TypedNumber, typed: TypedNumber, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.confirm_button.setText(self.tr("Change") if before.number else self.tr("Add"))
        self._before = before
        self._today = office.clock.today
        self.label = TextField()
        self.number = TextField()
        self.number.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.number.setMaxLength(_LONGEST_NUMBER)
        self.checked_on = DateField(office.clock.today)
        self._label_block = LabeledField(self.tr("Name"), self.label)
        self._number_block = LabeledField(self.tr("Phone number"), self.number)
        self._checked_block = LabeledField(self.tr("Last checked"), self.checked_on)
        self.label.set_value(typed.label)
        self.number.set_value(typed.number)
        self.checked_on.set_value(typed.checked_on)
        row = QHBoxLayout()
        row.setSpacing(SPACE.l)
        row.addWidget(self._label_block, 2)
        row.addWidget(self._number_block, 1)
        self.fields.addLayout(row)
        self.fields.addWidget(self._checked_block)
        for field in (self.label, self.number, self.checked_on):
            field.changed.connect(self.changed)

    def typed(self) -> TypedNumber | None:
        """What stands here now; None while it is as it began."""
        now = self._typed()
        return None if now == self._before else now

    @override
    def submit(self) -> None:
        typed = self._typed()
        problems = (
            (self._label_block, self._label_problem(typed)),
            (self._number_block, self._number_problem(typed)),
            (self._checked_block, self._date_problem(typed.checked_on)),
        )
        for block, sentence in problems:
            block.set_error(sentence)
        wrong = next((block for block, sentence in problems if sentence), None)
        if wrong is None:
            self.confirmed.emit(typed)
        else:
            wrong.field.setFocus()

    @override
    def focus_first(self) -> None:
        (self.number if self.label.value() else self.label).setFocus()

    def _typed(self) -> TypedNumber:
        return TypedNumber(
            code=self._before.code,
            label=self.label.value(),
            number=self.number.value(),
            checked_on=self.checked_on.value(),
        )

    def _label_problem(self, typed: TypedNumber) -> str:
        if not typed.label:
            return self.tr("Fill in whose number this is.")
        if holds_bsn(typed.label):
            return self.tr("This holds a citizen service number (BSN). Take it out.")
        return ""

    def _number_problem(self, typed: TypedNumber) -> str:
        if not is_phone_number(typed.number):
            return self.tr("Type a phone number: digits, spaces and dashes.")
        if holds_bsn(typed.number):
            return self.tr(
                "This looks like a citizen service number (BSN). Write the number with its area code."
            )
        return ""

    def _date_problem(self, checked_on: dt.date | None) -> str:
        if not self.checked_on.is_valid():
            return self.tr("This is not a date. Type it as 23-11-2026.")
        if checked_on is not None and checked_on > self._today():
            return self.tr("This day is still to come.")
        return ""
