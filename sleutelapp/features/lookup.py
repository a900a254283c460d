"""Finding a record that a draft names by number."""

from collections.abc import Collection
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from sleutelapp.core.errors import Refused
from sleutelapp.records import Newcomer
from sleutelapp.records.base import Stamped

RecordType = TypeVar("RecordType", bound=Stamped)


def existing(session: Session, record_type: type[RecordType], record_id: int) -> RecordType:
    """The record with this number.

    Raises:
        Refused: there is none, or it lies in the waste bin.
    """
    record = session.get(record_type, record_id)
    kind = record_type.__name__.lower()
    if record is None:
        raise Refused("not_found", kind=kind, id=record_id)
    if record.deleted_at is not None:
        is_person = record_type is Newcomer
        raise Refused("person_thrown_away" if is_person else "thrown_away", kind=kind, id=record_id)
    return record


def check_exists(session: Session, record_type: type[Stamped], record_id: int | None) -> None:
    """Like `existing`, for a number that may be absent and whose record is not needed."""
    if record_id is not None:
        existing(session, record_type, record_id)


def current_number(session: Session, newcomer_id: int) -> int:
    """Under which number somebody is kept now: that of the dossier theirs went into, else their own."""
    seen = {newcomer_id}
    person = session.get(Newcomer, newcomer_id)
    while person is not None and person.merged_into_id is not None and person.merged_into_id not in seen:
        seen.add(person.merged_into_id)
        person = session.get(Newcomer, person.merged_into_id)
    return newcomer_id if person is None else person.id


def titles_of(session: Session, newcomer_ids: Collection[int]) -> dict[int, str]:
    """What newcomers are called now: by name, else by code."""
    found = session.execute(
        select(Newcomer.id, Newcomer.name, Newcomer.code).where(Newcomer.id.in_(newcomer_ids))
    )
    return {number: name or code for number, name, code in found}


def present_newcomer(session: Session, newcomer_id: int) -> Newcomer:
    """Somebody whom a form names by number; a dossier that went into another since is that other.

    Raises:
        Refused: there is nobody of this number, or they lie in the waste bin; its `id` is the number that was asked.
    """
    person = session.get(Newcomer, current_number(session, newcomer_id))
    return (
        person
        if person is not None and person.deleted_at is None
        else existing(session, Newcomer, newcomer_id)
    )
