"""That everything counts in one quarter only: what was counted is kept with the quarter, and corrections go to the next.

Of each contact, session, consultation, other time, step of a referral and need it is kept in which quarter it counted. So the
exact figures of quarters, added up, are those of all work, however often a date was corrected since; and a person who was added
to a contact of a frozen quarter counts in the next one.
"""

import datetime as dt
from collections.abc import Collection, Iterable

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from sleutelapp.features.contacts.rules import NOT_AT_HOME
from sleutelapp.features.freezing.rows import Counted
from sleutelapp.features.freezing.rules import Counting, quarter_named
from sleutelapp.records import Contact, ContactNewcomer, FrozenIssue, IssuePerson, IssueRecord, Newcomer


def keep_counted(session: Session, issue_id: int, counted: Iterable[Counted]) -> None:
    """Note that these records counted in a quarter that is frozen now."""
    rows = [{"kind": kind, "record_id": number, "issue_id": issue_id} for kind, number in counted]
    if rows:
        session.execute(insert(IssueRecord), rows)


def people_added(session: Session, counting: Counting) -> tuple[int, ...]:
    """Who was there in a contact that counted in an earlier quarter, and was not counted in that one nor since.

    Somebody added to it afterwards; or at home after all, as was found later. Who was counted since was reached all the same.
    In three statements at most; of merged dossiers, who stayed counts as having been counted.
    """
    if not counting.closings:
        return ()
    found = session.execute(
        select(ContactNewcomer.newcomer_id, FrozenIssue.year, FrozenIssue.quarter)
        .join_from(IssueRecord, FrozenIssue, FrozenIssue.id == IssueRecord.issue_id)
        .join(Contact, Contact.id == IssueRecord.record_id)
        .join(ContactNewcomer, ContactNewcomer.contact_id == Contact.id)
        .where(IssueRecord.kind == Contact.__tablename__)
        .where(Contact.deleted_at.is_(None), Contact.kind != NOT_AT_HOME)
        .where(
            ~select(IssuePerson.newcomer_id)
            .where(
                IssuePerson.issue_id == IssueRecord.issue_id,
                IssuePerson.newcomer_id == ContactNewcomer.newcomer_id,
            )
            .exists()
        )
        .distinct()
    ).all()
    earlier = [(number, quarter_named(year, quarter)) for number, year, quarter in found]
    missed = [(number, quarter) for number, quarter in earlier if quarter.last < counting.period.first]
    last = _last_counted(session, {number for number, _quarter in missed})
    return tuple(
        sorted({number for number, quarter in missed if last.get(number, dt.date.min) < quarter.first})
    )


def _last_counted(session: Session, people: Collection[int]) -> dict[int, dt.date]:
    """The last day of the last quarter in which each was counted, under their own number or one that was merged into it."""
    if not people:
        return {}
    merged = dict(
        session.execute(
            select(Newcomer.id, Newcomer.merged_into_id).where(Newcomer.merged_into_id.is_not(None))
        ).all()
    )
    stands_for = {number: number for number in people}
    for number in merged:
        stayed, seen = number, {number}
        while (following := merged.get(stayed)) is not None and following not in seen:
            stayed = following
            seen.add(stayed)
        if stayed in people:
            stands_for[number] = stayed
    found = session.execute(
        select(IssuePerson.newcomer_id, FrozenIssue.year, FrozenIssue.quarter)
        .join(FrozenIssue, FrozenIssue.id == IssuePerson.issue_id)
        .where(IssuePerson.newcomer_id.in_(stands_for))
    )
    last: dict[int, dt.date] = {}
    for number, year, quarter in found:
        stayed = stands_for[number]
        last[stayed] = max(last.get(stayed, dt.date.min), quarter_named(year, quarter).last)
    return last
