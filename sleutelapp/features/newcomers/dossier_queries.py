"""What a dossier shows, except its timeline."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from sleutelapp.features.danger.queries import DangerRow, open_dangers
from sleutelapp.features.lookup import existing
from sleutelapp.features.needs.queries import NeedColumn, needs_board
from sleutelapp.features.newcomers.household_queries import MemberRow, household_members
from sleutelapp.features.referrals.rules import ENDED
from sleutelapp.records import Consent, Correction, FollowUp, Need, Newcomer, Referral

FIRST: Final = 8  # referrals and follow-ups that a dossier shows before more are asked for


@dataclass(frozen=True, slots=True)
class Most:
    """How many referrals and follow-ups are read at most."""

    referrals: int = FIRST
    follow_ups: int = FIRST


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """Consent for one purpose; `recipient` names whom it may be shared with."""

    id: int
    purpose: str
    recipient: str
    given_on: dt.date
    way: str
    text_version: str
    withdrawn_on: dt.date | None


@dataclass(frozen=True, slots=True)
class ReferralRow:
    """Where a referral of the newcomer stands."""

    id: int
    destination: str
    status: str
    status_on: dt.date
    appointment_on: dt.date | None
    appointment_at: dt.time | None


@dataclass(frozen=True, slots=True)
class FollowUpRow:
    """Something still to come back to."""

    id: int
    due_on: dt.date
    text: str
    need_code: str | None
    destination: str | None


@dataclass(frozen=True, slots=True)
class Dossier:
    """All there is about one newcomer, except the timeline."""

    id: int
    code: str
    name: str
    phone: str
    birth_year: int | None
    birth_year_estimated: bool
    gender: str
    languages: tuple[str, ...]
    origin: str | None
    municipality: str | None
    neighbourhood: str
    education: str
    household_kind: str | None
    household_id: int | None
    came_through: str | None
    note: str
    private_note: str
    last_contact_on: dt.date | None
    archived: bool
    consents: tuple[ConsentRow, ...]
    household: tuple[MemberRow, ...]  # everyone who lives there; empty for who lives alone
    needs: tuple[NeedColumn, ...]  # the first of each status
    referrals: tuple[ReferralRow, ...]  # the first: those under way before those that ended
    referrals_total: int
    follow_ups: tuple[FollowUpRow, ...]  # the first that are due
    follow_ups_total: int
    dangers: tuple[DangerRow, ...]
    open_corrections: int  # requests that wait for an answer

    @property
    def title(self) -> str:
        """The name, or the code when there is no consent to keep a name."""
        return self.name or self.code

    @property
    def housemates(self) -> tuple[MemberRow, ...]:
        """The others of the household."""
        return tuple(member for member in self.household if member.id != self.id)

    def consent_to_register(self) -> ConsentRow | None:
        """The consent that lets name and phone be kept, if it stands."""
        return next((c for c in self.consents if c.purpose == "register" and c.withdrawn_on is None), None)


def dossier(session: Session, newcomer_id: int, most: Most = Most()) -> Dossier:
    """All about one newcomer except the timeline, in nine statements whatever its size.

    Raises:
        Refused: there is no such newcomer.
    """
    person = existing(session, Newcomer, newcomer_id)
    referrals, referrals_total = _referrals(session, newcomer_id, most.referrals)
    follow_ups, follow_ups_total = _follow_ups(session, newcomer_id, most.follow_ups)
    return Dossier(
        id=person.id,
        code=person.code,
        name=person.name,
        phone=person.phone,
        birth_year=person.birth_year,
        birth_year_estimated=person.birth_year_estimated,
        gender=person.gender,
        languages=tuple(language.language for language in person.languages),
        origin=person.origin,
        municipality=person.municipality,
        neighbourhood=person.neighbourhood,
        education=person.education,
        household_kind=person.household_kind,
        household_id=person.household_id,
        came_through=person.came_through,
        note=person.note,
        private_note=person.private_note,
        last_contact_on=person.last_contact_on,
        archived=person.archived_at is not None,
        consents=_consents(session, newcomer_id),
        household=_of_more_than_one(household_members(session, person.household_id)),
        needs=needs_board(session, newcomer_id),
        referrals=referrals,
        referrals_total=referrals_total,
        follow_ups=follow_ups,
        follow_ups_total=follow_ups_total,
        dangers=open_dangers(session, newcomer_id=newcomer_id).rows,
        open_corrections=_open_corrections(session, newcomer_id),
    )


def _open_corrections(session: Session, newcomer_id: int) -> int:
    asked = select(func.count()).where(Correction.newcomer_id == newcomer_id, Correction.status == "open")
    return session.scalar(asked.where(Correction.deleted_at.is_(None))) or 0


def _of_more_than_one(members: tuple[MemberRow, ...]) -> tuple[MemberRow, ...]:
    return members if len(members) > 1 else ()


def _consents(session: Session, newcomer_id: int) -> tuple[ConsentRow, ...]:
    columns = (
        Consent.id,
        Consent.purpose,
        Consent.recipient,
        Consent.given_on,
        Consent.way,
        Consent.text_version,
        Consent.withdrawn_on,
    )
    statement = select(*columns).where(Consent.newcomer_id == newcomer_id, Consent.deleted_at.is_(None))
    return tuple(
        ConsentRow(*row) for row in session.execute(statement.order_by(Consent.given_on, Consent.id))
    )


def _referrals(session: Session, newcomer_id: int, most: int) -> tuple[tuple[ReferralRow, ...], int]:
    columns = (
        Referral.id,
        Referral.destination,
        Referral.status,
        Referral.status_on,
        Referral.appointment_on,
        Referral.appointment_at,
        func.count().over(),
    )
    statement = select(*columns).where(Referral.newcomer_id == newcomer_id, Referral.deleted_at.is_(None))
    has_ended = case((Referral.status.in_(ENDED), 1), else_=0)
    ordered = statement.order_by(has_ended, Referral.status_on.desc(), Referral.id.desc())
    found = session.execute(ordered.limit(most)).all()
    return tuple(ReferralRow(*row[:-1]) for row in found), found[0][-1] if found else 0


def _follow_ups(session: Session, newcomer_id: int, most: int) -> tuple[tuple[FollowUpRow, ...], int]:
    statement = (
        select(
            FollowUp.id, FollowUp.due_on, FollowUp.text, Need.code, Referral.destination, func.count().over()
        )
        .outerjoin(Need, (Need.id == FollowUp.need_id) & Need.deleted_at.is_(None))
        .outerjoin(Referral, (Referral.id == FollowUp.referral_id) & Referral.deleted_at.is_(None))
        .where(FollowUp.newcomer_id == newcomer_id, FollowUp.done_on.is_(None), FollowUp.deleted_at.is_(None))
        .order_by(FollowUp.due_on, FollowUp.id)
        .limit(most)
    )
    found = session.execute(statement).all()
    return tuple(FollowUpRow(*row[:-1]) for row in found), found[0][-1] if found else 0
