"""What a key person does with signals."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from sleutelapp.core.errors import Refused
from sleutelapp.features.drafts.actions import discard_draft
from sleutelapp.features.lookup import existing
from sleutelapp.features.periods.period import Period
from sleutelapp.features.publications.publication import SharedSignal
from sleutelapp.features.signals.drafts import SignalDraft
from sleutelapp.features.signals.queries import known_names, sent_with, signals_to_send
from sleutelapp.features.signals.telling import tellings
from sleutelapp.records import FrozenIssue, IssueSignal, Signal
from sleutelapp.records.base import clock_of


def add_signal(session: Session, draft: SignalDraft, *, draft_id: int | None = None) -> Signal:
    """Note a pattern for the coordinator and the municipality.

    Raises:
        Refused: it says nothing, or it is to be shared and may tell about one person.
    """
    signal = Signal(date=clock_of(session).today(), text="")
    _fill(session, signal, draft)
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
        Refused: it says nothing, or it is to be shared and may tell about one person.
    """
    signal = existing(session, Signal, signal_id)
    _fill(session, signal, draft)
    session.flush()
    if draft_id is not None:
        discard_draft(session, draft_id)
    return signal


def share_signal(session: Session, signal_id: int) -> None:
    """Let the coordinator read it: text, domain and municipality go out with the next quarter that is frozen.

    Raises:
        Refused: `signal_tells`, the text may tell about one person.
    """
    _share(session, existing(session, Signal, signal_id), shared=True)
    session.flush()


def keep_signal(session: Session, signal_id: int) -> None:
    """Share it no longer; what went out already stays out."""
    _share(session, existing(session, Signal, signal_id), shared=False)
    session.flush()


def send_signals(session: Session, period: Period) -> int:
    """Write down which signals go out with a quarter that was frozen just now; the answer is how many.

    Those that may tell about a person are held back. Together with `take_back_signals` the only way to the coordinator.
    """
    issue_id = _issue_of(session, period)
    going = [each for each in signals_to_send(session, period) if not each.found]
    for each in going:
        signal = each.signal
        row = IssueSignal(issue_id=issue_id, signal_id=signal.id, text=signal.text)
        row.domain, row.municipality = signal.domain or "", signal.municipality or ""
        session.add(row)
    session.flush()
    return len(going)


def take_back_signals(session: Session, period: Period, published: Iterable[SharedSignal]) -> None:
    """Write down which signals went out with a quarter that was read back from its workbook.

    A signal in the vault is known again by its text, so that it does not go out a second time.
    """
    issue_id = _issue_of(session, period)
    for each in published:
        known = session.scalars(
            select(Signal.id)
            .where(Signal.text == each.text)
            .where(Signal.id.not_in(select(IssueSignal.signal_id).where(IssueSignal.signal_id.is_not(None))))
            .order_by(Signal.id)
        ).first()
        session.add(
            IssueSignal(
                issue_id=issue_id,
                signal_id=known,
                text=each.text,
                domain=each.domain,
                municipality=each.municipality,
            )
        )
        session.flush()


def delete_signal(session: Session, signal_id: int) -> None:
    """Take a signal away; `restore_signal` brings it back."""
    existing(session, Signal, signal_id).deleted_at = clock_of(session).utc()
    session.flush()


def restore_signal(session: Session, signal_id: int) -> None:
    """Bring a deleted signal back (undo)."""
    session.get_one(Signal, signal_id).deleted_at = None
    session.flush()


def _fill(session: Session, signal: Signal, draft: SignalDraft) -> None:
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
    _share(session, signal, shared=draft.shared)


def _issue_of(session: Session, period: Period) -> int:
    return session.scalars(
        select(FrozenIssue.id).where(
            FrozenIssue.year == period.first.year, FrozenIssue.quarter == period.number
        )
    ).one()


def _share(session: Session, signal: Signal, *, shared: bool) -> None:
    if signal.shared_at is not None and sent_with(session, signal.id) is not None:
        return  # it is out, in the words of then
    if not shared:
        signal.shared_at = None
        return
    if tellings(signal.text, known_names(session)):
        raise Refused("signal_tells")
    signal.shared_at = signal.shared_at or clock_of(session).utc()
