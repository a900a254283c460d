"""All that is kept about one person, as they may see it (AVG art. 15): plain values, in codes.

Notes that are for the key person only ("niet delen") never leave the vault: they are counted. Names and numbers of other
people are taken out of the texts.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sleutelapp.features.privacy import access_around, access_work
from sleutelapp.features.privacy.access_reading import SOMEBODY, Entry, Reader
from sleutelapp.features.privacy.dossiers import dossiers_of
from sleutelapp.features.profile.queries import organisation_settings, profile
from sleutelapp.records import Newcomer
from sleutelapp.records.base import clock_of

_SECTIONS: Final[dict[str, Callable[[Reader], list[Entry]]]] = {
    "consents": access_work.consents,
    "contacts": access_work.contacts,
    "needs": access_work.needs,
    "referrals": access_work.referrals,
    "follow_ups": access_work.follow_ups,
    "dangers": access_work.dangers,
    "sessions": access_around.sessions,
    "consultations": access_around.consultations,
    "corrections": access_around.corrections,
    "kept_longer": access_around.kept_longer,
    "counted_in": access_around.counted_in,
    "access_log": access_around.access_log,
}


@dataclass(frozen=True, slots=True)
class SubjectAccess:
    """What somebody gets to see; values are codes, days, numbers and texts."""

    made_on: dt.date
    organisation: str
    key_person: str
    retention_months: int
    language: str | None  # the one to use with this person
    person: Entry
    sections: dict[str, list[Entry]]
    private_notes: int  # left out

    def __repr__(self) -> str:
        # Never a value: a repr ends up in logs and tracebacks.
        return f"<{type(self).__name__}>"

    def as_plain(self) -> Entry:
        """For machines."""
        return {
            "made_on": self.made_on,
            "organisation": self.organisation,
            "key_person": self.key_person,
            "retention_months": self.retention_months,
            "person": self.person,
            **self.sections,
            "left_out": {"private_notes": self.private_notes, "names_of_others": SOMEBODY},
        }


def subject_access(session: Session, newcomer_id: int) -> SubjectAccess:
    """All about one person, what lies in the waste bin too; in a fixed number of statements.

    Raises:
        Refused: there is no such person.
    """
    people = dossiers_of(session, newcomer_id)
    reader = Reader(session, people)
    key_person = profile(session)
    rules = organisation_settings(session)
    sections = {name: read(reader) for name, read in _SECTIONS.items()}
    return SubjectAccess(
        made_on=clock_of(session).today(),
        organisation=rules.name or (key_person.organisation if key_person else ""),
        key_person=key_person.name if key_person else "",
        retention_months=rules.retention_months,
        language=reader.languages[0] if reader.languages else None,
        person=_person(reader),
        sections=sections,
        private_notes=reader.private_notes,
    )


def _person(reader: Reader) -> Entry:
    session = reader.session
    one = session.get_one(Newcomer, reader.people[0])
    merged = list(session.scalars(select(Newcomer.code).where(Newcomer.id.in_(reader.people[1:]))))
    at_home = select(func.count()).where(
        Newcomer.household_id == one.household_id,
        Newcomer.id.not_in(reader.people),
        Newcomer.deleted_at.is_(None),
    )
    reader.left_out(one.private_note)
    return {
        "code": one.code,
        "name": one.name,
        "phone": one.phone,
        "birth_year": one.birth_year,
        "birth_year_estimated": one.birth_year_estimated,
        "gender": one.gender,
        "languages": reader.languages,
        "origin": one.origin,
        "municipality": one.municipality,
        "neighbourhood": one.neighbourhood,
        "education": one.education,
        "household_kind": one.household_kind,
        "household_others": session.scalar(at_home) if one.household_id else 0,
        "came_through": one.came_through,
        "note": reader.shared(one.note),
        "first_contact_on": one.first_contact_on,
        "last_contact_on": one.last_contact_on,
        "registered_on": one.created_at.date(),
        "transferred_on": one.transferred_on,
        "archived_on": one.archived_at.date() if one.archived_at else None,
        "merged": merged,
        "removed": one.deleted_at is not None,
    }
