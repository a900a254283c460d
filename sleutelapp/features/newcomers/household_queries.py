"""Who lives together, as the dossier of one of them shows it."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sleutelapp.features.needs.actions import UNSETTLED
from sleutelapp.records import Household, Need, Newcomer

MOST_MEMBERS: Final = 30


@dataclass(frozen=True, slots=True)
class MemberRow:
    """Somebody of a household."""

    id: int
    title: str
    birth_year: int | None
    birth_year_estimated: bool
    last_contact_on: dt.date | None
    unsettled_needs: int
    archived: bool


def household_members(session: Session, household_id: int | None) -> tuple[MemberRow, ...]:
    """Everyone of a household, the eldest first, in one statement; who lives alone has no household."""
    if household_id is None:
        return ()
    needs = (
        select(func.count())
        .where(Need.newcomer_id == Newcomer.id, Need.status.in_(UNSETTLED), Need.deleted_at.is_(None))
        .correlate(Newcomer)
        .scalar_subquery()
    )
    statement = (
        select(
            Newcomer.id,
            func.coalesce(func.nullif(Newcomer.name, ""), Newcomer.code),
            Newcomer.birth_year,
            Newcomer.birth_year_estimated,
            Newcomer.last_contact_on,
            needs,
            Newcomer.archived_at.is_not(None),
        )
        .join(Household, Household.id == Newcomer.household_id)
        .where(Newcomer.household_id == household_id)
        .where(Newcomer.deleted_at.is_(None), Household.deleted_at.is_(None))
        .order_by(Newcomer.birth_year, Newcomer.id)
        .limit(MOST_MEMBERS)
    )
    return tuple(MemberRow(*row) for row in session.execute(statement))
