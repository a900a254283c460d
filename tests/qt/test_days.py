from collections.abc import Iterator
from datetime import date, time

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from sleutelapp.qt.days import ago, day_heading, due, joined, moment, short_day

TODAY = date(2026, 9, 14)


@pytest.fixture(autouse=True)
def dutch(qtbot: QtBot) -> Iterator[QtBot]:
    before = QLocale()
    QLocale.setDefault(QLocale("nl_NL"))
    yield qtbot
    QLocale.setDefault(before)


def test_days_are_short_and_name_another_year() -> None:
    assert short_day(TODAY, TODAY).startswith("ma 14 sep")
    assert short_day(date(2025, 9, 14), TODAY).endswith("2025")
    assert day_heading(date(2026, 9, 7), TODAY) == "Maandag 7 september"
    assert day_heading(date(2025, 9, 7), TODAY) == "Zondag 7 september 2025"
    assert day_heading(TODAY, TODAY) == "Today"


def test_what_is_late_is_danger_and_today_is_a_warning() -> None:
    assert due(date(2026, 9, 13), TODAY)[1] == "danger"
    assert due(TODAY, TODAY) == ("today", "warn")
    assert due(date(2026, 9, 15), TODAY) == ("tomorrow", "muted")
    assert due(date(2026, 9, 21), TODAY)[1] == "muted"


def test_the_past_is_told_by_distance_until_it_is_long_ago() -> None:
    assert ago(TODAY, TODAY) == "today"
    assert ago(date(2026, 9, 13), TODAY) == "yesterday"
    assert "3" in ago(date(2026, 9, 11), TODAY)
    assert ago(date(2026, 1, 5), TODAY) == short_day(date(2026, 1, 5), TODAY)


def test_a_moment_has_its_time_and_facts_keep_their_direction() -> None:
    assert moment(TODAY, time(10, 30), TODAY) == "today \u206810:30\u2069"
    assert moment(date(2026, 9, 15), None, TODAY) == "tomorrow"
    assert joined("Almaz", "", "Kiespijn") == "\u2068Almaz\u2069 · \u2068Kiespijn\u2069"
