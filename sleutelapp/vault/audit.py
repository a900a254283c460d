"""The audit trail: who saw, changed, took out and opened what, and when.

Numbers and codes only. No line holds a name or a content, so the lines about somebody who is erased stay: they hold
only that person's number.

**Changes** need no call: `Vault.writing()` writes a line for every record that a transaction changed, in that
transaction. **Everything else** is told to `vault.audit`, from screens through `Workspace.saw` and `Workspace.note`:

    vault.audit.saw("newcomer", 3)                     a record was shown: queued; once in five minutes for the same one
    vault.audit.note("exported", detail="2026-Q3")     written at once, in a transaction of its own, or in the one that
                                                       is being written; from another thread it is queued
    vault.audit.flush()                                write what is queued; the window calls it every few seconds

`what` is one of `EVENTS`; `kind` a table; `detail` a code or a count without spaces. Nothing here blocks reading: what
cannot be written now waits for the next flush, and is only lost when the vault closes without being able to write.

A store that is changed before it takes the place of the vault (restore, rotation) gets its lines by
`audit_chain.append` on its own connection; a new data key needs `audit_chain.resealed`.
"""

import re
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from sleutelapp.core.clock import Clock
from sleutelapp.core.errors import Damaged, UserError
from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault import throttle
from sleutelapp.vault.anchoring import Anchoring, KeyEvent
from sleutelapp.vault.audit_chain import Head, Line, append, last_line
from sleutelapp.vault.changes import Changes
from sleutelapp.vault.findings import UNGUARDED, Finding, missing_from
from sleutelapp.vault.key_file import KeyFile, sealed_key_file
from sleutelapp.vault.trail_guard import guard, has_table, is_unguarded

CHANGES: Final = ("created", "changed", "thrown_away", "taken_back", "removed")
EVENTS: Final = (
    "viewed",
    "searched",
    "exported",
    "printed",
    "unlocked",  # detail: by which slot; number: how often the key file was written till then, as for "locked"
    "unlock_failed",  # detail: when, as nothing can be written before the vault is open
    "locked",
    "backed_up",
    "restored",  # detail: when the backup was made
    "rescued",
    "password_changed",
    "recovery_code_changed",
    "organisation_key_added",
    "organisation_key_removed",
    "data_key_changed",
    "handed_over",
    "erased",
    "kept_longer",
    "alarm",  # the trail or the store is not what it was; detail: a code of `findings`
    "accepted",  # somebody read of an alarm or a break
)
_KIND: Final = re.compile(r"[a-z_]{0,40}")
_DETAIL: Final = re.compile(r"[A-Za-z0-9_.:+-]{0,60}")
_VIEW_PAUSE: Final = timedelta(minutes=5)
_MOST_WAITING: Final = 10_000

Write = Callable[[Callable[[Any], Head]], Head]  # runs in a transaction, with the database's own connection


@dataclass(frozen=True, slots=True)
class TrailKeys:
    """What the trail is sealed with, and what its anchor is."""

    trail: bytes = field(repr=False)
    anchor: bytes = field(repr=False)  # that of the key file


