"""What controlled rounding costs in information, beside what masking and cell suppression would have shown of the same work.

    python -m tests.benchmarks.disclosure_loss [--vaults 10] [--json FILE]

The work is that of `demo` vaults with seeds 1 to N, from their ledgers: true counts beside published values. Errors are mean
absolute differences over cells that are not zero, by margin level (how many axes are broken down): of one quarter, of one year
(the sum of its four quarters), and of one quarter of all key persons together. Of masking ("<5") and of suppression: which part of the
cells that are not zero stays to be read, and which part of the counts of 1 to 4 follows exactly from the rest: of one quarter, and,
where quarter and half-year are both given out, of the two together.
"""

import argparse
import contextlib
import datetime as dt
import json
import math
import statistics
import tempfile
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from sleutelapp.core.clock import SetClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.disclosure.activity import places_of, sessions_by_theme
from sleutelapp.disclosure.audit import audit_issues
from sleutelapp.disclosure.candidates import narrow_cells
from sleutelapp.disclosure.issue import Issue
from sleutelapp.disclosure.linear import LinearSystem
from sleutelapp.disclosure.relations import Relation, RelationSet, standard_relations
from sleutelapp.disclosure.shared_sessions import TABLE_NAME
from sleutelapp.disclosure.solver import solve
from sleutelapp.disclosure.tables import TOTAL, Cell, Dimensions
from sleutelapp.features.demo.history import write_history
from sleutelapp.features.freezing.ledger import counted_of, frozen_issues
from sleutelapp.features.freezing.rules import dimensions_of, quarter_named
from sleutelapp.features.periods.period import Period
from sleutelapp.features.profile.queries import vault_reference
from sleutelapp.reference.codes import Reference, load_reference
from sleutelapp.vault.keys import LEAST_COST
from sleutelapp.vault.opening import create_vault, open_vault

UNTIL = dt.datetime(2026, 1, 20, 9, 0)  # noqa: DTZ001 -- local time; the whole of 2025 is frozen by then
YEAR = "2025"
K = 5

Counts = Mapping[Cell, int]
Measured = dict[str, dict[str, float]]


class Quarter(NamedTuple):
    """One key person's quarter: what went out, and what was counted (published cells)."""

    issue: Issue
    counted: Counts


def demo_year(seed: int, folder: Path) -> tuple[list[Quarter], Reference]:
    """The quarters of one year of a demo vault."""
    files = VaultFiles(folder / str(seed))
    unlocked, _code = create_vault(files, "demo", LEAST_COST)
    with contextlib.closing(open_vault(files, unlocked, SetClock(UNTIL))) as vault:
        write_history(vault, newcomers=60, contacts=900, until=UNTIL.date(), seed=seed)
        with vault.reading() as session:
            issues = frozen_issues(session, Period.parse(YEAR))
            quarters = [
                Quarter(issue, counted_of(session, quarter_named(issue.year, issue.quarter)))
                for issue in issues
            ]
            return quarters, vault_reference(session, load_reference())


def errors(named: str, pairs: Iterable[tuple[Counts, Counts]]) -> Measured:
    """Mean absolute error and bias of (true, published) figures by margin level, and how large true figures are."""
    by_level: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for true, out in pairs:
        for cell, count in true.items():
            if count and cell.table != TABLE_NAME:
                by_level[len(cell.keys) - cell.keys.count(TOTAL)].append((out.get(cell, 0) - count, count))
    return {
        f"{named}, level {level}": {
            "error": statistics.fmean(abs(error) for error, _count in found),
            "bias": statistics.fmean(error for error, _count in found),
            "mean count": statistics.fmean(count for _error, count in found),
            "cells": len(found),
        }
        for level, found in sorted(by_level.items())
    }


def added(several: Iterable[Counts]) -> Counts:
    """The sum of counts, cell by cell."""
    total: Counter[Cell] = Counter()
    for counts in several:
        total.update(counts)
    return total


def loss(people: Sequence[Sequence[Quarter]]) -> Measured:
    """Of one quarter, of one year, and of a quarter of all together."""
    single = [(each.counted, each.issue.values) for year in people for each in year]
    years = [(added(q.counted for q in year), added(q.issue.values for q in year)) for year in people]
    merged = [
        (added(q.counted for q in quarters), added(q.issue.values for q in quarters))
        for quarters in zip(*people, strict=True)
    ]
    return {
        **errors("one quarter", single),
        **errors("one year", years),
        **errors(f"one quarter, {len(people)} together", merged),
    }


# What other methods would have shown


def small(counts: Counts) -> set[Cell]:
    """What these methods hide first."""
    return {cell for cell, count in counts.items() if 0 < count < K and cell.table != TABLE_NAME}


def relations_of(issues: Sequence[Issue], reference: Reference) -> RelationSet:
    """What holds between the figures of these quarters, each or added up."""
    places = sorted({place for issue in issues for place in places_of(issue.exact)})
    sessions = Counter[str]()
    for issue in issues:
        sessions.update(sessions_by_theme(issue.exact))
    return standard_relations(dimensions_of(reference, places, ()), sessions=sessions, all_new=False)


def attacker(
    relations: RelationSet, counts: Counts, hidden: set[Cell], most: int | None
) -> tuple[LinearSystem, dict[Cell, int]]:
    """What somebody knows who reads all cells but the hidden ones; these are at least 1 when they are at most `most`."""
    system, index = LinearSystem(), {}
    for cell in relations.published:
        count = counts.get(cell, 0)
        bounds = (1 if most else 0, most) if cell in hidden else (count, count)
        index[cell] = system.add_variable(*bounds)
    for cell in relations.hidden:
        index[cell] = system.add_variable()
    for relation in relations.relations:
        terms = [(index[cell], coefficient) for cell, coefficient in relation.terms]
        system.add_row(terms, 0, None if relation.is_bound else 0)
    return system, index


