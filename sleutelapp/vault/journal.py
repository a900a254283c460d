"""The store's journal (SQLite's WAL): is what it ends at the end, or damage?

SQLite reads a journal up to the first frame whose checksum is not right, and takes that for the end: after a power cut
it is, for what was being written. But whoever flips a bit in the middle loses every save after it, in silence. What
tells them apart: a save is on the disk before the next one is begun. So a broken frame with a whole save after it, and
anything whole after that save, was whole once.

Layout: https://www.sqlite.org/fileformat2.html#the_write_ahead_log
"""

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sleutelapp.core.errors import Damaged
from sleutelapp.vault.connection import PAGE_SIZE

_HEADER: Final = 32  # bytes
_FRAME_HEADER: Final = 24  # bytes, before the page
_FRAME: Final = _FRAME_HEADER + PAGE_SIZE
_MAGIC: Final = 0x377F0682  # its last bit says in which order checksums take their bytes
_MASK: Final = 0xFFFFFFFF
_SALTS: Final = slice(8, 16)  # where a frame says to which run of the journal it belongs
_SUMS: Final = slice(16, 24)


@dataclass(frozen=True, slots=True)
class Frame:
    """One page as a save wrote it."""

    number: int  # of the page, from 1
    pages_after: int  # how many pages the store has after this save; 0 but in a save's last frame
    page: bytes


def read_frames(store: Path) -> list[Frame]:
    """The frames of the journal's newest run in their order, broken ones too; none where there is no journal.

    Raises:
        OSError: it cannot be read.
    """
    journal = store.with_name(store.name + "-wal")
    content = journal.read_bytes() if journal.exists() else b""
    header, frames = _parts(content)
    # Without its header the first frame tells which run is the newest.
    salts = header[16:24] if _is_header(header) else b"".join(frame[_SALTS] for frame in frames[:1])
    return [
        Frame(int.from_bytes(frame[:4], "big"), int.from_bytes(frame[4:8], "big"), frame[_FRAME_HEADER:])
        for frame in frames
        if frame[_SALTS] == salts
    ]


def check_journal(store: Path) -> None:
    """Raises Damaged where SQLite would leave out saves that were whole on the disk; OSError when unreadable."""
    journal = store.with_name(store.name + "-wal")
    if not journal.exists():
        return
    header, frames = _parts(journal.read_bytes())
    if not frames:
        return
    if not _is_header(header):
        # It is on the disk before the first frame is written; one that is written anew fits in a sector.
        raise Damaged("store_damaged")
    order = ">" if header[3] & 1 else "<"
    salts = header[16:24]
    run = [frame[_SALTS] == salts for frame in frames]
    before = [header[24:32], *(frame[_SUMS] for frame in frames)]
    whole = [
        belongs and _sums(frame[:8] + frame[_FRAME_HEADER:], order, seed) == frame[_SUMS]
        for frame, belongs, seed in zip(frames, run, before, strict=False)
    ]
    if _breaks_before_a_save(whole, frames):
        raise Damaged("store_damaged")


def _parts(content: bytes) -> tuple[bytes, list[bytes]]:
    ends = range(_HEADER, len(content) - _FRAME + 1, _FRAME)
    return content[:_HEADER], [content[at : at + _FRAME] for at in ends]


def _is_header(header: bytes) -> bool:
    magic = int.from_bytes(header[:4], "big")
    if magic | 1 != _MAGIC | 1:
        return False
    return _sums(header[:24], ">" if magic & 1 else "<", bytes(8)) == header[24:32]


def _breaks_before_a_save(whole: list[bool], frames: list[bytes]) -> bool:
    if all(whole):
        return False
    broken = whole.index(False)
    ends = [n for n in range(broken, len(frames)) if whole[n] and any(frames[n][4:8])]  # a save's last frame
    return any(later > end for end in ends[:1] for later in range(end + 1, len(frames)) if whole[later])


def _sums(content: bytes, order: str, seed: bytes) -> bytes:
    first, second = struct.unpack(">II", seed)
    words = iter(struct.unpack(f"{order}{len(content) // 4}I", content))
    for even, odd in zip(words, words, strict=True):
        first = (first + even + second) & _MASK
        second = (second + odd + first) & _MASK
    return struct.pack(">II", first, second)
