"""The key person, what was agreed with municipalities, the organisation's codes, drafts, settings."""

import datetime as dt
from typing import Any

from sqlalchemy import JSON, DateTime, Index
from sqlalchemy.orm import Mapped, mapped_column

from sleutelapp.records.base import Record, Stamped


class KeyPerson(Stamped, Record, kw_only=True):
    """Whose vault this is; exactly one."""

    __tablename__ = "key_person"

    name: Mapped[str]
    code: Mapped[str]  # stands in file names and workbooks instead of the name
    organisation: Mapped[str] = mapped_column(default="")
    role: Mapped[str] = mapped_column(default="local")  # code list key_person_role
    languages: Mapped[list[str]] = mapped_column(default_factory=list)


class Commitment(Stamped, Record, kw_only=True):
    """Hours agreed with a municipality, per month, quarter or year."""

    __tablename__ = "commitment"

    municipality: Mapped[str] = mapped_column(index=True)
    minutes: Mapped[int]
    period: Mapped[str] = mapped_column(default="month")  # month, quarter, year
    valid_from: Mapped[dt.date | None] = mapped_column(default=None)
    valid_until: Mapped[dt.date | None] = mapped_column(default=None)


class OrganisationCode(Record, kw_only=True):
    """A code the organisation added below the fixed ones; retired, never removed."""

    __tablename__ = "organisation_code"

    list: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(primary_key=True)
    parent: Mapped[str | None] = mapped_column(default=None)
    labels: Mapped[dict[str, Any]] = mapped_column(JSON, default_factory=dict)
    retired: Mapped[bool] = mapped_column(default=False)


class Draft(Record, kw_only=True):
    """A form as it was typed so far; only ever offered back to the form it came from."""

    __tablename__ = "draft"
    audit_pause = 300  # it is kept every few seconds
    __table_args__ = (Index("ix_draft_changed_at", "changed_at"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    form: Mapped[str]  # which form: "contact"
    record_id: Mapped[int | None] = mapped_column(default=None)  # the record being changed, if any
    payload: Mapped[dict[str, Any]] = mapped_column(JSON)
    started_at: Mapped[dt.datetime] = mapped_column(DateTime)  # local, to be shown
    changed_at: Mapped[dt.datetime] = mapped_column(DateTime)


class Setting(Record, kw_only=True):
    """A setting that belongs to the vault: the organisation's k, its retention period."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Any] = mapped_column(JSON)
