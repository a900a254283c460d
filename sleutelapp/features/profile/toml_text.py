"""An organisation's file as TOML, written by hand: the standard library only reads it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from sleutelapp.core.drafting import plain
from sleutelapp.features.profile.drafts import FILE_VERSION, OrganisationFile

_HEAD: Final = (
    "# Organisatiebestand van Sleutelapp. Maak en wijzig het in Sleutelapp, bij 'Ik ben coördinator'.",
    f"version = {FILE_VERSION}",
)
_DATES: Final = frozenset({"issued_on", "valid_from", "valid_until", "checked_on"})
_BARE: Final = re.compile(r"[A-Za-z0-9_-]+")
_SHORT: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def organisation_toml(file: OrganisationFile) -> str:
    """The text of a file that reads back as `file`; what has its usual value is left out, but for k and the edition."""
    values = {
        "edition": file.edition,
        "k": file.k,
        "retention_months": file.retention_months,
        **{key: value for key, value in plain(file).items() if key != "version"},
    }
    tables = {key: value for key, value in values.items() if isinstance(value, list | tuple)}
    lines = [*_HEAD, *_pairs({key: value for key, value in values.items() if key not in tables})]
    for name, entries in tables.items():
        for entry in entries:
            lines += ["", f"[[{name}]]", *_pairs(entry)]
    return "\n".join(lines) + "\n"


def _pairs(values: Mapping[str, Any]) -> Iterator[str]:
    for key, value in values.items():
        yield f"{_key(key)} = {value if key in _DATES else _value(value)}"


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(key)} = {_value(part)}" for key, part in value.items()) + " }"
    return _quoted(value) if isinstance(value, str) else str(value)


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _quoted(key)


def _quoted(text: str) -> str:
    return '"' + "".join(_SHORT.get(sign) or _sign(sign) for sign in text) + '"'


def _sign(sign: str) -> str:
    is_control = sign < " " or sign == "\x7f"
    return f"\\u{ord(sign):04X}" if is_control else sign
