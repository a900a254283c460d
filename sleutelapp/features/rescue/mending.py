"""What a rescued store needs besides its rows: stand-ins for lost newcomers, whole quarters only, and its search index."""

from collections.abc import Callable
from typing import Any, Final

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from sleutelapp.core.clock import Clock
from sleutelapp.core.errors import Damaged
from sleutelapp.core.messages import message
from sleutelapp.features.freezing.ledger import frozen_issue
from sleutelapp.features.periods.period import Period
from sleutelapp.records import FrozenIssue, IssueCell, IssuePerson, IssueRecord, IssueSignal
from sleutelapp.records.search_index import write_whole_index
from sleutelapp.vault.mended_references import StandIn, TableLoss

_STAMP: Final = "%Y-%m-%d %H:%M:%S.%f"  # as the vault stores a moment


def newcomer_stand_in(clock: Clock, language: str) -> StandIn:
    """A newcomer of whom the code is left: what was done for that person keeps its place."""

    def values(number: int) -> dict[str, object]:
        now = clock.utc().strftime(_STAMP)
        return {
            "code": f"N-{number:05}",
            "gender": "unknown",
            "education": "unknown",
            "note": message("rescue_stand_in", language),
            "created_at": now,
            "changed_at": now,
        }

    return values


def leave_out_broken_quarters(session: Session, losses: dict[str, TableLoss]) -> None:
    """A frozen quarter of which figures are lost goes: it would not be what was sent. The key file still knows it.

    So it is never frozen a second time, and can be read back from the workbook that was exported.
    """
    for number, year, quarter in session.execute(
        select(FrozenIssue.id, FrozenIssue.year, FrozenIssue.quarter)
    ).all():
        try:
            frozen_issue(session, Period.parse(f"{year}-Q{quarter}"))
        except Damaged:
            losses.setdefault("issue", TableLoss()).lost[number] = f"{year}-Q{quarter}"
            for part in (IssueCell, IssuePerson, IssueRecord, IssueSignal):
                session.execute(delete(part).where(part.issue_id == number))
            session.execute(delete(FrozenIssue).where(FrozenIssue.id == number))


def search_again(session: Session, _losses: object) -> None:
    """Make the search index anew: it holds no text to rescue, and pieces of it would find the wrong person."""
    write_whole_index(session)


MENDS: Final[tuple[Callable[[Session, Any], None], ...]] = (leave_out_broken_quarters, search_again)
