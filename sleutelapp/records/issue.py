"""The ledger: what was published of each quarter, frozen. Rows are written once and never change."""

import datetime as dt
from typing import Any

from sqlalchemy import JSON, DateTime, ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from sleutelapp.records.base import Record


class FrozenIssue(Record, kw_only=True):
    """One quarter as it was published; no work after `frozen_at` (UTC) is in it."""

    __tablename__ = "issue"
    __table_args__ = (UniqueConstraint("year", "quarter", name="uq_issue_quarter"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    year: Mapped[int]
    quarter: Mapped[int]
    k: Mapped[int]
    format_version: Mapped[int]
    table_set_version: Mapped[int]
    code_list_version: Mapped[str]
    sender: Mapped[str]
    sender_name: Mapped[str] = mapped_column(default="")
    organisation: Mapped[str] = mapped_column(default="")
    sessions: Mapped[list[Any]] = mapped_column(JSON, default_factory=list)  # code and theme of shared ones
    # Bytes: in hexadecimal a hash may hold nine digits that look like a citizen service number.
    hash: Mapped[bytes] = mapped_column(LargeBinary)
    origin: Mapped[str] = mapped_column(default="frozen")  # frozen here, or read_back from a workbook
    frozen_at: Mapped[dt.datetime] = mapped_column(DateTime)
    # The organisation's own codes under which figures stand, with their labels of then (list, code, parent, nl, en).
    own_codes: Mapped[list[Any]] = mapped_column(JSON, default_factory=list)


class IssueCell(Record, kw_only=True):
    """One figure. What was truly counted is secret: it never leaves the vault (empty when read back, or exact)."""

    __tablename__ = "issue_cell"

    issue_id: Mapped[int] = mapped_column(ForeignKey("issue.id", ondelete="CASCADE"), primary_key=True)
    table: Mapped[str] = mapped_column(primary_key=True)
    keys: Mapped[str] = mapped_column(primary_key=True)  # a JSON array of codes
    value: Mapped[int]
    counted: Mapped[int | None] = mapped_column(default=None)
    is_exact: Mapped[bool] = mapped_column(default=False)


class IssuePerson(Record, kw_only=True):
    """Who was counted as reached: so that somebody is new once a year, whatever is changed afterwards."""

    __tablename__ = "issue_person"

    issue_id: Mapped[int] = mapped_column(ForeignKey("issue.id", ondelete="CASCADE"), primary_key=True)
    newcomer_id: Mapped[int] = mapped_column(
        ForeignKey("newcomer.id", ondelete="CASCADE"), primary_key=True, index=True
    )


class IssueRecord(Record, kw_only=True):
    """What was counted in a quarter counts in no other, whatever becomes of its date. Numbers only, of records that may be gone.

    Kinds are the names of tables; of a need its opening ("need") and its closing ("need_closed") count each once.
    """

    __tablename__ = "issue_record"

    kind: Mapped[str] = mapped_column(primary_key=True)
    record_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    issue_id: Mapped[int] = mapped_column(ForeignKey("issue.id", ondelete="CASCADE"), index=True)


class IssueSignal(Record, kw_only=True):
    """A signal as it went out with a quarter, word for word: whatever becomes of it here afterwards."""

    __tablename__ = "issue_signal"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    issue_id: Mapped[int] = mapped_column(ForeignKey("issue.id", ondelete="CASCADE"), index=True)
    signal_id: Mapped[int | None] = mapped_column(ForeignKey("signal.id", ondelete="SET NULL"), index=True)
    text: Mapped[str]
    domain: Mapped[str] = mapped_column(default="")  # codes, or empty
    municipality: Mapped[str] = mapped_column(default="")
