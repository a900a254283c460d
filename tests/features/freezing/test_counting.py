"""A quarter put together by hand, of which every figure is known."""

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

from sleutelapp.disclosure.activity import places_of
from sleutelapp.disclosure.tables import TABLES
from sleutelapp.features.freezing.preparing import read_input
from sleutelapp.features.freezing.preview import QuarterPreview
from sleutelapp.features.freezing.states import quarter_states, unfrozen_before
from sleutelapp.features.merging.actions import merge_newcomers
from sleutelapp.features.periods.period import Period
from sleutelapp.features.publications.wording import wording
from sleutelapp.records import (
    Consultation,
    Contact,
    ContactNeed,
    Need,
    Newcomer,
    OtherTime,
    Referral,
    ReferralStep,
)
from tests.features.freezing.conftest import ALMERE, AMSTERDAM, Work

Counted = Callable[[], AbstractContextManager[list[str]]]
Q2 = Period.parse("2026-Q2")


def day(month: int, number: int) -> dt.date:
    return dt.date(2026, month, number)


def counts(found: QuarterPreview, table: str, *axes: str) -> dict[tuple[str, ...], int]:
    """What was truly counted by some axes, zeros left out."""
    shown = {row.cell.keys: row.counted or 0 for row in found.rows(table, *axes)}
    return {keys: counted for keys, counted in shown.items() if counted}


def exact(found: QuarterPreview, table: str) -> dict[tuple[str, ...], int]:
    return {figure.keys: figure.value for figure in found.issue.exact if figure.table == table}


