"""How far a period is on its way to the coordinator, read together."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from sleutelapp.core.errors import UserError
from sleutelapp.features.freezing.actions import lost_quarters
from sleutelapp.features.freezing.states import QuarterState, quarter_states, unfrozen_before
from sleutelapp.features.periods.period import Period
from sleutelapp.features.publications.publication import SharedSignal
from sleutelapp.features.signals.queries import OutgoingSignal, sent_signals, signals_to_send
from sleutelapp.vault.store import Vault


@dataclass(frozen=True, slots=True)
class PeriodState:
    """A period as it stands.

    `first` are the quarters that must be frozen before this one; `lost` those that were frozen once and are not in this vault;
    `sent` and `waiting` are signals. `trouble` says that the ledger is damaged: nothing can be frozen.
    """

    period: Period
    quarters: tuple[QuarterState, ...]
    first: tuple[Period, ...] = ()
    lost: tuple[str, ...] = ()
    sent: tuple[SharedSignal, ...] = ()
    waiting: tuple[OutgoingSignal, ...] = ()
    trouble: UserError | None = None

    @property
    def state(self) -> str:
        """That of a quarter; of a longer period `frozen` when each quarter is frozen or passed, and one is frozen."""
        states = {quarter.state for quarter in self.quarters}
        if len(states) == 1:
            return next(iter(states))
        if states <= {"frozen", "passed"}:
            return "frozen"
        return "running" if "running" in states else "ready"

    @property
    def is_lost(self) -> bool:
        """Whether it is a quarter that was frozen, and is not in this vault."""
        return self.period.code in self.lost

    @property
    def frozen(self) -> tuple[Period, ...]:
        """The quarters in it that are frozen."""
        return tuple(quarter.period for quarter in self.quarters if quarter.state == "frozen")

    @property
    def may_freeze(self) -> bool:
        """Whether nothing stands in the way of freezing it now."""
        is_ready = self.period.kind == "quarter" and self.state == "ready"
        return is_ready and not (self.first or self.lost or self.trouble)


def period_state(vault: Vault, period: Period) -> PeriodState:
    """The state of a period, in a fixed number of statements; opens its own readings."""
    lost: tuple[str, ...] = ()
    trouble: UserError | None = None
    try:
        lost = tuple(lost_quarters(vault))
    except UserError as error:
        trouble = error
    with vault.reading() as session:
        quarters = quarter_states(session, period)
        is_open = period.kind == "quarter" and quarters[0].state in {"running", "ready"}
        return PeriodState(
            period,
            quarters,
            first=_first(session, period) if is_open and quarters[0].state == "ready" else (),
            lost=lost,
            sent=_sent(session, period),
            waiting=tuple(signals_to_send(session, period)) if is_open else (),
            trouble=trouble,
        )


def _first(session: Session, period: Period) -> tuple[Period, ...]:
    return unfrozen_before(session, period)


def _sent(session: Session, period: Period) -> tuple[SharedSignal, ...]:
    if period.kind == "month":
        return ()
    found = sent_signals(session, period)
    return tuple(
        signal for quarter in sorted(found, key=lambda each: each.first) for signal in found[quarter]
    )
