"""Which whole numbers an attacker must still hold possible for a figure, given a linear system that the truth keeps.

What is proven, and by what:

* A cell with at least k candidates is **shown** to have them. Each candidate belongs to a whole-number solution of the
  system that was rechecked by integer arithmetic (`LinearSystem.violations`); no word of the solver is believed.
  A step that moves a solution p by (k − 1)·d, with d whole, shows k candidates at once for every cell with d ≠ 0:
  the system is convex, so p, p + d, … p + (k − 1)·d all keep it, and the recheck of both ends is a recheck of all.
* A cell with fewer than k candidates is found by asking for the next larger possible value until there is none.
  That there is none is what the integer program says (HiGHS, within its tolerances). A wrong "none" would raise a
  false alarm, never hide a cell.
"""

import random
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from sleutelapp.disclosure.components import Component, components
from sleutelapp.disclosure.linear import LinearSystem
from sleutelapp.disclosure.solver import SolverFault, SolverTimeOut, Unbounded, solve

STEP_SECONDS = 2.0  # a search for one step; what it has not shown by then is left to the exact search
CELL_SECONDS = 30.0  # one question of the exact search: past this a cell is undecided
FRUITLESS = 2  # steps in a row that show nothing new before the exact search takes over
_SEED = 5  # which steps are tried first; the outcome does not depend on it


class Impossible(Exception):
    """No whole numbers keep the system: nobody's true counts can have given these figures."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The least and the greatest whole number a variable can be; None is no bound."""

    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Narrow:
    """A variable with too few candidates: all of them, or None where time was up before it was settled."""

    variable: int
    candidates: tuple[int, ...] | None


def feasible_interval(
    system: LinearSystem, variable: int, *, seconds: float | None = CELL_SECONDS
) -> Interval:
    """The exact interval of one variable: by linear, and where its end is no whole point, by integer programming.

    Raises Impossible when there is no solution, SolverTimeOut when `seconds` were not enough for an end.
    """
    return Interval(
        _end(system, variable, minimise=True, seconds=seconds),
        _end(system, variable, minimise=False, seconds=seconds),
    )


