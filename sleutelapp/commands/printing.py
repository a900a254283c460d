"""How commands print: JSON that streams, and plain aligned columns."""

import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

import msgspec

_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_WIDEST: Final = 40
_FIRST_ROWS: Final = 500  # these decide how wide a column is


def as_json(value: Any) -> str:
    """One line of JSON; dates as ISO 8601."""
    return msgspec.json.encode(value).decode()


def print_json_array(objects: Iterable[Mapping[str, Any]]) -> None:
    """One array, an object a line, printed while it is read."""
    lead = "["
    for value in objects:
        print(lead, as_json(value), sep="\n", end="")
        lead = ","
    print("[]" if lead == "[" else "\n]")


def print_columns(names: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A heading and a line per row; a text longer than 40 characters is cut."""
    cut = ([_cell(cell) for cell in row] for row in rows)
    first = list(itertools.islice(cut, _FIRST_ROWS))
    widths = [max(map(_width, column)) for column in zip(names, *first, strict=True)]
    for row in itertools.chain([list(names)], first, cut):
        cells = (cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True))
        print("  ".join(cells).rstrip())


def described(value: Any, label: str = "") -> str:
    """A value as a person reads it: nothing for none, a code with its label."""
    if value is None or value == "":
        return ""
    if isinstance(value, list):
        return ", ".join(described(item) for item in value)
    if isinstance(value, dict):
        return as_json(value)
    text = {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
    return f"{label} ({text})" if label and label != text else text


def paragraphs(name: str, text: str) -> Iterator[str]:
    """A name and its value; further lines of the value stand under the first."""
    for number, line in enumerate(text.splitlines() or [""]):
        lead = f"{name}:" if number == 0 else ""
        yield f"{lead:<22} {_CONTROL.sub(' ', line)}".rstrip()


def _cell(text: str) -> str:
    line = _CONTROL.sub(" ", text).strip()
    return line if len(line) <= _WIDEST else line[: _WIDEST - 1] + "…"


def _width(text: str) -> int:
    return sum(
        0 if unicodedata.combining(letter) else 1 + (unicodedata.east_asian_width(letter) in "WF")
        for letter in text
    )
