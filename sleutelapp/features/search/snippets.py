"""The piece of a note that shows why it was found."""

from collections.abc import Callable
from typing import Final

from sleutelapp.core.folding import words
from sleutelapp.features.search.likeness import is_heard_as
from sleutelapp.features.search.rules import SHORTEST_HEARD, Typed

_ELLIPSIS: Final = "…"


def snippet(texts: tuple[str, ...], asked: Typed, width: int = 90) -> str:
    """The part of the texts around the first hit, one line of about `width` letters cut between words."""
    for text in texts:
        parts = text.split()
        for place, part in enumerate(parts):
            if _hits(part, asked):
                return _around(parts, place, width)
    flat = " ".join(text for text in texts if text).split()
    return _around(flat, 0, width) if flat else ""


def excerpt(text: str, hits: Callable[[str], bool], width: int = 90) -> str:
    """Likewise of one text around the first word, or pair of words, that is a hit; its beginning when none is."""
    parts = text.split()
    if not parts:
        return ""
    place = next((n for n in range(len(parts)) if hits(" ".join(parts[n : n + 2]))), 0)
    return _around(parts, place, width)


def _hits(part: str, asked: Typed) -> bool:
    own = words(part)
    return any(
        word.startswith(typed_word) or (len(typed_word) > SHORTEST_HEARD and is_heard_as(typed_word, word))
        for word in own
        for typed_word in asked.words
    )


def _around(parts: list[str], place: int, width: int) -> str:
    first, last = place, place + 1
    room = width - len(parts[place])
    # A third before the hit, the rest behind it; what one side leaves over goes to the other.
    while first > 0 and room - len(parts[first - 1]) - 1 >= width * 2 // 3:
        first -= 1
        room -= len(parts[first]) + 1
    while last < len(parts) and room - len(parts[last]) - 1 >= 0:
        room -= len(parts[last]) + 1
        last += 1
    while first > 0 and room - len(parts[first - 1]) - 1 >= 0:
        first -= 1
        room -= len(parts[first]) + 1
    shown = " ".join(parts[first:last])
    if len(shown) > 2 * width:  # one endless word
        shown = shown[:width] + _ELLIPSIS
    return (_ELLIPSIS if first else "") + shown + (_ELLIPSIS if last < len(parts) else "")
