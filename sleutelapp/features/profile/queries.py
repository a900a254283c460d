"""What is read of the key person and the organisation."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from sleutelapp.features.profile.drafts import LEAST_K, USUAL_RETENTION
from sleutelapp.records import Commitment, KeyPerson, OrganisationCode, PhoneNumber, Setting
from sleutelapp.reference.codes import ExtraCode, Reference

ORGANISATION_SETTING = "organisation"
DEMO_SETTING = "demo"


@dataclass(frozen=True, slots=True)
class CommitmentRow:
    """Minutes agreed with a municipality per month, quarter or year."""

    municipality: str
    minutes: int
    period: str
    valid_from: dt.date | None
    valid_until: dt.date | None


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """The key person, with what was agreed."""

    name: str
    code: str
    organisation: str
    role: str
    languages: tuple[str, ...]
    commitments: tuple[CommitmentRow, ...]


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """What the organisation laid down; the usual values before its file is loaded."""

    name: str = ""
    k: int = LEAST_K
    retention_months: int = USUAL_RETENTION
    public_key: str = ""
    municipalities: tuple[str, ...] = ()  # whose hours its file names
    numbers: tuple[str, ...] = ()  # codes of the numbers its file names


@dataclass(frozen=True, slots=True)
class LocalNumberRow:
    """A number to call that is local or differs from the national list."""

    code: str
    label: str
    number: str
    checked_on: dt.date | None


def profile(session: Session) -> ProfileRow | None:
    """The key person of this vault; None before a profile was saved."""
    person = session.scalar(select(KeyPerson).where(KeyPerson.deleted_at.is_(None)).order_by(KeyPerson.id))
    if person is None:
        return None
    return ProfileRow(
        name=person.name,
        code=person.code,
        organisation=person.organisation,
        role=person.role,
        languages=tuple(person.languages),
        commitments=commitments(session),
    )


def commitments(session: Session) -> tuple[CommitmentRow, ...]:
    """All agreed hours, by municipality and first day."""
    found = session.scalars(
        select(Commitment)
        .where(Commitment.deleted_at.is_(None))
        .order_by(Commitment.municipality, Commitment.valid_from, Commitment.id)
    )
    return tuple(
        CommitmentRow(row.municipality, row.minutes, row.period, row.valid_from, row.valid_until)
        for row in found
    )


def organisation_settings(session: Session) -> OrganisationRow:
    """What the organisation laid down: name, k, retention period."""
    setting = session.get(Setting, ORGANISATION_SETTING)
    if setting is None:
        return OrganisationRow()
    stored = setting.value
    return OrganisationRow(
        name=stored["name"],
        k=stored["k"],
        retention_months=stored["retention_months"],
        public_key=stored["public_key"],
        municipalities=tuple(stored["municipalities"]),
        numbers=tuple(stored["numbers"]),
    )


def local_numbers(session: Session) -> tuple[LocalNumberRow, ...]:
    """The local numbers to call, by code."""
    found = session.scalars(
        select(PhoneNumber).where(PhoneNumber.deleted_at.is_(None)).order_by(PhoneNumber.code)
    )
    return tuple(LocalNumberRow(row.code, row.label, row.number, row.checked_on) for row in found)


def vault_reference(session: Session, reference: Reference) -> Reference:
    """The code lists with the organisation's own codes, retired ones included.

    Where a newer program has a fixed code of the same name, the fixed one is read: the vault still opens.
    """
    own = session.scalars(select(OrganisationCode).order_by(OrganisationCode.list, OrganisationCode.code))
    return reference.extended(
        ExtraCode(list=row.list, code=row.code, parent=row.parent, labels=row.labels, retired=row.retired)
        for row in own
        if row.list in reference.lists and row.code not in reference[row.list]
    )


def is_demo(session: Session) -> bool:
    """Whether the work in this vault was made up."""
    setting = session.get(Setting, DEMO_SETTING)
    return setting is not None and setting.value is True
