"""Referrals with their path, and follow-ups."""

import datetime as dt

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from sleutelapp.records.base import Record, Stamped


class Referral(Stamped, Record, kw_only=True):
    """A way shown to somebody who can help; `status` repeats the last step of its history."""

    __tablename__ = "referral"
    __table_args__ = (
        Index("ix_referral_board", "status", "status_on"),
        Index("ix_referral_destination", "destination", "organisation_id"),
    )

    newcomer_id: Mapped[int | None] = mapped_column(ForeignKey("newcomer.id"), index=True, default=None)
    need_id: Mapped[int | None] = mapped_column(ForeignKey("need.id"), index=True, default=None)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"), index=True, default=None)
    destination: Mapped[str]  # code list referral_destination
    organisation_id: Mapped[int | None] = mapped_column(
        ForeignKey("organisation.id"), index=True, default=None
    )
    professional_id: Mapped[int | None] = mapped_column(
        ForeignKey("professional.id"), index=True, default=None
    )
    status: Mapped[str] = mapped_column(default="considered")
    opened_on: Mapped[dt.date]
    status_on: Mapped[dt.date]
    appointment_on: Mapped[dt.date | None] = mapped_column(index=True, default=None)
    appointment_at: Mapped[dt.time | None] = mapped_column(default=None)
    reason: Mapped[str | None] = mapped_column(default=None)  # of the last "not gone" or "rejected"
    outcome: Mapped[str | None] = mapped_column(default=None)
    emergency: Mapped[str] = mapped_column(default="")  # why it was shared without consent
    note: Mapped[str] = mapped_column(default="")
    private_note: Mapped[str] = mapped_column(default="")


class ReferralStep(Stamped, Record, kw_only=True):
    """One step on the path of a referral."""

    __tablename__ = "referral_step"
    __table_args__ = (
        Index("ix_referral_step_on", "on"),
        Index("ix_referral_step_changed_at", "changed_at"),
    )

    referral_id: Mapped[int] = mapped_column(ForeignKey("referral.id", ondelete="CASCADE"), index=True)
    status: Mapped[str]
    on: Mapped[dt.date]
    reason: Mapped[str | None] = mapped_column(default=None)
    outcome: Mapped[str | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")


class FollowUp(Stamped, Record, kw_only=True):
    """Something to come back to on a day; done when `done_on` is set."""

    __tablename__ = "follow_up"
    __table_args__ = (Index("ix_follow_up_due", "done_on", "due_on"), Index("ix_follow_up_day", "due_on"))

    due_on: Mapped[dt.date]
    text: Mapped[str] = mapped_column(default="")
    newcomer_id: Mapped[int | None] = mapped_column(ForeignKey("newcomer.id"), index=True, default=None)
    need_id: Mapped[int | None] = mapped_column(ForeignKey("need.id"), index=True, default=None)
    referral_id: Mapped[int | None] = mapped_column(ForeignKey("referral.id"), index=True, default=None)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"), index=True, default=None)
    consultation_id: Mapped[int | None] = mapped_column(
        ForeignKey("consultation.id"), index=True, default=None
    )
    done_on: Mapped[dt.date | None] = mapped_column(default=None)
