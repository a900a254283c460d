"""Citizen service numbers (BSN): a key person has no legal ground to keep one.

A BSN has nine digits (an old one eight, written with a leading zero) and passes the eleven test
("elfproef"): 9a + 8b + 7c + 6d + 5e + 4f + 3g + 2h - i is a multiple of eleven. Source: RvIG,
"Logisch ontwerp BSN". One in eleven other numbers of nine digits passes too, so what is plainly a phone
number or a date is left alone.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

# Between two digits of one number: a space of any kind, a point, comma, dash, stroke or low line, and
# marks that are not seen, such as those of writing direction.
_UNSEEN: Final = "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
_SPACE: Final = "[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]"
_BETWEEN: Final = rf"{_UNSEEN}*(?:{_SPACE}{{1,2}}|[.,/_\u2010-\u2015\u2212-])?{_UNSEEN}*"
# Looked for from every digit on: "123 111 222 333" holds two numbers of nine digits.
_NINE_DIGITS: Final = re.compile(rf"(?<!\d)(?=((?:\d{_BETWEEN}){{8}}\d)(?!\d))")
# Broken over two lines at one place, with no other digits beside it.
_BROKEN: Final = re.compile(r"(?<![\d+])(?<!\d[ .-])(?=(\d{2,7}[ \t]*\r?\n[ \t]*\d{2,7})(?![ .-]?\d))")
# What stands before the nine digits of a phone number: +31, 0031, (+31), +31 (0)6.
_LAND_CODE: Final = re.compile(r"(?:\+|\b00)[ (]?\d{1,3}\)?[ .-]?(?:\(0\))?[ .-]?$")
_DATE: Final = re.compile(
    r"(?<!\d)(?:\d{1,2}([-./ ])\d{1,2}\1(?:19|20)\d\d|(?:19|20)\d\d([-./])\d\d\2\d\d)(?=\D|$)"
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


def _places(text: str) -> Iterator[tuple[int, int]]:
    plain = _latin_digits(text)
    dates = [date.span() for date in _DATE.finditer(plain)]
    for pattern in (_NINE_DIGITS, _BROKEN):
        for found in pattern.finditer(plain):
            start, end = found.span(1)
            if _passes(found[1]) and not _LAND_CODE.search(plain[max(start - 12, 0) : start]):
                # A date with an hour behind it has nine digits too.
                if not any(start <= first and last <= end for first, last in dates):
                    yield start, end


def _passes(number: str) -> bool:
    digits = [int(character) for character in number if character.isdigit()]
    return (
        len(digits) == 9
        and any(digits)
        and sum(w * d for w, d in zip(_WEIGHTS, digits, strict=True)) % 11 == 0
    )


def _latin_digits(text: str) -> str:
    # Arabic-Indic and Persian digits are digits too; one character stays one character.
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c, c)) for c in text)
