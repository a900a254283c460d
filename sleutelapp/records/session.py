"""Group health education (voorlichting)."""

import datetime as dt

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from sleutelapp.records.base import Record, Stamped, Travelled


class GroupSession(Travelled, Stamped, Record, kw_only=True):
    """One session for a group; `minutes` is its own length, preparation and travel stand apart."""

    __tablename__ = "session"
    __table_args__ = (Index("ix_session_changed_at", "changed_at"),)

    date: Mapped[dt.date] = mapped_column(index=True)
    time: Mapped[dt.time | None] = mapped_column(default=None)
    theme: Mapped[str]  # code list session_theme
    status: Mapped[str] = mapped_column(default="held")  # planned, held, cancelled
    preparation_minutes: Mapped[int] = mapped_column(default=0)
    place: Mapped[str] = mapped_column(default="")
    partner_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True, default=None)
    givers: Mapped[list[str]] = mapped_column(default_factory=list)  # other key persons
    languages: Mapped[list[str]] = mapped_column(default_factory=list)
    share_code: Mapped[str] = mapped_column(default="")  # the same at every giver: a merge counts once
    notes: Mapped[str] = mapped_column(default="")
    private_note: Mapped[str] = mapped_column(default="")


class Attendance(Stamped, Record, kw_only=True):
    """One known person, or a count of unknown people of one description."""

    __tablename__ = "attendance"

    session_id: Mapped[int] = mapped_column(
        ForeignKey("session.id", ondelete="CASCADE"), index=True, default=None
    )
    state: Mapped[str] = mapped_column(default="attended")  # registered, attended, no_show
    newcomer_id: Mapped[int | None] = mapped_column(ForeignKey("newcomer.id"), index=True, default=None)
    count: Mapped[int] = mapped_column(default=1)
    walk_in: Mapped[bool] = mapped_column(default=False)
    municipality: Mapped[str | None] = mapped_column(default=None)
    gender: Mapped[str] = mapped_column(default="unknown")
    age_band: Mapped[str | None] = mapped_column(default=None)
