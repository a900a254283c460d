"""A signal as it stands on the page: whole enough for a draft at any moment, also half typed."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

import msgspec

from sleutelapp.core.errors import Refused
from sleutelapp.features.signals.drafts import SignalDraft
from sleutelapp.features.signals.queries import SignalRow


@dataclass(kw_only=True)
class SignalState:
    """Everything on the page."""

    text: str = ""
    date: dt.date | None = None
    domain: str | None = None
    municipality: str | None = None
    advice: str = ""
    answer: str = ""
    answered_on: dt.date | None = None
    result: str = ""
    shared: bool = False

    def as_plain(self) -> dict[str, Any]:
        """Plain JSON values for a draft record."""
        return {"title": self.text[:80], "state": msgspec.to_builtins(self)}

    @classmethod
    def from_plain(cls, payload: dict[str, Any]) -> "SignalState":
        """The page as it was.

        Raises:
            Refused: this draft was made by another version and cannot be read.
        """
        try:
            return msgspec.convert(payload["state"], cls)
        except (KeyError, msgspec.ValidationError):
            raise Refused("draft_unreadable") from None

    def as_draft(self) -> SignalDraft:
        """What the action gets."""
        return SignalDraft(
            text=self.text,
            date=self.date,
            domain=self.domain,
            municipality=self.municipality,
            advice=self.advice,
            answer=self.answer,
            answered_on=self.answered_on,
            result=self.result,
            shared=self.shared,
        )


def state_of_row(row: SignalRow) -> SignalState:
    """A signal that is there, to be changed."""
    return SignalState(
        text=row.text,
        date=row.date,
        domain=row.domain,
        municipality=row.municipality,
        advice=row.advice,
        answer=row.answer,
        answered_on=row.answered_on,
        result=row.result,
        shared=row.shared_at is not None,
    )
