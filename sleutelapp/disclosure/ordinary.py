"""The ordinary person by whom candidates differ: which figures go up by one when one more such person is counted, or came."""

from collections.abc import Mapping, Sequence

from sleutelapp.disclosure.relations import ATTENDANCE, DESCRIBED, NEEDS, NEW
from sleutelapp.disclosure.tables import GONE, HELPED, NOT_GONE, REFERRED, TABLE, TOTAL, Cell, Dimensions

Step = dict[Cell, int]

# By table and breakdown: which of (key of each axis, TOTAL) stand in the keys.
_PLACES = {
    name: tuple(
        tuple(at if axis in breakdown else len(table.axes) for at, axis in enumerate(table.axes))
        for breakdown in table.breakdowns
    )
    for name, table in TABLE.items()
}


def one_more_attendee(cell: Cell, dimensions: Dimensions, held: Sequence[str]) -> Step:
    """One more person, who is counted in this cell, at a session that the key person gave alone; `held` are the themes of those."""
    theme = cell.keys[0] if cell.table == "attendance" and cell != ATTENDANCE else held[0]
    step = {ATTENDANCE: 1, Cell("attendance", (theme,)): 1}
    for table in DESCRIBED:
        step[cell if cell.table == table else next(TABLE[table].cells(dimensions, TABLE[table].axes))] = 1
    return step


def one_more(cell: Cell, dimensions: Dimensions, *, is_met: bool = True) -> Step:
    """One more person, new this year, with at most one need and one referral, who is counted in this cell (no attendance).

    Where not `is_met`, there is no contact by which somebody with neither can have been reached.
    """
    known = {axis: key for axis, key in zip(TABLE[cell.table].axes, cell.keys, strict=True) if key != TOTAL}
    step = _person(known, dimensions)
    if cell.table in {"people", "urgency", "codes", "needs"}:
        step |= _need(known, dimensions)
    elif cell.table in {"referrals", "reasons", "waiting"}:
        step |= _referral(cell, known, dimensions)
        if not is_met:
            step[Cell(REFERRED, tuple(_of(axis, known, dimensions) for axis in TABLE["reach"].axes))] = 1
    elif not is_met:
        step |= _need(known, dimensions)
    if cell.table == "transferred":
        step[cell] = 1
    return step


def _of(axis: str, known: Mapping[str, str], dimensions: Dimensions) -> str:
    return known.get(axis) or dimensions.axis(axis)[0]


def _margins(table: str, keys: Mapping[str, str]) -> Step:
    """The cells of a table in which somebody counts, those that are published in that breakdown."""
    shown = (*(keys[axis] for axis in TABLE[table].axes), TOTAL)
    return {Cell(table, tuple([shown[at] for at in places])): 1 for places in _PLACES[table]}


def _person(known: Mapping[str, str], dimensions: Dimensions) -> Step:
    keys = {axis: _of(axis, known, dimensions) for axis in TABLE["reach"].axes}
    step = _margins("reach", keys)
    for axis in ("origin", "language", "household", "education"):
        step[Cell(f"reach_{axis}", (_of(axis, known, dimensions),))] = 1
    return step | {NEW: 1}


def _need(known: Mapping[str, str], dimensions: Dimensions) -> Step:
    if "code" in known:
        code = known["code"]
        domain = dict(dimensions.codes)[code]
    else:
        domain = _of("domain", known, dimensions)
        code = next(each for each, of_domain in dimensions.codes if of_domain == domain)
    place = {axis: _of(axis, known, dimensions) for axis in TABLE["reach"].axes}
    step = _margins("people", {**place, "domain": domain})
    for first in (TOTAL, domain):
        step[Cell("people", (first, *place.values()))] = 1
    step[Cell("urgency", (domain, _of("urgency", known, dimensions)))] = 1
    step[Cell("codes", (code,))] = 1
    step |= {NEEDS: 1, Cell("needs", (_of("status", known, dimensions),)): 1}
    return step


def _referral(cell: Cell, known: Mapping[str, str], dimensions: Dimensions) -> Step:
    at = {"reasons": NOT_GONE, "waiting": HELPED}.get(cell.table) or _of("state", known, dimensions)
    keys = {
        "destination": _of("destination", known, dimensions),
        "state": at,
        "municipality": _of("municipality", known, dimensions),
    }
    step = _margins("referrals", keys)
    if at == NOT_GONE:
        step[Cell("reasons", (_of("reason", known, dimensions),))] = 1
    if at in {GONE, HELPED}:
        step[Cell("waiting", (_of("waiting", known, dimensions),))] = 1
    return step
