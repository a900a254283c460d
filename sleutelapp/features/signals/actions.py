"""What a key person does with signals."""

from sqlalchemy.orm import Session

from sleutelapp.core.errors import Refused
from sleutelapp.features.signals.drafts import SignalDraft
from sleutelapp.records import Signal
from sleutelapp.records.base import clock_of


def add_signal(session: Session, draft: SignalDraft) -> Signal:
    """Note a pattern for the coordinator and the municipality.

    Raises:
        Refused: it says nothing.
    """
    if not draft.text.strip():
        raise Refused("missing_field", field="text")
    signal = Signal(
        date=draft.date or clock_of(session).today(),
        text=draft.text.strip(),
        domain=draft.domain,
        municipality=draft.municipality,
        advice=draft.advice.strip(),
        answer=draft.answer.strip(),
        answered_on=draft.answered_on,
        result=draft.result.strip(),
    )
    session.add(signal)
    session.flush()
    return signal
