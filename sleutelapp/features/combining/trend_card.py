"""How the quarters follow each other: people, contacts and hours, each on a scale of its own."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.combining.chart_card import ChartCard, ChartTable
from sleutelapp.features.combining.figures import Figures
from sleutelapp.features.combining.result_words import ResultWords, amount_of
from sleutelapp.features.periods.period import Period
from sleutelapp.features.workbooks.tables import Column, FigureTable, Kind, hours_of
from sleutelapp.qt.bars import Amount, Columns
from sleutelapp.qt.flow_layout import FlowLayout
from sleutelapp.qt.text import isolate, strong_label
from sleutelapp.qt.theme import SPACE

_LATEST = 8  # quarters drawn; the table has them all


def trend_card(by_period: Mapping[str, Figures], words: ResultWords, language: str) -> ChartCard:
    """The card, for two quarters or more."""
    translate = QCoreApplication.translate
    return ChartCard(
        translate("Trend", "Quarter after quarter"),
        _Picture(by_period, words),
        lambda: _table(by_period, words, language),
        language,
        note=translate(
            "Trend",
            "Look first whether the same key persons have sent: a quarter with fewer files has lower columns. The "
            "thin line shows between what the true number of people lies.",
        ),
    )


class _Picture(QWidget):
    def __init__(self, by_period: Mapping[str, Figures], words: ResultWords) -> None:
        super().__init__()
        latest = list(by_period.items())[-_LATEST:]
        flow = FlowLayout(self, spacing=SPACE.xxl)
        people = [(figures.people(), period) for period, figures in latest]
        series = (
            (
                self.tr("People"),
                [(period, words.number(of.value), amount_of(of)) for of, period in people],
            ),
            (
                self.tr("Contacts"),
                [
                    (period, words.number(figures.contacts), Amount.exact(figures.contacts))
                    for period, figures in latest
                ],
            ),
            (
                self.tr("Hours"),
                [
                    (period, words.hours(figures.minutes), Amount.exact(figures.minutes))
                    for period, figures in latest
                ],
            ),
        )
        for heading, columns in series:
            block = QWidget()
            column = QVBoxLayout(block)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(SPACE.s)
            column.addWidget(strong_label(heading))
            spoken = ", ".join(f"{period}: {isolate(shown)}" for period, shown, _amount in columns)
            column.addWidget(Columns(f"{heading}. {spoken}", columns))
            flow.addWidget(block)


def _table(by_period: Mapping[str, Figures], words: ResultWords, language: str) -> ChartTable:
    translate = QCoreApplication.translate
    columns = (
        Column(translate("Trend", "Quarter"), Kind.TEXT),
        Column(translate("Trend", "Reports"), Kind.COUNT),
        Column(translate("Trend", "People"), Kind.COUNT),
        Column(translate("Trend", "At least"), Kind.COUNT),
        Column(translate("Trend", "At most"), Kind.COUNT),
        Column(translate("Trend", "Contacts"), Kind.COUNT),
        Column(translate("Trend", "Hours"), Kind.HOURS),
        Column(translate("Trend", "Agreed"), Kind.HOURS),
    )
    people = [figures.people() for figures in by_period.values()]
    rows = tuple(
        (
            Period.parse(period).label(language),
            len(figures.sources),
            of.value,
            of.lower,
            of.upper,
            figures.contacts,
            hours_of(figures.minutes),
            hours_of(figures.agreed),
        )
        for (period, figures), of in zip(by_period.items(), people, strict=True)
    )
    title = translate("Trend", "Quarter after quarter")
    uncertain = frozenset(number for number, of in enumerate(people) if of.is_uncertain)
    return ChartTable(FigureTable("trend", title, columns, rows, ()), uncertain, words.why_grey())
