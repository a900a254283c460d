"""Passwords: six words to offer, and why an own choice is refused.

The rules are few and certain: they refuse what is easily guessed and say why. They do not measure.
"""

import re
import secrets
import tomllib
from collections.abc import Iterable
from functools import cache
from typing import Final

from sleutelapp.core.folding import words as words_of
from sleutelapp.core.resources import resource_path

LEAST_CHARACTERS: Final = 12
_LEAST_DIFFERENT: Final = 6
_LEAST_LETTERS_LEFT: Final = 6
# Rows of a keyboard, alphabet and digits: a piece of one, forwards or backwards, is one guess.
_ROWS: Final = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
    "1qaz2wsx3edc4rfv5tgb",
)
_ROW_PIECE: Final = 4
# What stands at the head of every list of leaked passwords, in Dutch and English.
_COMMON: Final = re.findall(
    r"\w+",
    "administrator admin computer dragon geheim gemeente geheimpje herfst hallo ikhouvanjou lente letmein "
    "iloveyou login master monkey nederland oranje paswoord passphrase password princess schatje "
    "sleutelapp sleutelpersoon sleutel sunshine superman test utrecht vergeten voetbal wachtwoord welkom "
    "welcome winter wijkteam zomer ajax feyenoord amsterdam rotterdam football whatever secret maandag "
    "januari ",
)


@cache
def word_list() -> tuple[str, ...]:
    """The words a suggestion is drawn from; at least 2048, all different."""
    with resource_path("reference", "password_words.toml").open("rb") as file:
        return tuple(tomllib.load(file)["words"].split())


def suggest(count: int = 6) -> str:
    """Words drawn by the operating system's randomness, with spaces between; six are worth 66 bits."""
    return " ".join(secrets.choice(word_list()) for _ in range(count))


def weakness(password: str, own_words: Iterable[str] = ()) -> str | None:
    """Why a password is refused, or None when it is not.

    Args:
        password: as typed.
        own_words: what others know of the user, such as name, organisation and municipality.

    Returns:
        "short" (fewer than twelve characters), "repeated" (few different ones), "pattern" (mostly a row of
        keys, digits or a repeated piece), "own" (mostly the user's own words) or "common" (mostly words
        that everybody takes).
    """
    if len(password) < LEAST_CHARACTERS:
        return "short"
    plain = password.casefold()
    if len(set(plain)) < _LEAST_DIFFERENT:
        return "repeated"
    if _worth(_without_rows(plain)) < _LEAST_LETTERS_LEFT or _is_repeated(plain):
        return "pattern"
    own = [part for text in own_words for part in words_of(text) if len(part) >= 3]
    if _worth(_without(plain, own)) < _LEAST_LETTERS_LEFT:
        return "own"
    if _worth(_without(plain, [*own, *_COMMON])) < _LEAST_LETTERS_LEFT:
        return "common"
    return None


def _worth(text: str) -> int:
    # Digits and signs behind a word ("Welkom2026!!") are what everyone adds.
    return sum(character.isalpha() for character in text)


def _without(text: str, parts: Iterable[str]) -> str:
    # "W3lk0m" is "welkom" to whoever guesses.
    text = text.translate(str.maketrans("013457@$!", "oleastasi"))
    for part in sorted(set(parts), key=len, reverse=True):
        text = text.replace(part, " ")
    return text


def _without_rows(text: str) -> str:
    for row in (*_ROWS, *(row[::-1] for row in _ROWS)):
        for size in range(len(row), _ROW_PIECE - 1, -1):
            for start in range(len(row) - size + 1):
                text = text.replace(row[start : start + size], " ")
    return text


def _is_repeated(text: str) -> bool:
    # "abc1abc1abc1" stands once more inside its own double.
    return text in (text + text)[1:-1]
