import datetime as dt

import pytest
from sqlalchemy import event

from sleutelapp.features.hours.queries import DeliveredRow, Worked, agreed_minutes
from sleutelapp.features.periods.period import Period
from sleutelapp.features.reports.queries import (
    Activity,
    ContactRow,
    MonthRow,
    activity,
)
from sleutelapp.records import Commitment
from sleutelapp.vault.store import Vault

UTRECHT, ZEIST = "GM0344", "GM0355"
JULY, AUGUST, SEPTEMBER = (dt.date(2026, month, 1) for month in (7, 8, 9))


def figures(vault: Vault, period: str) -> Activity:
    with vault.reading() as session:
        return activity(session, Period.parse(period))


def test_contacts_are_counted_by_kind_and_month(work: Vault) -> None:
    assert set(figures(work, "2026-Q3").contacts) == {
        ContactRow("home_visit", JULY, 2),
        ContactRow("not_at_home", JULY, 1),
        ContactRow("neighbourhood", AUGUST, 1),
        ContactRow("phone", SEPTEMBER, 1),
    }


def test_work_is_added_up_by_municipality_and_month(work: Vault) -> None:
    assert figures(work, "2026-Q3").months == (
        MonthRow(UTRECHT, JULY, 65 + 30 + 5, 20 + 20, 12_340 + 410 + 1_000, 0, 0),
        MonthRow(UTRECHT, AUGUST, 90 + 45, 10, 0, 1, 0),
        MonthRow(ZEIST, SEPTEMBER, 15 + 25 + 7 + 60, 0, 0, 0, 1),
        MonthRow(None, AUGUST, 40, 0, 0, 0, 0),
    )


def test_delivered_time_is_split_and_stands_beside_what_was_agreed(work: Vault) -> None:
    found = figures(work, "2026-Q3").delivered
    assert found == (
        DeliveredRow(
            UTRECHT,
            Worked(
                contact=100,
                travel=50,
                preparation=45,
                session=90,
                metres=13_750,
                contacts=2,
                not_at_home=1,
                sessions=1,
            ),
            agreed=1_800,
        ),
        # A hundred minutes a month, of September the last fifteen of thirty days.
        DeliveredRow(
            ZEIST,
            Worked(contact=15, preparation=7, consultation=25, other=60, contacts=1, consultations=1),
            agreed=50,
        ),
        DeliveredRow(None, Worked(contact=40, contacts=1)),
    )
    assert [row.delivered for row in found] == [285, 107, 40]


def test_the_parts_of_a_year_add_up_to_the_year(work: Vault) -> None:
    year = figures(work, "2026").delivered
    quarters = [figures(work, f"2026-Q{number}").delivered for number in range(1, 5)]
    for row in year:
        parts = [part for quarter in quarters for part in quarter if part.municipality == row.municipality]
        assert sum(part.delivered for part in parts) == row.delivered
        assert sum(part.agreed for part in parts) == row.agreed


def test_an_empty_period_is_known_though_hours_were_agreed(work: Vault) -> None:
    found = figures(work, "2025-Q1")
    assert found.is_empty
    assert found.delivered == (DeliveredRow(UTRECHT, agreed=1_800),)


@pytest.mark.parametrize(
    ("minutes", "per", "valid", "period", "agreed"),
    [
        (600, "month", (None, None), "2026-07", 600),
        (600, "month", (None, None), "2026-H2", 3_600),
        (900, "quarter", (None, None), "2026-Q3", 900),
        (900, "quarter", (None, None), "2026-08", 300),
        (1_000, "year", (None, None), "2026", 1_000),
        (1_000, "year", (None, None), "2026-Q1", 250),
        (1_000, "year", (None, None), "2026-01", 83),
        (620, "month", ("2026-07-22", None), "2026-07", 200),
        (620, "month", (None, "2026-07-01"), "2026-Q3", 20),
        (620, "month", ("2026-07-02", "2026-07-03"), "2026", 40),
        (280, "month", ("2024-02-29", None), "2024-02", 10),
    ],
)
def test_agreed_hours_are_in_proportion(
    minutes: int, per: str, valid: tuple[str | None, str | None], period: str, agreed: int
) -> None:
    valid_from, valid_until = (dt.date.fromisoformat(day) if day else None for day in valid)
    commitment = Commitment(
        municipality=UTRECHT, minutes=minutes, period=per, valid_from=valid_from, valid_until=valid_until
    )
    assert agreed_minutes([commitment], Period.parse(period)) == {UTRECHT: agreed}


def test_a_commitment_that_ended_before_counts_nothing() -> None:
    ended = Commitment(municipality=UTRECHT, minutes=600, valid_until=dt.date(2026, 6, 30))
    assert agreed_minutes([ended], Period.parse("2026-Q3")) == {}


def test_the_number_of_statements_does_not_grow_with_the_work(work: Vault) -> None:
    statements: list[str] = []
    with work.reading() as session:
        engine = session.get_bind()
        event.listen(engine, "before_cursor_execute", lambda *call: statements.append(str(call[2])))
        activity(session, Period.parse("2026"))
    assert sum(statement.startswith("SELECT") for statement in statements) == 7
