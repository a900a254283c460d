"""What is read of the key person and the organisation."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from sleutelapp.core.drafting import parse
from sleutelapp.features.profile.drafts import (
    LEAST_K,
    USUAL_RETENTION,
    Agreement,
    ExtraCodeEntry,
    LocalNumber,
    OrganisationFile,
    ProfileFile,
)
from sleutelapp.features.profile.rules import guessed_first, printable
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
    sender: str = "code"  # or "name": how the key person is called in workbooks
    file: OrganisationFile | None = None  # as it was taken over
    loaded_on: dt.date | None = None

    @property
    def municipalities(self) -> frozenset[str]:
        """Whose hours the file names."""
        return frozenset(a.municipality for a in self.file.municipalities) if self.file else frozenset()

    @property
    def numbers(self) -> frozenset[str]:
        """Codes of the numbers that the file names."""
        return frozenset(number.code for number in self.file.numbers) if self.file else frozenset()


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


def profile_as_filled_in(session: Session) -> ProfileFile | None:
    """The profile as its form shows it and as `save_profile` takes it; None before one was saved."""
    row = profile(session)
    if row is None:
        return None
    return ProfileFile(
        name=row.name,
        code=row.code,
        organisation=row.organisation,
        role=row.role,
        languages=row.languages,
        municipalities=tuple(_agreement(agreed) for agreed in row.commitments),
    )


def known_of_user(session: Session, reference: Reference) -> tuple[str, ...]:
    """What others know of the key person: too weak as a password."""
    row = profile(session)
    if row is None:
        return ()
    places = (agreed.municipality for agreed in row.commitments)
    return guessed_first(row.name, row.organisation, places, reference)


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


def role_of_user(session: Session) -> str | None:
    """The way of working of the key person (code list key_person_role); None before a profile was saved."""
    return session.scalar(
        select(KeyPerson.role).where(KeyPerson.deleted_at.is_(None)).order_by(KeyPerson.id).limit(1)
    )


def only_municipality(session: Session) -> str | None:
    """The municipality of who has agreed hours with one alone: they need not say so each time."""
    places = set(
        session.scalars(select(Commitment.municipality).where(Commitment.deleted_at.is_(None)).distinct())
    )
    return places.pop() if len(places) == 1 else None


def organisation_settings(session: Session) -> OrganisationRow:
    """What the organisation laid down: name, k, retention period."""
    setting = session.get(Setting, ORGANISATION_SETTING)
    if setting is None:
        return OrganisationRow()
    file = parse(OrganisationFile, setting.value["file"])
    return OrganisationRow(
        name=printable(file.name),
        k=file.k,
        retention_months=file.retention_months,
        public_key=file.public_key,
        sender=file.sender,
        file=file,
        loaded_on=dt.date.fromisoformat(setting.value["loaded_on"]),
    )


def standing_organisation(session: Session, file: OrganisationFile) -> OrganisationFile:
    """What the vault now has of all that `file` would replace.

    Where it differs from the file that was loaded before, the key person changed it since.
    """
    rules, person = organisation_settings(session), profile(session)
    places = rules.municipalities | {agreement.municipality for agreement in file.municipalities}
    numbers = rules.numbers | {number.code for number in file.numbers}
    known = [number for number in local_numbers(session) if number.code in numbers]
    agreed = [row for row in commitments(session) if row.municipality in places]
    return OrganisationFile(
        name=rules.name or (person.organisation if person is not None else ""),
        k=rules.k,
        retention_months=rules.retention_months,
        public_key=rules.public_key,
        sender=rules.sender,
        municipalities=tuple(_agreement(row) for row in agreed),
        codes=own_codes(session),
        numbers=tuple(
            LocalNumber(code=row.code, label=row.label, number=row.number, checked_on=row.checked_on)
            for row in known
        ),
    )


def _agreement(row: CommitmentRow) -> Agreement:
    # Two decimals of an hour still tell every minute apart.
    return Agreement(
        municipality=row.municipality,
        hours=round(row.minutes / 60, 2),
        period=row.period,
        valid_from=row.valid_from,
        valid_until=row.valid_until,
    )


def own_codes(session: Session) -> tuple[ExtraCodeEntry, ...]:
    """The organisation's own codes, retired ones included, by list and code."""
    found = session.scalars(select(OrganisationCode).order_by(OrganisationCode.list, OrganisationCode.code))
    return tuple(
        ExtraCodeEntry(
            list=row.list, code=row.code, parent=row.parent, labels=row.labels, retired=row.retired
        )
        for row in found
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
    return reference.extended(
        ExtraCode(row.list, row.code, row.parent, row.labels, retired=row.retired)
        for row in own_codes(session)
        if row.list in reference.lists and row.code not in reference[row.list]
    )


def is_demo(session: Session) -> bool:
    """Whether the work in this vault was made up."""
    setting = session.get(Setting, DEMO_SETTING)
    return setting is not None and setting.value is True
