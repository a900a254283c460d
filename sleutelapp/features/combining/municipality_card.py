"""Municipalities side by side: people, and hours delivered against hours agreed."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sleutelapp.disclosure.activity import AGREED, MINUTES
from sleutelapp.disclosure.tables import OTHER, TOTAL, Cell
from sleutelapp.features.combining.chart_card import ChartCard, ChartTable
from sleutelapp.features.combining.figures import Figures
from sleutelapp.features.combining.result_words import ResultWords, amount_of
from sleutelapp.features.workbooks.tables import Column, FigureTable, Kind, hours_of
from sleutelapp.qt.bars import Amount, ReachBar
from sleutelapp.qt.text import caption_label, isolate, strong_label, styled_label
from sleutelapp.qt.theme import SPACE

_MOST_DRAWN = 12


class _Place:
    """The figures of one municipality."""

    def __init__(self, code: str, figures: Figures, words: ResultWords) -> None:
        self.name = words.label("municipality", code)
        self.sources = figures.sources_in(code)
        self.people = figures.estimate(Cell("reach", (code, TOTAL, TOTAL)))
        self.minutes = figures.sum_of(MINUTES, at0=code)
        self.agreed = figures.sum_of(AGREED, at0=code)


def municipality_card(figures: Figures, words: ResultWords, language: str) -> ChartCard:
    """The card; most hours first, those who live elsewhere last."""
    places = [_Place(code, figures, words) for code in figures.municipalities()]
    places.sort(key=lambda place: (-place.minutes, -place.people.value, place.name))
    elsewhere = _Place(OTHER, figures, words)
    if elsewhere.people.value:
        places.append(elsewhere)
    translate = QCoreApplication.translate
    note = translate(
        "Municipalities",
        "Upper bar of hours: delivered. Lower bar, paler: agreed. The thin line shows between what the true "
        "number of people lies.",
    )
    if len({source.issue.period for source in figures.sources}) > 1:
        note += " " + translate(
            "Municipalities", "Quarters are added up: whoever was reached in two quarters is in it twice."
        )
    return ChartCard(
        translate("Municipalities", "Municipalities side by side"),
        _Picture(places, words),
        lambda: _table(places, words),
        language,
        note=note,
    )


class _Picture(QWidget):
    def __init__(self, places: Sequence[_Place], words: ResultWords) -> None:
        super().__init__()
        drawn = places[:_MOST_DRAWN]
        most_people = max((place.people.upper for place in drawn), default=0)
        most_minutes = max((max(place.minutes, place.agreed) for place in drawn), default=0)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE.l)
        grid.setVerticalSpacing(SPACE.m)
        for column, stretch in enumerate((3, 4, 0, 4, 0)):
            grid.setColumnStretch(column, stretch)
        grid.addWidget(caption_label(self.tr("People")), 0, 1, 1, 2)
        grid.addWidget(caption_label(self.tr("Hours")), 0, 3, 1, 2)
        for row, place in enumerate(drawn, start=1):
            people = f"{words.number(place.people.value)}, {words.bounds(place.people)}"
            hours = f"{words.hours(place.minutes)}, {self._agreed(place, words)}"
            grid.addWidget(strong_label(place.name), row, 0)
            bar = ReachBar(f"{place.name}: {people}", [amount_of(place.people)], most_people)
            grid.addWidget(bar, row, 1)
            kind = "muted" if place.people.is_uncertain else "strong"
            grid.addWidget(
                _number(words.number(place.people.value), words.bounds(place.people), kind), row, 2
            )
            if not (place.minutes or place.agreed):
                continue
            amounts = [Amount.exact(place.minutes), Amount.exact(place.agreed)]
            grid.addWidget(ReachBar(f"{place.name}: {hours}", amounts, most_minutes), row, 3)
            grid.addWidget(_number(words.hours(place.minutes), self._agreed(place, words)), row, 4)
        if len(places) > len(drawn):
            more = caption_label(self.tr("There are more; the table shows all of them."))
            grid.addWidget(more, len(drawn) + 1, 0, 1, 5)

    def _agreed(self, place: _Place, words: ResultWords) -> str:
        if not place.agreed:
            return self.tr("nothing agreed")
        return self.tr("of {agreed}").replace("{agreed}", isolate(words.hours(place.agreed)))


def _number(shown: str, below: str, kind: str = "strong") -> QWidget:
    """A number over what is to be known of it."""
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(styled_label(shown, kind, wrap=False))
    column.addWidget(styled_label(below, "caption", wrap=False))
    return block


def _table(places: Sequence[_Place], words: ResultWords) -> ChartTable:
    translate = QCoreApplication.translate
    columns = (
        Column(translate("Municipalities", "Municipality"), Kind.TEXT),
        Column(translate("Municipalities", "Reports"), Kind.COUNT),
        Column(translate("Municipalities", "People"), Kind.COUNT),
        Column(translate("Municipalities", "At least"), Kind.COUNT),
        Column(translate("Municipalities", "At most"), Kind.COUNT),
        Column(translate("Municipalities", "Hours"), Kind.HOURS),
        Column(translate("Municipalities", "Agreed"), Kind.HOURS),
    )
    rows = tuple(
        (
            place.name,
            place.sources or None,
            place.people.value,
            place.people.lower,
            place.people.upper,
            hours_of(place.minutes) if place.sources else None,
            hours_of(place.agreed) if place.sources else None,
        )
        for place in places
    )
    title = translate("Municipalities", "Municipalities side by side")
    uncertain = frozenset(number for number, place in enumerate(places) if place.people.is_uncertain)
    return ChartTable(FigureTable("municipalities", title, columns, rows, ()), uncertain, words.why_grey())
