import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sleutelapp.disclosure.tables import STATES, WAITING_BANDS
from sleutelapp.features.freezing.rules import (
    Closing,
    Counting,
    StepRow,
    dimensions_of,
    following,
    quarter_of,
    referral_state,
    waiting_band,
)
from sleutelapp.features.periods.period import Period
from sleutelapp.features.referrals.rules import NEXT_STEPS
from sleutelapp.reference.codes import Reference

Q1, Q2, Q3, Q4 = (Period.parse(f"2026-Q{number}") for number in (1, 2, 3, 4))


def day(month: int, number: int) -> dt.date:
    return dt.date(2026, month, number)


def moment(month: int, number: int, hour: int = 12) -> dt.datetime:
    return dt.datetime(2026, month, number, hour)  # noqa: DTZ001 -- UTC without saying so, as stamps are


FIRST = Closing(Q1.last, moment(4, 5))
SECOND = Closing(Q2.last, moment(7, 6))
HOUR = dt.timedelta(hours=2)


def counting(quarter: Period, *closings: Closing) -> Counting:
    return Counting(quarter, HOUR, closings)


def test_before_anything_is_frozen_only_the_date_counts() -> None:
    rule = counting(Q2)
    assert rule.includes(day(4, 1), moment(12, 31))
    assert rule.includes(day(6, 30), moment(1, 1))
    assert not rule.includes(day(3, 31), moment(6, 1))
    assert not rule.includes(day(7, 1), moment(6, 1))
    assert not rule.includes(None, moment(6, 1))


def test_what_is_entered_late_counts_in_the_quarter_of_entry() -> None:
    assert counting(Q2, FIRST).includes(day(3, 30), moment(4, 6))
    assert not counting(Q2, FIRST).includes(day(3, 30), moment(4, 4)), "that is in the ledger"
    assert not counting(Q2, FIRST).includes(day(3, 30), moment(4, 5)), "made in the second it was frozen"
    assert counting(Q3, FIRST, SECOND).includes(day(3, 30), moment(8, 1))
    assert not counting(Q3, FIRST, SECOND).includes(day(3, 30), moment(5, 1)), "that counted in the second"
    assert counting(Q3, FIRST, SECOND).includes(day(6, 30), moment(7, 7))
    assert not counting(Q3, FIRST, SECOND).includes(day(6, 30), moment(7, 5)), "in time for the second"
    assert not counting(Q3, FIRST, SECOND).includes(day(6, 30), moment(10, 2)), "counts in the fourth"


def test_work_of_a_quarter_that_was_passed_over_counts_where_it_is_entered() -> None:
    only_second = (SECOND,)
    assert counting(Q3, *only_second).includes(day(2, 1), moment(7, 10))
    assert not counting(Q3, *only_second).includes(day(2, 1), moment(7, 1))


def test_quarters_begin_at_local_midnight() -> None:
    late = day(3, 30)
    evening_before = dt.datetime(2026, 6, 30, 22, 30)  # noqa: DTZ001 -- half past midnight where the key person lives
    early = Closing(Q1.last, moment(4, 5))
    assert counting(Q3, early).includes(late, evening_before)
    assert not counting(Q2, early).includes(late, evening_before)
    assert counting(Q3, early).month(late, evening_before) == "2026-07"


def test_nothing_falls_between_two_quarters_when_a_clock_was_wrong() -> None:
    too_early = Closing(Q2.last, moment(6, 20))
    assert counting(Q3, FIRST, too_early).includes(day(6, 10), moment(6, 25))


@given(st.dates(dt.date(2026, 1, 1), dt.date(2026, 12, 31)), st.datetimes(moment(1, 1), moment(12, 31)))
def test_a_record_counts_in_one_quarter_and_no_more(date: dt.date, made_at: dt.datetime) -> None:
    third = Closing(Q3.last, moment(10, 9))
    found = [
        counting(Q1).includes(date, made_at) and made_at <= FIRST.at,
        counting(Q2, FIRST).includes(date, made_at) and made_at <= SECOND.at,
        counting(Q3, FIRST, SECOND).includes(date, made_at) and made_at <= third.at,
        counting(Q4, FIRST, SECOND, third).includes(date, made_at),
    ]
    assert sum(found) == 1


def test_late_work_is_told_in_the_month_of_its_entry() -> None:
    rule = counting(Q2, FIRST)
    assert rule.month(day(4, 30), moment(6, 1)) == "2026-04"
    assert rule.month(day(3, 30), moment(5, 20)) == "2026-05"


def test_every_status_counts_under_a_state() -> None:
    assert {referral_state(status, None) for status in NEXT_STEPS} <= set(STATES)
    assert referral_state("help_started", None) == "helped"
    assert referral_state("completed", "partly_helped") == "helped"
    assert referral_state("completed", "not_helped") == "not_helped"
    assert referral_state("appointment", None) == "under_way"


@pytest.mark.parametrize(
    ("days", "band"), [(0, 0), (6, 0), (7, 1), (27, 1), (28, 2), (83, 2), (84, 3), (400, 3)]
)
def test_waiting_bands(days: int, band: int) -> None:
    begin = day(1, 5)
    steps = [StepRow("agreed", day(1, 1)), StepRow("sent", begin), StepRow("appointment", begin)]
    seen = StepRow("gone", begin + dt.timedelta(days=days))
    assert waiting_band([*steps, seen], None) == WAITING_BANDS[band]


def test_waiting_goes_to_the_appointment_and_is_unknown_where_it_was_not_recorded() -> None:
    steps = [StepRow("sent", day(1, 5)), StepRow("gone", day(3, 1))]
    assert waiting_band(steps, day(1, 8)) == "0_6_days"
    assert waiting_band(steps, day(3, 9)) == "28_83_days"
    assert waiting_band([StepRow("gone", day(1, 5))], None) == "unknown"
    assert waiting_band([StepRow("sent", day(1, 5))], None) == "unknown"


def test_lists_do_not_depend_on_people(reference: Reference) -> None:
    lists = dimensions_of(reference, ("GM0034",), ())
    assert lists.municipality == ("GM0034", "other")
    assert len(lists.codes) == 65 + 1
    assert len(lists.domain) == 10 + 1
    ends = (lists.code, lists.destination, lists.theme, lists.urgency, lists.status)
    assert [codes[-1] for codes in ends] == ["other", "other", "other", "unknown", "unknown"]
    assert len(lists.origin) == len(reference["country"]) + 1
    assert lists.gender.count("unknown") == lists.education.count("unknown") == 1


def test_quarters_follow_each_other() -> None:
    assert following(Q4) == Period.parse("2027-Q1")
    assert quarter_of(day(9, 30)) == Q3
