"""What a newcomer says is wrong in the dossier, and what was done about it (AVG art. 16)."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from sleutelapp.core.errors import Refused
from sleutelapp.features.privacy.dossiers import dossiers_of
from sleutelapp.records import Correction
from sleutelapp.records.base import clock_of

Settled = Literal["done", "refused"]


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """One request; `answer` is what was changed, or why it was not."""

    id: int
    asked_on: dt.date
    wrong: str
    status: str  # open, done, refused
    settled_on: dt.date | None
    answer: str


def corrections(session: Session, newcomer_id: int) -> tuple[CorrectionRow, ...]:
    """The requests of one person, open ones first, then the latest."""
    people = dossiers_of(session, newcomer_id)
    found = session.execute(
        select(
            Correction.id,
            Correction.asked_on,
            Correction.wrong,
            Correction.status,
            Correction.settled_on,
            Correction.answer,
        )
        .where(Correction.newcomer_id.in_(people), Correction.deleted_at.is_(None))
        .order_by(Correction.status != "open", Correction.asked_on.desc(), Correction.id.desc())
    )
    return tuple(CorrectionRow(*row) for row in found)


def ask_correction(session: Session, newcomer_id: int, wrong: str, asked_on: dt.date) -> int:
    """Write down what is wrong; the number of the request comes back.

    Raises:
        Refused: nothing was written, the day lies ahead, or there is no such person.
    """
    if not wrong.strip():
        raise Refused("correction_of_what")
    if asked_on > clock_of(session).today():
        raise Refused("correction_ahead")
    (newcomer_id, *_merged) = dossiers_of(session, newcomer_id)
    asked = Correction(newcomer_id=newcomer_id, asked_on=asked_on, wrong=wrong.strip())
    session.add(asked)
    session.flush()
    return asked.id


def settle_correction(session: Session, correction_id: int, status: Settled, answer: str) -> None:
    """Say what was done.

    Raises:
        Refused: it is refused without a reason, or there is no such request.
    """
    asked = _asked(session, correction_id)
    if status == "refused" and not answer.strip():
        raise Refused("correction_without_reason")
    asked.status, asked.answer, asked.settled_on = status, answer.strip(), clock_of(session).today()
    session.flush()


def reopen_correction(session: Session, correction_id: int) -> None:
    """It is not settled after all (undo)."""
    asked = _asked(session, correction_id)
    asked.status, asked.answer, asked.settled_on = "open", "", None
    session.flush()


def take_back_correction(session: Session, correction_id: int) -> None:
    """It was written down by mistake (undo)."""
    session.delete(_asked(session, correction_id))
    session.flush()


def _asked(session: Session, correction_id: int) -> Correction:
    asked = session.get(Correction, correction_id)
    if asked is None:
        raise Refused("not_found", kind="correction", id=correction_id)
    return asked
