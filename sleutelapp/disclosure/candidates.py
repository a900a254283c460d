"""Which whole numbers an attacker must still hold possible for a figure, given a linear system that the truth keeps.

What is proven, and by what:

* A cell with at least k candidates is **shown** to have them: each belongs to a whole-number solution of the system that was
  rechecked by integer arithmetic (see `steps.py`). No word of the solver is believed.
* A cell with fewer than k candidates is found by asking for the next larger possible value until there is none. That there
  is none is what the integer program says (HiGHS, within its tolerances). A wrong "none" would raise a false alarm, never
  hide a cell. Gaps inside an interval are seen: only values that solutions have are counted.
"""

import math
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sleutelapp.disclosure.components import components, with_lower
from sleutelapp.disclosure.linear import LinearSystem
from sleutelapp.disclosure.points import solution_near, solution_with
from sleutelapp.disclosure.solver import SolverFault, SolverTimeOut, Unbounded, solve
from sleutelapp.disclosure.steps import Step, Steps

SECONDS = 30.0  # one question of the exact search: past this a cell is undecided
# More left for that search are a sign of changed figures: then all questions together get so much time of the processor.
MANY = 25
MANY_SECONDS = 8.0

Progress = Callable[[int, int], None]  # cells settled, of how many


class Impossible(Exception):
    """No whole numbers keep the system: nobody's true counts can have given these figures."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The least and the greatest whole number a variable can be; None is no bound."""

    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Narrow:
    """A variable with too few candidates: all of them, or None where the time was up before it was settled."""

    variable: int
    candidates: tuple[int, ...] | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """The cells with too few candidates in ascending order, and the parts of the system (variables) that nothing keeps."""

    narrow: tuple[Narrow, ...]
    impossible: tuple[tuple[int, ...], ...]


def feasible_interval(system: LinearSystem, variable: int, *, seconds: float | None = SECONDS) -> Interval:
    """The exact interval of one variable: by linear, and where its end is no whole point, by integer programming.

    Raises Impossible when there is no solution, SolverTimeOut when `seconds` were not enough for an end.
    """
    return Interval(
        _end(system, variable, minimise=True, seconds=seconds),
        _end(system, variable, minimise=False, seconds=seconds),
    )


def narrow_cells(
    system: LinearSystem,
    needed: Mapping[int, int],
    *,
    guess: Mapping[int, int] | None = None,
    steps: Iterable[Step] = (),
    progress: Progress | None = None,
) -> Outcome:
    """Which variables have fewer candidates than they need (`needed`: variable → k, at least 2).

    `guess` are likely values of some variables; a solution near them is the start. `steps` are changes that probably lead from
    one solution to others (an ordinary person more): tried first, so that the solver has less to do.
    """
    parts = list(components(system))
    place = {
        variable: (at, own) for at, part in enumerate(parts) for own, variable in enumerate(part.variables)
    }
    offered: list[list[Step]] = [[] for _part in parts]
    for step in steps:
        for at, own in _split(step, place).items():
            offered[at].append(own)
    narrow: list[Narrow] = []
    impossible = []
    settled = 0
    for part, own_steps in zip(parts, offered, strict=True):
        cells = {own: needed[variable] for own, variable in enumerate(part.variables) if variable in needed}
        likely = (
            {own: guess[variable] for own, variable in enumerate(part.variables) if variable in guess}
            if guess
            else {}
        )
        try:
            found = _narrow_in(part.system, cells, likely, own_steps)
        except (SolverTimeOut, SolverFault):  # not even whether there is any solution
            found = [Narrow(cell, None) for cell in cells]
        if found is None:
            impossible.append(part.variables)
        else:
            narrow += (Narrow(part.variables[each.variable], each.candidates) for each in found)
        settled += len(cells)
        if progress is not None and cells:
            progress(settled, len(needed))
    return Outcome(tuple(sorted(narrow, key=lambda each: each.variable)), tuple(impossible))


def _split(step: Step, place: Mapping[int, tuple[int, int]]) -> dict[int, dict[int, int]]:
    """What a step does in each part: the parts know nothing of one another, so each half is a step too."""
    own: dict[int, dict[int, int]] = {}
    for variable, by in step.items():
        if by:
            part, at = place[variable]
            own.setdefault(part, {})[at] = by
    return own


def _narrow_in(
    system: LinearSystem, needed: Mapping[int, int], likely: Mapping[int, int], offered: Sequence[Step]
) -> list[Narrow] | None:
    """The narrow cells of one part; None when it has no solution."""
    point = solution_with(system, likely)
    left = dict(needed)
    if point is None:
        point = solution_near(system, likely, offered)
    if point is None:
        return None
    if left:
        point = _walk(system, point, likely, offered, left)
    if left:
        for cell in Steps(system, point).search(left, max(left.values()) - 1):
            del left[cell]
    return list(_exactly(system, left))


def _walk(
    system: LinearSystem,
    point: list[int],
    likely: Mapping[int, int],
    offered: Sequence[Step],
    left: dict[int, int],
) -> list[int]:
    """Strike out of `left` what offered steps show to have enough candidates, from this point and some others near `likely`.

    Each further point keeps to what is likely where the steps for what is left pass: so that they have room. Returns the last.
    """
    while True:
        before = len(left)
        _take(Steps(system, point), offered, left)
        useful = [step for step in offered if any(cell in left for cell in step)]
        if not useful or len(left) == before:
            return point
        other = solution_near(system, likely, useful)
        if other is None:
            return point
        point = other


def _take(steps: Steps, offered: Iterable[Step], left: dict[int, int]) -> None:
    for step in offered:
        new = [cell for cell in step if cell in left]
        if not new:
            continue
        times = max(left[cell] for cell in new) - 1
        back = {cell: -by for cell, by in step.items()}
        if steps.reach(step, times) or steps.reach(back, times):
            for cell in new:
                del left[cell]


def _exactly(system: LinearSystem, left: Mapping[int, int]) -> Iterator[Narrow]:
    end = time.thread_time() + (MANY_SECONDS if len(left) > MANY else math.inf)
    for cell, k in sorted(left.items()):
        try:
            candidates = least_values(system, cell, k, end=end)
        except (SolverTimeOut, SolverFault):
            yield Narrow(cell, None)
        else:
            if len(candidates) < k:
                yield Narrow(cell, candidates)


def least_values(
    system: LinearSystem, variable: int, count: int, *, end: float = math.inf
) -> tuple[int, ...]:
    """The `count` least values that a variable has in solutions, or all of them when they are fewer.

    Each is the least above the one before. `end` is when to give up, by the processor time of this thread.
    Raises ValueError for a variable without lower bound, SolverTimeOut.
    """
    values: list[int] = []
    low, high = system.lower[variable], system.upper[variable]
    if low is None:
        raise ValueError(f"variable {variable} has no lower bound to begin at")
    while len(values) < count and (high is None or low <= high):
        seconds = min(SECONDS, end - time.thread_time())
        if seconds <= 0:
            raise SolverTimeOut
        above = with_lower(system, variable, low)
        solution = solve(above, {variable: 1.0}, integer=True, seconds=seconds)
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
