"""How alike two names are: spellings of one name, typing errors, perhaps the same person."""

from itertools import pairwise
from typing import Final

from sleutelapp.core.folding import readings, sound, spelling, words
from sleutelapp.features.search.rules import SHORTEST_HEARD, SHORTEST_KEY_BEGINNING, SHORTEST_TYPO, Typed

_SHORTEST_PART: Final = 5  # Ali and Sara of one year are many
_YEARS_APART: Final = 1  # birth years are often estimated, or counted in another calendar


def sounds_alike(asked: Typed, name: str) -> bool:
    """Whether a name found by `heard_query` is near enough: short keys also need a like spelling.

    "Ali" and "Aly" share a key with "Ella" and "Olu", "Sara" with "Sairou".
    """
    own = words(name)
    own += [first + second for first, second in pairwise(own)]
    return all(
        len(sound(word)) >= SHORTEST_KEY_BEGINNING
        or any(other.startswith(word) or is_heard_as(word, other) for other in own)
        for word in asked.words
        if not word.isdigit()
    )


def is_heard_whole(asked: Typed, name: str) -> bool:
    """Whether every typed word is a spelling of a whole word of the name."""
    return all(any(is_heard_as(word, other) for other in words(name)) for word in asked.words)


def is_heard_as(one: str, other: str) -> bool:
    """Whether two folded words are spellings of one name: the same consonants, and nearly the same vowels."""
    return min(len(one), len(other)) >= SHORTEST_HEARD and any(
        sound(ours) == sound(theirs) and _is_near(spelling(ours), spelling(theirs), len(sound(ours)))
        for ours in readings(one)
        for theirs in readings(other)
    )


def _is_near(ours: str, theirs: str, consonants: int) -> bool:
    if _without_vowels(ours) or _without_vowels(theirs):
        return True  # Arabic as it is written leaves the vowels out
    return distance_within(ours, theirs, 2 if consonants > 3 else 1)


def distance_within(one: str, other: str, most: int) -> bool:
    """Whether at most so many letters must be changed, added, left out or swapped with their neighbour."""
    if abs(len(one) - len(other)) > most:
        return False
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, theirs in enumerate(other, 1):
            cost = min(last[column] + 1, now[-1] + 1, last[column - 1] + (letter != theirs))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == theirs:
                cost = min(cost, before[column - 2] + 1)
            now.append(cost)
        if min(now) > most and min(last) > most:
            return False
        before, last = last, now
    return last[-1] <= most


def likeness(name: str, other: str, years_apart: int | None) -> int:
    """How strongly two names suggest one person: 3 the same name, 2 spelled otherwise, 1 a part and the age, 0 not.

    Args:
        name: what is typed for somebody new.
        other: the name of somebody known.
        years_apart: between the birth years; None when one of them is not known.
    """
    ours, theirs = _telling(name), _telling(other)
    if not ours or not theirs:
        return 0
    if ours == theirs or "".join(ours) == "".join(theirs):
        # Two people called just Ali, a generation apart, are two people.
        return 3 if len(ours) > 1 or years_apart is None or years_apart <= _YEARS_APART else 0
    pairs = _pairs(ours, theirs)
    whole = len(pairs) == min(len(ours), len(theirs))
    same_age = years_apart is not None and years_apart <= _YEARS_APART
    if whole and len(pairs) > 1:
        return 2
    if whole and len(ours) == len(theirs) and min(len(ours[0]), len(theirs[0])) >= _SHORTEST_PART:
        return 2 if years_apart is None or same_age else 0
    long = any(min(len(one), len(two)) >= _SHORTEST_PART for one, two in pairs)
    return 1 if long and same_age else 0


def _telling(name: str) -> list[str]:
    # Articles and initials tell nobody apart: El Khatib, Al-Khatib, Khatib M.
    found = words(name)
    return [word for word in found if len(word) >= SHORTEST_HEARD] or found


def _pairs(ours: list[str], theirs: list[str]) -> list[tuple[str, str]]:
    left = list(theirs)
    found = []
    for word in ours:
        twin = next((other for other in left if word == other), None) or next(
            (other for other in left if _is_spelling_of(word, other)), None
        )
        if twin is not None:
            left.remove(twin)
            found.append((word, twin))
    return found


def _is_spelling_of(one: str, other: str) -> bool:
    shortest = min(len(one), len(other))
    if shortest >= SHORTEST_TYPO and distance_within(one, other, 1):
        return True
    return is_heard_as(one, other)


def _without_vowels(spelled: str) -> bool:
    return not any(letter in "aeiou" for letter in spelled[1:])
