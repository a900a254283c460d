"""The parts of a linear system that say nothing about one another."""

from collections.abc import Iterator
from dataclasses import dataclass

from sleutelapp.disclosure.linear import LinearSystem


@dataclass(frozen=True, slots=True)
class Component:
    """A part of a system on its own; `variables` are its variables' numbers in the whole."""

    variables: tuple[int, ...]
    system: LinearSystem


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
    for terms in rows:
        free = [variable for variable, _coefficient in terms if not fixed[variable]]
        for variable in free[1:]:
            parent[root(variable)] = root(free[0])
    members: dict[int, list[int]] = {}
    for variable in range(system.variable_count):
        members.setdefault(root(variable), []).append(variable)
    rows_of: dict[int, list[int]] = {}
    for number, terms in enumerate(rows):
        free = [variable for variable, _coefficient in terms if not fixed[variable]]
        # A row of fixed variables only is checked with the first of them; an empty one with the first of all.
        at = free[0] if free else terms[0][0] if terms else 0
        rows_of.setdefault(root(at), []).append(number)
    for first, variables in members.items():
        yield _component(
            system, variables, [(number, rows[number]) for number in rows_of.get(first, ())], fixed
        )


def _component(
    system: LinearSystem,
    variables: list[int],
    rows: list[tuple[int, list[tuple[int, int]]]],
    fixed: list[bool],
) -> Component:
    part = LinearSystem()
    place: dict[int, int] = {}
    for variable in variables:
        place[variable] = part.add_variable(system.lower[variable], system.upper[variable])
    for number, terms in rows:
        constant = sum(
            coefficient * (system.lower[variable] or 0)
            for variable, coefficient in terms
            if fixed[variable] and variable not in place
        )
        low, high = system.row_lower[number], system.row_upper[number]
        part.add_row(
            [(place[variable], coefficient) for variable, coefficient in terms if variable in place],
            None if low is None else low - constant,
            None if high is None else high - constant,
        )
    return Component(tuple(variables), part)
