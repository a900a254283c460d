"""Who is expected to send, and what came in, as it stands beside the settings. It holds nothing about newcomers."""

import datetime as dt
from typing import Annotated

import msgspec

from sleutelapp.core.drafting import Draft, Line

SenderCode = Annotated[str, msgspec.Meta(min_length=1, max_length=200, description="code of a key person")]
Quarter = Annotated[str, msgspec.Meta(pattern=r"^[12]\d{3}-Q[1-4]$", description="such as 2026-Q3")]


class Expected(Draft, kw_only=True, frozen=True):
    """A key person who sends every quarter. Without an organisation the code alone tells who it is."""

    code: SenderCode
    name: Line = ""
    organisation: Line = ""


class Receipt(Draft, kw_only=True, frozen=True):
    """That figures of a key person and quarter were read on this computer, and on what day first."""

    sender: SenderCode
    quarter: Quarter
    seen_on: dt.date
    name: Line = ""
    organisation: Line = ""


class Roster(Draft, kw_only=True, frozen=True):
    """Everything that is kept."""

    people: tuple[Expected, ...] = ()
    receipts: tuple[Receipt, ...] = ()
