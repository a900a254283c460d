"""Changes that probably lead from one possible truth to others: somebody more or less, told in the figures of the files.

They only save searches. Each is rechecked in the whole system before it counts (`steps.py`), so that a wrong one proves nothing.
"""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sleutelapp.disclosure.ordinary import one_more, one_more_attendee
from sleutelapp.disclosure.relations import DESCRIBED, REACH, held_alone
from sleutelapp.disclosure.shared_sessions import TABLE_NAME
from sleutelapp.disclosure.tables import TABLE, TOTAL, Cell, Dimensions, Measure, published_cells


@dataclass(frozen=True, slots=True)
class Block:
    """One issue's part of a system: its lists, exact sessions by theme, variable by cell, published values, k, any contacts."""

    dimensions: Dimensions
    held: Mapping[str, int]
    variables: Mapping[Cell, int]
    values: Mapping[Cell, int]
    k: int
    is_met: bool


def likely_truth(block: Block) -> Iterator[tuple[int, int]]:
    """Variable and count: what was published is likely true."""
    for cell in published_cells(block.dimensions):
        yield block.variables[cell], block.values.get(cell, 0)


def likely_steps(blocks: Sequence[Block]) -> Iterator[dict[int, int]]:
    """Steps that together touch every figure, of one block each; those of a session in all blocks that have it."""
    sessions: dict[str, int] = {}
    for block in blocks:
        for changes in (*_people(block), *_attendees(block)):
            yield _in(block, changes)
        for code in block.dimensions.session:
            sessions[code] = block.variables[Cell(TABLE_NAME, (code,))]
    for variable in sessions.values():
        yield {variable: 1}


def _people(block: Block) -> Iterator[dict[Cell, int]]:
    """One more ordinary person in each cell; and, where there is no room for one more, one counted here instead of elsewhere."""
    alike: dict[tuple[object, ...], list[Cell]] = {}
    for cell in published_cells(block.dimensions):
        if TABLE[cell.table].measure not in {Measure.ATTENDANCES, Measure.CONTACTS}:
            broken_down = tuple(key == TOTAL for key in cell.keys)
            alike.setdefault((cell.table, broken_down), []).append(cell)
            if len(cell.keys) > 1:
                alike.setdefault((cell.table, broken_down, cell.keys[0]), []).append(cell)
    usual = _usual_first(block)
    one = {cell: one_more(cell, usual, is_met=block.is_met) for cells in alike.values() for cell in cells}
    yield from one.values()
    nobody = one_more(REACH, usual, is_met=block.is_met)
    for more in one.values():
        if more.keys() > nobody.keys():
            yield _instead(more, nobody)
    for cells in alike.values():
        most = max(cells, key=lambda cell: block.values.get(cell, 0))
        for cell in cells:
            if cell != most:
                yield _instead(one[cell], one[most])


def _usual_first(block: Block) -> Dimensions:
    """The lists with what was published of most people in front: an ordinary person is of the first code of each."""

    def first(axis: str, table: str) -> tuple[str, ...]:
        at = TABLE[table].axes.index(axis)
        cells = {cell.keys[at]: cell for cell in TABLE[table].cells(block.dimensions, (axis,))}
        return tuple(sorted(cells, key=lambda code: -block.values.get(cells[code], 0)))

    reach = TABLE["reach"]
    common = max(
        reach.cells(block.dimensions, reach.axes), key=lambda cell: block.values.get(cell, 0), default=REACH
    )
    municipality, gender, age = (
        tuple(sorted(block.dimensions.axis(axis), key=key.__ne__))
        for axis, key in zip(reach.axes, common.keys, strict=True)
    )
    order = first("code", "codes")
    return replace(
        block.dimensions,
        municipality=municipality,
        gender=gender,
        age=age,
        origin=first("origin", "reach_origin"),
        language=first("language", "reach_language"),
        household=first("household", "reach_household"),
        education=first("education", "reach_education"),
        codes=tuple(sorted(block.dimensions.codes, key=lambda pair: order.index(pair[0]))),
        status=first("status", "needs"),
        destination=first("destination", "referrals"),
        state=first("state", "referrals"),
        reason=first("reason", "reasons"),
        waiting=first("waiting", "waiting"),
    )


def _instead(more: Mapping[Cell, int], less: Mapping[Cell, int]) -> dict[Cell, int]:
    return {cell: by for cell in {**more, **less} if (by := more.get(cell, 0) - less.get(cell, 0))}


def _in(block: Block, changes: Mapping[Cell, int]) -> dict[int, int]:
    return {block.variables[cell]: by for cell, by in changes.items() if by}


def _attendees(block: Block) -> Iterator[dict[Cell, int]]:
    """One more at a session of the key person alone, of every description; and one described otherwise."""
    held = held_alone(block.dimensions, block.held)
    described = {table: list(TABLE[table].cells(block.dimensions, TABLE[table].axes)) for table in DESCRIBED}
    if held:
        themes = (Cell("attendance", (theme,)) for theme in held)
        for cell in itertools.chain(themes, *described.values()):
            yield one_more_attendee(cell, block.dimensions, held)
    for cells in described.values():
        most = max(cells, key=lambda cell: block.values.get(cell, 0))
        for cell in cells:
            if cell != most:
                yield {cell: 1, most: -1}
