"""Steps between solutions: how a cell is shown to have k candidates without a question for each of them.

A linear system is convex. When a whole-number solution p and p + (k − 1)·d, d whole, both keep it, then so do p + d, … between
them, and every cell with d ≠ 0 has k candidates. Both ends are rechecked by integer arithmetic; who thought of d does not matter.
"""

import random
import time
from collections.abc import Collection, Mapping, Sequence

from sleutelapp.disclosure.diving import DeadEnd, dive
from sleutelapp.disclosure.linear import LinearSystem
from sleutelapp.disclosure.solver import SolverFault, SolverTimeOut

SECONDS = 10.0  # one search for a step; what it has not shown by then is left to others
ALL_SECONDS = 8.0  # of the processor: all searches from one point together
FRUITLESS = 2  # searches in a row that show nothing new
_SEED = 5  # which steps are tried first; the outcome does not depend on it

Step = Mapping[int, int]  # variable → change; absent is none


class Steps:
    """Steps from one solution of a system. Raises ValueError when the point is none."""

    def __init__(self, system: LinearSystem, point: Sequence[int]) -> None:
        if system.violations(point):
            raise ValueError("steps start from a solution")
        self._system = system
        self._point = point
        self._rows: list[list[tuple[int, int]]] = [[] for _variable in point]
        self._values = [0] * system.row_count
        for number in range(system.row_count):
            for variable, coefficient in system.row(number):
                self._rows[variable].append((number, coefficient))
                self._values[number] += coefficient * point[variable]

    def reach(self, step: Step, times: int) -> bool:
        """Whether the point plus `times` the step keeps the system (and so does every whole point between)."""
        changes: dict[int, int] = {}
        for variable, by in step.items():
            if not _within(
                self._point[variable] + times * by,
                self._system.lower[variable],
                self._system.upper[variable],
            ):
                return False
            for number, coefficient in self._rows[variable]:
                changes[number] = changes.get(number, 0) + times * by * coefficient
        return all(
            _within(
                self._values[number] + change, self._system.row_lower[number], self._system.row_upper[number]
            )
            for number, change in changes.items()
        )

    def search(self, cells: Collection[int], times: int) -> set[int]:
        """Those of `cells` that steps found by linear programming have moved `times` over."""
        chance = random.Random(_SEED)  # noqa: S311 -- no secret: which proof is tried first
        directions = self._directions(times)
        left, moved, fruitless = set(cells), set[int](), 0
        end = time.thread_time() + ALL_SECONDS
        while left and fruitless < FRUITLESS and time.thread_time() < end:
            step = _step(directions, sorted(left), chance)
            if not self.reach(step, times):
                raise SolverFault("a step leaves the system")
            new = left & step.keys()
            left -= new
            moved |= new
            fruitless = 0 if new else fruitless + 1
        return moved

    def _directions(self, times: int) -> LinearSystem:
        """All whole d, −1 ≤ d ≤ 1, for which the point plus `times` d keeps the system."""
        system, directions = self._system, LinearSystem()
        for value, low, high in zip(self._point, system.lower, system.upper, strict=True):
            down = 1 if low is None else min(1, (value - low) // times)
            up = 1 if high is None else min(1, (high - value) // times)
            directions.add_variable(-down, up)
        for number, value in enumerate(self._values):
            low, high = system.row_lower[number], system.row_upper[number]
            directions.add_row(
                system.row(number),
                None if low is None else -((value - low) // times),
                None if high is None else (high - value) // times,
            )
        return directions


def _step(directions: LinearSystem, cells: Sequence[int], chance: random.Random) -> dict[int, int]:
    """A step that moves many of these cells, or none: the nearest whole ones to the best, for which proof takes far too long."""
    wishes: dict[int, float] = {}
    for cell in cells:
        low, high = directions.lower[cell], directions.upper[cell]
        is_up = chance.random() < 0.5 if (low, high) == (-1, 1) else high == 1
        wishes[cell] = (-1 if is_up else 1) * chance.uniform(0.5, 1.5)
    stages = (cells, range(directions.variable_count))
    try:
        solution = dive(directions, wishes, stages, seconds=SECONDS)
    except (DeadEnd, SolverTimeOut, SolverFault):
        return {}
    if solution is None:
        return {}
    return {variable: int(by) for variable, by in enumerate(solution.values) if by}


def _within(value: int, low: int | None, high: int | None) -> bool:
    return (low is None or value >= low) and (high is None or value <= high)
