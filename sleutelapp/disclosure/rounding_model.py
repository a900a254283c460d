"""What is to be rounded, and the linear system of it in multiples of k, without what can only be zero."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from sleutelapp.disclosure.linear import LinearSystem
from sleutelapp.disclosure.relations import NEW, Relation, RelationSet
from sleutelapp.disclosure.solver import Solution
from sleutelapp.disclosure.tables import Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundingProblem:
    """True counts (absent is zero), what holds between them, and k.

    `residuals` are what earlier quarters left: true counts less published ones, added up, in people.
    `stages` puts cells into groups to be decided one after the other, each with what follows left continuous: much faster than
    all at once, and nearly as good. Without, or where that ends nowhere, an integer program decides all together.
    `lifts` are by how much the cells of a table are favoured to go up, where inequalities would make them too low on average.
    `weight` is how many times as much a cell's own draw counts; a cell that weighs more than one is not lifted. The bit of pressure
    that many parts have in common outweighs the single draw of their total, unless that weighs more: then the parts make room.
    `carry_weight` is the same for what is carried over: of small parts more can be carried down than up, all in one direction.
    """

    relations: RelationSet
    counts: Mapping[Cell, int]
    k: int
    residuals: Mapping[Cell, int] = field(default_factory=dict)
    stages: Callable[[Cell], int] | None = None
    lifts: Mapping[str, float] = field(default_factory=dict)
    weight: Callable[[Cell], float] | None = None
    carry_weight: Callable[[Cell], float] | None = None

    def below(self, cell: Cell) -> int:
        """The multiple at or below a count, in multiples."""
        return self.counts.get(cell, 0) // self.k

    def above(self, cell: Cell) -> int:
        """The multiple at or above a count, in multiples."""
        return -(-self.counts.get(cell, 0) // self.k)


class RoundingModel:
    """The linear system of a problem in multiples of k: adjacent multiples, or up to `escalation` steps beyond.

    `index` has the variable of each cell; a cell that is not in it can only be zero, nine of ten in a key person's quarter.
    """

    def __init__(self, problem: RoundingProblem, escalation: int) -> None:
        self.system = LinearSystem()
        self.index: dict[Cell, int] = {}
        self.beyond: list[int] = []  # variables that count steps beyond the adjacent multiples
        relations = problem.relations
        limits = {cell: _limits(problem, cell, escalation) for cell in relations.published}
        limits |= {cell: (value // problem.k, value // problem.k) for cell, value in relations.given.items()}
        zero, rows = _without_zeros(relations.relations, limits)
        for cell, (lower, upper) in limits.items():
            if cell not in zero:
                self.index[cell] = self.system.add_variable(lower, upper)
        for cell in relations.hidden:
            if cell not in zero:
                self.index[cell] = self.system.add_variable()
        for terms, is_bound in rows:
            self.system.add_row(
                [(self.index[cell], coefficient) for cell, coefficient in terms], 0, None if is_bound else 0
            )
        if escalation:
            self._count_steps(problem)

    def open_cells(self, cells: Iterable[Cell]) -> list[int]:
        """The variables of those cells that may take more than one value."""
        found = (self.index[cell] for cell in cells if cell in self.index)
        return [at for at in found if self.system.lower[at] != self.system.upper[at]]

    def value(self, solution: Solution, cell: Cell) -> float:
        """What a solution says of a cell, in multiples."""
        return solution.values[self.index[cell]] if cell in self.index else 0

    def _count_steps(self, problem: RoundingProblem) -> None:
        for cell in problem.relations.published:
            if cell not in self.index:
                continue
            at = self.index[cell]
            below, above = problem.below(cell), problem.above(cell)
            lower, upper = self.system.lower[at], self.system.upper[at]
            if lower == upper or (lower == below and upper == above):
                continue
            steps = self.system.add_variable()
            self.system.add_row([(steps, 1), (at, -1)], -above, None)
            self.system.add_row([(steps, 1), (at, 1)], below, None)
            self.beyond.append(steps)


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


def _without_zeros(
    relations: Iterable[Relation], limits: Mapping[Cell, tuple[int, int]]
) -> tuple[set[Cell], list[Relation]]:
    """The cells that must be zero, since no cell is negative; and what the relations say of the others.

    A sum that is zero has parts of zero, and what is at most zero is zero.
    """
    zero = {cell for cell, (_lower, upper) in limits.items() if not upper}
    left = list(relations)
    while True:
        known, rows = len(zero), []
        for relation in left:
            terms = tuple(term for term in relation.terms if term[0] not in zero)
            is_upward = any(coefficient > 0 for _cell, coefficient in terms)
            if is_upward and any(coefficient < 0 for _cell, coefficient in terms):
                rows.append(
                    Relation(terms, relation.is_bound) if len(terms) < len(relation.terms) else relation
                )
            elif not (is_upward and relation.is_bound):  # else it says nothing
                zero.update(cell for cell, _coefficient in terms if not limits.get(cell, (0, 0))[0])
                if any(cell not in zero for cell, _coefficient in terms):
                    rows.append(Relation(terms, relation.is_bound))  # nothing keeps it: let the solver say so
        if len(zero) == known:
            return zero, rows
        left = rows
