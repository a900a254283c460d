"""What no record may hold, whichever way it came in: window, command line, import.

Checked where every record passes: just before it is written.
"""

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
        value = state.dict.get(attribute.key)
        if isinstance(value, str) and len(value) >= 9 and find_bsn(value):
            raise Refused("bsn_found", field=attribute.key)
