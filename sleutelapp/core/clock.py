"""The time, as something that is handed over: a test moves a clock, it patches nothing."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """What the app asks of time."""

    def now(self) -> datetime:
        """Local wall-clock time, without zone: contacts are logged in the key person's own time."""

    def today(self) -> date:
        """The local date."""

    def utc(self) -> datetime:
        """The moment in UTC, for stamps of creation and change."""


class SystemClock:
    """The laptop's clock."""

    def now(self) -> datetime:
        """Local time to the second."""
        return datetime.now().astimezone().replace(tzinfo=None, microsecond=0)

    def today(self) -> date:
        """The local date."""
        return self.now().date()

    def utc(self) -> datetime:
        """UTC to the second, without zone, as the vault stores it."""
        return datetime.now(tz=UTC).replace(tzinfo=None, microsecond=0)


def local(moment: datetime) -> datetime:
    """A moment in UTC as the laptop's wall clock shows it; both without zone."""
    return moment.replace(tzinfo=UTC).astimezone().replace(tzinfo=None)


@dataclass
class SetClock:
    """A clock that stands where it is put, for the demo history and for tests."""

    moment: datetime

    def now(self) -> datetime:
        """The moment it was set to."""
        return self.moment

    def today(self) -> date:
        """The date of that moment."""
        return self.moment.date()

    def utc(self) -> datetime:
        """The same moment: a set clock knows no zones."""
        return self.moment

    def move(self, **delta: float) -> None:
        """Move on by what `timedelta` takes: `move(days=1)`."""
        self.moment += timedelta(**delta)
