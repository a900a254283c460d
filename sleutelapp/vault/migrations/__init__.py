"""Numbered migrations: `NNNN_name.sql`, each run once, in order, in one exclusive transaction.

To change the schema, add the next file, and a vault of the schema before it to `tests/fixtures`.
A released file never changes. A migration is plain SQL, so it means the same whatever the mapped
classes look like by then.
"""

import re
from pathlib import Path
from typing import Any, Final

_MADE: Final = re.compile(r"CREATE (?:TABLE|INDEX|TRIGGER|VIRTUAL TABLE) (?P<name>\w+)")
_FOLDER: Final = Path(__file__).parent


def migration_files() -> list[Path]:
    """All migrations, in order; the number of the last is the schema version of this program."""
    return sorted(_FOLDER.glob("[0-9][0-9][0-9][0-9]_*.sql"))


def latest_version() -> int:
    """The schema version this program reads and writes."""
    return int(migration_files()[-1].name[:4])


def schema_statements() -> dict[str, str]:
    """What makes each table, index and trigger of the first schema, by its name."""
    found = (
        _MADE.match(statement) for statement in _statements(migration_files()[0].read_text(encoding="utf-8"))
    )
    return {made["name"]: made.string for made in found if made is not None}


def migrate(connection: Any, version: int, until: int | None = None) -> None:
    """Bring a store from `version` to the latest, or `until` another; killed at any moment it is the old or the new one.

    `connection` is an open, writable DB-API connection in autocommit mode.

    Raises:
        sqlcipher3.dbapi2.Error: the disk is full or damaged; the store is as it was.
        RuntimeError: a migration left a dangling reference: a bug of ours, rolled back.
    """
    last = latest_version() if until is None else until
    pending = [path for path in migration_files() if version < int(path.name[:4]) <= last]
    if not pending:
        return
    connection.execute("PRAGMA foreign_keys = OFF")  # takes no effect inside a transaction
    connection.execute("BEGIN EXCLUSIVE")
    try:
        for path in pending:
            for statement in _statements(path.read_text(encoding="utf-8")):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {int(path.name[:4])}")
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise RuntimeError("foreign_key_check")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _statements(script: str) -> list[str]:
    # executescript() would commit our transaction first.
    lines = [line for line in script.splitlines() if not line.lstrip().startswith("--")]
    return [part.strip() for part in "\n".join(lines).split(";\n") if part.strip(" \n;")]
