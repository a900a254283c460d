"""The municipalities a key person works for, each with the hours agreed."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.features.profile.drafts import Agreement
from sleutelapp.qt.buttons import icon_button
from sleutelapp.qt.choice_field import ChoiceField
from sleutelapp.qt.number_fields import DecimalField
from sleutelapp.qt.text import ElidedLabel
from sleutelapp.qt.theme import SPACE, px
from sleutelapp.qt.type_ahead import Suggestion, TypeAheadField
from sleutelapp.reference.codes import CodeList

_OFFERED = 7


class _Row(QWidget):
    """One municipality: its name, hours, per what, and a cross."""

    def __init__(self, agreement: Agreement, name: str) -> None:
        super().__init__()
        self._agreement = agreement
        translate = QCoreApplication.translate
        self.hours = DecimalField(suffix=translate("AgreedHours", "hours"))
        self.hours.setMaximumWidth(px(130))
        self.hours.setAccessibleName(translate("AgreedHours", "Hours for {name}").replace("{name}", name))
        self.hours.set_value(Decimal(str(agreement.hours)) if agreement.hours else None)
        self.period = ChoiceField(
            [
                ("month", translate("AgreedHours", "per month")),
                ("quarter", translate("AgreedHours", "per quarter")),
                ("year", translate("AgreedHours", "per year")),
            ]
        )
        self.period.setAccessibleName(translate("AgreedHours", "Period for {name}").replace("{name}", name))
        self.period.set_code(agreement.period)
        self.remove = icon_button("close", translate("AgreedHours", "Remove {name}").replace("{name}", name))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.s)
        row.addWidget(ElidedLabel(name, "strong"), 1)
        row.addWidget(self.hours)
        row.addWidget(self.period)
        row.addWidget(self.remove)

    def agreement(self) -> Agreement:
        """What stands here now; the days from and until are kept."""
        return Agreement(
            municipality=self._agreement.municipality,
            hours=float(self.hours.value() or 0),
            period=self.period.code() or "month",
            valid_from=self._agreement.valid_from,
            valid_until=self._agreement.valid_until,
        )


class AgreedHours(QWidget):
    """Rows added by typing the name of a municipality."""

    changed = Signal()

    def __init__(self, municipalities: CodeList, language: str) -> None:
        super().__init__()
        self._municipalities = municipalities
        self._language = language
        self._rows: list[_Row] = []
        self.add = TypeAheadField(
            self._suggest,
            QCoreApplication.translate("AgreedHours", "Type the name of a municipality"),
            clear_on_choice=True,
            icon="plus",
        )
        self.add.chosen.connect(self._take)
        self.setFocusProxy(self.add)
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE.s)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        column.addLayout(self._list)
        column.addWidget(self.add)

    def value(self) -> tuple[Agreement, ...]:
        """What was agreed, in the order it was added."""
        return tuple(row.agreement() for row in self._rows)

    def set_value(self, agreements: Sequence[Agreement]) -> None:
        """Show these in place of what there was."""
        for row in tuple(self._rows):
            self._drop(row)
        for agreement in agreements:
            self._append(agreement)
        self.changed.emit()

    def is_valid(self) -> bool:
        """Whether every number of hours is understood."""
        return all(row.hours.is_valid() for row in self._rows)

    def _suggest(self, text: str) -> list[Suggestion]:
        if not text:
            return []
        there = {agreement.municipality for agreement in self.value()}
        found = self._municipalities.search(text, self._language)
        return [
            Suggestion(code.code, code.label(self._language), icon="map-marker-outline")
            for code in found
            if code.code not in there
        ][:_OFFERED]

    def _take(self, code: object) -> None:
        row = self._append(Agreement(municipality=str(code)))
        row.hours.setFocus()
        self.changed.emit()

    def _append(self, agreement: Agreement) -> _Row:
        row = _Row(agreement, self._municipalities.label(agreement.municipality, self._language))
        row.remove.clicked.connect(lambda: self._remove(row))
        row.hours.changed.connect(self.changed)
        row.period.changed.connect(self.changed)
        self._rows.append(row)
        self._list.addWidget(row)
        return row

    def _remove(self, row: _Row) -> None:
        self._drop(row)
        self.add.setFocus()
        self.changed.emit()

    def _drop(self, row: _Row) -> None:
        self._rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
