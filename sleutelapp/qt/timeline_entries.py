"""What a timeline shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable
    from datetime import date


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened.

    Attributes:
        key: what ``entry_activated`` reports.
        day: the day whose heading it stands under; entries come in the order they are shown.
        title: first line.
        text: what was noted, wrapped, at most four lines.
        time: time of day as text.
        icon: pictogram name.
        icon_role: role of its colour.
    """

    key: Hashable
    day: date
    title: str
    text: str = ""
    time: str = ""
    icon: str = "circle-small"
    icon_role: str = "accent"


@dataclass(frozen=True, slots=True)
class DayHeading:
    """The heading of a day."""

    title: str
