"""What is typed about a signal: a pattern, never a case."""

import datetime as dt

from sleutelapp.core.drafting import Draft, Text
from sleutelapp.reference.types import MunicipalityCode, NeedDomainCode


class SignalDraft(Draft, kw_only=True, frozen=True):
    """A signal, with the advice given and what came of it."""

    text: Text
    date: dt.date | None = None
    domain: NeedDomainCode | None = None
    municipality: MunicipalityCode | None = None
    advice: Text = ""
    answer: Text = ""
    answered_on: dt.date | None = None
    result: Text = ""
    shared: bool = False  # with the coordinator: text, domain and municipality


EXAMPLE = SignalDraft(
    text="Nieuwe bewoners vinden geen huisarts met plaats.",
    date=dt.date(2026, 3, 16),
    domain="W",
    municipality="GM0363",
    advice="Afspraak met de huisartsengroep over nieuwe inschrijvingen.",
    answer="Komt op de agenda van het overleg.",
    answered_on=dt.date(2026, 3, 30),
    result="Drie praktijken nemen weer mensen aan.",
    shared=True,
)
