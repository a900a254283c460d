"""The table of the audit trail and what guards it, as the schema made them: put back when somebody took them away."""

from typing import Any, Final

from sleutelapp.vault.migrations import schema_statements

_NAMES: Final = ("audit", "audit_is_not_changed", "audit_is_not_deleted", "audit_grows_at_its_end")


def is_unguarded(connection: Any) -> bool:
    """Whether the table or one of its triggers is not what the schema made."""
    return bool(_missing(connection))


def has_table(connection: Any) -> bool:
    """Whether the table is there."""
    return "audit" not in _missing(connection)


def guard(connection: Any) -> None:
    """Put back what is missing, within one transaction.

    Raises:
        sqlcipher3.dbapi2.Error: nothing was changed.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        for name, statement in _missing(connection).items():
            if name != "audit":
                connection.execute(f'DROP TRIGGER IF EXISTS "{name}"')
            connection.execute(statement)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _missing(connection: Any) -> dict[str, str]:
    found = dict(
        connection.execute("SELECT name, sql FROM sqlite_master WHERE tbl_name = 'audit'").fetchall()
    )
    wanted = {name: schema_statements()[name] for name in _NAMES}
    # Of the table only whether it is there: its columns are part of the schema version.
    return {
        name: statement
        for name, statement in wanted.items()
        if (name not in found if name == "audit" else found.get(name) != statement)
    }
