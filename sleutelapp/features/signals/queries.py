"""What the list of signals and one signal show."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select, union
from sqlalchemy.orm import InstrumentedAttribute, Session

from sleutelapp.core.errors import Refused
from sleutelapp.features.periods.period import Period
from sleutelapp.features.publications.publication import SharedSignal
from sleutelapp.features.signals.rules import STATES, state_of
from sleutelapp.features.signals.telling import KnownNames, Telling, tellings
from sleutelapp.records import FrozenIssue, IssueSignal, KeyPerson, Newcomer, Professional, Signal


@dataclass(frozen=True, slots=True)
class Sought:
    """What a filter asks for: signals in one of `states`, and with words whose text, domain or place fits."""

    states: Collection[str] = STATES
    words: str = ""
    domains: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SignalRow:
    """One signal."""

    id: int
    date: dt.date
    text: str
    domain: str | None
    municipality: str | None
    advice: str
    answer: str
    answered_on: dt.date | None
    result: str
    shared_at: dt.datetime | None

    @property
    def state(self) -> str:
        """One of `rules.STATES`."""
        return state_of(self.answer, self.answered_on)


@dataclass(frozen=True, slots=True)
class OutgoingSignal:
    """A shared signal that did not go out yet; what was `found` in it holds it back."""

    signal: SignalRow
    found: tuple[Telling, ...]


_COLUMNS: tuple[InstrumentedAttribute[Any], ...] = (
    Signal.id,
    Signal.date,
    Signal.text,
    Signal.domain,
    Signal.municipality,
    Signal.advice,
    Signal.answer,
    Signal.answered_on,
    Signal.result,
    Signal.shared_at,
)


def signals(
    session: Session, sought: Sought | None = None, *, limit: int = 100, offset: int = 0
) -> list[SignalRow]:
    """A page of signals, newest first, in one statement."""
    statement = (
        select(*_COLUMNS)
        .where(*_listed(sought or Sought()))
        .order_by(Signal.date.desc(), Signal.id.desc())
        .limit(limit)
        .offset(offset)
    )
    return [SignalRow(*row) for row in session.execute(statement)]


def signal_count(session: Session, sought: Sought | None = None) -> int:
    """How many signals the list holds."""
    return session.scalar(select(func.count(Signal.id)).where(*_listed(sought or Sought()))) or 0


def signal_detail(session: Session, signal_id: int) -> SignalRow:
    """One signal.

    Raises:
        Refused: there is none, or it was deleted.
    """
    found = session.execute(
        select(*_COLUMNS).where(Signal.id == signal_id, Signal.deleted_at.is_(None))
    ).first()
    if found is None:
        raise Refused("not_found", kind="signal", id=signal_id)
    return SignalRow(*found)


def known_names(session: Session) -> KnownNames:
    """The names of everybody in the vault, in one statement.

    Newcomers, archived and thrown away ones too, professionals, and the key person.
    """
    columns = (Newcomer.name, Professional.name, KeyPerson.name)
    return KnownNames.of(session.scalars(union(*(select(name).where(name != "") for name in columns))))


def signals_to_send(session: Session, period: Period) -> list[OutgoingSignal]:
    """The shared signals that go out when this quarter is frozen, oldest first, in two statements.

    Those of its days, and earlier ones that did not go out before: they were shared, or cleared of names, later.
    """
    sent = select(IssueSignal.signal_id).where(IssueSignal.signal_id == Signal.id).exists()
    found = session.execute(
        select(*_COLUMNS)
        .where(Signal.deleted_at.is_(None), Signal.shared_at.is_not(None), ~sent)
        .where(Signal.date <= period.last)
        .order_by(Signal.date, Signal.id)
    ).all()
    known = known_names(session) if found else KnownNames()
    rows = [SignalRow(*row) for row in found]
    return [OutgoingSignal(row, tuple(tellings(row.text, known))) for row in rows]


def sent_signals(session: Session, period: Period) -> dict[Period, tuple[SharedSignal, ...]]:
    """What went out with each frozen quarter in a period, word for word, in one statement."""
    found = session.execute(
        select(
            FrozenIssue.year,
            FrozenIssue.quarter,
            IssueSignal.text,
            IssueSignal.domain,
            IssueSignal.municipality,
        )
        .join(FrozenIssue, FrozenIssue.id == IssueSignal.issue_id)
        .where(FrozenIssue.year.between(period.first.year, period.last.year))
        .order_by(FrozenIssue.year, FrozenIssue.quarter, IssueSignal.id)
    )
    sent: dict[Period, tuple[SharedSignal, ...]] = {}
    for year, quarter, text, domain, municipality in found:
        of = Period.of("quarter", dt.date(year, 3 * quarter, 1))
        if period.first <= of.first <= period.last:
            sent[of] = (*sent.get(of, ()), SharedSignal(text, domain, municipality))
    return sent


def sent_with(session: Session, signal_id: int) -> tuple[Period, str] | None:
    """The quarter with which a signal went out, and its text then; None when it did not."""
    found = session.execute(
        select(FrozenIssue.year, FrozenIssue.quarter, IssueSignal.text)
        .join(FrozenIssue, FrozenIssue.id == IssueSignal.issue_id)
        .where(IssueSignal.signal_id == signal_id)
        .order_by(IssueSignal.id.desc())
        .limit(1)
    ).first()
    if found is None:
        return None
    return Period.of("quarter", dt.date(found.year, 3 * found.quarter, 1)), found.text


def _listed(sought: Sought) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [Signal.deleted_at.is_(None)]
    is_open = and_(Signal.answer == "", Signal.answered_on.is_(None))
    if "open" not in sought.states:
        conditions.append(~is_open)
    if "answered" not in sought.states:
        conditions.append(is_open)
    if sought.words:
        texts = (Signal.text, Signal.advice, Signal.answer, Signal.result)
        conditions.append(
            or_(
                Signal.domain.in_(sought.domains),
                Signal.municipality.in_(sought.municipalities),
                *(text.icontains(sought.words, autoescape=True) for text in texts),
            )
        )
    return conditions
