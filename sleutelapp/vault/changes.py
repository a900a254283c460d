"""What one transaction changed: the tables, for whoever shows them, and the lines for the audit trail."""

from typing import Any, Final

from sqlalchemy import event
from sqlalchemy import inspect as state_of
from sqlalchemy.orm import Mapper, ORMExecuteState, Session

from sleutelapp.vault.audit_chain import Line

_Record = tuple[str, int | None, str]  # table, number, code
# What somebody does twice to a record in one transaction is one line: the first of these that fits.
_STRONGEST: Final = ("created", "removed", "thrown_away", "taken_back", "changed")


class Changes:
    """Listens to one session.

    A record whose key begins with that of another (a language of a newcomer, a figure of a quarter) is part of it:
    the other one counts as changed.
    """

    def __init__(self, session: Session) -> None:
        self.tables: set[str] = set()
        self.pauses: dict[Line, int] = {}  # seconds in which the same line is not written again
        self._done: dict[_Record, str] = {}
        event.listen(session, "after_flush", self._flushed)
        event.listen(session, "do_orm_execute", self._executed)

    def lines(self) -> list[Line]:
        """A line for every record that was changed so far, in the order of the first change."""
        return [Line(what, *record) for record, what in self._done.items()]

    def _flushed(self, session: Session, _context: object) -> None:
        for record in session.new:
            self._note(record, "created")
        for record in session.dirty:
            self.tables.add(record.__tablename__)
            if session.is_modified(record, include_collections=False):
                self._note(record, _change_of(record))
        for record in session.deleted:
            self._note(record, "removed")

    def _executed(self, state: ORMExecuteState) -> None:
        mapper = state.bind_mapper
        if mapper is not None and (state.is_update or state.is_delete or state.is_insert):
            table = mapper.class_.__tablename__
            self._add((table, None, ""), "removed" if state.is_delete else "changed")

    def _note(self, record: Any, what: str) -> None:
        self.tables.add(record.__tablename__)
        mapper = state_of(record).mapper
        whole = _whole_of(mapper)
        values = mapper.primary_key_from_instance(record)
        if whole is not None:
            self._add((whole, values[0], ""), "changed")
            return
        number = values[0] if isinstance(values[0], int) else None
        code = "" if number is not None else ":".join(str(value) for value in values)
        self._add((record.__tablename__, number, code), what)
        if pause := getattr(record, "audit_pause", 0):
            self.pauses[Line(what, record.__tablename__, number, code)] = pause

    def _add(self, record: _Record, what: str) -> None:
        before = self._done.get(record)
        if before is None or (what, before) == ("removed", "created"):
            self._done[record] = what
        else:
            self._done[record] = min(before, what, key=_STRONGEST.index)


def _change_of(record: Any) -> str:
    if hasattr(record, "deleted_at"):
        history = state_of(record).attrs.deleted_at.history
        if history.has_changes():
            return "taken_back" if record.deleted_at is None else "thrown_away"
    return "changed"


def _whole_of(mapper: Mapper[Any]) -> str | None:
    first, *others = mapper.primary_key
    if not others:
        return None
    return next((str(key.column.table.name) for key in first.foreign_keys), None)
