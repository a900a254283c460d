"""What a merge changed, written down as it happens, so that all of it can be taken back.

Numbers, codes and days only: of a text that grew, its length before and a fingerprint of it afterwards.
"""

import datetime as dt
import hashlib
import json
from dataclasses import dataclass
from typing import Any, Final

import msgspec
from sqlalchemy import func, inspect, select
from sqlalchemy.orm import Session

from sleutelapp.features.merging.rules import most_urgent
from sleutelapp.records import (
    Attendance,
    Consent,
    Consultation,
    Contact,
    ContactNeed,
    ContactNewcomer,
    DangerMatter,
    Draft,
    FollowUp,
    Need,
    Newcomer,
    NewcomerLanguage,
    Record,
    Referral,
)

OF_A_PERSON: Final[dict[str, type[Any]]] = {
    kind.__tablename__: kind
    for kind in (Need, Referral, FollowUp, DangerMatter, Consent, Consultation, Attendance)
}
_KINDS: Final[dict[str, type[Any]]] = OF_A_PERSON | {Newcomer.__tablename__: Newcomer}
_LINKS: Final[dict[str, type[Any]]] = {kind.__tablename__: kind for kind in (ContactNewcomer, ContactNeed)}
_LETTERS: Final = str.maketrans("0123456789", "ghijklmnop")
_EPOCH: Final = dt.datetime(1970, 1, 1)  # noqa: DTZ001 -- stamps are UTC without saying so
_MICROSECOND: Final = dt.timedelta(microseconds=1)
_OTHER_KEY: Final = {"contact_newcomer": "newcomer_id", "contact_need": "need_id"}


class Change(msgspec.Struct, array_like=True, frozen=True):
    """A column of a record that was changed, as plain values."""

    table: str
    id: int
    column: str
    before: Any
    after: Any


class Growth(msgspec.Struct, array_like=True, frozen=True):
    """A text that something was added to: its length before, a fingerprint of it afterwards."""

    table: str
    id: int
    column: str
    length: int
    digest: str


class Link(msgspec.Struct, array_like=True, frozen=True):
    """A contact that stood with one and now stands with another.

    Attributes:
        urgency: of a need in that contact.
        joined: it stood there already.
        other_urgency: that of the link that stood there, before the more urgent one was taken.
    """

    table: str
    contact_id: int
    before: int
    after: int
    urgency: str | None
    joined: bool
    other_urgency: str | None


class MovedDraft(msgspec.Struct, array_like=True, frozen=True):
    """The places in an unfinished form that named who went; valid as long as nothing was typed since."""

    id: int
    paths: list[list[int | str]]
    digest: str


class Moved(msgspec.Struct):
    """All of it, in the order in which it happened."""

    changes: list[Change] = []
    growths: list[Growth] = []
    links: list[Link] = []
    languages: list[tuple[str, int]] = []
    drafts: list[MovedDraft] = []
    named: list[str] = []  # name, phone: taken from the one who went
    latest: dict[str, int] = {}  # the highest number of each kind: what has a higher one came afterwards


@dataclass(frozen=True, slots=True)
class Recorder:
    """Changes records and writes down what it did."""

    session: Session
    moved: Moved

    def set(self, record: Any, column: str, value: Any) -> None:
        """Give a column another value."""
        before = getattr(record, column)
        if before != value:
            self.moved.changes.append(
                Change(record.__tablename__, record.id, column, _plain(before), _plain(value))
            )
            setattr(record, column, value)

    def add_text(self, record: Any, column: str, *parts: str) -> None:
        """Add lines to a text; what stands there already is not repeated."""
        before = getattr(record, column)
        lines = [before] if before else []
        lines += [part for part in dict.fromkeys(parts) if part and part != before]
        after = "\n".join(lines)
        if after != before:
            table = record.__tablename__
            self.moved.growths.append(Growth(table, record.id, column, len(before), digest(after)))
            setattr(record, column, after)

    def move_link(self, link: Any, to: int) -> None:
        """Let a contact stand with another person or need."""
        other = _OTHER_KEY[link.__tablename__]
        there = self.session.get(type(link), {"contact_id": link.contact_id, other: to})
        before, urgency = getattr(link, other), getattr(link, "urgency", None)
        theirs = getattr(there, "urgency", None)
        self.moved.links.append(
            Link(link.__tablename__, link.contact_id, before, to, urgency, there is not None, theirs)
        )
        if there is not None:
            if urgency is not None and theirs is not None:
                there.urgency = most_urgent((theirs, urgency))
            self.session.delete(link)
        else:
            setattr(link, other, to)
        self.session.flush()


