import datetime as dt

import pytest

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused
from sleutelapp.features.follow_ups.actions import (
    add_follow_up,
    finish_follow_up,
    move_follow_up,
    reopen_follow_up,
)
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.features.follow_ups.queries import follow_ups_due, follow_ups_per_day
from sleutelapp.records import FollowUp, Need, Newcomer
from sleutelapp.vault.store import Vault

MONDAY = dt.date(2026, 9, 14)
DAY = dt.timedelta(days=1)


def plan(vault: Vault, due_on: dt.date, text: str = "", *, newcomer_id: int | None = None) -> int:
    with vault.writing() as session:
        return add_follow_up(session, FollowUpDraft(due_on=due_on, text=text, newcomer_id=newcomer_id)).id


def texts(vault: Vault, *, first: dt.date | None = None, last: dt.date = MONDAY) -> list[str]:
    with vault.reading() as session:
        return [row.text for row in follow_ups_due(session, first=first, last=last).rows]


def test_due_is_oldest_first_within_the_days_asked_for(vault: Vault) -> None:
    for days, text in ((0, "today"), (-3, "older"), (-1, "late"), (1, "tomorrow")):
        plan(vault, MONDAY + days * DAY, text)
    assert texts(vault) == ["older", "late", "today"]
    assert texts(vault, first=MONDAY, last=MONDAY + DAY) == ["today", "tomorrow"]


def test_done_leaves_the_list_and_comes_back(vault: Vault, clock: SetClock) -> None:
    number = plan(vault, MONDAY, "call")
    with vault.writing() as session:
        finish_follow_up(session, number)
    assert texts(vault) == []
    with vault.reading() as session:
        assert session.get_one(FollowUp, number).done_on == clock.today()
    with vault.writing() as session:
        reopen_follow_up(session, number)
    assert texts(vault) == ["call"]


def test_moved_is_due_on_its_new_day(vault: Vault) -> None:
    number = plan(vault, MONDAY, "call")
    with vault.writing() as session:
        move_follow_up(session, number, MONDAY + 3 * DAY)
    assert texts(vault) == []
    assert texts(vault, last=MONDAY + 3 * DAY) == ["call"]


def test_a_row_tells_who_and_which_need(vault: Vault) -> None:
    with vault.writing() as session:
        named = Newcomer(code="N-00001", name="Almaz Tesfay")
        nameless = Newcomer(code="N-00002")
        session.add_all([named, nameless])
        session.flush()
        need = Need(newcomer_id=named.id, code="T1", opened_on=MONDAY)
        session.add(need)
        session.flush()
        add_follow_up(session, FollowUpDraft(due_on=MONDAY, newcomer_id=named.id, need_id=need.id))
        add_follow_up(session, FollowUpDraft(due_on=MONDAY, newcomer_id=nameless.id))
        add_follow_up(session, FollowUpDraft(due_on=MONDAY, text="the group"))
    with vault.reading() as session:
        rows = follow_ups_due(session, last=MONDAY).rows
    assert [(row.who, row.need_code) for row in rows] == [
        ("Almaz Tesfay", "T1"),
        ("N-00002", None),
        ("", None),
    ]


@pytest.mark.parametrize("gone", ["archived_at", "deleted_at"])
def test_of_somebody_archived_or_deleted_nothing_shows(vault: Vault, clock: SetClock, gone: str) -> None:
    with vault.writing() as session:
        person = Newcomer(code="N-00001")
        session.add(person)
        session.flush()
        newcomer_id = person.id
    plan(vault, MONDAY, "call", newcomer_id=newcomer_id)
    assert texts(vault) == ["call"]
    with vault.writing() as session:
        setattr(session.get_one(Newcomer, newcomer_id), gone, clock.utc())
    assert texts(vault) == []
    with vault.reading() as session:
        assert follow_ups_per_day(session, MONDAY, MONDAY) == {}


def test_the_total_tells_what_the_limit_leaves_out(vault: Vault) -> None:
    with vault.writing() as session:
        session.add_all([FollowUp(due_on=MONDAY) for _ in range(25)])
    with vault.reading() as session:
        listed = follow_ups_due(session, last=MONDAY, limit=20)
        assert (len(listed.rows), listed.total) == (20, 25)
        assert follow_ups_per_day(session, MONDAY, MONDAY + DAY) == {MONDAY: 25}


def test_about_somebody_unknown_is_refused(vault: Vault) -> None:
    with pytest.raises(Refused):
        plan(vault, MONDAY, newcomer_id=99)
