"""Median waiting times: hand-made courses of referrals, and what the medians must be."""

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from sqlalchemy import text

from sleutelapp.features.network.actions import add_organisation, remove
from sleutelapp.features.network.drafts import OrganisationDraft
from sleutelapp.features.newcomers.actions import archive_newcomer
from sleutelapp.features.referrals.actions import take_back_step, take_step
from sleutelapp.features.referrals.drafts import StepDraft
from sleutelapp.features.referrals.queries import referral_detail
from sleutelapp.features.referrals.waiting_queries import (
    DestinationWaits,
    Waits,
    _measured,
    _open,
    median_of,
    waiting_times,
)
from sleutelapp.records import Referral
from sleutelapp.vault.store import Vault
from tests.features.referrals.courses import SENT, walk

pytestmark = pytest.mark.usefixtures("family")
Statements = Callable[[], AbstractContextManager[list[str]]]


def waits(vault: Vault, destination: str = "mental_health_care") -> Waits:
    return place(vault, destination).waits


def place(vault: Vault, destination: str = "mental_health_care") -> DestinationWaits:
    with vault.reading() as session:
        found = {row.destination: row for row in waiting_times(session)}
        alone = waiting_times(session, destination=destination)
    assert alone == ((found[destination],) if destination in found else ())
    return found.get(destination, DestinationWaits(destination, Waits()))


@pytest.mark.parametrize(
    ("days", "median"),
    [
        ([], None),
        ([7], 7),
        ([3, 10], 6.5),
        ([9, 1, 5], 5),
        ([4, 4, 4, 30], 4),
        ([1, 2, 8, 9], 5),
        ([0, 0], 0),
    ],
)
def test_the_median_is_exact(days: list[int], median: float | None) -> None:
    assert median_of({day: days.count(day) for day in days}) == median


def test_nothing_measured_is_said_as_such(vault: Vault) -> None:
    assert waits(vault) == Waits()  # the only referral there is, of the visit, was considered
    walk(vault, ("sent", 0))
    assert waits(vault) == Waits(0, None, 1, SENT)


def test_a_wait_runs_from_telling_the_other_side_to_being_seen(vault: Vault) -> None:
    walk(vault, ("considered", -20), ("offered", -9), ("agreed", -4), ("sent", 0), ("help_started", 21))
    assert waits(vault) == Waits(1, 21)
    walk(vault, ("warm_handover", 2), ("waiting_list", 9), ("help_started", 42))
    assert waits(vault) == Waits(2, 30.5)
    walk(vault, ("appointment", 0), ("gone", 4), ("help_started", 90), appointment=4)
    assert waits(vault) == Waits(3, 21)
    assert waits(vault).is_enough


def test_the_day_of_the_appointment_counts_not_that_of_writing_it_down(vault: Vault) -> None:
    walk(vault, ("sent", 0), ("appointment", 3), ("gone", 20), appointment=14)
    assert waits(vault).median == 14
    # A later appointment says nothing about the first time.
    walk(vault, ("sent", 0), ("appointment", 3), ("gone", 10), ("appointment", 12), appointment=40)
    assert waits(vault).median == 12


def test_who_did_not_go_waits_on(vault: Vault) -> None:
    walk(vault, ("sent", 0), ("appointment", 3), ("not_gone", 9), appointment=9)
    assert waits(vault) == Waits(0, None, 1, SENT)
    walk(
        vault,
        ("sent", 0),
        ("appointment", 3),
        ("not_gone", 9),
        ("appointment", 10),
        ("gone", 25),
        appointment=25,
    )
    assert waits(vault) == Waits(1, 25, 1, SENT)


def test_what_came_to_nothing_measures_nothing(vault: Vault) -> None:
    walk(vault, ("sent", 0), ("rejected", 30))
    walk(vault, ("sent", 0), ("withdrawn", 30))
    walk(vault, ("sent", 0), ("unknown", 30))
    walk(vault, ("help_started", 5))  # nobody noted when it was sent
    assert waits(vault).measured == waits(vault).waiting == 0


def test_a_step_taken_back_and_a_referral_thrown_away_do_not_count(vault: Vault) -> None:
    number = walk(vault, ("sent", 0), ("waiting_list", 8))
    with vault.reading() as session:
        before = referral_detail(session, number).standing
    with vault.writing() as session:
        take_step(session, number, StepDraft(status="help_started", on=SENT + dt.timedelta(days=9)))
    assert waits(vault).measured == 1
    with vault.writing() as session:
        take_back_step(session, number, before)
    assert waits(vault) == Waits(0, None, 1, SENT)
    with vault.writing() as session:
        referral = session.get_one(Referral, number)
        referral.deleted_at = referral.created_at
    assert waits(vault) == Waits()


def test_archived_people_have_waited_but_wait_no_more(vault: Vault) -> None:
    walk(vault, ("sent", 0), ("help_started", 12))
    walk(vault, ("sent", 0))
    with vault.writing() as session:
        archive_newcomer(session, 1)
    assert waits(vault) == Waits(1, 12)


def test_an_organisation_is_told_of_when_enough_were_measured(vault: Vault) -> None:
    with vault.writing() as session:
        plein = add_organisation(session, OrganisationDraft(name="GGZ Plein", waiting_days=60)).id
        laan = add_organisation(session, OrganisationDraft(name="GGZ Laan")).id
    for days in (10, 30, 20):
        walk(vault, ("sent", 0), ("help_started", days), organisation_id=plein)
    walk(vault, ("sent", 5), organisation_id=plein)
    for days in (100, 101):
        walk(vault, ("sent", 0), ("help_started", days), organisation_id=laan)
    found = place(vault)
    assert found.waits == Waits(5, 30, 1, SENT + dt.timedelta(days=5))
    (shown,) = found.organisations
    assert (shown.name, shown.said_days) == ("GGZ Plein", 60)
    assert shown.waits == Waits(3, 20, 1, SENT + dt.timedelta(days=5))
    with vault.writing() as session:
        remove(session, "organisation", plein)
    assert place(vault).organisations == ()


def test_the_longest_wait_stands_first(vault: Vault) -> None:
    walk(vault, ("sent", 0), ("help_started", 3), destination="gp")
    walk(vault, ("sent", 0), ("help_started", 80))
    walk(vault, ("sent", 0), destination="dentist")
    with vault.reading() as session:
        assert [row.destination for row in waiting_times(session)] == ["mental_health_care", "gp", "dentist"]


def test_three_statements_whatever_the_size_and_an_index_for_each(
    vault: Vault, statements: Statements
) -> None:
    for days in range(12):
        walk(vault, ("sent", 0), ("help_started", days), destination="gp" if days % 2 else "dentist")
    with vault.reading() as session, statements() as sent:
        waiting_times(session)
        waiting_times(session, destination="gp")
    assert len(sent) == 6
    with vault.reading() as session:
        for statement in (_measured("gp"), _open("gp")):
            asked = statement.compile(session.get_bind(), compile_kwargs={"literal_binds": True})
            plan = [str(row[-1]) for row in session.execute(text(f"EXPLAIN QUERY PLAN {asked}"))]
            assert any("ix_referral_destination" in line for line in plan), plan
            assert any("ix_referral_step_referral_id" in line for line in plan), plan
            # Only the few rows already gathered are gone through one by one.
            assert not [line for line in plan if line.startswith("SCAN") and "USING INDEX" not in line][1:], (
                plan
            )
