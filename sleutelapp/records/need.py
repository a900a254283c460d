"""Needs: what came up."""

import datetime as dt

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from sleutelapp.records.base import Record, Stamped


class Need(Stamped, Record, kw_only=True):
    """A need of a newcomer, or (newcomer empty) of the group that a contact or session was with."""

    __tablename__ = "need"
    __table_args__ = (
        Index("ix_need_of_newcomer", "newcomer_id", "status", "opened_on"),
        Index("ix_need_opened_on", "opened_on"),
        Index("ix_need_closed_on", "closed_on"),
        Index("ix_need_changed_at", "changed_at"),
    )

    newcomer_id: Mapped[int | None] = mapped_column(ForeignKey("newcomer.id"), default=None)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"), index=True, default=None)
    session_id: Mapped[int | None] = mapped_column(ForeignKey("session.id"), index=True, default=None)
    code: Mapped[str]  # code list need
    urgency: Mapped[str] = mapped_column(default="planned")
    status: Mapped[str] = mapped_column(default="open")  # code list need_status
    opened_on: Mapped[dt.date]
    closed_on: Mapped[dt.date | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")


class ContactNeed(Record, kw_only=True):
    """A need came up (again) in a contact; so a need counts in each quarter in which it was touched."""

    __tablename__ = "contact_need"
    __table_args__ = (Index("ix_contact_need_date", "date"),)

    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True)
    need_id: Mapped[int] = mapped_column(
        ForeignKey("need.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    date: Mapped[dt.date]
    urgency: Mapped[str]
