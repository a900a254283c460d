"""What was thrown away, of every kind, newest first; nothing leaves it but by restoring or by erasure."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Date,
    Select,
    String,
    and_,
    exists,
    func,
    literal,
    null,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from sleutelapp.records import (
    Consultation,
    Contact,
    ContactNewcomer,
    FollowUp,
    GroupSession,
    Need,
    Newcomer,
    Organisation,
    OtherTime,
    Professional,
    Referral,
    Signal,
)
from sleutelapp.records.base import Stamped


@dataclass(frozen=True, slots=True)
class Source:
    """Where things of one kind (as on the command line) are read.

    Attributes:
        record: its class.
        icon: its pictogram.
        code_list: of the code that says what it is, or empty.
        code: that code.
        text: what was written or how it is called.
        on: its day.
        person: the newcomer it belongs to.
        owners: columns of what it goes with: thrown away together, only the owner is shown.
    """

    record: type[Stamped]
    icon: str
    code_list: str = ""
    code: Any = None
    text: Any = None
    on: Any = None
    person: Any = None
    owners: tuple[tuple[InstrumentedAttribute[Any], type[Stamped]], ...] = ()


SOURCES: Final[dict[str, Source]] = {
    "newcomer": Source(
        Newcomer, "account-outline", text=func.coalesce(func.nullif(Newcomer.name, ""), Newcomer.code)
    ),
    "contact": Source(
        Contact, "message-text-outline", "contact_kind", Contact.kind, Contact.group_name, Contact.date
    ),
    "need": Source(
        Need,
        "clipboard-text-outline",
        "need",
        Need.code,
        on=Need.opened_on,
        person=Need.newcomer_id,
        owners=((Need.newcomer_id, Newcomer), (Need.session_id, GroupSession)),
    ),
    "referral": Source(
        Referral,
        "transit-connection-variant",
        "referral_destination",
        Referral.destination,
        on=Referral.opened_on,
        person=Referral.newcomer_id,
        owners=((Referral.newcomer_id, Newcomer), (Referral.need_id, Need)),
    ),
    "follow_up": Source(
        FollowUp,
        "calendar-check-outline",
        text=FollowUp.text,
        on=FollowUp.due_on,
        person=FollowUp.newcomer_id,
        owners=(
            (FollowUp.newcomer_id, Newcomer),
            (FollowUp.need_id, Need),
            (FollowUp.referral_id, Referral),
            (FollowUp.consultation_id, Consultation),
        ),
    ),
    "session": Source(
        GroupSession,
        "human-male-board",
        "session_theme",
        GroupSession.theme,
        GroupSession.place,
        GroupSession.date,
    ),
    "consultation": Source(
        Consultation,
        "comment-question-outline",
        "professional_kind",
        Consultation.asked_by,
        on=Consultation.date,
    ),
    "signal": Source(Signal, "bullhorn-outline", text=Signal.text, on=Signal.date),
    "organisation": Source(Organisation, "office-building-outline", text=Organisation.name),
    "professional": Source(Professional, "card-account-details-outline", text=Professional.name),
    "time": Source(
        OtherTime, "clock-outline", "other_time_kind", OtherTime.kind, OtherTime.description, OtherTime.date
    ),
}


@dataclass(frozen=True, slots=True)
class WasteRow:
    """One thing in the bin: `code` is of the code list of its source; `deleted_at` is UTC."""

    kind: str
    id: int
    deleted_at: dt.datetime
    code: str | None
    text: str
    on: dt.date | None
    who: str


def thrown_away(session: Session, *, offset: int, limit: int) -> list[WasteRow]:
    """A page of what was thrown away, newest first, in one statement."""
    every = union_all(*(_of_kind(kind, source) for kind, source in SOURCES.items())).subquery()
    found = session.execute(
        select(every)
        .order_by(every.c.deleted_at.desc(), every.c.kind, every.c.id.desc())
        .limit(limit)
        .offset(offset)
    )
    return [
        WasteRow(row.kind, row.id, row.deleted_at, row.code, row.text or "", row.on_day, row.who or "")
        for row in found
    ]


def how_many(session: Session) -> int:
    """How many things are in the bin."""
    every = union_all(*(_of_kind(kind, source) for kind, source in SOURCES.items())).subquery()
    return session.scalar(select(func.count()).select_from(every)) or 0


def _of_kind(kind: str, source: Source) -> Select[Any]:
    record: Any = source.record
    query = select(
        literal(kind).label("kind"),
        record.id.label("id"),
        record.deleted_at.label("deleted_at"),
        _or_nothing(source.code, String()).label("code"),
        _or_nothing(source.text, String()).label("text"),
        _or_nothing(source.on, Date()).label("on_day"),
        _who(source).label("who"),
    ).where(record.deleted_at.is_not(None))
    if source.record is Newcomer:  # of two dossiers made one, the other is taken apart, not put back
        query = query.where(Newcomer.merged_into_id.is_(None))
    return query.where(*(~_went_with(source, column, owner) for column, owner in source.owners))


def _or_nothing(column: Any, kind: String | Date) -> Any:
    # The first part of a union decides how a column is read, also when it has nothing there.
    return type_coerce(null(), kind) if column is None else column


def _went_with(
    source: Source, column: InstrumentedAttribute[Any], owner: type[Stamped]
) -> ColumnElement[bool]:
    record: Any = source.record
    other: Any = aliased(owner)
    return exists().where(and_(other.id == column, other.deleted_at == record.deleted_at))


def _who(source: Source) -> Any:
    person = aliased(Newcomer)
    called = func.coalesce(func.nullif(person.name, ""), person.code)
    if source.record is Contact:
        return (
            select(func.group_concat(called, ", "))
            .select_from(ContactNewcomer)
            .join(person, person.id == ContactNewcomer.newcomer_id)
            .where(ContactNewcomer.contact_id == Contact.id)
            .scalar_subquery()
        )
    if source.person is None:
        return null()
    return select(called).where(person.id == source.person).scalar_subquery()
