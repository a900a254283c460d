"""Citizen service numbers (BSN): a key person has no legal ground to keep one.

A BSN has nine digits (an old one eight, written with a leading zero) and passes the eleven test
("elfproef"): 9a + 8b + 7c + 6d + 5e + 4f + 3g + 2h - i is a multiple of eleven. Source: RvIG,
"Logisch ontwerp BSN".
"""

import re
from typing import Final

# Nine digits standing alone, also when grouped; after a "+31" they are the end of a phone number.
_NINE_DIGITS: Final = re.compile(
    r"(?<![\d+])(?<!\+\d )(?<!\+\d\d )(?<!\+\d\d\d )(?:\d[ \u00a0\u202f.–-]?){8}\d(?!\d)"
)
_WEIGHTS: Final = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def find_bsn(text: str) -> list[str]:
    """The parts of a text that are a BSN, as they stand there."""
    return [found for found in _NINE_DIGITS.findall(_latin_digits(text)) if _passes(found)]


def mask_bsn(text: str) -> str:
    """The text with each BSN replaced by dots, for drafts: what was typed stays, the number does not."""
    for found in find_bsn(text):
        start = _latin_digits(text).index(found)
        text = text[:start] + "•" * len(found) + text[start + len(found) :]
    return text


def _passes(number: str) -> bool:
    digits = [int(character) for character in number if character.isdigit()]
    return any(digits) and sum(w * d for w, d in zip(_WEIGHTS, digits, strict=True)) % 11 == 0


def _latin_digits(text: str) -> str:
    # Arabic-Indic and Persian digits are digits too; one character stays one character.
    if text.isascii():
        return text
    return "".join(str(int(c)) if c.isdecimal() and not c.isascii() else c for c in text)
