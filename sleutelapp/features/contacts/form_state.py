"""A contact as it stands on the page: whole enough for a draft at any moment, also half typed.

The page has one state; sections show and change their part of it. Autosave keeps `as_plain()`, and
`as_draft()` is what the action gets.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import msgspec

from sleutelapp.core.errors import Refused
from sleutelapp.features.contacts.drafts import ContactDraft, ContactNeedDraft
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.newcomers.drafts import NewcomerDraft
from sleutelapp.features.referrals.drafts import ReferralDraft


@dataclass(kw_only=True)
class Person:
    """Somebody in this contact: known by number, or new and still being typed."""

    title: str
    newcomer_id: int | None = None
    new: NewcomerDraft | None = None
    municipality: str | None = None
    language: str | None = None


@dataclass(kw_only=True)
class NotedNeed:
    """A need that came up, with what follows from it; `person` is the position among the people."""

    code: str
    person: int | None = None
    urgency: str = "planned"
    note: str = ""
    destination: str | None = None
    organisation_id: int | None = None
    professional_id: int | None = None
    follow_up_on: dt.date | None = None
    follow_up_text: str = ""


@dataclass(kw_only=True)
class ContactState:
    """Everything on the page."""

    people: list[Person] = field(default_factory=list)
    who_typed: str = ""  # in the search fields, and not chosen yet
    need_typed: str = ""
    is_group: bool = False
    group_size: int | None = None
    group_name: str = ""
    same_household: bool = False
    kind: str | None = None
    date: dt.date | None = None
    time: dt.time | None = None
    minutes: int | None = None
    travel_minutes: int | None = None
    kilometres: Decimal | None = None
    municipality: str | None = None
    language: str | None = None
    interpreter: str | None = None
    needs: list[NotedNeed] = field(default_factory=list)
    danger_signs: list[str] = field(default_factory=list)
    danger_action: str | None = None
    danger_note: str = ""
    notes: str = ""
    private_note: str = ""

    @property
    def title(self) -> str:
        """Who it is about, for the list of drafts (which lies in the vault too)."""
        return (
            ", ".join(person.title for person in self.people if person.title)
            or self.group_name
            or self.who_typed
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing worth keeping was typed; date, time and what follows from a person do not count."""
        return self == ContactState(
            date=self.date,
            time=self.time,
            minutes=self.minutes,
            municipality=self.municipality,
            language=self.language,
        )

    def as_plain(self) -> dict[str, Any]:
        """Plain JSON values for a draft record."""
        values: dict[str, Any] = msgspec.to_builtins(self)
        return {"title": self.title, "state": values}

    @classmethod
    def from_plain(cls, payload: dict[str, Any]) -> "ContactState":
        """The page as it was.

        Raises:
            Refused: this draft was made by another version and cannot be read.
        """
        try:
            return msgspec.convert(payload["state"], cls)
        except (KeyError, msgspec.ValidationError):
            raise Refused("draft_unreadable") from None

    def follow(self, number_now: Callable[[int], int]) -> None:
        """Two who became one dossier since this was kept stand here once, with the needs of both."""
        places: dict[int, int] = {}
        kept: list[Person] = []
        place_of: list[int] = []
        for person in self.people:
            place = len(kept)
            if person.newcomer_id is not None:
                person.newcomer_id = number_now(person.newcomer_id)
                place = places.setdefault(person.newcomer_id, place)
            if place == len(kept):
                kept.append(person)
            place_of.append(place)
        self.people = kept
        for need in self.needs:
            if need.person is not None and need.person < len(place_of):
                need.person = place_of[need.person]

    def as_draft(self) -> ContactDraft:
        """What the action gets.

        Raises:
            Refused: kind or people are missing.
        """
        if not self.people and not self.is_group:
            raise Refused("who_is_missing")
        if self.kind is None:
            raise Refused("kind_is_missing")
        known = [person for person in self.people if person.newcomer_id is not None]
        new = [person for person in self.people if person.new is not None]
        # The draft counts known people first, then new ones.
        place = {id(person): number for number, person in enumerate([*known, *new])}
        order = [place[id(person)] for person in self.people]
        return ContactDraft(
            kind=self.kind,
            newcomer_ids=tuple(person.newcomer_id for person in known if person.newcomer_id is not None),
            new_newcomers=tuple(person.new for person in new if person.new is not None),
            same_household=self.same_household,
            group_size=(self.group_size or 1) if self.is_group and not self.people else None,
            group_name=self.group_name,
            date=self.date,
            time=self.time,
            minutes=self.minutes or 0,
            travel_minutes=self.travel_minutes or 0,
            kilometres=float(self.kilometres or 0),
            municipality=self.municipality,
            language=self.language,
            interpreter=self.interpreter,
            needs=tuple(_need(need, order) for need in self.needs),
            danger_signs=tuple(self.danger_signs),
            danger_action=self.danger_action or "later",
            danger_note=self.danger_note,
            notes=self.notes,
            private_note=self.private_note,
        )


def _need(need: NotedNeed, order: list[int]) -> ContactNeedDraft:
    follow_up = None
    if need.follow_up_on is not None:
        follow_up = FollowUpDraft(due_on=need.follow_up_on, text=need.follow_up_text)
    referral = None
    if need.destination:
        referral = ReferralDraft(
            destination=need.destination,
            organisation_id=need.organisation_id,
            professional_id=need.professional_id,
        )
    return ContactNeedDraft(
        code=need.code,
        person=None if need.person is None or need.person >= len(order) else order[need.person],
        urgency=need.urgency,
        note=need.note,
        referral=referral,
        follow_up=follow_up,
    )
