import datetime as dt

import pytest

from sleutelapp.core.errors import UserError
from sleutelapp.features.periods.period import Period, PeriodKind, last_finished


@pytest.mark.parametrize(
    ("text", "first", "last", "label"),
    [
        ("2026-07", "2026-07-01", "2026-07-31", "juli 2026"),
        ("2024-02", "2024-02-01", "2024-02-29", "februari 2024"),
        ("2026-Q3", "2026-07-01", "2026-09-30", "3e kwartaal 2026"),
        ("2026-H2", "2026-07-01", "2026-12-31", "2e halfjaar 2026"),
        ("2026", "2026-01-01", "2026-12-31", "2026"),
    ],
)
def test_a_written_period_has_its_days_and_label(text: str, first: str, last: str, label: str) -> None:
    period = Period.parse(text)
    assert (period.first.isoformat(), period.last.isoformat()) == (first, last)
    assert period.label("nl") == label
    assert period.code == text


@pytest.mark.parametrize(
    "text", ["", "2026-13", "2026-00", "2026-Q5", "2026-Q0", "2026-H3", "26", "2026-7", "2026-Q", "٢٠٢٦"]
)
def test_what_is_no_period_is_told_so(text: str) -> None:
    with pytest.raises(UserError) as told:
        Period.parse(text)
    assert told.value.key == "period_invalid"


def test_small_letters_and_spaces_are_read() -> None:
    assert Period.parse(" 2026-q3 ") == Period.parse("2026-Q3")


@pytest.mark.parametrize(
    ("kind", "code"),
    [("month", "2025-12"), ("quarter", "2025-Q4"), ("half_year", "2025-H2"), ("year", "2025")],
)
def test_the_last_finished_period_may_lie_in_the_year_before(kind: PeriodKind, code: str) -> None:
    assert last_finished(kind, dt.date(2026, 1, 15)).code == code


def test_english_labels_and_months() -> None:
    period = Period.parse("2026-Q3")
    assert period.label("en") == "Quarter 3, 2026"
    assert [month.month for month in period.months()] == [7, 8, 9]
    assert period.days_label("nl") == "1 juli 2026 t/m 30 september 2026"
