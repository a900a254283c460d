"""Erased means erased: in no record, in no page of the store or its journal, and not after a backup is put back."""

import datetime as dt
import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select, text

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.contacts.actions import log_contact
from sleutelapp.features.freezing.actions import freeze_quarter
from sleutelapp.features.freezing.ledger import counted_before, frozen_issue, residuals
from sleutelapp.features.merging.actions import take_apart
from sleutelapp.features.newcomers.actions import add_newcomer
from sleutelapp.features.newcomers.removal import remove_newcomer
from sleutelapp.features.periods.period import Period
from sleutelapp.features.privacy.erasing import EraseAgain, erase, finish_erasures, is_unfinished
from sleutelapp.features.privacy.leftovers import still_holding
from sleutelapp.features.privacy.queries import erasure_of
from sleutelapp.features.profile.actions import save_profile
from sleutelapp.features.profile.drafts import PROFILE_EXAMPLE
from sleutelapp.features.search.queries import found
from sleutelapp.features.sessions.queries import session_detail
from sleutelapp.records import (
    Attendance,
    Consultation,
    Contact,
    ContactNewcomer,
    Draft,
    Erasure,
    Newcomer,
    NewcomerMerge,
    Record,
)
from sleutelapp.reference.codes import Reference
from sleutelapp.vault.backup import make_backup
from sleutelapp.vault.backups import keep_backup
from sleutelapp.vault.check import check_store
from sleutelapp.vault.opening import UnlockedKeys, open_vault
from sleutelapp.vault.restore import check_backup, open_backup, put_back, remembers_erasures
from sleutelapp.vault.store import Vault
from tests.conftest import PASSWORD
from tests.features.privacy.conftest import MARKS, NAME, OTHER, Marked, person, visit
from tests.features.privacy.pages import counted, occurrences

Template = tuple[VaultFiles, UnlockedKeys, str]


def traces(files: VaultFiles, key: bytes) -> dict[str, int]:
    return counted(files.store, key, MARKS)


def everything(vault: Vault) -> str:
    with vault.reading() as session:
        tables = Record.metadata.sorted_tables
        return repr([session.execute(select(table)).all() for table in tables]).lower()


def names(vault: Vault) -> list[str]:
    with vault.reading() as session:
        return list(session.scalars(select(Newcomer.name).order_by(Newcomer.id)))


def run(vault: Vault, newcomer_id: int) -> None:
    erase(vault, newcomer_id)


def test_no_page_holds_anything_of_who_was_erased(vault: Vault, marked: Marked) -> None:
    key = vault.backup_source.store_key
    assert set(traces(vault.files, key)) == set(MARKS)  # the test can see them
    run(vault, marked.person)
    assert traces(vault.files, key) == {}
    assert occurrences(vault.files.store, key, "almaz")
    assert not [mark for mark in MARKS if mark in everything(vault)]
    check_store(vault)
    with vault.reading() as session:
        assert [row.title for row in found(session, NAME, 10)] == []
        assert [row.title for row in found(session, OTHER, 10)] == [OTHER]
    assert not is_unfinished(vault)


def test_the_time_spent_stays_and_so_does_what_is_of_others(vault: Vault, marked: Marked) -> None:
    run(vault, marked.person)
    with vault.reading() as session:
        alone, shared = session.get_one(Contact, marked.alone), session.get_one(Contact, marked.shared)
        assert (alone.minutes, alone.notes, alone.private_note, alone.group_size) == (60, "", "", 1)
        assert alone.language is None
        assert shared.notes == "Samen thee gedronken."
        there = select(ContactNewcomer.newcomer_id).where(ContactNewcomer.contact_id == marked.shared)
        assert list(session.scalars(there)) == [marked.other]
        advice = session.get_one(Consultation, marked.advice)
        assert (advice.minutes, advice.newcomer_id, advice.question, advice.advice) == (30, None, "", "")
        came = select(func.sum(Attendance.count)).where(Attendance.session_id == marked.session)
        assert session.scalar(came) == 6
        assert len(session_detail(session, marked.session).attendance) == 3
        (draft,) = session.scalars(select(Draft))
        assert [guest["newcomer_id"] for guest in draft.payload["state"]["guests"]] == [marked.other]


def test_the_whole_name_goes_out_of_texts_about_others_also_after_a_restore(
    vault: Vault, marked: Marked, template: Template, clock: SetClock, tmp_path: Path
) -> None:
    with vault.writing() as session:
        session.get_one(Contact, marked.shared).notes = f"{NAME} en Almaz dronken thee; Qzofiya lachte."
        session.get_one(Newcomer, marked.other).note = "Buurvrouw van 06-98761234."
    backup = make_backup(vault.backup_source, tmp_path / "usb.sleutelbackup", clock.utc())

    def texts(of: Vault) -> tuple[str, str]:
        with of.reading() as session:
            return session.get_one(Contact, marked.shared).notes, session.get_one(Newcomer, marked.other).note

    left = ("[…] en Almaz dronken thee; Qzofiya lachte.", "Buurvrouw van ….")
    run(vault, marked.person)
    assert texts(vault) == left
    assert set(traces(vault.files, vault.backup_source.store_key)) == {"qzofiya"}  # it could be anybody's
    vault.close()
    checked = check_backup(open_backup(backup, vault.files, PASSWORD, clock), vault.files)
    put_back(checked, vault.files, clock, [EraseAgain(clock)])
    restored = open_vault(vault.files, template[1], clock)
    assert texts(restored) == left
    restored.close()


