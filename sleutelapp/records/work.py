"""Work that is not with newcomers: consultations, signals, other time."""

import datetime as dt

from sqlalchemy import DateTime, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from sleutelapp.records.base import Record, Stamped, Travelled


class Consultation(Travelled, Stamped, Record, kw_only=True):
    """A professional asked for advice; linked to a newcomer only later and with consent."""

    __tablename__ = "consultation"
    __table_args__ = (Index("ix_consultation_changed_at", "changed_at"),)

    date: Mapped[dt.date] = mapped_column(index=True)
    asked_by: Mapped[str]  # code list professional_kind
    advice_kind: Mapped[str]  # code list advice_kind
    professional_id: Mapped[int | None] = mapped_column(
        ForeignKey("professional.id"), index=True, default=None
    )
    organisation_id: Mapped[int | None] = mapped_column(
        ForeignKey("organisation.id"), index=True, default=None
    )
    newcomer_id: Mapped[int | None] = mapped_column(ForeignKey("newcomer.id"), index=True, default=None)
    question: Mapped[str] = mapped_column(default="")
    advice: Mapped[str] = mapped_column(default="")


class Signal(Stamped, Record, kw_only=True):
    """A pattern, never a case, meant for the coordinator and the municipality."""

    __tablename__ = "signal"

    date: Mapped[dt.date] = mapped_column(index=True)
    text: Mapped[str]
    domain: Mapped[str | None] = mapped_column(default=None)  # code list need_domain
    municipality: Mapped[str | None] = mapped_column(default=None)
    advice: Mapped[str] = mapped_column(default="")
    answer: Mapped[str] = mapped_column(default="")
    answered_on: Mapped[dt.date | None] = mapped_column(default=None)
    result: Mapped[str] = mapped_column(default="")
    shared_at: Mapped[dt.datetime | None] = mapped_column(DateTime, default=None)  # with the coordinator; UTC


class OtherTime(Travelled, Stamped, Record, kw_only=True):
    """Preparation, meetings, network, training, peer review, administration."""

    __tablename__ = "other_time"
    __table_args__ = (Index("ix_other_time_changed_at", "changed_at"),)

    date: Mapped[dt.date] = mapped_column(index=True)
    kind: Mapped[str]  # code list other_time_kind
    description: Mapped[str] = mapped_column(default="")
