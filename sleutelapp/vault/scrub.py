"""Leaving nothing of what was deleted in any page of a store, in use or not.

`secure_delete` overwrites rows. What it does not reach: words that the search index keeps until it is merged, samples
of names in the tables of statistics, pages that were moved, and the journal.
"""

from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2

from sleutelapp.core.errors import Damaged, Refused
from sleutelapp.vault.backup_file import Progress
from sleutelapp.vault.connection import user_error

STEPS: Final = 5
_STATISTICS: Final = ("sqlite_stat1", "sqlite_stat3", "sqlite_stat4")


def scrub(connection: Any, progress: Progress | None = None) -> None:
    """Rewrite a store without what was deleted, empty its journal, and look whether that is so. Slow.

    Each step is whole or not done; killed between them, it is simply done again.

    Args:
        connection: writable, may copy (`connect(…, may_copy=True)`), outside a transaction; nobody else is writing.
        progress: told the step, of how many; may raise to stop.

    Raises:
        Refused: the disk is full, or somebody is reading.
        Damaged: the store is not whole, or still holds deleted pages.
        BaseException: what `progress` raised.
    """
    tell = progress or (lambda _done, _total: None)
    try:
        tell(0, STEPS)
        for index in _search_indexes(connection):
            connection.execute(f'INSERT INTO "{index}"("{index}") VALUES (\'optimize\')')  # noqa: S608 -- a name from the schema
        tell(1, STEPS)
        for table in _present(connection, _STATISTICS):
            connection.execute(f'DROP TABLE "{table}"')
        tell(2, STEPS)
        connection.execute("VACUUM")  # into memory and back through the journal: temp_store is MEMORY
        tell(3, STEPS)
        busy, *_pages = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise Refused("vault_in_use")
        tell(4, STEPS)
        _verify(connection)
    except dbapi2.Error as error:
        raise user_error(error) or Damaged("store_damaged") from None
    tell(STEPS, STEPS)


def _verify(connection: Any) -> None:
    store = Path(connection.execute("PRAGMA database_list").fetchone()[2])
    journal = store.with_name(store.name + "-wal")
    if (
        connection.execute("PRAGMA freelist_count").fetchone() != (0,)
        or _present(connection, _STATISTICS)
        or (journal.exists() and journal.stat().st_size)
        or connection.execute("PRAGMA quick_check").fetchall() != [("ok",)]
    ):
        raise Damaged("store_damaged")


def _search_indexes(connection: Any) -> list[str]:
    found = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%fts5%' ORDER BY name"
    )
    return [name for (name,) in found.fetchall()]


def _present(connection: Any, tables: tuple[str, ...]) -> list[str]:
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return [table for table in tables if (table,) in found]
