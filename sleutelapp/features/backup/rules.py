"""When a copy outside this computer is due."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

OUTSIDE_DAYS: Final = 7


@dataclass(frozen=True, slots=True)
class OutsideCopy:
    """What is known of copies on a stick or another disk."""

    last_on: dt.date | None = None  # None: there never was one
    since: dt.date | None = (
        None  # since when there is something to copy; None: there is nothing, or it is made up
    )

    def is_due(self, day: dt.date) -> bool:
        """Whether too much time has passed."""
        if self.since is None:
            return False
        return (day - (self.last_on or self.since)).days > OUTSIDE_DAYS
