"""The recovery code: 160 random bits on paper, tolerant of how people write.

32 characters of Crockford's base 32 (no I, L, O, U) in groups of four, and one group of check
characters, so that a typing error is told from a wrong code before the slow derivation.
"""

import hashlib
from typing import Final

from nacl.utils import random

from sleutelapp.core.errors import Refused

_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_BITS: Final = 160
_CHARACTERS: Final = _BITS // 5
_CHECK_CHARACTERS: Final = 4
_LOOKALIKES: Final = str.maketrans(
    {"O": "0", "I": "1", "L": "1", " ": None, "-": None, "\t": None, "\n": None}
)


def new_recovery_code() -> str:
    """A fresh code, as it is shown and printed: nine groups of four."""
    return _grouped(_encode(int.from_bytes(random(_BITS // 8)), _CHARACTERS))


def recovery_bytes(typed: str) -> bytes:
    """The 20 bytes of a typed code; case, spaces, dashes and O/0, I/L/1 do not matter.

    Raises:
        Refused: characters are missing or a typing error is certain.
    """
    text = typed.upper().translate(_LOOKALIKES)
    body, check = text[:_CHARACTERS], text[_CHARACTERS:]
    if len(text) != _CHARACTERS + _CHECK_CHARACTERS or any(c not in _ALPHABET for c in text):
        raise Refused("recovery_code_typo")
    if _check(body) != check:
        raise Refused("recovery_code_typo")
    number = 0
    for character in body:
        number = number * 32 + _ALPHABET.index(character)
    return number.to_bytes(_BITS // 8)


def _grouped(body: str) -> str:
    text = body + _check(body)
    return "-".join(text[i : i + 4] for i in range(0, len(text), 4))


def _check(body: str) -> str:
    digest = hashlib.blake2b(body.encode(), digest_size=4, person=b"recovery").digest()
    return _encode(int.from_bytes(digest) >> 12, _CHECK_CHARACTERS)


def _encode(number: int, characters: int) -> str:
    return "".join(_ALPHABET[(number >> 5 * i) & 31] for i in reversed(range(characters)))
