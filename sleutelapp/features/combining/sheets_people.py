"""The sheets about people: reach, needs, referrals, education; from published values only."""

from sleutelapp.disclosure.activity import CONSULTATIONS, SESSIONS
from sleutelapp.disclosure.relations import ATTENDANCE, NEEDS, REACH
from sleutelapp.disclosure.tables import TOTAL, Cell
from sleutelapp.features.combining.estimates import Estimate
from sleutelapp.features.combining.table_making import Source, estimate_table, exact_table, people_table
from sleutelapp.features.combining.tables import Chart, Show, SummaryColumn, SummarySheet, SummaryTable

REFERRALS = Cell("referrals", (TOTAL, TOTAL, TOTAL))
ANY_NEED = Cell("people", (TOTAL,) * 4)


def reach_sheet(source: Source) -> SummarySheet:
    """Who was reached."""
    own, words = source.own, source.words
    tables = [
        people_table(source, "Age", own.age_table, "reach", "age", total=REACH, chart=Chart.COLUMNS),
        people_table(source, "Gender", own.gender_table, "reach", "gender", total=REACH),
        people_table(
            source, "Origin", words.origin_table, "reach_origin", "origin", total=REACH, chart=Chart.BARS
        ),
        people_table(source, "Languages", words.language_table, "reach_language", "language", total=REACH),
        people_table(source, "Household", words.household_table, "reach_household", "household", total=REACH),
        people_table(source, "Education", words.education_table, "reach_education", "education", total=REACH),
    ]
    return SummarySheet(words.reach_sheet, source.note, tuple(tables))


def needs_sheet(source: Source) -> SummarySheet:
    """What people need."""
    own, words = source.own, source.words
    urgency = estimate_table(
        source,
        ("Urgency", own.urgency_table),
        "urgency",
        source.labels.codes("urgency", *source.total.keys("urgency", 1)),
        lambda figures, code: sum(
            (figures.estimate(Cell("urgency", (domain, code))) for domain in figures.keys("urgency")),
            start=Estimate(),
        ),
    )
    tables = (
        people_table(
            source, "Domains", words.domains_table, "people", "domain", total=ANY_NEED, chart=Chart.BARS
        ),
        people_table(source, "Topics", words.codes_table, "codes", "code"),
        urgency,
        people_table(source, "Status", words.status_table, "needs", "status", total=NEEDS),
    )
    return SummarySheet(words.needs_sheet, source.note, tables)


def referrals_sheet(source: Source) -> SummarySheet:
    """Where people were referred to, and how it went."""
    own, words = source.own, source.words
    tables = (
        people_table(
            source,
            "Destinations",
            own.destination_table,
            "referrals",
            "destination",
            total=REFERRALS,
            chart=Chart.BARS,
        ),
        people_table(source, "Outcomes", own.outcome_table, "referrals", "state", total=REFERRALS),
        people_table(source, "Reasons", words.reasons_table, "reasons", "reason"),
        people_table(source, "Waiting", words.waiting_table, "waiting", "waiting"),
    )
    return SummarySheet(words.referrals_sheet, source.note, tables)


def sessions_sheet(source: Source) -> SummarySheet:
    """Education: sessions exactly, participants rounded; and consultations."""
    own, words = source.own, source.words
    tables = [
        exact_table(source, "Held", own.held_table, SESSIONS, "theme"),
        people_table(
            source, "Themes", words.themes_table, "attendance", "theme", total=ATTENDANCE, chart=Chart.BARS
        ),
        people_table(
            source, "CameFrom", words.attendance_places_table, "attendance_municipality", "municipality"
        ),
        people_table(source, "CameGender", words.attendance_gender_table, "attendance_gender", "gender"),
        people_table(source, "CameAge", words.attendance_age_table, "attendance_age", "age"),
        _together(source),
        exact_table(source, "Consultations", words.consultations_table, CONSULTATIONS, "professional"),
    ]
    return SummarySheet(words.sessions_sheet, source.note, tuple(tables))


def _together(source: Source) -> SummaryTable:
    own, words = source.own, source.words
    rows = tuple(
        (
            each.code,
            source.labels.of("theme", each.taken.theme),
            f"{each.taken.issue.sender} {each.taken.issue.period}",
            ", ".join(f"{other.issue.sender} {other.issue.period}" for other in each.others),
            Estimate(each.taken.attendance, each.lower, each.upper),
        )
        for each in source.result.together
    )
    titles = (own.session, words.theme, own.taken_from, own.others)
    columns = (*(SummaryColumn(title, Show.TEXT) for title in titles), SummaryColumn(words.attendances))
    return SummaryTable("Together", own.together_table, columns, rows)
