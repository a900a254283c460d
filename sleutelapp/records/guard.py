"""What no record may hold, whichever way it came in: window, command line, import.

Checked where every record passes: just before it is written.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import event
from sqlalchemy import inspect as mapping_of
from sqlalchemy.orm import Mapper

from sleutelapp.core.bsn import find_bsn
from sleutelapp.core.errors import Refused
from sleutelapp.records.base import Record


@event.listens_for(Record, "before_insert", propagate=True)
@event.listens_for(Record, "before_update", propagate=True)
def refuse_bsn(mapper: Mapper[Any], _connection: object, record: Record) -> None:
    """Raises Refused naming the field, never the number."""
    state = mapping_of(record)
    for attribute in mapper.column_attrs:
        if any(len(text) >= 9 and find_bsn(text) for text in _texts(state.dict.get(attribute.key))):
            raise Refused("bsn_found", field=attribute.key)


def _texts(value: Any) -> Iterator[str]:
    """A text, or the texts in a list or an object, such as the other givers of a session."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
