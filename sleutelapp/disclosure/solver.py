"""Linear and integer programs over a LinearSystem, solved by HiGHS and believed only after a recheck.

Two traps were seen: a model grown in place from linear to integer claimed "Optimal" with a wrong objective, and differing
`threads` settings in one process ended in "Not Set". So every solve builds a fresh model, one number of threads holds for
the whole process, and the rows, bounds and objective of each claimed solution are computed again here.
"""

import contextlib
import functools
import math
import os
import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import highspy
import numpy as np
import numpy.typing as npt

from sleutelapp.disclosure.linear import LinearSystem

THREADS = 1  # for every solve of the process, see above
TOLERANCE = (
    1e-6  # how far a value that need not be whole may miss a bound or row, and an integer a whole number
)

_Floats = npt.NDArray[np.float64]
_Status = highspy.HighsModelStatus


class SolverTimeOut(Exception):
    """No solution was found in the time given. That says nothing about whether there is one."""


class Unbounded(Exception):
    """There are solutions, and the objective has no best one."""


class SolverFault(Exception):
    """The solver broke off, or claimed a solution that does not keep the relations. Nothing may be built on it."""


@dataclass(frozen=True, slots=True)
class Solution:
    """Values that keep every bound and row: whole numbers as int, the others as float.

    `optimal` is False when it was not proven that there is nothing better.
    """

    values: tuple[float, ...]
    objective: float
    optimal: bool


def solve(
    system: LinearSystem,
    objective: Mapping[int, float] | Sequence[float],
    *,
    integer: bool | Collection[int],
    minimise: bool = True,
    seconds: float | None = None,
    gap: float = 0.0,
    slack: float = 0.0,
) -> Solution | None:
    """The best solution, or None when it is proven that there is none.

    `objective` gives a cost per variable (those not in a mapping cost nothing). `integer` says which variables must be whole:
    all, none, or these. `seconds` bounds the search; a solution found by then is returned with `optimal` False.
    A whole-number solution may miss the best by the share `gap` of the objective, or by `slack` of it, and is called optimal still.

    Raises SolverTimeOut, Unbounded or SolverFault.
    """
    whole = _whole(system, integer)
    cost = _costs(system, objective)
    for presolve in ("choose", "off"):  # what presolve got wrong or left open is tried once more without it
        solver = _fresh(
            system, cost, whole, minimise=minimise, seconds=seconds, gaps=(gap, slack), presolve=presolve
        )
        if solver.run() == highspy.HighsStatus.kError:
            continue
        status = solver.getModelStatus()
        if status == _Status.kInfeasible:
            return None
        if status == _Status.kUnbounded:
            raise Unbounded
        if status in {_Status.kOptimal, _Status.kTimeLimit, _Status.kModelEmpty}:
            found = _checked(system, solver, cost, whole)
            if found is not None:
                return Solution(*found, optimal=status != _Status.kTimeLimit)
            if status == _Status.kTimeLimit:
                raise SolverTimeOut
    if status == _Status.kUnboundedOrInfeasible:
        if solve(system, {}, integer=integer, seconds=seconds) is None:
            return None
        raise Unbounded
    raise SolverFault(solver.modelStatusToString(status))


class Relaxation:
    """A linear program that is solved again and again, each time with more of its variables fixed.

    Every solve starts from where the last one ended. What it says on the way is only a hint; `checked` is what may be believed.
    The objective must have a best value, and `seconds` are for all solves together. Raises SolverFault when the solver breaks off.
    """

    def __init__(
        self, system: LinearSystem, objective: Mapping[int, float] | Sequence[float], *, seconds: float
    ) -> None:
        self._system = system
        self._cost = _costs(system, objective)
        self._end = time.monotonic() + seconds
        self._solver = _fresh(
            system,
            self._cost,
            _whole(system, integer=False),
            minimise=True,
            seconds=seconds,
            gaps=(0.0, 0.0),
            presolve="choose",
        )

    def fix(self, variable: int, value: int) -> None:
        """From now on a variable has one value."""
        self._solver.changeColBounds(variable, float(value), float(value))

    def best(self) -> Sequence[float] | None:
        """The values of the best solution, None when there is none. Raises SolverTimeOut."""
        if time.monotonic() >= self._end:
            raise SolverTimeOut
        self._solver.run()
        status = self._solver.getModelStatus()
        if status in {_Status.kInfeasible, _Status.kUnboundedOrInfeasible}:
            return None
        if status == _Status.kTimeLimit:
            raise SolverTimeOut
        if status not in {_Status.kOptimal, _Status.kModelEmpty}:
            raise SolverFault(self._solver.modelStatusToString(status))
        values: list[float] = list(self._solver.getSolution().col_value)
        return values

    def checked(self, integer: Collection[int]) -> Solution:
        """What was solved last as a solution of the whole system, with these variables whole."""
        found = _checked(self._system, self._solver, self._cost, _whole(self._system, integer))
        if found is None:
            raise SolverFault("what was solved does not keep the relations")
        return Solution(*found, optimal=False)


