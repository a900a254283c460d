"""Who somebody is: the same page for a new newcomer and for a change; drafted while it is typed."""

from collections.abc import Iterator
from typing import Any, ClassVar

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sleutelapp.core.errors import Refused, UserError
from sleutelapp.core.overriding import override
from sleutelapp.features.drafts.actions import discard_draft
from sleutelapp.features.drafts.drafted_form import DraftedForm
from sleutelapp.features.lookup import current_number, present_newcomer
from sleutelapp.features.newcomers.actions import (
    add_newcomer,
    change_newcomer,
    give_consent,
    take_back_consent,
)
from sleutelapp.features.newcomers.dossier_queries import Dossier, dossier
from sleutelapp.features.newcomers.drafts import NewcomerDraft
from sleutelapp.features.newcomers.form_fields import NewcomerFields, draft_of
from sleutelapp.features.newcomers.household_actions import (
    HouseholdBefore,
    add_to_household,
    put_back_household,
)
from sleutelapp.features.newcomers.removal import remove_newcomer
from sleutelapp.features.profile.queries import only_municipality
from sleutelapp.features.refusal_words import PERSON_GONE
from sleutelapp.features.search.queries import people_like
from sleutelapp.features.search.similar_queries import similar_people
from sleutelapp.features.search.why import why
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.fields import LabeledField, Suggestion
from sleutelapp.qt.text import isolate


class NewcomerForm(DraftedForm):
    """Edits one newcomer."""

    form: ClassVar[str] = "newcomer"
    newcomer_pressed = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._person: Dossier | None = None
        self._similar_id: int | None = None
        self._given: list[int] = []  # consents that came with the last save
        self._lived: HouseholdBefore | None = None  # who lived where before it
        self.fields = NewcomerFields(workspace, self._suggest_people)
        self.page.add(self.fields)
        self.page.add_stretch()
        fields = self.fields
        for field in (fields.name, fields.birth_year, fields.phone, fields.gender):
            field.changed.connect(self._look_for_similar)
        fields.changed.connect(self.typed)
        fields.similar.action.connect(self._open_similar)

    @override
    def start_new(self) -> None:
        with self._workspace.vault.reading() as session:
            place = only_municipality(session)
        self._begin(None, {"values": {"municipality": place}})

    def start_change(self, person: Dossier) -> None:
        """Correct what is known of somebody."""
        self._begin(person, {"values": msgspec.to_builtins(draft_of(person))}, record_id=person.id)

    @override
    def resume(self, draft_id: int, payload: dict[str, Any], record_id: int | None) -> None:
        person = None
        if record_id is not None:
            with self._workspace.vault.reading() as session:
                person = dossier(session, current_number(session, record_id))
        _typed_in(payload)  # refuses before anything on the page changes
        self._begin(person, payload, record_id=person.id if person is not None else None, draft_id=draft_id)

    @override
    def payload(self) -> dict[str, Any]:
        fields = self.fields
        draft, lives_with = fields.draft(), fields.lives_with.value()
        title = draft.name or (self._person.title if self._person is not None else "")
        home = {"newcomer_id": lives_with, "title": fields.lives_with.text()}
        return {"title": title, "values": msgspec.to_builtins(draft), "lives_with": home}

    @override
    def show_payload(self, payload: dict[str, Any]) -> None:
        person, draft = self._person, _typed_in(payload)
        if person is not None:
            draft = msgspec.structs.replace(draft, household_id=person.household_id)
        has_consent = person is not None and person.consent_to_register() is not None
        if not has_consent and not draft.consents:  # withdrawn since it was typed
            draft = msgspec.structs.replace(draft, name="", phone="")
        self.fields.show_draft(draft, has_consent=has_consent)
        home = payload.get("lives_with") or {}
        self.fields.lives_with.set_value(home.get("newcomer_id"), home.get("title", ""))
        self._look_for_similar()

    @override
    def missing(self) -> Iterator[tuple[bool, LabeledField, str]]:
        fields = self.fields
        is_no_year = not fields.birth_year.is_valid()
        yield is_no_year, fields.birth_year_block, self.tr("Type a year of four digits, such as 1991.")
        is_nobody = fields.lives_with.value() is None and bool(fields.lives_with.text().strip())
        yield is_nobody, fields.lives_with_block, self.tr("Choose somebody from the list, or leave it empty.")

    @override
    def write(self, session: Any, draft_id: int | None) -> int:
        draft, lives_with = self.fields.draft(), self.fields.lives_with.value()
        self._given, self._lived = [], None
        if self.record_id is None:
            newcomer = add_newcomer(session, draft)
        else:
            self._given = [give_consent(session, self.record_id, consent).id for consent in draft.consents]
            newcomer = change_newcomer(session, self.record_id, draft)
        if isinstance(lives_with, int):
            home = present_newcomer(session, lives_with)
            together = home is newcomer or (home.household_id or 0) == newcomer.household_id
            self._lived = None if together else add_to_household(session, home.id, newcomer.id)
        if draft_id is not None:
            discard_draft(session, draft_id)
        return newcomer.id

    @override
    def tell_saved(self) -> None:
        person, given, lived, number = self._person, self._given, self._lived, self.record_id or 0

        def take_back(session: Any) -> None:
            if person is None:
                remove_newcomer(session, number)
                return
            if lived is not None:
                put_back_household(session, lived)
            change_newcomer(session, number, draft_of(person))  # a name stands on the consent: it goes first
            for consent in given:
                take_back_consent(session, consent)

        self._workspace.offer_taking_back(self.tr("Saved"), take_back)

    @override
    def refused_at(self, error: UserError) -> tuple[LabeledField, str] | None:
        home = self.fields.lives_with
        is_home = error.key == PERSON_GONE and error.values.get("id") == home.value()
        return (self.fields.lives_with_block, home.text()) if is_home else None

    @override
    def focus_first(self) -> None:
        self.fields.focus_first()

    def _begin(
        self,
        person: Dossier | None,
        payload: dict[str, Any],
        *,
        record_id: int | None = None,
        draft_id: int | None = None,
    ) -> None:
        self.save_draft()
        self._begun = None  # what comes next is about somebody else
        self._person = person
        new, change = self.tr("New newcomer"), self.tr("Change {name}")
        self.page.set_title(new if person is None else change.replace("{name}", isolate(person.title)))
        self.start(payload, record_id=record_id, draft_id=draft_id)

    def _look_for_similar(self) -> None:
        fields, found = self.fields, []
        name = fields.name.value()
        if len(name) > 2:
            with self._workspace.vault.reading() as session:
                found = similar_people(
                    session,
                    name,
                    fields.birth_year.value(),
                    phone=fields.phone.value(),
                    gender=fields.gender.value(),
                    besides=self._person.id if self._person is not None else None,
                )
        self._similar_id = found[0].id if found else None
        fields.similar.setVisible(bool(found))
        if found:
            text = self.tr("Looks like {who}. Is it the same person? Then there is a dossier already.")
            fields.similar.set_message("warn", text.replace("{who}", why(found[0])))

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


def _typed_in(payload: dict[str, Any]) -> NewcomerDraft:
    """What was typed.

    Raises:
        Refused: this draft was made by another version and cannot be read.
    """
    try:
        return msgspec.convert(payload.get("values") or {}, NewcomerDraft)
    except msgspec.ValidationError:
        raise Refused("draft_unreadable") from None
