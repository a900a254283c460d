"""Two dossiers that were one person, and two people who only seem to be one."""

import datetime as dt
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from sleutelapp.records.base import Record, Stamped


class NewcomerMerge(Stamped, Record, kw_only=True):
    """What one merge moved, so that it can be taken back; the record goes when it is.

    `moved` holds numbers, codes and days and no text of anybody. Name and phone of the one who stayed stand
    apart, as they were before, because they must go when consent to register is withdrawn.
    """

    __tablename__ = "newcomer_merge"

    keep_id: Mapped[int] = mapped_column(ForeignKey("newcomer.id", ondelete="CASCADE"), index=True)
    away_id: Mapped[int] = mapped_column(ForeignKey("newcomer.id", ondelete="CASCADE"), index=True)
    merged_on: Mapped[dt.date]
    name: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    moved: Mapped[dict[str, Any]]


class DistinctNewcomers(Record, kw_only=True):
    """Somebody said that these are two people, however alike; `one_id` is the lower number."""

    __tablename__ = "distinct_newcomers"

    one_id: Mapped[int] = mapped_column(ForeignKey("newcomer.id", ondelete="CASCADE"), primary_key=True)
    other_id: Mapped[int] = mapped_column(
        ForeignKey("newcomer.id", ondelete="CASCADE"), primary_key=True, index=True
    )