def _whole(system: LinearSystem, integer: bool | Collection[int]) -> npt.NDArray[np.bool_]:  # noqa: FBT001 -- as solve takes it
    if isinstance(integer, bool):
        return np.full(system.variable_count, integer)
    whole = np.zeros(system.variable_count, dtype=bool)
    whole[np.fromiter(integer, dtype=np.int64)] = True
    return whole


def _costs(system: LinearSystem, objective: Mapping[int, float] | Sequence[float]) -> _Floats:
    if not isinstance(objective, Mapping):
        if len(objective) != system.variable_count:
            raise ValueError(f"{len(objective)} costs for {system.variable_count} variables")
        return np.asarray(objective, dtype=np.float64)
    cost = np.zeros(system.variable_count)
    for variable, each in objective.items():
        cost[variable] = each
    return cost


def _bounds(bounds: Sequence[int | None], absent: float) -> _Floats:
    return np.array([absent if bound is None else bound for bound in bounds], dtype=np.float64)


@functools.cache
def _say_nothing() -> None:
    """Let HiGHS print its banner, once a process, to nowhere: it would stand before the output of a command.

    It is written by the C library, so the descriptor has to point elsewhere for the moment; without one there is nothing to do.
    """
    with contextlib.suppress(OSError):
        kept = os.dup(1)
        try:
            with Path(os.devnull).open("wb") as nowhere:
                os.dup2(nowhere.fileno(), 1)
                highspy.Highs().version()  # type: ignore[no-untyped-call]
        finally:
            os.dup2(kept, 1)
            os.close(kept)


def _fresh(
    system: LinearSystem,
    cost: _Floats,
    whole: npt.NDArray[np.bool_],
    *,
    minimise: bool,
    seconds: float | None,
    gaps: tuple[float, float],
    presolve: str,
) -> highspy.Highs:
    model = highspy.HighsLp()
    model.num_col_ = system.variable_count
    model.num_row_ = system.row_count
    model.sense_ = highspy.ObjSense.kMinimize if minimise else highspy.ObjSense.kMaximize
    model.col_cost_ = cost
    model.col_lower_ = _bounds(system.lower, -highspy.kHighsInf)
    model.col_upper_ = _bounds(system.upper, highspy.kHighsInf)
    model.row_lower_ = _bounds(system.row_lower, -highspy.kHighsInf)
    model.row_upper_ = _bounds(system.row_upper, highspy.kHighsInf)
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.array(system.start, dtype=np.int32)
    model.a_matrix_.index_ = np.array(system.index, dtype=np.int32)
    model.a_matrix_.value_ = np.array(system.coefficient, dtype=np.float64)
    if whole.any():
        kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
        model.integrality_ = [kinds[each] for each in whole.tolist()]
    _say_nothing()
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", THREADS)
    solver.setOptionValue("presolve", presolve)
    gap, slack = gaps
    solver.setOptionValue("mip_rel_gap", gap)
    solver.setOptionValue("mip_abs_gap", max(slack, TOLERANCE))
    solver.setOptionValue("mip_feasibility_tolerance", TOLERANCE / 10)
    if seconds is not None:
        solver.setOptionValue("time_limit", float(seconds))
    if solver.passModel(model) == highspy.HighsStatus.kError:
        raise SolverFault("the solver refuses the model")
    return solver


def _checked(
    system: LinearSystem, solver: highspy.Highs, cost: _Floats, whole: npt.NDArray[np.bool_]
) -> tuple[tuple[float, ...], float] | None:
    """The values and their objective when everything holds, computed here: exactly where the values are whole."""
    claimed = list(solver.getSolution().col_value)
    if len(claimed) != system.variable_count or not all(map(math.isfinite, claimed)):
        return None
    values = tuple(
        round(value) if is_whole else value for value, is_whole in zip(claimed, whole, strict=True)
    )
    if any(abs(value - was) > TOLERANCE for value, was in zip(values, claimed, strict=True)):
        return None
    if any(system.broken(values, 0 if whole.all() else TOLERANCE)):
        return None
    objective = math.fsum(each * value for each, value in zip(cost.tolist(), values, strict=True))
    scale = 1 + math.fsum(abs(each * value) for each, value in zip(cost.tolist(), values, strict=True))
    if abs(objective - solver.getInfo().objective_function_value) > TOLERANCE * scale:
        return None
    return values, objective
