"""The municipalities a key person works for, each with the hours agreed."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.profile.agreed_row import AgreedRow
from sleutelapp.features.profile.drafts import Agreement
from sleutelapp.qt.tab_order import tab_as_read
from sleutelapp.qt.theme import SPACE
from sleutelapp.qt.type_ahead import Suggestion, TypeAheadField
from sleutelapp.reference.codes import CodeList

_OFFERED = 7


class AgreedHours(QWidget):
    """Rows added by typing the name of a municipality.

    `changed` comes at every key, `committed` when a field is left, or a row comes or goes.
    """

    changed = Signal()
    committed = Signal()

    def __init__(
        self, municipalities: CodeList, language: str, today: Callable[[], dt.date] | None = None
    ) -> None:
        """Show no row yet.

        Args:
            municipalities: their list.
            language: of the window.
            today: for the fields of days; by default the computer's.
        """
        super().__init__()
        self._municipalities = municipalities
        self._language = language
        self._today = today
        self._rows: list[AgreedRow] = []
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
        tab_as_read(self)
        self.changed.emit()

    def is_valid(self) -> bool:
        """Whether every number of hours and every day is understood."""
        return all(row.is_valid() for row in self._rows)

    def row(self, number: int) -> AgreedRow:
        """A row, from the top."""
        return self._rows[number]

    def _suggest(self, text: str) -> list[Suggestion]:
        if not text:
            return []
        # Where an agreement ends, the next one with the same municipality can follow.
        there = {row.municipality for row in self.value() if row.valid_until is None}
        found = self._municipalities.search(text, self._language)
        return [
            Suggestion(code.code, code.label(self._language), icon="map-marker-outline")
            for code in found
            if code.code not in there
        ][:_OFFERED]

    def _take(self, code: object) -> None:
        row = self._append(Agreement(municipality=str(code)))
        tab_as_read(self)
        row.hours.setFocus()
        self.changed.emit()
        self.committed.emit()

    def _append(self, agreement: Agreement) -> AgreedRow:
        name = self._municipalities.label(agreement.municipality, self._language)
        row = AgreedRow(agreement, name, self._today)
        row.remove.clicked.connect(lambda: self._remove(row))
        row.changed.connect(self.changed)
        row.committed.connect(self.committed)
        self._rows.append(row)
        self._list.addWidget(row)
        return row

    def _remove(self, row: AgreedRow) -> None:
        self._drop(row)
        self.add.setFocus()
        self.changed.emit()
        self.committed.emit()

    def _drop(self, row: AgreedRow) -> None:
        self._rows.remove(row)
        self._list.removeWidget(row)
        row.blockSignals(True)  # a field that loses the focus here has nothing to tell
        row.hide()
        row.deleteLater()
