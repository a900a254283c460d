"""The words of the summary, per language, from `resources/documents/summary.toml`.

They are no window's translations: the command line writes the same workbook without Qt.
"""

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache

from sleutelapp.core.resources import resource_path


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Every text of the summary in one language; a text missing from the file fails when it is loaded."""

    months: list[str]
    short_months: list[str]
    excel_locale: str  # Windows language identifier, hexadecimal: how Excel spells a month
    quarter: str
    half_year: str
    span: str
    about_sheet: str
    activity_sheet: str
    title: str
    subtitle: str
    period: str
    days: str
    key_person: str
    organisation: str
    made_on: str
    program: str
    state: str
    preliminary: str
    finished: str
    not_filled_in: str
    contents_heading: str
    contents: list[str]
    protection_heading: str
    protection: list[str]
    reading_heading: str
    reading: list[str]
    hours_table: str
    contacts_table: str
    delivered_table: str
    months_table: str
    municipality: str
    no_municipality: str
    unknown_municipality: str
    contact_kind: str
    other_kind: str
    month: str
    total: str
    not_at_home: str
    delivered_hours: str
    agreed_hours: str
    difference_hours: str
    contact_time: str
    travel_time: str
    preparation_time: str
    session_time: str
    consultation_time: str
    other_time: str
    delivered_minutes: str
    agreed_minutes: str
    work_minutes: str
    travel_minutes: str
    kilometres: str
    sessions: str
    consultations: str
    nothing: str
    page: str

    def day(self, day: dt.date) -> str:
        """A date written out: "1 juli 2026"."""
        return f"{day.day} {self.months[day.month - 1]} {day.year}"

    def short_month(self, month: dt.date) -> str:
        """The month of a date: "jul 2026"."""
        return f"{self.short_months[month.month - 1]} {month.year}"


@cache
def wording(language: str) -> Wording:
    """The words of a language; Dutch for one that has none of its own."""
    with resource_path("documents", "summary.toml").open("rb") as file:
        tables = tomllib.load(file)
    return Wording(**tables.get(language, tables["nl"]))
