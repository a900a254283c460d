"""Which records counted in a quarter, and which of them late."""

from collections.abc import Iterable
from dataclasses import dataclass, fields

from sleutelapp.features.freezing.rows import (
    NEED_CLOSED,
    Counted,
    NeedRecord,
    QuarterRecords,
    StepRecord,
    WorkRow,
)
from sleutelapp.features.freezing.rules import Counting


@dataclass(frozen=True, slots=True)
class LateEntries:
    """Records that count in this quarter because the one of their date was frozen when they were made."""

    contacts: int = 0
    needs: int = 0
    referral_steps: int = 0
    sessions: int = 0
    consultations: int = 0
    times: int = 0
    people: int = 0  # added to contacts that were counted before

    @property
    def total(self) -> int:
        """All of them."""
        return sum(int(getattr(self, field.name)) for field in fields(self))


def counted_in(records: QuarterRecords, counting: Counting) -> tuple[Counted, ...]:
    """The records that count in the quarter: those of work, and what moved of people who are there."""
    people = {person.id for person in records.people}
    found: list[Counted] = [
        *(("contact", row.id) for row in records.contacts),
        *(("session", row.id) for row in records.sessions),
        *(("consultation", row.id) for row in records.consultations),
        *(("other_time", row.id) for row in records.times),
        *(
            ("need", need.id)
            for need in records.needs
            if need.newcomer_id in people and is_opened(need, counting)
        ),
        *(
            (NEED_CLOSED, need.id)
            for need in records.needs
            if need.newcomer_id in people and not need.is_closing_counted and is_closed(need, counting)
        ),
        *(
            ("referral_step", step.id)
            for step in records.steps
            if step.newcomer_id in people and has_moved(step, counting)
        ),
    ]
    return tuple(found)


def is_opened(need: NeedRecord, counting: Counting) -> bool:
    """Whether a need was opened in the quarter, or late."""
    return counting.counts(need.opened_on, need.made_at, is_counted=need.is_counted)


def is_closed(need: NeedRecord, counting: Counting) -> bool:
    """Whether a need was closed in the quarter, or late.

    Opened again and closed again in the quarter, it was touched again: only a late closing may have counted before.
    """
    day = need.closed_on
    is_counted = need.is_closing_counted and day is not None and counting.is_late(day)
    return counting.counts(day, need.made_at, is_counted=is_counted)


def has_moved(step: StepRecord, counting: Counting) -> bool:
    """Whether a step of a referral counts in the quarter."""
    return counting.counts(step.on, step.made_at, is_counted=step.is_counted)


def late_entries(records: QuarterRecords, counting: Counting) -> LateEntries:
    """How many of each were entered late."""

    def late(rows: Iterable[WorkRow]) -> int:
        return sum(counting.is_late(row.date) for row in rows)

    people = {person.id for person in records.people}
    return LateEntries(
        contacts=late(records.contacts),
        needs=sum(
            counting.is_late(need.opened_on) and is_opened(need, counting)
            for need in records.needs
            if need.newcomer_id in people
        ),
        referral_steps=sum(
            counting.is_late(step.on) and has_moved(step, counting)
            for step in records.steps
            if step.newcomer_id in people
        ),
        sessions=late(records.sessions),
        consultations=late(records.consultations),
        times=late(records.times),
        people=len(people & set(records.people_added)),
    )
