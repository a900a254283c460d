"""Draw what is published of a quarter: round at random, certify, and draw again where no certificate is found."""

from collections.abc import Mapping
from dataclasses import dataclass

from sleutelapp.disclosure.certificate import Certificate
from sleutelapp.disclosure.certify import certify
from sleutelapp.disclosure.noise import Noise
from sleutelapp.disclosure.quarter import QuarterCounts
from sleutelapp.disclosure.relations import RelationSet
from sleutelapp.disclosure.rounding import RoundingProblem, random_cost, round_counts
from sleutelapp.disclosure.shared_sessions import rounded_up, theme_bounds
from sleutelapp.disclosure.tables import TOTAL, Cell

ATTEMPTS = 20
# Nobody can be published with a need where nobody is as reached, nor referred there: measured, this makes up for it.
LIFTS = {"people": 0.1, "urgency": 0.1, "referrals": 0.04}


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
    relations = problem.relations
    for attempt in range(ATTEMPTS):
        cost = random_cost(problem, Noise(seed, f"{year}-Q{counted.quarter}", attempt))
        rounding = round_counts(problem, cost)
        values = {cell: value for cell, value in rounding.values.items() if value}
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
    """What is to be rounded of a quarter; the arguments are those of `draw_quarter`."""
    relations = counted.relations(earlier)
    fixed = {
        cell: rounded_up(counted.counts.get(cell, 0), k)
        for cell in relations.published
        if cell.table == "attendance_session"
    }
    return RoundingProblem(
        relations=relations,
        counts=counted.counts,
        k=k,
        fixed=fixed,
        bounds=theme_bounds(counted.dimensions, counted.sessions, fixed, k),
        residuals=residuals or {},
        stages=_stage,
        lifts=LIFTS,
    )


def _stage(cell: Cell) -> int:
    """What is decided first: who was reached is the hardest, with three axes; all else hangs on it."""
    if cell.table == "reach":
        return 0 if cell.keys[0] == TOTAL or cell.keys[1:] == (TOTAL, TOTAL) else 1
    return 0 if cell.table.startswith("reach_") or cell.table in {"new", "transferred"} else 2


def _residuals(problem: RoundingProblem, values: Mapping[Cell, int]) -> dict[Cell, int]:
    left = dict(problem.residuals)
    for cell in problem.relations.published:
        if cell not in problem.fixed:  # their rounding is no draw: there is nothing to make up for
            left[cell] = left.get(cell, 0) + problem.counts.get(cell, 0) - values.get(cell, 0)
    return {cell: residual for cell, residual in left.items() if residual}
