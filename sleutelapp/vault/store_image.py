"""Encrypted images of a store: made while it is in use, and checked page by page."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from sleutelapp.core.errors import Damaged, UserError
from sleutelapp.vault.connection import APPLICATION_ID, STORE_ERRORS, connect, user_error

_STEPS: Final = 1000  # of SQLite's virtual machine between two looks at whether to stop
Rows = dict[str, int]  # by table


def copy_store(
    store: Path, key: bytes, image: Path, came: Callable[[int, int], object], *, immutable: bool = False
) -> Rows | None:
    """Write the store, as it is at this moment, into `image` under the same key; nothing is written in plain text.

    The store is checked first. The connection is its own, so the vault may be in use meanwhile.

    Args:
        store: the encrypted database.
        key: of it.
        image: is not there yet.
        came: told the bytes so far, and of how many about; may raise to stop.
        immutable: the store lies where nothing may be written.

    Returns:
        The rows of each table; None when somebody wrote meanwhile, so that they say nothing about the image.

    Raises:
        UserError: the store is damaged, the disk is full; a half image may be left.
    """
    whole = store.stat().st_size
    with _own(store, key, immutable=immutable, may_copy=True) as connection:

        def look() -> None:
            came(image.stat().st_size if image.exists() else 0, whole)

        with _stoppable(connection, look):
            if connection.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
                raise Damaged("store_damaged")
            version = connection.execute("PRAGMA data_version").fetchone()
            connection.execute("VACUUM INTO ?", (str(image),))
            rows = _rows(connection)
        return rows if connection.execute("PRAGMA data_version").fetchone() == version else None


def check_image(image: Path, key: bytes, vault_id: str, look: Callable[[], object]) -> tuple[int, Rows]:
    """The schema and the rows of each table of an image that is whole; slow, it reads everything twice.

    Args:
        image: the encrypted database, not in use.
        key: of it.
        vault_id: whose it must be.
        look: called now and then; may raise to stop.

    Raises:
        Damaged: a page's seal is broken, the structure or a reference is, or it is another vault's.
    """
    try:
        with _own(image, key, immutable=True) as connection, _stoppable(connection, look):
            application = connection.execute("PRAGMA application_id").fetchone()
            schema = connection.execute("PRAGMA user_version").fetchone()
            owner = connection.execute("SELECT id FROM vault").fetchone()
            look()
            sealed = connection.execute("PRAGMA cipher_integrity_check").fetchall()
            structure = connection.execute("PRAGMA quick_check").fetchall()
            dangling = connection.execute("PRAGMA foreign_key_check").fetchall()
            rows = _rows(connection)
    except OSError:
        raise Damaged("backup_damaged") from None
    if (
        sealed
        or structure != [("ok",)]
        or dangling
        or (application, owner) != ((APPLICATION_ID,), (vault_id,))
    ):
        raise Damaged("backup_damaged")
    return int(schema[0]), rows


def present_rows(image: Path, key: bytes) -> Rows:
    """How many records of each kind an image holds, without those thrown away; kinds that cannot be are left out."""
    with _own(image, key, immutable=True) as connection:
        return {
            table: _number(connection, f'SELECT count(*) FROM "{table}" WHERE deleted_at IS NULL')  # noqa: S608 -- a name from the schema
            for table in _tables(connection)
            if any(row[1] == "deleted_at" for row in connection.execute(f'PRAGMA table_info("{table}")'))
        }


def present_changes(image: Path, key: bytes) -> dict[str, dict[int, str]]:
    """When each record of an image was changed last, by kind and number, without those thrown away."""
    stamped: dict[str, dict[int, str]] = {}
    with _own(image, key, immutable=True) as connection:
        for table in _tables(connection):
            columns = {row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')}
            if {"id", "changed_at", "deleted_at"} <= columns:
                query = f'SELECT id, changed_at FROM "{table}" WHERE deleted_at IS NULL'  # noqa: S608 -- likewise
                stamped[table] = dict(connection.execute(query).fetchall())
    return stamped


@contextlib.contextmanager
def _own(store: Path, key: bytes, *, immutable: bool, may_copy: bool = False) -> Iterator[Any]:
    try:
        with contextlib.closing(
            connect(store, key, writable=False, immutable=immutable, may_copy=may_copy)
        ) as connection:
            yield connection
    except STORE_ERRORS as error:
        raise user_error(error) or Damaged("store_damaged") from None


@contextlib.contextmanager
def _stoppable(connection: Any, look: Callable[[], object]) -> Iterator[None]:
    stopped: list[BaseException] = []

    def handler() -> int:
        try:
            look()
        except BaseException as error:  # noqa: BLE001 -- raised again below; SQLite would swallow it
            stopped.append(error)
            return 1
        return 0

    connection.set_progress_handler(handler, _STEPS)
    try:
        yield
    except (*STORE_ERRORS, UserError):
        if stopped:
            raise stopped[0] from None
        raise
    finally:
        connection.set_progress_handler(None, 0)


def _rows(connection: Any) -> Rows:
    return {table: _number(connection, f'SELECT count(*) FROM "{table}"') for table in _tables(connection)}  # noqa: S608 -- likewise


def _tables(connection: Any) -> list[str]:
    found = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        " AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
    )
    return [name for (name,) in found.fetchall()]


def _number(connection: Any, query: str) -> int:
    return int(connection.execute(query).fetchone()[0])
