"""A consultation as it stands on the page: whole enough for a draft at any moment, also half typed."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import msgspec

from sleutelapp.core.errors import Refused
from sleutelapp.features.consultations.drafts import ConsultationDraft
from sleutelapp.features.consultations.queries import ConsultationDetail
from sleutelapp.features.follow_ups.drafts import FollowUpDraft


@dataclass(kw_only=True)
class ConsultationState:
    """Everything on the page; `asker` is the name shown of the professional or organisation."""

    asked_by: str | None = None
    professional_id: int | None = None
    organisation_id: int | None = None
    asker: str = ""
    advice_kind: str | None = None
    date: dt.date | None = None
    minutes: int | None = None
    travel_minutes: int | None = None
    kilometres: Decimal | None = None
    municipality: str | None = None
    question: str = ""
    advice: str = ""
    follow_up_on: dt.date | None = None
    follow_up_text: str = ""

    def as_plain(self) -> dict[str, Any]:
        """Plain JSON values for a draft record."""
        return {"title": self.asker, "state": msgspec.to_builtins(self)}

    @classmethod
    def from_plain(cls, payload: dict[str, Any]) -> "ConsultationState":
        """The page as it was.

        Raises:
            Refused: this draft was made by another version and cannot be read.
        """
        try:
            return msgspec.convert(payload["state"], cls)
        except (KeyError, msgspec.ValidationError):
            raise Refused("draft_unreadable") from None

    def as_draft(self) -> ConsultationDraft:
        """What the action gets.

        Raises:
            Refused: who asks or the kind of advice is missing.
        """
        if self.asked_by is None:
            raise Refused("missing_field", field="asked_by")
        if self.advice_kind is None:
            raise Refused("missing_field", field="advice_kind")
        follow_up = None
        if self.follow_up_on is not None:
            follow_up = FollowUpDraft(due_on=self.follow_up_on, text=self.follow_up_text)
        return ConsultationDraft(
            asked_by=self.asked_by,
            advice_kind=self.advice_kind,
            date=self.date,
            minutes=self.minutes or 0,
            travel_minutes=self.travel_minutes or 0,
            kilometres=float(self.kilometres or 0),
            municipality=self.municipality,
            professional_id=self.professional_id,
            organisation_id=self.organisation_id,
            question=self.question,
            advice=self.advice,
            follow_up=follow_up,
        )


def state_of(detail: ConsultationDetail) -> ConsultationState:
    """A consultation that is there, to be corrected."""
    planned = detail.follow_up
    return ConsultationState(
        asked_by=detail.asked_by,
        professional_id=detail.professional_id,
        organisation_id=detail.organisation_id,
        asker=detail.professional or detail.organisation,
        advice_kind=detail.advice_kind,
        date=detail.date,
        minutes=detail.minutes or None,
        travel_minutes=detail.travel_minutes or None,
        kilometres=Decimal(str(detail.kilometres)) if detail.kilometres else None,
        municipality=detail.municipality,
        question=detail.question,
        advice=detail.advice,
        follow_up_on=planned.due_on if planned is not None else None,
        follow_up_text=planned.text if planned is not None else "",
    )
