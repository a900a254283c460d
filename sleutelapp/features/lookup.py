"""Finding a record that a draft names by number."""

from typing import TypeVar

from sqlalchemy.orm import Session

from sleutelapp.core.errors import Refused
from sleutelapp.records.base import Stamped

RecordType = TypeVar("RecordType", bound=Stamped)


def existing(session: Session, record_type: type[RecordType], record_id: int) -> RecordType:
    """The record with this number.

    Raises:
        Refused: there is none, or it was deleted.
    """
    record = session.get(record_type, record_id)
    if record is None or record.deleted_at is not None:
        raise Refused("not_found", kind=record_type.__name__.lower(), id=record_id)
    return record


def check_exists(session: Session, record_type: type[Stamped], record_id: int | None) -> None:
    """Like `existing`, for a number that may be absent and whose record is not needed."""
    if record_id is not None:
        existing(session, record_type, record_id)
