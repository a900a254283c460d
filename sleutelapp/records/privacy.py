"""The rights of newcomers over their own data: who was erased, what they say is wrong, who is kept longer and why."""

import datetime as dt

from sqlalchemy import DateTime, ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from sleutelapp.records.base import Record, Stamped


class Erasure(Record, kw_only=True):
    """A dossier that was erased: nothing tells whose it was, and a backup in which it still is knows it again."""

    __tablename__ = "erasure"

    # Bytes: in hexadecimal it may hold nine digits that look like a citizen service number.
    tombstone: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    erased_at: Mapped[dt.datetime] = mapped_column(DateTime)  # UTC
    # When no page of the store held anything of it any more, UTC; empty until then.
    scrubbed_at: Mapped[dt.datetime | None] = mapped_column(DateTime, default=None)


class Correction(Stamped, Record, kw_only=True):
    """What a newcomer says is wrong in the dossier (AVG art. 16), and what was done about it."""

    __tablename__ = "correction"

    newcomer_id: Mapped[int] = mapped_column(ForeignKey("newcomer.id", ondelete="CASCADE"), index=True)
    asked_on: Mapped[dt.date]
    wrong: Mapped[str]
    status: Mapped[str] = mapped_column(default="open")  # open, done, refused
    settled_on: Mapped[dt.date | None] = mapped_column(default=None)
    answer: Mapped[str] = mapped_column(default="")  # what was changed, or why it was not


class KeptLonger(Stamped, Record, kw_only=True):
    """Somebody past the organisation's term of whom it was decided to keep the dossier until a day, and why."""

    __tablename__ = "kept_longer"

    newcomer_id: Mapped[int] = mapped_column(ForeignKey("newcomer.id", ondelete="CASCADE"), index=True)
    decided_on: Mapped[dt.date]
    keep_until: Mapped[dt.date]
    reason: Mapped[str]
