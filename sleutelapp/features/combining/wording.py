"""The words of what was combined, per language, from `resources/documents/combined.toml`; others are those of a single workbook."""

from dataclasses import dataclass
from functools import cache

from sleutelapp.features.periods.calendar_words import CalendarWords, words_of


@dataclass(frozen=True, slots=True, kw_only=True)
class CombinedWords(CalendarWords):
    """Texts of a combined workbook in one language; a text missing from the file fails when it is loaded."""

    title: str
    overview_sheet: str
    trend_sheet: str
    places_sheet: str
    people_in: str
    made_on: str
    at_least: str
    at_most: str
    one_column: str
    all_quarters: str
    added_note: str
    quarter_title: str
    key_persons: str
    people: str
    people_added: str
    hours: str
    sources: str
    in_short_table: str
    sender: str
    trend_table: str
    places_table: str
    roster_table: str
    files_table: str
    together_table: str
    renamed_table: str
    name: str
    rounded_to: str
    sent: str
    not_sent: str
    file: str
    state: str
    remark: str
    state_read: str
    state_partly: str
    state_double: str
    state_other_period: str
    state_refused: str
    session: str
    taken_from: str
    others: str
    list_name: str
    old_code: str
    new_code: str
    files_with: str
    gender_table: str
    age_table: str
    urgency_table: str
    destination_table: str
    outcome_table: str
    outcome: str
    held_table: str
    kind_table: str
    parts_table: str
    part: str
    grey: str
    notes_heading: str
    notes: list[str]


@cache
def combined_words(language: str) -> CombinedWords:
    """The words of a language; Dutch for one that has none of its own."""
    return words_of(CombinedWords, "combined", language)
