"""A quarter is frozen once; what is entered afterwards counts where it is entered; a restored vault freezes nothing twice."""

import contextlib
import datetime as dt
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Damaged, Refused
from sleutelapp.core.paths import VaultFiles
from sleutelapp.disclosure.relations import NEW, REACH
from sleutelapp.features.freezing.actions import (
    freeze_quarter,
    keep_quarter,
    lost_quarters,
    read_back,
    ready,
)
from sleutelapp.features.freezing.ledger import frozen_issues, residuals
from sleutelapp.features.freezing.preparing import prepare_quarter
from sleutelapp.features.freezing.preview import quarter_preview
from sleutelapp.features.freezing.states import quarter_states, unfrozen_before
from sleutelapp.features.periods.period import Period
from sleutelapp.features.publications.publication import Publication
from sleutelapp.records import Contact, IssueCell, Need, Newcomer, Setting
from sleutelapp.reference.codes import Reference
from sleutelapp.shell.vault_access import VaultAccess
from sleutelapp.vault.opening import UnlockedKeys, open_vault
from sleutelapp.vault.store import Vault
from tests.features.freezing.conftest import AMSTERDAM, Work

Q1, Q2, Q3 = (Period.parse(f"2026-Q{number}") for number in (1, 2, 3))


def day(month: int, number: int) -> dt.date:
    return dt.date(2026, month, number)


@pytest.fixture
def busy(work: Work) -> Work:
    """Thirteen people in the first quarter, with needs; a day in April."""
    people = work.people(13, municipality=AMSTERDAM, gender="female", birth_year=1991, origin="er")
    for number, person in enumerate(people):
        need = work.need(person, ("P1", "T1", "W2")[number % 3], day(1, 10))
        work.contact(
            day(1, 10 + number), [person], needs=[(need, "planned")], municipality=AMSTERDAM, minutes=30
        )
    return work.at(2026, 4, 8)


def refused(action: Callable[[], object]) -> Refused:
    with pytest.raises(Refused) as error:
        action()
    return error.value


def test_what_the_preview_shows_is_what_is_frozen_and_stays(busy: Work) -> None:
    shown = busy.preview("2026-Q1")
    assert not shown.is_frozen
    assert (shown.figure("reach").counted, shown.figure("reach").published % 5) == (13, 0)
    assert busy.preview("2026-Q1").issue == shown.issue
    issue = busy.freeze("2026-Q1")
    assert issue == shown.issue
    assert (issue.sender, issue.organisation, issue.k, issue.period) == (
        "SP-7K2M",
        "Welzijn Noord",
        5,
        "2026-Q1",
    )
    busy.contact(day(2, 2), busy.people(30))
    again = busy.preview("2026-Q1")
    assert again.is_frozen
    assert again.issue == busy.freeze("2026-Q1") == issue
    assert again.figure("reach") == shown.figure("reach")
    assert again.rows("people", "domain") == shown.rows("people", "domain")
    assert busy.vault.issue_hashes.known() == {"2026-Q1": issue.issue_hash}


def test_the_same_secret_and_work_freeze_the_same(
    busy: Work, template: tuple[VaultFiles, UnlockedKeys, str], tmp_path: Path
) -> None:
    ready(busy.vault)
    secrets: dict[str, list[int] | None] = {"same": None, "one": [7] * 32, "two": [8] * 32, "three": [9] * 32}
    for name in secrets:
        shutil.copytree(busy.vault.files.folder, tmp_path / name)
    ours = busy.freeze("2026-Q1")
    found = {}
    for name, secret in secrets.items():
        with contextlib.closing(open_vault(VaultFiles(tmp_path / name), template[1], busy.clock)) as vault:
            if secret is not None:
                with vault.writing() as session:
                    session.get_one(Setting, "rounding_seed").value = secret
            found[name] = freeze_quarter(vault, Q1, busy.reference)
    assert found["same"] == ours
    assert len({issue.issue_hash for issue in found.values()}) > 1, "another secret rounds otherwise"
    assert {issue.exact for issue in found.values()} == {ours.exact}


