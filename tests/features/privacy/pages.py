"""Every page of an encrypted store and its journal, decrypted by hand: AES-256-CBC, in whole arrays at a time.

SQLCipher would only show what it thinks is in use. Its seals are not looked at: damage is another test's matter.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import numpy as np

PAGE: Final = 4096
RESERVED: Final = 80  # an initialisation vector of 16 bytes, then the seal
_SALT: Final = 16  # of the first page
_JOURNAL_HEADER: Final = 32
_FRAME_HEADER: Final = 24
_ROUNDS: Final = 14


def _xtime(value: int) -> int:
    return ((value << 1) ^ 0x1B) & 0xFF if value & 0x80 else value << 1


def _times(one: int, other: int) -> int:
    product = 0
    while other:
        if other & 1:
            product ^= one
        one, other = _xtime(one), other >> 1
    return product


def _s_box() -> list[int]:
    inverse = [0, *(next(b for b in range(256) if _times(a, b) == 1) for a in range(1, 256))]

    def turned(value: int) -> int:
        rotated = [((value << by) | (value >> (8 - by))) & 0xFF for by in range(1, 5)]
        return value ^ rotated[0] ^ rotated[1] ^ rotated[2] ^ rotated[3] ^ 0x63

    return [turned(value) for value in inverse]


_S: Final = _s_box()
_INVERSE_S: Final = np.array([_S.index(value) for value in range(256)], dtype=np.uint8)
_TIMES: Final = {
    factor: np.array([_times(value, factor) for value in range(256)], dtype=np.uint8)
    for factor in (9, 11, 13, 14)
}
# Byte `row + 4 * column` comes from the column that its row was shifted from.
_UNSHIFTED: Final = np.array([row + 4 * ((column - row) % 4) for column in range(4) for row in range(4)])


@lru_cache
def _round_keys(key: bytes) -> list[Any]:
    words = [list(key[at : at + 4]) for at in range(0, len(key), 4)]
    constant = 1
    for number in range(len(words), 4 * (_ROUNDS + 1)):
        word = list(words[-1])
        if number % 8 == 0:
            word = [_S[byte] for byte in (*word[1:], word[0])]
            word[0] ^= constant
            constant = _xtime(constant)
        elif number % 8 == 4:
            word = [_S[byte] for byte in word]
        words.append([a ^ b for a, b in zip(words[number - 8], word, strict=True)])
    flat = np.array(words, dtype=np.uint8).reshape(_ROUNDS + 1, 16)
    return list(flat)


def decrypted(content: bytes, vector: bytes, key: bytes) -> bytes:
    """What was encrypted, for content of whole blocks."""
    before = np.frombuffer(vector + content[:-16], dtype=np.uint8).reshape(-1, 16)
    state = np.frombuffer(content, dtype=np.uint8).reshape(-1, 16)
    keys = _round_keys(key)
    state = state ^ keys[_ROUNDS]
    for number in range(_ROUNDS - 1, -1, -1):
        state = _INVERSE_S[state[:, _UNSHIFTED]] ^ keys[number]
        if number:
            rows = [state.reshape(-1, 4, 4)[:, :, row] for row in range(4)]
            mixed = [
                _TIMES[14][rows[row]]
                ^ _TIMES[11][rows[(row + 1) % 4]]
                ^ _TIMES[13][rows[(row + 2) % 4]]
                ^ _TIMES[9][rows[(row + 3) % 4]]
                for row in range(4)
            ]
            state = np.stack(mixed, axis=2).reshape(-1, 16)
    plain: bytes = (state ^ before).tobytes()
    return plain


def pages(store: Path, key: bytes) -> Iterator[bytes]:
    """The pages of the store, then those of its journal, in use or not."""
    content = store.read_bytes() if store.exists() else b""
    for at in range(0, len(content) - PAGE + 1, PAGE):
        yield _page(content[at : at + PAGE], key, is_first=at == 0)
    journal = store.with_name(store.name + "-wal")
    content = journal.read_bytes() if journal.exists() else b""
    step = PAGE + _FRAME_HEADER
    for at in range(_JOURNAL_HEADER, len(content) - step + 1, step):
        frame = content[at : at + step]
        page = frame[_FRAME_HEADER:]
        yield _page(page, key, is_first=int.from_bytes(frame[:4]) == 1)


def _page(page: bytes, key: bytes, *, is_first: bool) -> bytes:
    body = page[_SALT if is_first else 0 : -RESERVED]
    return decrypted(body, page[-RESERVED : -RESERVED + 16], key)


def occurrences(store: Path, key: bytes, marker: str) -> int:
    """How many pages hold a marker, in UTF-8 or UTF-16, whatever its case."""
    return counted(store, key, (marker,)).get(marker, 0)


def counted(store: Path, key: bytes, markers: Iterable[str]) -> dict[str, int]:
    """Likewise of several; those that no page holds are left out."""
    found = dict.fromkeys(markers, 0)
    coded = {
        marker: [marker.lower().encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be")]
        for marker in found
    }
    for page in pages(store, key):
        small = page.lower()
        for marker, forms in coded.items():
            found[marker] += any(form in small for form in forms)
    return {marker: count for marker, count in found.items() if count}
