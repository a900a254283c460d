"""The work of a period line by line, and what a portfolio lists of it."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

from sqlalchemy import Select, func, literal, select, union_all
from sqlalchemy.orm import Session

from sleutelapp.features.periods.period import Period
from sleutelapp.records import (
    Consultation,
    Contact,
    ContactNewcomer,
    GroupSession,
    Newcomer,
    OtherTime,
)

LineKind = Literal["contact", "session", "consultation", "time"]
TRAININGS: Final = ("professional_development", "peer_review")  # code list other_time_kind


@dataclass(frozen=True, slots=True)
class WorkLine:
    """One piece of work; `people` and `text` are for the screen only."""

    kind: LineKind
    id: int
    date: dt.date
    time: dt.time | None
    code: str  # of contact_kind, session_theme, advice_kind or other_time_kind
    minutes: int  # all but travel; of a session with its preparation
    travel_minutes: int
    travel_metres: int
    municipality: str | None
    text: str = ""
    people: tuple[tuple[int, str], ...] = ()  # newcomer's number and name or code


@dataclass(frozen=True, slots=True)
class GivenSession:
    """A session that was held."""

    date: dt.date
    theme: str
    municipality: str | None
    minutes: int
    preparation_minutes: int


@dataclass(frozen=True, slots=True)
class TrainingRow:
    """Professional development or peer review."""

    date: dt.date
    kind: str
    minutes: int


def work_lines(session: Session, period: Period, *, limit: int, offset: int = 0) -> tuple[WorkLine, ...]:
    """The latest work first, in two statements."""
    lines = union_all(
        _lines(
            "contact",
            Contact,
            period,
            code=Contact.kind,
            minutes=Contact.minutes,
            text=Contact.group_name,
            time=Contact.time,
        ),
        _lines(
            "session",
            GroupSession,
            period,
            code=GroupSession.theme,
            minutes=GroupSession.minutes + GroupSession.preparation_minutes,
            text=GroupSession.place,
            time=GroupSession.time,
        ).where(GroupSession.status == "held"),
        _lines(
            "consultation",
            Consultation,
            period,
            code=Consultation.advice_kind,
            minutes=Consultation.minutes,
        ),
        _lines(
            "time",
            OtherTime,
            period,
            code=OtherTime.kind,
            minutes=OtherTime.minutes,
            text=OtherTime.description,
        ),
    ).subquery()
    columns = lines.c
    found = session.execute(
        select(lines)
        .order_by(columns.date.desc(), columns.time.desc().nulls_last(), columns.kind, columns.id.desc())
        .limit(limit)
        .offset(offset)
    ).all()
    people = _people(session, [row.id for row in found if row.kind == "contact"])
    lines_read = (WorkLine(*row) for row in found)
    return tuple(
        replace(line, people=tuple(people.get(line.id, ()))) if line.kind == "contact" else line
        for line in lines_read
    )


def number_of_lines(session: Session, period: Period) -> int:
    """How many pieces of work there are."""
    total = 0
    for work in (Contact, GroupSession, Consultation, OtherTime):
        counted = select(func.count()).where(
            work.deleted_at.is_(None), work.date.between(period.first, period.last)
        )
        if work is GroupSession:
            counted = counted.where(GroupSession.status == "held")
        total += session.scalar(counted) or 0
    return total


def given_sessions(session: Session, period: Period) -> tuple[GivenSession, ...]:
    """The sessions held in a period, the first one first."""
    found = session.execute(
        select(
            GroupSession.date,
            GroupSession.theme,
            GroupSession.municipality,
            GroupSession.minutes,
            GroupSession.preparation_minutes,
        )
        .where(GroupSession.deleted_at.is_(None), GroupSession.status == "held")
        .where(GroupSession.date.between(period.first, period.last))
        .order_by(GroupSession.date, GroupSession.id)
    )
    return tuple(GivenSession(*row) for row in found)


def trainings(session: Session, period: Period) -> tuple[TrainingRow, ...]:
    """Trainings and peer review in a period, the first one first."""
    found = session.execute(
        select(OtherTime.date, OtherTime.kind, OtherTime.minutes)
        .where(OtherTime.deleted_at.is_(None), OtherTime.kind.in_(TRAININGS))
        .where(OtherTime.date.between(period.first, period.last))
        .order_by(OtherTime.date, OtherTime.id)
    )
    return tuple(TrainingRow(*row) for row in found)


def _lines(
    kind: LineKind,
    work: Any,
    period: Period,
    *,
    code: Any,
    minutes: Any,
    text: Any = None,
    time: Any = None,
) -> Select[Any]:
    return select(
        literal(kind).label("kind"),
        work.id.label("id"),
        work.date.label("date"),
        (literal(None, Contact.time.type) if time is None else time).label("time"),
        code.label("code"),
        minutes.label("minutes"),
        work.travel_minutes.label("travel_minutes"),
        work.travel_metres.label("travel_metres"),
        work.municipality.label("municipality"),
        (literal("") if text is None else text).label("text"),
    ).where(work.deleted_at.is_(None), work.date.between(period.first, period.last))


def _people(session: Session, contact_ids: Sequence[int]) -> dict[int, list[tuple[int, str]]]:
    people: dict[int, list[tuple[int, str]]] = defaultdict(list)
    if contact_ids:
        for contact_id, number, name, code in session.execute(
            select(ContactNewcomer.contact_id, Newcomer.id, Newcomer.name, Newcomer.code)
            .join(Newcomer, Newcomer.id == ContactNewcomer.newcomer_id)
            .where(ContactNewcomer.contact_id.in_(contact_ids), Newcomer.deleted_at.is_(None))
            .order_by(Newcomer.id)
        ):
            people[contact_id].append((number, name or code))
    return people
