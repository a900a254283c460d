"""Controlled rounding: every count to an adjacent multiple of k, so that all relations still hold, in one program for all.

Figures are solved for in multiples of k. Published ones are whole, hidden ones continuous. A multiple, zero included, stays.
Where it is proven that no such rounding exists the next multiple is allowed, at a price that no other wish outweighs. A lack of time
proves nothing: then there is no rounding at all, or what is published would tell how fast a laptop is.
"""

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import NormalDist

from sleutelapp.disclosure.diving import DeadEnd, dive
from sleutelapp.disclosure.noise import Noise
from sleutelapp.disclosure.rounding_model import RoundingModel, RoundingProblem
from sleutelapp.disclosure.solver import Solution, SolverFault, SolverTimeOut, solve
from sleutelapp.disclosure.tables import Cell

SIGMA = 0.3
SLACK = (
    2.0  # of the objective, where ten random cells may well differ by more: proving the last bit takes long
)
SECONDS = 20.0  # for one program
ESCALATIONS = 6
_LEAST_SHARE = 0.01  # also what was carried down to a multiple may go up
_NORMAL = NormalDist()
_PRICE = 1000.0  # of a step beyond the adjacent multiples


class CannotRound(Exception):
    """No rounding keeps the relations, not even with several multiples more. Nothing may be published."""


class RoundingTimeOut(Exception):
    """The time was up before a rounding was found. Nothing may be published; trying again may do."""


@dataclass(frozen=True, slots=True)
class Rounding:
    """Published values in people; hidden ones in multiples of k, as the solver left them; how far it had to escalate."""

    values: Mapping[Cell, int]
    hidden: Mapping[Cell, float]
    escalation: int


Cost = Callable[[Cell], float]  # what it costs to publish a cell one multiple higher


def round_counts(
    problem: RoundingProblem, cost: Cost, *, seconds: float = SECONDS, slack: float = SLACK
) -> Rounding:
    """The rounding that costs least, or at most `slack` more; by stages a good one, see `diving.dive`.

    Raises CannotRound or RoundingTimeOut, or SolverFault when nothing can be believed.
    """
    costs = {cell: cost(cell) for cell in problem.relations.published}
    try:
        for escalation in range(ESCALATIONS):
            rounding = _round_within(problem, costs, escalation, seconds, slack)
            if rounding is not None:
                return rounding
    except SolverTimeOut:
        raise RoundingTimeOut from None
    raise CannotRound


def random_cost(problem: RoundingProblem, noise: Noise) -> Cost:
    """Costs σ(ξ − Φ⁻¹(x)), by which every rounding that keeps the relations is possible.

    x is how far a count lies above its lower multiple, after what earlier quarters left has been carried over; a count without
    relations goes up with probability x, and so is right on average. (½ + σξ − x of the design differs by 0.05 at most, and
    publishes single people too low by 0.2.) What relations push up or down is held against it, see `lifts` and `weight` of
    `RoundingProblem`; both are finite, and so leave every rounding possible.
    """
    targets = carried_targets(problem)

    def cost(cell: Cell) -> float:
        share = min(max(targets[cell] - problem.below(cell), _LEAST_SHARE), 1 - _LEAST_SHARE)
        own = SIGMA * (noise.normal(cell) - _NORMAL.inv_cdf(share))
        weight = 1.0 if problem.weight is None else problem.weight(cell)
        return weight * own if weight > 1 else own - problem.lifts.get(cell.table, 0.0)

    return cost


def carried_targets(problem: RoundingProblem) -> dict[Cell, float]:
    """In multiples: the point nearest (in L1, weighted) to count + residual that keeps the relations between the adjacent multiples.

    Without such a point each target stands for itself between its multiples: targets are wishes, not promises. Raises
    RoundingTimeOut: were the wishes to depend on time, the same secret would not always draw the same.
    """
    k = problem.k
    wishes = {
        cell: (problem.counts.get(cell, 0) + problem.residuals.get(cell, 0)) / k
        for cell in problem.relations.published
    }
    clipped = {
        cell: min(max(wish, problem.below(cell)), problem.above(cell)) for cell, wish in wishes.items()
    }
    if not any(problem.residuals.get(cell) for cell in wishes):
        return clipped
    model = RoundingModel(problem, 0)
    # |x - wish| is x - wish + 2 · short, where x falls short of the wish: k · short ≥ count + residual - k · x.
    objective: dict[int, float] = {}
    for cell in problem.relations.published:
        if problem.below(cell) == problem.above(cell) or cell not in model.index:
            continue
        wish = problem.counts.get(cell, 0) + problem.residuals.get(cell, 0)
        weight = 1.0 if problem.carry_weight is None else problem.carry_weight(cell)
        at = model.index[cell]
        if wish >= k * problem.above(cell):
            objective[at] = -k * weight
            continue
        objective[at] = k * weight
        if wish > k * problem.below(cell):
            short = model.system.add_variable()  # k times, in people
            model.system.add_row([(short, 1), (at, k)], wish, None)
            objective[short] = 2 * weight
    try:
        nearest = solve(model.system, objective, integer=False, seconds=SECONDS)
    except SolverTimeOut:
        raise RoundingTimeOut from None
    if nearest is None:
        return clipped
    return {cell: model.value(nearest, cell) for cell in problem.relations.published}


def _round_within(
    problem: RoundingProblem, costs: Mapping[Cell, float], escalation: int, seconds: float, slack: float
) -> Rounding | None:
    model = RoundingModel(problem, escalation)
    objective = {model.index[cell]: cost for cell, cost in costs.items() if cell in model.index}
    objective |= dict.fromkeys(model.beyond, _PRICE)
    if problem.stages is not None:
        with contextlib.suppress(DeadEnd, SolverFault):
            solution = dive(model.system, objective, _stages(problem, problem.stages, model), seconds=seconds)
            return None if solution is None else _believed(problem, model, solution, escalation)
    whole = True if not problem.relations.hidden else model.open_cells(problem.relations.published)
    solution = solve(model.system, objective, integer=whole, seconds=seconds, slack=slack)
    return None if solution is None else _believed(problem, model, solution, escalation)


def _stages(problem: RoundingProblem, stage: Callable[[Cell], int], model: RoundingModel) -> list[list[int]]:
    """The variables to decide in each stage, those that are open at all."""
    stages: dict[int, list[Cell]] = {}
    for cell in problem.relations.published:
        stages.setdefault(stage(cell), []).append(cell)
    return [model.open_cells(cells) for _stage, cells in sorted(stages.items())]


def _believed(
    problem: RoundingProblem, model: RoundingModel, solution: Solution, escalation: int
) -> Rounding:
    """The rounding, after every relation between published figures alone was computed again by integers."""
    relations = problem.relations
    values = {cell: round(model.value(solution, cell)) * problem.k for cell in relations.published}
    hidden = {cell: model.value(solution, cell) for cell in relations.hidden}
    known = {**relations.given, **values}
    for relation in relations.relations:
        if all(cell in known for cell, _ in relation.terms) and not relation.holds(known):
            raise CannotRound(f"the rounding does not keep {relation}")
    return Rounding(values, hidden, escalation)
