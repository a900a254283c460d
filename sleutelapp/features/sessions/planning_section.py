"""What the session is about, when and where, with whom, and what it costs beside the session itself."""

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sleutelapp.features.sessions.form_state import SessionState
from sleutelapp.features.sessions.queries import partners_like
from sleutelapp.features.sessions.wording import status_name
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.choice_chips import ChoiceChips
from sleutelapp.qt.fields import (
    ChoiceField,
    DateField,
    DecimalField,
    LabeledField,
    NumberField,
    Suggestion,
    TextField,
    TimeField,
    TypeAheadField,
)
from sleutelapp.qt.languages_field import LanguagesField
from sleutelapp.qt.theme import SPACE
from sleutelapp.qt.validity import first_wrong_field

if TYPE_CHECKING:
    from sleutelapp.qt.parsed_field import ParsedField

_OFFERED = 7


class PlanningSection(QWidget):
    """Edits theme, status, moment, place, partner, languages, preparation and travel."""

    changed = Signal()
    status_changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._state = SessionState()
        self._showing = False
        self.theme = self._choice("session_theme", self.tr("Type or choose"))
        self.status = ChoiceChips(
            [
                ("planned", status_name("planned"), "calendar-blank-outline"),
                ("held", status_name("held"), "check-circle-outline"),
                ("cancelled", status_name("cancelled"), "calendar-remove-outline"),
            ]
        )
        self.date = DateField(workspace.clock.today)
        self.time = TimeField()
        minutes = self.tr("min")
        self.minutes = NumberField(0, 1440, suffix=minutes, step=5)
        self.preparation = NumberField(0, 1440, suffix=minutes, step=5)
        self.travel = NumberField(0, 1440, suffix=minutes, step=5)
        self.kilometres = DecimalField(maximum=Decimal(2000), decimals=1, suffix=self.tr("km"))
        self.place = TextField()
        self.municipality = self._choice("municipality", self.tr("Type or choose"))
        self.partner = TypeAheadField(self._suggest_partners, self.tr("Name of an organisation"))
        self.languages = LanguagesField(workspace.reference["language"], workspace.language)
        self.theme_block = LabeledField(self.tr("Theme"), self.theme)
        self.date_block = LabeledField(self.tr("Date"), self.date)
        self.time_block = LabeledField(self.tr("Time"), self.time)
        self.partner_block = LabeledField(self.tr("Partner organisation"), self.partner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.l)
        column.addWidget(self.theme_block)
        column.addWidget(LabeledField(self.tr("How far is it?"), self.status))
        column.addLayout(
            _grid(3, self.date_block, self.time_block, LabeledField(self.tr("Duration"), self.minutes))
        )
        column.addLayout(
            _grid(
                2,
                LabeledField(self.tr("Place"), self.place),
                LabeledField(self.tr("Municipality"), self.municipality),
                self.partner_block,
                LabeledField(self.tr("Languages"), self.languages),
            )
        )
        column.addLayout(
            _grid(
                3,
                LabeledField(self.tr("Preparation"), self.preparation),
                LabeledField(self.tr("Travel time"), self.travel),
                LabeledField(self.tr("Distance"), self.kilometres),
            )
        )
        self._connect()

    def _connect(self) -> None:
        parsed: tuple[ParsedField[Any], ...] = (
            self.date,
            self.time,
            self.minutes,
            self.preparation,
            self.travel,
            self.kilometres,
        )
        for number in parsed:
            number.changed.connect(self._typed)
        for choice in (self.theme, self.municipality):
            choice.changed.connect(self._typed)
        self.place.changed.connect(self._typed)
        self.partner.changed.connect(self._typed)
        self.languages.changed.connect(self._typed)
        self.status.changed.connect(self._choose_status)

    def show_state(self, state: SessionState) -> None:
        """Show another session."""
        self._state = state
        self._showing = True
        self.theme.set_value(state.theme)
        self.status.set_value(state.status)
        self.date.set_value(state.date)
        self.time.set_value(state.time)
        self.minutes.set_value(state.minutes)
        self.preparation.set_value(state.preparation_minutes)
        self.travel.set_value(state.travel_minutes)
        self.kilometres.set_value(state.kilometres)
        self.place.set_value(state.place)
        self.municipality.set_value(state.municipality)
        self.partner.set_value(state.partner_id, state.partner)
        self.languages.set_value(tuple(state.languages))
        self._showing = False
        self.clear_errors()

    def clear_errors(self) -> None:
        """Take away what was said to be missing."""
        for block in (self.theme_block, self.date_block, self.time_block, self.partner_block):
            block.set_error("")

    def missing(self) -> LabeledField | None:
        """The first field that must be filled in before saving, with what is asked below it."""
        today = self._workspace.clock.today()
        if self._state.theme is None:
            self.theme_block.set_error(self.tr("Choose a theme."))
            return self.theme_block
        if self._state.date is None:
            self.date_block.set_error(self.tr("Fill in the day."))
            return self.date_block
        if self._state.status == "held" and self._state.date > today:
            self.date_block.set_error(self.tr("This day is still to come: it cannot have been held yet."))
            return self.date_block
        if not self.time.is_valid():
            self.time_block.set_error(self.tr("Type the time as 10:30."))
            return self.time_block
        if self.partner.value() is None and self.partner.text().strip():
            self.partner_block.set_error(self.tr("Choose from the list, or leave it empty."))
            return self.partner_block
        return first_wrong_field(self)

    def _suggest_partners(self, words: str) -> list[Suggestion]:
        with self._workspace.vault.reading() as session:
            found = partners_like(session, words, _OFFERED)
        label = self._workspace.label
        return [
            Suggestion(row.id, row.name, label("municipality", row.municipality), "office-building-outline")
            for row in found
        ]

    def _choice(self, list_name: str, placeholder: str) -> ChoiceField:
        language = self._workspace.language
        codes = self._workspace.reference[list_name].active()
        return ChoiceField([(c.code, c.label(language)) for c in codes], placeholder=placeholder)

    def _choose_status(self) -> None:
        self._state.status = self.status.value() or self._state.status
        self.clear_errors()
        self.status_changed.emit()
        self.changed.emit()

    def _typed(self) -> None:
        if self._showing:
            return
        state = self._state
        partner = self.partner.value()
        state.theme = self.theme.value()
        state.date = self.date.value()
        state.time = self.time.value()
        state.minutes = self.minutes.value()
        state.preparation_minutes = self.preparation.value()
        state.travel_minutes = self.travel.value()
        state.kilometres = self.kilometres.value()
        state.place = self.place.value()
        state.municipality = self.municipality.value()
        state.partner_id = partner if isinstance(partner, int) else None
        state.partner = self.partner.text().strip() if state.partner_id is not None else ""
        state.languages = list(self.languages.value())
        self.clear_errors()
        self.changed.emit()


def _grid(columns: int, *blocks: QWidget) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE.l)
    grid.setVerticalSpacing(SPACE.l)
    for place, block in enumerate(blocks):
        grid.addWidget(block, place // columns, place % columns)
    for column in range(columns):
        grid.setColumnStretch(column, 1)
    return grid
