"""The sheets about the work: overview with who sent what, trend over quarters, municipalities, activities, signals."""

from decimal import Decimal

from sleutelapp.core.messages import Counted
from sleutelapp.disclosure.activity import (
    AGREED,
    CONSULTATIONS,
    CONTACTS_BY_KIND,
    METRES,
    MINUTES,
    NOWHERE,
    PARTS,
)
from sleutelapp.disclosure.relations import ATTENDANCE, NEEDS, REACH
from sleutelapp.disclosure.tables import OTHER, TOTAL, Cell
from sleutelapp.features.combining.figures import NOT_AT_HOME, Figures
from sleutelapp.features.combining.merge import FileState
from sleutelapp.features.combining.sheets_people import ANY_NEED, REFERRALS
from sleutelapp.features.combining.table_making import Source, exact_table
from sleutelapp.features.combining.tables import Chart, Show, SummaryColumn, SummarySheet, SummaryTable, Value
from sleutelapp.features.workbooks.tables import hours_of, kilometres_of


def overview_sheet(source: Source, language: str) -> SummarySheet:
    """The figures in short, how to read them, whose they are, and what became of each file."""
    own = source.own
    over = source.total.taken_over
    multiples = "/".join(str(k) for k in sorted({issue.k for issue in source.result.merge.issues}))
    values = {"k": multiples, "taken_over": over.value, "lower": over.lower, "upper": over.upper}
    tables = [_in_short(source), _roster(source), _files(source, language)]
    if source.result.renamed:
        tables.append(_renamed(source))
    return SummarySheet(
        own.overview_sheet, facts(source), tuple(tables), tuple(note.format(**values) for note in own.notes)
    )


def facts(source: Source) -> str:
    """How many, and of when: "4 sleutelpersonen · 5 rapportages · 2026-Q1, 2026-Q2"."""
    merge = source.result.merge
    periods = ", ".join(merge.periods[-4:])
    if len(merge.periods) > 4:
        periods = f"{merge.periods[0]} – {merge.periods[-1]}"
    return source.own.people_in.format(
        people=Counted(source.total.senders), issues=Counted(len(merge.issues)), periods=periods
    )


def trend_sheet(source: Source) -> SummarySheet:
    """The quarters below each other."""
    own, words = source.own, source.words
    columns = (
        SummaryColumn(own.quarter_title, Show.TEXT),
        SummaryColumn(own.key_persons, Show.COUNT),
        SummaryColumn(own.people, Show.ESTIMATE),
        SummaryColumn(words.new, Show.ESTIMATE),
        SummaryColumn(words.needs, Show.ESTIMATE),
        SummaryColumn(words.referrals, Show.ESTIMATE),
        SummaryColumn(words.contacts, Show.COUNT),
        SummaryColumn(words.sessions, Show.COUNT),
        SummaryColumn(words.attendances, Show.ESTIMATE),
        SummaryColumn(words.delivered_hours, Show.HOURS),
        SummaryColumn(words.agreed_hours, Show.HOURS),
    )
    quarters = source.result.by_period.items()
    people = tuple((period, figures.senders, *_counted(figures)) for period, figures in quarters)
    hours = tuple(
        (period, hours_of(figures.minutes), hours_of(figures.agreed)) for period, figures in quarters
    )
    trend = SummaryTable("Trend", own.trend_table, columns, people, None, Chart.COLUMNS, (2, 6))
    spent = SummaryTable(
        "TrendHours",
        words.hours_table,
        (columns[0], columns[-2], columns[-1]),
        hours,
        None,
        Chart.COLUMNS,
        (1, 2),
    )
    return SummarySheet(own.trend_sheet, own.grey, (trend, spent))


def places_sheet(source: Source) -> SummarySheet:
    """Municipalities side by side: delivered beside agreed, and what was done there."""
    own, words = source.own, source.words
    figures = source.total
    minutes, agreed = figures.exact_by(MINUTES), figures.exact_by(AGREED)
    metres, asked = figures.exact_by(METRES), figures.exact_by(CONSULTATIONS, 1)
    listed = {*figures.municipalities(), *minutes, *agreed} - {NOWHERE, OTHER}
    codes = sorted(listed, key=lambda code: (-minutes.get(code, 0), code))
    ends = [code for code in (OTHER, NOWHERE) if code == OTHER or minutes.get(code)]
    hours = [
        (source.labels.of("municipality", code), *_hours(minutes.get(code, 0), agreed.get(code, 0)))
        for code in (*codes, *(code for code in ends if minutes.get(code)))
    ]
    spent = SummaryTable(
        "Hours",
        words.hours_table,
        (
            SummaryColumn(words.municipality, Show.TEXT),
            SummaryColumn(words.delivered_hours, Show.HOURS),
            SummaryColumn(words.agreed_hours, Show.HOURS),
            SummaryColumn(words.difference_hours, Show.HOURS),
        ),
        tuple(hours),
        (words.total, *_hours(figures.minutes, figures.agreed)),
        Chart.BARS,
        (1, 2),
    )
    rows: list[tuple[Value, ...]] = []
    for code in (*codes, OTHER):
        people = figures.estimate(Cell("reach", (code, TOTAL, TOTAL)))
        if code == OTHER and not people.value:
            continue
        rows.append(
            (
                source.labels.of("municipality", code),
                figures.sources_in(code) if code != OTHER else None,
                people,
                figures.estimate(Cell("people", (TOTAL, code, TOTAL, TOTAL))),
                figures.estimate(Cell("referrals", (TOTAL, TOTAL, code))),
                figures.estimate(Cell("attendance_municipality", (code,))),
                figures.estimate(Cell("contacts", (code,))),
                asked.get(code, 0),
                kilometres_of(metres.get(code, 0)),
            )
        )
    beside = SummaryTable(
        "Places",
        own.places_table,
        (
            SummaryColumn(words.municipality, Show.TEXT),
            SummaryColumn(own.sources, Show.COUNT),
            SummaryColumn(source.people_word),
            SummaryColumn(words.any_need, Show.ESTIMATE),
            SummaryColumn(words.referrals, Show.ESTIMATE),
            SummaryColumn(words.attendances, Show.ESTIMATE),
            SummaryColumn(words.contacts, Show.ESTIMATE),
            SummaryColumn(words.consultations, Show.COUNT),
            SummaryColumn(words.kilometres, Show.KILOMETRES),
        ),
        tuple(rows),
    )
    return SummarySheet(own.places_sheet, source.note, (spent, beside))


