"""What the list of signals and one signal show."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select, union
from sqlalchemy.orm import InstrumentedAttribute, Session

from sleutelapp.core.errors import Refused
from sleutelapp.features.signals.rules import STATES, state_of
from sleutelapp.features.signals.telling import KnownNames
from sleutelapp.records import KeyPerson, Newcomer, Professional, Signal


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
