"""The periods work is told by: a month, quarter, half-year or year of the calendar."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import Final, Literal, get_args

from sleutelapp.core.errors import UserError
from sleutelapp.features.periods.calendar_words import calendar_words

PeriodKind = Literal["month", "quarter", "half_year", "year"]
KINDS: Final[tuple[PeriodKind, ...]] = get_args(PeriodKind)
MONTHS_IN: Final[dict[PeriodKind, int]] = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}

_WRITTEN: Final = re.compile(
    r"(?P<year>[12]\d{3})(?:-(?:(?P<letter>[QH])(?P<part>\d)|(?P<month>\d\d)))?", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Period:
    """Whole calendar months, `first` and `last` day included."""

    kind: PeriodKind
    first: dt.date
    last: dt.date

    @classmethod
    def of(cls, kind: PeriodKind, day: dt.date) -> "Period":
        """The period of this kind in which a day falls."""
        length = MONTHS_IN[kind]
        start = (day.month - 1) // length * length + 1
        first = day.replace(month=start, day=1)
        last_month = first.replace(month=start + length - 1)
        return cls(kind, first, last_month.replace(day=days_in_month(last_month)))

    @classmethod
    def parse(cls, text: str) -> "Period":
        """The period written as "2026-07", "2026-Q3", "2026-H2" or "2026".

        Raises:
            UserError: `period_invalid`.
        """
        found = _WRITTEN.fullmatch(text.strip().upper())
        if found is None:
            raise UserError("period_invalid")
        kind: PeriodKind = "year"
        number = 1
        if found["letter"]:
            kind = "quarter" if found["letter"] == "Q" else "half_year"
            number = int(found["part"])
        elif found["month"]:
            kind, number = "month", int(found["month"])
        month = (number - 1) * MONTHS_IN[kind] + 1
        if not 1 <= month <= 12:
            raise UserError("period_invalid")
        return cls.of(kind, dt.date(int(found["year"]), month, 1))

    @property
    def number(self) -> int:
        """Which of its year, from 1."""
        return (self.first.month - 1) // MONTHS_IN[self.kind] + 1

    @property
    def code(self) -> str:
        """As `parse` reads it."""
        year = f"{self.first.year:04}"
        return {
            "month": f"{year}-{self.number:02}",
            "quarter": f"{year}-Q{self.number}",
            "half_year": f"{year}-H{self.number}",
            "year": year,
        }[self.kind]

    def label(self, language: str) -> str:
        """How it reads on screen: "3e kwartaal 2026"."""
        words = calendar_words(language)
        if self.kind == "month":
            return f"{words.months[self.first.month - 1]} {self.first.year}"
        pattern = {"quarter": words.quarter, "half_year": words.half_year, "year": "{year}"}[self.kind]
        return pattern.format(number=self.number, year=self.first.year)

    def days_label(self, language: str) -> str:
        """First and last day written out."""
        words = calendar_words(language)
        return words.span.format(first=words.day(self.first), last=words.day(self.last))

    def months(self) -> tuple[dt.date, ...]:
        """The first day of each of its months."""
        return tuple(
            self.first.replace(month=month) for month in range(self.first.month, self.last.month + 1)
        )

    def previous(self) -> "Period":
        """The period of the same kind before this one."""
        return Period.of(self.kind, self.first - dt.timedelta(days=1))


def last_finished(kind: PeriodKind, today: dt.date) -> Period:
    """The latest period of a kind that is over."""
    return Period.of(kind, today).previous()


def days_in_month(month: dt.date) -> int:
    """How many days the month of this date has."""
    return calendar.monthrange(month.year, month.month)[1]
