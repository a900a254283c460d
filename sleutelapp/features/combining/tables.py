"""Tables of combined figures, the same for the workbook and for the coordinator's window."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from sleutelapp.features.combining.estimates import Estimate
from sleutelapp.features.workbooks.tables import Cell as Plain
from sleutelapp.features.workbooks.tables import Column, FigureTable, Kind

Value = str | int | Decimal | Estimate | None


class Show(Enum):
    """How a column is shown."""

    TEXT = auto()
    COUNT = auto()
    HOURS = auto()
    KILOMETRES = auto()
    ESTIMATE = auto()  # the value alone
    BOUNDED = auto()  # the value, the lowest and the highest true number


class Chart(Enum):
    """Which chart stands beside a table; its first column names the bars."""

    BARS = auto()  # lying, for names
    COLUMNS = auto()  # standing, for quarters and bands of age


@dataclass(frozen=True, slots=True)
class SummaryColumn:
    """A column; titles within a table differ."""

    title: str
    show: Show = Show.BOUNDED


@dataclass(frozen=True, slots=True)
class SummaryTable:
    """One table; `charted` are the columns, by number, that its chart shows. `total` is its last row."""

    name: str
    title: str
    columns: tuple[SummaryColumn, ...]
    rows: tuple[tuple[Value, ...], ...]
    total: tuple[Value, ...] | None = None
    chart: Chart | None = None
    charted: tuple[int, ...] = (1,)


@dataclass(frozen=True, slots=True)
class SummarySheet:
    """The tables of one sheet, and what is said above them."""

    title: str
    subtitle: str
    tables: tuple[SummaryTable, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FlatTable:
    """A table as plain cells: which of them are uncertain (row, column; totals after the rows), and where columns went."""

    table: FigureTable
    grey: frozenset[tuple[int, int]]
    column_of: tuple[int, ...]  # by number of the column: where it begins now


_KINDS = {
    Show.TEXT: Kind.TEXT,
    Show.COUNT: Kind.COUNT,
    Show.HOURS: Kind.HOURS,
    Show.KILOMETRES: Kind.KILOMETRES,
    Show.ESTIMATE: Kind.COUNT,
    Show.BOUNDED: Kind.COUNT,
}


def flat(table: SummaryTable, at_least: str, at_most: str) -> FlatTable:
    """The cells of a table, with two more columns for bounds beside each bounded one."""
    columns: list[Column] = []
    column_of: list[int] = []
    bounded = sum(column.show is Show.BOUNDED for column in table.columns)
    for column in table.columns:
        column_of.append(len(columns))
        columns.append(Column(column.title, _KINDS[column.show]))
        if column.show is Show.BOUNDED:
            # Several bounded columns: their bounds say whose they are.
            lead = f"{column.title}: " if bounded > 1 else ""
            columns += (Column(f"{lead}{each}", Kind.COUNT) for each in (at_least, at_most))
    body = [*table.rows, *([table.total] if table.total is not None else [])]
    cells = [_cells(table.columns, row) for row in body]
    grey = {(row, column) for row, (_plain, uncertain) in enumerate(cells) for column in uncertain}
    plain = [tuple(row) for row, _uncertain in cells]
    count = len(table.rows)
    flat_table = FigureTable(
        table.name, table.title, tuple(columns), tuple(plain[:count]), tuple(plain[count:])
    )
    return FlatTable(flat_table, frozenset(grey), tuple(column_of))


def _cells(columns: Iterable[SummaryColumn], row: Iterable[Value]) -> tuple[list[Plain], list[int]]:
    plain: list[Plain] = []
    uncertain: list[int] = []
    for column, value in zip(columns, row, strict=True):
        if not isinstance(value, Estimate):
            plain.append(value)
            plain += [None, None] if column.show is Show.BOUNDED else []
            continue
        if value.is_uncertain:
            uncertain.append(len(plain))
        plain.append(value.value)
        plain += [value.lower, value.upper] if column.show is Show.BOUNDED else []
    return plain, uncertain