def test_every_table_of_a_quarter(work: Work) -> None:
    work.at(2026, 6, 30)
    mother = work.person(
        ("ti", "ar"),
        municipality=AMSTERDAM,
        gender="female",
        birth_year=1991,
        origin="er",
        household_kind="family",
        education="primary",
    )
    child = work.person(("ti",), municipality=AMSTERDAM, gender="male", birth_year=2020, origin="er")
    stranger = work.person(municipality="GM0014", gender="unknown")
    by_need = work.person(municipality=ALMERE, gender="male", birth_year=1958)
    by_referral = work.person(gender="other", transferred_from="SP-4M8Q", transferred_on=day(5, 1))
    work.person(municipality=AMSTERDAM, gender="female")  # never met
    sleep = work.need(mother, "P1", day(4, 2), urgency="planned", status="in_progress")
    tooth = work.need(mother, "T1", day(1, 9), urgency="information_only")
    stress = work.need(mother, "P2", day(4, 2), urgency="within_7_days", status="solved", closed_on=day(7, 9))
    work.need(by_need, "T1", day(1, 9), urgency="now", status="closed", closed_on=day(6, 30))
    work.need(child, "T4", day(1, 9))  # not touched
    work.contact(
        day(4, 2),
        [mother, child],
        municipality=AMSTERDAM,
        minutes=60,
        travel_minutes=30,
        travel_metres=12_500,
        needs=[(sleep, "planned"), (stress, "within_7_days")],
    )
    work.contact(
        day(6, 30), [mother], kind="phone", municipality=AMSTERDAM, minutes=15, needs=[(sleep, "now")]
    )
    work.contact(day(5, 1), [stranger], kind="walk_in", minutes=20)
    work.contact(day(5, 2), [work.person()], kind="not_at_home", municipality=ALMERE, travel_minutes=25)
    work.referral(
        by_referral,
        [("sent", day(3, 20)), ("appointment", day(4, 1)), ("not_gone", day(4, 20)), ("gone", day(7, 2))],
        destination="dentist",
    )
    work.referral(mother, [("sent", day(4, 2)), ("gone", day(4, 12))], need=tooth, destination="dentist")
    work.referral(
        mother, [("agreed", day(4, 2)), ("completed", day(5, 2))], destination="gp", outcome="helped"
    )
    work.referral(mother, [("offered", day(2, 2))], destination="gp")  # no step in the quarter
    work.session(
        day(5, 11),
        "oral_health",
        [
            {"newcomer_id": mother},
            {"count": 7, "municipality": ALMERE, "gender": "female", "age_band": "30_44"},
            {"count": 3, "state": "no_show"},
        ],
        share_code="QWERT",
        municipality=ALMERE,
        minutes=90,
        preparation_minutes=45,
    )
    came: list[dict[str, Any]] = [
        {"newcomer_id": mother},
        {"count": 4, "municipality": ALMERE, "gender": "female", "age_band": "12_17"},
        {"count": 2},
    ]
    work.session(day(5, 12), "oral_health", came, minutes=60)
    work.session(day(5, 13), "stress_and_sleep", [{"count": 9}], status="cancelled", minutes=60)
    work.add(
        Consultation(date=day(6, 1), asked_by="school", advice_kind="case", municipality=ALMERE, minutes=30)
    )
    work.add(OtherTime(date=day(6, 2), kind="preparation", minutes=10))
    work.add(OtherTime(date=day(6, 2), kind="meeting", minutes=40))

    found = work.preview("2026-Q2")

    assert found.figure("reach").counted == 5
    assert counts(found, "reach", "municipality", "gender", "age") == {
        (AMSTERDAM, "female", "30_44"): 1,
        (AMSTERDAM, "male", "4_11"): 1,
        (ALMERE, "male", "65_plus"): 1,
        ("other", "unknown", "unknown"): 1,
        ("other", "other", "unknown"): 1,
    }
    assert counts(found, "reach_origin", "origin") == {("er",): 2, ("unknown",): 3}
    assert counts(found, "reach_language", "language") == {("ti",): 2, ("unknown",): 3}
    assert counts(found, "reach_household", "household") == {("family",): 1, ("unknown",): 4}
    assert counts(found, "reach_education", "education") == {("primary",): 1, ("unknown",): 4}
    assert found.figure("new").counted == 5
    assert found.figure("transferred").counted == 1
    assert found.figure("people").counted == 2
    assert counts(found, "people", "domain", "municipality") == {
        ("P", AMSTERDAM, "*", "*"): 1,
        ("T", AMSTERDAM, "*", "*"): 1,
        ("T", ALMERE, "*", "*"): 1,
    }
    assert counts(found, "urgency", "domain", "urgency") == {
        ("P", "now"): 1,
        ("T", "now"): 1,
        ("T", "information_only"): 1,
    }
    assert counts(found, "codes", "code") == {("P1",): 1, ("P2",): 1, ("T1",): 2}
    assert counts(found, "needs", "status") == {("open",): 2, ("in_progress",): 1, ("closed",): 1}
    assert counts(found, "referrals", "destination", "state") == {
        ("dentist", "gone", "*"): 1,
        ("dentist", "not_gone", "*"): 1,
        ("gp", "helped", "*"): 1,
    }
    assert counts(found, "referrals", "municipality") == {("*", "*", AMSTERDAM): 2, ("*", "*", "other"): 1}
    assert counts(found, "reasons", "reason") == {("unknown",): 1}
    assert counts(found, "waiting", "waiting") == {("7_27_days",): 1, ("unknown",): 1}
    assert counts(found, "attendance", "theme") == {("oral_health",): 7}
    assert counts(found, "attendance_municipality", "municipality") == {
        (AMSTERDAM,): 1,
        (ALMERE,): 4,
        ("other",): 2,
    }
    assert counts(found, "attendance_gender", "gender") == {("female",): 5, ("unknown",): 2}
    assert counts(found, "attendance_age", "age") == {("30_44",): 1, ("12_17",): 4, ("unknown",): 2}
    assert counts(found, "attendance_session", "session") == {("QWERT",): 8}
    assert found.figure("attendance_session", "QWERT").published == 10
    assert counts(found, "contacts", "municipality") == {(AMSTERDAM,): 2, ("other",): 1}

    assert exact(found, "contacts_by_kind") == {
        ("home_visit", "2026-04"): 1,
        ("phone", "2026-06"): 1,
        ("walk_in", "2026-05"): 1,
        ("not_at_home", "2026-05"): 1,
    }
    assert exact(found, "minutes") == {
        (AMSTERDAM, "2026-04", "contact"): 60,
        (AMSTERDAM, "2026-04", "travel"): 30,
        (AMSTERDAM, "2026-06", "contact"): 15,
        ("none", "2026-05", "contact"): 20,
        ("none", "2026-05", "session"): 60,
        (ALMERE, "2026-05", "travel"): 25,
        (ALMERE, "2026-05", "session"): 90,
        (ALMERE, "2026-05", "preparation"): 45,
        (ALMERE, "2026-06", "consultation"): 30,
        ("none", "2026-06", "preparation"): 10,
        ("none", "2026-06", "other"): 40,
    }
    assert exact(found, "metres") == {(AMSTERDAM, "2026-04"): 12_500}
    assert exact(found, "agreed") == {(AMSTERDAM,): 24 * 60}
    assert exact(found, "sessions") == {("oral_health",): 2}
    assert exact(found, "consultations") == {("school", ALMERE): 1}
    assert places_of(found.issue.exact) == (ALMERE, AMSTERDAM)
    assert [(each.code, each.theme) for each in found.issue.sessions] == [("QWERT", "oral_health")]
    assert {
        row.published % 5
        for table in TABLES
        for each in table.breakdowns
        for row in found.rows(table.name, *each)
    } == {0}
    assert (found.late.total, found.left_out, found.is_empty) == (0, 0, False)


