"""How many guesses a password stands: zxcvbn, taught the Dutch words and names it does not know.

It is imported when it is first asked: it reads long lists, and most starts never need them.
"""

import tomllib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from sleutelapp.core.folding import words as words_of
from sleutelapp.core.resources import resource_path

# Ten to the power of: at a thousand guesses a second, each with 256 MiB of memory, some thirty years.
ENOUGH: Final = 12.0
_LONGEST: Final = 72  # characters zxcvbn looks at; more can only be better

Strength = Literal["weak", "enough", "strong", "very_strong"]
_STRENGTHS: Final[tuple[tuple[float, Strength], ...]] = (
    (22.0, "very_strong"),
    (16.0, "strong"),
    (ENOUGH, "enough"),
)

Cause = Literal["own", "date", "name", "pattern", "common", "guessable"]
_NAME_LISTS: Final = frozenset({"male_names", "female_names", "surnames"})


@dataclass(frozen=True, slots=True)
class Estimate:
    """Guesses as a power of ten, and what makes most of the password easy."""

    power: float
    cause: Cause


@cache
def word_list() -> tuple[str, ...]:
    """The words a suggestion is drawn from; at least 2048, all different."""
    with resource_path("reference", "password_words.toml").open("rb") as file:
        return tuple(tomllib.load(file)["words"].split())


@cache
def taken_words() -> tuple[str, ...]:
    """What stands at the head of lists of leaked passwords, in Dutch and English."""
    return tuple(_taken()["words"].split())


def estimate(password: str, own_words: Iterable[str] = ()) -> Estimate:
    """How many guesses find this password, by someone who knows Dutch and the user.

    Args:
        password: as typed.
        own_words: what others know of the user, such as name, organisation and municipality.
    """
    from zxcvbn import zxcvbn  # noqa: PLC0415 -- see the top

    own = [part for text in own_words for part in words_of(text)]
    found = zxcvbn(password[:_LONGEST], user_inputs=[*own, *_dutch()], max_length=_LONGEST)
    known: dict[Cause, int] = {}
    for match in found["sequence"]:
        cause = _cause(match, own)
        if cause is not None:
            known[cause] = known.get(cause, 0) + len(match["token"])
    most = max(known, key=known.__getitem__) if known else "guessable"
    return Estimate(
        power=float(found["guesses_log10"]),
        cause=most if 2 * known.get(most, 0) >= len(password) else "guessable",
    )


def strength(password: str) -> Strength:
    """The class of a password: all that is ever kept of how strong it is. Six words of ours are very strong."""
    power = estimate(password).power
    return next((name for least, name in _STRENGTHS if power >= least), "weak")


def _cause(match: dict[str, object], own: Collection[str]) -> Cause | None:
    pattern, word = match["pattern"], str(match.get("matched_word", ""))
    if pattern in {"date", "regex"}:
        return "date"
    if pattern in {"spatial", "sequence", "repeat"}:
        return "pattern"
    if word in own:
        return "own"
    if word in _names() or match.get("dictionary_name") in _NAME_LISTS:
        return "name"
    return "common" if word in taken_words() or match.get("dictionary_name") == "passwords" else None


@cache
def _taken() -> dict[str, str]:
    with resource_path("reference", "password_taken.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def _names() -> frozenset[str]:
    return frozenset(_taken()["names"].split())


@cache
def _dutch() -> tuple[str, ...]:
    # The commonest first: the place in the list counts as the number of guesses.
    taken = _taken()
    parts = (taken["words"], taken["names"], taken["everyday"], taken["keys"])
    return (*(word for part in parts for word in part.split()), *word_list())
