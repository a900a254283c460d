"""Tables from outside the standard set, as problems to round: public ones from files, and small ones made on the spot."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from sleutelapp.disclosure.relations import Relation, RelationSet
from sleutelapp.disclosure.rounding import Cost, Rounding
from sleutelapp.disclosure.rounding_model import RoundingProblem
from sleutelapp.disclosure.tables import Cell

CASES = Path(__file__).parent / "cases"


def case(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    return content


def case_names() -> list[str]:
    """The public tables with a proven optimum."""
    return sorted(
        path.stem for path in CASES.glob("*.json") if "rounding_base5" in path.read_text(encoding="utf-8")
    )


def cell_of(number: int) -> Cell:
    return Cell("table", (str(number),))


def plain_problem(
    counts: Sequence[int],
    relations: Iterable[tuple[int, Sequence[int]]],
    k: int = 5,
    *,
    at_least: Iterable[tuple[int, Sequence[int]]] = (),
) -> RoundingProblem:
    """A problem of cells numbered from 0, with (total, parts) that are equal, and those where the total may be more."""
    rows = [*((row, False) for row in relations), *((row, True) for row in at_least)]
    return RoundingProblem(
        relations=RelationSet(
            published=tuple(cell_of(number) for number in range(len(counts))),
            relations=tuple(
                Relation(((cell_of(total), 1), *((cell_of(part), -1) for part in parts)), is_bound)
                for (total, parts), is_bound in rows
            ),
        ),
        counts={cell_of(number): count for number, count in enumerate(counts)},
        k=k,
    )


def distance_cost(problem: RoundingProblem) -> Cost:
    """What one multiple more adds to the sum of absolute distances."""

    def cost(cell: Cell) -> float:
        over = problem.counts[cell] % problem.k
        return problem.k - 2 * over

    return cost


def distance(problem: RoundingProblem, rounding: Rounding) -> int:
    return sum(abs(rounding.values[cell] - problem.counts[cell]) for cell in problem.relations.published)


def adjacent(problem: RoundingProblem, rounding: Rounding) -> bool:
    return all(
        value % problem.k == 0 and abs(value - problem.counts[cell]) < problem.k
        for cell, value in rounding.values.items()
    )
