"""Choosing a period: what kind, and which one."""

import datetime as dt
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sleutelapp.features.periods.period import KINDS, Period, PeriodKind, last_finished
from sleutelapp.qt.fields import ChoiceField, LabeledField
from sleutelapp.qt.theme import SPACE

# Each list fits without scrolling, so the arrow keys walk through it, and reaches back at least a year.
_OFFERED: Final[dict[PeriodKind, int]] = {"month": 12, "quarter": 9, "half_year": 5, "year": 4}


class PeriodField(QWidget):
    """Two lists beside each other; starts at the last quarter that is over."""

    changed = Signal()

    def __init__(self, language: str, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._today = today
        names = {
            "month": self.tr("Month"),
            "quarter": self.tr("Quarter"),
            "half_year": self.tr("Half-year"),
            "year": self.tr("Year"),
        }
        self.kind = ChoiceField([(kind, names[kind]) for kind in KINDS])
        self.which = ChoiceField()
        self.kind.set_code("quarter")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.l)
        row.addWidget(LabeledField(self.tr("Kind of period"), self.kind))
        row.addWidget(LabeledField(self.tr("Period"), self.which))
        row.addStretch(1)
        self._offer(last_finished("quarter", today))
        self.kind.changed.connect(self._change_kind)
        self.which.changed.connect(self._tell)

    def period(self) -> Period:
        """The chosen period."""
        return Period.parse(self.which.code() or last_finished("quarter", self._today).code)

    def set_period(self, period: Period) -> None:
        """Choose a period; one that is not in the list is added to it."""
        self.kind.blockSignals(True)
        self.kind.set_code(period.kind)
        self.kind.blockSignals(False)
        self._offer(period)
        self.changed.emit()

    def set_today(self, today: dt.date) -> None:
        """Offer the periods up to another day; the chosen one stays."""
        if today != self._today:
            self._today = today
            self._offer(self.period())

    def _offer(self, chosen: Period) -> None:
        offered = [Period.of(chosen.kind, self._today)]
        while len(offered) < _OFFERED[chosen.kind]:
            offered.append(offered[-1].previous())
        if chosen not in offered:
            offered.append(chosen)
        self.which.blockSignals(True)
        self.which.set_choices((period.code, period.label(self._language)) for period in offered)
        self.which.set_code(chosen.code)
        self.which.blockSignals(False)

    def _change_kind(self) -> None:
        kind = next(kind for kind in KINDS if kind == self.kind.code())
        self._offer(last_finished(kind, self._today))
        self.changed.emit()

    def _tell(self) -> None:
        if self.which.code() is not None:
            self.changed.emit()
