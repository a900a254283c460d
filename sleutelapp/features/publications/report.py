"""What the workbook of a period shows, sheet by sheet, as tables and notes: the same for Excel and for a screen."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from sleutelapp.disclosure.issue import ExactFigure
from sleutelapp.features.periods.period import Period
from sleutelapp.features.publications.activity_tables import activity_sheet
from sleutelapp.features.publications.figures import PeriodFigures
from sleutelapp.features.publications.labels import Labels
from sleutelapp.features.publications.needs_tables import needs_sheet, referrals_sheet
from sleutelapp.features.publications.publication import Publication, SharedSignal
from sleutelapp.features.publications.reach_tables import reach_sheet, sessions_sheet
from sleutelapp.features.publications.table_making import Ground
from sleutelapp.features.publications.wording import Wording, wording
from sleutelapp.features.workbooks.figure_sheet import Block, FigureSheet
from sleutelapp.features.workbooks.tables import Column, FigureTable, Kind
from sleutelapp.reference.codes import Reference

State = Literal["frozen", "month", "preliminary"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A key person's work in a period. `publications` are its frozen quarters; empty when only exact figures leave."""

    period: Period
    state: State
    language: str
    made_on: dt.date
    sender: str
    sender_name: str
    organisation: str
    publications: tuple[Publication, ...]
    exact: tuple[ExactFigure, ...]
    labels: Labels
    missing: tuple[Period, ...] = ()  # quarters of the period that were never frozen

    @property
    def words(self) -> Wording:
        """The texts in its language."""
        return wording(self.language)

    @property
    def figures(self) -> PeriodFigures:
        """What everything adds up to."""
        return PeriodFigures([each.issue for each in self.publications], self.exact)

    @property
    def signals(self) -> tuple[SharedSignal, ...]:
        """The signals shared in the period."""
        return tuple(signal for each in self.publications for signal in each.signals)


def report_of(
    period: Period,
    publications: Sequence[Publication],
    *,
    reference: Reference,
    language: str,
    made_on: dt.date,
    missing: tuple[Period, ...] = (),
) -> Report:
    """The report of the frozen quarters of a period, of one key person.

    Raises ValueError when there are none, or they are of several key persons.
    """
    people = {each.place[:2] for each in publications}
    if len(people) != 1:
        raise ValueError("publications of one key person are needed")
    issue = publications[-1].issue
    own_codes = [code for each in publications for code in each.own_codes]
    return Report(
        period=period,
        state="frozen",
        language=language,
        made_on=made_on,
        sender=issue.sender,
        sender_name=issue.sender_name,
        organisation=issue.organisation,
        publications=tuple(publications),
        exact=tuple(figure for each in publications for figure in each.issue.exact),
        labels=Labels(reference, wording(language), own_codes),
        missing=missing,
    )


def sheets_of(report: Report) -> tuple[FigureSheet, ...]:
    """The sheets of figures, between Toelichting and Gegevens; only the first when only exact figures leave."""
    words, labels = report.words, report.labels
    subtitle = f"{report.period.label(report.language)} · {report.period.days_label(report.language)}"
    months = [f"{month:%Y-%m}" for month in report.period.months()]
    ground = Ground(report.figures, labels, words)
    sheets = [activity_sheet(ground, months)]
    if report.publications:
        sheets += [
            reach_sheet(ground, report.language),
            needs_sheet(ground),
            referrals_sheet(ground),
            sessions_sheet(ground),
            _signals_sheet(report.signals, labels, words),
        ]
    return tuple(sheet.with_subtitle(subtitle) for sheet in sheets)


def _signals_sheet(signals: Iterable[SharedSignal], labels: Labels, words: Wording) -> FigureSheet:
    rows = tuple(
        (
            each.text,
            labels.of("domain", each.domain) if each.domain else "",
            labels.of("municipality", each.municipality) if each.municipality else "",
        )
        for each in signals
    )
    columns = (
        Column(words.signal, Kind.LONG_TEXT),
        Column(words.domain, Kind.TEXT),
        Column(words.municipality, Kind.TEXT),
    )
    empty = ((words.no_signals, "", ""),)
    table = FigureTable("Signals", words.signals_table, columns, rows or empty, ())
    return FigureSheet(words.signals_sheet, (Block(table),), notes=(words.signals_note,))
