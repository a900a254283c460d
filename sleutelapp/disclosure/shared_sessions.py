"""Sessions given by several key persons: each publishes the attendance under the session's code, so that a merge counts it once.

Two givers with two secret seeds could round the same 7 to 5 and to 10, and together tell 6 to 9; an organisation with k = 5 and
one with k = 10 could do so without any seed (no organisation has more than 10). So the attendance of such a session is rounded by one public rule for all: to the
nearest ten, and never to zero: 10 means 1 to 14, 20 means 15 to 24. A session to which nobody came is not listed.

Its people stand in no other table. Were they in those of attendance too, two people who gave the same two sessions could
publish different multiples of what is then the same sum.
"""

from typing import NamedTuple

from sleutelapp.disclosure.tables import Cell

TABLE_NAME = "attendance_session"
_STEP = 10


class Bounds(NamedTuple):
    """Between what a figure must lie, in people."""

    lower: int
    upper: int | None


def step(k: int) -> int:
    """To multiples of what these sessions are rounded: tens for every k that an organisation may choose; at least k."""
    return -(-k // _STEP) * _STEP


def is_published(cell: Cell, value: int, k: int) -> bool:
    """Whether a value is one that may be published of this cell at all."""
    return value >= 0 and value % (step(k) if cell.table == TABLE_NAME else k) == 0


def rounded(count: int, k: int) -> int:
    """The published attendance of a shared session: the nearest multiple, halves up, at least one."""
    each = step(k)
    return max(each, (count + each // 2) // each * each)


def window(cell: Cell, value: int, k: int) -> Bounds:
    """The true counts for which this value of this cell may be published, escalation apart."""
    if cell.table != TABLE_NAME:
        return Bounds(max(0, value - k + 1), value + k - 1)
    if not value:
        return Bounds(0, 0)
    half = step(k) // 2
    return Bounds(1 if value == 2 * half else value - half, value + half - 1)
