"""Make a certificate for published values: find the hidden part of a population, and lay a line through it for each figure."""

from collections.abc import Mapping

from sleutelapp.disclosure.certificate import Certificate, Line, flaws, promised
from sleutelapp.disclosure.linear import LinearSystem
from sleutelapp.disclosure.ordinary import one_more, one_more_attendee
from sleutelapp.disclosure.relations import OF_ATTENDANCE, RelationSet, held_alone
from sleutelapp.disclosure.shared_sessions import TABLE_NAME, window
from sleutelapp.disclosure.solver import SolverTimeOut, solve
from sleutelapp.disclosure.tables import TOTAL, Cell, Dimensions

SECONDS = 10.0


def certify(
    dimensions: Dimensions,
    sessions: Mapping[str, int],
    relations: RelationSet,
    values: Mapping[Cell, int],
    k: int,
    *,
    guess: Mapping[Cell, float] | None = None,
) -> Certificate | None:
    """A certificate that was checked, or None when there is none: then these values may not be published.

    Depends on what is published alone. `guess` is the hidden part in multiples of k, as the rounding left it: it saves a search.
    """
    hidden = _whole_hidden(relations, guess or {}, k)
    if hidden is None:
        hidden = _searched_hidden(relations, values)
    if hidden is None:
        return None
    population = {**values, **hidden}
    held = held_alone(dimensions, sessions)
    lines: dict[Cell, Line] = {}
    for cell in sorted(promised(relations), key=lambda each: each.keys.count(TOTAL)):
        if cell.table == TABLE_NAME:  # bound to nothing else
            lowest = window(cell, values[cell], k).lower
            lines[cell] = Line({cell: lowest - values[cell]}, {cell: 1})
        elif cell not in lines:
            is_attended = cell.table in OF_ATTENDANCE
            step = (
                one_more_attendee(cell, dimensions, held)
                if is_attended
                else one_more(cell, dimensions, is_met=relations.is_met)
            )
            lines |= dict.fromkeys((each for each in step if each not in hidden), Line({}, step))
    certificate = Certificate(k, {cell: count for cell, count in population.items() if count}, lines)
    return None if flaws(certificate, values, relations) else certificate


def _whole_hidden(relations: RelationSet, guess: Mapping[Cell, float], k: int) -> dict[Cell, int] | None:
    """The guess times k, when that is whole and keeps every relation once it is rounded to integers (checked with the rest)."""
    if not all(cell in guess for cell in relations.hidden):
        return None
    whole = {cell: round(k * guess[cell]) for cell in relations.hidden}
    if any(abs(k * guess[cell] - count) > 1e-6 for cell, count in whole.items()):
        return None
    return whole


def _searched_hidden(relations: RelationSet, values: Mapping[Cell, int]) -> dict[Cell, int] | None:
    """Whole numbers for the hidden cells under the published values, None when there are none (or not in time)."""
    system = LinearSystem()
    index = {cell: system.add_variable() for cell in relations.hidden}
    known = {**relations.given, **values}
    for relation in relations.relations:
        terms = [(index[cell], coefficient) for cell, coefficient in relation.terms if cell in index]
        if terms:
            rest = sum(each * known.get(cell, 0) for cell, each in relation.terms if cell not in index)
            system.add_row(terms, -rest, None if relation.is_bound else -rest)
    try:
        found = solve(system, {}, integer=True, seconds=SECONDS)
    except SolverTimeOut:
        return None
    return None if found is None else {cell: int(found.values[at]) for cell, at in index.items()}
