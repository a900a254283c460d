"""After a crash, on a full disk, and with an older vault put back: a quarter is frozen once, whole or not at all."""

import contextlib
import dataclasses
import shutil
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import openpyxl
import pytest

from sleutelapp.core.errors import Damaged
from sleutelapp.core.paths import VaultFiles
from sleutelapp.disclosure.relations import REACH
from sleutelapp.disclosure.tables import Cell
from sleutelapp.features.freezing.actions import (
    keep_quarter,
    lost_quarters,
    read_back,
    ready,
)
from sleutelapp.features.freezing.ledger import closings
from sleutelapp.features.freezing.preparing import prepare_quarter
from sleutelapp.features.periods.period import Period
from sleutelapp.features.profile.actions import load_organisation
from sleutelapp.features.profile.drafts import ORGANISATION_EXAMPLE
from sleutelapp.features.profile.queries import vault_reference
from sleutelapp.features.publications.publication import Publication, SharedSignal
from sleutelapp.features.publications.reading import read_publications
from sleutelapp.features.reports.export import published, write_workbook
from sleutelapp.features.signals.queries import sent_signals
from sleutelapp.records import IssueCell
from sleutelapp.shell.vault_access import VaultAccess
from sleutelapp.vault.opening import UnlockedKeys, open_vault
from tests.features.freezing.conftest import Work, day, refused

Q1 = Period.parse("2026-Q1")


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
    assert read_back(work.vault, [published]) == (published.issue,)
    assert lost_quarters(work.vault) == {}
    assert work.freeze("2026-Q1") == published.issue
    shown = work.preview("2026-Q1")
    assert shown.figure("reach").counted is None, "what was counted is not in the workbook"
    assert refused(lambda: read_back(work.vault, [published])).key == "read_back_nothing"
    work.contact(day(4, 8), [1, 2, *work.people(4)])
    work.at(2026, 4, 9).contact(day(3, 9), work.people(1))
    found = work.preview("2026-Q2")
    assert found.figure("new").counted == 5, "two were reached before; what was entered after it is late"
    assert found.late.contacts == 1
    work.at(2026, 7, 3)
    assert work.freeze("2026-Q2").value(REACH) > 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit the size of files")
def test_figures_and_signals_are_read_back_together_or_not_at_all(
    restored: tuple[Work, Publication],
) -> None:
    work, published = restored
    long = dataclasses.replace(published, signals=(SharedSignal("Geen tandarts. " * 100_000),))
    journal = work.vault.files.store.with_name(work.vault.files.store.name + "-wal")
    before = journal.stat().st_size if journal.exists() else 0
    with no_file_longer_than(before + 800_000):
        full = refused(lambda: read_back(work.vault, [long]))
    assert full.sentence("nl").startswith("NIET opgeslagen: de schijf")
    assert lost_quarters(work.vault) == {"2026-Q1": published.issue.issue_hash}
    told = dataclasses.replace(published, signals=(SharedSignal("Geen tandarts", "T"),))
    read_back(work.vault, [told])
    with work.vault.reading() as session:
        assert sent_signals(session, Q1) == {Q1: told.signals}


def test_rounding_that_takes_too_long_freezes_nothing(busy: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = busy.preview("2026-Q1").issue
    with monkeypatch.context() as hasty:
        hasty.setattr("sleutelapp.disclosure.draw.SECONDS", 0.0)
        error = refused(lambda: busy.freeze("2026-Q1"))
    assert error.key == "quarter_not_in_time"
    assert "Er is niets vastgesteld." in error.sentence("nl")
    assert "probeer het opnieuw" in error.sentence("nl")
    with busy.vault.reading() as session:
        assert closings(session) == ()
    assert busy.vault.issue_hashes.known() == {}
    assert busy.freeze("2026-Q1") == shown


def test_only_what_was_frozen_here_is_read_back(restored: tuple[Work, Publication]) -> None:
    work, published = restored
    issue = published.issue
    more = dataclasses.replace(issue, values={**issue.values, REACH: issue.value(REACH) + 5})
    others = dataclasses.replace(issue, sender="SP-9Z9Z")
    unknown = dataclasses.replace(issue, quarter=2)
    for wrong in (more, others, unknown):
        both = [published, Publication(wrong)]
        assert refused(partial(read_back, work.vault, both)).key == "read_back_not_ours"
    assert lost_quarters(work.vault) == {"2026-Q1": issue.issue_hash}


def test_own_codes_are_shown_as_they_were_where_the_organisation_file_lacks_them(
    busy: Work, template: tuple[VaultFiles, UnlockedKeys, str], tmp_path: Path
) -> None:
    """Restored from before the organisation's file was loaded; and where it was loaded, but names the code no more."""
    folder = tmp_path / "restored"
    shutil.copytree(busy.vault.files.folder, folder)
    plain = busy.reference
    with busy.vault.writing() as session:
        load_organisation(session, ORGANISATION_EXAMPLE)
    with busy.vault.reading() as session:
        busy.reference = vault_reference(session, plain)
    own = next(each for each in ORGANISATION_EXAMPLE.codes if each.list == "need")
    for person in range(1, 14):
        busy.need(person, own.code, day(3, 1))
    issue = busy.freeze("2026-Q1")
    assert issue.value(Cell("codes", (own.code,)))
    with busy.vault.reading() as session:
        publications = published(session, Q1, busy.reference)
        assert published(session, Q1, plain) == publications
    for path in (busy.vault.files.keys, busy.vault.files.keys_copy):
        shutil.copy(path, folder / path.name)
    vault = open_vault(VaultFiles(folder), template[1], busy.clock)
    read_back(vault, publications)
    output = tmp_path / "again.xlsx"
    write_workbook(vault, Q1, output, reference=plain, language="nl", force=False)
    vault.close()
    assert read_publications(output) == publications
    shown = {
        value
        for row in openpyxl.load_workbook(output)["Behoeften"].iter_rows(values_only=True)
        for value in row
    }
    assert own.labels["nl"] in shown


def test_a_ledger_that_was_changed_is_damage(busy: Work) -> None:
    busy.freeze("2026-Q1")
    with busy.vault.writing() as session:
        cell = session.query(IssueCell).filter_by(table="reach").filter(IssueCell.value > 0).first()
        assert cell is not None
        cell.value += 5
    with pytest.raises(Damaged) as error:
        busy.freeze("2026-Q1")
    assert error.value.key == "ledger_damaged"
