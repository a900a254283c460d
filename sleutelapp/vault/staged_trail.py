"""Lines for the audit trail of a store that is about to take the place of the vault."""

import contextlib
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from sleutelapp.core.errors import Damaged
from sleutelapp.vault import keys
from sleutelapp.vault.audit_chain import Head, Line, append
from sleutelapp.vault.connection import connect, user_error


def append_to_store(
    store: Path, data_key: bytes, lines: Iterable[tuple[datetime, Line]], *, floor: int = 0
) -> Head:
    """Add lines (when in UTC, and what) to a store that nobody uses; the answer belongs into its key file.

    The numbers up to `floor` were given out in the store whose place it takes.

    Raises:
        UserError: the disk is full, or the store is damaged.
    """
    try:
        with contextlib.closing(connect(store, keys.subkey(data_key, "store"), writable=True)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            head = append(connection, keys.subkey(data_key, "audit"), lines, floor=floor)
            connection.execute("COMMIT")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except dbapi2.Error as error:
        raise user_error(error) or Damaged("store_damaged") from None
    return head
