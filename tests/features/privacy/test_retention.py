"""Who is past the term: once a month, never by itself."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused
from sleutelapp.features.newcomers.actions import add_newcomer, archive_newcomer
from sleutelapp.features.newcomers.removal import remove_newcomer
from sleutelapp.features.privacy.queries import past_term, past_term_count
from sleutelapp.features.privacy.retaining import keep_longer, take_back_keeping
from sleutelapp.features.privacy.rules import months_after, months_before, seen_before
from sleutelapp.features.sessions.actions import add_session
from sleutelapp.features.sessions.drafts import AttendanceDraft, SessionDraft
from sleutelapp.records import Newcomer
from sleutelapp.vault.store import Vault
from tests.features.privacy.conftest import person

TODAY = dt.date(2026, 9, 14)


def listed(vault: Vault, today: dt.date = TODAY) -> list[str]:
    with vault.reading() as session:
        rows = past_term(session, today)
        assert past_term_count(session, today) == rows.total == len(rows.rows)
        return [row.who for row in rows.rows]


def someone(vault: Vault, name: str, seen: dt.date | None) -> int:
    with vault.writing() as session:
        newcomer = add_newcomer(session, person(name))
        newcomer.last_contact_on = seen
        return newcomer.id


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (dt.date(2026, 9, 14), 24, dt.date(2024, 9, 14)),
        (dt.date(2026, 3, 31), 1, dt.date(2026, 2, 28)),
        (dt.date(2024, 3, 30), 1, dt.date(2024, 2, 29)),
        (dt.date(2026, 1, 15), 1, dt.date(2025, 12, 15)),
        (dt.date(2026, 12, 31), 12, dt.date(2025, 12, 31)),
    ],
)
def test_months_are_counted_as_on_a_calendar(day: dt.date, months: int, before: dt.date) -> None:
    assert months_before(day, months) == before
    assert months_after(day, 0) == day


def test_the_list_moves_on_once_a_month(vault: Vault) -> None:
    someone(vault, "Net voorbij", dt.date(2024, 8, 31))
    someone(vault, "Deze maand pas", dt.date(2024, 9, 1))
    assert seen_before(TODAY, 24) == dt.date(2024, 9, 1)
    for day in (1, 14, 30):
        assert listed(vault, dt.date(2026, 9, day)) == ["Net voorbij"]
    assert listed(vault, dt.date(2026, 10, 1)) == ["Net voorbij", "Deze maand pas"]


def test_archived_and_thrown_away_stand_there_too_and_who_came_to_a_session_does_not(
    vault: Vault, clock: SetClock
) -> None:
    long_ago = dt.date(2024, 1, 5)
    archived, thrown = someone(vault, "Archief", long_ago), someone(vault, "Bak", long_ago)
    came = someone(vault, "Kwam", long_ago)
    someone(vault, "Nieuw", None)  # never met; the dossier was made today
    with vault.writing() as session:
        archive_newcomer(session, archived)
        remove_newcomer(session, thrown)
        attendance = (AttendanceDraft(newcomer_id=came, state="attended"),)
        add_session(
            session,
            SessionDraft(
                theme="stress_sleep",
                date=dt.date(2026, 5, 4),
                status="held",
                minutes=60,
                attendance=attendance,
            ),
        )
    assert listed(vault) == ["Archief", "Bak"]
    clock.move(days=800)
    assert listed(vault, clock.today()) == ["Archief", "Bak", "Kwam", "Nieuw"]


def test_keeping_needs_a_reason_and_a_day_and_ends_then(vault: Vault) -> None:
    kept = someone(vault, "Loopt nog", dt.date(2024, 1, 5))
    for reason, until in (("", dt.date(2027, 1, 1)), ("Klacht", TODAY), ("Klacht", dt.date(2031, 9, 15))):
        with pytest.raises(Refused), vault.writing() as session:
            keep_longer(session, kept, until, reason)
    with vault.writing() as session:
        decision = keep_longer(session, kept, dt.date(2027, 1, 1), "Er loopt een klacht.")
    assert listed(vault) == []
    assert listed(vault, dt.date(2027, 1, 1)) == []
    assert listed(vault, dt.date(2027, 1, 2)) == ["Loopt nog"]
    with vault.reading() as session:
        (row,) = past_term(session, dt.date(2027, 1, 2)).rows
    assert (row.kept_until, row.reason) == (dt.date(2027, 1, 1), "Er loopt een klacht.")
    with vault.writing() as session:
        take_back_keeping(session, decision)
    assert listed(vault) == ["Loopt nog"]


def test_a_long_list_is_read_in_two_statements(vault: Vault, statements: Callable[[], Any]) -> None:
    for number in range(40):
        someone(vault, f"Iemand {number}", dt.date(2023, 1, 5))
    with statements() as sent, vault.reading() as session:
        rows = past_term(session, TODAY, limit=10)
    assert (len(rows.rows), rows.total) == (10, 40)
    assert len(sent) == 2
    with vault.reading() as session:
        assert session.get_one(Newcomer, 1).last_contact_on == dt.date(2023, 1, 5)
