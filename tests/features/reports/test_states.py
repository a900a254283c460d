"""What is read of a period before its figures are worked out."""

import datetime as dt
from collections.abc import Callable

import pytest

from sleutelapp.core.clock import SetClock
from sleutelapp.features.freezing.actions import freeze_quarter
from sleutelapp.features.periods.period import Period
from sleutelapp.features.reports.states import period_state
from sleutelapp.features.signals.actions import add_signal
from sleutelapp.features.signals.drafts import SignalDraft
from sleutelapp.reference.codes import Reference
from sleutelapp.vault.store import Vault

Q2, Q3, YEAR = (Period.parse(code) for code in ("2026-Q2", "2026-Q3", "2026"))


def test_a_period_is_as_far_as_its_quarters(work: Vault, reference: Reference, clock: SetClock) -> None:
    waiting = period_state(work, Q3)
    assert (waiting.state, waiting.first, waiting.may_freeze) == ("ready", (Q2,), False)
    assert period_state(work, Q2).may_freeze
    freeze_quarter(work, Q2, reference)
    assert period_state(work, Q3).may_freeze
    assert period_state(work, YEAR).state == "running"
    freeze_quarter(work, Q3, reference)
    half_year = period_state(work, Period.parse("2026-H1"))
    assert (half_year.state, half_year.frozen) == (
        "frozen",
        (Q2,),
    )  # the first quarter can never be frozen now
    clock.moment = dt.datetime(2027, 1, 5, 10)  # noqa: DTZ001 - local time, as the clock gives it
    assert period_state(work, YEAR).state == "ready"


@pytest.mark.parametrize("period", [Q3, YEAR])
def test_it_is_read_in_as_many_statements_however_many_signals_there_are(
    work: Vault, statements: Callable[[], object], period: Period
) -> None:
    def sent_now() -> int:
        with statements() as sent:  # type: ignore[attr-defined]  # a context manager behind a fixture
            period_state(work, period)
        return len(sent)

    def add(number: int) -> None:
        with work.writing() as session:
            for _ in range(number):
                add_signal(session, SignalDraft(text="Wachttijd", date=Q3.first, shared=True))

    add(1)
    before = sent_now()
    add(60)
    assert sent_now() == before
