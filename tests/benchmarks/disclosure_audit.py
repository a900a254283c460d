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


def _measured(what: str, issues: Sequence[Issue], dimensions: Dimensions) -> None:
    began = time.perf_counter()
    report = audit_issues(issues, lambda _issue: dimensions)
    seconds = time.perf_counter() - began
    found = f"{len(report.findings)} below k, {len(report.contradictions)} contradictions"
    print(f"{what:34} {report.figures:7} figures  {seconds:6.1f} s  {found}")


def main() -> None:
    """Print a line a pile."""
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
    _measured("one quarter", person[1:2], dimensions)
    _measured("twelve quarters of one person", person, dimensions)
    _measured("the same, one figure changed", [person[0], changed, *person[2:]], dimensions)
    _measured("one quarter of ten people", others, dimensions)


if __name__ == "__main__":
    main()
