"""A small vault whose figures are counted by hand in the tests."""

import datetime as dt
from typing import Any

import pytest

from sleutelapp.core.clock import SetClock
from sleutelapp.records import (
    Commitment,
    Consultation,
    Contact,
    ContactNewcomer,
    Draft,
    GroupSession,
    KeyPerson,
    Newcomer,
    OtherTime,
)
from sleutelapp.vault.store import Vault

UTRECHT, ZEIST = "GM0344", "GM0355"


def contact(day: str, kind: str, minutes: int, **values: Any) -> Contact:
    return Contact(
        date=dt.date.fromisoformat(day),
        time=dt.time(10),
        kind=kind,
        minutes=minutes,
        **{"municipality": UTRECHT, **values},
    )


@pytest.fixture
def work(vault: Vault, clock: SetClock) -> Vault:
    """Work in July to September 2026, some before and after it, some deleted."""
    clock.moment = dt.datetime(2026, 11, 23, 10)  # noqa: DTZ001 - local time, as the clock gives it
    newcomer = Newcomer(code="N-00042", name="Almaz Tesfay", phone="0612345678", note="hoofdpijn")
    visit = contact("2026-07-03", "home_visit", 65, travel_minutes=20, travel_metres=12_340)
    visit.notes, visit.private_note = "hoofdpijn", "privé"
    gone = contact("2026-08-01", "phone", 500)
    with vault.writing() as session:
        session.add_all(
            [
                KeyPerson(name="Senait Haile", code="SP-7K2M", organisation="Welzijn Midden"),
                newcomer,
                visit,
                gone,
                contact("2026-07-31", "home_visit", 30, travel_metres=410),
                contact("2026-07-04", "not_at_home", 5, travel_minutes=20, travel_metres=1_000),
                contact("2026-09-30", "phone", 15, municipality=ZEIST),
                contact(
                    "2026-08-10", "neighbourhood", 40, municipality=None, group_size=12, group_name="Fatima"
                ),
                contact("2026-06-30", "home_visit", 1_000),
                contact("2026-10-01", "home_visit", 1_000),
                GroupSession(
                    date=dt.date(2026, 8, 5),
                    theme="care_system",
                    minutes=90,
                    preparation_minutes=45,
                    travel_minutes=10,
                    municipality=UTRECHT,
                    notes="ruzie",
                ),
                GroupSession(
                    date=dt.date(2026, 8, 6),
                    theme="care_system",
                    status="planned",
                    minutes=90,
                    municipality=UTRECHT,
                ),
                GroupSession(
                    date=dt.date(2026, 8, 7),
                    theme="care_system",
                    status="cancelled",
                    minutes=90,
                    municipality=ZEIST,
                ),
                Consultation(
                    date=dt.date(2026, 9, 1),
                    asked_by="gp",
                    advice_kind="x",
                    minutes=25,
                    municipality=ZEIST,
                    advice="ruzie",
                ),
                OtherTime(date=dt.date(2026, 9, 2), kind="preparation", minutes=7, municipality=ZEIST),
                OtherTime(
                    date=dt.date(2026, 9, 2),
                    kind="meeting",
                    minutes=60,
                    municipality=ZEIST,
                    description="ruzie",
                ),
                Commitment(municipality=UTRECHT, minutes=600, period="month"),
                Commitment(municipality=ZEIST, minutes=1_200, period="year", valid_from=dt.date(2026, 9, 16)),
            ]
        )
        session.flush()
        session.add(ContactNewcomer(contact_id=visit.id, newcomer_id=newcomer.id, date=visit.date))
        stamp = clock.now()
        session.add(Draft(form="contact", payload={"notes": "halve"}, started_at=stamp, changed_at=stamp))
        gone.deleted_at = stamp
    return vault
