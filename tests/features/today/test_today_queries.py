import datetime as dt
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from sleutelapp.core.clock import SetClock
from sleutelapp.features.danger.queries import open_dangers
from sleutelapp.features.drafts.actions import save_draft
from sleutelapp.features.today.queries import GLIMPSE, PREVIEW, Today, today
from sleutelapp.records import (
    Commitment,
    Consent,
    Contact,
    ContactNewcomer,
    DangerMatter,
    FollowUp,
    GroupSession,
    Need,
    Newcomer,
    Organisation,
    OtherTime,
    Referral,
)
from sleutelapp.vault.store import Vault

MONDAY = dt.date(2026, 9, 14)
UTRECHT, ZEIST = "GM0344", "GM0355"
BIG_TABLES = (
    "contact",
    "newcomer",
    "consent",
    "need",
    "referral",
    "follow_up",
    "danger_matter",
    "session",
    "consultation",
    "other_time",
)


def day(number: int) -> dt.date:
    return MONDAY + dt.timedelta(days=number)


def add_newcomer(session: Session, number: int, name: str = "", **values: Any) -> Newcomer:
    person = Newcomer(code=f"N-{number:05}", name=name, **values)
    session.add(person)
    session.flush()
    return person


def add_referral(session: Session, status: str, status_on: dt.date, **values: Any) -> Referral:
    referral = Referral(
        destination="dentist", status=status, opened_on=status_on, status_on=status_on, **values
    )
    session.add(referral)
    session.flush()
    return referral


def read(vault: Vault, on: dt.date = MONDAY, **options: Any) -> Today:
    with vault.reading() as session:
        return today(session, on, **options)


def test_an_empty_vault_has_nothing_that_waits(vault: Vault) -> None:
    found = read(vault)
    assert not found.waits
    assert found.things_today == 0
    assert (found.agenda, found.hours.delivered) == ((), ())


def test_a_follow_up_goes_from_coming_to_today_to_late(vault: Vault) -> None:
    with vault.writing() as session:
        session.add(FollowUp(due_on=MONDAY, text="call"))
    places = {}
    for number in (-8, -7, 0, 1, 30):
        found = read(vault, day(number))
        places[number] = [
            name for name in ("overdue", "due_today", "coming") if getattr(found, name).total == 1
        ]
    assert places == {-8: [], -7: ["coming"], 0: ["due_today"], 1: ["overdue"], 30: ["overdue"]}


def test_a_referral_waits_too_long_after_fourteen_days(vault: Vault) -> None:
    with vault.writing() as session:
        for status in ("sent", "warm_handover", "waiting_list", "agreed", "completed"):
            add_referral(session, status, day(-15))
            add_referral(session, status, day(-14))
    found = read(vault).waiting
    assert sorted(row.status for row in found.rows) == ["sent", "waiting_list", "warm_handover"]
    assert {row.status_on for row in found.rows} == {day(-15)}


def test_appointments_are_those_of_the_coming_week_and_those_nobody_told_about(vault: Vault) -> None:
    with vault.writing() as session:
        linde = Organisation(name="De Linde")
        session.add(linde)
        session.flush()
        person = add_newcomer(session, 1, "Almaz Tesfay")
        for number in (-2, 0, 7, 8):
            add_referral(
                session,
                "appointment",
                day(-9),
                appointment_on=day(number),
                appointment_at=dt.time(10, 30),
                newcomer_id=person.id,
                organisation_id=linde.id,
            )
        add_referral(session, "gone", day(-9), appointment_on=day(0))
    found = read(vault)
    assert [row.appointment_on for row in found.appointments.rows] == [day(0), day(7)]
    assert [row.appointment_on for row in found.past_appointments.rows] == [day(-2)]
    first = found.appointments.rows[0]
    assert (first.who, first.organisation, first.appointment_at) == (
        "Almaz Tesfay",
        "De Linde",
        dt.time(10, 30),
    )
    assert [(d.day, d.appointments) for d in found.agenda] == [(day(0), 1), (day(7), 1)]


def test_the_appointments_of_today_are_all_shown(vault: Vault) -> None:
    with vault.writing() as session:
        for number in [0] * 9 + [1] * 9:
            add_referral(session, "appointment", day(-9), appointment_on=day(number))
    assert [row.appointment_on for row in read(vault).appointments.rows] == [day(0)] * 9


def test_who_was_reached_and_never_asked_is_to_be_asked(vault: Vault, clock: SetClock) -> None:
    with vault.writing() as session:
        add_newcomer(session, 1, last_contact_on=day(-1))
        add_newcomer(session, 2)  # never reached
        asked = add_newcomer(session, 3, last_contact_on=day(-1))
        session.add(Consent(newcomer_id=asked.id, purpose="register", given_on=day(-3)))
        withdrawn = add_newcomer(session, 4, last_contact_on=day(-1))
        session.add(
            Consent(newcomer_id=withdrawn.id, purpose="register", given_on=day(-3), withdrawn_on=day(-2))
        )
        only_shared = add_newcomer(session, 5, last_contact_on=day(0))
        session.add(Consent(newcomer_id=only_shared.id, purpose="share", given_on=day(-3)))
        add_newcomer(session, 6, last_contact_on=day(-1), archived_at=clock.utc())
    assert [row.who for row in read(vault).to_ask.rows] == ["N-00005", "N-00001"]


