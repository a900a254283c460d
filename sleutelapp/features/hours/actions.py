"""What a key person does with hours."""

from sqlalchemy.orm import Session

from sleutelapp.core.drafting import metres
from sleutelapp.features.hours.drafts import TimeDraft
from sleutelapp.features.lookup import existing
from sleutelapp.records import OtherTime
from sleutelapp.records.base import clock_of


def book_time(session: Session, draft: TimeDraft) -> OtherTime:
    """Book other working time."""
    booked = OtherTime(
        date=draft.date or clock_of(session).today(),
        kind=draft.kind,
        minutes=draft.minutes,
        travel_minutes=draft.travel_minutes,
        travel_metres=metres(draft.kilometres),
        municipality=draft.municipality,
        description=draft.description.strip(),
    )
    session.add(booked)
    session.flush()
    return booked


def change_time(session: Session, time_id: int, draft: TimeDraft) -> OtherTime:
    """Correct what was booked; a date that is left out stays.

    Raises:
        Refused: there is none with this number.
    """
    booked = existing(session, OtherTime, time_id)
    booked.date = draft.date or booked.date
    booked.kind = draft.kind
    booked.minutes = draft.minutes
    booked.travel_minutes = draft.travel_minutes
    booked.travel_metres = metres(draft.kilometres)
    booked.municipality = draft.municipality
    booked.description = draft.description.strip()
    session.flush()
    return booked


def delete_time(session: Session, time_id: int) -> None:
    """It was booked by mistake.

    Raises:
        Refused: there is none with this number.
    """
    existing(session, OtherTime, time_id).deleted_at = clock_of(session).utc()
    session.flush()


def restore_time(session: Session, time_id: int) -> None:
    """It was no mistake after all (undo)."""
    booked = session.get(OtherTime, time_id)
    if booked is not None:
        booked.deleted_at = None
    session.flush()


def booked_time(session: Session, time_id: int) -> TimeDraft:
    """What was booked, as it can be typed again.

    Raises:
        Refused: there is none with this number.
    """
    booked = existing(session, OtherTime, time_id)
    return TimeDraft(
        kind=booked.kind,
        date=booked.date,
        minutes=booked.minutes,
        travel_minutes=booked.travel_minutes,
        kilometres=booked.travel_metres / 1000,
        municipality=booked.municipality,
        description=booked.description,
    )
