"""The words of the workbook, per language, from `resources/documents/publication.toml`."""

from dataclasses import dataclass
from functools import cache

from sleutelapp.features.periods.calendar_words import CalendarWords, words_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording(CalendarWords):
    """Every text of the workbook in one language; a text missing from the file fails when it is loaded."""

    language: str
    about_sheet: str
    activity_sheet: str
    reach_sheet: str
    needs_sheet: str
    referrals_sheet: str
    sessions_sheet: str
    signals_sheet: str
    data_sheet: str
    title: str
    subtitle: str
    subtitle_exact: str
    # Facts.
    period: str
    days: str
    key_person: str
    organisation: str
    made_on: str
    program: str
    versions: str
    versions_of: str
    state: str
    preliminary: str
    frozen: str
    month_state: str
    missing: str
    issue_hash: str
    not_filled_in: str
    # Explanation.
    rule_heading: str
    rule: list[str]
    rule_exact: list[str]
    contents_heading: str
    contents: list[str]
    contents_exact: list[str]
    reading_heading: str
    reading_people: list[str]
    reading: list[str]
    combining_heading: str
    combining: list[str]
    # Notes on sheets.
    rounded_note: str
    several_quarters_note: str
    absent_note: str
    exact_note: str
    codes_note: str
    sessions_note: str
    shared_note: str
    transferred_note: str
    nothing: str
    nothing_listed: str
    no_signals: str
    signals_note: str
    data_note: str
    # Axes and labels.
    municipality: str
    no_municipality: str
    elsewhere: str
    unknown: str
    other: str
    gender: str
    age: str
    origin: str
    language_axis: str
    household: str
    education: str
    domain: str
    code: str
    urgency: str
    status: str
    destination: str
    reason: str
    waiting: str
    theme: str
    kind: str
    professional: str
    month: str
    quarter_axis: str
    session_code: str
    figure: str
    total: str
    total_of_quarters: str
    state_labels: dict[str, str]
    waiting_labels: dict[str, str]
    part_labels: dict[str, str]
    # Titles of tables and columns.
    hours_table: str
    contacts_table: str
    contact_places_table: str
    delivered_table: str
    months_table: str
    consultations_table: str
    reach_table: str
    reach_of_quarters_table: str
    reach_gender_table: str
    reach_age_table: str
    reach_age_gender_table: str
    origin_table: str
    language_table: str
    household_table: str
    education_table: str
    domains_table: str
    urgency_table: str
    domain_gender_table: str
    domain_age_table: str
    domain_places_table: str
    codes_table: str
    status_table: str
    destinations_table: str
    destination_places_table: str
    reasons_table: str
    waiting_table: str
    themes_table: str
    attendance_places_table: str
    attendance_gender_table: str
    attendance_age_table: str
    shared_sessions_table: str
    signals_table: str
    people: str
    reached: str
    reached_of_quarters: str
    new: str
    transferred: str
    any_need: str
    any_need_of_quarters: str
    needs: str
    referrals: str
    sessions: str
    attendances: str
    contacts: str
    signal: str
    not_at_home: str
    delivered_hours: str
    agreed_hours: str
    difference_hours: str
    delivered_minutes: str
    agreed_minutes: str
    kilometres: str
    work_minutes: str
    travel_minutes: str
    consultations: str
    page: str


@cache
def wording(language: str) -> Wording:
    """The words of a language; Dutch for one that has none of its own."""
    return words_of(Wording, "publication", language)
