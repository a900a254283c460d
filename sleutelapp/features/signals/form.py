"""A signal to fill in: the pattern, the advice, and what the municipality said."""

from collections.abc import Iterator
from typing import Any, ClassVar

from PySide6.QtWidgets import QGridLayout, QWidget

from sleutelapp.features.drafts.drafted_form import DraftedForm, TakeBack
from sleutelapp.features.profile.queries import only_municipality
from sleutelapp.features.signals.actions import add_signal, change_signal, delete_signal
from sleutelapp.features.signals.form_state import SignalState, state_of_row
from sleutelapp.features.signals.queries import known_names, sent_with, signal_detail
from sleutelapp.features.signals.telling import KnownNames, tellings
from sleutelapp.features.signals.wording import telling_words
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.banner import Banner
from sleutelapp.qt.cards import Card
from sleutelapp.qt.fields import CheckField, ChoiceField, DateField, LabeledField, NotesField
from sleutelapp.qt.theme import SPACE


class SignalForm(DraftedForm):
    """Warns, gently, when a text may tell about one person; the user decides."""

    form: ClassVar[str] = "signal"

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._known = KnownNames()
        self._starts_at_answer = False
        today = workspace.clock.today
        self.text = NotesField()
        self.domain = ChoiceField(self._choices("need_domain"), placeholder=self.tr("Choose"))
        self.municipality = ChoiceField(self._choices("municipality"), placeholder=self.tr("Type or choose"))
        self.date = DateField(today)
        self.share = CheckField(self.tr("Share this signal with my coordinator"))
        self.advice = NotesField(lines=2)
        self.answer = NotesField(lines=2)
        self.answered_on = DateField(today)
        self.result = NotesField(lines=2)
        self.warning = Banner("warn", "")
        self.warning.hide()
        self.foot.add_above(self.warning)
        self.page.add(self._pattern_card())
        self.page.add(self._answer_card())
        self.page.add_stretch()
        for field in (
            self.text,
            self.domain,
            self.municipality,
            self.date,
            self.share,
            self.advice,
            self.answer,
            self.answered_on,
            self.result,
        ):
            field.changed.connect(self.typed)
        for notes in self._notes:
            notes.changed.connect(self._warn)

    def start_new(self) -> None:
        """Begin a signal of today."""
        self.page.set_title(self.tr("New signal"))
        with self._workspace.vault.reading() as session:
            place = only_municipality(session)
        self.start(SignalState(date=self._workspace.clock.today(), municipality=place).as_plain())

    def start_change(self, signal_id: int, state: SignalState, *, at_answer: bool = False) -> None:
        """Change one that is there, from the top or from what the municipality answered."""
        self.page.set_title(self.tr("Change signal"))
        self._starts_at_answer = at_answer
        self.start(state.as_plain(), record_id=signal_id)
        self._starts_at_answer = False

    def resume(self, draft_id: int, payload: dict[str, Any], record_id: int | None) -> None:
        """Go on with a draft, complete as it was."""
        self.page.set_title(self.tr("New signal") if record_id is None else self.tr("Change signal"))
        self.start(payload, record_id=record_id, draft_id=draft_id)

    def payload(self) -> dict[str, Any]:
        """What stands on the page."""
        return self._read().as_plain()

    def show_payload(self, payload: dict[str, Any]) -> None:
        """Show a page as it was."""
        state = SignalState.from_plain(payload)
        with self._workspace.vault.reading() as session:
            self._known = known_names(session)
            is_out = self.record_id is not None and sent_with(session, self.record_id) is not None
        self._share.setVisible(not is_out)
        self.text.set_value(state.text)
        self.domain.set_value(state.domain)
        self.municipality.set_value(state.municipality)
        self.date.set_value(state.date)
        self.advice.set_value(state.advice)
        self.answer.set_value(state.answer)
        self.answered_on.set_value(state.answered_on)
        self.result.set_value(state.result)
        self.share.set_value(state.shared)
        for block in (self._text, self._share, self._date, self._answered_on):
            block.set_error("")
        self._warn()

    def missing(self) -> Iterator[tuple[bool, LabeledField, str]]:
        """A text, and days that are not to come."""
        today, day, answered = self._workspace.clock.today(), self.date.value(), self.answered_on.value()
        yield not self.text.value(), self._text, self.tr("Say in a few words what you notice.")
        is_asked = self.share.value() and not self._share.isHidden()
        may_not_leave = is_asked and bool(tellings(self.text.value(), self._known))
        yield (
            may_not_leave,
            self._share,
            self.tr("Take out what may tell about a person, or do not share it."),
        )
        yield day is None or day > today, self._date, self.tr("Choose today or an earlier day.")
        is_too_early_or_late = answered is not None and not (day or answered) <= answered <= today
        is_wrong_answer = is_too_early_or_late or not self.answered_on.is_valid()
        yield is_wrong_answer, self._answered_on, self.tr("Choose a day from the signal until today.")

    def write(self, session: Any, draft_id: int | None) -> int:
        """Add it, or change the one that is there; an answer without a day is of today."""
        state = self._read()
        if state.answer and state.answered_on is None:
            state.answered_on = self._workspace.clock.today()
        draft = state.as_draft()
        if self.record_id is None:
            return add_signal(session, draft, draft_id=draft_id).id
        return change_signal(session, self.record_id, draft, draft_id=draft_id).id

    def taking_back(self, session: Any) -> TakeBack | None:
        """A new one goes; of one that was there, what was written before comes back."""
        if self.record_id is None:
            return delete_signal
        before = state_of_row(signal_detail(session, self.record_id)).as_draft()
        return lambda session, number: change_signal(session, number, before)

    def focus_first(self) -> None:
        """Put the cursor in the first field, or where the answer goes."""
        (self.answer if self._starts_at_answer else self.text).setFocus()
        if self._starts_at_answer:
            self.page.scroll_area.ensureWidgetVisible(self._answer_block)

    @property
    def _notes(self) -> tuple[NotesField, ...]:
        return self.text, self.advice, self.answer, self.result

    def _warn(self) -> None:
        told = [tellings(notes.value(), self._known) for notes in self._notes]
        first = next((found[0] for found in told if found), None)
        self.warning.setVisible(first is not None)
        if first is not None:
            self.warning.set_message("warn", telling_words(first))
        self.share.setEnabled(not told[0] or self.share.value())

    def _read(self) -> SignalState:
        return SignalState(
            text=self.text.value(),
            date=self.date.value(),
            domain=self.domain.value(),
            municipality=self.municipality.value(),
            advice=self.advice.value(),
            answer=self.answer.value(),
            answered_on=self.answered_on.value(),
            result=self.result.value(),
            shared=self.share.value(),
        )

    def _choices(self, list_name: str) -> list[tuple[str, str]]:
        codes = self._workspace.reference[list_name].active()
        return [(code.code, code.label(self._workspace.language)) for code in codes]

    def _pattern_card(self) -> Card:
        card = Card()
        hint = self.tr("A pattern that you see more often, without names or cases.")
        self._text = LabeledField(self.tr("What do you notice?"), self.text, hint=hint)
        self._date = LabeledField(self.tr("Date"), self.date)
        card.add(self._text)
        card.content.addLayout(
            _pair(
                LabeledField(self.tr("Domain"), self.domain),
                LabeledField(self.tr("Municipality"), self.municipality),
            )
        )
        card.add(self._date)
        hint = self.tr(
            "Only the text, the domain and the municipality, with the next quarter that you freeze."
        )
        self._share = LabeledField(self.tr("For your coordinator"), self.share, hint=hint)
        card.add(self._share)
        card.add(LabeledField(self.tr("Your advice"), self.advice))
        return card

    def _answer_card(self) -> Card:
        card = Card()
        self._answer_block = LabeledField(self.tr("Answer of the municipality"), self.answer)
        self._answered_on = LabeledField(self.tr("Answered on"), self.answered_on)
        card.add(self._answer_block)
        card.add(self._answered_on)
        card.add(LabeledField(self.tr("Result"), self.result))
        return card


def _pair(first: QWidget, second: QWidget) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE.l)
    for place, widget in enumerate((first, second)):
        grid.setColumnStretch(place, 1)
        grid.addWidget(widget, 0, place)
    return grid
