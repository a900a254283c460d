import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused
from sleutelapp.features.agenda.queries import AgendaDay, agenda, day_of_follow_up
from sleutelapp.features.agenda.rules import may_move, week_of
from sleutelapp.features.contacts.actions import log_contact
from sleutelapp.features.contacts.drafts import ContactDraft, ContactNeedDraft
from sleutelapp.features.follow_ups.drafts import FollowUpDraft
from sleutelapp.records import Consultation, FollowUp, GroupSession, Newcomer, Organisation, Referral
from sleutelapp.vault.store import Vault

MONDAY = dt.date(2026, 9, 14)
SUNDAY = dt.date(2026, 9, 20)


def day(number: int) -> dt.date:
    return MONDAY + dt.timedelta(days=number)


def appointment(
    on: dt.date, at: dt.time | None = None, status: str = "appointment", **values: Any
) -> Referral:
    return Referral(
        destination="dentist",
        status=status,
        opened_on=MONDAY,
        status_on=MONDAY,
        appointment_on=on,
        appointment_at=at,
        **values,
    )


def read(vault: Vault, first: dt.date = MONDAY, last: dt.date = SUNDAY, **options: Any) -> list[AgendaDay]:
    with vault.reading() as session:
        return agenda(session, first, last, **options)


def keys(found: AgendaDay) -> list[tuple[str, int]]:
    return [entry.key for entry in found.entries]


def test_a_week_begins_on_monday() -> None:
    for number in (0, 3, 6):
        assert week_of(day(number)) == tuple(day(n) for n in range(7))
    assert week_of(SUNDAY + dt.timedelta(days=1))[0] == day(7)


def test_nothing_is_moved_into_the_past_or_once_it_is_done() -> None:
    assert may_move(day(-3), day(0), day(0), is_done=False)
    assert not may_move(day(1), day(-1), day(0), is_done=False)
    assert not may_move(day(1), day(1), day(0), is_done=False)
    assert not may_move(day(1), day(2), day(0), is_done=True)


def test_every_day_is_there_and_the_days_around_are_not(vault: Vault) -> None:
    with vault.writing() as session:
        for number in (-1, 0, 6, 7):
            session.add(FollowUp(due_on=day(number)))
            session.add(appointment(day(number)))
            session.add(GroupSession(date=day(number), theme="vaccination", status="planned"))
    found = read(vault)
    assert [row.day for row in found] == list(week_of(MONDAY))
    assert [row.total for row in found] == [3, 0, 0, 0, 0, 0, 3]
    assert read(vault, day(1), day(1)) == [AgendaDay(day(1))]


def test_a_day_is_in_order_of_time_then_what_has_none_then_what_is_done(vault: Vault) -> None:
    with vault.writing() as session:
        session.add(FollowUp(due_on=MONDAY, done_on=MONDAY))
        session.add(FollowUp(due_on=MONDAY))
        session.add(appointment(MONDAY))
        session.add(appointment(MONDAY, dt.time(14)))
        session.add(appointment(MONDAY, dt.time(9, 30), "gone"))
        session.add(GroupSession(date=MONDAY, time=dt.time(13), theme="vaccination", status="planned"))
    (monday,) = read(vault, MONDAY, MONDAY)
    assert keys(monday) == [
        ("appointment", 3),
        ("session", 1),
        ("appointment", 2),
        ("appointment", 1),
        ("follow_up", 2),
        ("follow_up", 1),
    ]
    assert [entry.is_done for entry in monday.entries] == [True, False, False, False, False, True]


def test_what_was_called_off_thrown_away_or_archived_is_not_there(vault: Vault, clock: SetClock) -> None:
    with vault.writing() as session:
        gone = Newcomer(code="N-00001", name="Almaz", archived_at=clock.utc())
        session.add(gone)
        session.flush()
        for status in ("withdrawn", "rejected", "sent"):
            session.add(appointment(MONDAY, status=status))
        session.add(GroupSession(date=MONDAY, theme="vaccination", status="cancelled"))
        thrown_away: list[FollowUp | Referral | GroupSession] = [
            FollowUp(due_on=MONDAY),
            appointment(MONDAY),
            GroupSession(date=MONDAY, theme="vaccination", status="planned"),
        ]
        for record in thrown_away:
            record.deleted_at = clock.utc()
        session.add_all(thrown_away)
        session.add(FollowUp(due_on=MONDAY, newcomer_id=gone.id))
        session.add(appointment(MONDAY, newcomer_id=gone.id))
    assert read(vault, MONDAY, MONDAY) == [AgendaDay(MONDAY)]