@dataclass(frozen=True, slots=True)
class TakingBack:
    """Undoes what was written down, as far as it still stands so."""

    session: Session
    moved: Moved

    def change(self, change: Change) -> None:
        """Give a column its value back, unless somebody changed it since."""
        record = self.session.get(_KINDS[change.table], change.id)
        if record is not None and _plain(getattr(record, change.column)) == change.after:
            setattr(record, change.column, _typed(record, change.column, change.before))

    def growth(self, growth: Growth) -> bool:
        """Take away what was added to a text; False when it was written in since."""
        record = self.session.get(_KINDS[growth.table], growth.id)
        text = getattr(record, growth.column) if record is not None else ""
        if record is None or digest(text) != growth.digest:
            return False
        setattr(record, growth.column, text[: growth.length])
        return True

    def link(self, link: Link) -> None:
        """Let a contact stand with whom it stood before, on the day it is on now."""
        kind, other = _LINKS[link.table], _OTHER_KEY[link.table]
        contact = self.session.get(Contact, link.contact_id)
        if contact is None:
            return
        there = self.session.get(kind, {"contact_id": link.contact_id, other: link.after})
        if not link.joined:
            if there is None:
                return  # taken off the contact since
            self.session.delete(there)
            self.session.flush()
        elif there is not None and link.urgency is not None and link.other_urgency is not None:
            joined = most_urgent((link.other_urgency, link.urgency))
            there.urgency = link.other_urgency if there.urgency == joined else there.urgency
        if self.session.get(kind, {"contact_id": link.contact_id, other: link.before}) is None:
            more = {} if link.urgency is None else {"urgency": link.urgency}
            key = {"contact_id": link.contact_id, other: link.before}
            self.session.add(kind(**key, date=contact.date, **more))
        self.session.flush()

    def languages(self, newcomer_id: int) -> None:
        """Take away the languages that came along."""
        for language, position in self.moved.languages:
            spoken = self.session.get(NewcomerLanguage, (newcomer_id, language))
            if spoken is not None and spoken.position == position:
                self.session.delete(spoken)

    def draft(self, moved: MovedDraft, newcomer_id: int, title: str) -> None:
        """Name the one who went again in an unfinished form, unless more was typed since."""
        draft = self.session.get(Draft, moved.id)
        if draft is not None and digest(draft.payload) == moved.digest:
            draft.payload = renamed(draft.payload, moved.paths, newcomer_id, title)


def digest(value: Any) -> str:
    """A fingerprint of a text or of plain values, in letters: digits could look like a citizen service number."""
    text = value if isinstance(value, str) else json.dumps(value, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest().translate(_LETTERS)


def places_of(payload: Any, newcomer_id: int, path: tuple[int | str, ...] = ()) -> list[list[int | str]]:
    """Where in the plain values of a form somebody is named by number."""
    if isinstance(payload, dict):
        found = [[*path, "newcomer_id"]] if payload.get("newcomer_id") == newcomer_id else []
        return found + [
            p for key, part in payload.items() for p in places_of(part, newcomer_id, (*path, key))
        ]
    if isinstance(payload, list):
        return [
            p for number, part in enumerate(payload) for p in places_of(part, newcomer_id, (*path, number))
        ]
    return []


def renamed(
    payload: dict[str, Any], paths: list[list[int | str]], newcomer_id: int, title: str
) -> dict[str, Any]:
    """The plain values of a form with another person in these places, and that person's name beside it."""
    copy: dict[str, Any] = json.loads(json.dumps(payload))
    for *path, last in paths:
        part: Any = copy
        for step in path:
            part = part[step]
        part[last] = newcomer_id
        for shown in ("title", "who"):
            if part.get(shown):
                part[shown] = title
    return copy


def latest_numbers(session: Session) -> dict[str, int]:
    """The highest number given out so far, of everything that can be about a person."""
    kinds: tuple[type[Any], ...] = (*OF_A_PERSON.values(), Contact)
    highest = session.execute(select(*(select(func.max(kind.id)).scalar_subquery() for kind in kinds))).one()
    return {kind.__tablename__: number or 0 for kind, number in zip(kinds, highest, strict=True)}


def _plain(value: Any) -> Any:
    """Days as text and moments as microseconds, a number: as text it could look like a citizen service number."""
    if isinstance(value, dt.datetime):
        return (value - _EPOCH) // _MICROSECOND
    return value.isoformat() if isinstance(value, dt.date) else value


def _typed(record: Record, column: str, value: Any) -> Any:
    python_type = inspect(type(record)).columns[column].type.python_type
    if value is None:
        return None
    if python_type is dt.datetime:
        return _EPOCH + value * _MICROSECOND
    return dt.date.fromisoformat(value) if python_type is dt.date else value
