"""An issue: what one key person published of one quarter, as plain data, and the hash by which it is known ever after.

Zeros are not written: an absent cell is a zero. So nothing tells whether anybody was ever counted there, and a longer code list
changes no hash.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sleutelapp.disclosure.shared_sessions import is_published
from sleutelapp.disclosure.tables import TABLE_SET_VERSION, Cell, SharedSession

FORMAT_VERSION = 1

_TRANSFERRED = Cell("transferred")


class ExactFigure(NamedTuple):
    """A figure that is no count of people: minutes, metres, sessions, consultations, contacts by kind and month.

    Sessions by theme stand in the table `sessions` with the theme as their only key: relations depend on them.
    """

    table: str
    keys: tuple[str, ...]
    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Everything published of one key person × quarter. Values are multiples of k (of sessions given together, tens), or exact figures.

    `sender` is the key person's code, `sender_name` what the organisation file says to show (may be empty).
    `sessions` are the sessions given together with other key persons. Raises ValueError when a value cannot have been published.
    """

    sender: str
    sender_name: str
    organisation: str
    year: int
    quarter: int
    k: int
    code_list_version: str
    values: Mapping[Cell, int]
    exact: tuple[ExactFigure, ...] = ()
    sessions: tuple[SharedSession, ...] = ()
    table_set_version: int = TABLE_SET_VERSION
    format_version: int = FORMAT_VERSION
    issue_hash: str = field(init=False)

    def __post_init__(self) -> None:
        if self.quarter not in {1, 2, 3, 4}:
            raise ValueError(f"no quarter {self.quarter}")
        if self.k < 2:
            raise ValueError(f"k = {self.k} hides nothing")
        if not all(is_published(cell, value, self.k) for cell, value in self.values.items()):
            raise ValueError("a published value is no multiple of k")
        values = {cell: value for cell, value in sorted(self.values.items()) if value}
        object.__setattr__(self, "values", values)
        object.__setattr__(self, "exact", tuple(sorted(each for each in self.exact if each.value)))
        object.__setattr__(self, "sessions", tuple(sorted(self.sessions, key=lambda each: each.code)))
        object.__setattr__(self, "issue_hash", hashlib.sha256(self.canonical()).hexdigest())

    @property
    def period(self) -> str:
        """The quarter as everybody writes it: 2026-Q3."""
        return f"{self.year}-Q{self.quarter}"

    @property
    def transferred_in(self) -> int:
        """The published number of people taken over from other key persons, of those reached."""
        return self.values.get(_TRANSFERRED, 0)

    def value(self, cell: Cell) -> int:
        """The published value of a cell."""
        return self.values.get(cell, 0)

    def canonical(self) -> bytes:
        """The bytes that are hashed: JSON with sorted keys, cells and figures in order, no spaces, UTF-8."""
        content: dict[str, Any] = {
            "format": self.format_version,
            "tables": self.table_set_version,
            "codes": self.code_list_version,
            "sender": self.sender,
            "sender_name": self.sender_name,
            "organisation": self.organisation,
            "year": self.year,
            "quarter": self.quarter,
            "k": self.k,
            "values": [[cell.table, *cell.keys, value] for cell, value in self.values.items()],
            "exact": [[each.table, *each.keys, each.value] for each in self.exact],
            "sessions": [[each.code, each.theme] for each in self.sessions],
        }
        return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
