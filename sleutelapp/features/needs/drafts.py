"""What is typed about a need."""

import datetime as dt

from sleutelapp.core.drafting import Draft, RecordId, Text
from sleutelapp.reference.types import DangerActionCode, NeedCode, NeedStatusCode, UrgencyCode


class NeedDraft(Draft, kw_only=True, frozen=True):
    """A need of one newcomer, outside a contact."""

    newcomer_id: RecordId
    code: NeedCode
    urgency: UrgencyCode = "planned"
    status: NeedStatusCode = "open"
    opened_on: dt.date | None = None
    note: Text = ""
    danger_action: DangerActionCode = "later"  # asked of a need that tells of danger


EXAMPLE = NeedDraft(
    newcomer_id=1,
    code="T1",
    urgency="within_7_days",
    status="open",
    opened_on=dt.date(2026, 3, 2),
    note="Rechtsonder.",
    danger_action="called_gp",
)
