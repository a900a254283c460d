"""Contacts: the heart of the work."""

import datetime as dt

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from sleutelapp.records.base import Record, Stamped, Travelled


class Contact(Travelled, Stamped, Record, kw_only=True):
    """One contact with one or more newcomers, or with an anonymous group of `group_size` people."""

    __tablename__ = "contact"
    __table_args__ = (Index("ix_contact_listed", "date", "id"), Index("ix_contact_changed_at", "changed_at"))

    date: Mapped[dt.date]
    time: Mapped[dt.time]
    kind: Mapped[str]  # code list contact_kind
    language: Mapped[str | None] = mapped_column(default=None)
    interpreter: Mapped[str | None] = mapped_column(default=None)
    group_size: Mapped[int | None] = mapped_column(default=None)
    group_name: Mapped[str] = mapped_column(default="")  # a self-organisation, a meeting; no person
    notes: Mapped[str] = mapped_column(default="")
    private_note: Mapped[str] = mapped_column(default="")  # "niet delen": never leaves the vault


class ContactNewcomer(Record, kw_only=True):
    """Who was there. The date is repeated so that a dossier's timeline is one index walk."""

    __tablename__ = "contact_newcomer"
    __table_args__ = (Index("ix_contact_newcomer_timeline", "newcomer_id", "date"),)

    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True)
    newcomer_id: Mapped[int] = mapped_column(ForeignKey("newcomer.id", ondelete="CASCADE"), primary_key=True)
    date: Mapped[dt.date]


class DangerMatter(Stamped, Record, kw_only=True):
    """A danger code or sign that came up, and what was done; open until someone closes it."""

    __tablename__ = "danger_matter"
    __table_args__ = (Index("ix_danger_matter_open", "closed_on", "noticed_on"),)

    noticed_on: Mapped[dt.date]
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"), index=True, default=None)
    newcomer_id: Mapped[int | None] = mapped_column(ForeignKey("newcomer.id"), index=True, default=None)
    need_id: Mapped[int | None] = mapped_column(ForeignKey("need.id"), index=True, default=None)
    sign: Mapped[str | None] = mapped_column(default=None)  # code list danger_sign; else the need's code
    action: Mapped[str] = mapped_column(default="later")  # code list danger_action
    note: Mapped[str] = mapped_column(default="")
    closed_on: Mapped[dt.date | None] = mapped_column(default=None)
