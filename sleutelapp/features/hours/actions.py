"""What a key person does with hours."""

from sqlalchemy.orm import Session

from sleutelapp.core.drafting import metres
from sleutelapp.features.hours.drafts import TimeDraft
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
