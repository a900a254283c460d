"""When a consultation may name a newcomer."""

from collections.abc import Callable
from typing import Final

from sleutelapp.features.newcomers.rules import consents_to_name

_REFUSALS: Final = {"register": "link_needs_consent", "share": "link_needs_consent_to_share"}


def link_refusal(stands: Callable[[str, str], bool], asked_by: str) -> str | None:
    """Why a consultation may not name a newcomer, as a key of the messages; None when it may.

    The newcomer must have agreed to being registered, and to sharing with the kind of professional that asks:
    whoever reads the consultation learns that they spoke about this person. The link ends with either consent.

    Args:
        stands: whether consent for a purpose and a recipient stands today.
        asked_by: code of the kind of professional, which is the recipient.
    """
    return next(
        (
            _REFUSALS[purpose]
            for purpose, recipient in consents_to_name(asked_by)
            if not stands(purpose, recipient)
        ),
        None,
    )
