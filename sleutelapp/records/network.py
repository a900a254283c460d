"""The network (sociale kaart): organisations, professionals, and numbers to call."""

import datetime as dt

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from sleutelapp.records.base import Record, Stamped


class Organisation(Stamped, Record, kw_only=True):
    """A practice, a desk, an institution."""

    __tablename__ = "organisation"

    name: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str | None] = mapped_column(default=None)  # code list referral_destination
    municipality: Mapped[str | None] = mapped_column(default=None)
    address: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    languages: Mapped[list[str]] = mapped_column(default_factory=list)
    waiting_days: Mapped[int | None] = mapped_column(default=None)
    checked_on: Mapped[dt.date | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")


class Professional(Stamped, Record, kw_only=True):
    """Somebody who works there."""

    __tablename__ = "professional"

    name: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str | None] = mapped_column(default=None)  # code list professional_kind
    organisation_id: Mapped[int | None] = mapped_column(
        ForeignKey("organisation.id"), index=True, default=None
    )
    municipality: Mapped[str | None] = mapped_column(default=None)
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    languages: Mapped[list[str]] = mapped_column(default_factory=list)
    checked_on: Mapped[dt.date | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")


class PhoneNumber(Stamped, Record, kw_only=True):
    """A number to call that is local (the huisartsenpost) or differs from the national list."""

    __tablename__ = "phone_number"

    code: Mapped[str] = mapped_column(unique=True)  # code list helpline, or one of one's own
    label: Mapped[str] = mapped_column(default="")
    number: Mapped[str]
    checked_on: Mapped[dt.date | None] = mapped_column(default=None)
