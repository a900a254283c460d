"""A copy of a damaged store that can be read as far as it is whole.

Store and journal become one file, page by page: the newest whole page of each number counts, so that one broken frame of
the journal costs one page and not every save after it. Where no page is whole comes a blank one under the same key:
SQLite then meets damage in one row and reads on, while a broken seal would stop the whole connection. As part of a
tree a blank is damage; as part of a long text it reads as NUL characters, which nobody types.
"""

import contextlib
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from sqlcipher3 import dbapi2

from sleutelapp.core.errors import Damaged
from sleutelapp.vault.connection import PAGE_SIZE, STORE_ERRORS, connect, store_salt
from sleutelapp.vault.journal import Frame, read_frames
from sleutelapp.vault.migrations import migrate
from sleutelapp.vault.pages import SALT_BYTES, Seals, found_seals

_SAMPLES: Final = 8  # pages by which a salt is known
_PLAN_PAGES: Final = 256  # in which the plan of the tables lies; an empty store has fewer
_CHUNK: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class DamagedCopy:
    """What became of the pages."""

    pages: int
    broken: tuple[int, ...]  # pages of which nothing whole is left
    older: tuple[int, ...]  # pages as they were before a save that is broken


def copy_damaged(
    store: Path, key: bytes, copy: Path, vault_id: str, came: Callable[[int, int], object]
) -> DamagedCopy:
    """Put together at `copy` what is whole of a store and its journal; neither is touched.

    Args:
        store: the encrypted database; may be gone.
        key: of it.
        copy: is not there yet, in a folder for it alone.
        vault_id: whose it must be.
        came: told the pages so far, and of how many; may raise to stop.

    Raises:
        Damaged: nothing in it is whole under this key, or nothing tells where its tables lie.
        OSError: the disk is full or cannot be read.
        sqlcipher3.dbapi2.Error: likewise.
    """
    frames = read_frames(store)
    with _opened(store) as file:
        seals = _seals(file, key, frames)
        file.seek(0)
        with copy.open("xb") as target:
            while chunk := file.read(_CHUNK):
                target.write(chunk)
    with copy.open("rb+") as file:
        older = _apply(file, frames, seals)
        file.seek(0)
        file.write(seals.salt)  # it is under no seal
        pages = -(-file.seek(0, io.SEEK_END) // PAGE_SIZE)
        broken = []
        for number in range(1, pages + 1):
            came(number, pages)
            if not seals.is_whole(number, _page(file, number)):
                broken.append(number)
        wanted = [*broken, *range(pages + 1, _PLAN_PAGES + 1)]  # it may have been cut off
        least = max(pages, _PLAN_PAGES)
        _blank(file, copy.with_name("leeg.db"), key, seals, broken=wanted, pages=least)
    if not _is_planned(copy, key) and not any(
        _plan_anew(copy, key, seals, wanted, least, is_compact=is_compact)
        and _is_planned(copy, key, vault_id)
        for is_compact in (False, True)
    ):
        raise Damaged("store_damaged")
    return DamagedCopy(pages, tuple(broken), tuple(sorted(older.difference(broken))))


def is_key_of(store: Path, key: bytes) -> bool:
    """Whether any page of a store or its journal is whole under this key; raises OSError."""
    frames = read_frames(store)
    with _opened(store) as file:
        try:
            _seals(file, key, frames)
        except Damaged:
            return False
    return True


def open_damaged(copy: Path, key: bytes) -> dbapi2.Connection:
    """A connection that reads what `copy_damaged` put together; raises sqlcipher3.dbapi2.Error."""
    connection = connect(copy, key, writable=False, immutable=True, is_damaged=True)
    # A character cut in two by a blank page is no reason to lose what stands before it.
    connection.text_factory = lambda content: content.decode("utf-8", "replace")
    return connection


def _seals(file: BinaryIO, key: bytes, frames: list[Frame]) -> Seals:
    count = file.seek(0, io.SEEK_END) // PAGE_SIZE
    samples = [(number, _page(file, number)) for number in _spread(count)]
    samples += [(frame.number, frame.page) for frame in frames[:_SAMPLES]]
    file.seek(0)
    beginnings = [file.read(SALT_BYTES), *(frame.page[:SALT_BYTES] for frame in frames if frame.number == 1)]
    salts = [*(salt for salt in beginnings if len(salt) == SALT_BYTES), store_salt(key)]
    seals = found_seals(key, salts, samples)
    if seals is None:
        raise Damaged("store_damaged")
    return seals


def _spread(count: int) -> Iterable[int]:
    return range(1, count + 1, max(count // _SAMPLES, 1))


def _apply(file: BinaryIO, frames: list[Frame], seals: Seals) -> set[int]:
    """Write the pages of the journal as far as a save was ended; the numbers of those that stay as they were."""
    whole = [seals.is_whole(frame.number, frame.page) for frame in frames]
    ends = [n for n, frame in enumerate(frames) if whole[n] and frame.pages_after]
    if not ends:
        return set()
    pages = frames[ends[-1]].pages_after
    older: set[int] = set()
    for frame, is_whole in zip(frames[: ends[-1] + 1], whole, strict=False):
        if is_whole:
            file.seek((frame.number - 1) * PAGE_SIZE)
            file.write(frame.page)
            older.discard(frame.number)
        elif frame.number <= pages:
            older.add(frame.number)
    file.truncate(pages * PAGE_SIZE)
    return older


def _blank(
    file: BinaryIO, scratch: Path, key: bytes, seals: Seals, *, broken: Iterable[int], pages: int
) -> None:
    with contextlib.closing(connect(scratch, key, writable=True, salt=seals.salt)) as connection:
        connection.execute("CREATE TABLE leeg (leeg)")
        connection.execute("INSERT INTO leeg VALUES (zeroblob(?))", (pages * PAGE_SIZE,))
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with scratch.open("rb") as blanks:
        for number in broken:
            file.seek((number - 1) * PAGE_SIZE)
            file.write(_page(blanks, number))
    scratch.unlink()


def _plan_anew(
    copy: Path, key: bytes, seals: Seals, broken: Iterable[int], pages: int, *, is_compact: bool
) -> bool:
    """Take the pages that say where the tables lie from a new store: the same statements put them at the same places.

    A compact store is one that VACUUM wrote: one put back from a backup, for instance.
    """
    plan = copy.with_name("plan.db")
    with contextlib.closing(connect(plan, key, writable=True, salt=seals.salt, may_copy=True)) as connection:
        migrate(connection, 0)
        if is_compact:
            connection.execute("VACUUM")
        roots = {number for (number,) in connection.execute("SELECT rootpage FROM sqlite_master")}
        (used,) = connection.execute("PRAGMA page_count").fetchone()
        # So that the first page counts with as many pages as there are.
        connection.execute("INSERT INTO setting VALUES ('', zeroblob(?))", (pages * PAGE_SIZE,))
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    planned = set(range(1, used + 1)) - roots
    with plan.open("rb") as whole, copy.open("rb+") as file:
        for number in planned.intersection(broken):
            file.seek((number - 1) * PAGE_SIZE)
            file.write(_page(whole, number))
    plan.unlink()
    return True


def _is_planned(copy: Path, key: bytes, vault_id: str = "") -> bool:
    """Whether the tables are found; with a vault's number also whether they are where they are looked for."""
    try:
        with contextlib.closing(open_damaged(copy, key)) as connection:
            connection.execute("SELECT sql FROM sqlite_master").fetchall()
            if vault_id:
                return bool(connection.execute("SELECT id FROM vault").fetchone() == (vault_id,))
            connection.execute("SELECT id FROM vault LIMIT 0")
            return True
    except STORE_ERRORS:
        return False


def _page(file: BinaryIO, number: int) -> bytes:
    file.seek((number - 1) * PAGE_SIZE)
    return file.read(PAGE_SIZE)


def _opened(store: Path) -> BinaryIO:
    try:
        return store.open("rb")
    except FileNotFoundError:  # all of it may be in the journal still
        return io.BytesIO()
