"""Finding what was noted: of every kind the newest that fit, then all of them by day."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import case, null, or_, select, text
from sqlalchemy.orm import InstrumentedAttribute, Session

from sleutelapp.features.search.found_rows import FoundRow
from sleutelapp.features.search.rules import Typed, heard_note_query, note_query
from sleutelapp.features.search.snippets import snippet
from sleutelapp.records import (
    Consultation,
    Contact,
    ContactNewcomer,
    FollowUp,
    GroupSession,
    Need,
    Newcomer,
    OtherTime,
    Referral,
    Signal,
)
from sleutelapp.records.search_index import KIND_BITS, NEWCOMER_NOTES, NOTED, Indexed

_MOST_NAMES: Final = 3  # of the people at one contact
_LONG_AGO: Final = date.min


@dataclass(frozen=True, slots=True)
class _Source:
    """Where notes of one kind are read."""

    kind: str
    record: Any
    indexed: Indexed
    icon: str
    on: InstrumentedAttribute[Any]
    code_list: str = ""
    code: InstrumentedAttribute[Any] | None = None
    person: InstrumentedAttribute[Any] | None = None
    place: InstrumentedAttribute[Any] | None = None


_SOURCES: Final = {
    source.indexed.kind: source
    for source in (
        _Source(
            "contact",
            Contact,
            NOTED[Contact],
            "message-text-outline",
            Contact.date,
            "contact_kind",
            Contact.kind,
            place=Contact.group_name,
        ),
        _Source(
            "need",
            Need,
            NOTED[Need],
            "clipboard-text-outline",
            Need.opened_on,
            "need",
            Need.code,
            Need.newcomer_id,
        ),
        _Source(
            "referral",
            Referral,
            NOTED[Referral],
            "arrow-right-bold-outline",
            Referral.opened_on,
            "referral_destination",
            Referral.destination,
            Referral.newcomer_id,
        ),
        _Source(
            "follow_up",
            FollowUp,
            NOTED[FollowUp],
            "calendar-check-outline",
            FollowUp.due_on,
            person=FollowUp.newcomer_id,
        ),
        _Source(
            "session",
            GroupSession,
            NOTED[GroupSession],
            "presentation",
            GroupSession.date,
            "session_theme",
            GroupSession.theme,
            place=GroupSession.place,
        ),
        _Source(
            "consultation",
            Consultation,
            NOTED[Consultation],
            "comment-question-outline",
            Consultation.date,
            "professional_kind",
            Consultation.asked_by,
            Consultation.newcomer_id,
        ),
        _Source(
            "signal", Signal, NOTED[Signal], "bullhorn-outline", Signal.date, "need_domain", Signal.domain
        ),
        _Source(
            "time",
            OtherTime,
            NOTED[OtherTime],
            "clock-outline",
            OtherTime.date,
            "other_time_kind",
            OtherTime.kind,
        ),
        _Source(
            "newcomer",
            Newcomer,
            NEWCOMER_NOTES,
            "account-outline",
            Newcomer.last_contact_on,
            person=Newcomer.id,
        ),
    )
}  # fmt: skip -- a table reads better than forty lines of one argument each
# The kinds lie apart in the index: of each the newest, without walking past the others.
_NEWEST: Final = text(
    " UNION ALL ".join(
        "SELECT rowid FROM (SELECT rowid FROM search_note WHERE search_note MATCH :query"  # noqa: S608 -- numbers of ours
        " AND rowid BETWEEN {} AND {} ORDER BY rowid DESC LIMIT :most)".format(*source.indexed.rowids())
        for source in _SOURCES.values()
    )
)


def found_notes(session: Session, asked: Typed, limit: int) -> list[FoundRow]:
    """At most `limit` notes, the latest first; by sound only when nothing is written so."""
    rows: list[FoundRow] = []
    for query in (note_query(asked), heard_note_query(asked)):
        if query is not None and not rows:
            rows = _read(session, query, asked, limit)
    return rows


def _read(session: Session, query: str, asked: Typed, limit: int) -> list[FoundRow]:
    ids: dict[int, list[int]] = {}
    for rowid in session.scalars(_NEWEST, {"query": query, "most": limit}):
        ids.setdefault(rowid >> KIND_BITS, []).append(rowid & ((1 << KIND_BITS) - 1))
    rows: list[tuple[_Source, Any]] = []
    for kind, found in ids.items():
        source = _SOURCES[kind]
        rows += [(source, row) for row in session.execute(_statement(source, found))]
    present = _present(session, ids.get(NOTED[Contact].kind, ()))
    rows = [(source, row) for source, row in rows if source.kind != "contact" or present.get(row.id) != []]
    rows.sort(key=lambda pair: (pair[1].on or _LONG_AGO, pair[1].id), reverse=True)
    return [_found_row(source, row, present, asked) for source, row in rows[:limit]]


def _statement(source: _Source, ids: list[int]) -> Any:
    record = source.record
    statement = select(
        record.id,
        source.on.label("on"),
        (null() if source.code is None else source.code).label("code"),
        (null() if source.place is None else source.place).label("place"),
        *(getattr(record, field).label(f"text_{field}") for field in source.indexed.fields),
    ).where(record.id.in_(ids), record.deleted_at.is_(None))
    if source.person is None:
        return statement.add_columns(null().label("person"))
    if record is Newcomer:
        return statement.add_columns(_shown_name().label("person"))
    return (
        statement.add_columns(_shown_name().label("person"))
        .outerjoin(Newcomer, Newcomer.id == source.person)
        .where(or_(source.person.is_(None), Newcomer.deleted_at.is_(None)))
    )


def _present(session: Session, contact_ids: Collection[int]) -> dict[int, list[str]]:
    """Who was at each contact; an empty list when all of them were removed, nothing when it was a group."""
    if not contact_ids:
        return {}
    rows = session.execute(
        select(ContactNewcomer.contact_id, _shown_name(), Newcomer.deleted_at)
        .join(Newcomer, Newcomer.id == ContactNewcomer.newcomer_id)
        .where(ContactNewcomer.contact_id.in_(contact_ids))
        .order_by(ContactNewcomer.contact_id, Newcomer.birth_year)
    )
    present: dict[int, list[str]] = {}
    for contact_id, name, deleted_at in rows:
        names = present.setdefault(contact_id, [])
        if deleted_at is None:
            names.append(name)
    return present


def _found_row(source: _Source, row: Any, present: dict[int, list[str]], asked: Typed) -> FoundRow:
    names = present.get(row.id, []) if source.kind == "contact" else []
    who = ", ".join(names[:_MOST_NAMES]) + (" …" if len(names) > _MOST_NAMES else "")
    who = who or row.person or row.place or ""
    texts = tuple(getattr(row, f"text_{field}") for field in source.indexed.fields)
    day = row.on.isoformat() if row.on else ""
    return FoundRow(
        kind=source.kind,
        id=row.id,
        title=" · ".join(part for part in (who, day) if part),
        subtitle=snippet(texts, asked),
        icon=source.icon,
        who=who,
        on=row.on,
        code_list=source.code_list,
        code=row.code,
        is_note=True,
    )


def _shown_name() -> Any:
    # A person without consent to register has a code only.
    return case((Newcomer.name != "", Newcomer.name), else_=Newcomer.code)
