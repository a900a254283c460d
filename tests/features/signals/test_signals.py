import pytest
from sqlalchemy import select

from sleutelapp.core.errors import Refused
from sleutelapp.features.signals.actions import add_signal
from sleutelapp.features.signals.drafts import EXAMPLE, SignalDraft
from sleutelapp.records import Signal
from sleutelapp.vault.store import Vault


def test_a_signal_says_something(vault: Vault) -> None:
    with vault.writing() as session:
        add_signal(session, EXAMPLE)
        assert add_signal(session, SignalDraft(text=" kort ")).date == vault.clock.today()
    with pytest.raises(Refused) as refused, vault.writing() as session:
        add_signal(session, SignalDraft(text="  "))
    assert refused.value.values == {"field": "text"}
    with vault.reading() as session:
        full, short = session.scalars(select(Signal).order_by(Signal.id))
        assert (full.domain, full.answer, full.answered_on) == ("W", EXAMPLE.answer, EXAMPLE.answered_on)
        assert short.text == "kort"
