"""A day of work in two municipalities, and what must not count."""

import datetime as dt
from typing import Any

import pytest

from sleutelapp.records import (
    Commitment,
    Consultation,
    Contact,
    ContactNewcomer,
    GroupSession,
    Newcomer,
    OtherTime,
)
from sleutelapp.vault.store import Vault
from tests.features.hours.day_of_work import MONDAY, UTRECHT, ZEIST


def contact(kind: str, minutes: int, **values: Any) -> Contact:
    return Contact(
        **{"date": MONDAY, "time": dt.time(9), "municipality": UTRECHT, **values}, kind=kind, minutes=minutes
    )


@pytest.fixture
def work(vault: Vault) -> Vault:
    """A day of work in two municipalities, and what must not count."""
    visit = contact("home_visit", 65, travel_minutes=10, travel_metres=12_000, time=dt.time(9, 30))
    almaz = Newcomer(code="N-1", name="Almaz Tesfay")
    nameless = Newcomer(code="N-2")
    gone = contact("phone", 500)
    held: dict[str, Any] = {"theme": "stress_and_sleep", "municipality": ZEIST}
    with vault.writing() as session:
        session.add_all(
            [
                visit,
                almaz,
                nameless,
                gone,
                contact("not_at_home", 20, travel_metres=5_000, time=dt.time(11)),
                contact("phone", 15, time=dt.time(12)),
                contact("phone", 999, date=dt.date(2026, 8, 31)),
                contact("phone", 999, date=dt.date(2026, 10, 1)),
                GroupSession(
                    date=dt.date(2026, 9, 1),
                    minutes=90,
                    preparation_minutes=45,
                    travel_minutes=15,
                    place="De Schakel",
                    **held,
                ),
                GroupSession(date=dt.date(2026, 9, 2), minutes=999, status="cancelled", **held),
                GroupSession(date=dt.date(2026, 9, 3), minutes=999, status="planned", **held),
                Consultation(date=MONDAY, asked_by="gp", advice_kind="case", minutes=25, municipality=ZEIST),
                OtherTime(date=MONDAY, kind="preparation", minutes=7),
                OtherTime(
                    date=MONDAY,
                    kind="peer_review",
                    minutes=60,
                    travel_minutes=5,
                    description="Regiogroep",
                ),
                Commitment(municipality=UTRECHT, minutes=40 * 60),
                Commitment(municipality="GM0363", minutes=24 * 60, period="year"),
            ]
        )
        session.flush()
        gone.deleted_at = vault.clock.utc()
        for person in (almaz, nameless):
            session.add(ContactNewcomer(contact_id=visit.id, newcomer_id=person.id, date=MONDAY))
    return vault
