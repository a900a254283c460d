"""Programs are solved exactly, and every way of having no answer is told apart."""

import subprocess
import sys

import pytest

from sleutelapp.disclosure.linear import LinearSystem, Violation
from sleutelapp.disclosure.solver import SolverTimeOut, Unbounded, solve


def _knapsack() -> LinearSystem:
    system = LinearSystem()
    first, second = system.add_variable(0, 10), system.add_variable(0, 10)
    system.add_row([(first, 3), (second, 5)], None, 13)
    return system


def test_a_row_adds_up_repeated_variables_and_forgets_what_cancels() -> None:
    system = LinearSystem()
    one, other = system.add_variable(), system.add_variable()
    number = system.add_row([(one, 1), (other, 2), (one, 2), (other, -2)], 0, 6)
    assert list(system.row(number)) == [(one, 3)]


def test_the_recheck_names_what_is_broken() -> None:
    system = LinearSystem()
    part, total = system.add_variable(0, 3), system.add_variable(2, None)
    system.add_row([(part, 1), (total, -1)], 0, 0)
    assert system.violations([3, 3]) == []
    assert system.violations([4, 4]) == [Violation("variable", 0, 4, 0, 3)]
    assert system.violations([1, 1]) == [Violation("variable", 1, 1, 2, None)]
    assert system.violations([2, 3]) == [Violation("row", 0, -1, 0, 0)]
    with pytest.raises(TypeError):
        system.violations([2.0, 2])  # type: ignore[list-item]
    with pytest.raises(ValueError, match="values"):
        system.violations([2])


def test_impossible_bounds_and_unknown_variables_are_refused() -> None:
    system = LinearSystem()
    with pytest.raises(ValueError, match="above"):
        system.add_variable(2, 1)
    with pytest.raises(ValueError, match="no variable"):
        system.add_row([(0, 1)], 0, 1)


def test_whole_and_other_solutions() -> None:
    assert solve(_knapsack(), [3, 5], integer=True, minimise=False) is not None
    linear = solve(_knapsack(), [4, 6], integer=False, minimise=False)
    assert linear is not None
    assert linear.objective == pytest.approx(4 * 13 / 3)
    whole = solve(_knapsack(), {0: 4, 1: 6}, integer=True, minimise=False)
    assert whole is not None
    assert list(whole.values) == [4, 0]
    assert all(isinstance(value, int) for value in whole.values)
    assert whole.objective == 16
    assert whole.optimal
    mixed = solve(_knapsack(), {0: 4, 1: 6}, integer=[0], minimise=False)
    assert mixed is not None
    assert list(mixed.values) == [4, pytest.approx(0.2)]
    assert isinstance(mixed.values[0], int)


def test_nothing_to_decide_is_a_solution() -> None:
    found = solve(LinearSystem(), {}, integer=True)
    assert found is not None
    assert found.values == ()


@pytest.mark.parametrize("integer", [False, True])
def test_no_solution_is_told_from_no_end(*, integer: bool) -> None:
    system = LinearSystem()
    one, other = system.add_variable(None, None), system.add_variable(None, None)
    system.add_row([(one, 1), (other, -1)], 1, 1)
    with pytest.raises(Unbounded):
        solve(system, [1, 1], integer=integer)
    system.add_row([(one, 1), (other, -1)], 2, None)
    assert solve(system, [1, 1], integer=integer) is None


def test_a_parity_trap_has_a_linear_solution_but_no_whole_one() -> None:
    system = LinearSystem()
    variables = [system.add_variable(0, 1) for _ in range(3)]
    for one, other in ((0, 1), (1, 2), (0, 2)):
        system.add_row([(variables[one], 1), (variables[other], 1)], 1, 1)
    assert solve(system, {}, integer=False) is not None
    assert solve(system, {}, integer=True) is None


def test_no_time_is_no_answer() -> None:
    system = LinearSystem()
    for _ in range(30):
        system.add_variable(0, 1)
    for row in range(15):
        system.add_row([(at, (at * 37 + row * 91) % 100) for at in range(30)], None, 700)
    with pytest.raises(SolverTimeOut):
        solve(system, [-1.0 - (at % 7) for at in range(30)], integer=True, seconds=0)


def test_many_solves_in_one_process_keep_answering() -> None:
    for bound in range(60):
        system = _knapsack()
        system.add_row([(0, 1)], None, bound % 5)
        whole = solve(system, [4, 6], integer=bound % 2 == 0, minimise=False)
        assert whole is not None
        assert whole.optimal


def test_the_solver_prints_nothing_before_a_commands_output() -> None:
    program = (
        "from sleutelapp.disclosure.linear import LinearSystem; from sleutelapp.disclosure.solver import solve;"
        "system = LinearSystem(); system.add_variable(2, 3); print(solve(system, [1], integer=True).objective)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    assert ran.stdout == "2.0\n"
    assert not ran.stderr
