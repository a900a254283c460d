"""What a key person does with the profile and the organisation's file."""

import secrets
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from sleutelapp.core.drafting import plain
from sleutelapp.features.profile.drafts import Agreement, OrganisationFile, ProfileFile
from sleutelapp.features.profile.queries import (
    DEMO_SETTING,
    ORGANISATION_SETTING,
    organisation_settings,
    own_codes,
)
from sleutelapp.features.profile.rules import check_edition, check_places, minutes_of, printable
from sleutelapp.records import Commitment, KeyPerson, OrganisationCode, PhoneNumber, Setting
from sleutelapp.records.base import clock_of

_CODE_LETTERS: Final = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # read over a phone without mistakes


def save_profile(session: Session, profile: ProfileFile) -> KeyPerson:
    """Make or change the key person of this vault; the agreed hours become exactly these.

    The code is the one given, else the one there was, else a new one: it never changes by itself,
    because workbooks of different quarters are recognised by it.
    """
    person = _key_person(session)
    if person is None:
        person = KeyPerson(name="", code="")
        session.add(person)
    person.name = printable(profile.name)
    person.code = profile.code.strip() or person.code or _new_code()
    person.organisation = printable(profile.organisation) or organisation_settings(session).name
    person.role = profile.role
    person.languages = list(dict.fromkeys(profile.languages))
    _replace_commitments(session, profile.municipalities, among=None)
    session.flush()
    return person


def load_organisation(session: Session, file: OrganisationFile) -> None:
    """Take over what the coordinator's file says; loading it again changes nothing.

    The hours and numbers it names replace those there were; others the key person filled in stay. A code
    it no longer names is retired: old records keep reading it.

    Raises:
        Refused: it is older than the one loaded, mixed up with it, or moves a code to another place.
    """
    before = organisation_settings(session)
    check_edition(before.file, file)
    check_places(own_codes(session), file)
    named = {agreement.municipality for agreement in file.municipalities}
    _replace_commitments(session, file.municipalities, among=before.municipalities | named)
    _replace_codes(session, file)
    _replace_numbers(session, file, before.numbers)
    is_new = before.file != file
    loaded_on = clock_of(session).today() if is_new or before.loaded_on is None else before.loaded_on
    _put_setting(session, ORGANISATION_SETTING, {"file": plain(file), "loaded_on": loaded_on.isoformat()})
    person = _key_person(session)
    if person is not None:
        person.organisation = printable(file.name)
    session.flush()


def mark_demo(session: Session) -> None:
    """Say for good that the work in this vault was made up."""
    _put_setting(session, DEMO_SETTING, value=True)


def _key_person(session: Session) -> KeyPerson | None:
    return session.scalar(select(KeyPerson).where(KeyPerson.deleted_at.is_(None)).order_by(KeyPerson.id))


def _new_code() -> str:
    return "SP-" + "".join(secrets.choice(_CODE_LETTERS) for _ in range(4))


def _replace_commitments(
    session: Session, agreements: Sequence[Agreement], among: frozenset[str] | None
) -> None:
    """Make the agreed hours exactly these, for the municipalities `among`, or for all."""
    wanted = [(a.municipality, minutes_of(a), a.period, a.valid_from, a.valid_until) for a in agreements]
    for row in session.scalars(select(Commitment).where(Commitment.deleted_at.is_(None))):
        known = (row.municipality, row.minutes, row.period, row.valid_from, row.valid_until)
        if known in wanted:
            wanted.remove(known)
        elif among is None or row.municipality in among:
            row.deleted_at = clock_of(session).utc()
    for municipality, minutes, period, valid_from, valid_until in wanted:
        session.add(
            Commitment(
                municipality=municipality,
                minutes=minutes,
                period=period,
                valid_from=valid_from,
                valid_until=valid_until,
            )
        )


def _replace_codes(session: Session, file: OrganisationFile) -> None:
    known = {(row.list, row.code): row for row in session.scalars(select(OrganisationCode))}
    for entry in file.codes:
        row = known.pop((entry.list, entry.code), None)
        if row is None:
            row = OrganisationCode(list=entry.list, code=entry.code, parent=entry.parent)
            session.add(row)
        row.labels, row.retired = dict(entry.labels), entry.retired
    for row in known.values():
        row.retired = True


def _replace_numbers(session: Session, file: OrganisationFile, before: frozenset[str]) -> None:
    known = {row.code: row for row in session.scalars(select(PhoneNumber))}
    for number in file.numbers:
        row = known.get(number.code)
        if row is None:
            row = PhoneNumber(code=number.code, number=number.number)
            session.add(row)
        row.label, row.number, row.checked_on = number.label.strip(), number.number, number.checked_on
        row.deleted_at = None
    for code in before - {number.code for number in file.numbers}:
        if code in known:
            known[code].deleted_at = clock_of(session).utc()


def _put_setting(session: Session, key: str, value: Any) -> None:
    setting = session.get(Setting, key)
    if setting is None:
        session.add(Setting(key=key, value=value))
    else:
        setting.value = value
