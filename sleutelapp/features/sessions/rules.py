"""What holds for sessions."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Protocol

from sleutelapp.core.errors import Refused
from sleutelapp.features.sessions.drafts import SessionDraft

SHARE_CODE_LENGTH: Final = 5
_READ_ALOUD: Final = "34679ACFHJKMPRTWXY"  # nothing that looks like another, few that sound like another


class Counted(Protocol):
    """One line of attendance: a known person, or a count of unknown ones."""

    @property
    def newcomer_id(self) -> int | None:
        """The known person."""

    @property
    def count(self) -> int:
        """How many people."""

    @property
    def state(self) -> str:
        """One of registered, attended, no_show."""

    @property
    def walk_in(self) -> bool:
        """Came without registering."""


@dataclass(frozen=True, slots=True)
class Totals:
    """Numbers of people: `participants` came, `known` of them are in the vault."""

    registered: int = 0
    participants: int = 0
    known: int = 0
    walk_ins: int = 0
    no_shows: int = 0


def totals(attendance: Iterable[Counted]) -> Totals:
    """How many registered, came, came unannounced and stayed away."""
    rows = list(attendance)
    came = [row for row in rows if row.state == "attended"]
    return Totals(
        registered=sum(row.count for row in rows if not row.walk_in),
        participants=sum(row.count for row in came),
        known=sum(row.count for row in came if row.newcomer_id is not None),
        walk_ins=sum(row.count for row in came if row.walk_in),
        no_shows=sum(row.count for row in rows if row.state == "no_show"),
    )


def check_session(draft: SessionDraft) -> None:
    """Raises Refused when one known person is counted as several, or stands there twice."""
    known = [row.newcomer_id for row in draft.attendance if row.newcomer_id is not None]
    if len(known) != len(set(known)):
        raise Refused("attendance_twice")
    if any(row.newcomer_id is not None and row.count != 1 for row in draft.attendance):
        raise Refused("attendance_count")


def new_share_code() -> str:
    """Five characters that the first key person reads out and the second types; a merge then counts once."""
    return "".join(secrets.choice(_READ_ALOUD) for _ in range(SHARE_CODE_LENGTH))


def tidy_share_code(typed: str) -> str:
    """A code as it was typed, without spaces and in capitals."""
    return "".join(typed.split()).replace("-", "").upper()


def is_share_code(typed: str) -> bool:
    """Whether this can be a code that was read out."""
    return len(typed) == SHARE_CODE_LENGTH and set(typed) <= set(_READ_ALOUD)
