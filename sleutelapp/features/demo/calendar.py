"""When the demo's key person works: seasons, days off, and how busy a day was."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Final

CONTACTS_A_WEEK: Final = 26  # what one key person can do; a small vault is a quieter year
LONGEST_WEEKS: Final = 520  # beyond ten years the days grow fuller instead: a vault to measure with
_SATURDAY: Final = 5
_WEEKDAYS: Final = (1.0, 1.15, 1.05, 1.15, 0.7, 0.03, 0.0)  # Monday first
_CHRISTMAS: Final = ((12, 24), (1, 2))
_SUMMER: Final = ((8, 3), (8, 21))  # three quiet weeks


def first_day(contacts: int, until: date) -> date:
    """The Monday on which the history begins."""
    weeks = max(contacts / CONTACTS_A_WEEK, min(52, contacts / 6), 8)
    begin = until - timedelta(weeks=min(weeks, LONGEST_WEEKS))
    return begin - timedelta(days=begin.weekday())


def contacts_per_day(rng: Random, contacts: int, until: date) -> list[tuple[date, int]]:
    """Every working day up to and with `until`, with its number of contacts; they add up to `contacts`."""
    start = first_day(contacts, until)
    span = max((until - start).days, 1)
    days, weights = [], []
    for number in range(span + 1):
        day = start + timedelta(days=number)
        growth = 0.6 + 0.4 * number / span
        weight = _WEEKDAYS[day.weekday()] * _season(day) * growth * rng.uniform(0.6, 1.4)
        if (until - day).days <= 6 and day.weekday() < _SATURDAY:
            # Today must have something to look back on; of today itself, there was only the morning.
            weight = 0.5 if day == until else max(weight, 2.0)
        days.append(day)
        weights.append(weight)
    counts = Counter(rng.choices(days, weights, k=contacts))
    return [(day, counts[day]) for day in days if counts[day] or day.weekday() < _SATURDAY]


def next_workday(day: date) -> date:
    """This day, or the Monday after a weekend."""
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() >= _SATURDAY else 0)


def last_workday(day: date) -> date:
    """This day, or the Friday before a weekend."""
    return day - timedelta(days=max(0, day.weekday() - 4))


def contact_times(rng: Random, count: int, *, is_today: bool) -> Iterator[time]:
    """Times of the contacts of one day, in order, on quarters of an hour."""
    latest = 4 if is_today else 36  # up to 9:00, or 17:00
    for quarter in sorted(rng.randint(2, latest) for _ in range(count)):
        minutes = 8 * 60 + quarter * 15
        yield time(minutes // 60, minutes % 60)


def closing_time(day: date, until: date) -> datetime:
    """When the work of a day was written down: at its end, or so far today."""
    return datetime.combine(day, time(9, 15) if day >= until else time(17, 20))


def _season(day: date) -> float:
    if (day.month, day.day) >= _CHRISTMAS[0] or (day.month, day.day) <= _CHRISTMAS[1]:
        return 0.02
    if _SUMMER[0] <= (day.month, day.day) <= _SUMMER[1]:
        return 0.25
    return 0.75 if day.month in (7, 8) else 1.0