def derived(system: LinearSystem, index: Mapping[Cell, int], cells: Iterable[Cell]) -> int:
    """Of how many cells only one value is possible."""
    return len(narrow_cells(system, {index[cell]: 2 for cell in cells}).narrow)


def suppressed(relations: RelationSet, counts: Counts) -> set[Cell]:
    """The small counts, and of the others few and small ones, so that each small one may be k − 1 higher. Zeros stay shown."""
    of_people = set(relations.hidden)  # they bound little, and their true numbers are not at hand here
    plain = [each for each in relations.relations if not of_people & {cell for cell, _times in each.terms}]
    hidden, safe = small(counts), set[Cell]()
    for target in sorted(hidden):
        if target not in safe:
            for cell, change in room_for(target, plain, counts, hidden).items():
                hidden.add(cell)
                if change >= K - 1:
                    safe.add(cell)
    return hidden


def room_for(
    target: Cell, relations: Iterable[Relation], counts: Counts, hidden: Collection[Cell]
) -> dict[Cell, float]:
    """The changes with which a cell may be k − 1 higher that take the least of cells still shown; none where it cannot be."""
    system, cost, changes = LinearSystem(), {}, {}
    for cell, count in counts.items():
        up, down = changes[cell] = (system.add_variable(0, None), system.add_variable(0, count))
        if cell not in hidden:
            cost[up] = cost[down] = 1 + math.log1p(count)
    up, down = changes[target]
    system.lower[up], system.upper[down] = K - 1, 0
    for relation in relations:
        terms = [
            (variable, sign * each)
            for cell, each in relation.terms
            if cell in changes
            for variable, sign in zip(changes[cell], (1, -1), strict=True)
        ]
        if terms:
            now = sum(each * counts.get(cell, 0) for cell, each in relation.terms)
            system.add_row(terms, -now if relation.is_bound else 0, None if relation.is_bound else 0)
    found = solve(system, cost, integer=False)
    if found is None:
        return {}
    moved = {cell: found.values[up] - found.values[down] for cell, (up, down) in changes.items()}
    return {cell: change for cell, change in moved.items() if abs(change) > 1e-6}


def other_methods(year: Sequence[Quarter], reference: Reference) -> Measured:
    """Masking and suppression of a first quarter, and of the half-year beside it."""
    quarter, half = year[0].counted, added(each.counted for each in year[:2])
    relations = relations_of([each.issue for each in year[:2]], reference)
    known = set(relations.published)
    quarter, half = ({c: n for c, n in each.items() if n and c in known} for each in (quarter, half))
    found: Measured = {}
    for name, hide, most in (
        ("masking <5", lambda _r, counts: small(counts), K - 1),
        ("suppression", suppressed, None),
    ):
        hidden, of_half = hide(relations, quarter), hide(relations, half)
        alone = derived(*attacker(relations, quarter, hidden, most), small(quarter))
        system, index = attacker(relations, quarter, hidden, most)
        other, of_other = attacker(relations, half, of_half, most)
        both, at = _together(system, index, other, of_other)
        beside = derived(both, at, small(quarter))
        found[name] = {
            "shown": 1 - len(hidden & quarter.keys()) / len(quarter),
            "small derived": alone / len(small(quarter)),
            "… with the half-year": beside / len(small(quarter)),
        }
    share = len(small(quarter)) / len(quarter)
    found["cells that are not zero in that quarter"] = {"cells": len(quarter), "below 5": share}
    report = audit_issues([each.issue for each in year], partial(_lists, reference))
    found["controlled rounding, the whole year audited"] = {
        "figures": report.figures,
        "below k": len(report.findings),
        "contradictions": len(report.contradictions),
    }
    return found


def _lists(reference: Reference, issue: Issue) -> Dimensions:
    return dimensions_of(reference, places_of(issue.exact), issue.sessions)


def _together(
    first: LinearSystem, index: Mapping[Cell, int], other: LinearSystem, of_other: Mapping[Cell, int]
) -> tuple[LinearSystem, dict[Cell, int]]:
    """Both systems in one; the first is part of the other, cell by cell, and so is what is left."""
    both = LinearSystem()
    for system in (first, other):
        offset = both.variable_count
        for low, high in zip(system.lower, system.upper, strict=True):
            both.add_variable(low, high)
        for number in range(system.row_count):
            terms = [(offset + variable, each) for variable, each in system.row(number)]
            both.add_row(terms, system.row_lower[number], system.row_upper[number])
    for cell, variable in index.items():
        both.add_row([(first.variable_count + of_other[cell], 1), (variable, -1)], 0, None)
    return both, dict(index)


def measure(vaults: int) -> Measured:
    """All of it."""
    with tempfile.TemporaryDirectory() as folder:
        made = [demo_year(seed, Path(folder)) for seed in range(1, vaults + 1)]
    people = [year for year, _reference in made]
    return {**loss(people), **other_methods(*made[0])}


def main() -> None:
    """Measure, print, and write JSON when asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--vaults", type=int, default=10)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    measured = measure(asked.vaults)
    for name, figures in measured.items():
        print(f"{name:44}", "  ".join(f"{what} {figure:8.3f}" for what, figure in figures.items()))
    if asked.json:
        asked.json.write_text(json.dumps(measured, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
