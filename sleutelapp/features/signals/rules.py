"""What holds for signals: a pattern, never a case."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from sleutelapp.core.folding import words

STATES: Final = ("open", "answered")
_CODE: Final = re.compile(r"\bN-?\d{3,5}\b", re.IGNORECASE)
_PHONE: Final = re.compile(r"\+?\d(?:[ ()./-]{0,2}\d){8,13}")
_TOKEN: Final = re.compile(r"[^\W\d_]+(?:['’`-][^\W\d_]+)*")
# Parts of names that are words of their own.
_PARTICLES: Final = frozenset({"abu", "ben", "bin", "den", "der", "het", "ibn", "van", "von"})
_SHORTEST_PART: Final = 3
_SHORTEST_SMALL: Final = 5  # letters of a name that is known without its capital too


@dataclass(frozen=True, slots=True)
class Telling:
    """What in a text may tell about one person: `kind` is name, phone or code, `part` as it was typed."""

    kind: str
    part: str

    def __repr__(self) -> str:
        # Never the name: a repr ends up in logs and tracebacks.
        return f"<{type(self).__name__} {self.kind}>"


def state_of(answer: str, answered_on: object) -> str:
    """One of `STATES`: answered from the moment the municipality said something, or a day was noted."""
    return "answered" if answer.strip() or answered_on is not None else "open"


def name_parts(names: Collection[str]) -> frozenset[str]:
    """The words of known names, folded, without those that are too short or common to tell anything."""
    return frozenset(
        part
        for name in names
        for part in words(name)
        if len(part) >= _SHORTEST_PART and not part.isdigit() and part not in _PARTICLES
    )


def telling_part(text: str, known: Collection[str]) -> Telling | None:
    """The first thing in a text that may tell about one person, else None.

    A name counts with its capital, or in a script without capitals; a longer one without it too.

    Args:
        text: what was typed.
        known: see `name_parts`.
    """
    if found := _CODE.search(text):
        return Telling("code", found.group())
    if found := _PHONE.search(text):
        return Telling("phone", found.group())
    for token in _TOKEN.findall(text):
        for part in words(token):
            if part in known and (not token[0].islower() or len(part) >= _SHORTEST_SMALL):
                return Telling("name", token)
    return None