def activity_sheet(source: Source) -> SummarySheet:
    """What was done, exactly."""
    own, words = source.own, source.words
    kinds = exact_table(source, "Contacts", own.kind_table, CONTACTS_BY_KIND, "kind", without={NOT_AT_HOME})
    minutes = source.total.exact_by(MINUTES, 2)
    parts = SummaryTable(
        "Parts",
        own.parts_table,
        (SummaryColumn(own.part, Show.TEXT), SummaryColumn(own.hours, Show.HOURS)),
        tuple((source.labels.of("part", part), hours_of(minutes.get(part, 0))) for part in PARTS),
        (words.total, hours_of(source.total.minutes)),
        Chart.BARS,
    )
    return SummarySheet(words.activity_sheet, words.exact_note, (kinds, parts))


def signals_sheet(source: Source) -> SummarySheet:
    """What key persons wanted the coordinator to know."""
    words = source.words
    titles = (words.key_person, source.own.quarter_title, words.signal, words.domain, words.municipality)
    rows = tuple(
        (
            sender,
            period,
            signal.text,
            source.labels.of("domain", signal.domain) if signal.domain else "",
            source.labels.of("municipality", signal.municipality) if signal.municipality else "",
        )
        for sender, period, signal in source.result.signals
    )
    columns = tuple(SummaryColumn(title, Show.TEXT) for title in titles)
    table = SummaryTable("Signals", words.signals_table, columns, rows)
    return SummarySheet(words.signals_sheet, words.signals_note, (table,))


def _counted(figures: Figures) -> tuple[Value, ...]:
    return (
        figures.people(),
        figures.new_people,
        figures.estimate(NEEDS),
        figures.estimate(REFERRALS),
        figures.contacts,
        figures.sessions,
        figures.estimate(ATTENDANCE),
        hours_of(figures.minutes),
        hours_of(figures.agreed),
    )


def _hours(delivered: int, agreed: int) -> tuple[Decimal, Decimal, Decimal]:
    return hours_of(delivered), hours_of(agreed), hours_of(delivered - agreed)


def _in_short(source: Source) -> SummaryTable:
    """One row a figure: the value and, where it is rounded, the lowest and the highest true number."""
    own, words, figures = source.own, source.words, source.total
    rows: tuple[tuple[Value, ...], ...] = (
        (source.people_word, figures.people()),
        (words.new, figures.new_people),
        (words.reached, figures.estimate(REACH)),
        (words.transferred, figures.taken_over),
        (words.any_need, figures.estimate(ANY_NEED)),
        (words.needs, figures.estimate(NEEDS)),
        (words.referrals, figures.estimate(REFERRALS)),
        (words.attendances, figures.estimate(ATTENDANCE)),
        (words.sessions, figures.sessions),
        (words.contacts, figures.contacts),
        (words.delivered_hours, round(figures.minutes / 60)),
        (words.agreed_hours, round(figures.agreed / 60)),
    )
    columns = (
        SummaryColumn(words.figure, Show.TEXT),
        SummaryColumn(own.all_quarters if source.quarters else own.one_column),
    )
    return SummaryTable("InShort", own.in_short_table, columns, rows)


def _roster(source: Source) -> SummaryTable:
    own, words = source.own, source.words
    periods = source.result.merge.periods[-8:]
    titles = (words.organisation, own.sender, own.name, own.rounded_to, *periods)
    rows = tuple(
        (
            row.organisation,
            row.sender,
            row.name,
            "/".join(map(str, row.k)),
            *(own.sent if period in row.quarters else own.not_sent for period in periods),
        )
        for row in source.result.roster
    )
    columns = tuple(SummaryColumn(title, Show.TEXT) for title in titles)
    return SummaryTable("Roster", own.roster_table, columns, rows)


def _files(source: Source, language: str) -> SummaryTable:
    own = source.own
    states = {
        FileState.READ: own.state_read,
        FileState.PARTLY: own.state_partly,
        FileState.DOUBLE: own.state_double,
        FileState.OTHER_PERIOD: own.state_other_period,
        FileState.REFUSED: own.state_refused,
    }
    rows = tuple(
        (report.name, states[report.state], " ".join(remark.sentence(language) for remark in report.remarks))
        for report in source.result.merge.files
    )
    columns = tuple(SummaryColumn(title, Show.TEXT) for title in (own.file, own.state, own.remark))
    return SummaryTable("Files", own.files_table, columns, rows)


def _renamed(source: Source) -> SummaryTable:
    own = source.own
    rows = tuple((each.list, each.old, each.new, ", ".join(files)) for each, files in source.result.renamed)
    titles = (own.list_name, own.old_code, own.new_code, own.files_with)
    columns = tuple(SummaryColumn(title, Show.TEXT) for title in titles)
    return SummaryTable("Renamed", own.renamed_table, columns, rows)
