"""What every record has: a number, stamps, and a place in the waste bin instead of a delete."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, DateTime, MetaData, String, event
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, Session, mapped_column, object_session

from sleutelapp.core.clock import Clock, SystemClock


class Record(MappedAsDataclass, DeclarativeBase, kw_only=True, repr=False, eq=False):
    """Base of all mapped classes.

    Dates of work are local dates; stamps are UTC. Codes are those of `resources/reference`.
    """

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
        }
    )
    audit_pause: ClassVar[int] = (
        0  # seconds in which the same change leaves no second line in the audit trail
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {list[str]: JSON, dict[str, Any]: JSON, str: String}

    def __repr__(self) -> str:
        # Never a value: a repr ends up in logs and tracebacks.
        return f"<{type(self).__name__} {getattr(self, 'id', '')}>"


class Stamped(MappedAsDataclass, kw_only=True, repr=False, eq=False):
    """A record of its own: numbered, stamped, soft-deleted."""

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    created_at: Mapped[datetime] = mapped_column(DateTime, init=False)
    changed_at: Mapped[datetime] = mapped_column(DateTime, init=False)
    deleted_at: Mapped[datetime | None] = mapped_column(DateTime, default=None, init=False)


class Travelled(MappedAsDataclass, kw_only=True, repr=False, eq=False):
    """Work that costs time, and is booked on a municipality."""

    minutes: Mapped[int] = mapped_column(default=0)
    travel_minutes: Mapped[int] = mapped_column(default=0)
    travel_metres: Mapped[int] = mapped_column(default=0)  # whole metres add up exactly; shown as km
    municipality: Mapped[str | None] = mapped_column(default=None)


def clock_of(session: Session | None) -> Clock:
    """The clock the vault gave to this session."""
    clock: Clock = session.info["clock"] if session is not None else SystemClock()
    return clock


@event.listens_for(Stamped, "before_insert", propagate=True)
def _stamp_new(_mapper: object, _connection: object, record: Stamped) -> None:
    record.created_at = record.changed_at = clock_of(object_session(record)).utc()


@event.listens_for(Stamped, "before_update", propagate=True)
def _stamp_changed(_mapper: object, _connection: object, record: Stamped) -> None:
    record.changed_at = clock_of(object_session(record)).utc()
