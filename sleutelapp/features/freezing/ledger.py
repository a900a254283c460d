"""The ledger of frozen quarters, read and written; an issue that was read is exactly the one that was written."""

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from typing import Literal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sleutelapp.core.errors import Damaged
from sleutelapp.disclosure.issue import ExactFigure, Issue
from sleutelapp.disclosure.relations import NEW
from sleutelapp.disclosure.shared_sessions import TABLE_NAME as SHARED_SESSIONS
from sleutelapp.disclosure.tables import Cell, SharedSession
from sleutelapp.features.freezing.counted_once import keep_counted
from sleutelapp.features.freezing.rows import Counted
from sleutelapp.features.freezing.rules import Closing, quarter_named
from sleutelapp.features.periods.period import Period
from sleutelapp.features.publications.publication import OwnCode
from sleutelapp.records import FrozenIssue, IssueCell, IssuePerson, Newcomer

Origin = Literal["frozen", "read_back"]


def closings(session: Session) -> tuple[Closing, ...]:
    """The quarters in the ledger, the earliest first."""
    found = session.execute(
        select(FrozenIssue.year, FrozenIssue.quarter, FrozenIssue.frozen_at).order_by(
            FrozenIssue.year, FrozenIssue.quarter
        )
    )
    return tuple(Closing(quarter_named(year, quarter).last, at) for year, quarter, at in found)


def issue_hashes(session: Session) -> dict[str, str]:
    """The hash of each frozen quarter, by quarter ("2026-Q3")."""
    found = session.execute(select(FrozenIssue.year, FrozenIssue.quarter, FrozenIssue.hash))
    return {quarter_named(year, quarter).code: bytes(digest).hex() for year, quarter, digest in found}


def frozen_issue(session: Session, quarter: Period) -> Issue | None:
    """What was published of a quarter; None while it is not frozen.

    Raises:
        Damaged: the ledger does not add up to its hash.
    """
    return next(iter(frozen_issues(session, quarter)), None)


def frozen_issues(session: Session, period: Period) -> tuple[Issue, ...]:
    """What was published of the quarters in a period, in order; in two statements.

    Raises:
        Damaged: the ledger does not add up to its hash.
    """
    inside = select(FrozenIssue).order_by(FrozenIssue.year, FrozenIssue.quarter)
    rows = [
        row
        for row in session.scalars(inside)
        if period.first <= quarter_named(row.year, row.quarter).first <= period.last
    ]
    cells: dict[int, list[tuple[str, tuple[str, ...], int, bool]]] = {row.id: [] for row in rows}
    for number, table, keys, value, is_exact in session.execute(
        select(
            IssueCell.issue_id, IssueCell.table, IssueCell.keys, IssueCell.value, IssueCell.is_exact
        ).where(IssueCell.issue_id.in_(cells))
    ):
        cells[number].append((table, tuple(json.loads(keys)), value, is_exact))
    return tuple(_issue(row, cells[row.id]) for row in rows)


def counted_of(session: Session, quarter: Period) -> dict[Cell, int]:
    """What was truly counted of a frozen quarter; secret, for the key person's eyes. Empty when it was read back."""
    found = session.execute(
        select(IssueCell.table, IssueCell.keys, func.coalesce(IssueCell.counted, 0))
        .join(FrozenIssue, FrozenIssue.id == IssueCell.issue_id)
        .where(FrozenIssue.year == quarter.first.year, FrozenIssue.quarter == quarter.number)
        .where(IssueCell.counted.is_not(None), IssueCell.is_exact.is_(False))
    )
    return {Cell(table, tuple(json.loads(keys))): counted for table, keys, counted in found}


def residuals(session: Session) -> dict[Cell, int]:
    """True counts less published ones, added up over all quarters frozen here: what the next rounding makes up for.

    Sessions given together are rounded by one rule for all givers: there is nothing to make up for.
    """
    left = func.sum(IssueCell.counted - IssueCell.value)
    found = session.execute(
        select(IssueCell.table, IssueCell.keys, left)
        .where(IssueCell.counted.is_not(None), IssueCell.table != SHARED_SESSIONS)
        .group_by(IssueCell.table, IssueCell.keys)
        .having(left != 0)
    )
    return {Cell(table, tuple(json.loads(keys))): residual or 0 for table, keys, residual in found}


