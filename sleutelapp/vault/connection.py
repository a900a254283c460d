"""Connections to the encrypted store, and the settings every one of them gets.

Why each setting is what it is stands beside it; they were chosen by measurement.
"""

import hashlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import QueuePool, StaticPool
from sqlcipher3 import dbapi2

from sleutelapp.core.errors import Damaged, Refused, UserError

APPLICATION_ID: Final = 0x534C4541  # "SLEA"
PAGE_SIZE: Final = 4096  # bytes, SQLCipher's own default
_TOLD: Final[tuple[tuple[tuple[str, ...], type[UserError], str], ...]] = (
    (("SQLITE_FULL",), Refused, "disk_full"),
    (("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM"), Refused, "read_only"),
    (("SQLITE_IOERR",), Refused, "write_failed"),
    (("SQLITE_CORRUPT", "SQLITE_NOTADB"), Damaged, "store_damaged"),
    (("SQLITE_BUSY", "SQLITE_LOCKED"), Refused, "vault_in_use"),
)
STORE_ERRORS: Final = (dbapi2.Error, MemoryError)  # see `user_error`
_SETTINGS: Final = (
    "PRAGMA foreign_keys = ON",  # off by default, per connection
    "PRAGMA temp_store = MEMORY",  # a sorter's temporary file would hold plain text
    "PRAGMA secure_delete = ON",  # what is deleted is overwritten
    "PRAGMA synchronous = FULL",  # NORMAL lost acknowledged saves in a power-loss simulation
    "PRAGMA cell_size_check = ON",  # notices damage earlier
    "PRAGMA busy_timeout = 5000",
    "PRAGMA cache_size = -16000",  # 16 MB: decrypting a page again costs more than keeping it
)


def store_salt(key: bytes) -> bytes:
    """The salt with which a new store of this key begins; it is no secret."""
    return hashlib.blake2b(b"", digest_size=16, key=key, person=b"salt").digest()


def encryption_works() -> bool:
    """Whether the library under this name really encrypts; a plain SQLite answers nothing."""
    connection = dbapi2.connect(":memory:")
    try:
        return bool(connection.execute("PRAGMA cipher_version").fetchone())
    finally:
        connection.close()


def connect(
    store: Path,
    key: bytes,
    *,
    writable: bool,
    immutable: bool = False,
    may_copy: bool = False,
    is_damaged: bool = False,
    salt: bytes = b"",
) -> dbapi2.Connection:
    """An open connection with its key and settings.

    With `may_copy` it may write its store, and nothing else, into another file: for a backup. With `is_damaged` a store
    that was cut off is read as far as it goes. A new store gets the salt of its key, or this one.

    Raises:
        Refused: this SQLite cannot encrypt.
        sqlcipher3.dbapi2.DatabaseError: the key does not fit or the file is damaged.
    """
    hexadecimal = _raw(key)
    if writable and (not store.exists() or not store.stat().st_size):
        # So that a store whose beginning is lost can still be read: only what is derived is certain to be there.
        hexadecimal += (salt or store_salt(key)).hex()
    mode = "rwc" if writable else "ro"
    uri = f"{store.absolute().as_uri()}?mode={mode}" + ("&immutable=1" if immutable else "")
    connection = dbapi2.connect(uri, uri=True, isolation_level=None, check_same_thread=writable)
    try:
        if not connection.execute("PRAGMA cipher_version").fetchone():
            raise Refused("no_encryption")
        _set_up(connection, hexadecimal, is_damaged=is_damaged)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # the first read needs the key
        if writable:
            connection.execute("PRAGMA journal_mode = WAL")
        elif not may_copy:
            connection.execute("PRAGMA query_only = ON")
        if not may_copy:  # VACUUM INTO attaches its target, under the same key
            connection.set_authorizer(_without_attach)
    except BaseException:
        connection.close()
        raise
    return connection


def _set_up(connection: Any, hexadecimal: str, *, is_damaged: bool) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{hexadecimal}'\"")
    if is_damaged:
        connection.execute(
            "PRAGMA writable_schema = ON"
        )  # otherwise a store that was cut off opens not at all
    for setting in _SETTINGS:
        connection.execute(setting)
    if sys.platform == "darwin":
        connection.execute("PRAGMA fullfsync = ON")  # a plain fsync stops at the drive's cache
        connection.execute("PRAGMA checkpoint_fullfsync = ON")


def rekey(store: Path, old: bytes, new: bytes) -> None:
    """Write every page of a store that nobody else uses anew, under another key.

    Raises:
        sqlcipher3.dbapi2.DatabaseError: the disk is full, or the store is damaged; it is not of use any more.
    """
    connection = dbapi2.connect(store.absolute().as_uri(), uri=True, isolation_level=None)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{_raw(old)}'\"")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute(f"PRAGMA rekey = \"x'{_raw(new)}{store_salt(new).hex()}'\"")
    finally:
        connection.close()


def _raw(key: bytes) -> str:
    hexadecimal = key.hex()
    if len(hexadecimal) != 64:  # a shorter one would silently be taken as a passphrase
        raise ValueError("a raw key has 64 hexadecimal digits")
    return hexadecimal


def writing_engine(open_connection: Callable[[], Any]) -> Engine:
    """The one writing connection, for one thread; every transaction takes the write lock at once."""
    engine = _engine(open_connection, poolclass=StaticPool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def reading_engine(open_connection: Callable[[], Any]) -> Engine:
    """Read-only connections, one per reading; a transaction sees one state of the store throughout."""
    # Not SQLAlchemy's pool of one per thread: from the sixth thread on it closes connections in use.
    # Two are kept with their pages decrypted; more are opened while they are wanted, and closed again.
    engine = _engine(open_connection, poolclass=QueuePool, pool_size=2, max_overflow=-1, pool_use_lifo=True)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine


def user_error(error: BaseException) -> UserError | None:
    """The sentence for what SQLite says of the user's disk and file; None for a bug of ours."""
    if isinstance(error, MemoryError):
        # What SQLCipher answers, instead of damage, when a broken page stops it in the middle of a write.
        return Damaged("store_damaged") if _is_raised_by_store(error) else None
    cause = getattr(error, "orig", error)
    name = getattr(cause, "sqlite_errorname", "")
    return next((kind(key) for starts, kind, key in _TOLD if name.startswith(starts)), None)


def _is_raised_by_store(error: BaseException) -> bool:
    module = ""
    trace = error.__traceback__
    while trace is not None:
        module = str(trace.tb_frame.f_globals.get("__name__"))
        trace = trace.tb_next
    return module.startswith(("sqlalchemy.", "sleutelapp.vault."))


def _engine(open_connection: Callable[[], Any], **pool: Any) -> Engine:
    # A plain "sqlite://" with a creator leaves IntegrityError unwrapped; the pysqlcipher dialect would
    # put the key into the URL. Parameters stay out of every error text.
    return create_engine(
        "sqlite+pysqlite://", module=dbapi2, creator=open_connection, hide_parameters=True, **pool
    )


def _without_attach(action: int, *_names: str | None) -> int:
    # An attached database with an empty key would be written in plain text.
    return int(dbapi2.SQLITE_DENY if action == dbapi2.SQLITE_ATTACH else dbapi2.SQLITE_OK)
