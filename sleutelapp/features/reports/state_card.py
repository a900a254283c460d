"""Where a period stands: a line for each quarter, with its chip and what can be done."""

import datetime as dt
from functools import partial

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sleutelapp.features.freezing.states import QuarterState
from sleutelapp.features.periods.period import Period
from sleutelapp.features.reports.states import PeriodState
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.chips import Chip
from sleutelapp.qt.text import body_label, isolate, strong_label
from sleutelapp.qt.theme import SPACE

_KINDS = {"running": "muted", "ready": "warn", "frozen": "ok", "passed": "muted"}


class StateCard(Card):
    """Of one quarter a sentence that says what comes next; of a longer period its quarters, to go to."""

    period_wanted = Signal(object)  # a quarter

    def __init__(
        self, state: PeriodState, language: str, today: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._language = language
        self._today = today
        self.setObjectName("periodState")
        for quarter in state.quarters:
            is_lost = quarter.period.code in state.lost
            self.add(self._line(quarter, is_lost=is_lost, is_alone=len(state.quarters) == 1))
        if state.period.kind == "month":
            self.add(
                body_label(
                    self.tr(
                        "Of a month only exact figures of work leave: hours, kilometres, contacts and sessions. "
                        "Numbers of people go by quarter."
                    )
                )
            )
        elif state.period.kind == "quarter":
            self.add(body_label(self._sentence(state)))
            for first in state.first:
                self.add(self._way_to(first))
        else:
            self.add(
                body_label(
                    self.tr("The figures below are those of the frozen quarters, added up.")
                    if state.frozen
                    else self.tr("No quarter of this period is frozen yet, so there is nothing to add up.")
                )
            )

    def _line(self, quarter: QuarterState, *, is_lost: bool, is_alone: bool) -> QWidget:
        block = QWidget()
        row = QHBoxLayout(block)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.m)
        name = strong_label(quarter.period.label(self._language))
        name.setWordWrap(False)
        row.addWidget(name)
        words, kind = self._state_words(quarter), _KINDS[quarter.state]
        if is_lost:
            words, kind = self.tr("Frozen before, not in this vault"), "danger"
        row.addWidget(Chip(isolate(words), kind))
        row.addStretch(1)
        if not is_alone:
            row.addWidget(self._way_to(quarter.period))
        return block

    def _way_to(self, quarter: Period) -> QWidget:
        name = quarter.label(self._language)
        button = text_button(self.tr("Show {quarter}").replace("{quarter}", isolate(name)), "arrow-right")
        button.setObjectName(f"quarter:{quarter.code}")
        button.clicked.connect(partial(self._want, quarter))
        return button

    def _want(self, quarter: Period) -> None:
        self.period_wanted.emit(quarter)

    def _state_words(self, quarter: QuarterState) -> str:
        if quarter.state == "frozen" and quarter.frozen_at is not None:
            local = quarter.frozen_at.replace(tzinfo=dt.UTC).astimezone().date()
            day = isolate(
                QLocale(self._language).toString(QDate(local.year, local.month, local.day), "d MMMM yyyy")
            )
            words = (
                self.tr("Read back on {day}") if quarter.origin == "read_back" else self.tr("Frozen on {day}")
            )
            return words.replace("{day}", day)
        return {
            "running": self.tr("Still running"),
            "ready": self.tr("Ready to be frozen"),
            "frozen": self.tr("Frozen"),
            "passed": self.tr("Not frozen"),
        }[quarter.state]

    def _sentence(self, state: PeriodState) -> str:
        if state.lost and state.state == "ready":
            return self.tr("Read back what was frozen before. After that you can go on.")
        if state.first:
            return self.tr("First freeze what comes before it, because work counts there. Then this quarter.")
        return {
            "running": self.tr(
                "Below you see how it stands today. When the quarter is over you can freeze it, and then send it."
            ),
            "ready": self.tr(
                "Look at the figures below. Freeze them when they are right; then you save the Excel file."
            ),
            "frozen": self.tr(
                "These figures do not change any more. Save the Excel file as often as you like."
            ),
            "passed": self.tr(
                "A later quarter is frozen, so this one cannot be frozen any more. Its work counts in the quarter in "
                "which it was entered."
            ),
        }[state.state]
