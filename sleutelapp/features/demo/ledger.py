"""Where the demo's records go: numbered here, written in batches, let go of afterwards."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Final, TypeVar

from sqlalchemy import text
from sqlalchemy.orm import Session, object_session

from sleutelapp.core.clock import SetClock
from sleutelapp.records import Record
from sleutelapp.records.base import Stamped
from sleutelapp.vault.store import Vault

BATCH: Final = 400  # contacts in one transaction
StampedType = TypeVar("StampedType", bound=Stamped)
RecordType = TypeVar("RecordType", bound=Record)


class Ledger:
    """Gives numbers and keeps records in step with one writing session after another.

    The history goes around `log_contact`, `take_step` and their like: each of them looks up what it is
    about and flushes several times (about 3 ms a contact with a need, a referral and a follow-up, half a minute
    for 6,000). Here numbers are given out beforehand, so a day's records go out together, one statement
    for many rows. Stamps, the search index and the refusal of BSNs are mapper events: they happen all
    the same. The rules of the path of a referral, of consent and of danger are those of the features.
    """

    def __init__(self, vault: Vault, clock: SetClock) -> None:
        self._vault = vault
        self._clock = clock
        self._numbers: Counter[str] = Counter()
        self._session: Session | None = None

    @contextmanager
    def batch(self) -> Iterator[None]:
        """One transaction; what it wrote leaves memory at its end, but for what the caller holds."""
        with self._vault.writing() as session:
            # Within a day, records refer to each other in any order; all is checked at the commit.
            session.execute(text("PRAGMA defer_foreign_keys = ON"))
            self._session = session
            yield
        self._session = None

    @contextmanager
    def day(self, moment: datetime) -> Iterator[date]:
        """Everything added within is written at this moment."""
        self._clock.moment = moment
        yield moment.date()
        self._open.flush()

    def add(self, record: StampedType) -> StampedType:
        """A new record, under its next number."""
        name = type(record).__name__
        self._numbers[name] += 1
        record.id = self._numbers[name]
        self._open.add(record)
        return record

    def act(self, action: Callable[[Session], object]) -> None:
        """Let a feature's own action write: where it is done once, its speed does not count."""
        action(self._open)

    def link(self, record: RecordType) -> RecordType:
        """A new record without a number of its own."""
        self._open.add(record)
        return record

    def change(self, record: RecordType) -> RecordType:
        """A record, perhaps of an earlier batch, that is about to change."""
        if object_session(record) is not self._open:
            self._open.add(record)
        return record

    @property
    def moment(self) -> datetime:
        """When the records of today are written."""
        return self._clock.now()

    @property
    def stamp(self) -> datetime:
        """The same moment in UTC, as stamps are kept."""
        return self._clock.utc()

    @property
    def _open(self) -> Session:
        if self._session is None:
            raise RuntimeError("outside a batch")
        return self._session


def batches(days: list[tuple[date, int]]) -> Iterator[list[tuple[date, int]]]:
    """Days together, until they hold a batch of contacts."""
    part: list[tuple[date, int]] = []
    for day, count in days:
        part.append((day, count))
        if sum(contacts for _, contacts in part) >= BATCH or len(part) >= 90:
            yield part
            part = []
    if part:
        yield part
