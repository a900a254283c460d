"""From what is typed to what the index is asked.

Only letters a-z and digits ever reach the index, each word in quotes: no operator, quote or control
character that is typed can become query syntax.
"""

import re
from dataclasses import dataclass
from typing import Final

from sleutelapp.core.folding import land_digits, sound, sounds, words

LONGEST_QUERY: Final = 200  # letters; what is pasted beyond them is not looked at
_MOST_WORDS: Final = 8
_NUMBER: Final = re.compile(r"[\d\s()+./-]+")
# From this many letters on, a word is also looked for by its sound; of its key, from so many on by its beginning.
SHORTEST_HEARD: Final = 3
_SHORTEST_KEY: Final = 2
SHORTEST_KEY_BEGINNING: Final = 3
_SHORTEST_NOTE_WORD: Final = 2
SHORTEST_TYPO: Final = 6  # letters of a word in which one wrong letter may be a typing error


@dataclass(frozen=True, slots=True)
class Typed:
    """What is typed, folded: its words, and all of it as one ("06 12", "Haile Mariam")."""

    words: tuple[str, ...]
    joined: str
    is_number: bool

    def __bool__(self) -> bool:
        return bool(self.words)

    def __repr__(self) -> str:
        # Never the words: a repr ends up in logs and tracebacks.
        return f"<{type(self).__name__} of {len(self.words)} words>"


def typed(text: str) -> Typed:
    """The words that are looked for; none when nothing but signs is typed."""
    text = text[:LONGEST_QUERY].replace("\0", " ")
    found = tuple(dict.fromkeys(words(text)))[:_MOST_WORDS]
    is_number = bool(found) and _NUMBER.fullmatch(text) is not None
    joined = land_digits(text) if is_number else "".join(found)
    return Typed(found, joined, is_number)


def name_query(asked: Typed) -> str:
    """FTS5: names and numbers in which every typed word begins a word."""
    if asked.is_number and asked.joined:
        # 06 12, +31 6 12 and 0031 612 are one number; 00012 is a code and no land code.
        return f'words : ("{asked.joined}"* OR "{"".join(asked.words)}"*)'
    every = _all_begin(asked.words)
    return f'words : (({every}) OR "{asked.joined}"*)' if len(asked.words) > 1 else f"words : ({every})"


def leading_query(asked: Typed) -> str:
    """FTS5: like `name_query`, where the first typed word begins the name itself."""
    first, *rest = asked.words
    leads = f'words : ^ "{first}"*'
    return f"({leads}) AND (words : ({_all_begin(rest)}))" if rest else leads


def heard_query(asked: Typed) -> str | None:
    """FTS5: names that sound so; None when what is typed is too short to tell.

    A word too short for its sound counts as it is written, so that "el hassan" is looked for whole.
    """
    terms = [_heard(word) for word in asked.words]
    if not any(terms):
        return None
    parts = [term or f'words : "{word}"*' for word, term in zip(asked.words, terms, strict=True)]
    return " AND ".join(f"({part})" for part in parts)


def note_query(asked: Typed) -> str | None:
    """FTS5: texts in which every typed word of two letters or more begins a word."""
    if asked.is_number and len(asked.joined) > 6:
        return f'words : "{asked.joined}"*'
    long = [word for word in asked.words if len(word) >= _SHORTEST_NOTE_WORD]
    return f"words : ({_all_begin(long)})" if long else None


def heard_note_query(asked: Typed) -> str | None:
    """FTS5: texts with words that sound so, whole words only; None when too short to tell."""
    long = [word for word in asked.words if len(word) > SHORTEST_HEARD and not word.isdigit()]
    if not long or any(len(sound(word)) < SHORTEST_KEY_BEGINNING for word in long):
        return None
    return " AND ".join(f"(sounds : ({_either(sounds(word))}))" for word in long)


def candidate_query(name: str) -> str | None:
    """FTS5: people whose name could be a spelling of this one; None for a name without letters."""
    found = words(name)
    keys = [key for word in [*found, "".join(found)] if word for key in sounds(word)]
    beginnings = [word[:2] for word in found if len(word) >= SHORTEST_TYPO]
    if not keys:
        return None
    heard = f"sounds : ({_either(tuple(dict.fromkeys(keys)))})"
    begun = " OR ".join(f'"{start}"*' for start in dict.fromkeys(beginnings))
    return f"({heard}) OR (words : ({begun}))" if begun else heard


def acts_on(asked: Typed, title: str) -> bool:
    """Whether every typed word begins a word of a title; everything fits when nothing is typed."""
    own = words(title)
    return all(any(other.startswith(word) for other in own) for word in asked.words)


def _heard(word: str) -> str | None:
    if word.isdigit() or len(word) < SHORTEST_HEARD:
        return None
    keys = [key for key in sounds(word) if len(key) >= _SHORTEST_KEY]
    if not keys:
        return None
    ends = [f'"{key}"*' if len(key) >= SHORTEST_KEY_BEGINNING else f'"{key}"' for key in keys]
    return f"sounds : ({' OR '.join(ends)})"


def _all_begin(found: list[str] | tuple[str, ...]) -> str:
    return " AND ".join(f'"{word}"*' for word in found)


def _either(keys: tuple[str, ...]) -> str:
    return " OR ".join(f'"{key}"' for key in keys)
