"""Which whole numbers an attacker must still hold possible for a figure, given a linear system that the truth keeps.

What is proven, and by what:

* A cell with at least k candidates is **shown** to have them: each belongs to a whole-number solution of the system that was
  rechecked by integer arithmetic (see `steps.py`). No word of the solver is believed.
* A cell with fewer than k candidates is found by asking for the next larger possible value until there is none. That there
  is none is what the integer program says (HiGHS, within its tolerances). A wrong "none" would raise a false alarm, never
  hide a cell. Gaps inside an interval are seen: only values that solutions have are counted.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass

from sleutelapp.disclosure.components import components, with_lower, with_values
from sleutelapp.disclosure.linear import LinearSystem
from sleutelapp.disclosure.solver import SolverFault, SolverTimeOut, Unbounded, solve
from sleutelapp.disclosure.steps import Step, Steps

SECONDS = 30.0  # one question of the exact search: past this a cell is undecided

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
        point = _start(part.system, likely)
        if point is None:
            impossible.append(part.variables)
        elif cells:
            narrow += (
                Narrow(part.variables[each.variable], each.candidates)
                for each in _narrow_from(part.system, point, cells, own_steps)
            )
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


def _start(system: LinearSystem, likely: Mapping[int, int]) -> list[int] | None:
    """A solution with the likely values, else one near them; None when there is none at all."""
    fixed = with_values(system, likely)
    if fixed is not None:
        point = _solution(fixed)
        if point is not None or not likely:
            return point
    near = LinearSystem()
    near.__dict__.update({name: copy(value) for name, value in vars(system).items()})
    distances = {}
    for variable, value in likely.items():
        distance = near.add_variable()
        near.add_row([(distance, 1), (variable, -1)], -value, None)
        near.add_row([(distance, 1), (variable, 1)], value, None)
        distances[distance] = 1.0
    solution = solve(near, distances, integer=True, seconds=SECONDS, gap=0.05)
    return None if solution is None else [int(value) for value in solution.values[: system.variable_count]]


def _solution(system: LinearSystem) -> list[int] | None:
    point = [0] * system.variable_count
    for part in components(system):
        solution = solve(part.system, {}, integer=True, seconds=SECONDS)
        if solution is None:
            return None
        for variable, value in zip(part.variables, solution.values, strict=True):
            point[variable] = int(value)
    return point


def _take(steps: Steps, offered: Iterable[Step], left: dict[int, int]) -> None:
    """Strike out of `left` what the offered steps, there or back, show to have enough candidates."""
    for step in offered:
        new = [cell for cell in step if cell in left]
        if not new:
            continue
        times = max(left[cell] for cell in new) - 1
        back = {cell: -by for cell, by in step.items()}
        if steps.reach(step, times) or steps.reach(back, times):
            for cell in new:
                del left[cell]


def _narrow_from(
    system: LinearSystem, point: list[int], needed: Mapping[int, int], offered: Sequence[Step]
) -> Iterator[Narrow]:
    steps = Steps(system, point)
    left = dict(needed)
    _take(steps, offered, left)
    if left:
        for cell in steps.search(left, max(left.values()) - 1):
            del left[cell]
    for cell, k in sorted(left.items()):
        try:
            candidates = least_values(system, cell, k)
        except (SolverTimeOut, SolverFault):
            yield Narrow(cell, None)
        else:
            if len(candidates) < k:
                yield Narrow(cell, candidates)


def least_values(system: LinearSystem, variable: int, count: int) -> tuple[int, ...]:
    """The `count` least values that a variable has in solutions, or all of them when they are fewer.

    Each is the least above the one before. Raises ValueError for a variable without lower bound, SolverTimeOut.
    """
    values: list[int] = []
    low, high = system.lower[variable], system.upper[variable]
    if low is None:
        raise ValueError(f"variable {variable} has no lower bound to begin at")
    while len(values) < count and (high is None or low <= high):
        above = with_lower(system, variable, low)
        solution = solve(above, {variable: 1.0}, integer=True, seconds=SECONDS)
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