def narrow_cells(
    system: LinearSystem,
    cells: Collection[int],
    k: int,
    *,
    guess: Sequence[int] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> list[Narrow]:
    """Those of `cells` (variables) that have fewer than k candidates, in ascending order.

    `guess` is a solution to start from, where one is known; it is checked first. `progress` hears how many cells are settled, of how many. Raises Impossible when there is no solution.
    """
    wanted = set(cells)
    settled, found = 0, []
    for component in components(system):
        here = [at for at, variable in enumerate(component.variables) if variable in wanted]
        start = [guess[variable] for variable in component.variables] if guess is not None else None
        found += _narrow_in(component, here, k, start)
        settled += len(here)
        if progress is not None and here:
            progress(settled, len(wanted))
    return sorted(found, key=lambda each: each.variable)


def _narrow_in(component: Component, cells: list[int], k: int, guess: list[int] | None) -> list[Narrow]:
    system = component.system
    if system.row_count == 0:
        return [each for at in cells if (each := _alone(component, at, k))]
    point = _point(system, guess)
    open_cells = _without_steps(system, point, cells, k)
    if open_cells:  # perhaps another corner lets them move
        other = _point(system, None, favour=open_cells)
        open_cells = _without_steps(system, other, open_cells, k)
    found = []
    for at in open_cells:
        try:
            candidates = least_values(system, at, k)
        except (SolverTimeOut, SolverFault):
            found.append(Narrow(component.variables[at], None))
            continue
        if len(candidates) < k:
            found.append(Narrow(component.variables[at], candidates))
    return found


def _alone(component: Component, at: int, k: int) -> Narrow | None:
    low, high = component.system.lower[at], component.system.upper[at]
    if low is None or high is None or high - low + 1 >= k:
        return None
    return Narrow(component.variables[at], tuple(range(low, high + 1)))


def least_values(system: LinearSystem, variable: int, count: int) -> tuple[int, ...]:
    """The `count` least values that a variable has in solutions, or all of them when they are fewer.

    Each is the least above the one before. Raises ValueError for a variable without lower bound, SolverTimeOut.
    """
    values: list[int] = []
    low, high = system.lower[variable], system.upper[variable]
    if low is None:
        raise ValueError(f"variable {variable} has no lower bound to begin at")
    while len(values) < count and (high is None or low <= high):
        above = _bounded(system, variable, low)
        solution = solve(above, {variable: 1.0}, integer=True, seconds=CELL_SECONDS)
        if solution is None:
            break
        if not solution.optimal:
            raise SolverTimeOut
        values.append(int(solution.values[variable]))
        low = values[-1] + 1
    return tuple(values)


def _end(system: LinearSystem, variable: int, *, minimise: bool, seconds: float | None) -> int | None:
    try:
        relaxed = solve(system, {variable: 1.0}, integer=False, minimise=minimise, seconds=seconds)
        if relaxed is None:
            raise Impossible
        rounded = [round(value) for value in relaxed.values]
        if relaxed.optimal and not system.violations(rounded):
            return rounded[variable]
        solution = solve(system, {variable: 1.0}, integer=True, minimise=minimise, seconds=seconds)
    except Unbounded:
        if solve(system, {}, integer=True, seconds=seconds) is None:
            raise Impossible from None
        return None
    if solution is None:
        raise Impossible
    if not solution.optimal:
        raise SolverTimeOut
    return int(solution.values[variable])


def _point(system: LinearSystem, guess: list[int] | None, favour: Collection[int] = ()) -> list[int]:
    if guess is not None and not system.violations(guess):
        return guess
    # A favoured cell starts low: from there it has room to rise.
    solution = solve(system, dict.fromkeys(favour, 1.0), integer=True, gap=0.5)
    if solution is None:
        raise Impossible
    return [int(value) for value in solution.values]


def _without_steps(system: LinearSystem, point: list[int], cells: list[int], k: int) -> list[int]:
    """Those cells for which no step of k − 1 times a whole direction was found from this point."""
    chance = random.Random(_SEED)  # noqa: S311 -- no secret: which proof is tried first
    steps = _steps(system, point, k - 1)
    left = list(cells)
    fruitless = 0
    while left and fruitless < FRUITLESS:
        moved = _moved(steps, left, chance)
        ends = [value + (k - 1) * by for value, by in zip(point, moved, strict=True)]
        if system.violations(ends):
            raise SolverFault("a step leaves the system")
        before = len(left)
        left = [at for at in left if not moved[at]]
        fruitless = 0 if len(left) < before else fruitless + 1
    return left


def _moved(steps: LinearSystem, cells: list[int], chance: random.Random) -> list[int]:
    """A direction that moves many of these cells."""
    wishes: dict[int, float] = {}
    for at in cells:
        low, high = steps.lower[at], steps.upper[at]
        up = chance.random() < 0.5 if (low, high) == (-1, 1) else high == 1
        wishes[at] = (1 if up else -1) * chance.uniform(0.5, 1.5)
    try:
        solution = solve(steps, wishes, integer=True, minimise=False, seconds=STEP_SECONDS, gap=0.1)
    except (SolverTimeOut, SolverFault):
        return [0] * steps.variable_count
    if solution is None:
        return [0] * steps.variable_count
    return [int(value) for value in solution.values]


def _steps(system: LinearSystem, point: Sequence[int], length: int) -> LinearSystem:
    """The system of all whole directions d, −1 ≤ d ≤ 1, for which point + length · d keeps `system`."""
    steps = LinearSystem()
    for value, low, high in zip(point, system.lower, system.upper, strict=True):
        room_down = 1 if low is None else min(1, (value - low) // length)
        room_up = 1 if high is None else min(1, (high - value) // length)
        steps.add_variable(-room_down, room_up)
    for number in range(system.row_count):
        terms = list(system.row(number))
        value = sum(coefficient * point[variable] for variable, coefficient in terms)
        low, high = system.row_lower[number], system.row_upper[number]
        steps.add_row(
            terms,
            None if low is None else -((value - low) // length),
            None if high is None else (high - value) // length,
        )
    return steps


def _bounded(system: LinearSystem, variable: int, low: int) -> LinearSystem:
    """The same system with another lower bound for one variable; rows are shared, not copied."""
    bounded = LinearSystem()
    bounded.__dict__.update(system.__dict__)
    bounded.lower = list(system.lower)
    bounded.lower[variable] = low
    return bounded