def test_who_was_not_at_home_or_thrown_away_counts_nowhere(work: Work, vault: Any) -> None:
    work.at(2026, 6, 30)
    gone, there, twin = work.people(3, municipality=AMSTERDAM)
    for number in (gone, there, twin):
        need = work.need(number, "P1", day(5, 1))
        work.contact(day(5, 1), [number], needs=[(need, "now")], municipality=AMSTERDAM, minutes=10)
        work.referral(number, [("sent", day(5, 1))])
    absent = work.person()
    work.contact(day(5, 2), [absent], kind="not_at_home", municipality=AMSTERDAM)
    thrown_away = work.contact(day(5, 3), [absent], minutes=500)
    work.session(day(5, 4), "oral_health", [{"newcomer_id": gone}])
    now = work.clock.utc()
    with vault.writing() as session:
        session.get_one(Newcomer, gone).deleted_at = now
        session.get_one(Contact, thrown_away).deleted_at = now
    work.write(lambda session: merge_newcomers(session, there, twin, {}))
    found = work.preview("2026-Q2")
    assert found.figure("reach").counted == 1
    assert found.figure("people").counted == 1
    assert found.figure("codes", "P1").counted == 1
    assert found.figure("needs").counted == 1
    assert found.figure("referrals").counted == 2
    assert found.figure("attendance").counted == 1, "they did come"
    assert sum(exact(found, "minutes").values()) == 30


def test_needs_and_referrals_in_the_waste_bin_count_nowhere(work: Work, vault: Any) -> None:
    work.at(2026, 6, 30)
    person = work.person()
    need = work.need(person, "P1", day(5, 1))
    referral = work.referral(person, [("sent", day(5, 1))])
    kept = work.referral(work.person(), [("sent", day(5, 1)), ("appointment", day(5, 2))])
    now = work.clock.utc()
    with vault.writing() as session:
        session.get_one(Need, need).deleted_at = now
        session.get_one(Referral, referral).deleted_at = now
        for step in session.query(ReferralStep).filter_by(referral_id=kept, status="appointment"):
            step.deleted_at = now
    found = work.preview("2026-Q2")
    assert found.figure("reach").counted == 1
    assert found.figure("people").counted == 0
    assert found.figure("referrals", "*", "under_way", "*").counted == 1


