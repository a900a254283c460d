"""Newcomers, their household, their languages and their consents."""

import datetime as dt

from sqlalchemy import DateTime, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sleutelapp.records.base import Record, Stamped


class Household(Stamped, Record, kw_only=True):
    """People who live together; a visit is often to all of them."""

    __tablename__ = "household"

    kind: Mapped[str | None] = mapped_column(default=None)  # code list household_kind
    note: Mapped[str] = mapped_column(default="")

    members: Mapped[list["Newcomer"]] = relationship(
        back_populates="household", init=False, order_by="Newcomer.birth_year"
    )


class Newcomer(Stamped, Record, kw_only=True):
    """One person the key person works for.

    Without consent to register, `name` and `phone` stay empty and the code is all there is.
    """

    __tablename__ = "newcomer"
    __table_args__ = (
        Index("ix_newcomer_listed", "deleted_at", "archived_at", "name"),
        Index("ix_newcomer_last_contact_on", "last_contact_on"),
    )

    code: Mapped[str] = mapped_column(unique=True)  # "N-0042", given out by the vault
    name: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    birth_year: Mapped[int | None] = mapped_column(default=None)
    birth_year_estimated: Mapped[bool] = mapped_column(default=False)
    gender: Mapped[str] = mapped_column(default="unknown")
    origin: Mapped[str | None] = mapped_column(default=None)  # ISO 3166 code
    municipality: Mapped[str | None] = mapped_column(default=None)  # CBS code
    neighbourhood: Mapped[str] = mapped_column(default="")
    education: Mapped[str] = mapped_column(default="unknown")
    household_kind: Mapped[str | None] = mapped_column(default=None)
    came_through: Mapped[str | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")
    private_note: Mapped[str] = mapped_column(default="")
    household_id: Mapped[int | None] = mapped_column(ForeignKey("household.id"), index=True, default=None)
    first_contact_on: Mapped[dt.date | None] = mapped_column(default=None)
    last_contact_on: Mapped[dt.date | None] = mapped_column(default=None)
    # Taken over from another key person: their code, so that a merge knows who may be counted twice.
    transferred_from: Mapped[str] = mapped_column(default="")
    transferred_on: Mapped[dt.date | None] = mapped_column(default=None)
    archived_at: Mapped[dt.datetime | None] = mapped_column(DateTime, default=None)
    # The dossier of the same person that this one went into; it is then deleted, too.
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("newcomer.id"), index=True, default=None)

    household: Mapped[Household | None] = relationship(back_populates="members", default=None)
    languages: Mapped[list["NewcomerLanguage"]] = relationship(
        cascade="all, delete-orphan", order_by="NewcomerLanguage.position", default_factory=list
    )
    consents: Mapped[list["Consent"]] = relationship(
        cascade="all, delete-orphan", order_by="Consent.given_on", default_factory=list
    )


class NewcomerLanguage(Record, kw_only=True):
    """A language someone speaks; position 0 is the one to use."""

    __tablename__ = "newcomer_language"

    newcomer_id: Mapped[int] = mapped_column(
        ForeignKey("newcomer.id", ondelete="CASCADE"), primary_key=True, init=False
    )
    language: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(default=0)


class Consent(Stamped, Record, kw_only=True):
    """Consent for one purpose, and for sharing for one recipient; withdrawn by a date, never removed."""

    __tablename__ = "consent"

    newcomer_id: Mapped[int] = mapped_column(
        ForeignKey("newcomer.id", ondelete="CASCADE"), index=True, default=None
    )
    purpose: Mapped[str]  # code list consent_purpose
    recipient: Mapped[str] = mapped_column(default="")  # for sharing: referral destination or organisation
    given_on: Mapped[dt.date]
    way: Mapped[str] = mapped_column(default="oral")
    text_version: Mapped[str] = mapped_column(default="1")
    withdrawn_on: Mapped[dt.date | None] = mapped_column(default=None)
