"""What a key person does when there is danger."""

import datetime as dt

from sqlalchemy.orm import Session

from sleutelapp.features.lookup import existing
from sleutelapp.records import DangerMatter
from sleutelapp.records.base import clock_of


def note_danger(
    session: Session,
    *,
    contact_id: int | None,
    newcomer_id: int | None,
    need_id: int | None,
    sign: str | None,
    action: str,
    note: str,
    day: dt.date,
) -> DangerMatter:
    """A danger code or sign came up; `action` is "later" until it is known what was done."""
    matter = DangerMatter(
        noticed_on=day,
        contact_id=contact_id,
        newcomer_id=newcomer_id,
        need_id=need_id,
        sign=sign,
        action=action,
        note=note,
    )
    session.add(matter)
    session.flush()
    return matter


def answer_danger(session: Session, matter_id: int, action: str, note: str = "") -> None:
    """Say which action was taken; the matter stays open until it is closed."""
    matter = existing(session, DangerMatter, matter_id)
    matter.action = action
    matter.note = note or matter.note
    session.flush()


def close_danger(session: Session, matter_id: int) -> None:
    """The danger is over or in other hands."""
    existing(session, DangerMatter, matter_id).closed_on = clock_of(session).today()
    session.flush()


def reopen_danger(session: Session, matter_id: int) -> None:
    """It was not over after all (undo)."""
    existing(session, DangerMatter, matter_id).closed_on = None
    session.flush()
