"""How long the outside audit takes under the real number of codes: `python -m tests.benchmarks.disclosure_audit`.

One quarter, twelve quarters of one person, the same with one figure changed by hand, and ten people in one quarter.
"""

import time
from collections.abc import Sequence

from sleutelapp.disclosure.audit import audit_issues
from sleutelapp.disclosure.issue import Issue
from sleutelapp.disclosure.tables import Cell, Dimensions
from tests.disclosure.made_issues import edited, published
from tests.disclosure.made_quarters import made_quarter


def _measured(issues: Sequence[Issue], dimensions: Dimensions) -> dict[str, float]:
    began = time.process_time()
    report = audit_issues(issues, lambda _issue: dimensions)
    return {
        "seconds": time.process_time() - began,
        "figures": report.figures,
        "below k": len(report.findings),
        "contradictions": len(report.contradictions),
    }


def measure() -> dict[str, dict[str, float]]:
    """Seconds of one processor and findings, pile by pile."""
    person: list[Issue] = []
    dimensions = made_quarter(0, shared=0).dimensions
    for year in (2024, 2025, 2026):
        work = [made_quarter(60, year * 10 + quarter, quarter=quarter, shared=0) for quarter in (1, 2, 3, 4)]
        person += published(work, 1, year=year)[0]
    others = [
        published([made_quarter(60, seed, quarter=2, shared=0)], seed, sender=f"K{seed}")[0][0]
        for seed in range(10)
    ]
    changed = edited(person[1], {Cell("codes", ("I1",)): 5})
    piles = {
        "audit of one quarter": person[1:2],
        "audit of twelve quarters of one person": person,
        "the same, one figure changed by hand": [person[0], changed, *person[2:]],
        "audit of one quarter of ten people": others,
    }
    return {name: _measured(pile, dimensions) for name, pile in piles.items()}


def main() -> None:
    """Print a line a pile."""
    for name, figures in measure().items():
        print(f"{name:42}", "  ".join(f"{what} {figure:8.1f}" for what, figure in figures.items()))


if __name__ == "__main__":
    main()
