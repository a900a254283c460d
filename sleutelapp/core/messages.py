"""Sentences shared by the window and the command line, per language, from `messages.toml`.

They live here and not in the translation files because the command line speaks without Qt.
"""

import tomllib
from functools import cache

from sleutelapp.core.overriding import override
from sleutelapp.core.resources import resource_path


class Counted(int):
    """A number that brings its word along: `{reports:report|reports}` is "1 report", "2 reports"."""

    @override
    def __format__(self, spec: str) -> str:
        one, bar, many = spec.partition("|")
        if not bar:
            return super().__format__(spec)
        return f"{int(self)} {one if self == 1 else many}"


@cache
def _messages() -> dict[str, dict[str, str]]:
    with resource_path("reference", "messages.toml").open("rb") as file:
        return tomllib.load(file)


def message(key: str, language: str, **values: object) -> str:
    """The sentence under `key`, filled in; Dutch where the language has none. Whole numbers are `Counted`.

    Raises:
        KeyError: no such key: a bug of ours, found by the tests.
    """
    sentences = _messages()[key]
    filled = {name: Counted(value) if type(value) is int else value for name, value in values.items()}
    return sentences.get(language, sentences["nl"]).format(**filled)


def command_hint(key: str, language: str) -> str:
    """The option of the command line that helps with the refusal `key`; empty where there is none."""
    hint = f"command_hint_{key}"
    return message(hint, language) if hint in _messages() else ""
