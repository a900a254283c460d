"""The open vault: one writing connection, read-only connections beside it, and news of what changed."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from sleutelapp.core.clock import Clock
from sleutelapp.core.errors import Refused
from sleutelapp.vault.audit import Audit, TrailKeys
from sleutelapp.vault.audit_chain import Head
from sleutelapp.vault.backup import BackupSource
from sleutelapp.vault.backups import note_change
from sleutelapp.vault.changes import Changes as SessionChanges
from sleutelapp.vault.connection import STORE_ERRORS, connect, reading_engine, user_error, writing_engine
from sleutelapp.vault.findings import Finding, open_findings
from sleutelapp.vault.issue_hashes import IssueHashes
from sleutelapp.vault.reserve import Reserve
from sleutelapp.vault.temporary import OwnFolder

Changes = frozenset[str]  # names of the tables whose records changed


class Vault:
    """An unlocked vault.

    `writing()` is for one thread: the one that opened the vault. `reading()` is for any.
    """

    def __init__(
        self, source: BackupSource, clock: Clock, trail_keys: TrailKeys, opened_by: str = ""
    ) -> None:
        files, store_key, read_only = source.files, source.store_key, source.read_only
        self.files = files
        self.backup_source = source
        self.issue_hashes = IssueHashes(files, source.sealing_key)
        self.vault_id = source.vault_id
        self.clock = clock
        self.read_only = read_only
        self._is_closed = False
        self._is_writing = False
        self._listeners: list[Callable[[Changes], None]] = []
        self._copy: OwnFolder | None = None
        store = self._readable_copy() if read_only else files.store
        # Without write access SQLite cannot make the shared-memory file a journal needs.
        self._reader = reading_engine(
            lambda: connect(store, store_key, writable=False, immutable=read_only and self._copy is None)
        )
        self._writer = None if read_only else writing_engine(lambda: connect(store, store_key, writable=True))
        if self._writer is not None:
            self._writer.connect().close()  # the pool keeps it; it belongs to this thread from now on
        self.reserve = Reserve(files)
        self.audit = Audit(files, trail_keys, clock, None if read_only else self._write_trail)
        try:
            with _user_errors(), (self._writer or self._reader).connect() as connection:
                self.audit.begin(_own(connection), opened_by)
        except BaseException:
            self._let_go()
            raise
        if not read_only:
            self.reserve.keep()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one state of the vault and cannot write.

        Raises:
            UserError: the disk or the file is not what it was.
        """
        self._check_open()
        with Session(self._reader, info={"clock": self.clock}) as session, _user_errors():
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session around one action: committed at the end, rolled back by any exception.

        Raises:
            UserError: nothing was saved, and why.
        """
        self._check_open()
        if self._writer is None:
            raise Refused(self.backup_source.refuses or "read_only")
        if self._is_writing:
            # On the one connection the inner rollback would take the outer save with it.
            raise RuntimeError("an action is being written already")
        self._is_writing = True
        self.audit.in_transaction()
        try:
            with (
                _user_errors(),
                Session(self._writer, info={"clock": self.clock}, expire_on_commit=False) as session,
            ):
                changes = SessionChanges(session)
                yield session
                session.flush()
                head = self.audit.add_changes(_own(session.connection()), changes)
                session.commit()
                self.audit.committed(head)
        except Refused as refusal:
            if refusal.key in {"disk_full", "write_failed"}:
                self.reserve.give_up()
            raise
        finally:
            self._is_writing = False
            self.audit.leave_transaction()
        if changes.tables:
            note_change(self.files)
            for listener in tuple(self._listeners):
                listener(frozenset(changes.tables))

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Call `listener` after every commit that changed records; the answer ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def trail_findings(self, look: Callable[[], object] = lambda: None) -> tuple[Finding, ...]:
        """Read the whole audit trail: what is not as it was, and was not accepted yet. On any thread.

        `look` is called now and then, and may raise to stop.
        """
        with self.reading() as session:
            return open_findings(_own(session.connection()), self.audit.keys.trail, look)

    def close(self) -> None:
        """Write the journal back into the store and let go of everything."""
        if self._is_closed:
            return
        self._is_closed = True
        self._listeners.clear()
        self.audit.end()
        self._reader.dispose()
        if self._writer is not None:
            with suppress(DBAPIError, *STORE_ERRORS), self._writer.connect() as connection:
                # Best effort: a journal left behind is read at the next unlock.
                connection.connection.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]  # it is open
        self._let_go()

    def _let_go(self) -> None:
        self._reader.dispose()
        if self._writer is not None:
            self._writer.dispose()
        self.audit.ended()
        if self._copy is not None:
            self._copy.remove()
            self._copy = None

    def _write_trail(self, act: Callable[[Any], Head]) -> Head:
        if self._writer is None or self._is_writing:
            raise RuntimeError("the trail cannot be written now")
        with _user_errors(), self._writer.begin() as connection:
            return act(_own(connection))

    def _check_open(self) -> None:
        # A pool that was disposed of would quietly connect again, with the key it still knows.
        if self._is_closed:
            raise RuntimeError("the vault is closed")

    def _readable_copy(self) -> Path:
        journal = self.files.store.with_name(self.files.store.name + "-wal")
        if not journal.exists() or not journal.stat().st_size:
            return self.files.store
        # The last saves are still in the journal: read a copy of both (as encrypted as they are).
        self._copy = OwnFolder()
        folder = self._copy.path
        shutil.copy(self.files.store, folder / self.files.store.name)
        shutil.copy(journal, folder / journal.name)
        return folder / self.files.store.name


@contextmanager
def _user_errors() -> Iterator[None]:
    try:
        yield
    except (DBAPIError, *STORE_ERRORS) as error:
        told = user_error(error)
        if told is None:
            raise
        raise told from None


def _own(connection: Connection) -> Any:
    """The database's own connection behind SQLAlchemy's."""
    return connection.connection.driver_connection
