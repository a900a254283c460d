"""Words as they are found: without accents and script, and as names sound.

Names of newcomers are written as each official heard them: Almaz and Almas, Mohamed, Muhammad and
Mohammed, Yonas and Jonas, Youssef and Joesoef. The sound key keeps the consonants, in the spirit of
Soundex, with the Dutch, English, French and German spellings of Arabic, Tigrinya, Farsi and Turkish
names folded together.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from anyascii import anyascii

_WORD: Final = re.compile(r"[a-z0-9]+")
_PHONE: Final = re.compile(r"\+?\d[\d ()./-]{5,}\d")
_APOSTROPHES: Final = re.compile("['`´‘’ʼʿʾ]")
# Long vowels and ayn, which a transliteration letter by letter drops: "أحمد" is Ahmad, not "hmd".
_ARABIC: Final = str.maketrans(
    {"ا": "a", "أ": "a", "إ": "i", "آ": "a", "ع": "a", "ئ": "i", "ؤ": "u", "ء": "", "ة": "a"}
)
_PICTURES: Final = frozenset({"So", "Sk", "Cs", "Co"})

# Longest first; each spelling of one sound becomes one letter.
_SPELLINGS: Final = (
    ("chm", "hm"),  # Achmed
    ("tsch", "s"),
    ("sch", "s"),
    ("tch", "s"),
    ("dzj", "y"),
    ("sj", "s"),
    ("sh", "s"),
    ("ts", "s"),  # Tsegay, Tzegay, Segay
    ("tz", "s"),
    ("ch", "k"),
    ("kh", "k"),
    ("gh", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "d"),
    ("zh", "s"),
    ("dj", "y"),
    ("ck", "k"),
    ("x", "ks"),
    ("q", "k"),
    ("c", "k"),
    ("z", "s"),
    ("v", "f"),
    ("p", "b"),
    ("j", "y"),
)
# Spellings that stand for two sounds: French Rachid is Rashid, Dutch Chalid is Khalid; Othman is Osman;
# Somali Maxamed is Mahamed.
_AMBIGUOUS: Final = (("ch", "sh"), ("th", "s"), ("x", "h"))
_SOMALI_AYN: Final = re.compile(r"c(?=[aeiou])")  # Cabdi is Abdi, Cali is Ali
_VOWELS: Final = (
    ("oe", "u"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ie", "i"),
    ("ei", "i"),
    ("ai", "i"),
    ("ay", "i"),
    ("ey", "i"),
    ("o", "u"),
    ("e", "i"),
    ("y", "i"),
)
_SILENT: Final = re.compile(r"(?<=.)[aeiouwy]")
_LAST_H: Final = re.compile(r"h$")
_DOUBLE: Final = re.compile(r"(.)\1+")


def words(text: str) -> list[str]:
    """The words of a text in lower-case Latin letters and digits: "Yónas, ዮናስ" → yonas, yonas.

    Pictures such as emoji are no words.
    """
    if not text.isascii():
        text = _APOSTROPHES.sub(" ", unicodedata.normalize("NFC", text)).translate(_ARABIC)
        text = "".join(" " if unicodedata.category(letter) in _PICTURES else letter for letter in text)
        # Apostrophes that a transliteration puts inside a word (ጸጋይ: "ts'egay") do not divide it.
        text = _APOSTROPHES.sub("", anyascii(text))
    return _WORD.findall(text.lower())


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """The sound key of one folded word: "mohammed" and "muhamad" → "mhmd"; numbers stay."""
    if word.isdigit():
        return word
    key = _with_plain_consonants(word)
    key = _LAST_H.sub("", key) or key
    first = "a" if key[0] in "aeiou" else key[0]
    key = first + _SILENT.sub("", key)[1:]
    return _DOUBLE.sub(r"\1", key)


def readings(word: str) -> list[str]:
    """One folded word in each way it can be read aloud, the usual one first: "rachid" → rachid, rashid."""
    if "chm" in word:
        return [word]
    others = [word.replace(spelled, heard) for spelled, heard in _AMBIGUOUS if spelled in word]
    without_ayn = [word[1:]] if len(word) > 2 and _SOMALI_AYN.match(word) else []
    return [word, *others, *without_ayn]


@lru_cache(maxsize=50_000)
def sounds(word: str) -> tuple[str, ...]:
    """Every sound key of one folded word, its own first: "rachid" → rkd, rsd."""
    return tuple(dict.fromkeys(sound(reading) for reading in readings(word)))


@lru_cache(maxsize=50_000)
def spelling(word: str) -> str:
    """One folded word with the spellings of a sound made one, vowels kept: "joesoef", "yusuf" → "yusuf"."""
    key = _with_plain_consonants(word)
    first, rest = key[:1], key[1:]  # Yonas and Jonas keep their first letter
    for spelled, heard in _VOWELS:
        rest = rest.replace(spelled, heard)
    return _DOUBLE.sub(r"\1", _LAST_H.sub("", first + rest))


def phone_digits(text: str) -> list[str]:
    """Phone numbers in a text as they are searched: digits only, with and without the Dutch land code."""
    found: list[str] = []
    for number in _PHONE.findall(text):
        digits = land_digits(number)
        found.append(digits)
        if digits.startswith("31") and len(digits) == 11:
            found.append("0" + digits[2:])
        elif digits.startswith("0") and len(digits) == 10:
            found.append("31" + digits[1:])
    return found


def land_digits(number: str) -> str:
    """The digits of a number as typed, the land code without 00 and 0: "+31 (0)6 12", "0031 612" → 31612."""
    digits = re.sub(r"\D", "", number)
    digits = digits.removeprefix("00")
    return "31" + digits[3:] if digits.startswith("310") else digits


def _with_plain_consonants(word: str) -> str:
    for spelled, heard in _SPELLINGS:
        word = word.replace(spelled, heard)
    return word
