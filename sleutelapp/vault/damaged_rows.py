"""Every row of a table that can still be read, in a store with broken pages."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from sqlcipher3 import dbapi2

_BEYOND: Final = 5000  # row numbers tried after the last known one
_DAYS: Final = (
    "date",
    "due_on",
    "opened_on",
    "noticed_on",
    "given_on",
    "created_at",
)  # by which people know a record
_NUL: Final = "\x00"


@dataclass(slots=True)
class Found:
    """What was seen of one table."""

    read: set[int] = field(default_factory=set)  # row numbers
    cut: set[int] = field(default_factory=set)  # of those, rows with a text of which the end is lost
    known: dict[int, str] = field(
        default_factory=dict
    )  # rows that an index names, with the day it says, if any
    unread: list[tuple[int, int]] = field(default_factory=list)  # stretches of row numbers, both included
    is_open_ended: bool = False  # nothing tells what the last row number was

    @property
    def lost(self) -> dict[int, str]:
        """Rows that were there and cannot be read."""
        return {number: day for number, day in sorted(self.known.items()) if number not in self.read}


def readable_rows(
    connection: Any, table: str, columns: list[str], found: Found, look: Callable[[], object]
) -> Iterator[tuple[Any, ...]]:
    """The rows of a table, each once: its number, then the columns; `found` tells afterwards what is missing.

    Where a stretch of rows meets a broken page it is halved until only the rows of that page are left.

    Args:
        connection: of `open_damaged`.
        table: has row numbers.
        columns: by name.
        found: filled in.
        look: called now and then; may raise to stop.
    """
    names = ", ".join(["rowid", *(f'"{column}"' for column in columns)])
    query = f'SELECT {names} FROM "{table}" WHERE rowid BETWEEN ? AND ? ORDER BY rowid'  # noqa: S608 -- names from the schema
    found.known.update(_in_indexes(connection, table))
    stretches = [(_first(found), _last(connection, table, found))]
    while stretches:
        look()
        first, last = stretches.pop()
        next_number = first
        try:
            for row in _fetched(connection, query, (first, last)):
                next_number = row[0] + 1
                if row[0] not in found.read:
                    found.read.add(row[0])
                    yield whole_text(row, found)
        except dbapi2.DatabaseError as error:
            if not is_damage(error):
                raise
            if next_number >= last:
                found.unread.append((next_number, last)) if next_number <= last else None
                continue
            middle = (next_number + last) // 2
            stretches += [(middle + 1, last), (next_number, middle)]


def _fetched(connection: Any, query: str, values: tuple[int, ...]) -> Iterator[tuple[Any, ...]]:
    cursor = connection.execute(query, values)
    while (row := cursor.fetchone()) is not None:
        yield row


def whole_text(row: tuple[Any, ...], found: Found) -> tuple[Any, ...]:
    """The row without what a blank page put into its texts; `found` remembers that it was cut."""
    if not any(isinstance(value, str) and _NUL in value for value in row):
        return row
    found.cut.add(row[0])
    return tuple(value.partition(_NUL)[0] if isinstance(value, str) else value for value in row)


def _in_indexes(connection: Any, table: str) -> dict[int, str]:
    known: dict[int, str] = {}
    try:
        indexes = connection.execute(f'PRAGMA index_list("{table}")').fetchall()
    except dbapi2.DatabaseError:
        return known
    for index in (row[1] for row in indexes if not row[4]):  # not those of some of the rows
        columns = [row[2] for row in connection.execute(f'PRAGMA index_info("{index}")').fetchall()]
        day = next((f'"{column}"' for column in _DAYS if column in columns), "''")
        for order in ("ASC", "DESC"):  # from both ends up to what is broken
            query = f'SELECT rowid, {day} FROM "{table}" INDEXED BY "{index}" ORDER BY "{columns[0]}" {order}'  # noqa: S608 -- likewise
            try:
                for number, said in _fetched(connection, query, ()):
                    known[number] = str(said)[:10] if said else known.get(number, "")
            except dbapi2.DatabaseError:
                continue
            break
    return known


def _first(found: Found) -> int:
    return min(0, *found.known) if found.known else 0


def _last(connection: Any, table: str, found: Found) -> int:
    ends = [0, *found.known]
    for query, values in (
        ("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)),
        (f'SELECT max(rowid) FROM "{table}"', ()),  # noqa: S608 -- likewise
    ):
        try:
            row = connection.execute(query, values).fetchone()
        except dbapi2.DatabaseError:
            continue
        if row is not None:
            return max(*ends, row[0] or 0)
    found.is_open_ended = True
    return max(ends) + _BEYOND


def is_damage(error: dbapi2.DatabaseError) -> bool:
    """Whether SQLite means the file, and not the disk or us."""
    return getattr(error, "sqlite_errorname", "").startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB"))
