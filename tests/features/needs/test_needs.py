import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused
from sleutelapp.features.danger.queries import open_dangers
from sleutelapp.features.follow_ups.actions import finish_follow_up
from sleutelapp.features.follow_ups.queries import follow_ups_due
from sleutelapp.features.needs.actions import add_need, remove_need, restore_need, settle_need
from sleutelapp.features.needs.drafts import NeedDraft
from sleutelapp.features.needs.queries import FIRST, NeedColumn, needs_board, unsettled_codes
from sleutelapp.features.newcomers.removal import remove_newcomer
from sleutelapp.features.newcomers.timeline_queries import timeline
from sleutelapp.features.referrals.queries import board
from sleutelapp.features.search.queries import found
from sleutelapp.records import FollowUp
from sleutelapp.vault.store import Vault

Statements = Callable[[], AbstractContextManager[list[str]]]
MONDAY = dt.date(2026, 9, 14)
SLEEP, TOOTH = 1, 2  # the needs of the mother


def read(vault: Vault, newcomer_id: int, limits: dict[str, int] | None = None) -> dict[str, NeedColumn]:
    with vault.reading() as session:
        return {column.status: column for column in needs_board(session, newcomer_id, limits)}


def codes(column: NeedColumn) -> list[str]:
    return [row.code for row in column.rows]


def add(vault: Vault, newcomer_id: int, code: str, **values: object) -> int:
    with vault.writing() as session:
        return add_need(session, NeedDraft(newcomer_id=newcomer_id, code=code, **values)).id  # type: ignore[arg-type]


def test_the_board_has_four_columns_with_their_counts(vault: Vault, family: tuple[int, int]) -> None:
    columns = read(vault, family[0])
    assert list(columns) == ["open", "in_progress", "solved", "closed"]
    assert [(codes(column), column.total) for column in columns.values()] == [
        (["P1"], 1),
        (["T1"], 1),
        ([], 0),
        ([], 0),
    ]


def test_a_column_shows_the_urgent_then_the_newest_and_says_how_many_there_are(
    vault: Vault, family: tuple[int, int]
) -> None:
    child = family[1]
    for number in range(9):
        opened_on = dt.date(2026, 8, 1) + number * dt.timedelta(days=1)
        urgency = "now" if number == 0 else "planned"
        add(vault, child, f"L{number}" if 0 < number < 9 else "I5", opened_on=opened_on, urgency=urgency)
    column = read(vault, child)["open"]
    assert (codes(column), column.total) == (["I5", "L8", "L7", "L6", "L5", "L4"], 9)
    assert len(column.rows) == FIRST
    assert len(read(vault, child, {"open": 200})["open"].rows) == 9


def test_settled_needs_stand_by_the_day_they_were_settled(
    vault: Vault, clock: SetClock, family: tuple[int, int]
) -> None:
    with vault.writing() as session:
        settle_need(session, TOOTH, "solved")
    clock.move(days=1)
    with vault.writing() as session:
        settle_need(session, SLEEP, "solved")
    assert codes(read(vault, family[0])["solved"]) == ["P1", "T1"]


def test_a_board_takes_one_statement_whatever_its_size(
    vault: Vault, family: tuple[int, int], statements: Statements
) -> None:
    for number in range(30):
        add(vault, family[0], "W5", status="closed" if number % 2 else "open")
    with vault.reading() as session, statements() as sent:
        needs_board(session, family[0], {"open": 200})
    assert len(sent) == 1


def test_a_need_of_danger_becomes_a_matter(vault: Vault, family: tuple[int, int]) -> None:
    add(vault, family[0], "G1", danger_action="asked_safe_home")
    add(vault, family[0], "G2")
    add(vault, family[0], "G3", status="solved")  # over when it was written down
    with vault.reading() as session:
        rows = open_dangers(session, newcomer_id=family[0]).rows
    assert [(row.need_code, row.action) for row in rows] == [
        ("G2", "later"),
        ("G1", "asked_safe_home"),
    ]


def test_a_need_thrown_away_takes_what_is_planned_along_and_comes_back_whole(
    vault: Vault, family: tuple[int, int]
) -> None:
    def planned() -> list[str | None]:
        with vault.reading() as session:
            return [row.need_code for row in follow_ups_due(session, last=MONDAY).rows]

    assert planned() == ["P1"]
    with vault.writing() as session:
        remove_need(session, SLEEP)
    assert planned() == []
    with vault.reading() as session:
        assert unsettled_codes(session, family[0]) == {"T1"}
        (visit,) = timeline(session, family[0], kinds=("contact",))
        assert visit.needs == ("T1",)
    with vault.writing() as session:
        restore_need(session, SLEEP)
    assert planned() == ["P1"]
    with vault.reading() as session:
        assert unsettled_codes(session, family[0]) == {"P1", "T1"}


def test_what_was_done_about_a_need_and_its_referral_stay_when_it_goes(
    vault: Vault, family: tuple[int, int]
) -> None:
    with vault.writing() as session:
        finish_follow_up(session, 1)
        remove_need(session, SLEEP)
        remove_need(session, TOOTH)
    with vault.reading() as session:
        assert [row.kind for row in timeline(session, family[0], kinds=("follow_up",))] == ["follow_up"]
        assert [(row.destination, row.need_code) for row in board(session)] == [("dentist", None)]


def test_danger_goes_and_comes_with_its_need(vault: Vault, family: tuple[int, int]) -> None:
    number = add(vault, family[1], "G2")
    with vault.writing() as session:
        remove_need(session, number)
    with vault.reading() as session:
        assert not open_dangers(session)
    with vault.writing() as session:
        restore_need(session, number)
    with vault.reading() as session:
        assert [row.need_code for row in open_dangers(session).rows] == ["G2"]


def test_what_was_thrown_away_before_stays_there(vault: Vault, family: tuple[int, int]) -> None:
    with vault.writing() as session:  # at the very same moment
        session.get_one(FollowUp, 1).deleted_at = vault.clock.utc()
        remove_need(session, SLEEP)
    with vault.writing() as session:
        restore_need(session, SLEEP)
    with vault.reading() as session:
        assert unsettled_codes(session, family[0]) == {"P1", "T1"}
        assert session.get_one(FollowUp, 1).deleted_at is not None


def test_a_need_comes_back_only_to_somebody_who_is_there(vault: Vault, family: tuple[int, int]) -> None:
    with vault.writing() as session:
        remove_need(session, SLEEP)
        remove_newcomer(session, family[0])
    with pytest.raises(Refused) as refused, vault.writing() as session:
        restore_need(session, SLEEP)
    assert refused.value.key == "person_in_waste_bin"


def test_restoring_twice_is_no_harm(vault: Vault, family: tuple[int, int]) -> None:
    with vault.writing() as session:
        remove_need(session, SLEEP)
        restore_need(session, SLEEP)
        restore_need(session, SLEEP)
    assert read(vault, family[0])["open"].total == 1


def test_the_note_of_a_need_in_the_waste_bin_is_not_found(vault: Vault, family: tuple[int, int]) -> None:
    number = add(vault, family[0], "S1", note="schimmel in de slaapkamer")

    def kinds() -> list[str]:
        with vault.reading() as session:
            return [row.kind for row in found(session, "schimmel", 5)]

    assert kinds() == ["need"]
    with vault.writing() as session:
        remove_need(session, number)
    assert kinds() == []
    with vault.writing() as session:
        restore_need(session, number)
    assert kinds() == ["need"]
