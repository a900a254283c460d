"""The sheets about who was reached and who came to sessions."""

from sleutelapp.disclosure.activity import SESSIONS
from sleutelapp.disclosure.relations import NEW, REACH, TRANSFERRED
from sleutelapp.disclosure.tables import Cell
from sleutelapp.features.periods.period import Period
from sleutelapp.features.publications.figures import PeriodFigures
from sleutelapp.features.publications.table_making import Ground
from sleutelapp.features.publications.wording import Wording
from sleutelapp.features.workbooks.figure_sheet import Block, Chart, FigureSheet
from sleutelapp.features.workbooks.tables import Column, FigureTable, Kind, Row

_ANY_NEED = Cell("people", ("*",) * 4)


def reach_sheet(ground: Ground, language: str) -> FigureSheet:
    """Who was reached."""
    words, block = ground.words, ground.block
    total = ground.people_total
    blocks = (
        _in_short(ground.figures, words, language),
        block("ReachGender", words.reach_gender_table, "reach", across="gender", total=total),
        block("ReachAge", words.reach_age_table, "reach", across="age", total=total),
        block(
            "ReachAgeGender", words.reach_age_gender_table, "reach", down="age", across="gender", total=total
        ),
        block("Origin", words.origin_table, "reach_origin"),
        block("Language", words.language_table, "reach_language"),
        block("Household", words.household_table, "reach_household"),
        block("Education", words.education_table, "reach_education"),
    )
    notes = (*rounding_notes(ground.figures, words), words.transferred_note)
    return FigureSheet(words.reach_sheet, blocks, notes)


def sessions_sheet(ground: Ground) -> FigureSheet:
    """Sessions, and who came."""
    words, block = ground.words, ground.block
    unit = words.attendances
    blocks = [
        _themes(ground),
        block("AttendancePlaces", words.attendance_places_table, "attendance_municipality", unit=unit),
        block("AttendanceGender", words.attendance_gender_table, "attendance_gender", unit=unit),
        block("AttendanceAge", words.attendance_age_table, "attendance_age", unit=unit),
    ]
    shared = _shared(ground)
    if shared is not None:
        blocks.append(shared)
    notes = (*rounding_notes(ground.figures, words, people=False), words.sessions_note)
    return FigureSheet(words.sessions_sheet, tuple(blocks), notes)


def rounding_notes(figures: PeriodFigures, words: Wording, *, people: bool = True) -> tuple[str, ...]:
    """What holds for every rounded figure of a sheet."""
    notes = [words.rounded_note.format(k=figures.k, bound=figures.bound)]
    if people and len(figures.issues) > 1:
        notes.append(words.several_quarters_note.format(quarters=len(figures.issues)))
    return (*notes, words.absent_note.format(below=figures.bound))


def _in_short(figures: PeriodFigures, words: Wording, language: str) -> Block:
    """A row a quarter; only what counts everybody once has a total."""
    cells = (REACH, NEW, TRANSFERRED, _ANY_NEED)
    titles = (words.reached, words.new, words.transferred, words.any_need)
    rows: list[Row] = [
        (
            Period.parse(issue.period).label(language),
            *(issue.value(cell) for cell in cells),
        )
        for issue in figures.issues
    ]
    footer: list[Row] = []
    if len(rows) > 1:
        footer.append((words.total, *(figures.values[cell] if cell == NEW else None for cell in cells)))
    columns = (Column(words.quarter_axis, Kind.TEXT), *(Column(title, Kind.COUNT) for title in titles))
    chart = Chart(1, 2) if len(rows) > 1 else None
    title = words.reach_of_quarters_table if len(rows) > 1 else words.reach_table
    return Block(FigureTable("Reach", title, columns, tuple(rows), tuple(footer)), chart)


def _themes(ground: Ground) -> Block:
    figures, labels, words = ground.figures, ground.labels, ground.words
    held = figures.keys_of(SESSIONS, "theme")
    rows = [
        (
            labels.of("theme", theme),
            figures.work(SESSIONS, theme=theme),
            figures.people("attendance", theme=theme),
        )
        for theme in labels.codes("theme", *held)
        if theme in held
    ]
    columns = (
        Column(words.theme, Kind.TEXT),
        Column(words.sessions, Kind.COUNT),
        Column(words.attendances, Kind.COUNT),
    )
    total: Row = (words.total, figures.work(SESSIONS), figures.people("attendance"))
    empty: Row = (words.nothing_listed, None, None)
    table = FigureTable("Themes", words.themes_table, columns, tuple(rows) or (empty,), (total,))
    return Block(table, Chart(2, 2) if rows else None)


def _shared(ground: Ground) -> Block | None:
    figures, labels, words = ground.figures, ground.labels, ground.words
    rows = tuple(
        (each.code, labels.of("theme", each.theme), issue.value(Cell("attendance_session", (each.code,))))
        for issue in figures.issues
        for each in issue.sessions
    )
    if not rows:
        return None
    columns = (
        Column(words.session_code, Kind.TEXT),
        Column(words.theme, Kind.TEXT),
        Column(words.attendances, Kind.COUNT),
    )
    table = FigureTable("TogetherSessions", words.shared_sessions_table, columns, rows, ())
    return Block(table, None, words.shared_note.format(k=figures.k))
