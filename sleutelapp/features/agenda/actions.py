"""What is planned from the agenda."""

from sqlalchemy.orm import Session

from sleutelapp.features.follow_ups.actions import add_follow_up
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.lookup import existing
from sleutelapp.records import FollowUp
from sleutelapp.records.base import clock_of


def plan_follow_up(session: Session, draft: FollowUpDraft) -> int:
    """Plan to come back to something, and give its number.

    Raises:
        Refused: whom it is about does not exist.
    """
    return add_follow_up(session, draft).id


def unplan_follow_up(session: Session, follow_up_id: int) -> None:
    """It was planned by mistake (undo)."""
    existing(session, FollowUp, follow_up_id).deleted_at = clock_of(session).utc()
    session.flush()
