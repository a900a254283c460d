"""The organisation's file while the coordinator types it: what must be filled in may still be empty."""

import datetime as dt
from typing import Annotated

import msgspec

from sleutelapp.core.drafting import Draft, Line
from sleutelapp.features.profile.drafts import (
    LEAST_K,
    MOST_K,
    USUAL_RETENTION,
    Agreement,
    ExtraCodeEntry,
    LocalNumber,
    OrganisationFile,
    Sender,
)


class TypedCode(Draft, kw_only=True, frozen=True):
    """An own code in its open form."""

    list: Line = ""
    code: Line = ""  # of the one that is changed; empty for a new one
    parent: Line | None = None
    labels: dict[str, Line] = msgspec.field(default_factory=dict)


class TypedNumber(Draft, kw_only=True, frozen=True):
    """A number to call in its open form."""

    code: Line = ""  # of the one that is changed; empty for a new one
    label: Line = ""
    number: Line = ""
    checked_on: dt.date | None = None


class TypedFile(Draft, kw_only=True, frozen=True):
    """What stands in the fields."""

    name: Line = ""
    k: Annotated[int, msgspec.Meta(ge=LEAST_K, le=MOST_K)] = LEAST_K
    sender: Sender = "code"
    retention_months: int | None = USUAL_RETENTION  # None: empty, or not understood
    public_key: Line = ""
    municipalities: tuple[Agreement, ...] = ()
    codes: tuple[ExtraCodeEntry, ...] = ()
    numbers: tuple[LocalNumber, ...] = ()
    open_code: TypedCode | None = None  # typed, and not yet among the codes
    open_number: TypedNumber | None = None


class KeptWork(Draft, kw_only=True, frozen=True):
    """What the coordinator's window goes on with after a restart."""

    typed: TypedFile
    saved: Annotated[OrganisationFile | None, msgspec.Meta(description="the edition it began with")] = None
    highest: Annotated[int, msgspec.Meta(ge=0, description="edition last given out on this computer")] = 0
    known: tuple[Line, ...] = ()  # own codes of every edition seen on this computer: none is made again
