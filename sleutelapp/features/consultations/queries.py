"""What the list of consultations and one consultation show."""

import datetime as dt
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from sleutelapp.features.consultations.rules import link_refusal
from sleutelapp.features.lookup import existing
from sleutelapp.features.newcomers.actions import has_consent
from sleutelapp.records import Consultation, FollowUp, Newcomer, Organisation, Professional


@dataclass(frozen=True, slots=True)
class Sought:
    """What a typed filter found: a consultation is listed when one of these fits, or its text holds the words."""

    words: str
    asked_by: tuple[str, ...] = ()
    advice_kinds: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ConsultationRow:
    """One consultation in the list; names are empty where there are none."""

    id: int
    date: dt.date
    asked_by: str
    advice_kind: str
    municipality: str | None
    professional: str
    organisation: str
    newcomer: str  # a name, else a code
    question: str


@dataclass(frozen=True, slots=True)
class Asker:
    """Somebody or some place of the network that may ask for advice."""

    professional_id: int | None
    organisation_id: int | None
    title: str
    kind: str | None  # code list professional_kind
    municipality: str | None


@dataclass(frozen=True, slots=True)
class PlannedFollowUp:
    """What is still to be followed up."""

    id: int
    due_on: dt.date
    text: str


@dataclass(frozen=True, slots=True)
class ConsultationDetail:
    """All about one consultation."""

    id: int
    date: dt.date
    asked_by: str
    advice_kind: str
    minutes: int
    travel_minutes: int
    kilometres: float
    municipality: str | None
    professional_id: int | None
    professional: str
    organisation_id: int | None
    organisation: str
    newcomer_id: int | None
    newcomer: str
    question: str
    advice: str
    follow_up: PlannedFollowUp | None


def consultations(
    session: Session, sought: Sought | None = None, *, limit: int = 100, offset: int = 0
) -> list[ConsultationRow]:
    """A page of consultations, newest first, in one statement."""
    statement = (
        select(
            Consultation.id,
            Consultation.date,
            Consultation.asked_by,
            Consultation.advice_kind,
            Consultation.municipality,
            func.coalesce(Professional.name, ""),
            func.coalesce(Organisation.name, ""),
            func.coalesce(func.nullif(Newcomer.name, ""), Newcomer.code, ""),
            Consultation.question,
        )
        .outerjoin(Professional, Professional.id == Consultation.professional_id)
        .outerjoin(Organisation, Organisation.id == Consultation.organisation_id)
        .outerjoin(Newcomer, (Newcomer.id == Consultation.newcomer_id) & Newcomer.deleted_at.is_(None))
        .where(*_listed(sought))
        .order_by(Consultation.date.desc(), Consultation.id.desc())
        .limit(limit)
        .offset(offset)
    )
    return [ConsultationRow(*row) for row in session.execute(statement)]


def consultation_count(session: Session, sought: Sought | None = None) -> int:
    """How many consultations the list holds."""
    statement = (
        select(func.count())
        .select_from(Consultation)
        .outerjoin(Professional, Professional.id == Consultation.professional_id)
        .outerjoin(Organisation, Organisation.id == Consultation.organisation_id)
        .outerjoin(Newcomer, (Newcomer.id == Consultation.newcomer_id) & Newcomer.deleted_at.is_(None))
        .where(*_listed(sought))
    )
    return session.scalar(statement) or 0


def consultation_detail(session: Session, consultation_id: int) -> ConsultationDetail:
    """All about one consultation, in five statements at most.

    Raises:
        Refused: there is none, or it was deleted.
    """
    asked = existing(session, Consultation, consultation_id)
    professional = session.get(Professional, asked.professional_id) if asked.professional_id else None
    organisation = session.get(Organisation, asked.organisation_id) if asked.organisation_id else None
    newcomer = session.get(Newcomer, asked.newcomer_id) if asked.newcomer_id else None
    if newcomer is not None and newcomer.deleted_at is not None:
        newcomer = None
    planned = session.execute(
        select(FollowUp.id, FollowUp.due_on, FollowUp.text)
        .where(
            FollowUp.consultation_id == asked.id, FollowUp.done_on.is_(None), FollowUp.deleted_at.is_(None)
        )
        .order_by(FollowUp.due_on, FollowUp.id)
        .limit(1)
    ).first()
    return ConsultationDetail(
        id=asked.id,
        date=asked.date,
        asked_by=asked.asked_by,
        advice_kind=asked.advice_kind,
        minutes=asked.minutes,
        travel_minutes=asked.travel_minutes,
        kilometres=asked.travel_metres / 1000,
        municipality=asked.municipality,
        professional_id=asked.professional_id,
        professional=professional.name if professional is not None else "",
        organisation_id=asked.organisation_id,
        organisation=organisation.name if organisation is not None else "",
        newcomer_id=newcomer.id if newcomer is not None else None,
        newcomer=(newcomer.name or newcomer.code) if newcomer is not None else "",
        question=asked.question,
        advice=asked.advice,
        follow_up=PlannedFollowUp(*planned) if planned is not None else None,
    )


def asker(session: Session, kind: str, record_id: int) -> Asker:
    """What is known of a professional or organisation that asks for advice.

    Raises:
        Refused: it is not in the network.
    """
    if kind == "professional":
        person = existing(session, Professional, record_id)
        return Asker(person.id, person.organisation_id, person.name, person.kind, person.municipality)
    place = existing(session, Organisation, record_id)
    return Asker(None, place.id, place.name, place.kind, place.municipality)


def link_missing(session: Session, newcomer_id: int, asked_by: str) -> str | None:
    """Why this newcomer cannot be named yet, see `rules.link_refusal`."""
    return link_refusal(partial(has_consent, existing(session, Newcomer, newcomer_id)), asked_by)


def _listed(sought: Sought | None) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [Consultation.deleted_at.is_(None)]
    if sought is not None:
        texts: tuple[Any, ...] = (
            Consultation.question,
            Consultation.advice,
            Professional.name,
            Organisation.name,
            Newcomer.name,
            Newcomer.code,
        )
        conditions.append(
            or_(
                Consultation.asked_by.in_(sought.asked_by),
                Consultation.advice_kind.in_(sought.advice_kinds),
                Consultation.municipality.in_(sought.municipalities),
                *(text.icontains(sought.words, autoescape=True) for text in texts),
            )
        )
    return conditions