def test_a_quarter_must_be_over_and_a_quarter(busy: Work) -> None:
    error = refused(lambda: busy.freeze("2026-Q2"))
    assert error.key == "quarter_unfinished"
    assert error.sentence("nl").startswith("Het kwartaal 2026-Q2 is nog niet voorbij")
    assert refused(lambda: busy.freeze("2026-01")).key == "freeze_no_quarter"
    assert refused(lambda: busy.freeze("2026")).key == "freeze_no_quarter"
    busy.at(2026, 6, 30)
    assert refused(lambda: busy.freeze("2026-Q2")).key == "quarter_unfinished", "its last day is not over"


def test_without_a_profile_nothing_is_frozen(vault: Vault, clock: SetClock, reference: Reference) -> None:
    clock.move(days=60)
    assert refused(lambda: freeze_quarter(vault, Q3, reference)).key == "freeze_no_profile"


def test_quarters_are_frozen_in_order_as_far_as_there_is_work(busy: Work) -> None:
    busy.contact(day(8, 3), busy.people(4))
    busy.at(2026, 10, 3)
    with busy.vault.reading() as session:
        assert [each.code for each in unfrozen_before(session, Q3)] == ["2026-Q1"]
        states = quarter_states(session, Period.parse("2026"))
    assert [each.state for each in states] == ["ready", "ready", "ready", "running"]
    error = refused(lambda: busy.freeze("2026-Q3"))
    assert error.key == "quarter_earlier_first"
    assert (
        error.sentence("nl")
        == "Stel eerst vast wat ervoor komt: 2026-Q1. Daarna kan 2026-Q3. Er is niets vastgesteld."
    )
    busy.freeze("2026-Q1")
    third = busy.freeze("2026-Q3")
    with busy.vault.reading() as session:
        states = quarter_states(session, Period.parse("2026"))
        assert [issue.period for issue in frozen_issues(session, Period.parse("2026"))] == [
            "2026-Q1",
            "2026-Q3",
        ]
        assert frozen_issues(session, Period.parse("2026-H2")) == (third,)
    assert [each.state for each in states] == ["frozen", "passed", "frozen", "running"]
    assert refused(lambda: busy.freeze("2026-Q2")).key == "quarter_passed"
    busy.contact(day(5, 5), busy.people(2))
    assert busy.preview("2026-Q4").late.contacts == 1, "what was passed over counts in the quarter of entry"


def test_what_is_entered_late_counts_in_the_quarter_of_entry(busy: Work) -> None:
    issue = busy.freeze("2026-Q1")
    busy.at(2026, 4, 20)
    late = busy.people(3)
    need = busy.need(late[0], "P1", day(3, 30))
    busy.contact(day(3, 30), late, needs=[(need, "now")], minutes=40, municipality=AMSTERDAM)
    busy.referral(late[1], [("sent", day(3, 1)), ("gone", day(4, 3))])
    busy.contact(day(4, 21), busy.people(6))
    found = busy.preview("2026-Q2")
    assert (found.late.contacts, found.late.needs, found.late.referral_steps, found.late.total) == (
        1,
        1,
        1,
        3,
    )
    assert found.figure("reach").counted == 9
    assert found.figure("new").counted == 9
    assert {each.keys for each in found.issue.exact if each.table == "contacts_by_kind"} == {
        ("home_visit", "2026-04")
    }
    assert busy.freeze("2026-Q1") == issue
    busy.at(2026, 7, 2)
    assert busy.freeze("2026-Q2").issue_hash == found.issue.issue_hash
    busy.contact(day(7, 2), late)
    assert busy.preview("2026-Q3").late.total == 0, "what was late counts once"


def test_changes_and_erasure_afterwards_change_no_ledger(busy: Work) -> None:
    issue = busy.freeze("2026-Q1")
    with busy.vault.writing() as session:
        for contact in session.query(Contact):
            contact.minutes = 999
        for newcomer in session.query(Newcomer).limit(6):
            newcomer.deleted_at = busy.clock.utc()
        session.query(Need).filter_by(newcomer_id=9).delete()
    assert busy.freeze("2026-Q1") == issue
    busy.contact(day(4, 2), [9, 10, 11])
    found = busy.preview("2026-Q2")
    assert (found.figure("reach").counted, found.figure("new").counted) == (3, 0)


