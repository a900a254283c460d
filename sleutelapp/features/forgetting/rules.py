"""Where a text names somebody, and the text without it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

_SHORTEST_PART: Final = 3  # letters; a shorter part of a name is a word of many languages
# Parts of names that are ordinary words, or stand in many names.
_PARTICLES: Final = frozenset(
    {
        "van",
        "der",
        "den",
        "het",
        "ibn",
        "bin",
        "bint",
        "abu",
        "umm",
        "abd",
        "haji",
        "hadji",
        "mrs",
        "mevrouw",
        "meneer",
    }
)
_PHONE_GAP: Final = r"[\s().\-/]*"


@dataclass(frozen=True, slots=True)
class Called:
    """How somebody is called in texts.

    Attributes:
        whole: whole names.
        parts: first names and family names by themselves.
        phones: phone numbers, however they are written.
    """

    whole: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()

    def __repr__(self) -> str:
        # Never a value: a repr ends up in logs and tracebacks.
        return f"<{type(self).__name__}>"

    def __bool__(self) -> bool:
        return bool(self.whole or self.parts or self.phones)


def called(names: Iterable[str], phones: Iterable[str] = ()) -> Called:
    """How somebody with these names and numbers is called."""
    known = tuple(dict.fromkeys(" ".join(name.split()) for name in names if name.strip()))
    whole = tuple(
        name for name in known if " " in name
    )  # one word by itself could be anybody's, or no name at all
    parts = dict.fromkeys(
        part
        for name in known
        for part in re.split(r"[\s\-]+", name)
        if len(part) >= _SHORTEST_PART and part.casefold() not in _PARTICLES
    )
    numbers = dict.fromkeys(re.sub(r"\D", "", phone) for phone in phones)
    return Called(
        whole, tuple(parts), tuple(number for number in numbers if len(number) >= _SHORTEST_PART * 2)
    )


def names_whole(text: str, who: Called) -> bool:
    """Whether a text holds a whole name or a phone number."""
    pattern = _pattern(who, with_parts=False)
    return pattern is not None and pattern.search(text) is not None


def names_at_all(text: str, who: Called) -> bool:
    """Whether a text holds a name, a part of it as a word with a capital, or a phone number."""
    pattern = _pattern(who, with_parts=True)
    return pattern is not None and pattern.search(text) is not None


def without_names(text: str, who: Called, instead: str, *, with_parts: bool) -> str:
    """A text with `instead` in the place of each name, and dots in that of each phone number.

    Args:
        text: as it was written.
        who: is named in it.
        instead: what they are called from now on: the code.
        with_parts: also first and family names by themselves; for texts that are about nobody else.
    """
    pattern = _pattern(who, with_parts=with_parts)
    if pattern is None:
        return text
    return pattern.sub(lambda found: "…" if found.group("phone") else instead, text)


def without_names_in(value: Any, who: Called, instead: str, *, with_parts: bool, key: str = "") -> Any:
    """Likewise for every text in the plain values of a draft; a field with nothing but a name or number is emptied.

    Beside a number, `title` and `who` say whose it is: there the code comes in its place.
    """

    def cut(part: Any, name: str) -> Any:
        return without_names_in(part, who, instead, with_parts=with_parts, key=name)

    if isinstance(value, dict):
        return {name: cut(part, name) for name, part in value.items()}
    if isinstance(value, list):
        return [cut(part, key) for part in value]
    if not isinstance(value, str):
        return value
    is_number = re.sub(r"\D", "", value) in who.phones and not re.search(r"[^\W\d_]", value)
    if is_number or " ".join(value.split()) in {*who.whole, *who.parts}:
        return instead if key in ("title", "who") else ""
    return without_names(value, who, instead, with_parts=with_parts)


def _pattern(who: Called, *, with_parts: bool) -> re.Pattern[str] | None:
    whole = [_spaced(name) for name in sorted(who.whole, key=len, reverse=True)]
    # A part stands for somebody only where it is written as a name.
    parts = [f"(?-i:{re.escape(part)}|{re.escape(part.upper())})" for part in who.parts] if with_parts else []
    names = [rf"(?<!\w)(?:{'|'.join([*whole, *parts])})(?!\w)"] if whole or parts else []
    phones = [_dialled(number) for number in who.phones]
    phone = [rf"(?P<phone>(?<!\d)(?:{'|'.join(phones)})(?!\d))"] if phones else [r"(?P<phone>(?!))"]
    if not names and not phones:
        return None
    return re.compile("|".join([*phone, *names]), re.IGNORECASE)


def _spaced(name: str) -> str:
    return r"\s+".join(re.escape(part) for part in name.split())


def _dialled(number: str) -> str:
    """A number with or without the Dutch land code, in any grouping."""
    own = number.removeprefix("0031").removeprefix("31") if len(number) >= 11 else number.removeprefix("0")
    digits = _PHONE_GAP.join(own)
    return rf"(?:\+?(?:00)?31{_PHONE_GAP}(?:\(0\){_PHONE_GAP})?|0)?{digits}"
