"""What is filled in about a newcomer, in three cards."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.core.drafting import LONGEST_LINE
from sleutelapp.features.newcomers.dossier_queries import Dossier
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.cards import Banner, Card
from sleutelapp.qt.choice_chips import ChoiceChips
from sleutelapp.qt.fields import (
    CheckField,
    ChoiceField,
    LabeledField,
    NotesField,
    PhoneField,
    Suggestion,
    TextField,
    TypeAheadField,
    YearField,
)
from sleutelapp.qt.languages_field import LanguagesField
from sleutelapp.qt.theme import SPACE

_EARLIEST_BIRTH: Final = 1900


class NewcomerFields(QWidget):
    """The fields of a `NewcomerDraft`; name and phone stay closed without consent to register."""

    changed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        suggest_people: Callable[[str], list[Suggestion]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._asks_consent = True
        self.similar = Banner("warn", "", self.tr("Open"))
        self.similar.hide()
        self.lives_with = TypeAheadField(suggest_people, self.tr("Name or code"))
        self._make_fields()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.l)
        column.addWidget(self._identity_card())
        column.addWidget(self._background_card())
        column.addWidget(self._notes_card())
        self.consent.changed.connect(self._consent_changed)
        for field in self._every_field():
            field.changed.connect(self.changed)

    def focus_first(self) -> None:
        """Put the cursor in the first field that can be filled in."""
        if self._asks_consent:
            self.consent.setFocus()
        else:
            self.name.setFocus()

    def draft(self) -> NewcomerDraft:
        """What is filled in now."""
        agreed = self._asks_consent and self.consent.value()
        consents = (ConsentDraft(way=self.way.value() or "oral"),) if agreed else ()
        return NewcomerDraft(
            name=self.name.value() if self.name.isEnabled() else "",
            phone=self.phone.value() if self.phone.isEnabled() else "",
            consents=consents,
            birth_year=self.birth_year.value(),
            birth_year_estimated=self.estimated.value(),
            gender=self.gender.value() or "unknown",
            languages=self.languages.value(),
            origin=self.origin.value(),
            municipality=self.municipality.value(),
            neighbourhood=self.neighbourhood.value(),
            education=self.education.value() or "unknown",
            household_kind=self.household_kind.value(),
            came_through=self.came_through.value(),
            note=self.note.value(),
            private_note=self.private_note.value(),
        )

    def show_draft(self, draft: NewcomerDraft, *, has_consent: bool) -> None:
        """Show these values; with consent there is nothing to ask any more."""
        self._asks_consent = not has_consent
        self.birth_year_block.set_error("")
        self._consent_block.setVisible(not has_consent)
        self.consent.set_value(has_consent or bool(draft.consents))
        self.way.set_value(draft.consents[0].way if draft.consents else "oral")
        self.name.set_value(draft.name)
        self.phone.set_value(draft.phone)
        self.birth_year.set_value(draft.birth_year)
        self.estimated.set_value(draft.birth_year_estimated)
        self.gender.set_value(draft.gender)
        self.languages.set_value(draft.languages)
        self.municipality.set_value(draft.municipality)
        self.neighbourhood.set_value(draft.neighbourhood)
        self.origin.set_value(draft.origin)
        self.education.set_value(draft.education)
        self.household_kind.set_value(draft.household_kind)
        self.came_through.set_value(draft.came_through)
        self.note.set_value(draft.note)
        self.private_note.set_value(draft.private_note)
        self.lives_with.set_value(None)
        self.lives_with_block.setVisible(draft.household_id is None)
        self._consent_changed()

    def _make_fields(self) -> None:
        workspace = self._workspace
        today = workspace.clock.today()
        self.consent = CheckField(self.tr("This person agrees that I register name and data"))
        self.way = ChoiceChips(self._choices("consent_way"))
        self.name = TextField()
        self.phone = PhoneField()
        self.birth_year = YearField(_EARLIEST_BIRTH, today.year)
        self.estimated = CheckField(self.tr("Year is estimated"))
        self.gender = ChoiceField(self._choices("gender"))
        self.languages = LanguagesField(workspace.reference["language"], workspace.language)
        self.municipality = ChoiceField(self._choices("municipality"), placeholder=self.tr("Type or choose"))
        self.neighbourhood = TextField()
        self.origin = ChoiceField(self._choices("country"), placeholder=self.tr("Type or choose"))
        self.education = ChoiceField(self._choices("education"))
        self.household_kind = ChoiceField(self._choices("household_kind"))
        self.came_through = ChoiceField(self._choices("came_through"))
        self.note = NotesField()
        self.private_note = NotesField(lines=2)
        for field in (self.name, self.neighbourhood):
            field.setMaxLength(LONGEST_LINE)

    def _every_field(self) -> tuple[Any, ...]:
        who = (self.consent, self.way, self.name, self.phone, self.birth_year, self.estimated, self.gender)
        where = (self.languages, self.municipality, self.neighbourhood, self.origin, self.lives_with)
        more = (self.education, self.household_kind, self.came_through, self.note, self.private_note)
        return (*who, *where, *more)

    def _choices(self, list_name: str) -> list[tuple[str, str]]:
        codes = self._workspace.reference[list_name].active()
        return [(code.code, code.label(self._workspace.language)) for code in codes]

    def _identity_card(self) -> Card:
        card = Card(self.tr("Who"))
        self._consent_block = QWidget()
        block = QVBoxLayout(self._consent_block)
        block.setContentsMargins(0, 0, 0, 0)
        block.setSpacing(SPACE.s)
        block.addWidget(self.consent)
        self._way = LabeledField(self.tr("How was consent given?"), self.way)
        block.addWidget(self._way)
        card.add(self._consent_block)
        self._name = LabeledField(self.tr("Name"), self.name)
        self._phone = LabeledField(self.tr("Phone"), self.phone)
        card.content.addLayout(_pair(self._name, self._phone))
        card.add(self.similar)
        card.content.addLayout(_pair(self._year_and_tick(), LabeledField(self.tr("Gender"), self.gender)))
        card.add(LabeledField(self.tr("Languages, the one to use first"), self.languages))
        card.content.addLayout(
            _pair(
                LabeledField(self.tr("Municipality"), self.municipality),
                LabeledField(self.tr("Neighbourhood"), self.neighbourhood),
            )
        )
        return card

    def _year_and_tick(self) -> QWidget:
        self.birth_year_block = LabeledField(self.tr("Year of birth"), self.birth_year)
        both = QWidget()
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE.m)
        line.addWidget(self.birth_year_block)
        # On the line of the field: as far down as the label is high.
        tick = QVBoxLayout()
        tick.addSpacing(self.birth_year_block.label.sizeHint().height() + SPACE.xs)
        tick.addWidget(self.estimated, 0, Qt.AlignmentFlag.AlignTop)
        tick.addStretch(1)
        line.addLayout(tick)
        line.addStretch(1)
        return both

    def _background_card(self) -> Card:
        card = Card(self.tr("Background"))
        card.content.addLayout(
            _pair(
                LabeledField(self.tr("Country of origin"), self.origin),
                LabeledField(self.tr("Education"), self.education),
            )
        )
        card.content.addLayout(
            _pair(
                LabeledField(self.tr("Household"), self.household_kind),
                LabeledField(self.tr("Came through"), self.came_through),
            )
        )
        self.lives_with_block = LabeledField(self.tr("Lives with"), self.lives_with)
        card.add(self.lives_with_block)
        return card

    def _notes_card(self) -> Card:
        card = Card(self.tr("Notes"))
        shared = self.tr("May go along in a handover, if the newcomer agrees.")
        card.add(LabeledField(self.tr("Note"), self.note, hint=shared))
        private = self.tr("Never leaves this vault.")
        card.add(LabeledField(self.tr("Private note (do not share)"), self.private_note, hint=private))
        return card

    def _consent_changed(self) -> None:
        agreed = self.consent.value()
        self._way.setVisible(agreed)
        for field in (self.name, self.phone):
            field.setEnabled(agreed)
        closed = self.tr("Without consent only a code is kept, no name or number.")
        self._name.set_hint("" if agreed else closed)
        self._phone.set_hint("")


def _pair(first: QWidget, second: QWidget) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE.l)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    grid.addWidget(first, 0, 0)
    grid.addWidget(second, 0, 1)
    return grid


def draft_of(person: Dossier) -> NewcomerDraft:
    """What is known of somebody, as it was typed."""
    return NewcomerDraft(
        name=person.name,
        phone=person.phone,
        birth_year=person.birth_year,
        birth_year_estimated=person.birth_year_estimated,
        gender=person.gender,
        languages=person.languages,
        origin=person.origin,
        municipality=person.municipality,
        neighbourhood=person.neighbourhood,
        education=person.education,
        household_kind=person.household_kind,
        household_id=person.household_id,
        came_through=person.came_through,
        note=person.note,
        private_note=person.private_note,
    )
