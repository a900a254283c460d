"""The bounds of an attacker, against plain enumeration."""

import itertools
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sleutelapp.disclosure.candidates import (
    Impossible,
    Interval,
    Narrow,
    Outcome,
    feasible_interval,
    least_values,
    narrow_cells,
)
from sleutelapp.disclosure.components import components
from sleutelapp.disclosure.linear import LinearSystem
from sleutelapp.disclosure.points import solution_with
from sleutelapp.disclosure.solver import SolverTimeOut

THOROUGH = settings(max_examples=150, deadline=None)


def possible(system: LinearSystem) -> list[tuple[int, ...]]:
    """Every whole-number solution, by trying all."""
    ranges = [
        range(low, high + 1)
        for low, high in zip(system.lower, system.upper, strict=True)
        if low is not None and high is not None
    ]
    return [values for values in itertools.product(*ranges) if not system.violations(values)]


def narrow_by_trying(system: LinearSystem, k: int) -> tuple[Narrow, ...]:
    columns = zip(*possible(system), strict=True)
    found = [Narrow(at, tuple(sorted(set(column)))) for at, column in enumerate(columns)]
    return tuple(each for each in found if each.candidates is not None and len(each.candidates) < k)


@st.composite
def systems(draw: st.DrawFn) -> LinearSystem:
    system = LinearSystem()
    count = draw(st.integers(1, 5))
    for _variable in range(count):
        low = draw(st.integers(-1, 2))
        system.add_variable(low, low + draw(st.integers(0, 4)))
    for _row in range(draw(st.integers(0, 4))):
        terms = draw(
            st.lists(st.tuples(st.integers(0, count - 1), st.sampled_from([-3, -2, -1, 1, 2])), max_size=4)
        )
        low = draw(st.integers(-5, 5))
        low_open, high_open = draw(st.booleans()), draw(st.booleans())
        system.add_row(terms, None if low_open else low, None if high_open else low + draw(st.integers(0, 4)))
    return system


@st.composite
def rounded_tables(draw: st.DrawFn) -> tuple[LinearSystem, int]:
    """What an attacker knows of a two-way table published in multiples of k, and k."""
    k = draw(st.sampled_from([2, 3]))
    rows, columns = draw(st.sampled_from([(1, 2), (1, 3), (2, 2), (2, 3)] if k == 2 else [(1, 2), (1, 3)]))
    system = LinearSystem()

    def published(multiple: int) -> int:
        return system.add_variable(max(0, multiple - k + 1), multiple + k - 1)

    inner = [[published(k * draw(st.integers(0, 2))) for _column in range(columns)] for _row in range(rows)]
    lines = [*inner, *zip(*inner, strict=True)]
    for line in lines:
        if draw(st.booleans()):
            total = k * draw(st.integers(0, 3))
            system.add_row([(cell, 1) for cell in line], max(0, total - k + 1), total + k - 1)
    return system, k


@given(systems(), st.integers(2, 5), st.dictionaries(st.integers(0, 4), st.integers(-1, 4)))
@THOROUGH
def test_the_candidates_are_those_that_enumeration_finds(
    system: LinearSystem, k: int, guess: dict[int, int]
) -> None:
    cells = range(system.variable_count)
    guess = {variable: value for variable, value in guess.items() if variable in cells}
    outcome = narrow_cells(system, dict.fromkeys(cells, k), guess=guess)
    if possible(system):
        assert outcome == Outcome(narrow_by_trying(system, k), ())
    else:
        assert outcome.impossible


@given(systems())
@THOROUGH
def test_an_interval_ends_where_enumeration_ends(system: LinearSystem) -> None:
    solutions = possible(system)
    for variable in range(system.variable_count):
        if not solutions:
            with pytest.raises(Impossible):
                feasible_interval(system, variable)
            continue
        values = [solution[variable] for solution in solutions]
        assert feasible_interval(system, variable) == Interval(min(values), max(values))


@given(rounded_tables())
@THOROUGH
def test_rounded_tables_are_bounded_as_enumeration_bounds_them(table: tuple[LinearSystem, int]) -> None:
    system, k = table
    outcome = narrow_cells(system, dict.fromkeys(range(system.variable_count), k))
    if possible(system):
        assert outcome == Outcome(narrow_by_trying(system, k), ())
    else:
        assert outcome.impossible


@given(systems())
@THOROUGH
def test_the_parts_of_a_system_have_together_the_solutions_of_the_whole(system: LinearSystem) -> None:
    assert set(joined(system)) == set(possible(system))


