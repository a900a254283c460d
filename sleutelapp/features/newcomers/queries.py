"""What the list of newcomers shows."""

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, func, nulls_last, select
from sqlalchemy.orm import Session

from sleutelapp.records import FollowUp, Need, Newcomer, NewcomerLanguage

UNSETTLED: Final = ("open", "in_progress")
ORDERS: Final[dict[str, tuple[Any, ...]]] = {
    # Who is known by code only stands behind those with a name.
    "name": (Newcomer.name == "", func.lower(Newcomer.name), Newcomer.code),
    "recent": (nulls_last(Newcomer.last_contact_on.desc()), Newcomer.code),
    "longest_ago": (Newcomer.last_contact_on, Newcomer.code),
}


@dataclass(frozen=True, slots=True)
class NewcomerRow:
    """One newcomer in the list."""

    id: int
    code: str
    name: str
    birth_year: int | None
    birth_year_estimated: bool
    languages: tuple[str, ...]
    municipality: str | None
    last_contact_on: dt.date | None
    archived: bool
    unsettled_needs: int
    next_follow_up_on: dt.date | None

    @property
    def title(self) -> str:
        """The name, or the code when there is no consent to keep a name."""
        return self.name or self.code


def caseload(
    session: Session,
    *,
    among: Collection[int] | None = None,
    archived: bool = False,
    order: str = "name",
    limit: int = 100,
    offset: int = 0,
) -> list[NewcomerRow]:
    """A page of newcomers, in two statements.

    Args:
        session: an open session.
        among: only these numbers, such as those a search found; None for everyone.
        archived: those put away instead of those in care.
        order: one of `ORDERS`.
        limit: most rows.
        offset: rows to skip.
    """
    # First the page, then its figures: they are counted for the rows shown, not for everyone.
    page = (
        select(Newcomer.id, func.row_number().over(order_by=ORDERS[order]).label("place"))
        .where(*_listed(among, archived=archived))
        .order_by("place")
        .limit(limit)
        .offset(offset)
        .subquery()
    )
    needs = (
        select(func.count())
        .where(Need.newcomer_id == Newcomer.id, Need.status.in_(UNSETTLED), Need.deleted_at.is_(None))
        .correlate(Newcomer)
        .scalar_subquery()
    )
    next_day = (
        select(func.min(FollowUp.due_on))
        .where(FollowUp.newcomer_id == Newcomer.id, FollowUp.done_on.is_(None), FollowUp.deleted_at.is_(None))
        .correlate(Newcomer)
        .scalar_subquery()
    )
    statement = select(Newcomer, needs, next_day).join(page, page.c.id == Newcomer.id).order_by(page.c.place)
    found = session.execute(statement).all()
    languages = _languages(session, [newcomer.id for newcomer, _needs, _day in found])
    return [
        NewcomerRow(
            id=newcomer.id,
            code=newcomer.code,
            name=newcomer.name,
            birth_year=newcomer.birth_year,
            birth_year_estimated=newcomer.birth_year_estimated,
            languages=tuple(languages.get(newcomer.id, ())),
            municipality=newcomer.municipality,
            last_contact_on=newcomer.last_contact_on,
            archived=newcomer.archived_at is not None,
            unsettled_needs=unsettled or 0,
            next_follow_up_on=due_on,
        )
        for newcomer, unsettled, due_on in found
    ]


def caseload_size(session: Session, *, among: Collection[int] | None = None, archived: bool = False) -> int:
    """How many newcomers `caseload` would list over all pages."""
    return session.scalar(select(func.count(Newcomer.id)).where(*_listed(among, archived=archived))) or 0


def _listed(among: Collection[int] | None, *, archived: bool) -> Iterable[ColumnElement[bool]]:
    yield Newcomer.deleted_at.is_(None)
    yield Newcomer.archived_at.is_not(None) if archived else Newcomer.archived_at.is_(None)
    if among is not None:
        yield Newcomer.id.in_(among)


def _languages(session: Session, newcomer_ids: list[int]) -> dict[int, list[str]]:
    statement = (
        select(NewcomerLanguage.newcomer_id, NewcomerLanguage.language)
        .where(NewcomerLanguage.newcomer_id.in_(newcomer_ids))
        .order_by(NewcomerLanguage.newcomer_id, NewcomerLanguage.position)
    )
    spoken: dict[int, list[str]] = {}
    for newcomer_id, language in session.execute(statement):
        spoken.setdefault(newcomer_id, []).append(language)
    return spoken
