"""What the coordinator would see, or sees, of a quarter, beside what was truly counted: for the key person's eyes only."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from sleutelapp.disclosure import activity
from sleutelapp.disclosure.issue import Issue
from sleutelapp.disclosure.tables import TABLE, TOTAL, Cell, Dimensions
from sleutelapp.features.freezing import ledger
from sleutelapp.features.freezing.moving import LateEntries
from sleutelapp.features.freezing.preparing import PreparedQuarter, Progress, prepare_quarter
from sleutelapp.features.freezing.queries import sessions_still_planned
from sleutelapp.features.freezing.rules import dimensions_of
from sleutelapp.features.periods.period import Period
from sleutelapp.reference.codes import Reference
from sleutelapp.vault.store import Vault


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure: as it is published, and as it was counted (None where that is not known any more)."""

    cell: Cell
    published: int
    counted: int | None


@dataclass(frozen=True, slots=True, repr=False)
class QuarterPreview:
    """A quarter as it would be frozen now, or as it was.

    `issue` is what leaves: exact figures too. `late` are records that count here because the quarter of their date was frozen
    before they were made (nothing is known of them once a quarter is frozen); `left_out` are referrals beyond the most that one
    person is counted with; `planned` are sessions of the quarter that were neither held nor called off, and so count nowhere:
    once it is frozen it is too late for them. `prepared` is what `keep_quarter` freezes; None when it is frozen.
    """

    period: Period
    issue: Issue
    dimensions: Dimensions
    counted: dict[Cell, int] | None
    late: LateEntries = field(default_factory=LateEntries)
    left_out: int = 0
    planned: int = 0
    is_empty: bool = False
    prepared: PreparedQuarter | None = None

    @property
    def is_frozen(self) -> bool:
        """Whether it was frozen, so that nothing changes any more."""
        return self.prepared is None

    def figure(self, table: str, *keys: str) -> FigureRow:
        """One figure; without keys, the total."""
        cell = Cell(table, keys or (TOTAL,) * len(TABLE[table].axes))
        counted = None if self.counted is None else self.counted.get(cell, 0)
        return FigureRow(cell, self.issue.value(cell), counted)

    def rows(self, table: str, *breakdown: str) -> tuple[FigureRow, ...]:
        """The figures of a table by these axes, in the order of the lists; without rows where nobody is in sight or counted.

        Raises:
            ValueError: the table is not published by these axes together.
        """
        if breakdown not in TABLE[table].breakdowns:
            raise ValueError(f"{table} is not broken down by {breakdown}")
        return tuple(row for row in self._all(table, breakdown) if row.published or row.counted)

    def _all(self, table: str, breakdown: tuple[str, ...]) -> Iterator[FigureRow]:
        for cell in TABLE[table].cells(self.dimensions, breakdown):
            yield self.figure(table, *cell.keys)


def quarter_preview(
    vault: Vault, period: Period, reference: Reference, progress: Progress | None = None
) -> QuarterPreview:
    """The preview of a quarter; opens its own reading, so any thread may call it. `actions.ready` comes before it.

    Raises:
        Refused: there is no profile, or the figures cannot be published safely.
        Damaged: the ledger is.
    """
    with vault.reading() as session:
        issue = ledger.frozen_issue(session, period)
        counted = ledger.counted_of(session, period) if issue is not None else {}
    if issue is not None:
        lists = dimensions_of(reference, activity.places_of(issue.exact), issue.sessions)
        is_empty = not issue.values and all(each.table == activity.AGREED for each in issue.exact)
        return QuarterPreview(period, issue, lists, counted or None, is_empty=is_empty)
    with vault.reading() as session:
        planned = sessions_still_planned(session, period)
    prepared = prepare_quarter(vault, period, reference, progress)
    result = prepared.given.counted
    return QuarterPreview(
        period,
        prepared.issue,
        result.counts.dimensions,
        prepared.counted,
        result.late,
        result.counts.left_out,
        planned,
        result.is_empty,
        prepared,
    )