def test_somebody_is_new_once_a_year(work: Work) -> None:
    ten, more = work.people(10), work.people(6)
    work.contact(day(2, 1), ten)
    work.contact(day(5, 1), [*ten[:3], *more])
    work.contact(day(8, 1), [*ten[:2], *more[:2]])
    for month, quarter in ((4, 1), (7, 2)):
        work.at(2026, month, 5).freeze(f"2026-Q{quarter}")
    work.at(2026, 10, 5)
    stays = work.person()
    work.write(lambda session: merge_newcomers(session, stays, ten[0], {}))
    found = work.preview("2026-Q3")
    assert [work.preview(f"2026-Q{number}").figure("new").counted for number in (1, 2)] == [10, 6]
    assert (found.figure("reach").counted, found.figure("new").counted) == (4, 0)
    work.contact(dt.date(2027, 1, 5), ten)
    work.freeze("2026-Q3")
    work.at(2027, 4, 2)
    assert work.preview("2027-Q1").figure("new").counted == 9, "another year; one of them is merged away"


def test_needs_of_a_group_are_nobodys_and_stand_in_no_table(work: Work) -> None:
    work.contact(day(5, 1), work.people(1))
    group = work.contact(day(5, 2), [], group_size=12)
    need = work.need(None, "P1", day(5, 2), contact_id=group)
    work.write(
        lambda session: session.add(
            ContactNeed(contact_id=group, need_id=need, date=day(5, 2), urgency="now")
        )
    )
    found = work.preview("2026-Q2")
    assert (found.figure("reach").counted, found.figure("needs").counted) == (1, 0)
    assert any("groep" in sentence for sentence in wording("nl").reading_people), "and the workbook says so"


def test_sessions_with_one_code_twice_are_told_as_one_given_together(work: Work) -> None:
    for theme in ("oral_health", "stress_and_sleep"):
        work.session(day(5, 1), theme, [{"count": 4}], share_code="QWERT")
    work.session(day(5, 1), "oral_health", [], share_code="HJKMP")
    work.at(2026, 7, 1)
    found = work.preview("2026-Q2")
    assert counts(found, "attendance_session", "session") == {("QWERT",): 4}
    assert counts(found, "attendance", "theme") == {("stress_and_sleep",): 4}, (
        "one given together stands apart"
    )
    assert exact(found, "sessions") == {("oral_health",): 2, ("stress_and_sleep",): 1}


def test_sessions_that_nobody_said_were_held_are_told_before_it_is_too_late(work: Work) -> None:
    work.at(2026, 6, 15)
    for number, status in ((3, "planned"), (4, "planned"), (5, "held"), (6, "cancelled"), (20, "planned")):
        work.session(day(6, number), "oral_health", [{"count": 4}], status=status)
    found = work.preview("2026-Q2")
    assert found.planned == 2
    assert exact(found, "sessions") == {("oral_health",): 1}


def test_reading_a_quarter_is_flat(work: Work, statements: Counted, vault: Any) -> None:
    def sent() -> list[str]:
        with statements() as found, vault.reading() as session:
            read_input(session, Q2, work.reference, b"x" * 32)
            quarter_states(session, Period.parse("2026"))
            unfrozen_before(session, Q2)
        return list(found)

    little = len(sent())
    for _ in range(12):
        person = work.person(("ti",))
        need = work.need(person, "P1", day(5, 1))
        work.contact(day(5, 1), [person], needs=[(need, "now")])
        work.referral(person, [("sent", day(5, 1)), ("gone", day(5, 2))], need=need)
        work.session(day(5, 4), "oral_health", [{"newcomer_id": person}])
    assert len(sent()) == little
    assert little < 30


def test_reading_a_quarter_goes_by_index(work: Work, statements: Counted, vault: Any) -> None:
    work.contact(day(2, 1), work.people(3))
    work.at(2026, 4, 5).freeze("2026-Q1")
    explained = []
    with statements() as found, vault.reading() as session:
        read_input(session, Q2, work.reference, b"x" * 32)
    with vault.reading() as session:
        for statement in found:
            plan = session.connection().exec_driver_sql(
                f"EXPLAIN QUERY PLAN {statement}", tuple(None for _ in range(statement.count("?")))
            )
            explained += [row[-1] for row in plan]
    small = {
        "issue",
        "issue_cell",
        "key_person",
        "setting",
        "commitment",
        "organisation_code",
        "newcomer_merge",
    }
    scans = {line.split()[1] for line in explained if line.startswith("SCAN") and "USING" not in line}
    assert scans <= small | {"anon_1", "(subquery-1)"}, scans
