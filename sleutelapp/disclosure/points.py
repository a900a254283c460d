"""Solutions to start from: with what is likely, or as near to it as may be."""

from collections import Counter
from collections.abc import Iterable, Mapping
from copy import copy

from sleutelapp.disclosure.components import components, with_values
from sleutelapp.disclosure.linear import LinearSystem
from sleutelapp.disclosure.solver import solve
from sleutelapp.disclosure.steps import Step

SECONDS = 30.0
_GAP = 0.02  # of the distance: near is near enough


def solution_with(system: LinearSystem, likely: Mapping[int, int]) -> list[int] | None:
    """A solution in which some variables have these values, None when there is none. Raises SolverTimeOut."""
    fixed = with_values(system, likely)
    if fixed is None:
        return None
    point = [0] * system.variable_count
    for part in components(fixed):
        if len(part.variables) == 1:  # thousands: asking the solver takes far longer
            only = _only_value(part.system)
            if only is None:
                return None
            point[part.variables[0]] = only
            continue
        solution = solve(part.system, {}, integer=True, seconds=SECONDS)
        if solution is None:
            return None
        for variable, value in zip(part.variables, solution.values, strict=True):
            point[variable] = int(value)
    return point


def _only_value(system: LinearSystem) -> int | None:
    """The least whole value that the one variable of a system can have, or the greatest when there is no least."""
    low, high = system.lower[0], system.upper[0]
    for number in range(system.row_count):
        coefficient = sum(each for _variable, each in system.row(number))
        least, most = system.row_lower[number], system.row_upper[number]
        if coefficient < 0:
            coefficient, least, most = (
                -coefficient,
                None if most is None else -most,
                None if least is None else -least,
            )
        if coefficient == 0:
            if (least or 0) > 0 or (most or 0) < 0:
                return None
            continue
        if least is not None:
            bound = -(-least // coefficient)
            low = bound if low is None else max(low, bound)
        if most is not None:
            bound = most // coefficient
            high = bound if high is None else min(high, bound)
    if low is not None and high is not None and low > high:
        return None
    return low if low is not None else high if high is not None else 0


def solution_near(
    system: LinearSystem, likely: Mapping[int, int], passing: Iterable[Step]
) -> list[int] | None:
    """A solution that differs little from likely values, least of all where many of these steps pass.

    None when there is no solution at all. Raises SolverTimeOut.
    """
    traffic = Counter(variable for step in passing for variable in step)
    near = LinearSystem()
    vars(near).update({name: copy(value) for name, value in vars(system).items()})
    cost: dict[int, float] = {}
    for variable, value in likely.items():
        distance = near.add_variable()
        near.add_row([(distance, 1), (variable, -1)], -value, None)
        near.add_row([(distance, 1), (variable, 1)], value, None)
        cost[distance] = 1.0 + traffic[variable]
    solution = solve(near, cost, integer=True, seconds=SECONDS, gap=_GAP)
    return None if solution is None else [int(value) for value in solution.values[: system.variable_count]]
