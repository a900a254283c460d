"""Who somebody is: the same page for a new newcomer and for a change."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.core.drafting import LONGEST_LINE
from sleutelapp.core.errors import UserError
from sleutelapp.features.newcomers.actions import add_newcomer, change_newcomer, give_consent, join_household
from sleutelapp.features.newcomers.dossier_queries import Dossier
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.newcomers.languages_field import LanguagesField
from sleutelapp.features.search.queries import people_like, similar_people
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import primary_button, text_button
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
from sleutelapp.qt.page import Page
from sleutelapp.qt.text import isolate
from sleutelapp.qt.theme import SPACE

_EARLIEST_BIRTH: Final = 1900


class NewcomerForm(QWidget):
    """Edits one newcomer; `saved(id)` after the commit, `cancelled` when nothing was changed."""

    saved = Signal(int)
    cancelled = Signal()
    newcomer_pressed = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._person: Dossier | None = None
        self._similar_id: int | None = None
        self._make_fields()
        self.page = Page("", form=True)
        self.page.add(self._identity_card())
        self.page.add(self._background_card())
        self.page.add(self._notes_card())
        self.page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(self._foot())
        self.consent.changed.connect(self._consent_changed)
        self.name.changed.connect(self._look_for_similar)
        self.birth_year.changed.connect(self._look_for_similar)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            QShortcut(QKeySequence(keys), self, self.save)

    def start_new(self) -> None:
        """Begin somebody new."""
        self._person = None
        self.page.set_title(self.tr("New newcomer"))
        self._show(NewcomerDraft(), has_consent=False)
        self.consent.setFocus()

    def start_change(self, person: Dossier) -> None:
        """Correct what is known of somebody."""
        self._person = person
        self.page.set_title(self.tr("Change {name}").replace("{name}", isolate(person.title)))
        self._show(_draft_of(person), has_consent=person.consent_to_register() is not None)
        (self.name if self.name.isEnabled() else self.birth_year).setFocus()

    def draft(self) -> NewcomerDraft:
        """What is filled in now."""
        agreed = self._asks_consent() and self.consent.value()
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

    def save(self) -> None:
        """Write it in one transaction; a refusal is told on the page."""
        self._refused.hide()
        if not self.birth_year.is_valid():
            self._birth_year.set_error(self.tr("Type a year of four digits, such as 1991."))
            self.birth_year.setFocus()
            return
        draft, person, lives_with = self.draft(), self._person, self.lives_with.value()
        try:
            with self._workspace.vault.writing() as session:
                if person is None:
                    newcomer = add_newcomer(session, draft)
                else:
                    for consent in draft.consents:
                        give_consent(session, person.id, consent)
                    newcomer = change_newcomer(session, person.id, draft)
                if isinstance(lives_with, int):
                    join_household(session, [session.get_one(type(newcomer), lives_with), newcomer])
                newcomer_id = newcomer.id
        except UserError as error:
            self._refused.set_message("danger", error.sentence(self._workspace.language))
            self._refused.show()
            return
        self._workspace.say(self.tr("Saved"))
        self.saved.emit(newcomer_id)

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
        self.languages = LanguagesField(workspace)
        self.municipality = ChoiceField(self._choices("municipality"), placeholder=self.tr("Type or choose"))
        self.neighbourhood = TextField()
        self.origin = ChoiceField(self._choices("country"), placeholder=self.tr("Type or choose"))
        self.education = ChoiceField(self._choices("education"))
        self.household_kind = ChoiceField(self._choices("household_kind"))
        self.lives_with = TypeAheadField(self._suggest_people, self.tr("Name or code"))
        self.came_through = ChoiceField(self._choices("came_through"))
        self.note = NotesField()
        self.private_note = NotesField(lines=2)
        for field in (self.name, self.neighbourhood):
            field.setMaxLength(LONGEST_LINE)

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
        self._similar = Banner("warn", "", self.tr("Open"))
        self._similar.action.connect(self._open_similar)
        self._similar.hide()
        self._birth_year = LabeledField(self.tr("Year of birth"), self.birth_year)
        card.content.addLayout(_pair(self._name, self._phone))
        card.add(self._similar)
        card.content.addLayout(_pair(self._birth_year, LabeledField(self.tr("Gender"), self.gender)))
        card.add(self.estimated)
        card.add(LabeledField(self.tr("Languages, the one to use first"), self.languages))
        card.content.addLayout(
            _pair(
                LabeledField(self.tr("Municipality"), self.municipality),
                LabeledField(self.tr("Neighbourhood"), self.neighbourhood),
            )
        )
        return card

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
        self._lives_with = LabeledField(self.tr("Lives with"), self.lives_with)
        card.add(self._lives_with)
        return card

    def _notes_card(self) -> Card:
        card = Card(self.tr("Notes"))
        shared = self.tr("May go along in a handover, if the newcomer agrees.")
        card.add(LabeledField(self.tr("Note"), self.note, hint=shared))
        private = self.tr("Never leaves this vault.")
        card.add(LabeledField(self.tr("Private note (do not share)"), self.private_note, hint=private))
        return card

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setProperty("kind", "foot")
        self._refused = Banner("danger", "")
        self._refused.hide()
        self.save_button = primary_button(self.tr("Save"), "check")
        self.save_button.setToolTip(self.tr("Save (Ctrl+Enter)"))
        self.save_button.clicked.connect(self.save)
        cancel = text_button(self.tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.save_button)
        column = QVBoxLayout(foot)
        column.setContentsMargins(SPACE.xxl, SPACE.m, SPACE.xxl, SPACE.m)
        column.setSpacing(SPACE.s)
        column.addWidget(self._refused)
        column.addLayout(row)
        return foot

    def _asks_consent(self) -> bool:
        return self._person is None or self._person.consent_to_register() is None

    def _show(self, draft: NewcomerDraft, *, has_consent: bool) -> None:
        self._refused.hide()
        self._birth_year.set_error("")
        self._consent_block.setVisible(not has_consent)
        self.consent.set_value(has_consent)
        self.way.set_value("oral")
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
        self._lives_with.setVisible(draft.household_id is None)
        self._consent_changed()
        self._look_for_similar()
        self.page.scroll_area.verticalScrollBar().setValue(0)

    def _consent_changed(self) -> None:
        agreed = self.consent.value()
        self._way.setVisible(agreed)
        for field in (self.name, self.phone):
            field.setEnabled(agreed)
        closed = self.tr("Without consent only a code is kept, no name or number.")
        self._name.set_hint("" if agreed else closed)
        self._phone.set_hint("")

    def _look_for_similar(self) -> None:
        name = self.name.value()
        found = []
        if len(name) > 2:
            with self._workspace.vault.reading() as session:
                found = similar_people(session, name, self.birth_year.value())
        own = self._person.id if self._person is not None else None
        likest = next((row for row in found if row.id != own), None)
        self._similar_id = likest.id if likest is not None else None
        self._similar.setVisible(likest is not None)
        if likest is not None:
            text = self.tr("Is this {name} ({code})? Then there is a dossier already.")
            text = text.replace("{name}", isolate(likest.title))
            self._similar.set_message("warn", text.replace("{code}", isolate(likest.subtitle)))

    def _open_similar(self) -> None:
        if self._similar_id is not None:
            self.newcomer_pressed.emit(self._similar_id)

    def _suggest_people(self, words: str) -> list[Suggestion]:
        own = self._person.id if self._person is not None else None
        with self._workspace.vault.reading() as session:
            found = people_like(session, words, 7)
        return [
            Suggestion(row.id, row.title, row.subtitle, "account-outline") for row in found if row.id != own
        ]


def _pair(first: QWidget, second: QWidget) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE.l)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    grid.addWidget(first, 0, 0)
    grid.addWidget(second, 0, 1)
    return grid


def _draft_of(person: Dossier) -> NewcomerDraft:
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
