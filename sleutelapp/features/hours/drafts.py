"""What is typed about time beside contacts, sessions and consultations."""

import datetime as dt

from sleutelapp.core.drafting import Draft, Kilometres, Minutes, Text
from sleutelapp.reference.types import MunicipalityCode, OtherTimeKindCode


class TimeDraft(Draft, kw_only=True, frozen=True):
    """Other working time, booked on a municipality."""

    kind: OtherTimeKindCode
    minutes: Minutes
    date: dt.date | None = None
    travel_minutes: Minutes = 0
    kilometres: Kilometres = 0
    municipality: MunicipalityCode | None = None
    description: Text = ""


EXAMPLE = TimeDraft(
    kind="peer_review",
    date=dt.date(2026, 3, 17),
    minutes=120,
    travel_minutes=40,
    kilometres=22.8,
    municipality="GM0363",
    description="Intervisie met de regiogroep.",
)