def test_open_danger_comes_unanswered_first(vault: Vault) -> None:
    with vault.writing() as session:
        person = add_newcomer(session, 1, "Almaz Tesfay")
        need = Need(newcomer_id=person.id, code="G1", opened_on=MONDAY)
        session.add(need)
        session.flush()
        session.add(DangerMatter(noticed_on=day(0), sign="chest_pain", action="called_112"))
        session.add(DangerMatter(noticed_on=day(-5), newcomer_id=person.id, need_id=need.id))
        session.add(DangerMatter(noticed_on=day(-6), sign="sick_baby", closed_on=day(-5)))
    with vault.reading() as session:
        rows = open_dangers(session).rows
    assert [(row.sign, row.need_code, row.who, row.is_unanswered) for row in rows] == [
        (None, "G1", "Almaz Tesfay", True),
        ("chest_pain", None, "", False),
    ]


def test_the_agenda_holds_planned_sessions_of_seven_days(vault: Vault) -> None:
    with vault.writing() as session:
        for number, status in ((2, "planned"), (2, "cancelled"), (3, "held"), (9, "planned")):
            session.add(
                GroupSession(date=day(number), time=dt.time(13), theme="stress_and_sleep", status=status)
            )
        session.add_all([FollowUp(due_on=day(2)), FollowUp(due_on=day(2))])
    agenda = read(vault).agenda
    assert [(d.day, d.follow_ups, len(d.sessions)) for d in agenda] == [(day(2), 2, 1)]


def test_hours_are_those_of_the_month(vault: Vault) -> None:
    with vault.writing() as session:
        at: dict[str, Any] = {"time": dt.time(10), "kind": "home_visit"}
        session.add(Contact(date=MONDAY, minutes=60, travel_minutes=30, municipality=UTRECHT, **at))
        session.add(Contact(date=dt.date(2026, 8, 31), minutes=999, municipality=UTRECHT, **at))
        session.add(OtherTime(date=dt.date(2026, 9, 1), kind="network", minutes=40))
        session.add(Commitment(municipality=UTRECHT, minutes=40 * 60, period="month"))
    found = read(vault).hours
    assert [(row.municipality, row.delivered, row.agreed) for row in found.delivered] == [
        (UTRECHT, 90, 40 * 60),
        (None, 40, 0),
    ]
    assert found.on(MONDAY).minutes == 90


def fill(vault: Vault, times: int) -> None:
    """Every section filled `times` times over."""
    with vault.writing() as session:
        for number in range(times):
            person = add_newcomer(session, number + 1, last_contact_on=day(-1))
            contact = Contact(date=day(0), time=dt.time(9), kind="phone", minutes=10, municipality=UTRECHT)
            need = Need(newcomer_id=person.id, code="G1", opened_on=day(-1))
            session.add_all([contact, need])
            session.flush()
            session.add(ContactNewcomer(contact_id=contact.id, newcomer_id=person.id, date=day(0)))
            session.add(DangerMatter(noticed_on=day(-1), newcomer_id=person.id, need_id=need.id))
            for due in (-1, 0, 2):
                session.add(FollowUp(due_on=day(due), newcomer_id=person.id, need_id=need.id))
            for appointment in (-1, 1):
                add_referral(
                    session,
                    "appointment",
                    day(-9),
                    appointment_on=day(appointment),
                    newcomer_id=person.id,
                )
            add_referral(session, "sent", day(-30), newcomer_id=person.id)
            session.add(GroupSession(date=day(3), theme="stress_and_sleep", status="planned"))
            save_draft(session, form="contact", payload={"title": "Almaz"})


def statements(vault: Vault) -> list[tuple[str, Any]]:
    """What today() asks of the vault."""
    asked: list[tuple[str, Any]] = []
    with vault.reading() as session:
        engine = session.get_bind()
        session.connection()

        def note(
            _connection: Any, _cursor: Any, statement: str, parameters: Any, _context: Any, _many: Any
        ) -> None:
            asked.append((statement, parameters))

        event.listen(engine, "before_cursor_execute", note)
        try:
            today(session, MONDAY)
        finally:
            event.remove(engine, "before_cursor_execute", note)
    return asked


def test_much_data_takes_as_many_statements_as_little_and_is_shown_in_part(vault: Vault) -> None:
    fill(vault, 1)
    little = len(statements(vault))
    with vault.writing() as session:
        for person in session.query(Newcomer):
            person.code = f"OLD-{person.id}"
    fill(vault, 60)
    assert len(statements(vault)) == little <= 21
    found = read(vault)
    for shown, sections in (
        (PREVIEW, ("dangers", "overdue", "due_today")),
        (GLIMPSE, ("appointments", "coming", "past_appointments", "waiting", "to_ask")),
    ):
        for name in sections:
            listed = getattr(found, name)
            assert (len(listed.rows), listed.total) == (shown, 61), name
    assert len(found.drafts) == PREVIEW
    assert len(read(vault, whole={"overdue"}).overdue.rows) == 61


@pytest.mark.parametrize("table", BIG_TABLES)
def test_no_big_table_is_read_from_end_to_end(vault: Vault, table: str) -> None:
    fill(vault, 3)
    plans: list[str] = []
    asked = statements(vault)
    with vault.reading() as session:
        for statement, parameters in asked:
            rows = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            plans += [row[3] for row in rows]
    assert any(f"SEARCH {table} " in plan for plan in plans)
    assert [plan for plan in plans if f"{plan} ".startswith(f"SCAN {table} ")] == []
