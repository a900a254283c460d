"""Sessions given by several key persons: each publishes the attendance under the session's code, so that a merge counts it once.

Two givers with two secret seeds could round the same 7 to 5 and to 10, and together tell 6 to 9. So a shared session is always
rounded up: 5 means 1 to 5, 10 means 6 to 10, and both publish the same. A session to which nobody came is not listed.
What is published of its theme then has to leave every one of those k attendances possible, which bounds it a little.
"""

from collections.abc import Mapping
from typing import NamedTuple

from sleutelapp.disclosure.tables import Cell, Dimensions

TABLE_NAME = "attendance_session"


class Bounds(NamedTuple):
    """Between what a figure must lie, in people."""

    lower: int
    upper: int | None


def rounded_up(count: int, k: int) -> int:
    """The published attendance of a shared session, at least k."""
    return max(1, -(-count // k)) * k


def window(cell: Cell, value: int, k: int) -> Bounds:
    """The true counts for which this value of this cell may be published, escalation apart."""
    if cell.table == TABLE_NAME:
        return Bounds(value - k + 1, value) if value else Bounds(0, 0)
    return Bounds(max(0, value - k + 1), value + k - 1)


def of_theme(theme: str, dimensions: Dimensions) -> tuple[Cell, ...]:
    """The shared sessions of a theme."""
    return tuple(Cell(TABLE_NAME, (each.code,)) for each in dimensions.sessions if each.theme == theme)


def theme_bounds(
    dimensions: Dimensions, sessions: Mapping[str, int], published: Mapping[Cell, int], k: int
) -> dict[Cell, Bounds]:
    """What the published attendance of each theme with shared sessions must keep to.

    Not below the fewest people that its shared sessions may have had; and, when all its sessions are shared, not above the most.
    """
    bounds = {}
    for theme in dimensions.theme:
        cells = of_theme(theme, dimensions)
        if cells:
            most = sum(published[cell] for cell in cells)
            fewest = most - len(cells) * (k - 1)
            is_all = len(cells) == sessions.get(theme, 0)
            bounds[Cell("attendance", (theme,))] = Bounds(-(-fewest // k) * k, most if is_all else None)
    return bounds