def test_what_goes_is_told_beforehand(vault: Vault, marked: Marked) -> None:
    with vault.reading() as session:
        told = erasure_of(session, marked.twin)  # the other dossier of the same person
    assert (told.id, told.code, told.name, told.merged) == (marked.person, "N-00001", NAME, 1)
    assert (told.needs, told.referrals, told.follow_ups, told.drafts) == (3, 1, 1, 3)
    assert (told.contacts, told.contacts_shared, told.sessions, told.advice) == (2, 1, 1, 1)
    assert told.dangers >= 2


def test_whoever_lies_in_the_waste_bin_can_be_erased(vault: Vault, marked: Marked) -> None:
    with vault.writing() as session:
        remove_newcomer(session, marked.person)
    run(vault, marked.person)
    assert traces(vault.files, vault.backup_source.store_key) == {}
    assert names(vault) == [OTHER]
    with pytest.raises(Refused, match="does not exist"):
        run(vault, marked.person)


def test_a_household_of_one_goes_and_one_of_two_stays(vault: Vault, family: tuple[int, int]) -> None:
    mother, child = family
    with vault.reading() as session:
        home = session.get_one(Newcomer, child).household_id
    run(vault, mother)
    with vault.reading() as session:
        assert session.get_one(Newcomer, child).household_id == home
    run(vault, child)
    assert "household" not in names(vault)
    with vault.reading() as session:
        assert session.execute(text("SELECT count(*) FROM household")).scalar() == 0
    with vault.writing() as session:
        assert add_newcomer(session, person("Nieuw")).code == "N-00003"  # a code is never given out again


