"""Freezing a quarter (vaststellen), once and for all; and reading a ledger back after an older vault was restored."""

import contextlib
import datetime as dt
from collections.abc import Iterable

from sqlalchemy.orm import Session

from sleutelapp.core.errors import Refused
from sleutelapp.disclosure.issue import Issue
from sleutelapp.features.freezing import ledger
from sleutelapp.features.freezing.counting import reached_in
from sleutelapp.features.freezing.moving import counted_in
from sleutelapp.features.freezing.preparing import (
    PreparedQuarter,
    Progress,
    counting_of,
    prepare_quarter,
    read_input,
)
from sleutelapp.features.freezing.queries import quarter_records
from sleutelapp.features.freezing.rules import quarter_named
from sleutelapp.features.freezing.seed import seed_of
from sleutelapp.features.freezing.states import unfrozen_before
from sleutelapp.features.freezing.upkeep import lost_quarters, ready
from sleutelapp.features.periods.period import Period
from sleutelapp.features.profile.queries import profile
from sleutelapp.features.publications.labels import own_codes_of
from sleutelapp.features.publications.publication import Publication
from sleutelapp.features.signals.actions import send_signals, take_back_signals
from sleutelapp.records.base import clock_of
from sleutelapp.reference.codes import Reference, load_reference
from sleutelapp.vault.store import Vault

__all__ = [
    "check_may_freeze",
    "freeze_quarter",
    "keep_quarter",
    "lost_quarters",
    "read_back",
    "ready",
]


def check_may_freeze(vault: Vault, period: Period) -> None:
    """Raises Refused when a quarter cannot be frozen: which rule says no, and what to do first.

    Raises:
        Refused: `freeze_no_quarter`, `quarter_unfinished`, `ledger_older`, `quarter_passed`, `quarter_earlier_first`.
        Damaged: the key file is.
    """
    if period.kind != "quarter":
        raise Refused("freeze_no_quarter")
    lost = lost_quarters(vault)
    if lost:
        raise Refused("ledger_older", quarters=", ".join(lost))
    with vault.reading() as session:
        if period.last >= clock_of(session).today():
            raise Refused("quarter_unfinished", quarter=period.code)
        closings = ledger.closings(session)
        if closings and closings[-1].last_day >= period.last:
            raise Refused("quarter_passed", quarter=period.code)
        waiting = unfrozen_before(session, period)
    if waiting:
        names = ", ".join(each.code for each in waiting)
        raise Refused("quarter_earlier_first", quarter=period.code, quarters=names)


def freeze_quarter(
    vault: Vault, period: Period, reference: Reference, progress: Progress | None = None
) -> Issue:
    """Freeze a quarter, or hand over what was frozen already. On the thread that writes; takes a second or so.

    The window calls `check_may_freeze`, `prepare_quarter` (in a job) and `keep_quarter` one by one instead.

    Raises:
        Refused: see `check_may_freeze`, `prepare_quarter` and `keep_quarter`; nothing was frozen.
        UserError: the disk is full, or something is damaged; nothing was frozen.
    """
    ready(vault)
    if period.kind == "quarter":
        with vault.reading() as session:
            frozen = ledger.frozen_issue(session, period)
        if frozen is not None:
            return frozen
    check_may_freeze(vault, period)
    return keep_quarter(vault, prepare_quarter(vault, period, reference, progress), reference)


def keep_quarter(vault: Vault, prepared: PreparedQuarter, reference: Reference) -> Issue:
    """Write a prepared quarter into the ledger, then its hash into the key file. It cannot be undone.

    Raises:
        Refused: something was changed since it was prepared (`quarter_changed`), or it may not be frozen any more.
        UserError: the disk is full; nothing was frozen.
    """
    period = prepared.given.period
    check_may_freeze(vault, period)
    with vault.writing() as session:
        if read_input(session, period, reference, seed_of(vault, session)) != prepared.given:
            raise Refused("quarter_changed")
        ledger.write_issue(
            session,
            prepared.issue,
            counted=prepared.counted,
            reached=prepared.given.counted.reached,
            records=prepared.given.counted.records,
            own_codes=own_codes_of(prepared.issue, reference, load_reference()),
            origin="frozen",
            at=_closing(session, prepared.given.counted.last_made_at),
        )
        send_signals(session, period)
    _tell_key_file(vault, prepared.issue)
    return prepared.issue


def read_back(vault: Vault, publications: Iterable[Publication]) -> tuple[Issue, ...]:
    """Take quarters that this vault lost back from the workbook they were exported to; the answer is what was taken.

    Figures and signals come back together: with the figures alone, the signals would go out a second time. An issue that stands in the ledger already is passed over. What is entered after this counts as entered late.

    Raises:
        Refused: a quarter is not ours, or not what was frozen (`read_back_not_ours`); or there is nothing to take
            (`read_back_nothing`). Nothing was changed.
        UserError: the disk is full, or the key file is damaged.
    """
    lost = lost_quarters(vault)
    with vault.reading() as session:
        person = profile(session)
        there = ledger.issue_hashes(session)
    wanted = [each for each in publications if there.get(each.issue.period) != each.issue.issue_hash]
    for each in wanted:
        issue = each.issue
        if person is None or issue.sender != person.code or lost.get(issue.period) != issue.issue_hash:
            raise Refused("read_back_not_ours", quarter=issue.period)
    if not wanted:
        raise Refused("read_back_nothing")
    taken = sorted(wanted, key=lambda each: (each.issue.year, each.issue.quarter))
    with vault.writing() as session:
        for each in taken:
            _write_back(session, each)
            take_back_signals(session, Period.parse(each.issue.period), each.signals)
    return tuple(each.issue for each in taken)


def _write_back(session: Session, publication: Publication) -> None:
    """The figures as they were published; true counts are lost, and who and what counted is what the vault still knows of."""
    issue = publication.issue
    quarter = quarter_named(issue.year, issue.quarter)
    counting = counting_of(session, quarter, clock_of(session))
    records = quarter_records(session, counting)
    ledger.write_issue(
        session,
        issue,
        counted=None,
        reached=reached_in(records, counting),
        records=counted_in(records, counting),
        own_codes=publication.own_codes,
        origin="read_back",
        at=_closing(session, records.last_made_at),
    )


def _closing(session: Session, last_made_at: dt.datetime | None) -> dt.datetime:
    """The moment of freezing, UTC. Stamps are whole seconds: what is made later in this one has to count as late."""
    second_ago = clock_of(session).utc() - dt.timedelta(seconds=1)
    return second_ago if last_made_at is None else max(second_ago, last_made_at)


def _tell_key_file(vault: Vault, issue: Issue) -> None:
    with contextlib.suppress(OSError):  # it is frozen; `ready` makes up for it
        vault.issue_hashes.note({issue.period: issue.issue_hash})
