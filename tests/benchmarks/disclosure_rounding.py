"""How long controlled rounding takes, and how far its figures lie from the true ones on average.

    python -m tests.benchmarks.disclosure_rounding [--seeds 400] [--people 45] [--json FILE]

Times are seconds of one processor, of a whole draw (carried over, rounded, certified, rechecked) and of the public table of 5,992
cells. The bias is the mean of published less true over all cells that are not zero, by margin level (how many axes are broken down),
over so many secret seeds, spread over twenty invented quarters of N to N + 19 people; the error is the mean of the absolute difference. Then
the same of years: the sums of four quarters, each carrying over what was left.
"""

import argparse
import json
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from sleutelapp.disclosure.draw import draw_quarter, quarter_problem
from sleutelapp.disclosure.noise import Noise
from sleutelapp.disclosure.relations import NEW
from sleutelapp.disclosure.rounding import random_cost, round_counts
from sleutelapp.disclosure.shared_sessions import TABLE_NAME
from sleutelapp.disclosure.tables import TABLE, TOTAL, Cell
from tests.disclosure.made_quarters import made_quarter
from tests.disclosure.plain_tables import case, plain_problem

QUARTERS = 20

Measured = dict[str, dict[str, float]]
Errors = defaultdict[str, list[int]]


def processor_seconds(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


def draw_times(runs: int) -> Measured:
    """Of draws of quarters of several sizes, each of invented people of its own, after what a quarter before had left."""
    found: Measured = {}
    for people, municipalities in ((40, 2), (300, 2), (300, 4), (300, 12)):
        seconds = []
        for run in range(runs):
            seed = run.to_bytes(16)
            before = made_quarter(people, runs + run, quarter=1, municipalities=municipalities)
            residuals = draw_quarter(before, year=2026, seed=seed).residuals
            counted = made_quarter(people, run, quarter=2 + run % 3, municipalities=municipalities)
            draw = partial(draw_quarter, counted, year=2026, seed=seed, residuals=residuals)
            seconds.append(processor_seconds(draw))
        cells = len(quarter_problem(counted, 5).relations.published)
        name = f"{people} people, {municipalities} municipalities, {cells} cells"
        found[name] = {"median": statistics.median(seconds), "most": max(seconds)}
    return found


def large_table_time(runs: int) -> Measured:
    """Of a random rounding of a public table."""
    content = case("rta_act_nuts_size")
    problem = plain_problem(content["counts"], content["relations"])
    seconds = []
    for run in range(runs):
        cost = random_cost(problem, Noise(run.to_bytes(16), "any"))
        seconds.append(processor_seconds(partial(round_counts, problem, cost)))
    return {
        f"public table, {len(content['counts'])} cells": {
            "median": statistics.median(seconds),
            "most": max(seconds),
        }
    }


def errors_by_level(people: int, seeds: int) -> Measured:
    """Bias and error over so many seeds, spread over quarters of about so many people."""
    errors: Errors = defaultdict(list)
    for quarter in range(QUARTERS):
        counted = made_quarter(people + quarter, quarter, quarter=2)
        problem = quarter_problem(counted, 5)
        for run in range(-(-seeds // QUARTERS)):
            rounding = round_counts(problem, random_cost(problem, Noise(run.to_bytes(16), str(quarter))))
            for cell, value in rounding.values.items():
                if counted.counts.get(cell):
                    note(errors, "", cell, value - counted.counts[cell])
    return summed_up(errors)


def year_errors(people: int, seeds: int) -> Measured:
    """The same of sums of four quarters of one key person, each of which carries what those before it left."""
    errors: Errors = defaultdict(list)
    published = {cell for cell in made_quarter(0).relations(None).published if cell.table != TABLE_NAME}
    for run in range(seeds):
        residuals: Mapping[Cell, int] = {}
        new: dict[int, int] = {}
        counted_at_all: set[Cell] = set()
        for quarter in (1, 2, 3, 4):
            of_year = 4 * (run % QUARTERS) + quarter
            counted = made_quarter(people + of_year % QUARTERS, of_year, quarter=quarter)
            drawn = draw_quarter(
                counted, year=2026, seed=run.to_bytes(16), earlier=dict(new), residuals=residuals
            )
            residuals = drawn.residuals
            new[quarter] = drawn.values.get(NEW, 0)
            counted_at_all |= counted.counts.keys() & published
        for cell in counted_at_all:
            note(errors, "a year, ", cell, -residuals.get(cell, 0))
    return summed_up(errors)


def note(errors: Errors, what: str, cell: Cell, error: int) -> None:
    """Keep an error under the level of its cell, of all tables and of its own."""
    level = len(cell.keys) - cell.keys.count(TOTAL)
    errors[f"{what}all tables, level {level}"].append(error)
    errors[f"{what}{TABLE[cell.table].measure}: {cell.table}, level {level}"].append(error)


def summed_up(errors: Errors) -> Measured:
    """Mean and mean size of each."""
    return {
        name: {
            "bias": statistics.fmean(each),
            "error": statistics.fmean(map(abs, each)),
            "cells": len(each),
        }
        for name, each in sorted(errors.items())
    }


def main() -> None:
    """Measure, print, and write JSON when asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", type=int, default=400)
    parser.add_argument("--people", type=int, default=45)
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    measured = {
        **draw_times(asked.runs),
        **large_table_time(max(1, asked.runs // 3)),
        **errors_by_level(asked.people, asked.seeds),
        **year_errors(asked.people, asked.seeds),
    }
    for name, figures in measured.items():
        print(
            f"{name:56}", "  ".join(f"{what} {figure:9.3f}" for what, figure in figures.items()), flush=True
        )
    if asked.json:
        asked.json.write_text(json.dumps(measured, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
