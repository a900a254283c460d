"""Figures by the codes of one list: needs by domain, referrals by destination, sessions by theme, contacts by kind."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from sleutelapp.disclosure.activity import EXACT_AXES
from sleutelapp.disclosure.tables import TABLE, TOTAL, Cell
from sleutelapp.features.combining.chart_card import BarRows, ChartCard, ChartRow, ChartTable
from sleutelapp.features.combining.estimates import Estimate
from sleutelapp.features.combining.figures import Figures
from sleutelapp.features.combining.result_words import ResultWords, amount_of
from sleutelapp.features.workbooks.tables import Column, FigureTable, Kind

Named = tuple[str, Estimate]


def rounded(figures: Figures, table: str, words: ResultWords, at: int = 0) -> list[Named]:
    """The figures of a table by one of its axes, the largest first; zeros in every file left out."""
    axes = TABLE[table].axes
    found = []
    for code in figures.keys(table, at):
        keys = tuple(code if place == at else TOTAL for place in range(len(axes)))
        found.append((words.label(axes[at], code), figures.estimate(Cell(table, keys))))
    return _largest_first((name, estimate) for name, estimate in found if estimate.value)


def exact(figures: Figures, table: str, words: ResultWords, without: str = "") -> list[Named]:
    """The same for exact figures by their first key, `without` one code."""
    axis = EXACT_AXES[table][0]
    return _largest_first(
        (words.label(axis, code), Estimate(value, value, value))
        for code, value in figures.exact_by(table).items()
        if code != without
    )


def _largest_first(named: Iterable[Named]) -> list[Named]:
    return sorted(named, key=lambda each: (-each[1].value, each[0]))


def code_card(
    heading: str, named: Iterable[Named], words: ResultWords, language: str, note: str
) -> ChartCard:
    """A card of these figures."""
    listed = list(named)
    translate = QCoreApplication.translate
    rows = [
        ChartRow(
            name,
            amount_of(estimate),
            words.number(estimate.value),
            words.bounds(estimate) if estimate.lower != estimate.upper else "",
        )
        for name, estimate in listed
    ]

    def table() -> ChartTable:
        columns = (
            Column(translate("CodeCard", "What"), Kind.TEXT),
            Column(translate("CodeCard", "Number"), Kind.COUNT),
            Column(translate("CodeCard", "At least"), Kind.COUNT),
            Column(translate("CodeCard", "At most"), Kind.COUNT),
        )
        cells = tuple((name, of.value, of.lower, of.upper) for name, of in listed)
        uncertain = frozenset(number for number, (_name, of) in enumerate(listed) if of.is_uncertain)
        return ChartTable(FigureTable("figures", heading, columns, cells, ()), uncertain, words.why_grey())

    more = translate("CodeCard", "There are more; the table shows all of them.")
    return ChartCard(heading, BarRows(rows, more), table, language, note=note)
