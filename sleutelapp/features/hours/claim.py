"""The monthly claim (declaratie): hours and kilometres by day and municipality, nothing of people.

Names, codes of newcomers, descriptions and notes are not read for it, so they cannot leave.
"""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from sleutelapp.features.hours.queries import Hours, Worked, hours
from sleutelapp.features.periods.calendar_words import words_of
from sleutelapp.features.periods.period import Period
from sleutelapp.features.profile.queries import profile
from sleutelapp.features.workbooks.document import Document, DocumentWords
from sleutelapp.features.workbooks.tables import Cell, Column, FigureTable, Kind, hours_of, kilometres_of
from sleutelapp.records.base import clock_of
from sleutelapp.reference.codes import Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimWords(DocumentWords):
    """Every text of the claim in one language, from `resources/documents/claim.toml`."""

    days_table: str
    places_table: str
    contact_time: str
    preparation_time: str
    session_time: str
    consultation_time: str
    other_time: str
    travel_time: str
    total_minutes: str
    total_hours: str
    kilometres: str


def claim(session: Session, period: Period, reference: Reference, language: str) -> Document:
    """The claim of a period, in Dutch or English."""
    words = words_of(ClaimWords, "claim", language)
    person = profile(session)
    found = hours(session, period)
    return Document(
        words=words,
        language=language,
        code=period.code,
        period=f"{period.label(language)} · {period.days_label(language)}",
        organisation=person.organisation if person else "",
        made_on=clock_of(session).today(),
        tables=(_days(found, reference, language, words), _places(found, reference, language, words)),
    )


def claim_name(period: Period) -> str:
    """A file name that tells nobody: `declaratie-2026-11.xlsx`."""
    return f"declaratie-{period.code}.xlsx"


def place_label(code: str | None, reference: Reference, language: str, words: DocumentWords) -> str:
    """A municipality; a code the lists do not know is told as unknown, never as it was stored."""
    if code is None:
        return words.no_municipality
    known = reference["municipality"].find(code)
    return words.unknown_municipality if known is None else known.label(language)


def _days(found: Hours, reference: Reference, language: str, words: ClaimWords) -> FigureTable:
    return FigureTable(
        "Days",
        words.days_table,
        (Column(words.date, Kind.DAY), Column(words.municipality, Kind.TEXT), *_figure_columns(words)),
        tuple(
            (day, place_label(place, reference, language, words), *_figures(work))
            for (day, place), work in found.days.items()
        ),
        ((words.total, None, *_figures(found.total)),),
    )


def _places(found: Hours, reference: Reference, language: str, words: ClaimWords) -> FigureTable:
    rows = [row for row in found.delivered if row.work]
    return FigureTable(
        "Municipalities",
        words.places_table,
        # An empty second column keeps the figures of both tables below each other.
        (Column(words.municipality, Kind.TEXT), Column(" ", Kind.TEXT), *_figure_columns(words)),
        tuple(
            (place_label(row.municipality, reference, language, words), None, *_figures(row.work))
            for row in rows
        ),
        ((words.total, None, *_figures(found.total)),),
    )


def _figure_columns(words: ClaimWords) -> tuple[Column, ...]:
    minutes = (
        words.contact_time,
        words.preparation_time,
        words.session_time,
        words.consultation_time,
        words.other_time,
        words.travel_time,
        words.total_minutes,
    )
    return (
        *(Column(title, Kind.COUNT) for title in minutes),
        Column(words.total_hours, Kind.HOURS),
        Column(words.kilometres, Kind.KILOMETRES),
    )


def _figures(work: Worked) -> tuple[Cell, ...]:
    return (
        work.contact,
        work.preparation,
        work.session,
        work.consultation,
        work.other,
        work.travel,
        work.minutes,
        hours_of(work.minutes),
        kilometres_of(work.metres),
    )
