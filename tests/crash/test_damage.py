"""Promise 3: flipped bits and cut files, anywhere, are damage with its sentence, or healed; never a wrong password.

By hand, longer: SLEUTELAPP_DAMAGES=2000 pytest tests/crash/test_damage.py
"""

import os
import shutil
from pathlib import Path
from random import Random

import pytest

from sleutelapp.commands.adding import ADDING
from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Damaged
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.catalogue.queries import listed
from sleutelapp.records import Newcomer
from sleutelapp.vault.backups import keep_backup
from sleutelapp.vault.check import check_store
from sleutelapp.vault.findings import NO_HEAD, OLD_KEYS, OLDER
from sleutelapp.vault.opening import UnlockedKeys, open_vault, unlock
from tests.conftest import PASSWORD
from tests.fixtures.make_vault import PASSWORD as OLD_PASSWORD

Template = tuple[VaultFiles, UnlockedKeys, str]
DAMAGES = int(os.environ.get("SLEUTELAPP_DAMAGES", "60"))
FULL = Path(__file__).parents[1] / "fixtures" / "schema_1"
SAVES = 12


@pytest.fixture
def random() -> Random:
    return Random(2026)  # noqa: S311 -- chance, not secrecy


def damaged(content: bytes, random: Random) -> bytes:
    """With one bit flipped, or several, or cut off."""
    if random.random() < 0.25:
        return content[: random.randrange(len(content))]
    broken = bytearray(content)
    for _ in range(random.choice((1, 1, 3, 50))):
        broken[random.randrange(len(broken))] ^= 1 << random.randrange(8)
    return bytes(broken)


def journal_of(files: VaultFiles) -> Path:
    return files.store.with_name(files.store.name + "-wal")


def used(files: VaultFiles, unlocked: UnlockedKeys, clock: SetClock) -> set[str]:
    """Read everything, save something and check, each time that is not refused as damage."""
    told: set[str] = set()
    vault = open_vault(files, unlocked, clock)
    try:
        for kind in ADDING:
            try:
                with vault.reading() as session:
                    listed(session, kind)
            except Damaged as error:
                told.add(error.key)
        try:
            with vault.writing() as session:
                session.add(Newcomer(code="N-90000", name="Zewditu", note="woord " * 900))
        except Damaged as error:
            told.add(error.key)
        with pytest.raises(Damaged) as found:
            check_store(vault)
        told.add(found.value.key)
    finally:
        vault.close()
    return told


def test_a_damaged_store_is_told_as_such(tmp_path: Path, clock: SetClock, random: Random) -> None:
    files = VaultFiles(tmp_path / "kluis")
    shutil.copytree(FULL, files.folder)
    unlocked = unlock(files, OLD_PASSWORD, clock)
    whole = files.store.read_bytes()
    told: set[str] = set()
    opened = 0
    for _ in range(DAMAGES):
        journal_of(files).unlink(missing_ok=True)
        files.store.write_bytes(damaged(whole, random))
        try:
            told |= used(files, unlocked, clock)
            opened += 1
        except Damaged as error:
            told.add(error.key)
    assert told <= {"store_damaged", "store_empty"}
    assert 0 < opened < DAMAGES  # some damage shows at the door, some only inside


@pytest.fixture
def after_a_crash(files: VaultFiles, template: Template, clock: SetClock, tmp_path: Path) -> VaultFiles:
    """A vault whose saves are all in the journal still."""
    vault = open_vault(files, template[1], clock)
    for number in range(SAVES):
        with vault.writing() as session:
            session.add(Newcomer(code=f"N-{number + 1:05}", note="woord " * 100))
    crashed = VaultFiles(tmp_path / "na de stroomuitval")
    shutil.copytree(files.folder, crashed.folder)
    vault.close()
    return crashed


def saves_found(files: VaultFiles, unlocked: UnlockedKeys, clock: SetClock) -> int:
    vault = open_vault(files, unlocked, clock)
    try:
        check_store(vault)
        with vault.reading() as session:
            return session.query(Newcomer).count()
    finally:
        vault.close()


