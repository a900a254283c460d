"""Sentences shared by the window and the command line, per language, from `messages.toml`.

They live here and not in the translation files because the command line speaks without Qt.
"""

import tomllib
from functools import cache

from sleutelapp.core.resources import resource_path


@cache
def _messages() -> dict[str, dict[str, str]]:
    with resource_path("reference", "messages.toml").open("rb") as file:
        return tomllib.load(file)


def message(key: str, language: str, **values: object) -> str:
    """The sentence under `key`, filled in; Dutch where the language has none.

    Raises:
        KeyError: no such key: a bug of ours, found by the tests.
    """
    sentences = _messages()[key]
    return sentences.get(language, sentences["nl"]).format(**values)
