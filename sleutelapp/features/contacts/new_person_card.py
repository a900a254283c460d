"""A new person inline: consent first, because without it there is no name."""

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from sleutelapp.features.contacts.form_state import Person
from sleutelapp.features.newcomers.drafts import ConsentDraft
from sleutelapp.features.newcomers.rules import has_consent_to_register
from sleutelapp.features.search.similar_queries import similar_people
from sleutelapp.features.search.why import why
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.cards import Banner, Card
from sleutelapp.qt.choice_field import ChoiceField
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.number_fields import YearField
from sleutelapp.qt.text_fields import CheckField, PhoneField, TextField
from sleutelapp.qt.theme import SPACE


class NewPersonCard(Card):
    """Edits `person.new`; the rest of a dossier can wait until after the visit."""

    changed = Signal()

    def __init__(self, workspace: Workspace, person: Person, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("New person"), parent)
        assert person.new is not None  # noqa: S101 -- the card is made for new people only
        self._workspace = workspace
        self.person = person
        draft = person.new
        self.consent = CheckField(self.tr("This person agrees that I register name and data (said aloud)"))
        self.consent.set_value(has_consent_to_register(draft))
        self.name = TextField()
        self.name.set_value(draft.name)
        self.phone = PhoneField()
        self.phone.set_value(draft.phone)
        self.birth_year = YearField()
        self.birth_year.set_value(draft.birth_year)
        self.estimated = CheckField(self.tr("Year is estimated"))
        self.estimated.set_value(draft.birth_year_estimated)
        self.gender = self._choice("gender", draft.gender)
        self.language = self._choice("language", draft.languages[0] if draft.languages else None)
        self.municipality = self._choice("municipality", draft.municipality)
        self.origin = self._choice("country", draft.origin)
        self._name = LabeledField(self.tr("Name"), self.name)
        self._phone = LabeledField(self.tr("Phone"), self.phone)
        self.similar = Banner("warn", "")
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.l)
        grid.setVerticalSpacing(SPACE.m)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._name, 0, 0)
        grid.addWidget(self._phone, 0, 1)
        grid.addWidget(LabeledField(self.tr("Year of birth"), self.birth_year), 1, 0)
        grid.addWidget(LabeledField(self.tr("Gender"), self.gender), 1, 1)
        grid.addWidget(self.estimated, 2, 0)
        grid.addWidget(LabeledField(self.tr("Language"), self.language), 3, 0)
        grid.addWidget(LabeledField(self.tr("Municipality"), self.municipality), 3, 1)
        grid.addWidget(LabeledField(self.tr("Country of origin"), self.origin), 4, 0)
        self.add(self.consent)
        self.add(self.similar)
        self.content.addLayout(grid)
        for field in (
            self.consent,
            self.name,
            self.phone,
            self.birth_year,
            self.estimated,
            self.gender,
            self.language,
            self.municipality,
            self.origin,
        ):
            field.changed.connect(self._typed)
        self._check()

    def focus_first(self) -> None:
        """Put the cursor where the next answer goes."""
        (self.birth_year if self.consent.value() else self.consent).setFocus()

    def _choice(self, list_name: str, code: str | None) -> ChoiceField:
        language = self._workspace.language
        choice = ChoiceField(
            (c.code, c.label(language)) for c in self._workspace.reference[list_name].active()
        )
        choice.set_code(code)
        return choice

    def _typed(self) -> None:
        assert self.person.new is not None  # noqa: S101 -- see __init__
        language = self.language.value()
        self.person.new = msgspec.structs.replace(
            self.person.new,
            name=self.name.value(),
            phone=self.phone.value(),
            consents=(ConsentDraft(),) if self.consent.value() else (),
            birth_year=self.birth_year.value(),
            birth_year_estimated=self.estimated.value(),
            gender=self.gender.value() or "unknown",
            languages=(language,) if language else (),
            municipality=self.municipality.value(),
            origin=self.origin.value(),
        )
        self.person.title = self.name.value()
        self.person.municipality = self.municipality.value()
        self.person.language = language
        self._check()
        self.changed.emit()

    def _check(self) -> None:
        agreed = self.consent.value()
        name = self.name.value()
        refused = self.tr(
            "Without consent no name or number is kept, only a code. Tick the box, or empty this field."
        )
        self._name.set_error(refused if name and not agreed else "")
        self._phone.set_error(refused if self.phone.value() and not agreed else "")
        similar = []
        if len(name) > 2:
            with self._workspace.vault.reading() as session:
                similar = similar_people(
                    session,
                    name,
                    self.birth_year.value(),
                    phone=self.phone.value(),
                    gender=self.gender.value(),
                )
        self.similar.setVisible(bool(similar))
        if similar:
            lines = [self.tr("Looks like {who}").replace("{who}", why(row)) for row in similar[:3]]
            lines.append(self.tr("Is it the same person? Then choose that name above."))
            self.similar.set_message("warn", "\n".join(lines))
