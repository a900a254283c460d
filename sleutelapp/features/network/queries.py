"""The network as it is listed and looked up: organisations and professionals side by side."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    Select,
    Subquery,
    and_,
    cast,
    func,
    literal,
    null,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import Session

from sleutelapp.records import Organisation, PhoneNumber, Professional

ORGANISATION: Final = "organisation"
PROFESSIONAL: Final = "professional"
_EMPLOYER: Final = func.coalesce(Organisation.name, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What the list is filtered by; empty asks for everything.

    Attributes:
        words: each stands in the name of the one listed or of the employer.
        kinds_meant: codes whose label fits the words; one of these kinds fits too.
        kind: code of list referral_destination or professional_kind; they agree where they share one.
        municipality: CBS code.
        language: code of a language spoken there.
        checked_before: only what was last checked before this day.
    """

    words: str = ""
    kinds_meant: tuple[str, ...] = ()
    kind: str = ""
    municipality: str = ""
    language: str = ""
    checked_before: dt.date | None = None


@dataclass(frozen=True, slots=True)
class NetworkRow:
    """One line of the network; `kind` is ORGANISATION or PROFESSIONAL."""

    kind: str
    id: int
    name: str
    code: str | None  # list referral_destination, of a professional list professional_kind
    employer: str  # of a professional; may be empty
    municipality: str | None
    languages: tuple[str, ...]
    waiting_days: int | None  # of an organisation
    checked_on: dt.date  # the day it was noted, when nobody said it was checked


