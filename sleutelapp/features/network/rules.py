"""When an address must be looked at again."""

import calendar
import datetime as dt
from typing import Final

MONTHS: Final = 6
OUT_OF_HOURS_GP: Final = "out_of_hours_gp"  # the number of this region; the danger card shows it

LONG_UNCHECKED: Final = ("long_unchecked", 0)  # what the page of the network can show beside one address


def checked_until(today: dt.date) -> dt.date:
    """The last day that is too long ago to rely on: half a year before `today`."""
    months = today.year * 12 + today.month - 1 - MONTHS
    year, month = divmod(months, 12)
    return dt.date(year, month + 1, min(today.day, calendar.monthrange(year, month + 1)[1]))


def is_long_ago(checked_on: dt.date, today: dt.date) -> bool:
    """Whether somebody should check again what was last checked on that day."""
    return checked_on < checked_until(today)
