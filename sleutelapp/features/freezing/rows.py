"""What is read of the records of a quarter, as plain rows."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

NEED_CLOSED = "need_closed"  # of a need its opening and its closing count, each once

Counted = tuple[str, int]  # what was counted: the name of its table (or NEED_CLOSED) and its number


class _Made(Protocol):
    @property
    def made_at(self) -> dt.datetime: ...


@dataclass(frozen=True, slots=True)
class WorkRow:
    """A contact, session, consultation or other time; `code` is its kind, theme or who asked."""

    id: int
    date: dt.date
    made_at: dt.datetime
    code: str
    municipality: str | None
    minutes: int
    travel: int
    metres: int
    preparation: int = 0
    share_code: str = ""


@dataclass(frozen=True, slots=True)
class TouchRow:
    """Somebody who was there in a contact, or a need that came up in one (with its urgency)."""

    date: dt.date
    made_at: dt.datetime
    id: int
    urgency: str = ""


@dataclass(frozen=True, slots=True)
class NeedRecord:
    """A need that may have been touched."""

    id: int
    newcomer_id: int
    code: str
    urgency: str
    status: str
    opened_on: dt.date
    closed_on: dt.date | None
    made_at: dt.datetime
    is_counted: bool  # its opening, in an earlier quarter
    is_closing_counted: bool


@dataclass(frozen=True, slots=True)
class StepRecord:
    """A step of a referral that may have moved; all steps of it are read."""

    id: int
    referral_id: int
    newcomer_id: int
    need_id: int | None
    destination: str
    appointment_on: dt.date | None
    status: str
    on: dt.date
    reason: str | None
    outcome: str | None
    made_at: dt.datetime
    is_counted: bool  # in an earlier quarter


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """Somebody who may have been reached, as they are known now."""

    id: int
    municipality: str | None
    gender: str
    birth_year: int | None
    origin: str | None
    household: str | None
    education: str
    transferred_on: dt.date | None
    made_at: dt.datetime


@dataclass(frozen=True, slots=True)
class AttendanceRecord:
    """People of one description who came to a session; a known person stands for themselves."""

    session_id: int
    count: int
    municipality: str | None
    gender: str | None
    age_band: str | None
    newcomer_id: int | None
    birth_year: int | None


@dataclass(frozen=True, slots=True)
class QuarterRecords:
    """All that counts in one quarter; steps are those of whole referrals."""

    contacts: tuple[WorkRow, ...]
    sessions: tuple[WorkRow, ...]
    consultations: tuple[WorkRow, ...]
    times: tuple[WorkRow, ...]
    people_met: tuple[TouchRow, ...]
    people_added: tuple[int, ...]  # to contacts that were counted in earlier quarters
    needs_met: tuple[TouchRow, ...]
    needs: tuple[NeedRecord, ...]
    steps: tuple[StepRecord, ...]
    people: tuple[PersonRecord, ...]
    languages: dict[int, str]
    attendances: tuple[AttendanceRecord, ...]

    @property
    def last_made_at(self) -> dt.datetime | None:
        """When the latest of them was made, UTC."""
        kinds: tuple[Sequence[_Made], ...] = (
            self.contacts,
            self.sessions,
            self.consultations,
            self.times,
            self.needs,
            self.steps,
            self.people,
        )
        return max((row.made_at for rows in kinds for row in rows), default=None)


def by_referral(steps: Iterable[StepRecord]) -> dict[int, list[StepRecord]]:
    """The steps of each referral, in their order."""
    found: dict[int, list[StepRecord]] = defaultdict(list)
    for step in steps:
        found[step.referral_id].append(step)
    return found
