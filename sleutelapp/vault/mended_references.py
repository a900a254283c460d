"""References of rescued rows to rows that are lost."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlcipher3 import dbapi2

# Values of the row that stands in for a lost one, by its number; what else it needs is empty or zero.
StandIn = Callable[[int], dict[str, object]]


@dataclass(slots=True)
class TableLoss:
    """What is missing of one table."""

    lost: dict[int, str] = field(
        default_factory=dict
    )  # number and date ("2026-09-14", or nothing) of each row
    unsure: int | None = (
        0  # at most so many more may have been there: no index names them; None when nobody knows
    )
    cut: set[int] = field(default_factory=set)  # rows of which the end of a text is lost
    dropped: set[int] = field(default_factory=set)  # rows that belonged to a lost one
    loosened: set[int] = field(default_factory=set)  # rows that no longer say what they belong to

    def __bool__(self) -> bool:
        """Whether anything is."""
        return bool(self.lost or self.unsure != 0 or self.cut or self.dropped or self.loosened)


def mend_references(
    connection: dbapi2.Connection, losses: dict[str, TableLoss], stand_ins: Mapping[str, StandIn]
) -> None:
    """Let no row say it belongs to one that is lost: it gets a stand-in, belongs to nothing, or goes too.

    Args:
        connection: of the new store, with foreign keys off.
        losses: by table; what is done here is added.
        stand_ins: by table.
    """
    connection.execute("BEGIN IMMEDIATE")
    while violations := connection.execute("PRAGMA foreign_key_check").fetchall():
        for table, number, parent, reference in dict.fromkeys(violations):
            column = _reference_column(connection, table, reference)
            query = f'SELECT "{column}" FROM "{table}" WHERE rowid = ?'  # noqa: S608 -- names from the schema
            row = connection.execute(query, (number,)).fetchone()
            if row is None:  # gone already, for another of its references
                continue
            if parent in stand_ins and _stand_in(connection, parent, row[0], stand_ins[parent]):
                continue
            loss = losses.setdefault(table, TableLoss())
            if _may_be_empty(connection, table, column):
                connection.execute(f'UPDATE "{table}" SET "{column}" = NULL WHERE rowid = ?', (number,))  # noqa: S608 -- likewise
                loss.loosened.add(number)
            else:
                connection.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (number,))  # noqa: S608 -- likewise
                loss.loosened.discard(number)
                loss.dropped.add(number)
    connection.execute("COMMIT")
    connection.execute("PRAGMA foreign_keys = ON")


def _reference_column(connection: Any, table: str, reference: int) -> str:
    found = connection.execute(f'PRAGMA foreign_key_list("{table}")').fetchall()
    return next(str(row[3]) for row in found if row[0] == reference)


def _may_be_empty(connection: Any, table: str, column: str) -> bool:
    found = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    return next(not row[3] and not row[5] for row in found if row[1] == column)


def _stand_in(connection: Any, parent: str, lost: int, values_of: StandIn) -> bool:
    values: dict[str, object] = {
        name: "" if "CHAR" in kind or "TEXT" in kind else 0
        for _number, name, kind, is_needed, _default, _key in connection.execute(
            f'PRAGMA table_info("{parent}")'
        )
        if is_needed
    }
    values |= {**values_of(lost), "id": lost}
    columns, marks = ", ".join(f'"{name}"' for name in values), ", ".join("?" * len(values))
    try:
        connection.execute(
            f'INSERT OR IGNORE INTO "{parent}" ({columns}) VALUES ({marks})',  # noqa: S608 -- likewise
            tuple(values.values()),
        )
    except dbapi2.IntegrityError:
        return False
    return bool(connection.execute(f'SELECT count(*) FROM "{parent}" WHERE id = ?', (lost,)).fetchone()[0])  # noqa: S608 -- likewise
