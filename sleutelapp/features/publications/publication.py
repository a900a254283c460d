"""What one workbook carries of one key person and quarter: the issue, and what goes with it."""

import hashlib
import json
from dataclasses import dataclass
from typing import NamedTuple

from sleutelapp.disclosure.issue import Issue


class SharedSignal(NamedTuple):
    """A signal as the coordinator reads it; `domain` and `municipality` are codes, or empty."""

    text: str
    domain: str = ""
    municipality: str = ""


class OwnCode(NamedTuple):
    """A code of the organisation's own that figures stand under, with what a reader without its file needs to show it."""

    list: str
    code: str
    parent: str
    dutch: str
    english: str


class Place(NamedTuple):
    """One key person in one quarter ("2026-Q3"): of this there can be only one issue. Codes are an organisation's own."""

    organisation: str
    sender: str
    period: str


class Disputed(NamedTuple):
    """An issue, known by its hash, that contradicts another of the same place: none of them counts, ever again."""

    place: Place
    issue_hash: str


@dataclass(frozen=True, slots=True)
class Publication:
    """An issue with the signals that were shared with it and the own codes that its figures use.

    The hash of the issue covers neither: `seal` does, so that a change by hand is seen.
    """

    issue: Issue
    signals: tuple[SharedSignal, ...] = ()
    own_codes: tuple[OwnCode, ...] = ()

    @property
    def place(self) -> Place:
        """Whose, and of which quarter: in one workbook there is one of each."""
        return Place(self.issue.organisation, self.issue.sender, self.issue.period)

    @property
    def seal(self) -> str:
        """A hash of everything; it tells damage and edits by hand, it is no signature."""
        content = [self.issue.issue_hash, sorted(self.signals), sorted(self.own_codes)]
        return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()
