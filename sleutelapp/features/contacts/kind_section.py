"""What kind of contact, when, and what it cost: minutes, travel, kilometres."""

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sleutelapp.features.contacts.form_state import ContactState
from sleutelapp.features.contacts.rules import USUAL_MINUTES
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.choice_chips import ChoiceChips
from sleutelapp.qt.date_fields import DateField, TimeField
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.number_fields import DecimalField, NumberField
from sleutelapp.qt.text import styled_label
from sleutelapp.qt.theme import SPACE

if TYPE_CHECKING:
    from sleutelapp.qt.parsed_field import ParsedField


class KindSection(QWidget):
    """Edits kind, moment, minutes and travel."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = ContactState()
        self._showing = False
        self._suggested: int | None = None
        label = styled_label(self.tr("What kind of contact?"), "label")
        self.kinds = ChoiceChips(
            (code.code, code.label(workspace.language), code.icon)
            for code in workspace.reference["contact_kind"].active()
        )
        self.kinds.setAccessibleName(label.text())
        self.kinds.changed.connect(self._choose_kind)
        self.error = styled_label("", "error")
        self.error.hide()
        self.date = DateField(workspace.clock.today)
        self.time = TimeField()
        self.minutes = NumberField(0, 1440, suffix=self.tr("min"), step=5)
        self.travel_minutes = NumberField(0, 1440, suffix=self.tr("min"), step=5)
        self.kilometres = DecimalField(maximum=Decimal(2000), decimals=1, suffix=self.tr("km"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.l)
        grid.setVerticalSpacing(SPACE.m)
        fields: tuple[tuple[str, ParsedField[Any]], ...] = (
            (self.tr("Date"), self.date),
            (self.tr("Time"), self.time),
            (self.tr("Duration"), self.minutes),
            (self.tr("Travel time"), self.travel_minutes),
            (self.tr("Distance"), self.kilometres),
        )
        for place, (text, field) in enumerate(fields):
            grid.addWidget(LabeledField(text, field), place // 3, place % 3)
            field.changed.connect(self._typed)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SPACE.s)
        whole.addWidget(label)
        whole.addWidget(self.kinds)
        whole.addWidget(self.error)
        whole.addSpacing(SPACE.s)
        whole.addLayout(grid)

    def show_state(self, state: ContactState) -> None:
        """Show another contact."""
        self._state = state
        self._suggested = None
        self._showing = True
        self.kinds.set_value(state.kind)
        self.date.set_value(state.date)
        self.time.set_value(state.time)
        self.minutes.set_value(state.minutes)
        self.travel_minutes.set_value(state.travel_minutes)
        self.kilometres.set_value(state.kilometres)
        self._showing = False
        self.set_error("")

    def set_error(self, sentence: str) -> None:
        """Say below the kinds what is missing."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def focus_first(self) -> None:
        """Put the focus on the kinds."""
        self.kinds.chip("home_visit").setFocus()

    def _choose_kind(self) -> None:
        kind = self.kinds.value()
        self._state.kind = kind
        self.set_error("")
        if kind is not None:
            self._suggest_minutes(kind)
        self.changed.emit()

    def _suggest_minutes(self, kind: str) -> None:
        # The usual length, as long as nobody typed another one.
        if self._state.minutes in (None, self._suggested):
            self._suggested = USUAL_MINUTES.get(kind)
            self._state.minutes = self._suggested
            self._showing = True
            self.minutes.set_value(self._suggested)
            self._showing = False

    def _typed(self) -> None:
        if self._showing:
            return
        self._state.date = self.date.value() or self._state.date
        self._state.time = self.time.value() or self._state.time
        self._state.minutes = self.minutes.value()
        self._state.travel_minutes = self.travel_minutes.value()
        self._state.kilometres = self.kilometres.value()
        self.changed.emit()