def test_a_flipped_bit_in_the_journal_is_damage(
    after_a_crash: VaultFiles, template: Template, clock: SetClock, random: Random
) -> None:
    files, journal = after_a_crash, journal_of(after_a_crash)
    store, whole = files.store.read_bytes(), journal.read_bytes()
    told: list[str] = []
    # The last two saves look like what a power cut leaves when they are broken: they are not flipped here.
    last = len(whole) * (SAVES - 3) // SAVES
    for _ in range(DAMAGES // 2):
        broken = bytearray(whole)
        broken[random.choice((random.randrange(last), random.randrange(8, 32)))] ^= 1 << random.randrange(8)
        files.store.write_bytes(store)
        journal.write_bytes(broken)
        try:
            assert saves_found(files, template[1], clock) == SAVES
        except Damaged as error:
            told.append(error.key)
            left_alone = journal.read_bytes() == broken  # for a rescue
            assert left_alone
    assert set(told) == {"store_damaged"}
    files.store.write_bytes(store)
    journal.write_bytes(whole)
    assert saves_found(files, template[1], clock) == SAVES


def test_a_cut_journal_opens_with_whole_saves(
    after_a_crash: VaultFiles, template: Template, clock: SetClock, random: Random
) -> None:
    files, journal = after_a_crash, journal_of(after_a_crash)
    store, whole = files.store.read_bytes(), journal.read_bytes()
    for _ in range(DAMAGES // 6):
        kept = random.randrange(len(whole))
        files.store.write_bytes(store)
        journal.write_bytes(whole[:kept])
        # A power cut leaves the same, so it is no damage by itself; but no save is there by half.
        assert saves_found(files, template[1], clock) <= SAVES * kept // len(whole) + 1


def test_what_a_cut_or_older_journal_misses_is_noticed(
    files: VaultFiles, template: Template, clock: SetClock, random: Random, tmp_path: Path
) -> None:
    vault = open_vault(files, template[1], clock)
    older = tmp_path / "ouder"
    for number in range(SAVES):
        if number == SAVES // 2:
            shutil.copytree(files.folder, older)
        with vault.writing() as session:
            session.add(Newcomer(code=f"N-{number + 1:05}", note="woord " * 100))
    crashed = tmp_path / "na de stroomuitval"
    shutil.copytree(files.folder, crashed)
    vault.close()
    whole = journal_of(VaultFiles(crashed)).read_bytes()
    older_journal = journal_of(VaultFiles(older)).read_bytes()
    cut = [whole[: random.randrange(len(whole))] for _ in range(DAMAGES // 6)]
    for number, journal in enumerate([*cut, whole[:-1], b"", None, older_journal, whole]):
        left = VaultFiles(tmp_path / f"kluis {number}")
        shutil.copytree(crashed, left.folder)
        journal_of(left).unlink()
        if journal is not None:
            journal_of(left).write_bytes(journal)
        opened = open_vault(left, template[1], clock)
        found = [each.code for each in opened.audit.findings]
        opened.close()
        assert found == ([] if journal is whole else [OLDER])


def test_an_older_store_or_key_file_is_noticed(
    files: VaultFiles, template: Template, clock: SetClock, tmp_path: Path
) -> None:
    older, newer = VaultFiles(tmp_path / "ouder"), VaultFiles(tmp_path / "nieuwer")
    for folder in (older.folder, newer.folder):
        open_vault(files, template[1], clock).close()
        shutil.copytree(files.folder, folder)
    mixed = {
        (OLDER,): (newer.keys, older.store, newer.trail_head),
        (OLD_KEYS,): (older.keys, newer.store, newer.trail_head),
        (): (newer.keys, newer.store, older.trail_head),  # locked properly, the small file says nothing
    }
    for number, (expected, parts) in enumerate(mixed.items()):
        left = VaultFiles(tmp_path / f"kluis {number}")
        left.folder.mkdir()
        for part in parts:
            shutil.copy(part, left.folder)
        unlock(left, PASSWORD, clock)  # makes the copy of the key file
        vault = open_vault(left, template[1], clock)
        assert tuple(each.code for each in vault.audit.findings) == expected
        vault.close()


def test_a_vault_taken_back_whole_is_noticed_by_a_later_backup(
    files: VaultFiles, template: Template, clock: SetClock, tmp_path: Path
) -> None:
    open_vault(files, template[1], clock).close()
    older = tmp_path / "ouder"
    shutil.copytree(files.folder, older)
    vault = open_vault(files, template[1], clock)
    vault.audit.note("exported")
    vault.audit.anchor()
    keep_backup(vault.backup_source, clock, reason="hand")
    vault.close()
    shutil.copytree(files.backups, older / files.backups.name)
    vault = open_vault(VaultFiles(older), template[1], clock)
    assert [each.code for each in vault.audit.findings] == [OLDER]
    vault.close()


def test_after_a_crash_the_small_file_must_be_there(
    files: VaultFiles, template: Template, clock: SetClock, tmp_path: Path
) -> None:
    vault = open_vault(files, template[1], clock)
    crashed = tmp_path / "na de stroomuitval"
    shutil.copytree(files.folder, crashed)
    vault.close()
    for number, content in enumerate((None, b"", bytes(5000), (crashed / "kluis.spoor").read_bytes())):
        left = VaultFiles(tmp_path / f"kluis {number}")
        shutil.copytree(crashed, left.folder)
        left.trail_head.unlink()
        if content is not None:
            left.trail_head.write_bytes(content)
        opened = open_vault(left, template[1], clock)
        found = [each.code for each in opened.audit.findings]
        opened.close()
        assert found == ([] if number == 3 else [NO_HEAD])


def test_a_damaged_key_file_is_healed_from_its_copy(
    files: VaultFiles, clock: SetClock, random: Random
) -> None:
    whole = files.keys.read_bytes()
    for number in range(DAMAGES // 5):
        (files.keys, files.keys_copy)[number % 2].write_bytes(damaged(whole, random))
        unlock(files, PASSWORD, clock)
        assert files.keys.read_bytes() == files.keys_copy.read_bytes() == whole


def test_two_damaged_key_files_are_never_a_wrong_password(
    files: VaultFiles, clock: SetClock, random: Random
) -> None:
    whole = files.keys.read_bytes()
    told: list[str] = []
    for _ in range(DAMAGES * 2):
        for path in (files.keys, files.keys_copy):
            path.write_bytes(damaged(whole, random))
        try:
            unlock(files, PASSWORD, clock)
        except Damaged as error:
            told.append(error.key)
    assert set(told) == {"keys_damaged"}
    assert len(told) > DAMAGES
