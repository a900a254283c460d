"""The recovery code: 160 random bits on paper, tolerant of how people write.

32 characters of Crockford's base 32 (no I, L, O, U) in groups of four, and one group of check
characters, so that a typing error is told from a wrong code before the slow derivation.
"""

import hashlib
from typing import Final

from nacl.utils import random

from sleutelapp.core.crockford import decode, encode, grouped, tidied
from sleutelapp.core.errors import Refused

_BITS: Final = 160
_CHARACTERS: Final = _BITS // 5
_CHECK_CHARACTERS: Final = 4


def new_recovery_code() -> str:
    """A fresh code, as it is shown and printed: nine groups of four."""
    body = encode(int.from_bytes(random(_BITS // 8)), _CHARACTERS)
    return grouped(body + _check(body))


def recovery_bytes(typed: str) -> bytes:
    """The 20 bytes of a typed code; case, spaces, dashes and O/0, I/L/1 do not matter.

    Raises:
        Refused: characters are missing or a typing error is certain.
    """
    text = tidied(typed)
    body, check = text[:_CHARACTERS], text[_CHARACTERS:]
    if len(body) != _CHARACTERS or _check(body) != check:
        raise Refused("recovery_code_typo")
    try:
        return decode(body).to_bytes(_BITS // 8)
    except ValueError:
        raise Refused("recovery_code_typo") from None


def _check(body: str) -> str:
    digest = hashlib.blake2b(body.encode(), digest_size=4, person=b"recovery").digest()
    return encode(int.from_bytes(digest) >> 12, _CHECK_CHARACTERS)
