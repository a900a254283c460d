"""Words as they are found: without accents and script, and as names sound.

Names of newcomers are written as each official heard them: Almaz and Almas, Mohamed, Muhammad and
Mohammed, Yonas and Jonas, Youssef and Joesoef. The sound key keeps the consonants, in the spirit of
Soundex, with the Dutch, English, French and German spellings of Arabic, Tigrinya, Farsi and Turkish
names folded together.
"""

import re
from functools import lru_cache
from typing import Final

from anyascii import anyascii

_WORD: Final = re.compile(r"[a-z0-9]+")
_PHONE: Final = re.compile(r"\+?\d[\d ()./-]{5,}\d")

# Longest first; each spelling of one sound becomes one letter.
_SPELLINGS: Final = (
    ("chm", "hm"),  # Achmed
    ("tsch", "s"),
    ("sch", "s"),
    ("tch", "s"),
    ("sj", "s"),
    ("sh", "s"),
    ("ch", "k"),
    ("kh", "k"),
    ("gh", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "d"),
    ("zh", "s"),
    ("dj", "y"),
    ("dzj", "y"),
    ("ck", "k"),
    ("x", "ks"),
    ("q", "k"),
    ("c", "k"),
    ("z", "s"),
    ("v", "f"),
    ("p", "b"),
    ("j", "y"),
)
_SILENT: Final = re.compile(r"(?<=.)[aeiouwy]")
_LAST_H: Final = re.compile(r"h$")
_DOUBLE: Final = re.compile(r"(.)\1+")


def words(text: str) -> list[str]:
    """The words of a text in lower-case Latin letters and digits: "Yónas, ዮናስ" → yonas, yonase."""
    return _WORD.findall(anyascii(text).lower())


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """The sound key of one folded word: "mohammed" and "muhamad" → "mhmd"; numbers stay."""
    if word.isdigit():
        return word
    key = word
    for spelling, letter in _SPELLINGS:
        key = key.replace(spelling, letter)
    key = _LAST_H.sub("", key) or key
    first = "a" if key[0] in "aeiou" else key[0]
    key = first + _SILENT.sub("", key)[1:]
    return _DOUBLE.sub(r"\1", key)


def phone_digits(text: str) -> list[str]:
    """Phone numbers in a text as they are searched: digits only, with and without the land code."""
    numbers = [re.sub(r"\D", "", number) for number in _PHONE.findall(text)]
    return numbers + ["0" + number[2:] for number in numbers if number.startswith("31") and len(number) == 11]
