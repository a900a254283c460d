"""What every part of the demo's history works with."""

import heapq
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from random import Random
from typing import TYPE_CHECKING

from sleutelapp.features.demo.calendar import last_workday, next_workday
from sleutelapp.features.demo.ledger import Ledger
from sleutelapp.features.demo.material import Material, Place

if TYPE_CHECKING:
    from sleutelapp.features.demo.people import Home, Person

Event = Callable[[date], None]


class Agenda:
    """What is going to happen, by day; in order of planning within a day."""

    def __init__(self) -> None:
        self._events: list[tuple[date, int, Event]] = []
        self._order = count()

    def plan(self, day: date, event: Event) -> None:
        """Let something happen on a day, or on the first working day after."""
        heapq.heappush(self._events, (day, next(self._order), event))

    def run(self, today: date) -> None:
        """Let everything happen that was planned for today or before."""
        while self._events and self._events[0][0] <= today:
            heapq.heappop(self._events)[2](today)


@dataclass(slots=True)
class Desk:
    """Chance, material, the ledger, the agenda, and the caseload of today."""

    rng: Random
    material: Material
    ledger: Ledger
    until: date
    agenda: Agenda = field(default_factory=Agenda)
    active: list["Home"] = field(default_factory=list)  # in order of arrival
    wanted: list["Home"] = field(default_factory=list)  # promised to be called or visited
    network: dict[tuple[str, str], tuple[int, int | None, int]] = field(default_factory=dict)
    households_met: int = 0
    met: Counter[str] = field(default_factory=Counter)  # people per municipality
    lone: dict[str | None, "Person"] = field(default_factory=dict)  # the first who lives alone, by origin
    twin_met: bool = False  # whether one of them was written down a second time
    # Follow-ups (days from `until`) and appointments that the last weeks leave behind for Vandaag.
    left_to_do: list[int] = field(default_factory=lambda: [-5, 0, 1, -1, 0, 3, 2, -2, 8])
    left_appointments: list[int] = field(default_factory=lambda: [1, 3, 2, 8])

    def days_left(self, today: date) -> int:
        """Days from today to the end of the history."""
        return (self.until - today).days

    def some_people(self, number: int) -> list["Person"]:
        """Different people of the caseload, by chance."""
        homes = self.rng.sample(self.active, min(number, len(self.active)))
        return [self.rng.choice(home.people) for home in homes]

    def place_of_arrival(self, people: int) -> Place:
        """Where a household lives: where the people met so far lag most behind the share agreed there."""
        total = self.met.total() + people
        places = self.material.places
        lags = [place.share * total / 100 - self.met[place.code] + self.rng.uniform(0, 4) for place in places]
        place = places[lags.index(max(lags))]
        self.met[place.code] += people
        self.households_met += 1
        return place

    def left_over_promise(self, today: date) -> date | None:
        """In the last two weeks: a day that Vandaag is to show something for, still in the future."""
        left = self.days_left(today)
        for days in self.left_to_do if left <= 14 else ():
            day = self.until + timedelta(days=days)
            if days:
                day = last_workday(day) if days < 0 else next_workday(day)
            if day > today:
                self.left_to_do.remove(days)
                return day
        return None

    def after(self, today: date, fewest: int, most: int) -> date:
        """A day, this many days later."""
        return today + timedelta(days=self.rng.randint(fewest, most))

    def helper(self, kind: str, municipality: str) -> tuple[int | None, int | None, int]:
        """Organisation, professional, and usual wait in days for a destination here."""
        return self.network.get((kind, municipality)) or self.network.get((kind, "")) or (None, None, 14)
