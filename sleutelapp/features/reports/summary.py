"""The summary as it leaves: tables with labels, the same for the workbook and for the preview."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sleutelapp.features.contacts.rules import NOT_AT_HOME
from sleutelapp.features.hours.queries import DeliveredRow
from sleutelapp.features.periods.period import Period
from sleutelapp.features.reports.queries import Activity, MonthRow
from sleutelapp.features.reports.wording import Wording, wording
from sleutelapp.features.workbooks.tables import Column, FigureTable, Kind, Row, hours_of, kilometres_of
from sleutelapp.reference.codes import Reference


@dataclass(frozen=True, slots=True)
class Summary:
    """Everything the coordinator gets to see."""

    period: Period
    made_on: dt.date
    key_person_code: str
    organisation: str
    is_empty: bool
    hours: FigureTable  # delivered, agreed, difference by municipality; what the chart shows
    contacts: FigureTable
    delivered: FigureTable
    months: FigureTable
    is_preview: bool = False  # asked for before the period was settled

    @property
    def tables(self) -> tuple[FigureTable, ...]:
        """All tables, in the order they are read."""
        return self.hours, self.contacts, self.delivered, self.months

    @property
    def is_preliminary(self) -> bool:
        """Whether figures may still change: a preview, or made before the period was over."""
        return self.is_preview or self.made_on <= self.period.last


def summarise(activity: Activity, reference: Reference, language: str, made_on: dt.date) -> Summary:
    """The tables of an activity, in Dutch or English.

    A code that the lists do not know is told as unknown, never as it was stored: it could be anything.
    """
    words = wording(language)

    def place(code: str | None) -> str:
        if code is None:
            return words.no_municipality
        known = reference["municipality"].find(code)
        return words.unknown_municipality if known is None else known.label(language)

    return Summary(
        period=activity.period,
        made_on=made_on,
        key_person_code=activity.key_person_code,
        organisation=activity.organisation,
        is_empty=activity.is_empty,
        hours=_hours(activity, place, words),
        contacts=_contacts(activity, reference, language, words),
        delivered=_delivered(activity, place, words),
        months=_months(activity, place, words),
    )


def _hours(activity: Activity, place: Callable[[str | None], str], words: Wording) -> FigureTable:
    def row(label: str, delivered: int, agreed: int) -> Row:
        return (label, hours_of(delivered), hours_of(agreed), hours_of(delivered - agreed))

    rows = activity.delivered
    return FigureTable(
        "Hours",
        words.hours_table,
        (
            Column(words.municipality, Kind.TEXT),
            Column(words.delivered_hours, Kind.HOURS),
            Column(words.agreed_hours, Kind.HOURS),
            Column(words.difference_hours, Kind.HOURS),
        ),
        tuple(row(place(each.municipality), each.delivered, each.agreed) for each in rows),
        (row(words.total, sum(each.delivered for each in rows), sum(each.agreed for each in rows)),),
    )


def _contacts(activity: Activity, reference: Reference, language: str, words: Wording) -> FigureTable:
    months = activity.period.months()
    several = len(months) > 1
    counts: dict[str, dict[dt.date, int]] = {}
    for each in activity.contacts:
        label = NOT_AT_HOME
        if each.kind != NOT_AT_HOME:
            known = reference["contact_kind"].find(each.kind)
            label = words.other_kind if known is None else known.label(language)
        of_month = counts.setdefault(label, {})
        of_month[each.month] = of_month.get(each.month, 0) + each.contacts
    not_at_home = counts.pop(NOT_AT_HOME, {})

    def row(label: str, of_month: dict[dt.date, int]) -> Row:
        cells = tuple(of_month.get(month, 0) for month in months)
        return (label, *cells, sum(cells)) if several else (label, *cells)

    totals = {month: sum(of_month.get(month, 0) for of_month in counts.values()) for month in months}
    titles = [words.short_month(month) for month in months] + ([words.total] if several else [])
    order = [code.label(language) for code in reference["contact_kind"]] + [words.other_kind]
    return FigureTable(
        "Contacts",
        words.contacts_table,
        (Column(words.contact_kind, Kind.TEXT), *(Column(title, Kind.COUNT) for title in titles)),
        tuple(row(label, counts[label]) for label in order if label in counts),
        (row(words.total, totals), row(words.not_at_home, not_at_home)),
    )


def _delivered(activity: Activity, place: Callable[[str | None], str], words: Wording) -> FigureTable:
    def cells(each: DeliveredRow) -> tuple[int, ...]:
        work = each.work
        split = (work.contact, work.travel, work.preparation, work.session, work.consultation, work.other)
        return (*split, each.delivered, each.agreed)

    titles = (
        words.contact_time,
        words.travel_time,
        words.preparation_time,
        words.session_time,
        words.consultation_time,
        words.other_time,
        words.delivered_minutes,
        words.agreed_minutes,
    )
    return FigureTable(
        "Delivered",
        words.delivered_table,
        (Column(words.municipality, Kind.TEXT), *(Column(title, Kind.COUNT) for title in titles)),
        tuple((place(each.municipality), *cells(each)) for each in activity.delivered),
        ((words.total, *_added(cells(each) for each in activity.delivered)),),
    )


def _months(activity: Activity, place: Callable[[str | None], str], words: Wording) -> FigureTable:
    def numbers(each: MonthRow) -> tuple[int, ...]:
        return each.minutes, each.travel_minutes, each.travel_metres, each.sessions, each.consultations

    def cells(minutes: int, travel: int, metres: int, sessions: int, consultations: int) -> Row:
        return minutes, travel, kilometres_of(metres), sessions, consultations

    total = _added((numbers(each) for each in activity.months), width=5)
    return FigureTable(
        "Months",
        words.months_table,
        (
            Column(words.municipality, Kind.TEXT),
            Column(words.month, Kind.MONTH),
            Column(words.work_minutes, Kind.COUNT),
            Column(words.travel_minutes, Kind.COUNT),
            Column(words.kilometres, Kind.KILOMETRES),
            Column(words.sessions, Kind.COUNT),
            Column(words.consultations, Kind.COUNT),
        ),
        tuple((place(each.municipality), each.month, *cells(*numbers(each))) for each in activity.months),
        ((words.total, None, *cells(*total)),),
    )


def _added(rows: Iterable[tuple[int, ...]], width: int = 8) -> tuple[int, ...]:
    sums = [0] * width
    for row in rows:
        sums = [one + other for one, other in zip(sums, row, strict=True)]
    return tuple(sums)