def joined(system: LinearSystem) -> Iterator[tuple[int, ...]]:
    parts = list(components(system))
    assert sorted(itertools.chain(*(part.variables for part in parts))) == list(range(system.variable_count))
    for choice in itertools.product(*(possible(part.system) for part in parts)):
        whole = [0] * system.variable_count
        for part, values in zip(parts, choice, strict=True):
            for variable, value in zip(part.variables, values, strict=True):
                whole[variable] = value
        yield tuple(whole)


def test_a_wide_interval_with_gaps_does_not_pass_for_many_candidates() -> None:
    system = LinearSystem()
    tens = system.add_variable(0, 3)
    cell = system.add_variable(0, 40)
    system.add_row([(cell, 1), (tens, -10)], 0, 0)
    assert feasible_interval(system, cell) == Interval(0, 30)
    assert narrow_cells(system, {cell: 5}).narrow == (Narrow(cell, (0, 10, 20, 30)),)
    assert narrow_cells(system, {cell: 4}).narrow == ()
    assert least_values(system, cell, 2) == (0, 10)


def test_a_cell_without_an_upper_end_has_as_many_candidates_as_one_likes() -> None:
    system = LinearSystem()
    cell, other = system.add_variable(), system.add_variable()
    system.add_row([(cell, 1), (other, -1)], 3, 3)
    assert feasible_interval(system, cell) == Interval(3, None)
    assert narrow_cells(system, {cell: 10, other: 10}) == Outcome((), ())


def test_a_guess_that_does_not_hold_is_not_believed() -> None:
    system = LinearSystem()
    cell, other = system.add_variable(0, 9), system.add_variable(0, 9)
    system.add_row([(cell, 1), (other, 1)], 2, 2)
    right = Outcome((Narrow(cell, (0, 1, 2)), Narrow(other, (0, 1, 2))), ())
    needed = {cell: 5, other: 5}
    assert narrow_cells(system, needed) == right
    assert narrow_cells(system, needed, guess={cell: 9, other: 9}) == right
    assert narrow_cells(system, needed, steps=[{cell: 1}, {cell: 1, other: -1}]) == right


@THOROUGH
@given(systems())
def test_a_start_with_likely_values_is_found_whenever_there_is_one(system: LinearSystem) -> None:
    for values in possible(system)[:3]:
        for likely in ({}, dict(enumerate(values[1:], start=1))):  # with one left: by arithmetic alone
            point = solution_with(system, likely)
            assert point is not None
            assert not system.violations(point)
            assert all(point[variable] == value for variable, value in likely.items())
    if not possible(system):
        assert solution_with(system, {}) is None
        assert (
            solution_with(system, {each: system.lower[each] or 0 for each in range(1, system.variable_count)})
            is None
        )


def test_a_search_that_may_take_no_time_says_so_and_nothing_of_the_values() -> None:
    system = LinearSystem()
    system.add_variable(0, 3)
    assert least_values(system, 0, 5) == (0, 1, 2, 3)
    with pytest.raises(SolverTimeOut):
        least_values(system, 0, 5, end=0.0)


def test_every_cell_has_its_own_need() -> None:
    system = LinearSystem()
    cell, other = system.add_variable(0, 3), system.add_variable(0, 9)
    system.add_row([(cell, 1), (other, 1)], 8, 8)
    assert narrow_cells(system, {cell: 4, other: 5}).narrow == (Narrow(other, (5, 6, 7, 8)),)


def test_parts_that_nothing_keeps_are_told_from_those_that_are_sound() -> None:
    system = LinearSystem()
    cell, other, third = (system.add_variable(0, 9) for _cell in range(3))
    system.add_row([(cell, 2), (other, -2)], 1, 1)
    assert narrow_cells(system, {cell: 5, third: 11}) == Outcome(
        (Narrow(third, tuple(range(10))),), ((cell, other),)
    )


def test_progress_ends_with_every_cell() -> None:
    system = LinearSystem()
    cells = [system.add_variable(0, 9) for _cell in range(4)]
    system.add_row([(cells[0], 1), (cells[1], -1)], 0, 0)
    heard: list[tuple[int, int]] = []
    narrow_cells(system, dict.fromkeys(cells, 5), progress=lambda done, of: heard.append((done, of)))
    assert heard[-1] == (4, 4)
    assert [done for done, _of in heard] == sorted(done for done, _of in heard)
