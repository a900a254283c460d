"""Throwing records away together, so that exactly these come back together."""

import datetime as dt
from collections.abc import Collection

from sqlalchemy.orm import Session

from sleutelapp.core.errors import Refused
from sleutelapp.features.lookup import RecordType
from sleutelapp.records import Newcomer
from sleutelapp.records.base import Stamped, clock_of

_TICK = dt.timedelta(microseconds=1)


def throw_away(session: Session, record: Stamped, parts: Collection[Stamped]) -> None:
    """Put a record into the waste bin with those of its parts that are not there yet.

    They carry one stamp, which no part thrown away earlier has: `take_back` knows by it what went together.
    """
    taken = {part.deleted_at for part in parts}
    stamp = clock_of(session).utc()
    while stamp in taken:
        stamp += _TICK
    for thrown in (record, *parts):
        if thrown.deleted_at is None:
            thrown.deleted_at = stamp
    session.flush()


def take_back(session: Session, record: Stamped, parts: Collection[Stamped]) -> None:
    """Take a record out of the waste bin with the parts that went in with it; others stay as they are."""
    stamp = record.deleted_at
    for thrown in (record, *parts):
        if thrown.deleted_at == stamp:
            thrown.deleted_at = None
    session.flush()


def in_waste_bin(session: Session, record_type: type[RecordType], record_id: int) -> RecordType | None:
    """The record of this number when it lies in the waste bin, None when it does not (any more).

    A dossier that went into another one was not thrown away: `features/merging` takes it out again.

    Raises:
        Refused: there never was one, or it has been erased.
    """
    record = session.get(record_type, record_id)
    if record is None:
        raise Refused("not_found", kind=record_type.__name__.lower(), id=record_id)
    was_merged = isinstance(record, Newcomer) and record.merged_into_id is not None
    return record if record.deleted_at is not None and not was_merged else None


def check_person_is_there(session: Session, newcomer_id: int | None) -> None:
    """Something comes back only to somebody who is there.

    Raises:
        Refused: that person lies in the waste bin.
    """
    person = session.get(Newcomer, newcomer_id) if newcomer_id is not None else None
    if person is not None and person.deleted_at is not None:
        raise Refused("person_in_waste_bin")
