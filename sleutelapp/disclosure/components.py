"""The parts of a linear system that say nothing about one another."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sleutelapp.disclosure.linear import LinearSystem


@dataclass(frozen=True, slots=True)
class Component:
    """A part of a system on its own; `variables` are its variables' numbers in the whole."""

    variables: tuple[int, ...]
    system: LinearSystem


def with_values(system: LinearSystem, values: Mapping[int, int]) -> LinearSystem | None:
    """The same system with some variables fixed; None when a value lies outside its bounds."""
    fixed = _with_own_bounds(system)
    for variable, value in values.items():
        low, high = system.lower[variable], system.upper[variable]
        if (low is not None and value < low) or (high is not None and value > high):
            return None
        fixed.lower[variable] = fixed.upper[variable] = value
    return fixed


def with_lower(system: LinearSystem, variable: int, low: int) -> LinearSystem:
    """The same system with another lower bound for one variable."""
    raised = _with_own_bounds(system)
    raised.lower[variable] = low
    return raised


def _with_own_bounds(system: LinearSystem) -> LinearSystem:
    """Rows are shared, not copied: add none."""
    other = LinearSystem()
    vars(other).update(vars(system))
    other.lower, other.upper = list(system.lower), list(system.upper)
    return other


def components(system: LinearSystem) -> Iterator[Component]:
    """The connected parts, in the order of their first variables. A fixed variable connects nothing."""
    fixed = [low is not None and low == high for low, high in zip(system.lower, system.upper, strict=True)]
    parent = list(range(system.variable_count))

    def root(variable: int) -> int:
        while parent[variable] != variable:
            parent[variable] = parent[parent[variable]]
            variable = parent[variable]
        return variable

    rows = [list(system.row(number)) for number in range(system.row_count)]
    first_of_row = []
    for terms in rows:
        free = [variable for variable, _coefficient in terms if not fixed[variable]]
        for variable in free[1:]:
            parent[root(variable)] = root(free[0])
        # A row of fixed variables only is checked with the first of them; an empty one with the first of all.
        first_of_row.append(free[0] if free else terms[0][0] if terms else 0)
    members: dict[int, list[int]] = {}
    for variable in range(system.variable_count):
        members.setdefault(root(variable), []).append(variable)
    rows_of: dict[int, list[int]] = {}
    for number, first in enumerate(first_of_row):
        rows_of.setdefault(root(first), []).append(number)
    for first, variables in members.items():
        numbers = rows_of.get(first, [])
        yield _component(system, variables, [(number, rows[number]) for number in numbers])


def _component(
    system: LinearSystem, variables: list[int], rows: list[tuple[int, list[tuple[int, int]]]]
) -> Component:
    part = LinearSystem()
    place: dict[int, int] = {}
    for variable in variables:
        place[variable] = part.add_variable(system.lower[variable], system.upper[variable])
    for number, terms in rows:
        # What is not in this part is fixed: a constant.
        constant = sum(
            coefficient * (system.lower[variable] or 0)
            for variable, coefficient in terms
            if variable not in place
        )
        low, high = system.row_lower[number], system.row_upper[number]
        part.add_row(
            [(place[variable], coefficient) for variable, coefficient in terms if variable in place],
            None if low is None else low - constant,
            None if high is None else high - constant,
        )
    return Component(tuple(variables), part)
