"""Which signals go out with a quarter, and that what went out stays as it was."""

import datetime as dt

import pytest

from sleutelapp.core.clock import SetClock
from sleutelapp.features.freezing.actions import freeze_quarter
from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.newcomers.drafts import ConsentDraft, NewcomerDraft
from sleutelapp.features.periods.period import Period
from sleutelapp.features.publications.publication import SharedSignal
from sleutelapp.features.signals.actions import (
    add_signal,
    change_signal,
    delete_signal,
    keep_signal,
    share_signal,
)
from sleutelapp.features.signals.drafts import SignalDraft
from sleutelapp.features.signals.queries import sent_signals, sent_with, signals_to_send
from sleutelapp.records import KeyPerson
from sleutelapp.reference.codes import Reference
from sleutelapp.vault.store import Vault

Q2, Q3, YEAR = (Period.parse(code) for code in ("2026-Q2", "2026-Q3", "2026"))


@pytest.fixture
def signals(vault: Vault, clock: SetClock) -> Vault:
    """One of spring, two of summer of which one was not shared, one of autumn."""
    clock.moment = dt.datetime(2026, 10, 5, 10)  # noqa: DTZ001 - local time, as the clock gives it
    with vault.writing() as session:
        session.add(KeyPerson(name="Senait", code="SP-7K2M"))
        for text, day, shared in (
            ("Lente", dt.date(2026, 5, 1), True),
            ("Zomer", dt.date(2026, 8, 1), True),
            ("Later gedeeld", dt.date(2026, 8, 2), False),
            ("Herfst", dt.date(2026, 10, 1), True),
        ):
            add_signal(session, SignalDraft(text=text, date=day, domain="W", shared=shared))
    return vault


def sent(vault: Vault) -> dict[str, list[str]]:
    with vault.reading() as session:
        found = sent_signals(session, YEAR)
    return {period.code: [each.text for each in texts] for period, texts in found.items()}


def waiting(vault: Vault, period: Period) -> list[str]:
    with vault.reading() as session:
        return [each.signal.text for each in signals_to_send(session, period)]


def test_a_signal_goes_out_once_with_its_quarter_or_the_next(
    signals: Vault, reference: Reference, clock: SetClock
) -> None:
    assert (waiting(signals, Q2), waiting(signals, Q3)) == (["Lente"], ["Lente", "Zomer"])
    freeze_quarter(signals, Q3, reference)
    assert sent(signals) == {"2026-Q3": ["Lente", "Zomer"]}
    with signals.writing() as session:
        share_signal(session, 3)  # ticked after its quarter was frozen
        change_signal(session, 2, SignalDraft(text="Zomer, anders", shared=True))
        delete_signal(session, 1)
        add_newcomer(session, NewcomerDraft(name="Zomer", consents=(ConsentDraft(),)))
        # What is out stays out: it can be corrected here, and unticking it means nothing any more.
        change_signal(session, 2, SignalDraft(text="Zomer, anders", answer="Ja", shared=True))
        keep_signal(session, 2)
    clock.moment = dt.datetime(2027, 1, 5, 10)  # noqa: DTZ001 - likewise
    freeze_quarter(signals, Period.parse("2026-Q4"), reference)
    assert sent(signals) == {"2026-Q3": ["Lente", "Zomer"], "2026-Q4": ["Later gedeeld", "Herfst"]}
    with signals.reading() as session:
        assert sent_with(session, 2) == (Q3, "Zomer")
        assert sent_with(session, 4) == (Period.parse("2026-Q4"), "Herfst")
        assert sent_signals(session, Q3)[Q3][0] == SharedSignal("Lente", "W", "")


def test_a_signal_that_tells_of_somebody_is_held_back(signals: Vault, reference: Reference) -> None:
    with signals.writing() as session:
        add_newcomer(session, NewcomerDraft(name="Zomer", consents=(ConsentDraft(),)))
    with signals.reading() as session:
        held = {each.signal.text: [told.part for told in each.found] for each in signals_to_send(session, Q3)}
    assert held == {"Lente": [], "Zomer": ["Zomer"]}
    freeze_quarter(signals, Q3, reference)
    assert sent(signals) == {"2026-Q3": ["Lente"]}
    with signals.writing() as session:
        change_signal(session, 2, SignalDraft(text="In de warme maanden", shared=True))
    assert waiting(signals, Period.parse("2026-Q4")) == ["In de warme maanden", "Herfst"]
