"""What is typed or read from a line, before it becomes a record: declared once, checked once.

A draft is a frozen `Draft` struct. Its fields carry what a reader needs: a description, an example, the
code list a code comes from. The window fills one from its fields, the command line parses one from
JSON, autosave keeps one as plain values; all three hand it to the same action.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from typing import Annotated, Any, Final, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from sleutelapp.core.errors import Refused

DraftType = TypeVar("DraftType", bound="Draft")

LONGEST_LINE: Final = 200
LONGEST_TEXT: Final = 20_000

Line = Annotated[str, msgspec.Meta(max_length=LONGEST_LINE)]
Text = Annotated[str, msgspec.Meta(max_length=LONGEST_TEXT)]
Minutes = Annotated[int, msgspec.Meta(ge=0, le=24 * 60, description="minutes")]
Kilometres = Annotated[float, msgspec.Meta(ge=0, le=2000, description="kilometres")]
People = Annotated[int, msgspec.Meta(ge=1, le=1000, description="number of people")]
LocalTime = Annotated[dt.time, msgspec.Meta(tz=False, description="local time, without zone")]
RecordId = Annotated[
    int,
    msgspec.Meta(ge=1, le=2**63 - 1, description="number of a record in this vault"),  # SQLite's largest
]


class Draft(msgspec.Struct, kw_only=True, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base of all drafts."""

    def __repr__(self) -> str:
        # Never a value: a repr ends up in logs and tracebacks.
        return f"<{type(self).__name__}>"


def metres(kilometres: float) -> int:
    """Whole metres, which add up exactly."""
    return round(kilometres * 1000)


def parse(draft_type: type[DraftType], values: Any) -> DraftType:
    """A draft from plain JSON values.

    Raises:
        Refused: naming the field, never its value.
    """
    try:
        return msgspec.convert(values, draft_type)
    except msgspec.ValidationError as error:
        raise _refusal(str(error)) from None


def plain(draft: Draft) -> dict[str, Any]:
    """A draft as plain JSON values, as autosave keeps it; defaults are left out."""
    values: dict[str, Any] = msgspec.to_builtins(draft)
    return values


def json_schema(draft_type: type[Draft]) -> dict[str, Any]:
    """The JSON Schema (2020-12) of one line."""
    return msgspec.json.schema(draft_type)


def check_codes(draft: Draft, is_known: Callable[[str, str], bool]) -> None:
    """Check every code in a draft and the drafts within it.

    `is_known(list_name, code)` says whether a code exists and is in use.

    Raises:
        Refused: naming the field.
    """
    for list_name, field, code in _codes(draft):
        if not is_known(list_name, code):
            raise Refused("unknown_code", field=field)


def _codes(draft: Draft) -> Iterator[tuple[str, str, str]]:
    for field, annotation in get_type_hints(type(draft), include_extras=True).items():
        value = getattr(draft, field)
        values = value if isinstance(value, (tuple, list)) else (value,)
        for item in values:
            if isinstance(item, Draft):
                yield from _codes(item)
            elif isinstance(item, str) and (list_name := _list_of(annotation)):
                yield list_name, field, item


def _list_of(annotation: Any) -> str | None:
    if get_origin(annotation) is Annotated:
        for extra in annotation.__metadata__:
            if isinstance(extra, msgspec.Meta) and extra.extra:
                return str(extra.extra.get("codes", "")) or None
        return _list_of(annotation.__origin__)
    for argument in get_args(annotation):
        if found := _list_of(argument):
            return found
    return None


# msgspec tells what was expected and where, never the value: so its text is safe, but it is English.
_PROBLEMS: Final = (
    (re.compile(r"missing required field `(\w+)`"), "field_missing"),
    (re.compile(r"unknown field `([^`]*)`"), "field_unknown"),
    (re.compile(r"RFC3339|ISO8601|[Ii]nvalid.*(?:date|time)"), "field_no_date"),
    (re.compile(r"<=|>=|of length"), "field_out_of_range"),
)


def _refusal(error: str) -> Refused:
    problem, _, where = error.partition(" - at `$")
    place = where.rstrip("`").lstrip(".")
    for pattern, key in _PROBLEMS:
        if found := pattern.search(problem):
            named = [part for part in (place, *found.groups()) if part]
            return Refused(key, field=".".join(named))
    return Refused("field_wrong_type", field=place) if place else Refused("no_object")
