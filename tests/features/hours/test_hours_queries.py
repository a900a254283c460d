import datetime as dt

from sqlalchemy import event

from sleutelapp.features.hours.line_queries import (
    given_sessions,
    number_of_lines,
    trainings,
    work_lines,
)
from sleutelapp.features.hours.queries import DeliveredRow, Hours, Worked, hours, worked
from sleutelapp.features.periods.period import Period
from sleutelapp.vault.store import Vault
from tests.features.hours.day_of_work import MONDAY, UTRECHT, ZEIST

SEPTEMBER = Period.parse("2026-09")


def read(vault: Vault) -> Hours:
    with vault.reading() as session:
        return hours(session, SEPTEMBER)


def test_a_day_tells_contacts_not_at_home_time_and_distance(work: Vault) -> None:
    day = read(work).days[MONDAY, UTRECHT]
    assert (day.contacts, day.not_at_home, day.contact, day.travel) == (2, 1, 65 + 20 + 15, 10)
    assert (day.minutes, day.metres) == (110, 17_000)


def test_delivered_is_split_beside_what_was_agreed_most_agreed_first(work: Vault) -> None:
    assert read(work).delivered == (
        DeliveredRow(
            UTRECHT, Worked(contact=100, travel=10, metres=17_000, contacts=2, not_at_home=1), 40 * 60
        ),
        DeliveredRow("GM0363", Worked(), 2 * 60),
        DeliveredRow(
            ZEIST,
            Worked(travel=15, preparation=45, session=90, consultation=25, sessions=1, consultations=1),
        ),
        DeliveredRow(None, Worked(travel=5, preparation=7, other=60)),
    )


def test_days_and_municipalities_add_up_to_the_same(work: Vault) -> None:
    found = read(work)
    assert found.total.minutes == sum(row.delivered for row in found.delivered) == 110 + 175 + 72
    assert found.on(MONDAY).minutes == 110 + 25 + 72
    with work.reading() as session:
        months = worked(session, SEPTEMBER, per="month")
    assert {place: months[dt.date(2026, 9, 1), place] for place in (UTRECHT, ZEIST, None)} == {
        row.municipality: row.work for row in found.delivered if row.work
    }


def test_lines_come_latest_first_with_who_was_there(work: Vault) -> None:
    with work.reading() as session:
        lines = work_lines(session, SEPTEMBER, limit=50)
        assert number_of_lines(session, SEPTEMBER) == len(lines) == 7
        assert work_lines(session, SEPTEMBER, limit=2, offset=2) == lines[2:4]
    told = [(line.kind, line.code, line.minutes) for line in lines]
    assert told[:3] == [
        ("contact", "phone", 15),
        ("contact", "not_at_home", 20),
        ("contact", "home_visit", 65),
    ]
    assert sorted(told[3:6]) == [
        ("consultation", "case", 25),
        ("time", "peer_review", 60),
        ("time", "preparation", 7),
    ]
    assert told[6] == ("session", "stress_and_sleep", 135)
    assert [name for _, name in lines[2].people] == ["Almaz Tesfay", "N-2"]
    assert {line.text for line in lines if line.text} == {"Regiogroep", "De Schakel"}
    assert all(not line.people for line in lines if line.kind != "contact")


def test_a_portfolio_lists_ones_own_sessions_and_trainings(work: Vault) -> None:
    with work.reading() as session:
        assert [(row.theme, row.minutes) for row in given_sessions(session, SEPTEMBER)] == [
            ("stress_and_sleep", 90)
        ]
        assert [(row.kind, row.minutes) for row in trainings(session, SEPTEMBER)] == [("peer_review", 60)]


def test_statements_do_not_grow_with_the_work(work: Vault) -> None:
    statements: list[str] = []
    with work.reading() as session:
        event.listen(
            session.get_bind(), "before_cursor_execute", lambda *call: statements.append(str(call[2]))
        )
        hours(session, Period.parse("2026"))
        work_lines(session, SEPTEMBER, limit=50)
    assert sum(statement.startswith("SELECT") for statement in statements) == 7