def published_new(session: Session, quarter: Period) -> dict[int, int]:
    """The published new people of the earlier frozen quarters of a year, by number of the quarter."""
    new = select(IssueCell.issue_id, IssueCell.value).where(
        IssueCell.table == NEW.table, IssueCell.keys == _keys(NEW.keys)
    )
    cells = new.subquery()
    found = session.execute(
        select(FrozenIssue.quarter, func.coalesce(cells.c.value, 0))
        .outerjoin(cells, cells.c.issue_id == FrozenIssue.id)
        .where(FrozenIssue.year == quarter.first.year, FrozenIssue.quarter < quarter.number)
    )
    return dict(found.all())


def counted_before(session: Session, quarter: Period) -> frozenset[int]:
    """Newcomers who were counted in an earlier quarter of the year; of merged dossiers, the one that stayed too."""
    found = session.scalars(
        select(IssuePerson.newcomer_id)
        .join(FrozenIssue, FrozenIssue.id == IssuePerson.issue_id)
        .where(FrozenIssue.year == quarter.first.year, FrozenIssue.quarter < quarter.number)
    )
    merged = dict(
        session.execute(
            select(Newcomer.id, Newcomer.merged_into_id).where(Newcomer.merged_into_id.is_not(None))
        ).all()
    )
    people: set[int] = set()
    for number in found:
        stayed: int | None = number
        while stayed is not None and stayed not in people:
            people.add(stayed)
            stayed = merged.get(stayed)
    return frozenset(people)


def write_issue(
    session: Session,
    issue: Issue,
    *,
    counted: Mapping[Cell, int] | None,
    reached: Iterable[int],
    records: Iterable[Counted],
    own_codes: Iterable[OwnCode],
    origin: Origin,
    at: dt.datetime,
) -> None:
    """Write a quarter into the ledger, once. `counted` are the true counts by published cell, None when not known.

    `records` are those that count in it, and so in no other; `own_codes` the labels of the organisation's own codes in it.
    """
    row = FrozenIssue(
        year=issue.year,
        quarter=issue.quarter,
        k=issue.k,
        format_version=issue.format_version,
        table_set_version=issue.table_set_version,
        code_list_version=issue.code_list_version,
        sender=issue.sender,
        sender_name=issue.sender_name,
        organisation=issue.organisation,
        sessions=[[each.code, each.theme] for each in issue.sessions],
        hash=bytes.fromhex(issue.issue_hash),
        origin=origin,
        frozen_at=at,
        own_codes=[list(each) for each in own_codes],
    )
    session.add(row)
    session.flush()
    for cell in sorted({*issue.values, *(counted or ())}):
        session.add(
            IssueCell(
                issue_id=row.id,
                table=cell.table,
                keys=_keys(cell.keys),
                value=issue.value(cell),
                counted=None if counted is None else counted.get(cell, 0),
            )
        )
    for figure in issue.exact:
        session.add(
            IssueCell(
                issue_id=row.id,
                table=figure.table,
                keys=_keys(figure.keys),
                value=figure.value,
                is_exact=True,
            )
        )
    session.add_all(IssuePerson(issue_id=row.id, newcomer_id=number) for number in reached)
    session.flush()
    keep_counted(session, row.id, records)


def own_codes(session: Session, period: Period) -> dict[str, tuple[OwnCode, ...]]:
    """The own codes that came with each frozen quarter of a period ("2026-Q3"), labelled as they were then."""
    rows = session.execute(select(FrozenIssue.year, FrozenIssue.quarter, FrozenIssue.own_codes))
    quarters = ((quarter_named(year, quarter), codes) for year, quarter, codes in rows)
    return {
        quarter.code: tuple(OwnCode(*code) for code in codes)
        for quarter, codes in quarters
        if period.first <= quarter.first <= period.last
    }


def _keys(keys: tuple[str, ...]) -> str:
    return json.dumps(keys, separators=(",", ":"))


def _issue(row: FrozenIssue, cells: Iterable[tuple[str, tuple[str, ...], int, bool]]) -> Issue:
    figures = list(cells)
    issue = Issue(
        sender=row.sender,
        sender_name=row.sender_name,
        organisation=row.organisation,
        year=row.year,
        quarter=row.quarter,
        k=row.k,
        code_list_version=row.code_list_version,
        values={Cell(table, keys): value for table, keys, value, is_exact in figures if not is_exact},
        exact=tuple(ExactFigure(table, keys, value) for table, keys, value, is_exact in figures if is_exact),
        sessions=tuple(SharedSession(code, theme) for code, theme in row.sessions),
        table_set_version=row.table_set_version,
        format_version=row.format_version,
    )
    if issue.issue_hash != bytes(row.hash).hex():
        raise Damaged("ledger_damaged")
    return issue
