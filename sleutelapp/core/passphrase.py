"""Passwords: six words to offer, and why an own choice is refused.

A few certain rules refuse what is guessed first and can say why; what passes them is measured.
"""

import secrets
from collections.abc import Collection, Iterable
from typing import Final

from sleutelapp.core.errors import Refused
from sleutelapp.core.folding import words as words_of
from sleutelapp.core.guessing import ENOUGH, estimate, taken_words, word_list

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


def suggest(count: int = 6) -> str:
    """Words drawn by the operating system's randomness, with spaces between; six are worth 66 bits."""
    return " ".join(secrets.choice(word_list()) for _ in range(count))


def weakness(password: str, own_words: Collection[str] = ()) -> str | None:
    """Why a password is refused, or None when it is not.

    Args:
        password: as typed.
        own_words: what others know of the user, such as name, organisation and municipality.

    Returns:
        "short" (fewer than twelve characters), "repeated" (few different ones), "pattern" (mostly a row of
        keys, digits or a repeated piece), "own" (mostly the user's own words), "common" (mostly words
        that everybody takes); or, where only the number of guesses is too small, what most of it is: "date",
        "name", "pattern", "common", else "guessable". Each stands as `weak_…` among the messages.
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
    if _worth(_without(plain, [*own, *taken_words()])) < _LEAST_LETTERS_LEFT:
        return "common"
    measured = estimate(password, own_words)
    return measured.cause if measured.power < ENOUGH else None


def refuse_weak(password: str, own_words: Collection[str] = ()) -> None:
    """For whoever has no field to show it at.

    Raises:
        Refused: it is easily guessed; the sentence says why and what to take instead.
    """
    reason = weakness(password, own_words)
    if reason is not None:
        raise Refused(f"weak_{reason}")


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
