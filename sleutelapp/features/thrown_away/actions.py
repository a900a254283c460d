"""Taking things out of the waste bin, through the action of each kind."""

from collections.abc import Callable
from typing import Final

from sqlalchemy.orm import Session

from sleutelapp.core.errors import Refused
from sleutelapp.features.consultations.actions import delete_consultation, restore_consultation
from sleutelapp.features.contacts.actions import remove_contact, restore_contact
from sleutelapp.features.follow_ups.actions import remove_follow_up, restore_follow_up
from sleutelapp.features.hours.actions import delete_time, restore_time
from sleutelapp.features.needs.actions import remove_need, restore_need
from sleutelapp.features.network.actions import remove as remove_entry
from sleutelapp.features.network.actions import restore as restore_entry
from sleutelapp.features.newcomers.removal import remove_newcomer, restore_newcomer_from_bin
from sleutelapp.features.referrals.actions import remove_referral, restore_referral
from sleutelapp.features.sessions.actions import delete_session, restore_session
from sleutelapp.features.signals.actions import delete_signal, restore_signal
from sleutelapp.features.thrown_away.queries import SOURCES

_RESTORE: Final[dict[str, Callable[[Session, int], object]]] = {
    "newcomer": restore_newcomer_from_bin,
    "need": restore_need,
    "referral": restore_referral,
    "follow_up": restore_follow_up,
    "contact": restore_contact,
    "session": restore_session,
    "consultation": restore_consultation,
    "signal": restore_signal,
    "organisation": lambda session, number: restore_entry(session, "organisation", number),
    "professional": lambda session, number: restore_entry(session, "professional", number),
    "time": restore_time,
}
_THROW_AWAY: Final[dict[str, Callable[[Session, int], object]]] = {
    "newcomer": remove_newcomer,
    "need": remove_need,
    "referral": remove_referral,
    "follow_up": remove_follow_up,
    "contact": remove_contact,
    "session": delete_session,
    "consultation": delete_consultation,
    "signal": delete_signal,
    "organisation": lambda session, number: remove_entry(session, "organisation", number),
    "professional": lambda session, number: remove_entry(session, "professional", number),
    "time": delete_time,
}


def take_out(session: Session, kind: str, record_id: int) -> None:
    """Bring something back, with what was thrown away together with it.

    Raises:
        Refused: it is gone for good, or is no longer in the bin.
    """
    record = session.get(SOURCES[kind].record, record_id)
    if record is None or record.deleted_at is None:
        raise Refused("not_found", kind=kind, id=record_id)
    _RESTORE[kind](session, record_id)
    session.flush()


def throw_away(session: Session, kind: str, record_id: int) -> None:
    """Put something into the bin (again).

    Raises:
        Refused: there is none with this number.
    """
    _THROW_AWAY[kind](session, record_id)
