"""How long controlled rounding takes, and how far its figures lie from the true ones on average.

    python -m tests.benchmarks.disclosure_rounding [--seeds 400] [--people 45] [--json FILE]

Times are seconds of one processor, of a whole draw (rounded, certified, rechecked) and of the public table of 5,992 cells.
The bias is the mean of published less true over all cells that are not zero, by margin level (how many axes are broken down),
over so many secret seeds, spread over twenty invented quarters of N to N + 19 people; the error is the mean of the absolute difference.
"""

import argparse
import json
import statistics
import time
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path

from sleutelapp.disclosure.draw import draw_quarter, quarter_problem
from sleutelapp.disclosure.noise import Noise
from sleutelapp.disclosure.rounding import random_cost, round_counts
from sleutelapp.disclosure.tables import TABLE, TOTAL
from tests.disclosure.made_quarters import made_quarter
from tests.disclosure.plain_tables import case, plain_problem

QUARTERS = 20

Measured = dict[str, dict[str, float]]


def processor_seconds(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


def draw_times(runs: int) -> Measured:
    """Of draws of quarters of several sizes, each of invented people of its own."""
    found: Measured = {}
    for people, municipalities in ((40, 2), (300, 2), (300, 4), (300, 12)):
        seconds = []
        for run in range(runs):
            counted = made_quarter(people, run, quarter=1 + run % 4, municipalities=municipalities)
            draw = partial(draw_quarter, counted, year=2026, seed=run.to_bytes(16))
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
    errors: defaultdict[str, list[int]] = defaultdict(list)
    for quarter in range(QUARTERS):
        counted = made_quarter(people + quarter, quarter, quarter=2)
        problem = quarter_problem(counted, 5)
        for run in range(-(-seeds // QUARTERS)):
            rounding = round_counts(problem, random_cost(problem, Noise(run.to_bytes(16), str(quarter))))
            for cell, value in rounding.values.items():
                if counted.counts.get(cell):
                    error = value - counted.counts[cell]
                    level = len(cell.keys) - cell.keys.count(TOTAL)
                    errors[f"all tables, level {level}"].append(error)
                    errors[f"{TABLE[cell.table].measure}: {cell.table}, level {level}"].append(error)
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
    }
    for name, figures in measured.items():
        print(
            f"{name:56}", "  ".join(f"{what} {figure:9.3f}" for what, figure in figures.items()), flush=True
        )
    if asked.json:
        asked.json.write_text(json.dumps(measured, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
