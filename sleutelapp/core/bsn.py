"""Citizen service numbers (BSN): a key person has no legal ground to keep one.

A BSN has nine digits (an old one eight, written with a leading zero) and passes the eleven test
("elfproef"): 9a + 8b + 7c + 6d + 5e + 4f + 3g + 2h - i is a multiple of eleven. Source: RvIG,
"Logisch ontwerp BSN". One in eleven other numbers of nine digits passes too, so what is plainly part of
a phone number or holds a date is left alone.
"""

import re
import unicodedata
from typing import Final

_SPACE: Final = "[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]"
_BETWEEN: Final = rf"(?:{_SPACE}{{1,2}}|[.\u2010-\u2015\u2212-])?"
# Looked for from every number on: "123 111 222 333" holds two of nine digits.
_NINE_DIGITS: Final = re.compile(rf"(?<![\d+])(?=((?:\d{_BETWEEN}){{8}}\d)(?!\d))")
# Broken over two lines at one place, with no other digits beside it.
_BROKEN: Final = re.compile(r"(?<![\d+])(?<!\d[ .-])(?=(\d{2,7}[ \t]*\r?\n[ \t]*\d{2,7})(?![ .-]?\d))")
# What stands before the last nine digits of a phone number: +31, 0031, (+31), +31 (0).
_LAND_CODE: Final = re.compile(r"(?:\+|\b00)[ (]?\d{1,3}\)?[ .-]?(?:\(0\))?[ .-]?$")
_LONGEST_LAND_CODE: Final = 12
_DATE: Final = re.compile(
    r"(?<!\d)(?:\d{1,2}([-./])\d{1,2}\1(?:19|20)\d\d|(?:19|20)\d\d([-./])\d\d\2\d\d)(?!\d)"
)
_WEIGHTS: Final = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def find_bsn(text: str) -> list[str]:
    """The parts of a text that are a BSN, as they stand there."""
    return [text[start:end] for start, end in _places(text)]


def mask_bsn(text: str) -> str:
    """The text with each BSN replaced by dots, for drafts: what was typed stays, the number does not."""
    for start, end in _places(text):
        text = text[:start] + "•" * (end - start) + text[end:]
    return text


def _places(text: str) -> list[tuple[int, int]]:
    seen, at = as_seen(text)
    dates = [date.span() for date in _DATE.finditer(seen)]
    return [
        (at[start], at[end - 1] + 1)
        for pattern in (_NINE_DIGITS, _BROKEN)
        for start, end in (found.span(1) for found in pattern.finditer(seen))
        if _passes(seen[start:end])
        and not _LAND_CODE.search(seen[max(start - _LONGEST_LAND_CODE, 0) : start])
        and not any(start < last and first < end for first, last in dates)
    ]


def _passes(number: str) -> bool:
    digits = [int(character) for character in number if character.isdecimal()]
    # 00 begins the land code of a phone number, and no BSN.
    return (
        len(digits) == len(_WEIGHTS)
        and any(digits[:2])
        and sum(w * d for w, d in zip(_WEIGHTS, digits, strict=True)) % 11 == 0
    )


def as_seen(text: str) -> tuple[str, list[int] | range]:
    """The text in Latin digits without marks that nobody sees, and where each character stood."""
    if text.isascii():
        return text, range(len(text))
    at = [place for place, character in enumerate(text) if unicodedata.category(character) != "Cf"]
    # Arabic-Indic and Persian digits are digits too.
    return "".join(str(unicodedata.decimal(text[place], text[place])) for place in at), at
