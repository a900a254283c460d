"""The words of the summary, per language, from `resources/documents/summary.toml`."""

from dataclasses import dataclass
from functools import cache

from sleutelapp.features.periods.calendar_words import CalendarWords, words_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording(CalendarWords):
    """Every text of the summary in one language; a text missing from the file fails when it is loaded."""

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


@cache
def wording(language: str) -> Wording:
    """The words of a language; Dutch for one that has none of its own."""
    return words_of(Wording, "summary", language)
