"""Records as plain values, for scripts: whole, with what belongs to them, in a flat number of statements."""

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from sleutelapp.core.errors import Refused
from sleutelapp.features.catalogue.kinds import KINDS, Kind, Part
from sleutelapp.records import Newcomer

_STAMPS: Final = ("created_at", "changed_at")
_LARGEST_ID: Final = 2**63 - 1


@dataclass(frozen=True, slots=True)
class CatalogueRow:
    """One record: `values` by field name, `id` first, distances in kilometres."""

    id: int
    values: dict[str, Any]


def listed(
    session: Session, kind_name: str, *, after: int = 0, limit: int = 500, archived: bool = False
) -> list[CatalogueRow]:
    """A page of records in the order they were made, after the one numbered `after`."""
    kind = KINDS[kind_name]
    table = _table(kind)
    query = select(table).where(table.c.id > after).order_by(table.c.id).limit(limit)
    if "deleted_at" in table.c:
        query = query.where(table.c.deleted_at.is_(None))
    if kind.record is Newcomer and not archived:
        query = query.where(table.c.archived_at.is_(None))
    return _rows(session, kind, query)


def shown(session: Session, kind_name: str, record_id: int) -> CatalogueRow:
    """Everything of one record, an archived newcomer too.

    Raises:
        Refused: there is none with this number.
    """
    kind = KINDS[kind_name]
    table = _table(kind)
    query = select(table).where(table.c.id == min(record_id, _LARGEST_ID))
    if "deleted_at" in table.c:
        query = query.where(table.c.deleted_at.is_(None))
    rows = _rows(session, kind, query)
    if not rows:
        raise Refused("not_found", kind=kind_name, id=record_id)
    return rows[0]


def _table(kind: Kind) -> Table:
    table = kind.record.__table__
    assert isinstance(table, Table)  # noqa: S101 -- a mapped class stands on one table
    return table


def _rows(session: Session, kind: Kind, query: Any) -> list[CatalogueRow]:
    rows = [CatalogueRow(row["id"], _values(row)) for row in session.execute(query).mappings()]
    by_id = {row.id: row.values for row in rows}
    for part in kind.parts:
        for values in by_id.values():
            values[part.name] = []
        for owner_id, value in _part_values(session, part, list(by_id)):
            by_id[owner_id][part.name].append(value)
    return rows


def _values(row: Any) -> dict[str, Any]:
    values = {"id": row["id"]}
    for name, value in row.items():
        if name == "travel_metres":
            values["kilometres"] = value / 1000
        elif name not in ("id", "deleted_at", *_STAMPS):
            values[name] = value
    for name in _STAMPS:
        if name in row:
            values[name] = row[name]
    return values


def _part_values(session: Session, part: Part, owner_ids: list[int]) -> list[tuple[int, Any]]:
    table = part.record.__table__
    owner = table.c[part.owner]
    columns = [table.c[name] for name in part.columns]
    order = table.c.position if "position" in table.c else columns[0] if len(columns) == 1 else table.c.id
    query = select(owner, *columns).where(owner.in_(owner_ids)).order_by(owner, order)
    if "deleted_at" in table.c:
        query = query.where(table.c.deleted_at.is_(None))
    return [
        (row[0], row[1] if len(columns) == 1 else dict(zip(part.columns, row[1:], strict=True)))
        for row in session.execute(query)
    ]
