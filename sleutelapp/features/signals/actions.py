"""What a key person does with signals."""

from sqlalchemy.orm import Session

from sleutelapp.core.errors import Refused
from sleutelapp.features.drafts.actions import discard_draft
from sleutelapp.features.lookup import existing
from sleutelapp.features.signals.drafts import SignalDraft
from sleutelapp.records import Signal
from sleutelapp.records.base import clock_of


def add_signal(session: Session, draft: SignalDraft, *, draft_id: int | None = None) -> Signal:
    """Note a pattern for the coordinator and the municipality.

    Raises:
        Refused: it says nothing.
    """
    signal = Signal(date=clock_of(session).today(), text="")
    _fill(signal, draft)
    session.add(signal)
    session.flush()
    if draft_id is not None:
        discard_draft(session, draft_id)
    return signal


def change_signal(
    session: Session, signal_id: int, draft: SignalDraft, *, draft_id: int | None = None
) -> Signal:
    """Correct a signal, or note what came of it.

    Raises:
        Refused: it says nothing.
    """
    signal = existing(session, Signal, signal_id)
    _fill(signal, draft)
    session.flush()
    if draft_id is not None:
        discard_draft(session, draft_id)
    return signal


def delete_signal(session: Session, signal_id: int) -> None:
    """Take a signal away; `restore_signal` brings it back."""
    existing(session, Signal, signal_id).deleted_at = clock_of(session).utc()
    session.flush()


def restore_signal(session: Session, signal_id: int) -> None:
    """Bring a deleted signal back (undo)."""
    session.get_one(Signal, signal_id).deleted_at = None
    session.flush()


def _fill(signal: Signal, draft: SignalDraft) -> None:
    if not draft.text.strip():
        raise Refused("missing_field", field="text")
    signal.date = draft.date or signal.date
    signal.text = draft.text.strip()
    signal.domain = draft.domain
    signal.municipality = draft.municipality
    signal.advice = draft.advice.strip()
    signal.answer = draft.answer.strip()
    signal.answered_on = draft.answered_on
    signal.result = draft.result.strip()
