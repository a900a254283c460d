"""What a key person does with follow-ups."""

import datetime as dt

from sqlalchemy.orm import Session

from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.lookup import check_exists, existing, present_newcomer
from sleutelapp.features.waste_bin import check_person_is_there, in_waste_bin, take_back, throw_away
from sleutelapp.records import FollowUp, Need, Referral
from sleutelapp.records.base import clock_of


def add_follow_up(session: Session, draft: FollowUpDraft, *, contact_id: int | None = None) -> FollowUp:
    """Plan to come back to something.

    Raises:
        Refused: what it is about does not exist.
    """
    person = present_newcomer(session, draft.newcomer_id) if draft.newcomer_id is not None else None
    check_exists(session, Need, draft.need_id)
    check_exists(session, Referral, draft.referral_id)
    follow_up = FollowUp(
        due_on=draft.due_on,
        text=draft.text.strip(),
        newcomer_id=person.id if person is not None else None,
        need_id=draft.need_id,
        referral_id=draft.referral_id,
        contact_id=contact_id,
    )
    session.add(follow_up)
    session.flush()
    return follow_up


def finish_follow_up(session: Session, follow_up_id: int) -> None:
    """It is done."""
    existing(session, FollowUp, follow_up_id).done_on = clock_of(session).today()
    session.flush()


def reopen_follow_up(session: Session, follow_up_id: int) -> None:
    """It was not done after all (undo)."""
    existing(session, FollowUp, follow_up_id).done_on = None
    session.flush()


def move_follow_up(session: Session, follow_up_id: int, due_on: dt.date) -> None:
    """Pause it until a day ("Pauze tot")."""
    existing(session, FollowUp, follow_up_id).due_on = due_on
    session.flush()


def remove_follow_up(session: Session, follow_up_id: int) -> None:
    """Put it into the waste bin: it need not be done after all."""
    throw_away(session, existing(session, FollowUp, follow_up_id), ())


def restore_follow_up(session: Session, follow_up_id: int) -> None:
    """Take it out of the waste bin (undo, or days later).

    Raises:
        Refused: whom it is about lies in the waste bin: that person comes back first.
    """
    follow_up = in_waste_bin(session, FollowUp, follow_up_id)
    if follow_up is not None:
        check_person_is_there(session, follow_up.newcomer_id)
        take_back(session, follow_up, ())
