"""A consultation to fill in: who asked what, what was advised, how long it took."""

from collections.abc import Iterator
from typing import Any, ClassVar

from PySide6.QtWidgets import QGridLayout, QWidget

from sleutelapp.core.drafting import LONGEST_LINE
from sleutelapp.core.errors import UserError
from sleutelapp.features.consultations.actions import (
    change_consultation,
    delete_consultation,
    log_consultation,
)
from sleutelapp.features.consultations.form_state import ConsultationState, state_of
from sleutelapp.features.consultations.queries import asker, consultation_detail
from sleutelapp.features.drafts.drafted_form import DraftedForm, TakeBack
from sleutelapp.features.network.queries import Sought, network
from sleutelapp.features.profile.queries import only_municipality
from sleutelapp.features.refusal_words import THING_GONE
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.cards import Card
from sleutelapp.qt.choice_chips import ChoiceChips
from sleutelapp.qt.days import joined
from sleutelapp.qt.fields import (
    ChoiceField,
    DateField,
    DecimalField,
    LabeledField,
    NotesField,
    NumberField,
    Suggestion,
    TextField,
    TypeAheadField,
)
from sleutelapp.qt.theme import SPACE

_A_DAY = 24 * 60


class ConsultationForm(DraftedForm):
    """New or to be corrected; a newcomer is not asked for here, only linked afterwards."""

    form: ClassVar[str] = "consultation"

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._state = ConsultationState()
        self._make_fields()
        self.page.add(self._who_card())
        self.page.add(self._words_card())
        self.page.add(self._time_card())
        self.page.add(self._follow_up_card())
        self.page.add_stretch()
        for field in (
            self.asked_by,
            self.advice_kind,
            self.date,
            self.minutes,
            self.travel_minutes,
            self.kilometres,
            self.municipality,
            self.question,
            self.advice,
            self.follow_up_on,
            self.follow_up_text,
        ):
            field.changed.connect(self.typed)
        self.network.chosen.connect(self._choose_asker)
        self.network.changed.connect(self._asker_changed)

    def start_new(self) -> None:
        """Begin a consultation of today."""
        self.page.set_title(self.tr("New question for advice"))
        with self._workspace.vault.reading() as session:
            place = only_municipality(session)
        self.start(ConsultationState(date=self._workspace.clock.today(), municipality=place).as_plain())

    def start_change(self, consultation_id: int, state: ConsultationState) -> None:
        """Correct one that is there."""
        self.page.set_title(self.tr("Change question for advice"))
        self.start(state.as_plain(), record_id=consultation_id)

    def resume(self, draft_id: int, payload: dict[str, Any], record_id: int | None) -> None:
        """Go on with a draft, complete as it was."""
        new, change = self.tr("New question for advice"), self.tr("Change question for advice")
        self.page.set_title(new if record_id is None else change)
        self.start(payload, record_id=record_id, draft_id=draft_id)

    def payload(self) -> dict[str, Any]:
        """What stands on the page."""
        return self._read().as_plain()

    def show_payload(self, payload: dict[str, Any]) -> None:
        """Show a page as it was."""
        state = ConsultationState.from_plain(payload)
        self._state = state
        self.network.set_value(
            (state.professional_id, state.organisation_id) if state.asker else None, state.asker
        )
        self.asked_by.set_value(state.asked_by)
        self.advice_kind.set_value(state.advice_kind)
        self.date.set_value(state.date)
        self.minutes.set_value(state.minutes)
        self.travel_minutes.set_value(state.travel_minutes)
        self.kilometres.set_value(state.kilometres)
        self.municipality.set_value(state.municipality)
        self.question.set_value(state.question)
        self.advice.set_value(state.advice)
        self.follow_up_on.set_value(state.follow_up_on)
        self.follow_up_text.set_value(state.follow_up_text)
        self._clear_errors()

    def missing(self) -> Iterator[tuple[bool, LabeledField, str]]:
        """Who asks, the kind of advice and a day that is not to come; numbers and days that can be read."""
        day, number = self.date.value(), self.tr("Type a number.")
        is_nobody = self.network.value() is None and bool(self.network.text().strip())
        yield is_nobody, self._network, self.tr("Choose somebody from the list, or leave it empty.")
        yield self.asked_by.value() is None, self._asked_by, self.tr("Choose who asks for advice.")
        yield (
            self.advice_kind.value() is None,
            self._advice_kind,
            self.tr("Choose what kind of advice it is."),
        )
        is_wrong_day = day is None or day > self._workspace.clock.today()
        yield is_wrong_day, self._date, self.tr("Choose today or an earlier day.")
        yield not self.minutes.is_valid(), self._minutes, number
        yield not self.travel_minutes.is_valid(), self._travel, number
        yield not self.kilometres.is_valid(), self._kilometres, number
        has_no_day = self.follow_up_on.value() is None and bool(self.follow_up_text.value())
        is_wrong_follow_up = has_no_day or not self.follow_up_on.is_valid()
        yield is_wrong_follow_up, self._follow_up_on, self.tr("Choose the day to come back to it.")

    def refused_at(self, error: UserError) -> tuple[LabeledField, str] | None:
        """Who asks may have been taken out of the network since."""
        return (self._network, self._state.asker) if error.key == THING_GONE else None

    def write(self, session: Any, draft_id: int | None) -> int:
        """Log it, or change the one that is there."""
        draft = self._read().as_draft()
        if self.record_id is None:
            return log_consultation(session, draft, draft_id=draft_id).id
        return change_consultation(session, self.record_id, draft, draft_id=draft_id).id

    def taking_back(self, session: Any) -> TakeBack | None:
        """A new one goes; of one that was there, what was written before comes back."""
        if self.record_id is None:
            return delete_consultation
        before = state_of(consultation_detail(session, self.record_id)).as_draft()
        return lambda session, number: change_consultation(session, number, before)

    def focus_first(self) -> None:
        """Put the cursor in the network field: it fills in most of the rest."""
        self.network.setFocus()

    def _read(self) -> ConsultationState:
        known = self._state
        return ConsultationState(
            asked_by=self.asked_by.value(),
            professional_id=known.professional_id,
            organisation_id=known.organisation_id,
            asker=known.asker,
            advice_kind=self.advice_kind.value(),
            date=self.date.value(),
            minutes=self.minutes.value(),
            travel_minutes=self.travel_minutes.value(),
            kilometres=self.kilometres.value(),
            municipality=self.municipality.value(),
            question=self.question.value(),
            advice=self.advice.value(),
            follow_up_on=self.follow_up_on.value(),
            follow_up_text=self.follow_up_text.value(),
        )

    def _make_fields(self) -> None:
        today = self._workspace.clock.today
        self.network = TypeAheadField(self._suggest, self.tr("Name of a person or organisation"))
        self.asked_by = ChoiceChips(self._choices("professional_kind"))
        self.advice_kind = ChoiceChips(self._choices("advice_kind"))
        self.date = DateField(today)
        self.minutes = NumberField(0, _A_DAY, suffix=self.tr("min"), step=5)
        self.travel_minutes = NumberField(0, _A_DAY, suffix=self.tr("min"), step=5)
        self.kilometres = DecimalField(decimals=1, suffix=self.tr("km"))
        self.municipality = ChoiceField(self._choices("municipality"), placeholder=self.tr("Type or choose"))
        self.question = NotesField()
        self.advice = NotesField()
        self.follow_up_on = DateField(today)
        self.follow_up_text = TextField()
        self.follow_up_text.setMaxLength(LONGEST_LINE)

    def _choices(self, list_name: str) -> list[tuple[str, str]]:
        codes = self._workspace.reference[list_name].active()
        return [(code.code, code.label(self._workspace.language)) for code in codes]

    def _who_card(self) -> Card:
        card = Card()
        hint = self.tr("Not needed. Leave it empty for somebody who is not in your network.")
        self._network = LabeledField(self.tr("From your network"), self.network, hint=hint)
        card.add(self._network)
        self._asked_by = LabeledField(self.tr("Who asks for advice?"), self.asked_by)
        self._advice_kind = LabeledField(self.tr("What kind of advice?"), self.advice_kind)
        card.add(self._asked_by)
        card.add(self._advice_kind)
        return card

    def _words_card(self) -> Card:
        card = Card()
        hint = self.tr("Without names of newcomers.")
        card.add(LabeledField(self.tr("Question"), self.question, hint=hint))
        card.add(LabeledField(self.tr("Advice given"), self.advice))
        return card

    def _time_card(self) -> Card:
        card = Card()
        self._date = LabeledField(self.tr("Date"), self.date)
        self._minutes = LabeledField(self.tr("Minutes"), self.minutes)
        self._travel = LabeledField(self.tr("Travel time"), self.travel_minutes)
        self._kilometres = LabeledField(self.tr("Distance"), self.kilometres)
        card.content.addLayout(_pair(self._date, LabeledField(self.tr("Municipality"), self.municipality)))
        card.content.addLayout(_pair(self._minutes, self._travel, self._kilometres))
        return card

    def _follow_up_card(self) -> Card:
        card = Card()
        self._follow_up_on = LabeledField(self.tr("Follow up on"), self.follow_up_on)
        what = LabeledField(self.tr("What will you do then?"), self.follow_up_text)
        card.content.addLayout(_pair(self._follow_up_on, what))
        return card

    def _suggest(self, words: str) -> list[Suggestion]:
        if not words:
            return []
        with self._workspace.vault.reading() as session:
            found = network(session, Sought(words=words), limit=7)
        label = self._workspace.label
        lists = {"organisation": "referral_destination", "professional": "professional_kind"}
        icons = {"organisation": "office-building-outline", "professional": "account-tie-outline"}
        return [
            Suggestion(
                (row.kind, row.id),
                row.name,
                joined(
                    label(lists[row.kind], row.code), row.employer, label("municipality", row.municipality)
                ),
                icons[row.kind],
            )
            for row in found
        ]

    def _choose_asker(self, key: tuple[str, int]) -> None:
        try:
            with self._workspace.vault.reading() as session:
                found = asker(session, *key)
        except UserError as error:
            self.refuse(error.sentence(self._workspace.language))
            return
        state = self._state
        state.professional_id, state.organisation_id = found.professional_id, found.organisation_id
        state.asker = found.title
        if found.kind in self._workspace.reference["professional_kind"]:
            self.asked_by.set_value(found.kind)
        if found.municipality and self.municipality.value() is None:
            self.municipality.set_value(found.municipality)
        self._clear_errors()
        self.typed()

    def _asker_changed(self) -> None:
        if self.network.value() is None:  # typed on after a choice: it is that one no longer
            self._state.professional_id = self._state.organisation_id = None
            self._state.asker = ""
            self.typed()

    def _clear_errors(self) -> None:
        for block in (
            self._network,
            self._asked_by,
            self._advice_kind,
            self._date,
            self._minutes,
            self._travel,
            self._kilometres,
            self._follow_up_on,
        ):
            block.set_error("")


def _pair(*widgets: QWidget) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE.l)
    for place, widget in enumerate(widgets):
        grid.setColumnStretch(place, 1)
        grid.addWidget(widget, 0, place)
    return grid
