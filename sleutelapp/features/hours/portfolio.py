"""A portfolio: one's own sessions, trainings and hours in a period, to show for one's development.

What was typed (descriptions, places, notes) is not read for it: it may name people. The file has an empty
column to write the subject of a training into.
"""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from sleutelapp.features.hours.claim import place_label
from sleutelapp.features.hours.line_queries import given_sessions, trainings
from sleutelapp.features.hours.queries import hours
from sleutelapp.features.periods.calendar_words import words_of
from sleutelapp.features.periods.period import Period
from sleutelapp.features.profile.queries import profile
from sleutelapp.features.workbooks.document import Document, DocumentWords
from sleutelapp.features.workbooks.tables import Column, FigureTable, Kind, hours_of
from sleutelapp.records.base import clock_of
from sleutelapp.reference.codes import Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class PortfolioWords(DocumentWords):
    """Every text of the portfolio in one language, from `resources/documents/portfolio.toml`."""

    hours_table: str
    sessions_table: str
    trainings_table: str
    work: str
    number: str
    hours: str
    theme: str
    kind: str
    preparation_hours: str
    subject: str
    contacts: str
    sessions: str
    consultations: str
    preparation: str
    other: str
    travel: str


def portfolio(session: Session, period: Period, reference: Reference, language: str) -> Document:
    """The portfolio of a period, in Dutch or English."""
    words = words_of(PortfolioWords, "portfolio", language)
    person = profile(session)
    return Document(
        words=words,
        language=language,
        code=period.code,
        period=f"{period.label(language)} · {period.days_label(language)}",
        organisation=person.organisation if person else "",
        made_on=clock_of(session).today(),
        tables=(
            _hours(session, period, words),
            _sessions(session, period, reference, language, words),
            _trainings(session, period, reference, language, words),
        ),
    )


def portfolio_name(period: Period) -> str:
    """A file name that tells nobody: `portfolio-2026.xlsx`."""
    return f"portfolio-{period.code}.xlsx"


def _hours(session: Session, period: Period, words: PortfolioWords) -> FigureTable:
    work = hours(session, period).total
    rows = (
        (words.contacts, work.contacts, hours_of(work.contact)),
        (words.sessions, work.sessions, hours_of(work.session)),
        (words.consultations, work.consultations, hours_of(work.consultation)),
        (words.preparation, None, hours_of(work.preparation)),
        (words.other, None, hours_of(work.other)),
        (words.travel, None, hours_of(work.travel)),
    )
    return FigureTable(
        "Hours",
        words.hours_table,
        (Column(words.work, Kind.TEXT), Column(words.number, Kind.COUNT), Column(words.hours, Kind.HOURS)),
        rows if work else (),
        ((words.total, None, hours_of(work.minutes)),),
    )


def _sessions(
    session: Session, period: Period, reference: Reference, language: str, words: PortfolioWords
) -> FigureTable:
    given = given_sessions(session, period)
    return FigureTable(
        "Sessions",
        words.sessions_table,
        (
            Column(words.theme, Kind.TEXT),
            Column(words.date, Kind.DAY),
            Column(words.hours, Kind.HOURS),
            Column(words.preparation_hours, Kind.HOURS),
            Column(words.municipality, Kind.TEXT),
        ),
        tuple(
            (
                reference["session_theme"].label(row.theme, language),
                row.date,
                hours_of(row.minutes),
                hours_of(row.preparation_minutes),
                place_label(row.municipality, reference, language, words),
            )
            for row in given
        ),
        (
            (
                words.total,
                None,
                hours_of(sum(row.minutes for row in given)),
                hours_of(sum(row.preparation_minutes for row in given)),
                None,
            ),
        ),
    )


def _trainings(
    session: Session, period: Period, reference: Reference, language: str, words: PortfolioWords
) -> FigureTable:
    found = trainings(session, period)
    return FigureTable(
        "Trainings",
        words.trainings_table,
        (
            Column(words.kind, Kind.TEXT),
            Column(words.date, Kind.DAY),
            Column(words.hours, Kind.HOURS),
            Column(words.subject, Kind.TEXT),
        ),
        tuple(
            (reference["other_time_kind"].label(row.kind, language), row.date, hours_of(row.minutes), None)
            for row in found
        ),
        ((words.total, None, hours_of(sum(row.minutes for row in found)), None),),
    )
