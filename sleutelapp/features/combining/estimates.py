"""What rounded figures of several sources add up to, and how far the true sum can be from it.

One published value v of people lies less than k from the truth: v − (k − 1) to v + (k − 1), and never below zero. The true
sum of n values therefore lies within n · (k − 1) of their sum. (Where a quarter had no rounding to adjacent multiples one
value may be a multiple further; the rule of every workbook says "rarely a little more", and so do bounds.)

The typical error is one standard deviation of the rounding, at most: (k² − 1) / 6 a value where remainders are spread evenly,
and k − 1 a person where counts are small and most are zero; the lesser of these two.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from sleutelapp.disclosure.shared_sessions import step, window
from sleutelapp.disclosure.tables import Cell

UNCERTAIN = 0.25  # from this typical error, as part of the value, a figure is shown in grey


@dataclass(frozen=True, slots=True)
class Estimate:
    """A sum of published values, and between what the true sum lies. `sources` are the values that were added, zeros included.

    `variance` is of the rounding, in people squared.
    """

    value: int = 0
    lower: int = 0
    upper: int = 0
    variance: float = 0.0
    sources: int = 0

    @property
    def typical(self) -> float:
        """The typical error, in people."""
        return math.sqrt(self.variance)

    @property
    def is_uncertain(self) -> bool:
        """Whether the figure tells little: its typical error is more than a quarter of it, or it is a zero that need not be one."""
        return self.typical > UNCERTAIN * self.value if self.value else self.upper > 0

    def __add__(self, other: "Estimate") -> "Estimate":
        return Estimate(
            self.value + other.value,
            self.lower + other.lower,
            self.upper + other.upper,
            self.variance + other.variance,
            self.sources + other.sources,
        )

    def within(self, lower: int, upper: int) -> "Estimate":
        """The same, where the truth is known from elsewhere to lie between these."""
        return replace(self, lower=max(self.lower, lower), upper=min(self.upper, upper))


class Published(NamedTuple):
    """The values of one cell by sources that round to multiples of k: how many sources, how many not zero, and their sum."""

    k: int
    sources: int
    filled: int
    value: int


def added(published: Iterable[Published]) -> Estimate:
    """The sum of ordinary figures."""
    total = Estimate()
    for k, sources, filled, value in published:
        evenly = sources * (k * k - 1) / 6
        sparse = (k - 1) * max(value, k)
        total += Estimate(
            value,
            value - filled * (k - 1),
            value + sources * (k - 1),
            min(evenly, sparse) if sources else 0.0,
            sources,
        )
    return total


def together(attendances: Iterable[tuple[Cell, int, int]]) -> Estimate:
    """Sessions given together, by their public rule of rounding: (cell, published value, k) of each."""
    total = Estimate()
    for cell, value, k in attendances:
        lower, upper = window(cell, value, k)
        total += Estimate(value, lower, value if upper is None else upper, step(k) ** 2 / 12)
    return total


def people_once(pairs: Iterable[tuple[int, int, int]]) -> Estimate:
    """People of several sources, without those who were taken over from another: (reached, taken over, k) of each source.

    Upwards nothing is certain of those taken over (the one they came from need not have reached them in this time), so the
    upper bound is that of the people reached. That others may be known to two sources as well is not in it: nobody knows.
    """
    total = Estimate()
    for reached, taken_over, k in pairs:
        variance = (k * k - 1) / 6
        total += Estimate(
            max(0, reached - taken_over),
            max(0, reached - taken_over - 2 * (k - 1)),
            reached + k - 1,
            variance + (variance if taken_over else 0.0),
            1,
        )
    return total


def by_k(values: Iterable[tuple[int, int]], sources: Mapping[int, int]) -> Iterable[Published]:
    """Values that are not zero (value, k), among so many sources by k."""
    sums: dict[int, list[int]] = {k: [0, 0] for k in sources}
    for value, k in values:
        of_k = sums.setdefault(k, [0, 0])
        of_k[0] += 1
        of_k[1] += value
    return [
        Published(k, max(sources.get(k, 0), filled), filled, value) for k, (filled, value) in sums.items()
    ]