def test_each_day_is_bounded_and_says_how_many_it_has(vault: Vault) -> None:
    with vault.writing() as session:
        for number in range(9):
            session.add(FollowUp(due_on=MONDAY, text=f"{number}"))
            session.add(appointment(MONDAY, dt.time(9 + number)))
        session.add(FollowUp(due_on=day(1)))
    monday, tuesday, *_rest = read(vault, limit=6)
    assert (len(monday.entries), monday.total, monday.hidden) == (6, 18, 12)
    assert [entry.time for entry in monday.entries] == [dt.time(9 + number) for number in range(6)]
    assert (len(tuesday.entries), tuesday.total, tuesday.hidden) == (1, 1, 0)


def test_a_follow_up_says_what_it_is_about(vault: Vault) -> None:
    with vault.writing() as session:
        log_contact(
            session,
            ContactDraft(
                kind="neighbourhood",
                group_size=8,
                group_name="Vrouwengroep De Brug",
                needs=(ContactNeedDraft(code="T1", follow_up=FollowUpDraft(due_on=MONDAY)),),
            ),
        )
        asked = Consultation(date=MONDAY, asked_by="gp", advice_kind="case")
        linde = Organisation(name="De Linde")
        session.add_all([asked, linde])
        session.flush()
        referral = appointment(day(9), organisation_id=linde.id)
        session.add(referral)
        session.flush()
        session.add(FollowUp(due_on=MONDAY, consultation_id=asked.id))
        session.add(FollowUp(due_on=MONDAY, referral_id=referral.id))
        session.add(FollowUp(due_on=MONDAY, text="Sleutels terugbrengen"))
    rows = [entry.row for entry in read(vault)[0].entries]
    told = [(row.group, row.need_code, row.asked_by, row.destination, row.text) for row in rows]  # type: ignore[union-attr]
    assert told == [
        ("Vrouwengroep De Brug", "T1", None, None, ""),
        (None, None, "gp", None, ""),
        (None, None, None, "dentist", ""),
        (None, None, None, None, "Sleutels terugbrengen"),
    ]


def test_the_day_of_a_follow_up_is_found(vault: Vault, clock: SetClock) -> None:
    with vault.writing() as session:
        session.add(FollowUp(due_on=day(4)))
        gone = FollowUp(due_on=day(5))
        gone.deleted_at = clock.utc()
        session.add(gone)
    with vault.reading() as session:
        assert day_of_follow_up(session, 1) == day(4)
        with pytest.raises(Refused):
            day_of_follow_up(session, 2)


def fill(vault: Vault, times: int) -> None:
    with vault.writing() as session:
        for number in range(times):
            on = day(number % 40)
            session.add(FollowUp(due_on=on, done_on=on if number % 2 else None))
            session.add(appointment(on, dt.time(9)))
            session.add(GroupSession(date=on, theme="vaccination", status="planned"))


def test_a_year_takes_as_many_statements_as_a_day(vault: Vault, statements: Callable[[], Any]) -> None:
    fill(vault, 200)
    for first, last in ((MONDAY, MONDAY), (day(-100), day(265))):
        with statements() as sent:
            read(vault, first, last)
        assert len(sent) == 3


def test_the_days_are_looked_up_by_index(vault: Vault) -> None:
    fill(vault, 50)
    sent: list[tuple[str, Any]] = []
    with vault.reading() as session:
        connection = session.connection()
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.set_trace_callback(lambda statement: sent.append((statement, None)))
        agenda(session, MONDAY, SUNDAY)
        driver.set_trace_callback(None)
        plans = [
            row[3]
            for statement, _none in sent
            if statement.startswith("SELECT")
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}")
        ]
    for table, index in (
        ("follow_up", "ix_follow_up_day"),
        ("referral", "ix_referral_appointment_on"),
        ("session", "ix_session_date"),
    ):
        assert any(f"SEARCH {table} USING INDEX {index}" in plan for plan in plans), plans
        assert not any(f"{plan} ".startswith(f"SCAN {table} ") for plan in plans), plans
