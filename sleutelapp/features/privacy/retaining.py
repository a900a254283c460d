"""Deciding on somebody past the term: to keep the dossier longer, with a reason; or to erase it (`actions`)."""

import datetime as dt

from sqlalchemy.orm import Session

from sleutelapp.features.privacy.dossiers import dossiers_of
from sleutelapp.features.privacy.rules import check_keep
from sleutelapp.records import KeptLonger
from sleutelapp.records.base import clock_of


def keep_longer(session: Session, newcomer_id: int, until: dt.date, reason: str) -> int:
    """Keep a dossier until a day; the number of the decision comes back.

    Raises:
        Refused: without a reason, not longer than today, for more than five years, or there is no such person.
    """
    today = clock_of(session).today()
    check_keep(today, until, reason)
    (newcomer_id, *_merged) = dossiers_of(session, newcomer_id)
    kept = KeptLonger(newcomer_id=newcomer_id, decided_on=today, keep_until=until, reason=reason.strip())
    session.add(kept)
    session.flush()
    return kept.id


def take_back_keeping(session: Session, decision_id: int) -> None:
    """The decision was a mistake (undo)."""
    kept = session.get(KeptLonger, decision_id)
    if kept is not None:
        session.delete(kept)
        session.flush()