class Audit:
    """The trail of one open vault. `saw` and `note` may be called on any thread, the rest on the one that writes."""

    def __init__(self, files: VaultFiles, keys: TrailKeys, clock: Clock, write: Write | None) -> None:
        """Begin.

        Args:
            files: of the vault.
            keys: of the trail.
            clock: dates the lines.
            write: None where nothing can be written.
        """
        self.keys = keys
        self.findings: tuple[Finding, ...] = ()  # at the opening; see `findings`
        self._files, self._clock, self._write = files, clock, write
        self._thread = threading.get_ident()
        self._waiting: list[tuple[datetime, Line]] = []
        self._with_transaction: list[Line] | None = None  # lines of the one that is being written
        self._last: dict[Line, datetime] = {}  # when a line that pauses was written last
        self._head, self._floor = Head(), 0
        self._heard: list[KeyEvent] = []  # of the key file
        self._anchoring = Anchoring(files, keys.anchor)

    def begin(self, connection: Any, opened_by: str) -> None:
        """Compare the trail with its anchor, and write that the vault was opened.

        Args:
            connection: that may read the store.
            opened_by: kind of the slot, or nothing when that is not known.

        Raises:
            Damaged: there is no trail, and nothing can be written.
        """
        was_unguarded = is_unguarded(connection)
        if was_unguarded and self._write is not None:
            guard(connection)
        elif not has_table(connection):  # and none can be made
            raise Damaged("store_damaged")
        self._head = last_line(connection)
        self._floor = self._head.seq
        key_file: KeyFile | None = None
        with suppress(UserError):  # a store alone, taken out of a backup, has none
            key_file = sealed_key_file(self._files, self.keys.anchor)
            self.findings, expected = missing_from(connection, self._files, key_file, self.keys.anchor)
            self._floor = max(self._floor, expected.seq)
        if was_unguarded:
            self.findings += (Finding(UNGUARDED, self._head.seq),)
        if self._write is None:
            return
        failed = throttle.untold(self._files)
        lines = [Line("unlock_failed", detail=moment) for moment in failed]
        lines += [Line("alarm", "audit", finding.seq, finding.code) for finding in self.findings]
        self._waiting = [(self._clock.utc(), line) for line in lines]
        self._queue(Line("unlocked", "keys", key_file.seq if key_file is not None else None, opened_by))
        if key_file is not None:
            self._hear(key_file)
        self.flush()
        if failed and not self._waiting:
            throttle.told(self._files)
        if key_file is not None:
            with suppress(
                OSError, UserError
            ):  # the disk is full: an older anchor tells less, and nothing wrong
                self._anchoring.begin(key_file, self._head, self._told(), self._clock.utc())

    def saw(self, kind: str, object_id: int) -> None:
        """A record was shown."""
        self._queue(Line("viewed", kind, object_id), _VIEW_PAUSE)

    def searched(self) -> None:
        """Somebody searched; never for what."""
        self._queue(Line("searched"), _VIEW_PAUSE)

    def note(self, what: str, kind: str = "", object_id: int | None = None, detail: str = "") -> None:
        """Something happened; `what` is one of EVENTS.

        Raises:
            ValueError: it is none, or kind or detail is no code.
        """
        line = Line(what, kind, object_id, detail)
        if what not in EVENTS or not _KIND.fullmatch(kind) or not _DETAIL.fullmatch(detail):
            raise ValueError("audit")
        on_writer = threading.get_ident() == self._thread
        if on_writer and self._with_transaction is not None:
            self._with_transaction.append(line)
            return
        self._queue(line)
        if on_writer:
            self.flush()

    def flush(self) -> None:
        """Write what waits, and the anchor when it is old; what cannot be written goes on waiting."""
        if self._write is None or self._with_transaction is not None:
            return
        waiting = self._waiting[:]
        if waiting:
            with suppress(UserError, DBAPIError, dbapi2.Error):
                self._written(self._write(lambda connection: self._append(connection, waiting)))
                del self._waiting[: len(waiting)]
        if self._anchoring.is_old(self._clock.utc()):
            self.anchor()

    def in_transaction(self) -> None:
        """From now on notes belong to the transaction that is being written, until `leave_transaction`."""
        self._with_transaction = []

    def add_changes(self, connection: Any, changes: Changes) -> Head | None:
        """Write what a transaction changed and what was noted in it; the answer goes to `committed`."""
        moment = self._clock.utc()
        noted = self._with_transaction or []
        lines = [line for line in changes.lines() if not self._pauses(line, moment, changes.pauses)]
        if not lines and not noted:
            return None
        return self._append(connection, [(moment, line) for line in [*lines, *noted]])

    def committed(self, head: Head | None) -> None:
        """What `add_changes` wrote is on the disk."""
        if head is not None:
            self._written(head)

    def leave_transaction(self) -> None:
        """It was committed or rolled back."""
        self._with_transaction = None

    def hear_keys(self) -> None:
        """Write what was done to the slots of the key file since, such as another password."""
        with suppress(UserError):
            self._hear(sealed_key_file(self._files, self.keys.anchor))
        self.flush()

    def anchor(self) -> None:
        """Write into the key file how far the trail came; takes some milliseconds, as it waits for the disk."""
        with suppress(OSError, UserError):  # the small file tells, and the next anchor may be written
            self._anchoring.put(self._head, self._told(), self._clock.utc())

    def end(self) -> None:
        """Write what waits, and that the vault was locked."""
        if self._write is not None:
            number = None
            with suppress(UserError):
                key_file = sealed_key_file(self._files, self.keys.anchor)
                self._hear(key_file)
                number = key_file.seq
            self._queue(Line("locked", "keys", number))
            self.flush()

    def ended(self) -> None:
        """The store is closed: nothing comes after this anchor."""
        with suppress(OSError, UserError):  # then it looks like a crash, which is no alarm
            self._anchoring.end(self._head, self._told())
        self.keys, self._write = TrailKeys(b"", b""), None

    def _hear(self, key_file: KeyFile) -> None:
        for what, moment in key_file.untold:
            if (what, moment) not in self._heard:
                self._heard.append((what, moment))
                self._queue(Line(what, "keys", detail=moment))

    def _told(self) -> list[KeyEvent]:
        return [] if self._waiting else self._heard

    def _append(self, connection: Any, lines: Iterable[tuple[datetime, Line]]) -> Head:
        return append(connection, self.keys.trail, lines, floor=self._floor)

    def _written(self, head: Head) -> None:
        self._head = head
        self._floor = max(self._floor, head.seq)
        self._anchoring.moved(head)

    def _queue(self, line: Line, pause: timedelta | None = None) -> None:
        moment = self._clock.utc()
        if pause is not None and self._is_recent(line, moment, pause):
            return
        if self._write is not None and len(self._waiting) < _MOST_WAITING:
            self._waiting.append((moment, line))

    def _pauses(self, line: Line, moment: datetime, pauses: dict[Line, int]) -> bool:
        seconds = pauses.get(line, 0)
        return bool(seconds) and self._is_recent(line, moment, timedelta(seconds=seconds))

    def _is_recent(self, line: Line, moment: datetime, pause: timedelta) -> bool:
        last = self._last.get(line)
        if last is not None and timedelta(0) <= moment - last < pause:
            return True
        self._last[line] = moment
        return False
