"""All about one organisation or professional, with who works there and what was referred."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from sleutelapp.core.errors import Refused
from sleutelapp.features.network.drafts import OrganisationDraft, ProfessionalDraft
from sleutelapp.features.network.queries import ORGANISATION, PROFESSIONAL
from sleutelapp.features.referrals.rules import ENDED
from sleutelapp.records import Newcomer, Organisation, Professional, Referral

MOST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody who works at an organisation."""

    id: int
    name: str
    kind: str | None
    phone: str


@dataclass(frozen=True, slots=True)
class OpenReferral:
    """A referral that has not ended; `who` is a name or code, empty for a group."""

    id: int
    who: str
    destination: str
    status: str
    status_on: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An organisation or a professional, as it was typed in `draft`.

    `checked_on` is the day it was noted when nobody said it was checked. `employer` is the name of a
    professional's organisation; `employer_id` is None when that was taken out.
    """

    kind: str
    id: int
    draft: OrganisationDraft | ProfessionalDraft
    checked_on: dt.date
    employer: str = ""
    employer_id: int | None = None
    people: tuple[PersonRow, ...] = ()
    referrals: int
    open_referrals: int
    referrals_shown: tuple[OpenReferral, ...]


def entry(session: Session, kind: str, record_id: int) -> Entry:
    """One line of the network, in at most four statements.

    Raises:
        Refused: there is none with this number.
    """
    if kind == ORGANISATION:
        return _organisation(session, record_id)
    return _professional(session, record_id)


def _organisation(session: Session, organisation_id: int) -> Entry:
    found = session.get(Organisation, organisation_id)
    if found is None or found.deleted_at is not None:
        raise Refused("not_found", kind=ORGANISATION, id=organisation_id)
    people = session.execute(
        select(Professional.id, Professional.name, Professional.kind, Professional.phone)
        .where(Professional.organisation_id == organisation_id, Professional.deleted_at.is_(None))
        .order_by(func.lower(Professional.name), Professional.id)
    )
    total, unfinished, shown = _referrals(session, ORGANISATION, organisation_id)
    return Entry(
        kind=ORGANISATION,
        id=found.id,
        draft=OrganisationDraft(
            name=found.name,
            kind=found.kind,
            municipality=found.municipality,
            address=found.address,
            phone=found.phone,
            email=found.email,
            languages=tuple(found.languages),
            waiting_days=found.waiting_days,
            checked_on=found.checked_on,
            note=found.note,
        ),
        checked_on=found.checked_on or found.created_at.date(),
        people=tuple(PersonRow(*row) for row in people),
        referrals=total,
        open_referrals=unfinished,
        referrals_shown=shown,
    )


def _professional(session: Session, professional_id: int) -> Entry:
    found = session.get(Professional, professional_id)
    if found is None or found.deleted_at is not None:
        raise Refused("not_found", kind=PROFESSIONAL, id=professional_id)
    employer = session.get(Organisation, found.organisation_id) if found.organisation_id else None
    total, unfinished, shown = _referrals(session, PROFESSIONAL, professional_id)
    return Entry(
        kind=PROFESSIONAL,
        id=found.id,
        draft=ProfessionalDraft(
            name=found.name,
            kind=found.kind,
            organisation_id=found.organisation_id,
            municipality=found.municipality,
            phone=found.phone,
            email=found.email,
            languages=tuple(found.languages),
            checked_on=found.checked_on,
            note=found.note,
        ),
        checked_on=found.checked_on or found.created_at.date(),
        employer=employer.name if employer is not None else "",
        employer_id=employer.id if employer is not None and employer.deleted_at is None else None,
        referrals=total,
        open_referrals=unfinished,
        referrals_shown=shown,
    )


def _referrals(session: Session, kind: str, record_id: int) -> tuple[int, int, tuple[OpenReferral, ...]]:
    place = Referral.organisation_id if kind == ORGANISATION else Referral.professional_id
    ended = Referral.status.in_(sorted(ENDED))
    total, unfinished = session.execute(
        select(func.count(), func.count(case((ended, None), else_=1))).where(
            place == record_id, Referral.deleted_at.is_(None)
        )
    ).one()
    who = func.coalesce(func.nullif(Newcomer.name, ""), Newcomer.code, "")
    columns = (Referral.id, who, Referral.destination, Referral.status, Referral.status_on)
    shown = session.execute(
        select(*columns)
        .outerjoin(Newcomer, Newcomer.id == Referral.newcomer_id)
        .where(place == record_id, Referral.deleted_at.is_(None), Newcomer.deleted_at.is_(None), ~ended)
        .order_by(Referral.status_on, Referral.id)
        .limit(MOST_SHOWN)
    )
    return total, unfinished, tuple(OpenReferral(*row) for row in shown)
