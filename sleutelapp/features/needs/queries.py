"""What a board of needs shows."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from sleutelapp.core.errors import Refused
from sleutelapp.features.lookup import existing
from sleutelapp.features.needs.actions import UNSETTLED
from sleutelapp.records import Need

STATUSES: Final = ("open", "in_progress", "solved", "closed")  # the columns of a board, in this order
URGENT: Final = ("now", "within_24_hours")
FIRST: Final = 6  # needs that a column shows at first
WHOLE: Final = 200  # needs of a column once all are asked for


@dataclass(frozen=True, slots=True)
class NeedRow:
    """A need of somebody."""

    id: int
    code: str  # code list need
    urgency: str
    status: str
    opened_on: dt.date
    closed_on: dt.date | None
    note: str

    @property
    def is_settled(self) -> bool:
        """Whether nothing has to be done about it any more."""
        return self.status not in UNSETTLED

    @property
    def is_urgent(self) -> bool:
        """Whether it cannot wait."""
        return self.urgency in URGENT and not self.is_settled


@dataclass(frozen=True, slots=True)
class NeedColumn:
    """The first needs of one status, and how many there are in all."""

    status: str
    rows: tuple[NeedRow, ...] = ()
    total: int = 0


def needs_board(
    session: Session, newcomer_id: int, limits: Mapping[str, int] | None = None
) -> tuple[NeedColumn, ...]:
    """The needs of somebody in the columns of `STATUSES`, in one statement.

    In a column the urgent ones come first (while they are unsettled), then the newest.

    Args:
        session: an open session.
        newcomer_id: whose needs.
        limits: most rows of a column by its status, where that is not `FIRST`.
    """
    limits = limits or {}
    urgent = Need.urgency.in_(URGENT) & Need.status.in_(UNSETTLED)
    newest = (
        case((urgent, 0), else_=1),
        func.coalesce(Need.closed_on, Need.opened_on).desc(),
        Need.id.desc(),
    )
    placed = (
        select(
            Need.id,
            Need.code,
            Need.urgency,
            Need.status,
            Need.opened_on,
            Need.closed_on,
            Need.note,
            func.count().over(partition_by=Need.status).label("total"),
            func.row_number().over(partition_by=Need.status, order_by=newest).label("place"),
        )
        .where(Need.newcomer_id == newcomer_id, Need.deleted_at.is_(None))
        .subquery()
    )
    most = case({status: limits.get(status, FIRST) for status in STATUSES}, value=placed.c.status, else_=0)
    statement = select(placed).where(placed.c.place <= most).order_by(placed.c.place)
    rows: dict[str, list[NeedRow]] = {status: [] for status in STATUSES}
    totals: dict[str, int] = {}
    for *fields, total, _place in session.execute(statement):
        row = NeedRow(*fields)
        rows[row.status].append(row)
        totals[row.status] = total
    return tuple(NeedColumn(status, tuple(rows[status]), totals.get(status, 0)) for status in STATUSES)


def unsettled_codes(session: Session, newcomer_id: int) -> frozenset[str]:
    """Codes of the needs of somebody that are not settled yet: these are not added a second time."""
    statement = (
        select(Need.code)
        .where(Need.newcomer_id == newcomer_id, Need.status.in_(UNSETTLED), Need.deleted_at.is_(None))
        .distinct()
    )
    return frozenset(session.scalars(statement))


def needs_of_group(session: Session, contact_id: int) -> tuple[NeedRow, ...]:
    """What came up at a contact and is of nobody in particular."""
    columns = (Need.id, Need.code, Need.urgency, Need.status, Need.opened_on, Need.closed_on, Need.note)
    found = session.execute(
        select(*columns)
        .where(Need.contact_id == contact_id, Need.newcomer_id.is_(None), Need.deleted_at.is_(None))
        .order_by(Need.id)
    )
    return tuple(NeedRow(*row) for row in found)


def home_of_need(session: Session, need_id: int) -> tuple[str, int]:
    """Whose need it is, else the contact or session at which a group told of it: kind and number.

    Raises:
        Refused: it is gone.
    """
    need = existing(session, Need, need_id)
    homes = ("newcomer", need.newcomer_id), ("contact", need.contact_id), ("session", need.session_id)
    for kind, number in homes:
        if number is not None:
            return kind, number
    raise Refused("not_found", kind="need", id=need_id)
