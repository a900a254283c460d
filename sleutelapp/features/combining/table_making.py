"""Tables of what was combined: rows by code, quarters beside each other, and all of them together."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from sleutelapp.disclosure.tables import STATES, TABLE, TOTAL, WAITING_BANDS, Cell
from sleutelapp.features.combining.estimates import Estimate
from sleutelapp.features.combining.figures import Figures
from sleutelapp.features.combining.result import Combined
from sleutelapp.features.combining.tables import Chart, Show, SummaryColumn, SummaryTable, Value
from sleutelapp.features.combining.wording import CombinedWords, combined_words
from sleutelapp.features.publications.labels import Labels
from sleutelapp.features.publications.wording import Wording, wording
from sleutelapp.reference.codes import Reference

MOST_QUARTERS = 8  # beside each other; older ones are in the sum
_IN_ORDER = {"gender", "age", "household", "education", "urgency", "status", "state", "waiting", "domain"}


@dataclass(frozen=True, slots=True)
class Source:
    """What the sheets are made of: the figures, the words of a language, labels of codes."""

    result: Combined
    own: CombinedWords
    words: Wording
    labels: Labels

    @property
    def quarters(self) -> tuple[tuple[str, Figures], ...]:
        """The quarters that stand beside each other; none when there is only one."""
        quarters = tuple(self.result.by_period.items())
        return quarters[-MOST_QUARTERS:] if len(quarters) > 1 else ()

    @property
    def note(self) -> str:
        """What to know of a sheet of rounded figures; over several quarters that people are counted in each."""
        return f"{self.own.grey} {self.own.added_note}" if self.quarters else self.own.grey

    @property
    def people_word(self) -> str:
        """What people reached are called: over several quarters somebody may be in it twice."""
        return self.own.people_added if self.quarters else self.own.people

    @property
    def total(self) -> Figures:
        """All quarters together."""
        return self.result.total


def source_of(result: Combined, reference: Reference, language: str) -> Source:
    """The words and labels to make sheets with."""
    words = wording(language)
    labels = Labels(reference, words, result.own_codes.values())
    return Source(result, combined_words(language), words, labels)


def people_table(
    source: Source,
    name: str,
    title: str,
    table: str,
    axis: str,
    *,
    total: Cell | None = None,
    chart: Chart | None = None,
) -> SummaryTable:
    """A table of rounded figures broken down by one axis."""
    axes = TABLE[table].axes
    at = axes.index(axis)

    def cell(code: str) -> Cell:
        return Cell(table, tuple(code if each == axis else TOTAL for each in axes))

    codes = _codes(source, axis, source.total.keys(table, at))
    made = estimate_table(
        source, (name, title), axis, codes, lambda figures, code: figures.estimate(cell(code)), total=total
    )
    return replace(made, chart=chart, charted=(len(made.columns) - 1,))


def estimate_table(
    source: Source,
    name: tuple[str, str],
    axis: str,
    codes: Iterable[str],
    estimate: Callable[[Figures, str], Estimate],
    *,
    total: Cell | None = None,
) -> SummaryTable:
    """A table (its name and title) with rows by code: those that are zero everywhere left out; the greatest first where the list has no order of its own."""
    rows: list[tuple[Estimate, tuple[Value, ...]]] = []
    for code in codes:
        whole = estimate(source.total, code)
        if whole.value:
            quarters = (estimate(figures, code) for _period, figures in source.quarters)
            rows.append((whole, (source.labels.of(axis, code), *quarters, whole)))
    if axis not in _IN_ORDER:
        rows.sort(key=lambda row: -row[0].value)
    footer: tuple[Value, ...] | None = None
    if total is not None:
        quarters = (figures.estimate(total) for _period, figures in source.quarters)
        footer = (source.words.total, *quarters, source.total.estimate(total))
    columns = _columns(source, axis, Show.ESTIMATE, Show.BOUNDED)
    return SummaryTable(*name, columns, tuple(row for _whole, row in rows), footer)


def exact_table(
    source: Source, name: str, title: str, table: str, axis: str, *, without: Iterable[str] = ()
) -> SummaryTable:
    """A table of exact figures by code; those `without` stand last and are in no total."""
    quarters = [figures.exact_by(table) for _period, figures in source.quarters]
    whole = source.total.exact_by(table)
    apart = {code for code in whole if code in set(without)}
    codes = sorted((code for code in whole if code not in apart), key=lambda code: -whole[code])
    rows: list[tuple[Value, ...]] = [
        (source.labels.of(axis, code), *(each.get(code, 0) for each in quarters), whole[code])
        for code in (*codes, *sorted(apart))
    ]
    sums = [sum(count for code, count in each.items() if code not in apart) for each in (*quarters, whole)]
    columns = _columns(source, axis, Show.COUNT, Show.COUNT)
    return SummaryTable(name, title, columns, tuple(rows), (source.words.total, *sums))


def _columns(source: Source, axis: str, quarter: Show, whole: Show) -> tuple[SummaryColumn, ...]:
    words: Any = source.words
    title = words.language_axis if axis == "language" else getattr(words, axis, source.own.outcome)
    periods = tuple(SummaryColumn(period, quarter) for period, _figures in source.quarters)
    name = (
        source.own.all_quarters if periods else next(iter(source.result.by_period), source.own.all_quarters)
    )
    return (SummaryColumn(title, Show.TEXT), *periods, SummaryColumn(name, whole))


def _codes(source: Source, axis: str, used: tuple[str, ...]) -> tuple[str, ...]:
    if axis == "state":
        return STATES
    if axis == "waiting":
        return WAITING_BANDS
    listed = source.labels.codes(axis, *used)
    return tuple(code for code in listed if code in set(used))
