"""Days and weeks of the agenda, and what may be moved where."""

import datetime as dt
from typing import Final

DAY: Final = dt.timedelta(days=1)
WEEK: Final = dt.timedelta(days=7)


def week_of(day: dt.date) -> tuple[dt.date, ...]:
    """The seven days of its week, Monday first."""
    monday = day - dt.timedelta(days=day.weekday())
    return tuple(monday + number * DAY for number in range(7))


def may_move(day: dt.date, to: dt.date, today: dt.date, *, is_done: bool) -> bool:
    """Whether something of `day` may be put on another: what is done stays, and nothing is planned for the past."""
    return not is_done and to != day and to >= today