@dataclass(frozen=True, slots=True)
class Present:
    """What the network can be filtered by: codes that occur in it."""

    kinds: tuple[str, ...]
    municipalities: tuple[str, ...]
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Somebody or some place to choose in a referral."""

    id: int
    name: str
    kind: str | None
    municipality: str | None
    waiting_days: int | None
    organisation_id: int | None  # of a professional


@dataclass(frozen=True, slots=True)
class NotedNumber:
    """A number to call that the organisation or the key person filled in."""

    code: str
    label: str
    number: str
    checked_on: dt.date | None


def network(
    session: Session, sought: Sought | None = None, *, limit: int = 100, offset: int = 0
) -> list[NetworkRow]:
    """A page of the network by name, in one statement."""
    every = _every(sought or Sought())
    page = select(every).order_by(func.lower(every.c.name), every.c.kind, every.c.id)
    return [
        NetworkRow(
            kind=row.kind,
            id=row.id,
            name=row.name,
            code=row.code,
            employer=row.employer,
            municipality=row.municipality,
            languages=tuple(row.languages),
            waiting_days=row.waiting_days,
            checked_on=row.checked_on,
        )
        for row in session.execute(page.limit(limit).offset(offset))
    ]


def network_size(session: Session, sought: Sought | None = None) -> int:
    """How many lines `network` has over all pages."""
    return session.scalar(select(func.count()).select_from(_every(sought or Sought()))) or 0


def present(session: Session) -> Present:
    """The codes to filter by, in one statement."""
    every = _every(Sought())
    kinds, places, spoken = set[str](), set[str](), set[str]()
    for code, municipality, languages in session.execute(
        select(every.c.code, every.c.municipality, every.c.languages).distinct()
    ):
        kinds.update({code} - {None})
        places.update({municipality} - {None})
        spoken.update(languages)
    return Present(tuple(sorted(kinds)), tuple(sorted(places)), tuple(sorted(spoken)))


def organisations_to_choose(
    session: Session, words: str, destination: str | None, *, limit: int = 7
) -> list[Choice]:
    """Organisations for a referral: of this kind; those of another kind only when their name is typed."""
    columns = (Organisation.id, Organisation.name, Organisation.kind, Organisation.municipality)
    statement = select(*columns, Organisation.waiting_days, null()).where(Organisation.deleted_at.is_(None))
    of_kind = Organisation.kind == destination
    if destination is not None:
        statement = statement.order_by(func.coalesce(of_kind, False).desc())
    if words.strip():
        statement = statement.where(*_holds(words, Organisation.name))
    elif destination is not None:
        statement = statement.where(of_kind)
    found = session.execute(statement.order_by(func.lower(Organisation.name), Organisation.id).limit(limit))
    return [Choice(*row) for row in found]


def professionals_to_choose(
    session: Session, words: str, organisation_id: int | None, *, limit: int = 7
) -> list[Choice]:
    """Professionals for a referral: those who work there first, others only when their name is typed."""
    columns = (Professional.id, Professional.name, Professional.kind, Professional.municipality)
    statement = select(*columns, null(), Professional.organisation_id)
    statement = statement.where(Professional.deleted_at.is_(None))
    works_there = Professional.organisation_id == organisation_id
    if organisation_id is not None:
        statement = statement.order_by(func.coalesce(works_there, False).desc())
    if words.strip():
        statement = statement.where(*_holds(words, Professional.name))
    elif organisation_id is not None:
        statement = statement.where(works_there)
    found = session.execute(statement.order_by(func.lower(Professional.name), Professional.id).limit(limit))
    return [Choice(*row) for row in found]


def name_of(session: Session, kind: str, record_id: int | None, *, also_removed: bool = False) -> str:
    """The name of an organisation or professional; empty for none, and for one taken out unless asked."""
    record = Organisation if kind == ORGANISATION else Professional
    statement = select(record.name).where(record.id == record_id)
    if not also_removed:
        statement = statement.where(record.deleted_at.is_(None))
    return session.scalar(statement) or ""


def long_unchecked(session: Session, before: dt.date) -> int:
    """How many addresses were last checked before this day."""
    return network_size(session, Sought(checked_before=before))


def noted_numbers(session: Session) -> dict[str, NotedNumber]:
    """The numbers of this region, and those that differ from the national list, by code."""
    rows = session.execute(
        select(PhoneNumber.code, PhoneNumber.label, PhoneNumber.number, PhoneNumber.checked_on)
        .where(PhoneNumber.deleted_at.is_(None))
        .order_by(PhoneNumber.id)
    )
    return {row.code: NotedNumber(*row) for row in rows}


def _every(sought: Sought) -> Subquery:
    organisations = select(
        literal(ORGANISATION).label("kind"),
        Organisation.id.label("id"),
        Organisation.name.label("name"),
        Organisation.kind.label("code"),
        literal("").label("employer"),
        Organisation.municipality.label("municipality"),
        Organisation.languages.label("languages"),
        Organisation.waiting_days.label("waiting_days"),
        _checked(Organisation).label("checked_on"),
    )
    professionals = select(
        literal(PROFESSIONAL).label("kind"),
        Professional.id.label("id"),
        Professional.name.label("name"),
        Professional.kind.label("code"),
        _EMPLOYER.label("employer"),
        Professional.municipality.label("municipality"),
        Professional.languages.label("languages"),
        cast(null(), Integer).label("waiting_days"),
        _checked(Professional).label("checked_on"),
    ).outerjoin(Organisation, Organisation.id == Professional.organisation_id)
    return union_all(
        _filtered(organisations, sought, Organisation, Organisation.name),
        _filtered(professionals, sought, Professional, Professional.name + " " + _EMPLOYER),
    ).subquery()


def _filtered(
    statement: Select[*tuple[Any, ...]],
    sought: Sought,
    record: type[Organisation] | type[Professional],
    names: Any,
) -> Select[*tuple[Any, ...]]:
    statement = statement.where(record.deleted_at.is_(None))
    if sought.words.strip():
        fits = and_(*_holds(sought.words, names))
        statement = statement.where(or_(fits, record.kind.in_(sought.kinds_meant)))
    if sought.kind:
        statement = statement.where(record.kind == sought.kind)
    if sought.municipality:
        statement = statement.where(record.municipality == sought.municipality)
    if sought.language:
        spoken = func.json_each(record.languages).table_valued("value")
        statement = statement.where(literal(sought.language).in_(select(spoken.c.value)))
    if sought.checked_before is not None:
        statement = statement.where(_checked(record) < sought.checked_before)
    return statement


def _checked(record: type[Organisation] | type[Professional]) -> ColumnElement[dt.date]:
    # What nobody checked was right on the day it was written down.
    return func.coalesce(record.checked_on, func.date(record.created_at), type_=Date)


def _holds(words: str, names: Any) -> list[ColumnElement[bool]]:
    return [names.icontains(word, autoescape=True) for word in words.split()]
