"""How alike two words are: spellings of one name, or typing errors."""

from itertools import pairwise

from sleutelapp.core.folding import readings, sound, spelling, words
from sleutelapp.features.search.rules import SHORTEST_HEARD, SHORTEST_KEY_BEGINNING, Typed


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


def _without_vowels(spelled: str) -> bool:
    return not any(letter in "aeiou" for letter in spelled[1:])