class Killed(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("step", range(8))
def test_stopped_anywhere_the_next_unlock_finishes_it(
    vault: Vault, marked: Marked, template: Template, clock: SetClock, step: int
) -> None:
    def stop(done: int, _total: int) -> None:
        if done == step:
            raise Killed

    with pytest.raises(Killed):
        erase(vault, marked.person, stop)
    assert is_unfinished(vault) == (step < 8)
    vault.close()
    again = open_vault(vault.files, template[1], clock)
    finish_erasures(again.backup_source, clock)
    assert not is_unfinished(again)
    assert traces(again.files, again.backup_source.store_key) == {}
    assert names(again) == [OTHER]
    again.close()


def test_a_restored_backup_erases_again(
    vault: Vault, marked: Marked, template: Template, clock: SetClock, tmp_path: Path
) -> None:
    backup = make_backup(vault.backup_source, tmp_path / "usb.sleutelbackup", clock.utc())
    run(vault, marked.person)
    vault.close()
    checked = check_backup(open_backup(backup, vault.files, PASSWORD, clock), vault.files)
    again = EraseAgain(clock)
    put_back(checked, vault.files, clock, [again])
    assert again.erased == 2
    assert traces(vault.files, vault.backup_source.store_key) == {}
    restored = open_vault(vault.files, template[1], clock)
    assert not is_unfinished(restored)
    assert names(restored) == [OTHER]
    restored.close()


def test_without_the_replay_the_unlock_after_a_restore_erases(
    vault: Vault, marked: Marked, template: Template, clock: SetClock, tmp_path: Path
) -> None:
    backup = make_backup(vault.backup_source, tmp_path / "usb.sleutelbackup", clock.utc())
    run(vault, marked.person)
    vault.close()
    checked = check_backup(open_backup(backup, vault.files, PASSWORD, clock), vault.files)
    put_back(checked, vault.files, clock)
    restored = open_vault(vault.files, template[1], clock)
    assert is_unfinished(restored)
    finish_erasures(restored.backup_source, clock)
    assert traces(restored.files, restored.backup_source.store_key) == {}
    assert names(restored) == [OTHER]
    restored.close()


def test_another_laptop_cannot_know_and_says_so(
    vault: Vault, marked: Marked, clock: SetClock, tmp_path: Path
) -> None:
    backup = make_backup(vault.backup_source, tmp_path / "usb.sleutelbackup", clock.utc())
    run(vault, marked.person)
    foreign = VaultFiles(tmp_path / "andere" / "kluis")
    assert remembers_erasures(vault.files, backup.manifest.vault_id)
    assert not remembers_erasures(foreign, backup.manifest.vault_id)


def test_a_number_given_out_twice_is_another_person(
    vault: Vault, template: Template, clock: SetClock, tmp_path: Path
) -> None:
    backup = make_backup(vault.backup_source, tmp_path / "leeg.sleutelbackup", clock.utc())
    with vault.writing() as session:
        first = add_newcomer(session, person("Weg")).id
    run(vault, first)
    vault.close()
    checked = check_backup(open_backup(backup, vault.files, PASSWORD, clock), vault.files)
    put_back(checked, vault.files, clock, [EraseAgain(clock)])
    clock.move(seconds=5)
    restored = open_vault(vault.files, template[1], clock)
    finish_erasures(restored.backup_source, clock)
    with restored.writing() as session:
        assert add_newcomer(session, person("Blijft")).id == first
    assert not is_unfinished(restored)
    restored.close()


def test_who_was_merged_with_somebody_else_in_an_older_backup_goes_alone(
    vault: Vault, marked: Marked, template: Template, clock: SetClock, tmp_path: Path
) -> None:
    backup = make_backup(vault.backup_source, tmp_path / "samen.sleutelbackup", clock.utc())
    with vault.writing() as session:
        take_apart(session, session.scalars(select(NewcomerMerge.id)).one())
    run(vault, marked.person)
    left = names(vault)
    vault.close()
    checked = check_backup(open_backup(backup, vault.files, PASSWORD, clock), vault.files)
    put_back(checked, vault.files, clock, [EraseAgain(clock)])
    restored = open_vault(vault.files, template[1], clock)
    assert names(restored) == left
    assert len(left) == 2
    restored.close()


def test_older_backups_and_vaults_kept_aside_are_known_to_hold_them(
    vault: Vault, marked: Marked, clock: SetClock
) -> None:
    keep_backup(vault.backup_source, clock)
    clock.move(days=1)
    before = keep_backup(vault.backup_source, clock)
    assert still_holding(vault) == []
    run(vault, marked.person)
    clock.move(days=1)
    keep_backup(vault.backup_source, clock)
    aside = vault.files.folder / "kluis van voor 2026-09-01 10.00.00"
    aside.mkdir()
    for path in (vault.files.keys, vault.files.keys_copy):
        (aside / path.name).write_bytes(path.read_bytes())
    assert [left.path for left in still_holding(vault)][:1] == [before.path]
    assert len(still_holding(vault)) == 2
    for path in (vault.files.keys, vault.files.keys_copy):
        (aside / path.name).write_bytes(b"stuk")
    assert [left.kind for left in still_holding(vault)].count("aside") == 1


def test_published_figures_stay_and_the_next_quarter_counts_on(
    vault: Vault, marked: Marked, clock: SetClock, reference: Reference
) -> None:
    with vault.writing() as session:
        save_profile(session, PROFILE_EXAMPLE)
    clock.moment = dt.datetime(2026, 10, 5, 10)  # noqa: DTZ001 -- local time
    third, fourth = Period.parse("2026-Q3"), Period.parse("2026-Q4")
    issue = freeze_quarter(vault, third, reference)
    with vault.reading() as session:
        carried = residuals(session)
        assert counted_before(session, fourth) == {marked.person, marked.other}
    run(vault, marked.person)
    with vault.reading() as session:
        assert frozen_issue(session, third) == issue
        assert residuals(session) == carried
        assert counted_before(session, fourth) == {marked.other}
    assert freeze_quarter(vault, third, reference).issue_hash == issue.issue_hash
    with vault.writing() as session:
        log_contact(session, visit((marked.other,)))
    clock.moment = dt.datetime(2027, 1, 5, 10)  # noqa: DTZ001 -- local time
    freeze_quarter(vault, fourth, reference)


def test_a_full_disk_erases_nothing_and_says_so(
    vault: Vault, marked: Marked, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: Any, **_more: Any) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patched:
        patched.setattr("sleutelapp.vault.key_file.write_whole", full)
        with pytest.raises(Refused):
            run(vault, marked.person)
    assert names(vault)[0] == NAME
    assert not is_unfinished(vault)


def test_erasing_costs_no_more_statements_for_many_others(
    vault: Vault, marked: Marked, statements: Callable[[], Any]
) -> None:
    def sent() -> int:
        with statements() as asked, vault.reading() as session:
            erasure_of(session, marked.person)
        return len(asked)

    before = sent()
    with vault.writing() as session:
        for number in itertools.islice(itertools.count(), 30):
            add_newcomer(session, person(f"Iemand {number}"))
    assert sent() == before


def test_a_tombstone_tells_nobody(vault: Vault, marked: Marked) -> None:
    run(vault, marked.person)
    with vault.reading() as session:
        stones = [bytes(stone) for stone in session.scalars(select(Erasure.tombstone))]
    assert len(stones) == 2
    assert all(len(stone) == 32 for stone in stones)
    content = vault.files.keys.read_text(encoding="utf-8")
    assert all(stone.hex() in content for stone in stones)
    assert "N-0000" not in content
