"""Which figures would have to be otherwise where no true counts can have given them all."""

from collections.abc import Collection

from sleutelapp.disclosure.attacker import Attack
from sleutelapp.disclosure.linear import LinearSystem
from sleutelapp.disclosure.solver import SolverTimeOut, solve

SECONDS = 6.0  # one search for them; the second is only needed where parts of people would do


def misfits(attack: Attack, variables: Collection[int]) -> list[int]:
    """The figures (variables) that lie outside their bounds when as little as possible does, those most out of place first.

    `variables` are a part of the attack that has no solution. Empty when nothing was found in time.
    """
    system, inside = attack.system, set(variables)
    elastic = LinearSystem()
    place: dict[int, int] = {}
    out: dict[int, list[int]] = {}
    for variable in sorted(inside):
        if variable in attack.figures:
            place[variable] = elastic.add_variable()
            above, below = elastic.add_variable(), elastic.add_variable()
            out[variable] = [above, below]
            elastic.add_row([(place[variable], 1), (below, 1)], system.lower[variable], None)
            elastic.add_row([(place[variable], 1), (above, -1)], None, system.upper[variable])
        else:
            place[variable] = elastic.add_variable(system.lower[variable], system.upper[variable])
    for number in range(system.row_count):
        terms = [(place[variable], each) for variable, each in system.row(number) if variable in inside]
        if terms:
            elastic.add_row(terms, system.row_lower[number], system.row_upper[number])
    cost = {slack: 1.0 for slacks in out.values() for slack in slacks}
    for integer in (False, True):
        try:
            nearest = solve(elastic, cost, integer=integer, seconds=SECONDS)
        except SolverTimeOut:
            return []
        if nearest is None:
            return []
        amounts = {variable: sum(nearest.values[each] for each in slacks) for variable, slacks in out.items()}
        found = sorted((each for each in out if amounts[each] > 1e-6), key=lambda each: -amounts[each])
        if found:
            return found
    return []
