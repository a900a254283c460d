"""Draw what is published of a quarter: round at random, certify, and draw again where no certificate is found."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sleutelapp.disclosure.certificate import Certificate
from sleutelapp.disclosure.certify import certify
from sleutelapp.disclosure.noise import Noise
from sleutelapp.disclosure.quarter import QuarterCounts
from sleutelapp.disclosure.relations import RelationSet
from sleutelapp.disclosure.rounding import SECONDS, random_cost, round_counts
from sleutelapp.disclosure.rounding_model import RoundingProblem
from sleutelapp.disclosure.shared_sessions import TABLE_NAME, rounded
from sleutelapp.disclosure.tables import TABLE, TOTAL, Cell

ATTEMPTS = 20
# Nobody can be published with a need where nobody is as reached, nor referred there: measured, this makes up for it.
LIFTS = {"people": 0.1, "urgency": 0.1, "referrals": 0.04}
# Of the totals without any breakdown: measured, their bias falls from 0.4 to 0.13 at most, and nothing takes longer.
_WEIGHT_OF_TOTALS = 8.0
# By how many axes a figure is broken down. Measured: the totals of four quarters fall from 0.6 too high to 0.2, those of one axis to 0.
_CARRY_WEIGHTS = {0: 100.0, 1: 8.0}


class CannotCertify(Exception):
    """No draw could be certified. Nothing may be published."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What may be published: values by cell in people (multiples of k, zeros left out), with its proof.

    `residuals` are to be kept secret and handed to the next quarter's draw: true counts less published ones, added up.
    `escalation` is how many multiples beyond the adjacent ones some cell had to go, `attempt` how many draws were thrown away.
    """

    values: Mapping[Cell, int]
    certificate: Certificate
    relations: RelationSet
    residuals: Mapping[Cell, int]
    escalation: int
    attempt: int


def draw_quarter(
    counted: QuarterCounts,
    *,
    year: int,
    seed: bytes,
    k: int = 5,
    earlier: Mapping[int, int] | None = None,
    residuals: Mapping[Cell, int] | None = None,
) -> Drawn:
    """The same values for the same counts, seed and history.

    `seed` is the vault's secret, 16 to 64 bytes. `earlier` are the published values of `new` of the earlier quarters of this
    year, by quarter; quarters without any work count as published with 0, and None means that one is still to be frozen.
    `residuals` are those of the last quarter that was drawn.

    Raises CannotCertify, CannotRound, RoundingTimeOut or SolverFault: then nothing may be published.
    """
    problem = quarter_problem(counted, k, earlier=earlier, residuals=residuals)
    relations = counted.relations(earlier)
    together = _given_together(counted, k)
    for attempt in range(ATTEMPTS):
        cost = random_cost(problem, Noise(seed, f"{year}-Q{counted.quarter}", attempt))
        rounding = round_counts(problem, cost, seconds=SECONDS)
        values = {cell: value for cell, value in rounding.values.items() if value} | together
        certificate = certify(
            counted.dimensions, counted.sessions, relations, values, k, guess=rounding.hidden
        )
        if certificate is not None:
            return Drawn(
                values, certificate, relations, _residuals(problem, values), rounding.escalation, attempt
            )
    raise CannotCertify


def quarter_problem(
    counted: QuarterCounts,
    k: int,
    *,
    earlier: Mapping[int, int] | None = None,
    residuals: Mapping[Cell, int] | None = None,
) -> RoundingProblem:
    """What is to be rounded at random; the arguments are those of `draw_quarter`."""
    relations = counted.relations(earlier)
    drawn = tuple(cell for cell in relations.published if cell.table != TABLE_NAME)
    return RoundingProblem(
        relations=replace(relations, published=drawn),
        counts=counted.counts,
        k=k,
        residuals=residuals or {},
        stages=_stage,
        lifts=LIFTS,
        weight=_weight,
        carry_weight=_carry_weight,
    )


def _given_together(counted: QuarterCounts, k: int) -> dict[Cell, int]:
    cells = TABLE[TABLE_NAME].cells(counted.dimensions, TABLE[TABLE_NAME].axes)
    return {cell: rounded(counted.counts[cell], k) for cell in cells}


def _stage(cell: Cell) -> int:
    """What is decided first: who was reached is the hardest, with three axes; all else hangs on it."""
    if cell.table == "reach":
        return 0 if cell.keys[0] == TOTAL or cell.keys[1:] == (TOTAL, TOTAL) else 1
    return 0 if cell.table.startswith("reach_") or cell.table in {"new", "transferred"} else 2


def _weight(cell: Cell) -> float:
    return _WEIGHT_OF_TOTALS if all(key == TOTAL for key in cell.keys) else 1.0


def _carry_weight(cell: Cell) -> float:
    return _CARRY_WEIGHTS.get(len(cell.keys) - cell.keys.count(TOTAL), 1.0)


def _residuals(problem: RoundingProblem, values: Mapping[Cell, int]) -> dict[Cell, int]:
    left = dict(problem.residuals)
    for cell in problem.relations.published:
        left[cell] = left.get(cell, 0) + problem.counts.get(cell, 0) - values.get(cell, 0)
    return {cell: residual for cell, residual in left.items() if residual}
