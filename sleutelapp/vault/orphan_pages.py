"""Rows below a broken inner page: the pages that hold them are whole, but nothing leads to them any more.

Each whole page is looked at as if it were a table of its own, in a second copy. A page counts as part of a table only when
all its rows are among those that an index of that table names and nobody could read, when every value is of the kind its
column wants, and when no other table would take it.
"""

import contextlib
import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final, NamedTuple

from sqlcipher3 import dbapi2

from sleutelapp.vault.connection import connect
from sleutelapp.vault.damaged_copy import open_damaged
from sleutelapp.vault.damaged_rows import Found, is_damage, whole_text

_WIDEST: Final = 60  # columns
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d")
Row = tuple[Any, ...]  # its number, then the columns


class Column(NamedTuple):
    """Of a table that misses rows."""

    name: str
    kind: str
    is_needed: bool
    is_number: bool  # the row's own number, which is not stored among its values


def bring_back_orphans(
    copy: Path, key: bytes, pages: int, *, new: Any, found: dict[str, Found], look: Callable[[], object]
) -> None:
    """Add the lost rows that are found again to the new store, within a transaction of its own; `found` then knows them.

    Args:
        copy: as `copy_damaged` put it together; a second one is made beside it.
        key: of it.
        pages: how many it has.
        new: connection to the new store.
        found: by table, as `readable_rows` left it.
        look: called now and then; may raise to stop.

    Raises:
        OSError: the disk is full.
        sqlcipher3.dbapi2.Error: likewise.
    """
    wanted = {table: each for table, each in found.items() if each.lost}
    if not wanted:
        return
    second = copy.with_name("wezen.db")
    shutil.copyfile(copy, second)
    try:
        columns = _columns(second, key, wanted)
        _as_tables(second, key, pages)
    except dbapi2.DatabaseError as error:
        if not is_damage(error):
            raise
        return  # what says where the tables lie is broken itself
    new.execute("BEGIN IMMEDIATE")
    with contextlib.closing(open_damaged(second, key)) as connection:
        for number in range(2, pages + 1):
            if number % 64 == 0:
                look()
            rows = _rows_of(connection, number)
            homes = [table for table in columns if rows and _fits(rows, columns[table], wanted[table])]
            if len(homes) == 1:
                _insert(new, homes[0], columns[homes[0]], rows, wanted[homes[0]])
    new.execute("COMMIT")


def _insert(new: Any, table: str, columns: list[Column], rows: list[Row], found: Found) -> None:
    names = ", ".join(["rowid", *(f'"{column.name}"' for column in columns)])
    marks = ", ".join("?" * (len(columns) + 1))
    for row in rows:
        number, *values = whole_text(row[: len(columns) + 1], found)
        of_row = [
            number if column.is_number else value for column, value in zip(columns, values, strict=True)
        ]
        with contextlib.suppress(dbapi2.IntegrityError):
            new.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', (number, *of_row))  # noqa: S608 -- names from the schema
            found.read.add(number)


def _columns(copy: Path, key: bytes, tables: Iterable[str]) -> dict[str, list[Column]]:
    with contextlib.closing(open_damaged(copy, key)) as connection:
        return {
            table: [
                Column(name, kind, bool(needed), kind == "INTEGER" and name == "id" and bool(part))
                for _number, name, kind, needed, _default, part in connection.execute(
                    f'PRAGMA table_info("{table}")'
                )
            ]
            for table in tables
        }


def _as_tables(copy: Path, key: bytes, pages: int) -> None:
    cells = ", ".join(f"c{number}" for number in range(_WIDEST))
    with contextlib.closing(connect(copy, key, writable=True, is_damaged=True)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DELETE FROM sqlite_master")
        for number in range(2, pages + 1):
            name = f"p{number}"
            connection.execute(
                "INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) VALUES ('table', ?, ?, ?, ?)",
                (name, name, number, f"CREATE TABLE {name} ({cells})"),
            )
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _rows_of(connection: Any, number: int) -> list[Row]:
    with contextlib.suppress(dbapi2.DatabaseError):
        return list(connection.execute(f"SELECT rowid, * FROM p{number}"))  # noqa: S608 -- a number
    return []


def _fits(rows: list[Row], columns: list[Column], found: Found) -> bool:
    lost = found.lost
    return all(row[0] in lost and _is_row(row[1:], columns) for row in rows)


def _is_row(values: Row, columns: list[Column]) -> bool:
    beyond = values[len(columns) :]
    return all(value is None for value in beyond) and all(
        value is None if column.is_number else _is_of(value, column)
        for value, column in zip(values, columns, strict=False)
    )


def _is_of(value: Any, column: Column) -> bool:
    if value is None:
        return not column.is_needed
    if column.kind in {"INTEGER", "BOOLEAN"}:
        return isinstance(value, int)
    if column.kind in {"DATE", "DATETIME"}:
        return isinstance(value, str) and _DATE.match(value) is not None
    return isinstance(value, bytes if column.kind == "BLOB" else str)
