"""What can be added from a line: its draft, an example, and the action that writes it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import msgspec
from sqlalchemy.orm import Session

from sleutelapp.core.drafting import Draft
from sleutelapp.features.consultations import drafts as consultations
from sleutelapp.features.consultations.actions import log_consultation
from sleutelapp.features.contacts import drafts as contacts
from sleutelapp.features.contacts.actions import log_contact
from sleutelapp.features.hours import drafts as hours
from sleutelapp.features.hours.actions import book_time
from sleutelapp.features.needs import drafts as needs
from sleutelapp.features.needs.actions import add_need
from sleutelapp.features.network import drafts as network
from sleutelapp.features.network.actions import add_organisation, add_professional
from sleutelapp.features.newcomers import drafts as newcomers
from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.referrals import drafts as referrals
from sleutelapp.features.referrals.actions import add_referral
from sleutelapp.features.sessions import drafts as sessions
from sleutelapp.features.sessions.actions import add_session
from sleutelapp.features.signals import drafts as signals
from sleutelapp.features.signals.actions import add_signal
from sleutelapp.records.base import Stamped

# In a new vault there is a first newcomer soon, but none of these yet.
_LATER_RECORDS: Final = frozenset(
    {"household_id", "need_id", "referral_id", "organisation_id", "professional_id", "partner_id"}
)


@dataclass(frozen=True, slots=True)
class Adding:
    """One kind of line."""

    example: Draft
    add: Callable[[Session, Any], Stamped]

    @property
    def draft_type(self) -> type[Draft]:
        """What a line is parsed as."""
        return type(self.example)


ADDING: Final[dict[str, Adding]] = {
    "newcomer": Adding(newcomers.EXAMPLE, add_newcomer),
    "contact": Adding(contacts.EXAMPLE, log_contact),
    "need": Adding(needs.EXAMPLE, add_need),
    "referral": Adding(referrals.EXAMPLE, add_referral),
    "session": Adding(sessions.EXAMPLE, add_session),
    "consultation": Adding(consultations.EXAMPLE, log_consultation),
    "organisation": Adding(network.ORGANISATION_EXAMPLE, add_organisation),
    "professional": Adding(network.PROFESSIONAL_EXAMPLE, add_professional),
    "signal": Adding(signals.EXAMPLE, add_signal),
    "time": Adding(hours.EXAMPLE, book_time),
}


def example_line(example: Draft) -> str:
    """A line with every field, usable right after a first newcomer was added.

    Links to records that need not be there yet stand in it as null.
    """
    return msgspec.json.encode(_every_field(example)).decode()


def _every_field(value: Any) -> Any:
    if isinstance(value, Draft):
        return {
            field.encode_name: None
            if field.name in _LATER_RECORDS
            else _every_field(getattr(value, field.name))
            for field in msgspec.structs.fields(value)
        }
    if isinstance(value, tuple):
        return [_every_field(item) for item in value]
    return value
