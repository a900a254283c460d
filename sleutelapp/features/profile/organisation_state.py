"""Everything that loading an organisation's file can touch, as it was: to take a load back."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from sleutelapp.features.profile.drafts import ExtraCodeEntry
from sleutelapp.features.profile.queries import ORGANISATION_SETTING, own_codes
from sleutelapp.records import (
    Commitment,
    Consultation,
    Contact,
    GroupSession,
    KeyPerson,
    Need,
    Newcomer,
    Organisation,
    OrganisationCode,
    OtherTime,
    PhoneNumber,
    Professional,
    Referral,
    ReferralStep,
    Setting,
)
from sleutelapp.records.base import clock_of

# Where the codes of a list stand, for each list that takes own codes.
_USES: Final[Mapping[str, tuple[InstrumentedAttribute[Any], ...]]] = {
    "need": (Need.code,),
    "contact_kind": (Contact.kind,),
    "came_through": (Newcomer.came_through,),
    "referral_destination": (Referral.destination, Organisation.kind),
    "referral_reason": (Referral.reason, ReferralStep.reason),
    "session_theme": (GroupSession.theme,),
    "professional_kind": (Professional.kind, Consultation.asked_by),
    "advice_kind": (Consultation.advice_kind,),
    "other_time_kind": (OtherTime.kind,),
}


@dataclass(frozen=True, slots=True)
class _Number:
    label: str
    number: str
    checked_on: dt.date | None
    deleted_at: dt.datetime | None


@dataclass(frozen=True)
class OrganisationState:
    """What the organisation laid down, with what was deleted of it."""

    setting: Any
    organisation: str
    commitments: Mapping[int, dt.datetime | None]  # number -> when it was deleted
    codes: tuple[ExtraCodeEntry, ...]
    numbers: Mapping[str, _Number]

    def __repr__(self) -> str:
        return "<OrganisationState>"


def organisation_state(session: Session) -> OrganisationState:
    """As it stands now."""
    setting = session.get(Setting, ORGANISATION_SETTING)
    person = _key_person(session)
    return OrganisationState(
        setting=setting.value if setting is not None else None,
        organisation=person.organisation if person is not None else "",
        commitments={row.id: row.deleted_at for row in session.scalars(select(Commitment))},
        codes=own_codes(session),
        numbers={
            row.code: _Number(row.label, row.number, row.checked_on, row.deleted_at)
            for row in session.scalars(select(PhoneNumber))
        },
    )


def restore_organisation(session: Session, state: OrganisationState) -> None:
    """Make everything as it was in `state`.

    A code that came since and was used meanwhile stays, retired, so that what it stands in is still read.
    """
    setting = session.get(Setting, ORGANISATION_SETTING)
    if setting is not None and state.setting is None:
        session.delete(setting)
    elif setting is not None:
        setting.value = state.setting
    person = _key_person(session)
    if person is not None:
        person.organisation = state.organisation
    now = clock_of(session).utc()
    for commitment in session.scalars(select(Commitment)):
        commitment.deleted_at = state.commitments.get(commitment.id, commitment.deleted_at or now)
    _restore_codes(session, state)
    for row in session.scalars(select(PhoneNumber)):
        was = state.numbers.get(row.code)
        if was is None:
            row.deleted_at = row.deleted_at or now
        else:
            row.label, row.number, row.checked_on = was.label, was.number, was.checked_on
            row.deleted_at = was.deleted_at
    session.flush()


def _restore_codes(session: Session, state: OrganisationState) -> None:
    were = {(entry.list, entry.code): entry for entry in state.codes}
    for row in session.scalars(select(OrganisationCode)).all():
        was = were.get((row.list, row.code))
        if was is not None:
            row.labels, row.retired = dict(was.labels), was.retired
        elif _is_used(session, row):
            row.retired = True
        else:
            session.delete(row)


def _is_used(session: Session, row: OrganisationCode) -> bool:
    columns = _USES.get(row.list, ())
    return any(session.scalar(select(column).where(column == row.code).limit(1)) for column in columns)


def _key_person(session: Session) -> KeyPerson | None:
    return session.scalar(select(KeyPerson).where(KeyPerson.deleted_at.is_(None)).order_by(KeyPerson.id))
