"""The proof that k candidates are left of every figure, and its check by integer arithmetic alone.

A certificate holds one population table that yields exactly what was published, and for every figure a line of k populations:
a start near that table and the same step k - 1 times, mostly one more ordinary person. Bounds and relations are linear, so a
line keeps them when both its ends do; and the figure itself changes by one a step. Nothing here needs a solver or a secret.

Populations are counts by cell, which stand for people: within a hidden cell (municipality, gender, age) the people with a
need in each domain can be laid over one another to give those with any need, everything else adds up along single axes.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sleutelapp.disclosure.relations import Relation, RelationSet
from sleutelapp.disclosure.shared_sessions import Bounds, is_published, window
from sleutelapp.disclosure.tables import TABLE, Cell, Measure

Changes = Mapping[Cell, int]


class Line(NamedTuple):
    """k populations: the certificate's, changed by `start`, and then again and again by `step`."""

    start: Changes
    step: Changes


@dataclass(frozen=True, slots=True)
class Certificate:
    """A population (absent is zero) behind published values, and a line of k candidates for every figure but known zeros."""

    k: int
    population: Mapping[Cell, int]
    lines: Mapping[Cell, Line]


def promised(relations: RelationSet) -> Iterator[Cell]:
    """The published cells that must keep k candidates: all but contacts, and what exact figures show to be empty."""
    for cell in relations.published:
        if cell not in relations.zero and TABLE[cell.table].measure != Measure.CONTACTS:
            yield cell


def flaws(certificate: Certificate, values: Mapping[Cell, int], relations: RelationSet) -> list[str]:
    """Everything that is wrong with a certificate for these published values, in words for developers; empty when it holds."""
    return list(_Check(certificate, values, relations).flaws())


class _Check:
    def __init__(self, certificate: Certificate, values: Mapping[Cell, int], relations: RelationSet) -> None:
        self.certificate = certificate
        self.values = values
        self.relations = relations
        self.population = {**certificate.population, **relations.given}
        self.possible = dict.fromkeys(relations.hidden, Bounds(0, None))  # the counts that each cell may have
        for cell in relations.published:
            is_zero = cell in relations.zero
            self.possible[cell] = (
                Bounds(0, 0) if is_zero else window(cell, values.get(cell, 0), certificate.k)
            )
        self.of_cell: dict[Cell, list[tuple[int, int]]] = defaultdict(list)
        self.rows: tuple[Relation, ...] = relations.relations
        self.sums: list[int] = []
        for number, row in enumerate(self.rows):
            for cell, coefficient in row.terms:
                self.of_cell[cell].append((number, coefficient))
            self.sums.append(sum(each * self.population.get(cell, 0) for cell, each in row.terms))

    def flaws(self) -> Iterator[str]:
        for cell, value in self.values.items():
            if not is_published(cell, value, self.certificate.k):
                yield f"{value} is no multiple of k in {cell}"
        yield from self._flaws_of_population()
        checked: set[int] = set()  # one line may serve many cells
        for cell in promised(self.relations):
            line = self.certificate.lines.get(cell)
            if line is None:
                yield f"there is no line of candidates for {cell}"
            elif abs(line.step.get(cell, 0)) != 1:
                yield f"the candidates for {cell} do not differ by one"
            elif id(line) not in checked:
                checked.add(id(line))
                if line.start:  # else it starts at the population
                    yield from self._flaws_at(cell, line, 0)
                yield from self._flaws_at(cell, line, self.certificate.k - 1)

    def _flaws_of_population(self) -> Iterator[str]:
        for cell in self.certificate.population:
            if cell not in self.possible:
                yield f"the population has an unknown cell {cell}"
        for cell in self.possible:
            if not self._is_possible(cell, self.population.get(cell, 0)):
                yield f"the population has {self.population.get(cell, 0)} in {cell}"
        for row, total in zip(self.rows, self.sums, strict=True):
            if total < 0 or (total and not row.is_bound):
                yield f"the population does not keep {row}"

    def _flaws_at(self, target: Cell, line: Line, steps: int) -> Iterator[str]:
        sums: dict[int, int] = defaultdict(int)
        for cell in line.start.keys() | line.step.keys():
            change = line.start.get(cell, 0) + steps * line.step.get(cell, 0)
            count = self.population.get(cell, 0) + change
            if not self._is_possible(cell, count):
                yield f"candidate {steps} for {target} has {count} in {cell}"
            for number, coefficient in self.of_cell[cell]:
                sums[number] += coefficient * change
        for number, change in sums.items():
            total = self.sums[number] + change
            if total < 0 or (total and not self.rows[number].is_bound):
                yield f"candidate {steps} for {target} does not keep {self.rows[number]}"

    def _is_possible(self, cell: Cell, count: int) -> bool:
        """Whether a count may stand behind what was published of its cell."""
        bounds = self.possible.get(cell)
        return (
            bounds is not None and bounds.lower <= count and (bounds.upper is None or count <= bounds.upper)
        )
