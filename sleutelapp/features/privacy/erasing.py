"""Carrying an erasure out, from the decision to the last page; killed at any moment, the next unlock finishes it.

First the key file learns the tombstones: from then on the person is erased, whatever happens to the store. Then one
transaction erases the records, and the store is rewritten until no page holds anything of them. These two run on a
connection of their own, while nobody else writes; the audit trail keeps the numbers of the dossiers, and nothing else.
"""

import contextlib
from collections.abc import Collection, Iterator
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from sleutelapp.core.clock import Clock
from sleutelapp.core.errors import Damaged, Refused
from sleutelapp.features.privacy.actions import erase_marked
from sleutelapp.features.privacy.dossiers import dossiers_of, tombstones
from sleutelapp.records import Erasure
from sleutelapp.vault.backup import BackupSource
from sleutelapp.vault.backup_file import Progress
from sleutelapp.vault.backups import note_change
from sleutelapp.vault.connection import connect, user_error, writing_engine
from sleutelapp.vault.migrations import latest_version
from sleutelapp.vault.scrub import STEPS as SCRUB_STEPS
from sleutelapp.vault.scrub import scrub
from sleutelapp.vault.store import Vault
from sleutelapp.vault.tombstones import Tombstones

_FIRST: Final = 3  # steps before the store is rewritten
STEPS: Final = _FIRST + SCRUB_STEPS


def erase(vault: Vault, newcomer_id: int, progress: Progress | None = None) -> None:
    """Erase somebody for good, on the thread that writes: `begin_erasure`, then `finish_erasures`. Slow.

    Raises:
        UserError: as these two.
    """
    begin_erasure(vault, newcomer_id)
    finish_erasures(vault.backup_source, vault.clock, progress)


def begin_erasure(vault: Vault, newcomer_id: int) -> None:
    """Decide it: from now on the person is erased, at the latest at the next unlock. On the thread that writes.

    Args:
        vault: open.
        newcomer_id: one of the person's dossiers.

    Raises:
        Refused: there is no such person, the disk is full, or the vault may not be written to; nothing was erased.
        Damaged: the key file is.
    """
    if vault.read_only:
        raise Refused("read_only")
    with vault.reading() as session:
        marks = tombstones(session, dossiers_of(session, newcomer_id))
    try:
        Tombstones(vault.files, vault.backup_source.sealing_key).note(marks.values())
    except OSError as error:
        raise Refused("disk_full" if error.errno in (27, 28, 122) else "read_only") from None
    for number in marks:
        vault.audit.note("erased", "newcomer", number)


def is_unfinished(vault: Vault) -> bool:
    """Whether an erasure was begun that is not wholly done; quick."""
    if vault.read_only:
        return False
    known = Tombstones(vault.files, vault.backup_source.sealing_key).known()
    with vault.reading() as session:
        done = dict(session.execute(select(Erasure.tombstone, Erasure.scrubbed_at)).all())
    return {bytes.fromhex(each) for each in known} != set(done) or None in done.values()


def finish_erasures(source: BackupSource, clock: Clock, progress: Progress | None = None) -> None:
    """Do what was begun, and erase whom an older store brought back. On any thread, while nobody else writes. Slow.

    Args:
        source: of an open vault.
        clock: of the vault.
        progress: told the step, of how many; what it raises stops the work, which the next unlock then finishes.

    Raises:
        UserError: the store or the key file is damaged, or the disk is full; the next unlock goes on.
    """
    tell = progress or (lambda _done, _total: None)
    tell(0, STEPS)
    known = Tombstones(source.files, source.sealing_key)
    with _own_connection(source) as connection:
        with session_on(connection, clock) as session:
            stones = {bytes(each).hex() for each in session.scalars(select(Erasure.tombstone))}
        with contextlib.suppress(OSError):  # the next time, then: the store knows them
            known.note(stones)
        tell(1, STEPS)
        with session_on(connection, clock) as session:
            _erase_known(session, known.known(), clock)
        note_change(source.files)
        tell(2, STEPS)
        _scrub(connection, clock, lambda done, _total: tell(_FIRST + done, STEPS))
        note_change(source.files)


class EraseAgain:
    """A `Replay` for `put_back`: erases in a restored store whoever was erased since; remembers how many dossiers."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.erased = 0

    def __call__(self, connection: Any, known: Collection[str]) -> None:
        """Erase those of these tombstones, in a store that nobody else uses."""
        (schema,) = connection.execute("PRAGMA user_version").fetchone()
        if schema != latest_version():
            return  # an older schema is brought up to date when it is opened, and then looked through
        with session_on(connection, self._clock) as session:
            self.erased += _erase_known(session, known, self._clock)
        _scrub(connection, self._clock, None)


@contextlib.contextmanager
def session_on(connection: Any, clock: Clock) -> Iterator[Session]:
    """One transaction on a connection of one's own, which stays open afterwards.

    Raises:
        UserError: nothing was saved, and why.
    """
    engine = writing_engine(lambda: connection)
    try:
        with Session(engine, info={"clock": clock}, expire_on_commit=False) as session:
            yield session
            session.commit()
    except DBAPIError as error:
        told = user_error(error)
        if told is None:
            raise
        raise told from None


@contextlib.contextmanager
def _own_connection(source: BackupSource) -> Iterator[Any]:
    try:
        # It may copy, since VACUUM attaches the place it rewrites the store in: memory.
        connection = connect(source.files.store, source.store_key, writable=True, may_copy=True)
    except dbapi2.Error as error:
        raise user_error(error) or Damaged("store_damaged") from None
    with contextlib.closing(connection):
        yield connection


def _erase_known(session: Session, known: Collection[str], clock: Clock) -> int:
    """Erase those whose tombstone is known, and remember that they were; how many dossiers that were."""
    new = set(known) - {bytes(each).hex() for each in session.scalars(select(Erasure.tombstone))}
    if not new:
        return 0
    numbers = tuple(number for number, stone in tombstones(session).items() if stone in known)
    erase_marked(session, numbers)
    session.add_all(Erasure(tombstone=bytes.fromhex(each), erased_at=clock.utc()) for each in sorted(new))
    session.flush()
    return len(numbers)


def _scrub(connection: Any, clock: Clock, progress: Progress | None) -> None:
    """Rewrite the store when an erasure was not scrubbed yet, and remember that it was."""
    with session_on(connection, clock) as session:
        left = select(func.count()).select_from(Erasure).where(Erasure.scrubbed_at.is_(None))
        if not session.scalar(left):
            return
    scrub(connection, progress)
    with session_on(connection, clock) as session:
        for erasure in session.scalars(select(Erasure).where(Erasure.scrubbed_at.is_(None))):
            erasure.scrubbed_at = clock.utc()
