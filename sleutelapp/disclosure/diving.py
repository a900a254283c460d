"""Whole numbers from linear programs: where the best solution is not whole, one figure at a time is made so, and the rest follows.

The linear program of a quarter mostly has a whole best solution; else a dozen steps lead to one, each solved from where the last
one ended. An integer program proves the last bit of the best, and takes ten times as long for it. The audit's searches for other
possible truths are of the same kind.
"""

import math
from collections.abc import Mapping, Sequence

from sleutelapp.disclosure.linear import LinearSystem
from sleutelapp.disclosure.solver import TOLERANCE, Relaxation, Solution


class DeadEnd(Exception):
    """A figure fits neither as the one nor as the other neighbouring whole number. That proves nothing."""


def dive(
    system: LinearSystem,
    objective: Mapping[int, float],
    stages: Sequence[Sequence[int]],
    *,
    seconds: float,
) -> Solution | None:
    """A good solution in which the variables of all stages are whole, or None when it is proven that there is none.

    The variables of one stage are whole before the next are looked at. The path depends on the system and the objective alone. Any
    whole solution comes out for some objective: for one that wants each variable to be what it is there.

    Raises DeadEnd, SolverTimeOut (`seconds` are for all together) or SolverFault; the system is left as it was.
    """
    relaxation = Relaxation(system, objective, seconds=seconds)
    values = relaxation.best()
    if values is None:
        return None
    for cells in stages:
        while (at := _nearest_to_whole(cells, values, objective)) is not None:
            values = _step(relaxation, at, values[at], objective.get(at, 0))
        for at in cells:
            relaxation.fix(at, round(values[at]))
    if relaxation.best() is None:
        raise DeadEnd
    return relaxation.checked([at for cells in stages for at in cells])


def _nearest_to_whole(
    cells: Sequence[int], values: Sequence[float], objective: Mapping[int, float]
) -> int | None:
    """The variable that is nearest to a whole number without being one, of several the one that matters most; None when all are whole."""
    broken = (at for at in cells if _from_whole(values[at]) > TOLERANCE)
    return min(
        broken,
        key=lambda at: (round(_from_whole(values[at]), 6), -abs(objective.get(at, 0)), at),
        default=None,
    )


def _from_whole(value: float) -> float:
    return abs(value - round(value))


def _step(relaxation: Relaxation, variable: int, value: float, cost: float) -> Sequence[float]:
    """The best solution with one variable made whole; halfway it goes to the cheaper side."""
    below = math.floor(value)
    over = value - below
    is_up = cost < 0 if abs(over - 0.5) <= TOLERANCE else over > 0.5
    for whole in (below + is_up, below + (not is_up)):
        relaxation.fix(variable, whole)
        values = relaxation.best()
        if values is not None:
            return values
    raise DeadEnd
