"""One municipality with the hours agreed, and when that agreement begins and ends."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.features.profile.drafts import Agreement
from sleutelapp.qt.buttons import icon_button
from sleutelapp.qt.choice_field import ChoiceField
from sleutelapp.qt.date_fields import DateField
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.number_fields import DecimalField
from sleutelapp.qt.text import ElidedLabel, caption_label, isolate
from sleutelapp.qt.theme import SPACE, px


class AgreedRow(QWidget):
    """Its name, hours, per what, a button for the days, and a cross.

    `changed` comes at every key, `committed` when a field is left or something was chosen.
    """

    changed = Signal()
    committed = Signal()

    def __init__(self, agreement: Agreement, name: str, today: Callable[[], dt.date] | None) -> None:
        super().__init__()
        self._agreement = agreement
        self.hours = DecimalField(suffix=self.tr("hours"))
        self.hours.setMaximumWidth(px(112))
        self.hours.setAccessibleName(self.tr("Hours for {name}").replace("{name}", name))
        self.hours.set_value(Decimal(str(agreement.hours)) if agreement.hours else None)
        self.period = ChoiceField(
            [
                ("month", self.tr("per month")),
                ("quarter", self.tr("per quarter")),
                ("year", self.tr("per year")),
            ]
        )
        self.period.setAccessibleName(self.tr("Period for {name}").replace("{name}", name))
        self.period.set_code(agreement.period)
        self.show_days = icon_button(
            "calendar-range", self.tr("Begin and end for {name}").replace("{name}", name)
        )
        self.show_days.clicked.connect(self._toggle_days)
        self.remove = icon_button("close", self.tr("Remove {name}").replace("{name}", name))
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(name, "strong"))
        self._said_days = caption_label("")
        words.addWidget(self._said_days)
        row.addLayout(words, 1)
        for widget in (self.hours, self.period, self.show_days, self.remove):
            row.addWidget(widget)
        self.valid_from = DateField(today) if today else DateField()
        self.valid_until = DateField(today) if today else DateField()
        self.valid_from.set_value(agreement.valid_from)
        self.valid_until.set_value(agreement.valid_until)
        self._until_block = LabeledField(self.tr("Up to and including"), self.valid_until)
        self._days = QWidget()
        days = QHBoxLayout(self._days)
        days.setContentsMargins(0, 0, 0, SPACE.s)
        days.setSpacing(SPACE.l)
        days.addWidget(LabeledField(self.tr("From"), self.valid_from))
        days.addWidget(self._until_block)
        days.addStretch(1)
        self.valid_from.setAccessibleName(self.tr("From, for {name}").replace("{name}", name))
        self.valid_until.setAccessibleName(self.tr("Up to and including, for {name}").replace("{name}", name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xs)
        column.addLayout(row)
        column.addWidget(self._days)
        self._days.hide()
        self._say_days()
        self.hours.changed.connect(self.changed)
        self.hours.editingFinished.connect(self.committed)
        self.period.changed.connect(self.changed)
        self.period.changed.connect(self.committed)
        for field in (self.valid_from, self.valid_until):
            field.changed.connect(self._day_changed)
            field.editingFinished.connect(self.committed)

    def agreement(self) -> Agreement:
        """What stands here now."""
        return Agreement(
            municipality=self._agreement.municipality,
            hours=float(self.hours.value() or 0),
            period=self.period.code() or "month",
            valid_from=self.valid_from.value(),
            valid_until=self.valid_until.value(),
        )

    def is_valid(self) -> bool:
        """Whether the hours and the days are understood, and the end comes after the begin."""
        return self._in_order() and all(
            field.is_valid() for field in (self.hours, self.valid_from, self.valid_until)
        )

    def _in_order(self) -> bool:
        begin, end = self.valid_from.value(), self.valid_until.value()
        return begin is None or end is None or begin <= end

    def _day_changed(self) -> None:
        self._until_block.set_error("" if self._in_order() else self.tr("This is before the first day."))
        self.changed.emit()
        field = self.sender()
        if isinstance(field, DateField) and not field.hasFocus():  # picked from the calendar
            self.committed.emit()

    def _toggle_days(self) -> None:
        self._days.setHidden(not self._days.isHidden())
        self._say_days()
        if not self._days.isHidden():
            self.valid_from.setFocus()

    def _say_days(self) -> None:
        """In words, while the fields are away."""
        begin, end = self.valid_from.value(), self.valid_until.value()
        said = ""
        if begin is not None and end is not None:
            said = self.tr("from {begin} up to and including {end}")
        elif begin is not None:
            said = self.tr("from {begin}")
        elif end is not None:
            said = self.tr("up to and including {end}")
        for part, day in (("{begin}", begin), ("{end}", end)):
            said = said.replace(part, isolate(f"{day:%d-%m-%Y}") if day else "")
        self._said_days.setText(said)
        self._said_days.setHidden(not said or not self._days.isHidden())
