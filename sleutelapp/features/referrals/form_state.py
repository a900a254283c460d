"""A referral as it stands on the form: whole enough for a draft at any moment, also half typed."""

from dataclasses import dataclass
from typing import Any

import msgspec

from sleutelapp.core.errors import Refused
from sleutelapp.features.referrals.drafts import CorrectionDraft, ReferralDraft
from sleutelapp.features.referrals.form_queries import Correctable


@dataclass(kw_only=True)
class ReferralState:
    """Everything on the form."""

    newcomer_id: int | None = None
    newcomer_typed: str = ""  # what stands in the field while nobody was chosen
    need_id: int | None = None
    destination: str | None = None
    organisation_id: int | None = None
    professional_id: int | None = None
    status: str = "considered"
    note: str = ""
    private_note: str = ""

    def as_plain(self, title: str = "") -> dict[str, Any]:
        """Plain JSON values for a draft record."""
        return {"title": title, "state": msgspec.to_builtins(self)}

    @classmethod
    def from_plain(cls, payload: dict[str, Any]) -> "ReferralState":
        """The form as it was.

        Raises:
            Refused: this draft was made by another version and cannot be read.
        """
        try:
            return msgspec.convert(payload["state"], cls)
        except (KeyError, msgspec.ValidationError):
            raise Refused("draft_unreadable") from None

    def as_draft(self) -> ReferralDraft:
        """A new referral."""
        return ReferralDraft(
            newcomer_id=self.newcomer_id,
            need_id=self.need_id,
            destination=self.destination or "",
            organisation_id=self.organisation_id,
            professional_id=self.professional_id,
            status=self.status,
            note=self.note,
            private_note=self.private_note,
        )

    def as_correction(self, emergency: str) -> CorrectionDraft:
        """What is corrected of one that is there."""
        return CorrectionDraft(
            need_id=self.need_id,
            destination=self.destination or "",
            organisation_id=self.organisation_id,
            professional_id=self.professional_id,
            emergency=emergency,
            note=self.note,
            private_note=self.private_note,
        )


def state_of(known: Correctable) -> ReferralState:
    """A referral that is there, to be corrected."""
    values = known.values
    return ReferralState(
        newcomer_id=known.newcomer_id,
        need_id=values.need_id,
        destination=values.destination,
        organisation_id=values.organisation_id,
        professional_id=values.professional_id,
        status=known.status,
        note=values.note,
        private_note=values.private_note,
    )
