"""Pages of an encrypted store, looked at without SQLite: whose seal is whole?

SQLCipher 4 with a raw key: each page ends with an initialisation vector of 16 bytes and an HMAC-SHA512 of 64 bytes over the
content, the vector and the page's number. The first 16 bytes of the file are the salt of the HMAC's key.

Design: https://www.zetetic.net/sqlcipher/design/
"""

import hashlib
import hmac
import struct
from collections.abc import Iterable
from itertools import combinations
from typing import Final

from sleutelapp.vault.connection import PAGE_SIZE

SALT_BYTES: Final = 16
_SEAL_BYTES: Final = 64
_SALT_MASK: Final = 0x3A
_FEW: Final = 3
_FLIPPED: Final = 2  # bits of a damaged salt that are tried: about 8,000 salts, 7 µs each


class Seals:
    """The seals of one store."""

    def __init__(self, key: bytes, salt: bytes) -> None:
        self.salt = salt
        masked = bytes(byte ^ _SALT_MASK for byte in salt)
        self._key = hashlib.pbkdf2_hmac("sha512", key, masked, 2, 32)

    def is_whole(self, number: int, page: bytes) -> bool:
        """Whether this is what was once written as this page, counted from 1."""
        if len(page) != PAGE_SIZE:
            return False
        sealed = page[SALT_BYTES if number == 1 else 0 : -_SEAL_BYTES] + struct.pack("<I", number)
        return hmac.compare_digest(hmac.digest(self._key, sealed, "sha512"), page[-_SEAL_BYTES:])


def found_seals(key: bytes, salts: Iterable[bytes], pages: Iterable[tuple[int, bytes]]) -> Seals | None:
    """The seals under the first salt that fits one of these pages; one with up to two flipped bits is mended.

    Args:
        key: of the store.
        salts: likely ones, the likeliest first.
        pages: with their numbers; of the salts with flipped bits only the first few are looked at.
    """
    known, looked_at = list(dict.fromkeys(salts)), list(pages)
    mended = (_flipped(salt, bits) for salt in known for bits in _flips())
    for tried, sample in ((known, looked_at), (mended, looked_at[:_FEW])):
        for salt in tried:
            seals = Seals(key, salt)
            if any(seals.is_whole(number, page) for number, page in sample):
                return seals
    return None


def _flips() -> Iterable[tuple[int, ...]]:
    for count in range(1, _FLIPPED + 1):
        yield from combinations(range(SALT_BYTES * 8), count)


def _flipped(salt: bytes, bits: tuple[int, ...]) -> bytes:
    changed = bytearray(salt)
    for bit in bits:
        changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)
