"""A referral to make or to correct: for whom, where to, and to whom exactly."""

from collections.abc import Iterator
from typing import Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from sleutelapp.core.errors import UserError
from sleutelapp.core.overriding import override
from sleutelapp.features.drafts.drafted_form import DraftedForm
from sleutelapp.features.network.place_chooser import PlaceChooser
from sleutelapp.features.newcomers.actions import give_consent
from sleutelapp.features.newcomers.drafts import ConsentDraft
from sleutelapp.features.referrals.actions import (
    add_referral,
    correct_referral,
    remove_referral,
    take_back_correction,
)
from sleutelapp.features.referrals.consent_question import ConsentQuestion
from sleutelapp.features.referrals.destination_field import SHOWN_FIRST, DestinationField
from sleutelapp.features.referrals.form_queries import (
    FORM,
    Correctable,
    correctable,
    may_share,
    needs_to_refer,
    person_meant,
    usual_destinations,
)
from sleutelapp.features.referrals.form_state import ReferralState, state_of
from sleutelapp.features.referrals.rules import is_shared
from sleutelapp.features.refusal_words import PERSON_GONE, THING_GONE
from sleutelapp.features.search.queries import people_like
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.cards import Card
from sleutelapp.qt.choice_chips import ChoiceChips
from sleutelapp.qt.days import joined
from sleutelapp.qt.fields import ChoiceField, LabeledField, NotesField, Suggestion, TypeAheadField
from sleutelapp.qt.refilling import refill

_PREPARATION = ("considered", "offered", "agreed")  # what comes after has its own questions
_NO_NEED = "none"


