"""Whether somebody new may be somebody known: by the name, and by what else is known of both.

Tighter than searching. Who looks for "Omar" may be shown Amar; who types a new Omar is not warned of Amar.
"""

import re
from itertools import pairwise
from typing import Final

from sleutelapp.core.folding import readings, sound, words
from sleutelapp.features.search.likeness import distance_within
from sleutelapp.features.search.rules import SHORTEST_HEARD, SHORTEST_TYPO

SAME_NAME: Final = 3
LIKE_NAME: Final = 2
PART_OF_NAME: Final = 1

_SHORTEST_PART: Final = 5  # Ali and Sara of one year are many
_SAME_AGE: Final = 1  # years; birth years are often estimated, or counted in another calendar
_LIKE_AGE: Final = 5  # an estimate
_SLIP: Final = 10  # one digit typed wrong: 1984 and 1994
_SHORT_KEY: Final = 3  # consonants; a longer name may differ more
_TELL_NOBODY: Final = frozenset({"bin", "ibn", "ben", "bint", "abu", "umm"})
# Vowels that officials write for one another. Only "far" ones make another name of it: Jamal and Jamil.
_NEAR: Final = frozenset({"ae", "ea", "ei", "ie", "yi", "iy"})
_VOWELS: Final = frozenset("aeiou")
# No other names have these consonants, so only the first vowel counts: Yusuf and Yosef, Yunus and Yonas, Fatuma.
_ONE_NAME: Final = frozenset({"ysf", "yns", "ftm"})
_FAR: Final = 2
# How officials write the same, in this order; longest first. An e stays: Salem stands between Salam and Salim.
_WRITTEN: Final = (
    *(("oe", "u"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ie", "i"), ("ei", "i")),
    *(("ai", "i"), ("aye", "i"), ("ay", "i"), ("ey", "i"), ("o", "u")),
    *(
        ("tsch", "š"),
        ("sch", "š"),
        ("tch", "š"),
        ("sj", "š"),
        ("sh", "š"),
        ("zh", "š"),
    ),  # Bashir is not Basir
    *(
        ("chm", "hm"),
        ("dzj", "j"),
        ("dj", "j"),
        ("ts", "s"),
        ("tz", "s"),
        ("ch", "k"),
        ("kh", "k"),
        ("gh", "g"),
    ),
    *(("ph", "f"), ("th", "t"), ("dh", "d"), ("ck", "k"), ("x", "ks"), ("q", "k"), ("c", "k"), ("z", "s")),
    *(("w", "v"), ("p", "b"), ("j", "y")),
)
_DOUBLE: Final = re.compile(r"(.)\1+")


def suspicion(
    name: str,
    other: str,
    years_apart: int | None = None,
    *,
    same_gender: bool | None = None,
    same_phone: bool = False,
) -> int:
    """How strongly two people seem to be one: `SAME_NAME`, `LIKE_NAME`, `PART_OF_NAME`, or 0: no reason to warn.

    Args:
        name: of somebody new.
        other: of somebody known.
        years_apart: between the birth years; None when one of them is not known.
        same_gender: None when one of them is not known.
        same_phone: a family shares one, so it only counts with a first name that is alike.
    """
    ours, theirs = _telling(name), _telling(other)
    if not ours or not theirs or not (years_apart in (None, _SLIP) or _within(years_apart, _LIKE_AGE)):
        return 0  # a child called after a grandfather
    if ours == theirs or "".join(ours) == "".join(theirs):
        alike = SAME_NAME
    else:
        alike = _likeness(*_met(ours, theirs), _within(years_apart, _SAME_AGE))
    if not alike:
        return LIKE_NAME if same_phone and _is_spelling_of(ours[0], theirs[0]) else 0
    if same_phone:
        return alike
    if alike == SAME_NAME:
        # Two people called just Ali, some years apart, or a brother and a sister called Nur, are two people.
        alone = len(ours) == 1
        return 0 if alone and (same_gender is False or _within(years_apart, _SAME_AGE) is False) else alike
    return 0 if same_gender is False or years_apart == _SLIP else alike


def _within(years: int | None, most: int) -> bool | None:
    return None if years is None else years <= most


def _likeness(ours: list[str], theirs: list[str], same_age: bool | None) -> int:  # noqa: FBT001 -- or not known
    pairs = _pairs(ours, theirs)
    if (0, 0) not in pairs:
        # The family name first, or father and son: Haile Tesfay and Tesfay Haile.
        turned = len(pairs) == len(ours) == len(theirs) and len(pairs) > 1
        return LIKE_NAME if turned and same_age is not False else 0
    whole = len(pairs) == min(len(ours), len(theirs))
    in_order = pairs == sorted(pairs, key=lambda pair: pair[1])
    if whole and len(pairs) > 1:
        # In three names the order tells whose child somebody is.
        return LIKE_NAME if in_order or same_age is not False else 0
    long = min(len(ours[0]), len(theirs[0])) >= _SHORTEST_PART
    if whole and len(ours) == len(theirs):
        return LIKE_NAME if long else 0
    return PART_OF_NAME if whole and long and same_age else 0


def _telling(name: str) -> list[str]:
    # Articles and initials tell nobody apart: El Khatib, Al-Khatib, Khatib M.
    found = words(name)
    return [word for word in found if len(word) >= SHORTEST_HEARD and word not in _TELL_NOBODY] or found


def _met(ours: list[str], theirs: list[str]) -> tuple[list[str], list[str]]:
    """Both names, in which what one writes as two words and the other as one is one: Haile Mariam."""
    return _drawn_together(ours, theirs), _drawn_together(theirs, ours)


def _drawn_together(ours: list[str], theirs: list[str]) -> list[str]:
    for place, (first, second) in enumerate(pairwise(ours)):
        if any(_is_spelling_of(first + second, word) for word in theirs if len(word) > len(first) + 1):
            return [*ours[:place], first + second, *ours[place + 2 :]]
    return ours


def _pairs(ours: list[str], theirs: list[str]) -> list[tuple[int, int]]:
    """Which words are one name: places in the one, and in the other."""
    left = dict(enumerate(theirs))
    found = []
    for place, word in enumerate(ours):
        equal = (number for number, other in left.items() if other == word)
        twin = next(equal, None)
        if twin is None:
            # The one at the same place before the others.
            near = sorted(left, key=lambda number: abs(number - place))
            twin = next((number for number in near if _is_spelling_of(word, left[number])), None)
        if twin is not None:
            del left[twin]
            found.append((place, twin))
    return found


def _is_spelling_of(one: str, other: str) -> bool:
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < SHORTEST_HEARD or longer in {shorter + "a", shorter + "ah"}:
        return False  # Amin and Amina, Karim and Karimah are a man and a woman
    return _is_slip(shorter, longer) or any(
        _is_one_sound(ours, theirs) and _is_heard_near(ours, theirs)
        for ours in readings(one)
        for theirs in readings(other)
    )


def _is_one_sound(one: str, other: str) -> bool:
    # A w is silent, as in يوسف, or a v, as in Parwin and Parvin.
    with_v, their_v = (word[0] + word[1:].replace("w", "v") for word in (one, other))
    return sound(one) == sound(other) or sound(with_v) == sound(their_v)


def _is_slip(shorter: str, longer: str) -> bool:
    """Two letters swapped, one left out or typed twice; another consonant makes another name: Samira, Samina."""
    if len(shorter) < SHORTEST_TYPO or shorter[0] != longer[0] or not distance_within(shorter, longer, 1):
        return False
    return len(shorter) < len(longer) or sorted(shorter) == sorted(longer)


def _is_heard_near(one: str, other: str) -> bool:
    ours, theirs = _written(one), _written(other)
    if not _VOWELS & set(ours[1:]) or not _VOWELS & set(theirs[1:]):
        return True  # Arabic as it is written leaves the vowels out
    first, their_first = _first_vowel(ours), _first_vowel(theirs)
    key = sound(one)
    if key in _ONE_NAME:
        return first == their_first
    if ours[0] in _VOWELS and not _are_near(ours[0], theirs[0]):
        return False  # Omar and Amar, Imran and Amran
    return _gap(ours, theirs) <= (2 if len(key) > _SHORT_KEY else 1)


def _written(word: str) -> str:
    for spelled, plain in _WRITTEN:
        word = word.replace(spelled, plain)
    return _DOUBLE.sub(r"\1", word.removesuffix("h") or word)


def _first_vowel(written: str) -> str:
    return next((letter for letter in written if letter in _VOWELS), "")


def _are_near(one: str, other: str) -> bool:
    return one == other or one + other in _NEAR


def _gap(one: str, other: str) -> int:
    """Vowels to add between consonants, and twice as much for every other letter that differs."""
    last = [0]
    for column in range(len(other)):
        last.append(last[-1] + _cost(other, column))
    for row, letter in enumerate(one):
        now = [last[0] + _cost(one, row)]
        for column, theirs in enumerate(other):
            changed = last[column] + (0 if _are_near(letter, theirs) else _FAR)
            now.append(min(last[column + 1] + _cost(one, row), now[-1] + _cost(other, column), changed))
        last = now
    return last[-1]


def _cost(word: str, place: int) -> int:
    """Of leaving out a letter: Fatima is Fatma, but Rania is not Rana."""
    around = word[max(0, place - 1) : place] + word[place + 1 : place + 2]
    return 1 if word[place] in _VOWELS and not _VOWELS & set(around) else _FAR
