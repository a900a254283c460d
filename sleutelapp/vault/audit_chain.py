"""The chain of the audit trail: every line is sealed together with the seal of the line before it.

Whoever edits, takes away, adds or moves a line without the key breaks the chain there. Taking away the end breaks
nothing; that is what the anchor is for (`sleutelapp/vault/anchor.py`).
"""

import hashlib
import hmac
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import msgspec

SEAL_BYTES: Final = 16
_BEGINNING: Final = bytes(SEAL_BYTES)
_encoded: Final = msgspec.json.Encoder().encode
# These take the place of a store that came further: the numbers given out in it are not given out again.
MAY_SKIP: Final = ("restored", "rescued")
_STEP: Final = 1000  # lines
_COLUMNS: Final = "seq, at, what, kind, object, detail, mac"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened, in codes and numbers."""

    what: str
    kind: str = ""  # table of the record it happened to
    object_id: int | None = None
    detail: str = ""  # a code or a count


@dataclass(frozen=True, slots=True)
class Head:
    """The last line of a trail; 0 and zeros before the first."""

    seq: int = 0
    mac: bytes = _BEGINNING


@dataclass(frozen=True, slots=True)
class Break:
    """Where a line does not follow from the one before it."""

    seq: int  # of the first line that does not
    fingerprint: str  # of what stands there now


def append(connection: Any, key: bytes, lines: Iterable[tuple[datetime, Line]], *, floor: int = 0) -> Head:
    """Add lines at the end, within the transaction that is open, and tell the new end.

    Args:
        connection: of the database, not SQLAlchemy's.
        key: under which the trail is sealed.
        lines: when (UTC, without zone) and what, in their order.
        floor: the numbers up to this one were given out, even if their lines are gone.

    Raises:
        sqlcipher3.dbapi2.Error: nothing was added.
    """
    head, rows = last_line(connection), []
    seq, mac, seal = max(head.seq, floor), head.mac, _sealing(key)
    for moment, line in lines:
        seq += 1
        content = (seq, moment.isoformat(), line.what, line.kind, line.object_id, line.detail)
        mac = seal(mac, content)
        rows.append((*content, mac))
    connection.executemany(f"INSERT INTO audit ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)", rows)  # noqa: S608 -- constants
    return Head(seq, mac) if rows else head


def last_line(connection: Any) -> Head:
    """The end of the trail as it is stored."""
    found = connection.execute("SELECT seq, mac FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
    return Head(*found) if found else Head()


def breaks(connection: Any, key: bytes, look: Callable[[], object] = lambda: None) -> Iterator[Break]:
    """Every place where the chain is broken, from the beginning on; reads the whole trail.

    `look` is called every few lines, and may raise to stop.
    """
    seal, before = _sealing(key), Head()
    rows = connection.execute(f"SELECT {_COLUMNS} FROM audit ORDER BY seq")  # noqa: S608 -- constants
    for number, (seq, at, what, kind, object_id, detail, mac) in enumerate(rows):
        if number % _STEP == 0:
            look()
        content = (seq, at, what, kind, object_id, detail)
        follows = (seq == before.seq + 1 or (what in MAY_SKIP and seq > before.seq)) and isinstance(
            mac, bytes
        )
        if not follows or not hmac.compare_digest(mac, seal(before.mac, content)):
            yield Break(seq, fingerprint(key, before, (*content, mac)))
        before = Head(seq, mac if isinstance(mac, bytes) else _BEGINNING)


def resealed(connection: Any, old: bytes, new: bytes) -> Head:
    """Seal the whole trail under another key, within the transaction that is open, and tell its end.

    For a vault whose data key is replaced. What was broken stays broken in the same places: a line that did not
    follow gets a seal that does not fit, and what was accepted of it stays accepted.

    Raises:
        sqlcipher3.dbapi2.Error: nothing was changed.
    """
    broken = {each.seq: each.fingerprint for each in breaks(connection, old)}
    accepted: dict[str, str] = {}
    rows = connection.execute(f"SELECT {_COLUMNS} FROM audit ORDER BY seq").fetchall()  # noqa: S608 -- constants
    triggers = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit'"
    ).fetchall()
    for name, _sql in triggers:
        connection.execute(f'DROP TRIGGER "{name}"')
    head, seal = Head(), _sealing(new)
    for row in rows:
        content = (*row[:5], accepted.get(row[5], row[5]))
        mac = seal(head.mac, content)
        if row[0] in broken:
            if row[0] == head.seq + 1 or row[2] in MAY_SKIP:
                mac = bytes(byte ^ 0xFF for byte in mac)
            accepted[broken[row[0]]] = fingerprint(new, head, (*content, mac))
        head = Head(row[0], mac)
        connection.execute("UPDATE audit SET detail = ?, mac = ? WHERE seq = ?", (content[5], mac, row[0]))
    for _name, sql in triggers:
        connection.execute(sql)
    return head


def fingerprint(key: bytes, before: Head, row: tuple[Any, ...]) -> str:
    """Of a line and the one before it, as they are stored: the same break, or another one in its place."""
    content = repr((before.seq, before.mac, row)).encode()
    return hashlib.blake2b(content, digest_size=8, key=key, person=b"break").hexdigest()


def _sealing(key: bytes) -> Callable[[bytes, tuple[Any, ...]], bytes]:
    """What seals a line, given the seal of the line before it and its content."""
    begun = hashlib.blake2b(digest_size=SEAL_BYTES, key=key, person=b"line")

    def seal(before: bytes, content: tuple[Any, ...]) -> bytes:
        state = begun.copy()  # the key is worked in once
        state.update(before + _encoded(content))
        return state.digest()

    return seal
