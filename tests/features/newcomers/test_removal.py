import datetime as dt
from typing import Any

import pytest
from sqlalchemy import text

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused
from sleutelapp.features.catalogue.queries import listed
from sleutelapp.features.contacts.queries import contact_detail
from sleutelapp.features.danger.queries import open_dangers
from sleutelapp.features.follow_ups.actions import add_follow_up, remove_follow_up, restore_follow_up
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.hours.queries import hours
from sleutelapp.features.merging.actions import merge_newcomers
from sleutelapp.features.needs.actions import add_need
from sleutelapp.features.needs.drafts import NeedDraft
from sleutelapp.features.newcomers.dossier_queries import dossier
from sleutelapp.features.newcomers.household_actions import leave_household
from sleutelapp.features.newcomers.queries import caseload
from sleutelapp.features.newcomers.removal import (
    Removal,
    removal_of,
    remove_newcomer,
    restore_newcomer_from_bin,
)
from sleutelapp.features.periods.period import Period
from sleutelapp.features.referrals.actions import add_referral
from sleutelapp.features.referrals.drafts import ReferralDraft
from sleutelapp.features.referrals.queries import board
from sleutelapp.features.search.queries import found
from sleutelapp.features.sessions.actions import add_session
from sleutelapp.features.sessions.drafts import AttendanceDraft, SessionDraft
from sleutelapp.features.sessions.queries import session_detail
from sleutelapp.features.today.queries import today
from sleutelapp.vault.store import Vault

MONDAY = dt.date(2026, 9, 14)
STAMPS = {"changed_at"}


@pytest.fixture
def mother(vault: Vault, family: tuple[int, int]) -> int:
    """With an appointment, a danger and a note, besides what the visit brought."""
    with vault.writing() as session:
        appointment = ReferralDraft(
            destination="hospital",
            newcomer_id=family[0],
            status="appointment",
            appointment_on=MONDAY,
            emergency="Kon niet wachten.",
        )
        add_referral(session, appointment)
        add_need(session, NeedDraft(newcomer_id=family[0], code="G1", note="schimmel en ruzie"))
    return family[0]


def everything(vault: Vault) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table, without the moment it was last changed."""
    with vault.reading() as session:
        tables = session.scalars(
            text("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%'")
        ).all()
        return {
            table: [  # in the order they lie
                {name: value for name, value in row._mapping.items() if name not in STAMPS}
                for row in session.execute(text(f"SELECT * FROM {table}"))  # noqa: S608 -- ours
            ]
            for table in tables
            if table not in {"sqlite_sequence", "audit"}  # the trail of what was done only grows
        }


def test_what_goes_is_counted_beforehand(vault: Vault, mother: int) -> None:
    with vault.reading() as session:
        assert removal_of(session, mother) == Removal(
            needs=3, referrals=2, follow_ups=1, dangers=1, contacts=1
        )


def test_nothing_of_somebody_thrown_away_shows_anywhere(vault: Vault, mother: int) -> None:
    with vault.writing() as session:
        remove_newcomer(session, mother)
    with vault.reading() as session:
        now = today(session, MONDAY)
        assert [row.newcomer_id for row in now.to_ask.rows] == [2]
        assert [now.overdue.total, now.appointments.total, now.dangers.total, len(now.agenda)] == [0, 0, 0, 0]
        assert board(session) == []
        assert [row.id for row in caseload(session)] == [2]
        for words in ("almaz", "schimmel", "N-00001"):
            assert [row for row in found(session, words, 5) if row.kind != "contact"] == []
        for kind in ("newcomer", "need", "referral", "follow_up"):
            assert [row.id for row in listed(session, kind)] == ([2] if kind == "newcomer" else [])
        with pytest.raises(Refused):
            dossier(session, mother)


def test_contacts_and_hours_stay(vault: Vault, mother: int) -> None:
    september = Period.of("month", MONDAY)
    with vault.reading() as session:
        before = hours(session, september).delivered
    assert before
    with vault.writing() as session:
        remove_newcomer(session, mother)
    with vault.reading() as session:
        assert hours(session, september).delivered == before
        there = contact_detail(session, 1).state.people
    assert [person.title for person in there] == ["N-00002"]


def test_who_came_to_a_session_is_still_counted_but_not_named(vault: Vault, family: tuple[int, int]) -> None:
    draft = SessionDraft(theme="trauma", attendance=(AttendanceDraft(newcomer_id=family[0]),))
    with vault.writing() as session:
        number = add_session(session, draft).id
        remove_newcomer(session, family[0])
    with vault.reading() as session:
        (row,) = session_detail(session, number).attendance
    assert (row.who, row.count, row.state) == ("N-00001", 1, "attended")


def test_days_later_all_comes_back_as_it_was(vault: Vault, clock: SetClock, mother: int) -> None:
    with vault.writing() as session:
        thrown = add_follow_up(session, FollowUpDraft(due_on=MONDAY, newcomer_id=mother)).id
        remove_follow_up(session, thrown)  # at the very same moment: it stays where it is
    before = everything(vault)
    with vault.writing() as session:
        remove_newcomer(session, mother)
    clock.move(days=9)
    with vault.writing() as session:
        restore_newcomer_from_bin(session, mother)
        restore_newcomer_from_bin(session, mother)  # twice is no harm
    assert everything(vault) == before
    with vault.reading() as session:
        assert {row.kind for row in found(session, "schimmel", 5)} == {"need"}
        assert [row.id for row in found(session, "almas", 5) if row.kind == "newcomer"] == [mother]
        assert open_dangers(session).total == 1


def test_a_follow_up_comes_back_only_to_somebody_who_is_there(vault: Vault, mother: int) -> None:
    with vault.writing() as session:
        remove_follow_up(session, 1)
        remove_newcomer(session, mother)
    with pytest.raises(Refused), vault.writing() as session:
        restore_follow_up(session, 1)
    with vault.writing() as session:
        restore_newcomer_from_bin(session, mother)
        restore_follow_up(session, 1)
    with vault.reading() as session:
        assert [row.id for row in dossier(session, mother).follow_ups] == [1]


def test_who_comes_back_to_a_household_that_ended_lives_alone(vault: Vault, family: tuple[int, int]) -> None:
    mother, child = family
    with vault.writing() as session:
        remove_newcomer(session, child)
    with vault.reading() as session:
        assert dossier(session, mother).household == ()
    with vault.writing() as session:
        leave_household(session, mother)
        restore_newcomer_from_bin(session, child)
    with vault.reading() as session:
        assert dossier(session, child).household_id is None


def test_the_household_waits_for_who_comes_back(vault: Vault, family: tuple[int, int]) -> None:
    with vault.writing() as session:
        remove_newcomer(session, family[1])
        restore_newcomer_from_bin(session, family[1])
    with vault.reading() as session:
        assert [member.id for member in dossier(session, family[0]).housemates] == [family[1]]


def test_somebody_merged_does_not_come_out_of_the_waste_bin(vault: Vault, family: tuple[int, int]) -> None:
    with vault.writing() as session:
        merge_newcomers(session, family[0], family[1])
        restore_newcomer_from_bin(session, family[1])
    with vault.reading() as session:
        assert [row.id for row in caseload(session)] == [family[0]]