def test_what_rounding_left_is_made_up_for(busy: Work) -> None:
    first = busy.freeze("2026-Q1")
    with busy.vault.reading() as session:
        assert residuals(session).get(REACH, 0) == 13 - first.value(REACH)
    busy.contact(day(4, 8), range(1, 14))
    busy.at(2026, 7, 1)
    second = busy.freeze("2026-Q2")
    with busy.vault.reading() as session:
        assert residuals(session).get(REACH, 0) == 26 - first.value(REACH) - second.value(REACH)
    assert abs(26 - first.value(REACH) - second.value(REACH)) < 5
    assert second.value(NEW) == 0


def test_nothing_is_frozen_that_changed_while_it_was_looked_at(busy: Work) -> None:
    ready(busy.vault)
    prepared = prepare_quarter(busy.vault, Q1, busy.reference)
    busy.contact(day(3, 3), busy.people(1))
    assert refused(lambda: keep_quarter(busy.vault, prepared, busy.reference)).key == "quarter_changed"
    assert busy.vault.issue_hashes.known() == {}
    with busy.vault.reading() as session:
        assert session.query(IssueCell).count() == 0


def test_it_can_be_stopped_while_it_is_prepared(busy: Work) -> None:
    ready(busy.vault)
    told = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        prepare_quarter(busy.vault, Q1, busy.reference, stop)
    assert told == [(0, 3), (1, 3), (2, 3)]
    assert not quarter_preview(busy.vault, Q1, busy.reference).is_frozen


def test_a_crash_between_ledger_and_key_file_heals(busy: Work) -> None:
    keys = busy.vault.files.keys
    before = keys.read_bytes()
    issue = busy.freeze("2026-Q1")
    for path in (keys, busy.vault.files.keys_copy):
        path.write_bytes(before)
    assert busy.vault.issue_hashes.known() == {}
    ready(busy.vault)
    assert busy.vault.issue_hashes.known() == {"2026-Q1": issue.issue_hash}
    for path in (keys, busy.vault.files.keys_copy):
        path.write_bytes(before)
    assert busy.freeze("2026-Q1") == issue
    assert busy.vault.issue_hashes.known() == {"2026-Q1": issue.issue_hash}


def test_a_crash_is_healed_by_the_next_unlock(
    busy: Work, template: tuple[VaultFiles, UnlockedKeys, str]
) -> None:
    files = busy.vault.files
    before = files.keys.read_bytes()
    issue = busy.freeze("2026-Q1")
    busy.vault.close()
    for path in (files.keys, files.keys_copy):
        path.write_bytes(before)
    access = VaultAccess(files, busy.clock, None)
    assert access.open(template[1]).issue_hashes.known() == {"2026-Q1": issue.issue_hash}
    access.close()


def test_late_work_makes_its_quarter_of_entry_come_first(busy: Work) -> None:
    busy.freeze("2026-Q1")
    busy.at(2026, 5, 5).contact(day(3, 30), busy.people(1))
    busy.at(2026, 10, 2)
    with busy.vault.reading() as session:
        assert [each.code for each in unfrozen_before(session, Q3)] == ["2026-Q2"]
    busy.freeze("2026-Q2")
    with busy.vault.reading() as session:
        assert unfrozen_before(session, Q3) == ()
    busy.contact(day(3, 30), busy.people(1))
    with busy.vault.reading() as session:
        assert unfrozen_before(session, Q3) == (), "that counts in the fourth"
        assert [each.code for each in unfrozen_before(session, Period.parse("2027-Q1"))] == ["2026-Q4"]


