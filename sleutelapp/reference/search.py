"""Type-to-filter over a code list: "kies" finds Kiespijn, "den bosch" finds 's-Hertogenbosch."""

import re
import unicodedata
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sleutelapp.reference.codes import Code

# How well a typed word fits, best first; the sum over all typed words orders the answers.
_WHOLE_WORD, _FIRST_WORD, _LABEL_WORD, _OTHER_WORD, _INSIDE = range(5)


def folded(text: str) -> str:
    """`text` without capitals and accents, for comparing."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def search_codes(codes: Iterable["Code"], words: str, language: str) -> tuple["Code", ...]:
    """Those of `codes` that fit every word of `words`, best first, otherwise in their own order."""
    typed = _split(words)
    if not typed:
        return tuple(codes)
    ranked = []
    for code in codes:
        rank = _rank(code, typed, language)
        if rank is not None:
            ranked.append((rank, code))
    ranked.sort(key=lambda pair: pair[0])
    return tuple(code for _, code in ranked)


def _split(text: str) -> list[str]:
    return re.findall(r"\w+", folded(text).replace("_", " "))


def _rank(code: "Code", typed: list[str], language: str) -> tuple[bool, int] | None:
    """(not the whole label or code, sum of fits); None when one of the words does not fit at all."""
    label = code.label(language)
    label_words = _split(label)
    # Who works in English still knows the Dutch words of care, and the other way round.
    other_words = _split(" ".join((code.code, *code.labels.values(), *code.words)))
    fits = [_fit(word, folded(label), label_words, other_words) for word in typed]
    known = [fit for fit in fits if fit is not None]
    if len(known) < len(fits):
        return None
    return typed not in (label_words, _split(code.code)), sum(known)


def _fit(word: str, label: str, label_words: list[str], other_words: list[str]) -> int | None:
    if word in label_words:
        return _WHOLE_WORD
    if label_words and label_words[0].startswith(word):
        return _FIRST_WORD
    if any(own.startswith(word) for own in label_words):
        return _LABEL_WORD
    if any(other.startswith(word) for other in other_words):
        return _OTHER_WORD
    if len(word) >= 3 and word in label:
        return _INSIDE
    return None