class ReferralForm(DraftedForm):
    """A new referral begins in preparation; sending it is a step of its own, with its own question."""

    form: ClassVar[str] = FORM

    def __init__(self, workspace: Workspace, parent: Any = None) -> None:
        super().__init__(workspace, parent)
        self._known: Correctable | None = None  # what is being corrected
        self._answer: ConsentDraft | str | None = None  # a consent, or why it could not wait
        self.who = TypeAheadField(self._suggest, self.tr("Name or code"))
        self.need = ChoiceField([], placeholder=self.tr("Choose"))
        self.destination = DestinationField(workspace)
        self.place = PlaceChooser(workspace)
        statuses = workspace.reference["referral_status"]
        self.status = ChoiceChips(
            (code, statuses.label(code, workspace.language), statuses.get(code).icon) for code in _PREPARATION
        )
        self.note = NotesField(lines=2)
        self.private_note = NotesField(lines=2)
        self._add_cards()
        self.who.changed.connect(self._person_changed)
        self.destination.changed.connect(self._destination_changed)
        for field in (self.who, self.need, self.destination, self.place, self.status):
            field.changed.connect(self.typed)
        for notes in (self.note, self.private_note):
            notes.changed.connect(self.typed)

    def start_new(self, newcomer_id: int | None = None) -> None:
        """Begin a new one, of somebody if given."""
        self._known = None
        self.page.set_title(self.tr("New referral"))
        self.start(ReferralState(newcomer_id=newcomer_id).as_plain())

    def start_change(self, referral_id: int) -> None:
        """Correct one that is there.

        Raises:
            Refused: there is no such referral.
        """
        self._known = self._read_known(referral_id)
        self.page.set_title(self.tr("Correct referral"))
        self.start(state_of(self._known).as_plain(), record_id=referral_id)

    @override
    def resume(self, draft_id: int, payload: dict[str, Any], record_id: int | None) -> None:
        ReferralState.from_plain(payload)  # refuses before anything on the page changes
        self._known = self._read_known(record_id) if record_id is not None else None
        self.page.set_title(self.tr("New referral") if record_id is None else self.tr("Correct referral"))
        self.start(payload, record_id=record_id, draft_id=draft_id)

    @override
    def payload(self) -> dict[str, Any]:
        state = self._read()
        place = self._workspace.label("referral_destination", state.destination)
        return state.as_plain(joined(self.who.text().strip(), place))

    @override
    def show_payload(self, payload: dict[str, Any]) -> None:
        state = ReferralState.from_plain(payload)
        with self._workspace.vault.reading() as session:
            number, title = person_meant(session, state.newcomer_id)
            usual = usual_destinations(session, SHOWN_FIRST)
        self.who.set_value(number, title)
        if not title:
            self.who.setText(state.newcomer_typed)
        self.who.setReadOnly(self._known is not None)
        self._who.setVisible(self._known is None or bool(title))
        self._status.setVisible(self._known is None)
        self.status.set_value(state.status)
        self._offer_needs(state.need_id)
        self.destination.offer(usual)
        self.destination.set_value(state.destination)
        self.place.set_destination(state.destination)
        self.place.set_value(state.organisation_id, state.professional_id, also_removed=True)
        self.place.setVisible(state.destination is not None)
        self.note.set_value(state.note)
        self.private_note.set_value(state.private_note)
        self._stop_asking()
        for block in (self._who, self._destination):
            block.set_error("")

    @override
    def missing(self) -> Iterator[tuple[bool, LabeledField, str]]:
        is_nobody = self.who.value() is None and bool(self.who.text().strip())
        yield is_nobody, self._who, self.tr("Choose somebody from the list, or leave it empty.")
        nowhere = self.destination.value() is None
        yield nowhere, self._destination, self.tr("Choose where to.")
        loose = self.place.loose()
        if loose is not None:
            yield True, loose, self.tr("Choose from the list, or leave it empty.")
        for block in (self._need, *self.place.blocks):  # marked by what was refused before
            yield False, block, ""

    @override
    def refused_at(self, error: UserError) -> tuple[LabeledField, str] | None:
        kind = error.values.get("kind")
        if error.key == PERSON_GONE:
            return self._who, self.who.text()
        if error.key == THING_GONE and kind == "need":
            return self._need, self.need.currentText()
        return self.place.named(str(kind)) if error.key == THING_GONE else None

    @override
    def save(self) -> None:
        state = self._read()
        if self.refers_anew(state) and self._answer is None:
            self._ask_consent(state)
            return
        super().save()

    @override
    def write(self, session: Any, draft_id: int | None) -> int:
        state, answer = self._read(), self._answer
        if self.record_id is None:
            return add_referral(session, state.as_draft(), draft_id=draft_id).id
        if isinstance(answer, ConsentDraft) and state.newcomer_id is not None:
            give_consent(session, state.newcomer_id, answer)
        emergency = answer if isinstance(answer, str) else ""
        correction = state.as_correction(emergency)
        return correct_referral(session, self.record_id, correction, draft_id=draft_id).id

    @override
    def tell_saved(self) -> None:
        known, number, offer = self._known, self.record_id or 0, self._workspace.offer_taking_back
        if known is None:
            offer(self.tr("Referral made"), lambda session: remove_referral(session, number))
        else:
            corrected = self.tr("Referral corrected")
            offer(corrected, lambda session: take_back_correction(session, number, known.values))

    @override
    def focus_first(self) -> None:
        if self._known is None and self.who.value() is None:
            self.who.setFocus()
        else:
            self.destination.focus_first()

    def refers_anew(self, state: ReferralState) -> bool:
        """Whether another destination would learn of somebody who did not agree to that."""
        known = self._known
        if known is None or known.newcomer_id is None or state.destination is None:
            return False
        if state.destination == known.values.destination or not is_shared(known.status):
            return False
        if known.values.emergency:
            return False
        with self._workspace.vault.reading() as session:
            return not may_share(session, known.newcomer_id, state.destination)

    def _read_known(self, referral_id: int) -> Correctable:
        with self._workspace.vault.reading() as session:
            return correctable(session, referral_id)

    def _read(self) -> ReferralState:
        who, need = self.who.value(), self.need.value()
        organisation_id, professional_id = self.place.value()
        return ReferralState(
            newcomer_id=who if isinstance(who, int) else None,
            newcomer_typed="" if who is not None else self.who.text(),
            need_id=int(need) if need not in (None, _NO_NEED) else None,
            destination=self.destination.value(),
            organisation_id=organisation_id,
            professional_id=professional_id,
            status=self.status.value() or _PREPARATION[0],
            note=self.note.value(),
            private_note=self.private_note.value(),
        )

    def _suggest(self, words: str) -> list[Suggestion]:
        if not words:
            return []
        with self._workspace.vault.reading() as session:
            found = people_like(session, words, 7)
        return [Suggestion(row.id, row.title, row.subtitle, "account-outline") for row in found]

    def _person_changed(self) -> None:
        self._who.set_error("")
        self._offer_needs(None)

    def _offer_needs(self, chosen: int | None) -> None:
        who = self.who.value()
        needs: tuple[tuple[int, str], ...] = ()
        if isinstance(who, int):
            with self._workspace.vault.reading() as session:
                needs = needs_to_refer(session, who, also=chosen)
        offered = [(str(number), self._workspace.label("need", code)) for number, code in needs]
        self.need.set_choices([(_NO_NEED, self.tr("No need in particular")), *offered])
        self.need.set_value(str(chosen) if chosen is not None else _NO_NEED)
        self._need.setVisible(bool(offered))

    def _destination_changed(self) -> None:
        # Another kind of place: who was chosen is not of that kind.
        self._destination.set_error("")
        self.place.set_destination(self.destination.value())
        self.place.set_value(None, None)
        self.place.setVisible(self.destination.value() is not None)
        self._stop_asking()

    def _ask_consent(self, state: ReferralState) -> None:
        question = ConsentQuestion(self._workspace.label("referral_destination", state.destination))
        question.agreed.connect(self._agreed)
        question.emergency.connect(self._answered)
        question.refused.connect(self._refused)
        refill(self._asked, [question])
        question.focus_first()
        self.page.scroll_area.ensureWidgetVisible(question)

    def _agreed(self, way: str) -> None:
        recipient = self.destination.value() or ""
        self._answered(ConsentDraft(purpose="share", recipient=recipient, way=way))

    def _answered(self, answer: ConsentDraft | str) -> None:
        self._answer = answer
        super().save()

    def _refused(self) -> None:
        self._stop_asking()
        self.destination.focus_first()

    def _stop_asking(self) -> None:
        self._answer = None
        refill(self._asked, [])

    def _add_cards(self) -> None:
        person = Card()
        hint = self.tr("Leave it empty when it is about a group.")
        self._who = LabeledField(self.tr("For whom?"), self.who, hint=hint)
        self._need = LabeledField(self.tr("For which need?"), self.need)
        person.add(self._who)
        person.add(self._need)
        where = Card()
        self._destination = LabeledField(self.tr("Where to?"), self.destination)
        where.add(self._destination)
        where.add(self.place)
        self._asked = QVBoxLayout()
        where.content.addLayout(self._asked)
        rest = Card()
        self._status = LabeledField(self.tr("How far is it?"), self.status)
        rest.add(self._status)
        rest.add(LabeledField(self.tr("Note"), self.note))
        rest.add(LabeledField(self.tr("Private note (do not share)"), self.private_note))
        for card in (person, where, rest):
            self.page.add(card)
        self.page.add_stretch()