@contextlib.contextmanager
def no_file_longer_than(size: int) -> Iterator[None]:
    import resource  # noqa: PLC0415 -- there is none on Windows

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit the size of files")
def test_on_a_full_disk_nothing_is_frozen(busy: Work) -> None:
    ready(busy.vault)
    shown = busy.preview("2026-Q1").issue
    journal = busy.vault.files.store.with_name(busy.vault.files.store.name + "-wal")
    with no_file_longer_than(journal.stat().st_size + 20_000):
        assert refused(lambda: busy.freeze("2026-Q1")).sentence("nl").startswith("NIET opgeslagen: de schijf")
    assert not busy.preview("2026-Q1").is_frozen
    assert busy.vault.issue_hashes.known() == {}
    assert busy.freeze("2026-Q1") == shown


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit the size of files")
def test_a_key_file_that_cannot_be_written_learns_of_it_later(busy: Work) -> None:
    busy.preview("2026-Q1")
    prepared = prepare_quarter(busy.vault, Q1, busy.reference)
    folder = busy.vault.files.keys.with_name(busy.vault.files.keys.name + ".nieuw")
    folder.mkdir()
    issue = keep_quarter(busy.vault, prepared, busy.reference)
    assert busy.vault.issue_hashes.known() == {}
    folder.rmdir()
    ready(busy.vault)
    assert busy.vault.issue_hashes.known() == {"2026-Q1": issue.issue_hash}


@pytest.fixture
def restored(
    busy: Work, template: tuple[VaultFiles, UnlockedKeys, str], tmp_path: Path
) -> Iterator[tuple[Work, Publication]]:
    """The store of before the first quarter was frozen, beside the key file of afterwards; and what was frozen."""
    folder = tmp_path / "restored"
    shutil.copytree(busy.vault.files.folder, folder)
    issue = busy.freeze("2026-Q1")
    for path in (busy.vault.files.keys, busy.vault.files.keys_copy):
        shutil.copy(path, folder / path.name)
    vault = open_vault(VaultFiles(folder), template[1], busy.clock)
    yield Work(vault, busy.clock, busy.reference), Publication(issue)
    vault.close()


def test_a_restored_vault_does_not_freeze_a_second_time(restored: tuple[Work, Publication]) -> None:
    work, published = restored
    error = refused(lambda: work.freeze("2026-Q1"))
    assert error.key == "ledger_older"
    assert "2026-Q1" in error.sentence("nl")
    assert lost_quarters(work.vault) == {"2026-Q1": published.issue.issue_hash}
    work.at(2026, 7, 3)
    assert refused(lambda: work.freeze("2026-Q2")).key == "ledger_older"


def test_the_ledger_is_read_back(restored: tuple[Work, Publication]) -> None:
    work, published = restored
    assert read_back(work.vault, [published.issue]) == (published.issue,)
    assert lost_quarters(work.vault) == {}
    assert work.freeze("2026-Q1") == published.issue
    shown = work.preview("2026-Q1")
    assert shown.figure("reach").counted is None, "what was counted is not in the workbook"
    assert refused(lambda: read_back(work.vault, [published.issue])).key == "read_back_nothing"
    work.contact(day(4, 8), [1, 2, *work.people(4)])
    work.at(2026, 4, 9).contact(day(3, 9), work.people(1))
    found = work.preview("2026-Q2")
    assert found.figure("new").counted == 5, "two were reached before; what was entered after it is late"
    assert found.late.contacts == 1
    work.at(2026, 7, 3)
    assert work.freeze("2026-Q2").value(REACH) > 0


def test_only_what_was_frozen_here_is_read_back(restored: tuple[Work, Publication]) -> None:
    import dataclasses  # noqa: PLC0415 -- for this test only

    work, published = restored
    issue = published.issue
    more = dataclasses.replace(issue, values={**issue.values, REACH: issue.value(REACH) + 5})
    others = dataclasses.replace(issue, sender="SP-9Z9Z")
    unknown = dataclasses.replace(issue, quarter=2)
    for wrong in (more, others, unknown):
        assert refused(lambda wrong=wrong: read_back(work.vault, [issue, wrong])).key == "read_back_not_ours"  # type: ignore[misc]
    assert lost_quarters(work.vault) == {"2026-Q1": issue.issue_hash}


def test_a_ledger_that_was_changed_is_damage(busy: Work) -> None:
    busy.freeze("2026-Q1")
    with busy.vault.writing() as session:
        cell = session.query(IssueCell).filter_by(table="reach").filter(IssueCell.value > 0).first()
        assert cell is not None
        cell.value += 5
    with pytest.raises(Damaged) as error:
        busy.freeze("2026-Q1")
    assert error.value.key == "ledger_damaged"
