import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused
from sleutelapp.features.newcomers.actions import give_consent
from sleutelapp.features.newcomers.drafts import ConsentDraft
from sleutelapp.features.referrals.actions import Standing, add_referral, take_back_step, take_step
from sleutelapp.features.referrals.drafts import ReferralDraft, StepDraft
from sleutelapp.features.referrals.queries import (
    Sought,
    board,
    group_sizes,
    organisations_named,
    referral_detail,
)
from sleutelapp.features.referrals.rules import GROUPS, NEXT_STEPS, group_of
from sleutelapp.records import Organisation
from sleutelapp.vault.store import Vault

pytestmark = pytest.mark.usefixtures("family")
Statements = Callable[[], AbstractContextManager[list[str]]]


def add(
    vault: Vault, status: str, day: int, *, destination: str = "gp", appointment: int | None = None
) -> int:
    with vault.writing() as session:
        referral = add_referral(
            session,
            ReferralDraft(
                destination=destination,
                newcomer_id=1,
                status=status,
                opened_on=dt.date(2026, 9, day),
                appointment_on=dt.date(2026, 9, appointment) if appointment else None,
                outcome="helped" if status == "completed" else None,
                emergency="Kon niet wachten.",
            ),
        )
        return referral.id


def test_every_status_belongs_to_one_group() -> None:
    assert sorted(status for statuses in GROUPS.values() for status in statuses) == sorted(NEXT_STEPS)
    assert group_of("sent") == "waiting"


def test_the_board_asks_first_for_who_waits_longest(vault: Vault) -> None:
    ended_old, ended_new = add(vault, "completed", 1), add(vault, "completed", 5)
    visit_late, visit_soon = (
        add(vault, "appointment", 2, appointment=20),
        add(vault, "appointment", 3, appointment=15),
    )
    waits_short, waits_long = add(vault, "sent", 9), add(vault, "sent", 4)
    helped = add(vault, "help_started", 6)
    with vault.reading() as session:
        rows = board(session)
        sizes = group_sizes(session)
    considered = 1  # the one of the visit
    assert [row.id for row in rows] == [
        waits_long,
        waits_short,
        visit_soon,
        visit_late,
        considered,
        helped,
        ended_new,
        ended_old,
    ]
    assert sizes == {"waiting": 2, "appointments": 2, "preparation": 1, "help": 1, "ended": 2}
    assert rows[0].newcomer == "Almaz Tesfay"


def test_pages_join_and_take_one_statement(vault: Vault, statements: Statements) -> None:
    for day in range(1, 12):
        add(vault, "sent", day)
    with vault.reading() as session, statements() as sent:
        paged = [row.id for offset in (0, 5, 10) for row in board(session, limit=5, offset=offset)]
        assert len(sent) == 3
        assert paged == [row.id for row in board(session)]


def test_only_what_was_sought(vault: Vault) -> None:
    add(vault, "sent", 1, destination="physiotherapist")
    with vault.reading() as session:
        by_place = board(session, sought=Sought(destinations=("physiotherapist",)))
        by_person = board(session, sought=Sought(newcomer_ids=(1,)))
        assert [row.destination for row in by_place] == ["physiotherapist"]
        assert len(by_person) == 2
        assert board(session, sought=Sought()) == []
        assert group_sizes(session, sought=Sought(destinations=("physiotherapist",)))["waiting"] == 1
        assert [row.status for row in board(session, groups=("preparation",))] == ["considered"]


def test_organisations_are_found_by_part_of_their_name(vault: Vault) -> None:
    with vault.writing() as session:
        session.add_all([Organisation(name="Praktijk De Linde"), Organisation(name="GGD 100%")])
    with vault.reading() as session:
        assert organisations_named(session, "linde prak") == (1,)
        assert organisations_named(session, "0%") == (2,)
        assert organisations_named(session, "_") == ()


def test_the_detail_takes_three_statements(
    vault: Vault, family: tuple[int, int], statements: Statements
) -> None:
    with vault.reading() as session, statements() as sent:
        detail = referral_detail(session, 1)
    assert len(sent) == 3
    assert (detail.newcomer, detail.need_code, detail.may_share) == ("Almaz Tesfay", "T1", False)
    assert [step.status for step in detail.steps] == ["considered"]
    with vault.writing() as session:
        give_consent(session, family[0], ConsentDraft(purpose="share", recipient="dentist"))
    with vault.reading() as session:
        assert referral_detail(session, 1).may_share
        with pytest.raises(Refused):
            referral_detail(session, 99)


def test_a_step_taken_back_leaves_all_as_it_was(vault: Vault, clock: SetClock) -> None:
    def standing() -> Standing:
        with vault.reading() as session:
            return referral_detail(session, 1).standing

    first = standing()
    with pytest.raises(Refused), vault.writing() as session:
        take_back_step(session, 1, first)
    for status in ("offered", "agreed"):
        with vault.writing() as session:
            take_step(session, 1, StepDraft(status=status))
    agreed = standing()
    clock.move(days=2)
    with vault.writing() as session:
        take_step(
            session,
            1,
            StepDraft(status="appointment", appointment_on=dt.date(2026, 9, 20), emergency="Veel pijn."),
        )
    assert standing() != agreed
    with vault.writing() as session:
        take_back_step(session, 1, agreed)
    assert standing() == agreed
    with vault.reading() as session:
        assert [step.status for step in referral_detail(session, 1).steps] == [
            "agreed",
            "offered",
            "considered",
        ]
