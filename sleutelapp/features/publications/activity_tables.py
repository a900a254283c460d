"""The sheet of exact figures: hours, contacts by kind and month, kilometres, consultations."""

import datetime as dt
from collections.abc import Callable, Sequence
from decimal import Decimal

from sleutelapp.disclosure.activity import (
    AGREED,
    CONSULTATIONS,
    CONTACTS_BY_KIND,
    METRES,
    MINUTES,
    NOWHERE,
    PARTS,
)
from sleutelapp.features.contacts.rules import NOT_AT_HOME
from sleutelapp.features.publications.figures import PeriodFigures
from sleutelapp.features.publications.labels import Labels
from sleutelapp.features.publications.table_making import Ground
from sleutelapp.features.publications.wording import Wording
from sleutelapp.features.workbooks.figure_sheet import Block, Chart, FigureSheet
from sleutelapp.features.workbooks.tables import (
    Cell,
    Column,
    FigureTable,
    Kind,
    Row,
    hours_of,
    kilometres_of,
)


def activity_sheet(ground: Ground, months: Sequence[str]) -> FigureSheet:
    """The sheet; `months` are those of the period ("2026-07")."""
    figures, labels, words = ground.figures, ground.labels, ground.words
    places = _places(figures)
    blocks = [
        Block(_hours(figures, labels, words, places), Chart(1, 2) if places else None),
        Block(_contacts(figures, labels, words, months)),
    ]
    if figures.issues:
        note = words.rounded_note.format(k=figures.k, bound=figures.bound)
        blocks.append(
            ground.block(
                "ContactPlaces", words.contact_places_table, "contacts", unit=words.contacts, note=note
            )
        )
    blocks += [
        Block(_delivered(figures, labels, words, places)),
        Block(_months(figures, labels, words, places, months)),
    ]
    if figures.keys_of(CONSULTATIONS, "professional") or figures.issues:
        blocks.append(Block(_consultations(figures, labels, words)))
    is_empty = not any(table != AGREED for table, _keys in figures.exact)
    return FigureSheet(
        words.activity_sheet, tuple(blocks), (words.nothing if is_empty else words.exact_note,)
    )


def _places(figures: PeriodFigures) -> list[str]:
    """Everywhere where work was done or hours are agreed; work for no municipality comes last."""
    found = {place for table in (MINUTES, METRES, AGREED) for place in figures.keys_of(table, "municipality")}
    return sorted(found, key=lambda place: (place == NOWHERE, place))


def _hours(figures: PeriodFigures, labels: Labels, words: Wording, places: Sequence[str]) -> FigureTable:
    def row(label: str, minutes: int, agreed: int) -> Row:
        return (label, hours_of(minutes), hours_of(agreed), hours_of(minutes - agreed))

    rows = [
        row(
            labels.of("municipality", place),
            figures.work(MINUTES, municipality=place),
            figures.work(AGREED, municipality=place),
        )
        for place in places
    ]
    columns = (words.delivered_hours, words.agreed_hours, words.difference_hours)
    return _table(
        "Hours",
        words.hours_table,
        (Column(words.municipality, Kind.TEXT), *(Column(title, Kind.HOURS) for title in columns)),
        rows,
        [row(words.total, figures.work(MINUTES), figures.work(AGREED))],
    )


def _contacts(figures: PeriodFigures, labels: Labels, words: Wording, months: Sequence[str]) -> FigureTable:
    several = len(months) > 1

    def row(label: str, count: Callable[[str], int]) -> Row:
        cells = tuple(count(month) for month in months)
        return (label, *cells, sum(cells)) if several else (label, *cells)

    def of_kind(kind: str) -> Callable[[str], int]:
        return lambda month: figures.work(CONTACTS_BY_KIND, kind=kind, month=month)

    used = figures.keys_of(CONTACTS_BY_KIND, "kind")
    kinds = [kind for kind in labels.codes("kind", *used) if kind in used and kind != NOT_AT_HOME]
    titles = [words.short_month(_day(month)) for month in months] + ([words.total] if several else [])
    return _table(
        "Contacts",
        words.contacts_table,
        (Column(words.kind, Kind.TEXT), *(Column(title, Kind.COUNT) for title in titles)),
        [row(labels.of("kind", kind), of_kind(kind)) for kind in kinds],
        [
            row(words.total, lambda month: sum(of_kind(kind)(month) for kind in kinds)),
            row(words.not_at_home, of_kind(NOT_AT_HOME)),
        ],
    )


def _delivered(figures: PeriodFigures, labels: Labels, words: Wording, places: Sequence[str]) -> FigureTable:
    def row(label: str, **place: str) -> Row:
        split = tuple(figures.work(MINUTES, part=part, **place) for part in PARTS)
        return (label, *split, sum(split), figures.work(AGREED, **place))

    titles = [*(words.part_labels[part] for part in PARTS), words.delivered_minutes, words.agreed_minutes]
    return _table(
        "Delivered",
        words.delivered_table,
        (Column(words.municipality, Kind.TEXT), *(Column(title, Kind.COUNT) for title in titles)),
        [row(labels.of("municipality", place), municipality=place) for place in places],
        [row(words.total)],
    )


def _months(
    figures: PeriodFigures, labels: Labels, words: Wording, places: Sequence[str], months: Sequence[str]
) -> FigureTable:
    def cells(**keys: str) -> tuple[int, int, Decimal]:
        travel = figures.work(MINUTES, part="travel", **keys)
        return (
            figures.work(MINUTES, **keys) - travel,
            travel,
            kilometres_of(figures.work(METRES, **keys)),
        )

    rows: list[tuple[Cell, ...]] = []
    for place in places:
        for month in months:
            found = cells(municipality=place, month=month)
            if any(found):
                rows.append((labels.of("municipality", place), _day(month), *found))
    return _table(
        "Months",
        words.months_table,
        (
            Column(words.municipality, Kind.TEXT),
            Column(words.month, Kind.MONTH),
            Column(words.work_minutes, Kind.COUNT),
            Column(words.travel_minutes, Kind.COUNT),
            Column(words.kilometres, Kind.KILOMETRES),
        ),
        rows,
        [(words.total, None, *cells())],
    )


def _consultations(figures: PeriodFigures, labels: Labels, words: Wording) -> FigureTable:
    kinds = figures.keys_of(CONSULTATIONS, "professional")
    places = sorted(
        figures.keys_of(CONSULTATIONS, "municipality"), key=lambda place: (place == NOWHERE, place)
    )

    def row(label: str, **kind: str) -> Row:
        cells = tuple(figures.work(CONSULTATIONS, municipality=place, **kind) for place in places)
        return (label, *cells, figures.work(CONSULTATIONS, **kind))

    return _table(
        "Consultations",
        words.consultations_table,
        (
            Column(words.professional, Kind.TEXT),
            *(Column(labels.of("municipality", place), Kind.COUNT) for place in places),
            Column(words.total, Kind.COUNT),
        ),
        [
            row(labels.of("professional", kind), professional=kind)
            for kind in labels.codes("professional", *kinds)
            if kind in kinds
        ],
        [row(words.total)],
    )


def _table(
    name: str, title: str, columns: tuple[Column, ...], rows: Sequence[Row], footer: Sequence[Row]
) -> FigureTable:
    # A table of Excel has a row, be it an empty one.
    return FigureTable(name, title, columns, tuple(rows) or (tuple(None for _ in columns),), tuple(footer))


def _day(month: str) -> dt.date:
    return dt.date.fromisoformat(f"{month}-01")
