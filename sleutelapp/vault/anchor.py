"""The anchor of the audit trail: how far it came, kept outside the store, so that an older store is found out.

In two places. The key file holds an anchor that is on the disk for certain; it is written when the vault opens and
closes, at a backup and every few minutes. Between, a small file beside it is overwritten after every save, without
waiting for the disk: it costs microseconds, and after a kill it is right to the last save. A save is on the disk before
either is written, so neither is ever ahead of the store, whatever a kill or a power cut leaves: what is missing from a
store that opens was taken away, or lost by a disk that had confirmed it.

The small file belongs to one opening of the vault (`session`), which the key file names while the vault is open and
which is on the disk before it does; so its absence tells too. It has two places, far enough apart that no disk tears
both, written in turn.

The vault's own backups hold anchors too, as they hold the key file: a store, a key file and a small file that are taken
back together are found out by a later backup. (A restore goes on counting where the vault of before had come, so that it
is not taken for one.)

Its limit: whoever takes back all of these, to the same moment, is not found out; nor is whoever knows the data key and
seals a trail of their own making.
"""

import contextlib
import hashlib
import hmac
import os
import struct
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, Final

from nacl.utils import random

from sleutelapp.core.files import sync_folder
from sleutelapp.vault.audit_chain import SEAL_BYTES, Head

SESSION_BYTES: Final = 8
_CONTENT: Final = struct.Struct(f">{SESSION_BYTES}sQ{SEAL_BYTES}s")
_SEAL: Final = 16
_PLACES: Final = (0, 4096)  # bytes


@dataclass(frozen=True, slots=True)
class Anchor:
    """What the key file knows of the trail."""

    head: Head
    session: str = ""  # of the vault while it is open, in hexadecimal; empty when it was closed properly

    def as_json(self) -> dict[str, Any]:
        """As it stands in the file."""
        return {"seq": self.head.seq, "mac": self.head.mac.hex(), "session": self.session}

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> "Anchor":
        """An anchor from the file; raises KeyError, TypeError or ValueError where it is not one."""
        mac, session = bytes.fromhex(stored["mac"]), bytes.fromhex(stored["session"])
        if len(mac) != SEAL_BYTES or len(session) not in (0, SESSION_BYTES):
            raise ValueError("anchor")
        return cls(Head(int(stored["seq"]), mac), session.hex())


def new_session() -> str:
    """A name for one opening of the vault."""
    return random(SESSION_BYTES).hex()


@dataclass
class HeadFile:
    """The small file, while the vault is open."""

    path: Path
    sealing_key: bytes = field(repr=False)
    session: str
    _file: BinaryIO | None = field(default=None, init=False, repr=False)
    _turn: int = field(default=0, init=False)

    def begin(self, head: Head) -> None:
        """Make it, and wait until it is on the disk; raises OSError."""
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
        self._file = os.fdopen(os.open(self.path, flags, 0o600), "r+b", buffering=0)
        for place in _PLACES:
            self._put(place, head)
        os.fsync(self._file.fileno())
        sync_folder(self.path.parent)

    def note(self, head: Head) -> None:
        """The trail came this far. What cannot be written is left: the next one may be."""
        with contextlib.suppress(OSError):
            self._put(_PLACES[self._turn], head)
            self._turn = 1 - self._turn

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _put(self, place: int, head: Head) -> None:
        if self._file is not None:
            content = _CONTENT.pack(bytes.fromhex(self.session), head.seq, head.mac)
            self._file.seek(place)
            self._file.write(content + _seal(self.sealing_key, content))


def read_head(path: Path, sealing_key: bytes, session: str) -> Head | None:
    """How far the trail came in that session; None when the file does not tell."""
    try:
        stored = path.read_bytes()
    except OSError:
        return None
    found = []
    for place in _PLACES:
        content = stored[place : place + _CONTENT.size]
        seal = stored[place + _CONTENT.size : place + _CONTENT.size + _SEAL]
        if len(content) == _CONTENT.size and hmac.compare_digest(seal, _seal(sealing_key, content)):
            whose, seq, mac = _CONTENT.unpack(content)
            if whose.hex() == session:
                found.append(Head(seq, mac))
    return max(found, key=lambda head: head.seq, default=None)


def _seal(sealing_key: bytes, content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=_SEAL, key=sealing_key, person=b"trail head").digest()
