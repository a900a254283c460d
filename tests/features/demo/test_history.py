import datetime as dt
from collections.abc import Callable

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from sleutelapp.core.clock import SystemClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.disclosure.relations import REACH
from sleutelapp.features.demo.history import write_history
from sleutelapp.features.freezing.ledger import frozen_issues
from sleutelapp.features.freezing.states import quarter_states, unfrozen_before
from sleutelapp.features.periods.period import Period
from sleutelapp.records import Contact, Newcomer
from sleutelapp.vault.opening import UnlockedKeys, open_vault
from sleutelapp.vault.store import Vault

Make = Callable[[], Vault]


def _rows(vault: Vault) -> dict[str, list[tuple[object, ...]]]:
    with vault.reading() as session:
        tables = session.scalars(
            text("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_%'")
        ).all()
        return {
            name: [tuple(row) for row in session.execute(text(f"SELECT * FROM {name} ORDER BY 1, 2"))]  # noqa: S608 -- names of our own tables
            for name in tables
            if name not in {"vault", "audit"}  # the number of this very vault, and its trail
        }


def test_the_same_seed_writes_the_same_vault(empty_vault: Make, until: dt.date, filled: Vault) -> None:
    again = empty_vault()
    write_history(again, newcomers=60, contacts=600, until=until, seed=1)
    assert _rows(again) == _rows(filled)
    with again.reading() as one, filled.reading() as other:
        for word in ("brief", "afspraak", "dawit", "voorbeeldplein"):
            for index in ("search_name", "search_note"):
                found = text(f"SELECT rowid FROM {index} WHERE {index} MATCH :word ORDER BY rowid")  # noqa: S608 -- our own tables
                assert one.scalars(found, {"word": word}).all() == other.scalars(found, {"word": word}).all()


def test_another_seed_writes_another(empty_vault: Make, until: dt.date, filled: Vault) -> None:
    other = empty_vault()
    write_history(other, newcomers=60, contacts=600, until=until, seed=2)
    ours, theirs = _rows(filled), _rows(other)
    for table in ("newcomer", "contact", "need", "referral", "follow_up"):
        assert ours[table] != theirs[table]


def test_it_has_the_size_that_was_asked(session: Session) -> None:
    assert session.scalar(select(func.count()).select_from(Newcomer)) == 60
    assert session.scalar(select(func.count()).select_from(Contact)) == 600


@pytest.mark.parametrize(("newcomers", "contacts"), [(0, 0), (1, 1), (40, 3), (0, 25), (3, 0), (7, 120)])
def test_any_size_is_written(empty_vault: Make, newcomers: int, contacts: int) -> None:
    vault = empty_vault()
    # A Sunday, so that the last day is none to work on.
    write_history(vault, newcomers=newcomers, contacts=contacts, until=dt.date(2026, 8, 30), seed=5)
    with vault.reading() as session:
        assert session.scalar(select(func.count()).select_from(Newcomer)) == newcomers
        assert session.scalar(select(func.count()).select_from(Contact)) == contacts
        assert session.execute(text("PRAGMA foreign_key_check")).all() == []


def test_past_quarters_are_frozen_some_days_later(filled: Vault, session: Session) -> None:
    states = quarter_states(session, Period.parse("2026"))
    assert [each.state for each in states] == ["frozen", "frozen", "frozen", "running"]
    assert [str(each.frozen_at) for each in states[1:3]] == ["2026-07-06 16:40:00", "2026-10-06 16:40:00"]
    hashes = {each.period.code: each.issue_hash for each in states if each.frozen_at}
    known = filled.issue_hashes.known()
    assert hashes.items() <= known.items()
    for issue in frozen_issues(session, Period.parse("2026")):
        assert issue.value(REACH) > 0
        assert known[issue.period] == issue.issue_hash
    assert unfrozen_before(session, Period.parse("2026-Q4")) == ()


def test_progress_counts_to_the_end(empty_vault: Make, until: dt.date) -> None:
    vault, told = empty_vault(), []
    write_history(
        vault, newcomers=10, contacts=900, until=until, seed=1, progress=lambda *pair: told.append(pair)
    )
    assert len(told) > 1
    assert told[-1] == (900, 900)
    assert sorted(told) == told


def test_only_a_vault_with_a_set_clock_is_filled(
    files: VaultFiles, template: tuple[VaultFiles, UnlockedKeys, str], until: dt.date
) -> None:
    vault = open_vault(files, template[1], SystemClock())
    with pytest.raises(TypeError):
        write_history(vault, newcomers=1, contacts=1, until=until, seed=1)
    assert not any(rows for name, rows in _rows(vault).items() if not name.startswith("sqlite_"))
    vault.close()
