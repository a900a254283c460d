"""Crockford's base 32: what people copy from paper, without I, L, O and U."""

from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES: Final = str.maketrans(
    {"O": "0", "I": "1", "L": "1", " ": None, "-": None, "\t": None, "\n": None, "\r": None}
)


def encode(number: int, characters: int) -> str:
    """So many characters, the last ones of the number; five bits each."""
    return "".join(ALPHABET[(number >> 5 * i) & 31] for i in reversed(range(characters)))


def decode(text: str) -> int:
    """The number that `encode` wrote; raises ValueError for another character."""
    number = 0
    for character in text:
        number = number * 32 + ALPHABET.index(character)
    return number


def tidied(typed: str) -> str:
    """As `encode` writes it: case, spaces, dashes and O/0, I/L/1 do not matter."""
    return typed.upper().translate(_LOOKALIKES)


def grouped(text: str, between: str = "-") -> str:
    """In groups of four, as people read it."""
    return between.join(text[i : i + 4] for i in range(0, len(text), 4))
