"""What is filled in about an organisation or a professional, in two cards."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sleutelapp.core.drafting import LONGEST_LINE
from sleutelapp.features.network.drafts import OrganisationDraft, ProfessionalDraft
from sleutelapp.features.network.queries import ORGANISATION, name_of, organisations_to_choose
from sleutelapp.features.network.wording import code_list, icon_of
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.cards import Card
from sleutelapp.qt.fields import (
    CheckField,
    ChoiceField,
    LabeledField,
    NotesField,
    NumberField,
    PhoneField,
    Suggestion,
    TextField,
    TypeAheadField,
)
from sleutelapp.qt.languages_field import LanguagesField
from sleutelapp.qt.theme import SPACE

if TYPE_CHECKING:
    import datetime as dt

_LONGEST_WAIT = 3650  # days


class EntryFields(QWidget):
    """The fields of an `OrganisationDraft` or a `ProfessionalDraft`."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._kind = ORGANISATION
        self._checked_on: dt.date | None = None
        self._make_fields()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.l)
        column.addWidget(self._who_card())
        column.addWidget(self._more_card())

    def show_draft(self, draft: OrganisationDraft | ProfessionalDraft) -> None:
        """Show what is known, or was typed before."""
        place = isinstance(draft, OrganisationDraft)
        self._kind = ORGANISATION if isinstance(draft, OrganisationDraft) else "professional"
        self.code.set_choices(self._choices(code_list(self._kind)))
        self.name.set_value(draft.name)
        self.code.set_value(draft.kind)
        self.municipality.set_value(draft.municipality)
        self.phone.set_value(draft.phone)
        self.email.set_value(draft.email)
        self.languages.set_value(draft.languages)
        self.note.set_value(draft.note)
        today = self._workspace.clock.today()
        self._checked_on = None if draft.checked_on == today else draft.checked_on
        self.checked.set_value(draft.checked_on == today)
        if isinstance(draft, OrganisationDraft):
            self.address.set_value(draft.address)
            self.waiting_days.set_value(draft.waiting_days)
        else:
            self._show_employer(draft.organisation_id)
        for block in (self._address, self._waiting):
            block.setVisible(place)
        self._employer.setVisible(not place)
        self.set_name_error("")

    def draft(self) -> OrganisationDraft | ProfessionalDraft:
        """What is filled in now."""
        today = self._workspace.clock.today()
        checked_on = today if self.checked.value() else self._checked_on
        if self._kind == ORGANISATION:
            return OrganisationDraft(
                name=self.name.value(),
                kind=self.code.value(),
                municipality=self.municipality.value(),
                address=self.address.value(),
                phone=self.phone.value(),
                email=self.email.value(),
                languages=self.languages.value(),
                waiting_days=self.waiting_days.value(),
                checked_on=checked_on,
                note=self.note.value(),
            )
        employer = self.employer.value()
        return ProfessionalDraft(
            name=self.name.value(),
            kind=self.code.value(),
            organisation_id=employer if isinstance(employer, int) else None,
            municipality=self.municipality.value(),
            phone=self.phone.value(),
            email=self.email.value(),
            languages=self.languages.value(),
            checked_on=checked_on,
            note=self.note.value(),
        )

    def is_complete(self) -> bool:
        """Whether it can be saved; what is missing is said at its field."""
        has_name = bool(self.name.value())
        self.set_name_error("" if has_name else self.tr("Type a name."))
        waits = self.waiting_days.is_valid()
        self._waiting.set_error("" if waits else self.tr("Type a number of days, such as 21."))
        if not has_name:
            self.name.setFocus()
        elif not waits:
            self.waiting_days.setFocus()
        return has_name and waits

    def set_name_error(self, sentence: str) -> None:
        """Say what is wrong with the name."""
        self._name.set_error(sentence)

    def _make_fields(self) -> None:
        placeholder = self.tr("Type or choose")
        self.name = TextField()
        self.code = ChoiceField(placeholder=placeholder)
        self.municipality = ChoiceField(self._choices("municipality"), placeholder=placeholder)
        self.employer = TypeAheadField(self._suggest_employers, placeholder, show_on_focus=True)
        self.phone = PhoneField()
        self.email = TextField()
        self.address = TextField()
        self.languages = LanguagesField(self._workspace.reference["language"], self._workspace.language)
        self.waiting_days = NumberField(0, _LONGEST_WAIT, suffix=self.tr("days"))
        self.checked = CheckField(self.tr("I checked today that this is right"))
        self.note = NotesField()
        for line in (self.name, self.email, self.address):
            line.setMaxLength(LONGEST_LINE)
        for field in (
            self.name,
            self.code,
            self.municipality,
            self.employer,
            self.phone,
            self.email,
            self.address,
            self.languages,
            self.waiting_days,
            self.checked,
            self.note,
        ):
            field.changed.connect(self.changed)

    def _who_card(self) -> Card:
        card = Card()
        self._name = LabeledField(self.tr("Name"), self.name)
        card.add(self._name)
        self._employer = LabeledField(self.tr("Works at"), self.employer)
        card.add(self._employer)
        kind = LabeledField(self.tr("Kind"), self.code)
        card.content.addLayout(_pair(kind, LabeledField(self.tr("Municipality"), self.municipality)))
        phone = LabeledField(self.tr("Phone"), self.phone)
        card.content.addLayout(_pair(phone, LabeledField(self.tr("E-mail"), self.email)))
        self._address = LabeledField(self.tr("Address"), self.address)
        card.add(self._address)
        return card

    def _more_card(self) -> Card:
        card = Card()
        card.add(LabeledField(self.tr("Languages spoken there"), self.languages))
        self._waiting = LabeledField(self.tr("Waiting time"), self.waiting_days)
        card.add(self._waiting)
        card.add(LabeledField(self.tr("Note"), self.note))
        card.add(self.checked)
        return card

    def _choices(self, list_name: str) -> list[tuple[str, str]]:
        codes = self._workspace.reference[list_name].active()
        return [(code.code, code.label(self._workspace.language)) for code in codes]

    def _show_employer(self, organisation_id: int | None) -> None:
        with self._workspace.vault.reading() as session:
            name = name_of(session, ORGANISATION, organisation_id, also_removed=True)
        self.employer.set_value(organisation_id if name else None, name)

    def _suggest_employers(self, words: str) -> list[Suggestion]:
        with self._workspace.vault.reading() as session:
            found = organisations_to_choose(session, words, None)
        label = self._workspace.label
        return [
            Suggestion(
                place.id,
                place.name,
                label("municipality", place.municipality),
                icon_of(self._workspace, ORGANISATION, place.kind),
            )
            for place in found
        ]


def _pair(first: QWidget, second: QWidget) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE.l)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    grid.addWidget(first, 0, 0)
    grid.addWidget(second, 0, 1)
    return grid
