"""What is typed about a follow-up."""

import datetime as dt

from sleutelapp.core.drafting import Draft, Line, RecordId


class FollowUpDraft(Draft, kw_only=True, frozen=True):
    """Something to come back to on a day."""

    due_on: dt.date
    text: Line = ""
    newcomer_id: RecordId | None = None
    need_id: RecordId | None = None
    referral_id: RecordId | None = None
