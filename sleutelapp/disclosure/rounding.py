"""Controlled rounding: every count to an adjacent multiple of k, so that all relations still hold, in one integer program.

Figures are solved for in multiples of k. Published ones are whole, hidden ones continuous. A multiple, zero included, stays.
Where it is proven that no such rounding exists the next multiple is allowed, at a price that no other wish outweighs. A lack of time
proves nothing: then there is no rounding at all, or what is published would tell how fast a laptop is.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from statistics import NormalDist

from sleutelapp.disclosure.linear import LinearSystem
from sleutelapp.disclosure.noise import Noise
from sleutelapp.disclosure.relations import NEW, RelationSet
from sleutelapp.disclosure.solver import Solution, SolverTimeOut, solve
from sleutelapp.disclosure.tables import Cell

SIGMA = 0.3
SLACK = (
    2.0  # of the objective, where ten random cells may well differ by more: proving the last bit takes long
)
SECONDS = 20.0  # for one program
ESCALATIONS = 6
_LEAST_SHARE = 0.04  # also what was carried down to a multiple may go up
_NORMAL = NormalDist()
_PRICE = 1000.0  # of a step beyond the adjacent multiples


class CannotRound(Exception):
    """No rounding keeps the relations, not even with several multiples more. Nothing may be published."""


class RoundingTimeOut(Exception):
    """The time was up before a rounding was found. Nothing may be published; trying again may do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundingProblem:
    """True counts (absent is zero), what holds between them, and k.

    `residuals` are what earlier quarters left: true counts less published ones, added up, in people.
    `stages` puts cells into groups to be decided one after the other, each with what follows left continuous: much faster than
    all at once, and nearly as good. Without, or where a later stage finds no solution any more, all are decided together.
    `lifts` are by how much the cells of a table are favoured to go up, where inequalities would make them too low on average.
    `weight` is how many times as much a cell's own draw counts; a cell that weighs more than one is not lifted. The bit of pressure
    that many parts have in common outweighs the single draw of their total, unless that weighs more: then the parts make room.
    """

    relations: RelationSet
    counts: Mapping[Cell, int]
    k: int
    residuals: Mapping[Cell, int] = field(default_factory=dict)
    stages: Callable[[Cell], int] | None = None
    lifts: Mapping[str, float] = field(default_factory=dict)
    weight: Callable[[Cell], float] | None = None

    def below(self, cell: Cell) -> int:
        """The multiple at or below a count, in multiples."""
        return self.counts.get(cell, 0) // self.k

    def above(self, cell: Cell) -> int:
        """The multiple at or above a count, in multiples."""
        return -(-self.counts.get(cell, 0) // self.k)


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
    """The rounding that costs least, or at most `slack` more. Raises CannotRound or RoundingTimeOut, or SolverFault when nothing can be believed."""
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
    """In multiples: the point nearest (in L1) to count + residual that keeps the relations between the adjacent multiples.

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
    model = _Model(problem, 0)
    # Distances in whole units: k · |x - wish| is d with d ≥ ±(k · x - (count + residual)).
    objective: dict[int, float] = {}
    for cell in problem.relations.published:
        if problem.below(cell) == problem.above(cell):
            continue
        wish = problem.counts.get(cell, 0) + problem.residuals.get(cell, 0)
        distance = model.system.add_variable()
        model.system.add_row([(distance, 1), (model.index[cell], -k)], -wish, None)
        model.system.add_row([(distance, 1), (model.index[cell], k)], wish, None)
        objective[distance] = 1.0
    try:
        nearest = solve(model.system, objective, integer=False, seconds=SECONDS)
    except SolverTimeOut:
        raise RoundingTimeOut from None
    if nearest is None:
        return clipped
    return {cell: nearest.values[model.index[cell]] for cell in problem.relations.published}


class _Model:
    """The linear system of a problem in multiples of k: adjacent multiples, or up to `escalation` steps beyond."""

    def __init__(self, problem: RoundingProblem, escalation: int) -> None:
        self.system = LinearSystem()
        self.index: dict[Cell, int] = {}
        self.beyond: list[int] = []  # variables that count steps beyond the adjacent multiples
        k = problem.k
        for cell in problem.relations.published:
            lower, upper = self._limits(problem, cell, escalation)
            self.index[cell] = self.system.add_variable(lower, upper)
        for cell in problem.relations.hidden:
            self.index[cell] = self.system.add_variable()
        for cell, value in problem.relations.given.items():
            self.index[cell] = self.system.add_variable(value // k, value // k)
        for relation in problem.relations.relations:
            terms = [(self.index[cell], coefficient) for cell, coefficient in relation.terms]
            self.system.add_row(terms, 0, None if relation.is_bound else 0)
        if escalation:
            self._count_steps(problem)

    @staticmethod
    def _limits(problem: RoundingProblem, cell: Cell, escalation: int) -> tuple[int, int]:
        if cell in problem.relations.zero:
            return 0, 0
        below, above = problem.below(cell), problem.above(cell)
        if above:
            below, above = max(0, below - escalation), above + escalation
        elif cell == NEW:
            above = escalation  # else all who were reached would have to fall to those published as new
        else:
            above = max(0, escalation - 1)  # nobody there is the last to be said otherwise
        return below, above

    def _count_steps(self, problem: RoundingProblem) -> None:
        for cell in problem.relations.published:
            at = self.index[cell]
            below, above = problem.below(cell), problem.above(cell)
            lower, upper = self.system.lower[at], self.system.upper[at]
            if lower == upper or (lower == below and upper == above):
                continue
            steps = self.system.add_variable()
            self.system.add_row([(steps, 1), (at, -1)], -above, None)
            self.system.add_row([(steps, 1), (at, 1)], below, None)
            self.beyond.append(steps)


def _round_within(
    problem: RoundingProblem, costs: Mapping[Cell, float], escalation: int, seconds: float, slack: float
) -> Rounding | None:
    model = _Model(problem, escalation)
    objective = {model.index[cell]: cost for cell, cost in costs.items()}
    objective |= dict.fromkeys(model.beyond, _PRICE)
    if problem.stages is not None:
        stages = _stages(problem, problem.stages, model)
        solution, decided = _by_stages(model, stages, objective, seconds, slack)
        if solution is not None:
            return _believed(problem, model, solution, escalation)
        if not decided:
            return None  # what has no solution with one stage whole has none with all
        model = _Model(problem, escalation)
    whole = (
        True if not problem.relations.hidden else [model.index[cell] for cell in problem.relations.published]
    )
    solution = solve(model.system, objective, integer=whole, seconds=seconds, slack=slack)
    return None if solution is None else _believed(problem, model, solution, escalation)


def _stages(problem: RoundingProblem, stage: Callable[[Cell], int], model: _Model) -> list[list[int]]:
    """The variables to decide in each stage, those that are open at all."""
    stages: dict[int, list[int]] = {}
    for cell in problem.relations.published:
        at = model.index[cell]
        if model.system.lower[at] != model.system.upper[at]:
            stages.setdefault(stage(cell), []).append(at)
    return [cells for _stage, cells in sorted(stages.items())] or [[]]


def _by_stages(
    model: _Model, stages: list[list[int]], objective: Mapping[int, float], seconds: float, slack: float
) -> tuple[Solution | None, int]:
    """Decide the cells of one stage after the other; no solution when what was decided leaves none, and how many were."""
    solution: Solution | None = None
    for decided, cells in enumerate(stages):
        solution = solve(model.system, objective, integer=cells, seconds=seconds, slack=slack)
        if solution is None:
            return None, decided
        for at in cells:
            model.system.lower[at] = model.system.upper[at] = round(solution.values[at])
    return solution, len(stages)


def _believed(problem: RoundingProblem, model: _Model, solution: Solution, escalation: int) -> Rounding:
    """The rounding, after every relation between published figures alone was computed again by integers."""
    relations = problem.relations
    values = {cell: round(solution.values[model.index[cell]]) * problem.k for cell in relations.published}
    hidden = {cell: solution.values[model.index[cell]] for cell in relations.hidden}
    known = {**relations.given, **values}
    for relation in relations.relations:
        if all(cell in known for cell, _ in relation.terms) and not relation.holds(known):
            raise CannotRound(f"the rounding does not keep {relation}")
    return Rounding(values, hidden, escalation)
