"""What the list of sessions and one session show."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, case, func, or_, select
from sqlalchemy.orm import Session

from sleutelapp.core.errors import Refused
from sleutelapp.records import Attendance, GroupSession, Need, Newcomer, Organisation

PLANNED: Final = "planned"
# Who was thrown away since was there all the same, but under the code only.
_NAME: Final = case((Newcomer.deleted_at.is_(None), Newcomer.name), else_="")
_WHO: Final = func.coalesce(func.nullif(_NAME, ""), Newcomer.code, "")
_IS_PLANNED: Final = GroupSession.status == PLANNED


@dataclass(frozen=True, slots=True)
class Sought:
    """What a typed filter found: a session is listed when one of these fits."""

    words: str
    themes: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One session in the list; `people` came, or have registered when it is still planned."""

    id: int
    date: dt.date
    time: dt.time | None
    theme: str
    status: str
    municipality: str | None
    place: str
    partner: str
    givers: tuple[str, ...]
    people: int


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """One known person (`who` is the name, else the code), or a count of unknown ones."""

    newcomer_id: int | None
    who: str
    count: int
    state: str
    walk_in: bool
    municipality: str | None
    gender: str
    age_band: str | None


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A need that came out of a session; without `newcomer_id` of the group."""

    id: int
    code: str
    newcomer_id: int | None
    who: str
    urgency: str
    status: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionDetail:
    """All about one session; travel in metres."""

    id: int
    date: dt.date
    time: dt.time | None
    theme: str
    status: str
    minutes: int
    preparation_minutes: int
    travel_minutes: int
    travel_metres: int
    municipality: str | None
    place: str
    partner_id: int | None
    partner: str
    givers: tuple[str, ...]
    languages: tuple[str, ...]
    share_code: str
    notes: str
    private_note: str
    attendance: tuple[AttendanceRow, ...]
    questions: tuple[QuestionRow, ...]


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """An organisation to choose as partner."""

    id: int
    name: str
    municipality: str | None


def sessions(
    session: Session,
    *,
    theme: str | None = None,
    sought: Sought | None = None,
    limit: int = 100,
    offset: int = 0,
) -> list[SessionRow]:
    """A page of sessions in one statement: planned ones soonest first, then the others, newest first."""
    counted = (
        select(func.coalesce(func.sum(Attendance.count), 0))
        .where(Attendance.session_id == GroupSession.id, Attendance.deleted_at.is_(None))
        .where(or_(_IS_PLANNED, Attendance.state == "attended"))
        .scalar_subquery()
    )
    julian = func.julianday(GroupSession.date)
    statement: Any = (
        select(GroupSession, func.coalesce(Organisation.name, ""), counted)
        .outerjoin(Organisation, Organisation.id == GroupSession.partner_id)
        .where(*_listed(theme, sought))
        .order_by(
            case((_IS_PLANNED, 0), else_=1),
            case((_IS_PLANNED, julian), else_=-julian),
            GroupSession.time,
            GroupSession.id,
        )
        .limit(limit)
        .offset(offset)
    )
    return [
        SessionRow(
            id=group.id,
            date=group.date,
            time=group.time,
            theme=group.theme,
            status=group.status,
            municipality=group.municipality,
            place=group.place,
            partner=partner,
            givers=tuple(group.givers),
            people=people,
        )
        for group, partner, people in session.execute(statement)
    ]


def session_sizes(
    session: Session, *, theme: str | None = None, sought: Sought | None = None
) -> tuple[int, int]:
    """How many sessions are planned, and how many are over (held or cancelled)."""
    planned = func.count().filter(_IS_PLANNED)
    statement = (
        select(planned, func.count())
        .select_from(GroupSession)
        .outerjoin(Organisation, Organisation.id == GroupSession.partner_id)
        .where(*_listed(theme, sought))
    )
    ahead, everything = session.execute(statement).one()
    return ahead, everything - ahead


def session_detail(session: Session, session_id: int) -> SessionDetail:
    """One session with who was there and what was asked, in three statements.

    Raises:
        Refused: there is no such session.
    """
    statement: Any = (
        select(GroupSession, Organisation.name)
        .outerjoin(Organisation, Organisation.id == GroupSession.partner_id)
        .where(GroupSession.id == session_id, GroupSession.deleted_at.is_(None))
    )
    found = session.execute(statement).one_or_none()
    if found is None:
        raise Refused("not_found", kind="session", id=session_id)
    group, partner = found
    return SessionDetail(
        id=group.id,
        date=group.date,
        time=group.time,
        theme=group.theme,
        status=group.status,
        minutes=group.minutes,
        preparation_minutes=group.preparation_minutes,
        travel_minutes=group.travel_minutes,
        travel_metres=group.travel_metres,
        municipality=group.municipality,
        place=group.place,
        partner_id=group.partner_id,
        partner=partner or "",
        givers=tuple(group.givers),
        languages=tuple(group.languages),
        share_code=group.share_code,
        notes=group.notes,
        private_note=group.private_note,
        attendance=_attendance(session, session_id),
        questions=_questions(session, session_id),
    )


def partners_like(session: Session, words: str, limit: int) -> list[PartnerRow]:
    """Organisations whose name holds every typed word, by name; the first ones when nothing is typed."""
    statement = select(Organisation.id, Organisation.name, Organisation.municipality)
    statement = statement.where(Organisation.deleted_at.is_(None))
    for word in words.split():
        statement = statement.where(Organisation.name.icontains(word, autoescape=True))
    found = session.execute(statement.order_by(Organisation.name, Organisation.id).limit(limit))
    return [PartnerRow(*row) for row in found]


def _listed(theme: str | None, sought: Sought | None) -> Iterable[ColumnElement[bool]]:
    yield GroupSession.deleted_at.is_(None)
    if theme is not None:
        yield GroupSession.theme == theme
    if sought is not None:
        yield or_(
            GroupSession.theme.in_(sought.themes),
            GroupSession.municipality.in_(sought.municipalities),
            GroupSession.place.icontains(sought.words, autoescape=True),
            GroupSession.notes.icontains(sought.words, autoescape=True),
            Organisation.name.icontains(sought.words, autoescape=True),
        )


def _attendance(session: Session, session_id: int) -> tuple[AttendanceRow, ...]:
    statement = (
        select(
            Attendance.newcomer_id,
            _WHO,
            Attendance.count,
            Attendance.state,
            Attendance.walk_in,
            Attendance.municipality,
            Attendance.gender,
            Attendance.age_band,
        )
        .outerjoin(Newcomer, Newcomer.id == Attendance.newcomer_id)
        .where(Attendance.session_id == session_id, Attendance.deleted_at.is_(None))
        .order_by(Attendance.id)
    )
    return tuple(AttendanceRow(*row) for row in session.execute(statement))


def _questions(session: Session, session_id: int) -> tuple[QuestionRow, ...]:
    statement = (
        select(Need.id, Need.code, Need.newcomer_id, _WHO, Need.urgency, Need.status, Need.note)
        .outerjoin(Newcomer, Newcomer.id == Need.newcomer_id)
        .where(Need.session_id == session_id, Need.deleted_at.is_(None))
        .order_by(Need.id)
    )
    return tuple(QuestionRow(*row) for row in session.execute(statement))
