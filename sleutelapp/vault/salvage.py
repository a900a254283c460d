"""Rescuing what can be read of a damaged store, row by row, into a new one. The damaged one is not touched.

What was rescued waits in a folder of its own, and takes the place of the vault only when somebody agrees: by
`put_rescued`, or not at all by `Rescued.discard`. The vault of before is kept aside, as after a restore.
"""

import contextlib
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from sleutelapp.core.clock import Clock
from sleutelapp.core.errors import Damaged, Refused
from sleutelapp.core.files import sync_folder
from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault import keys
from sleutelapp.vault.anchor import Anchor
from sleutelapp.vault.audit_chain import Head, Line, append
from sleutelapp.vault.backup_file import Progress
from sleutelapp.vault.connection import APPLICATION_ID, STORE_ERRORS, connect, user_error, writing_engine
from sleutelapp.vault.damaged_copy import copy_damaged, open_damaged
from sleutelapp.vault.damaged_rows import Found, readable_rows
from sleutelapp.vault.key_file import header_key, sealed_key_file
from sleutelapp.vault.mended_references import StandIn, TableLoss, mend_references
from sleutelapp.vault.migrations import latest_version, migrate
from sleutelapp.vault.opening import UnlockedKeys
from sleutelapp.vault.orphan_pages import bring_back_orphans
from sleutelapp.vault.replacing import commit_replacing, finish_replacing
from sleutelapp.vault.store_image import check_image, present_rows

_STEPS: Final = 1000
_BATCH: Final = 500  # rows between two looks at whether to stop
# Called in a session of the new store, at the latest schema, with what is lost by table.
Mend = Callable[[Session, "dict[str, TableLoss]"], object]


@dataclass(frozen=True, slots=True)
class Rescued:
    """A new store with all that could be read."""

    unlocked: UnlockedKeys
    folder: Path
    losses: dict[str, TableLoss]  # by table, those with a loss only
    rows: dict[str, int]  # records by table, without those thrown away
    trail: Head  # the end of the audit trail: that it was rescued
    broken_pages: int
    older_pages: int  # as they were before a save that is broken

    def discard(self) -> None:
        """Leave everything as it was."""
        shutil.rmtree(self.folder, ignore_errors=True)


def rescue(
    files: VaultFiles,
    unlocked: UnlockedKeys,
    clock: Clock,
    *,
    stand_ins: Mapping[str, StandIn] = MappingProxyType({}),
    mends: Sequence[Mend] = (),
    progress: Progress | None = None,
) -> Rescued:
    """Read all that is whole of the store and its journal into a new store. Slow; on any thread; changes nothing.

    Args:
        files: owned by this process, with no vault open.
        unlocked: as `unlock` gave it.
        clock: given to the sessions of `mends`.
        stand_ins: by table, for lost rows that others belong to; without one, those others lose it or go with it.
        mends: run on the new store at the end, in one transaction.
        progress: told how far it is; may raise to stop.

    Raises:
        Damaged: nothing can be read.
        Refused: the disk is full, or may not be written to.
        BaseException: what `progress` raised. In all cases nothing is left behind.
    """
    tell = progress or (lambda _done, _total: None)
    tell(0, _STEPS)
    try:
        files.temporary.mkdir(mode=0o700, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix="redden-", dir=files.temporary))
    except OSError as error:
        raise _refusal(error) from None
    try:
        return _rescued(
            files, unlocked, folder, clock, stand_ins=stand_ins, mend=partial(_run, mends, clock), tell=tell
        )
    except (OSError, *STORE_ERRORS) as error:
        shutil.rmtree(folder, ignore_errors=True)
        if isinstance(error, OSError):
            raise _refusal(error) from None
        told = user_error(error)
        if told is not None and told.key in {"disk_full", "write_failed", "read_only"}:
            raise Refused("rescue_disk_full" if told.key == "disk_full" else "rescue_not_written") from None
        raise told or Damaged("store_damaged") from None
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def put_rescued(rescued: Rescued, files: VaultFiles, clock: Clock) -> UnlockedKeys:
    """Let the new store take the place of the damaged one, which is kept aside; killed at any moment, one of them counts.

    Raises:
        UserError: nothing was changed.
    """
    staged = VaultFiles(rescued.folder)
    sealing_key = header_key(rescued.unlocked.data_key)
    try:
        key_file = replace(sealed_key_file(files, sealing_key), anchor=Anchor(rescued.trail))
        key_file.write_sealed(staged, sealing_key)
        sync_folder(staged.folder)
        commit_replacing(files, staged.folder, clock.now())
    except OSError as error:
        raise _refusal(error) from None
    finally:
        rescued.discard()
    finish_replacing(files)
    return rescued.unlocked


