"""How long a dossier is kept: the organisation's term after the last contact, looked at once a month."""

import datetime as dt
from typing import Final

from sleutelapp.core.errors import Refused

LONGEST_KEEP: Final = 60  # months that somebody can be kept longer at once
_MONTHS: Final = 12


def months_before(day: dt.date, months: int) -> dt.date:
    """The day so many months before; of a month that is too short, its last day."""
    count = day.year * _MONTHS + day.month - 1 - months
    year, month = divmod(count, _MONTHS)
    first = dt.date(year, month + 1, 1)
    following = dt.date(year + (month + 1) // _MONTHS, (month + 1) % _MONTHS + 1, 1)
    return first + dt.timedelta(days=min(day.day, (following - first).days) - 1)


def months_after(day: dt.date, months: int) -> dt.date:
    """The day so many months later, likewise."""
    return months_before(day, -months)


def seen_before(today: dt.date, term_months: int) -> dt.date:
    """Who was seen last before this day is past the term; it moves on with the month, so that the list does too."""
    return months_before(today.replace(day=1), term_months)


def check_keep(today: dt.date, until: dt.date, reason: str) -> None:
    """Raises Refused when somebody is to be kept without a reason, not longer than today, or for too long."""
    if not reason.strip():
        raise Refused("keep_without_reason")
    if not today < until <= months_after(today, LONGEST_KEEP):
        raise Refused("keep_until_when")
