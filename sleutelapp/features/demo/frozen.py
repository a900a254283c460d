"""The demo's past quarters, frozen some days after each was over, as a key person does."""

import datetime as dt
import hashlib
from typing import Final

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused
from sleutelapp.features.freezing.ledger import write_issue
from sleutelapp.features.freezing.preparing import prepare_quarter
from sleutelapp.features.freezing.rules import quarter_of
from sleutelapp.features.freezing.seed import keep_seed
from sleutelapp.features.periods.period import Period
from sleutelapp.features.profile.queries import vault_reference
from sleutelapp.features.publications.labels import own_codes_of
from sleutelapp.features.signals.actions import send_signals
from sleutelapp.reference.codes import load_reference
from sleutelapp.vault.store import Vault

_QUARTERS: Final = 8  # the latest; of a history to measure with, what came before stays as it was
_DAYS_LATER: Final = 6


def freeze_past(vault: Vault, clock: SetClock, *, begin: dt.date, seed: int) -> None:
    """Freeze the latest quarters that were over for some days; the clock ends where it stood.

    The secret of the rounding comes from the demo's seed, so the same seed freezes the same figures. A quarter that cannot be
    certified stays open, with those after it.

    Raises:
        UserError: the disk is full.
    """
    now = clock.moment
    with vault.writing() as session:
        keep_seed(session, hashlib.blake2b(f"demo {seed}".encode(), digest_size=32).digest())
        reference = vault_reference(session, load_reference())
    try:
        for quarter in _past(begin, now):
            clock.moment = _day_of_freezing(quarter)
            prepared = prepare_quarter(vault, quarter, reference)
            with vault.writing() as session:
                write_issue(
                    session,
                    prepared.issue,
                    counted=prepared.counted,
                    reached=prepared.given.counted.reached,
                    records=prepared.given.counted.records,
                    own_codes=own_codes_of(prepared.issue, reference, load_reference()),
                    origin="frozen",
                    at=clock.utc(),
                )
                send_signals(session, quarter)
            vault.issue_hashes.note({prepared.issue.period: prepared.issue.issue_hash})
    except Refused as refusal:
        if refusal.key not in {"quarter_not_certified", "quarter_not_in_time"}:
            raise
    finally:
        clock.moment = now


def _past(begin: dt.date, now: dt.datetime) -> list[Period]:
    found: list[Period] = []
    quarter = quarter_of(now.date()).previous()
    while quarter.last >= begin and len(found) < _QUARTERS:
        if _day_of_freezing(quarter) <= now:
            found.append(quarter)
        quarter = quarter.previous()
    return found[::-1]


def _day_of_freezing(quarter: Period) -> dt.datetime:
    return dt.datetime.combine(quarter.last + dt.timedelta(days=_DAYS_LATER), dt.time(16, 40))
