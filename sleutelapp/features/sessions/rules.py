"""What holds for sessions."""

import secrets
from typing import Final

from sleutelapp.core.errors import Refused
from sleutelapp.features.sessions.drafts import SessionDraft

_READ_ALOUD: Final = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # nothing that sounds or looks like another


def check_session(draft: SessionDraft) -> None:
    """Raises Refused when one known person is counted as several, or stands there twice."""
    known = [row.newcomer_id for row in draft.attendance if row.newcomer_id is not None]
    if len(known) != len(set(known)):
        raise Refused("invalid_field", field="attendance", problem="a newcomer stands in it twice")
    if any(row.newcomer_id is not None and row.count != 1 for row in draft.attendance):
        raise Refused("invalid_field", field="attendance.count", problem="a known newcomer counts as 1")


def new_share_code() -> str:
    """Six characters that the first key person reads out and the second types; a merge then counts once."""
    return "".join(secrets.choice(_READ_ALOUD) for _ in range(6))
