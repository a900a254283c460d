"""How a document names months, quarters and days, per language, from `resources/documents/calendar.toml`.

The words of documents are no window's translations: the command line writes the same workbooks without Qt.
"""

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from sleutelapp.core.resources import resource_path

WordsType = TypeVar("WordsType", bound="CalendarWords")


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarWords:
    """The words of one language; a document adds its own, see `words_of`."""

    months: list[str]
    short_months: list[str]
    excel_locale: str  # Windows language identifier, hexadecimal: how Excel spells a month
    quarter: str
    half_year: str
    span: str

    def day(self, day: dt.date) -> str:
        """A date written out: "1 juli 2026"."""
        return f"{day.day} {self.months[day.month - 1]} {day.year}"

    def short_day(self, day: dt.date) -> str:
        """A date in a table: "1 jul 2026"."""
        return f"{day.day} {self.short_months[day.month - 1]} {day.year}"

    def short_month(self, month: dt.date) -> str:
        """The month of a date: "jul 2026"."""
        return f"{self.short_months[month.month - 1]} {month.year}"


@cache
def calendar_words(language: str) -> CalendarWords:
    """The words of a language; Dutch for one that has none of its own."""
    return CalendarWords(**_table("calendar", language))


def words_of(words_type: type[WordsType], document: str, language: str) -> WordsType:
    """The words of a document, from its own file; a text missing from it fails here.

    Args:
        words_type: every text the document uses.
        document: the name of its file in `resources/documents`.
        language: Dutch takes the place of one that has no words of its own.
    """
    return words_type(**_table("calendar", language), **_table(document, language))


def _table(name: str, language: str) -> dict[str, Any]:
    with resource_path("documents", f"{name}.toml").open("rb") as file:
        tables = tomllib.load(file)
    table: dict[str, Any] = tables.get(language, tables["nl"])
    return table
