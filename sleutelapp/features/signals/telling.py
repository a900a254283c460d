"""What in a text may tell about one person: names, codes, phone numbers, citizen service numbers.

It rather stops a word too many than one too few: a signal leaves the vault, and can always be said in other words.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from sleutelapp.core.bsn import as_seen, find_bsn
from sleutelapp.core.folding import sound, spelling, words

_CODE: Final = re.compile(r"\bN[- ]?\d{3,6}\b", re.IGNORECASE)
_PHONE: Final = re.compile(r"\+?\d(?:[ ()./-]{0,2}\d){8,13}")
_TOKEN: Final = re.compile(r"[^\W\d_]+(?:['’`-][^\W\d_]+)*")
# Parts of names, and titles before them, that are words of their own.
_PARTICLES: Final = frozenset(
    {"abu", "arts", "ben", "bin", "den", "der", "dhr", "dokter", "drs", "het", "huisarts", "ibn", "meneer", "mevr"}
    | {"mevrouw", "mrs", "praktijk", "team", "van", "von", "wijkteam", "zuster"}
)  # fmt: skip
_SHORTEST_PART: Final = 3  # letters
_SHORTEST_HEARD: Final = 4  # letters, or sounds, of a name that is known when spelled in another way
_SHORTEST_SMALL: Final = 5  # letters of a name that is known without its capital, and inside other words, too


@dataclass(frozen=True, slots=True)
class Telling:
    """What may tell about a person: `kind` is name, phone, code or bsn; it stands in the text from `start` to `end`."""

    kind: str
    part: str
    start: int
    end: int

    def __repr__(self) -> str:
        # Never the name: a repr ends up in logs and tracebacks.
        return f"<{type(self).__name__} {self.kind}>"


@dataclass(frozen=True, slots=True, repr=False)
class KnownNames:
    """The words of known names in the forms in which they are looked for."""

    parts: frozenset[str] = frozenset()
    spellings: frozenset[str] = frozenset()
    sounds: frozenset[str] = frozenset()
    foreign_sounds: frozenset[str] = frozenset()  # of names that are not in Latin letters
    longest: int = 0

    @classmethod
    def of(cls, names: Iterable[str]) -> "KnownNames":
        """The words of these names that are long and uncommon enough to tell anything."""
        found: dict[str, bool] = {}  # whether it stands in other letters
        for name in names:
            foreign = not _is_latin(name)
            for part in words(name):
                if len(part) >= _SHORTEST_PART and not part.isdigit() and part not in _PARTICLES:
                    found[part] = found.get(part, False) or foreign
        return cls(
            frozenset(found),
            frozenset(spelling(part) for part in found if len(part) >= _SHORTEST_HEARD),
            frozenset(filter(_is_telling_sound, map(sound, found))),
            frozenset(filter(_is_telling_sound, (sound(part) for part, foreign in found.items() if foreign))),
            max(map(len, found), default=0),
        )


def tellings(text: str, known: KnownNames) -> list[Telling]:
    """Everything in a text that may tell about one person, in its order, without overlaps.

    A name counts with its capital or in a script without capitals, also when it is spelled in another way that sounds
    alike; a longer one without a capital too, and as a part of a longer word or written apart.
    """
    seen, at = as_seen(text)
    found: list[Telling] = []
    for kind, start, end in sorted(_found(seen, known), key=lambda each: (each[1], -each[2])):
        first, last = at[start], at[end - 1] + 1
        if not found or first >= found[-1].end:
            found.append(Telling(kind, text[first:last], first, last))
    return found


def _found(seen: str, known: KnownNames) -> Iterator[tuple[str, int, int]]:
    for kind, pattern in (("code", _CODE), ("phone", _PHONE)):
        for match in pattern.finditer(seen):
            yield kind, *match.span()
    for number in find_bsn(seen):
        start = seen.find(number)
        yield "bsn", start, start + len(number)
    before: tuple[str, int] | None = None
    for match in _TOKEN.finditer(seen):
        token, (start, end) = match.group(), match.span()
        if any(_is_name(part, token, known) for part in words(token)):
            yield "name", start, end
        whole = "".join(words(token))
        if before is not None and not seen[before[1]].islower():
            apart = "".join(words(before[0])) + whole
            if (
                len(apart) >= _SHORTEST_SMALL
                and apart in known.parts
                and seen[before[1] : start].strip() == before[0]
            ):
                yield "name", before[1], end
        before = token, start


def _is_name(part: str, token: str, known: KnownNames) -> bool:
    if _holds(part, known):
        return True
    if token[0].islower():
        return False
    if part in known.parts or part.removesuffix("s") in known.parts:
        return True
    if not _is_latin(token):
        return sound(part) in known.sounds
    heard = sound(part)
    if len(part) >= _SHORTEST_HEARD and spelling(part) in known.spellings:
        return True
    return heard in (known.sounds if len(heard) >= _SHORTEST_HEARD else known.foreign_sounds)


def _holds(part: str, known: KnownNames) -> bool:
    """Whether a longer name stands anywhere in the word."""
    return any(
        part[start:end] in known.parts
        for start in range(len(part) - _SHORTEST_SMALL + 1)
        for end in range(start + _SHORTEST_SMALL, min(len(part), start + known.longest) + 1)
    )


def _is_telling_sound(key: str) -> bool:
    return len(key) >= _SHORTEST_PART


def _is_latin(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return all(letter.isascii() or unicodedata.name(letter, "").startswith("LATIN") for letter in letters)


def kinds_of(found: Collection[Telling]) -> list[str]:
    """The kinds that were found, each once, in their order."""
    return list(dict.fromkeys(each.kind for each in found))