def _rescued(
    files: VaultFiles,
    unlocked: UnlockedKeys,
    folder: Path,
    clock: Clock,
    *,
    stand_ins: Mapping[str, StandIn],
    mend: Callable[[Path, bytes, dict[str, TableLoss]], object],
    tell: Callable[[int, int], object],
) -> Rescued:
    key, store = keys.subkey(unlocked.data_key, "store"), VaultFiles(folder).store
    anchor = sealed_key_file(files, header_key(unlocked.data_key)).anchor
    given = anchor.head.seq if anchor is not None else 0
    work = folder / "kopie"
    work.mkdir()
    pages = copy_damaged(
        files.store,
        key,
        work / store.name,
        unlocked.vault_id,
        lambda done, all_: tell(200 * done // all_, _STEPS),
    )
    with (
        contextlib.closing(open_damaged(work / store.name, key)) as old,
        contextlib.closing(connect(store, key, writable=True)) as new,
    ):
        version = _version(old)
        if version > latest_version():
            raise Refused("newer_schema")
        new.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrate(new, 0, until=version)
        found = _all_rows(old, new, tell)
        bring_back_orphans(
            work / store.name, key, pages.pages, new=new, found=found, look=lambda: tell(650, _STEPS)
        )
        new.execute(
            "INSERT OR REPLACE INTO vault (id, erasure_key) VALUES (?, ?)",
            (unlocked.vault_id, _erasure_key(old) or keys.subkey(unlocked.data_key, "erasure")),
        )
        losses = {table: TableLoss(each.lost, _unsure(each), each.cut) for table, each in found.items()}
        tell(700, _STEPS)
        mend_references(new, losses, stand_ins)
        migrate(new, version)
        head = _written_down(new, unlocked, clock, given, losses.get("audit", TableLoss()))
        new.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.rmtree(work)
    tell(750, _STEPS)
    mend(store, key, losses)
    tell(900, _STEPS)
    try:
        check_image(store, key, unlocked.vault_id, lambda: tell(900, _STEPS))
    except Damaged:
        raise Damaged("store_damaged") from None
    rows = present_rows(store, key)
    tell(_STEPS, _STEPS)
    told = {table: loss for table, loss in losses.items() if loss}
    return Rescued(unlocked, folder, told, rows, head, len(pages.broken), len(pages.older))


def _erasure_key(old: Any) -> bytes | None:
    # Kept over a new data key: it is what tells whom the tombstones are of.
    with contextlib.suppress(dbapi2.DatabaseError):
        row = old.execute("SELECT erasure_key FROM vault").fetchone()
        return bytes(row[0]) if row and row[0] else None
    return None


def _written_down(connection: Any, unlocked: UnlockedKeys, clock: Clock, given: int, loss: TableLoss) -> Head:
    """Add to the trail that this is a rescued vault; what is missing from the trail itself is still told as a break."""
    line = Line("rescued", "audit", None, str(loss.unsure or 0))
    connection.execute("BEGIN IMMEDIATE")
    head = append(connection, keys.subkey(unlocked.data_key, "audit"), [(clock.utc(), line)], floor=given)
    connection.execute("COMMIT")
    return head


def _run(mends: Sequence[Mend], clock: Clock, store: Path, key: bytes, losses: dict[str, TableLoss]) -> None:
    engine = writing_engine(lambda: connect(store, key, writable=True))
    try:
        with Session(engine, info={"clock": clock}) as session:
            for mend in mends:
                mend(session, losses)
            session.commit()
        with engine.connect() as connection:
            connection.connection.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]  # it is open
    finally:
        engine.dispose()


def _all_rows(old: Any, new: Any, tell: Callable[[int, int], object]) -> dict[str, Found]:
    tables = _tables(new)
    triggers = new.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    found: dict[str, Found] = {}
    new.execute("PRAGMA foreign_keys = OFF")  # mended when all is there
    new.execute("BEGIN IMMEDIATE")
    for name, _sql in triggers:  # they watch what people do, not this
        new.execute(f'DROP TRIGGER "{name}"')
    for number, table in enumerate(tables):
        look = lambda n=number: tell(200 + 450 * n // len(tables), _STEPS)  # noqa: E731 -- one line
        found[table] = _copied_rows(old, new, table, look)
        _keep_numbers(old, new, table, found[table])
    for _name, sql in triggers:
        new.execute(sql)
    new.execute("COMMIT")
    return found


def _copied_rows(old: Any, new: Any, table: str, look: Callable[[], object]) -> Found:
    found = Found()
    wanted = _columns(new, table)
    there = _columns(old, table) or wanted
    columns = [column for column in wanted if column in there]
    into = ", ".join(["rowid", *(f'"{column}"' for column in columns)])
    marks = ", ".join("?" * (len(columns) + 1))
    for number, row in enumerate(readable_rows(old, table, columns, found, look)):
        if number % _BATCH == 0:
            look()
        try:
            new.execute(f'INSERT INTO "{table}" ({into}) VALUES ({marks})', row)  # noqa: S608 -- names from the schema
        except dbapi2.IntegrityError:  # an older page holds a row that moved
            found.read.discard(row[0])
            found.cut.discard(row[0])
            found.known.setdefault(row[0], "")
    return found


def _keep_numbers(old: Any, new: Any, table: str, found: Found) -> None:
    """No number of a lost row is given out again: codes are made of them."""
    given = [0, *found.known, *found.read, *(first - 1 for first, _last in found.unread)]
    with contextlib.suppress(dbapi2.DatabaseError):
        row = old.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
        given.append(int(row[0]) if row else 0)
    (counts,) = new.execute(
        "SELECT instr(sql, 'AUTOINCREMENT') FROM sqlite_master WHERE name = ?", (table,)
    ).fetchone()
    if counts and max(given):
        new.execute("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
        new.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, max(given)))


def _unsure(found: Found) -> int | None:
    if found.is_open_ended and found.unread and not found.known:
        return None
    # Where an index told which rows there were, the stretches that cannot be read hold no others.
    return 0 if found.known else sum(last - first + 1 for first, last in found.unread)


def _tables(connection: Any) -> list[str]:
    """Those with row numbers, but not those of the search index, which is made anew."""
    found = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT wr"
        " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
    )
    return [name for (name,) in found.fetchall()]


def _columns(connection: Any, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")').fetchall()]


def _version(connection: Any) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version) or latest_version()


def _refusal(error: OSError) -> Refused:
    return Refused("rescue_disk_full" if error.errno in {27, 28, 122} else "rescue_not_written")
