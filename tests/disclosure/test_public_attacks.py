"""What is known of public tables, hidden in part, comes out as printed with them."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from sleutelapp.disclosure.candidates import Narrow, feasible_interval, narrow_cells
from sleutelapp.disclosure.linear import LinearSystem

CASES = Path(__file__).parent / "cases"
K = 5


def case(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    return read


AUDITS = [
    pytest.param(case(path.stem), audit, id=f"{path.stem}-{number}")
    for path in sorted(CASES.glob("*.json"))
    for number, audit in enumerate(case(path.stem).get("audits", []))
]


def known(system: LinearSystem, count: int) -> int:
    return system.add_variable(count, count)


def below_k(system: LinearSystem, cells: Iterable[int]) -> list[Narrow]:
    outcome = narrow_cells(system, dict.fromkeys(cells, K))
    assert not outcome.impossible
    return list(outcome.narrow)


def adds_up(system: LinearSystem, total: int, children: Iterable[int]) -> None:
    system.add_row([(total, -1), *((child, 1) for child in children)], 0, 0)


@pytest.mark.parametrize(("table", "audit"), AUDITS)
def test_an_audit_of_hidden_cells_gives_the_known_intervals(
    table: dict[str, Any], audit: dict[str, Any]
) -> None:
    hidden = {table["keys"].index(key) for key in audit["suppressed"]}
    system = LinearSystem()
    for cell, count in enumerate(table["counts"]):
        if cell in hidden:
            system.add_variable()
        else:
            known(system, count)
    for total, children in table["relations"]:
        adds_up(system, total, children)
    below = {narrow.variable: narrow.candidates for narrow in below_k(system, hidden)}
    for expected in audit["expect"]:
        cell = table["keys"].index(expected["cell"])
        interval = feasible_interval(system, cell)
        assert (interval.low, interval.high) == (expected["low"], expected["high"])
        few = expected["high"] - expected["low"] + 1 < K
        assert (below.get(cell) == tuple(range(expected["low"], expected["high"] + 1))) == few
    assert below or not audit.get("must_flag", False)


def test_every_audit_of_the_cases_is_run() -> None:
    assert len(AUDITS) == 6


def differences(larger: list[list[int]], smaller: list[list[int]]) -> tuple[LinearSystem, list[list[int]]]:
    """Two published tables, of which the one holds whom the other holds and some more."""
    system = LinearSystem()
    rest: list[list[int]] = []
    for whole, part in zip(larger, smaller, strict=True):
        rest.append([])
        for total, inside in zip(whole, part, strict=True):
            rest[-1].append(system.add_variable())
            adds_up(system, known(system, total), (known(system, inside), rest[-1][-1]))
    return system, rest


def exactly(cells: Iterable[tuple[int, int]]) -> list[Narrow]:
    return [Narrow(cell, (count,)) for cell, count in cells]


def test_two_areas_that_overlap_give_away_the_difference() -> None:
    table = case("hb_diff_geo")
    subset, superset = (each["counts"] for each in table["tables"])
    system, rest = differences(superset, subset)
    expected = table["expect"]["counts"]
    pairs = [
        pair for cells, counts in zip(rest, expected, strict=True) for pair in zip(cells, counts, strict=True)
    ]
    assert below_k(system, (cell for cell, _count in pairs)) == exactly(pairs)


def test_two_codings_of_one_variable_give_away_the_difference() -> None:
    table = case("hb_diff_subpop")
    narrower, wider = (each["counts"] for each in table["tables"])
    system, rest = differences([row[:1] for row in wider], [row[:1] for row in narrower])
    between = [row[0] for row in rest]
    pairs = list(zip(between, table["expect"]["counts"].values(), strict=True))
    assert below_k(system, between) == exactly(pairs)


def test_tables_on_one_population_give_away_the_other_sex() -> None:
    table = case("hb_linking")
    persons, males = (each["values"] for each in table["tables"])
    both, living, working = "living and working in area", "living in area", "working in area"
    system = LinearSystem()
    females = {}
    for name, men in (
        (both, males[both]),
        ("living in area, working elsewhere", males["living in area, working elsewhere"]),
        ("working in area, living elsewhere", males["working in area, living elsewhere"]),
    ):
        everybody, females[name] = system.add_variable(), system.add_variable()
        adds_up(system, everybody, (known(system, men), females[name]))
        if name == both:
            adds_up(system, known(system, persons[both]), (everybody,))
        else:
            area = living if name.startswith(living) else working
            adds_up(system, known(system, persons[area]), (everybody, known(system, persons[both])))
    expected = [(females[name], count) for name, count in table["expect"]["counts"].items()]
    small = [(cell, count) for cell, count in expected]
    assert below_k(system, females.values()) == sorted(exactly(small), key=lambda each: each.variable)


SEQUENCES = case("ssb_time_4q")["sequences"]
PERIODS = {
    "quarter_Q1_Q2": ["Q1", "Q2"],
    "quarter_Q1_Q3": ["Q1", "Q2", "Q3"],
    "Total": ["Q1", "Q2", "Q3", "Q4"],
}
INCOMES = ["other", "wages", "assistance", "pensions"]
SIZES = ["BIG", "small"]


@pytest.mark.parametrize("sequence", SEQUENCES, ids=lambda each: str(each["name"]))
def test_releases_one_after_another_are_attacked_together(sequence: dict[str, Any]) -> None:
    published, primary = {}, set()
    for release in sequence["releases"]:
        for period, income, size, count, small, suppressed in release:
            if small:
                primary.add((period, income, size))
            if not suppressed:
                published[period, income, size] = count
    system = LinearSystem()
    cells = {
        key: known(system, published[key]) if key in published else system.add_variable()
        for period in (*PERIODS["Total"], *PERIODS)
        for income in ("Total", *INCOMES)
        for size in ("Total", *SIZES)
        for key in [(period, income, size)]
    }
    for (period, income, size), cell in cells.items():
        if period in PERIODS:
            adds_up(system, cell, (cells[each, income, size] for each in PERIODS[period]))
        if income == "Total":
            adds_up(system, cell, (cells[period, each, size] for each in INCOMES))
        if size == "Total":
            adds_up(system, cell, (cells[period, income, each] for each in SIZES))
    below = below_k(system, (cells[key] for key in primary))
    exact = [narrow for narrow in below if narrow.candidates is not None and len(narrow.candidates) == 1]
    assert len(primary) == sequence["expect"]["primaries"]
    assert len(exact) == sequence["expect"]["exactly_derivable"]
    assert bool(below) == sequence["expect"]["must_flag"]
