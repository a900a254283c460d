"""What is not on a broken page is rescued as it was; what is, is listed; the damaged vault is not touched."""

import os
from contextlib import closing, suppress
from random import Random

import pytest
from sqlalchemy import select, text
from sqlcipher3 import dbapi2

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Damaged
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.rescue.actions import Outlook, look, use_backup, use_rescued
from sleutelapp.features.rescue.report import loss_lines, lost_records
from sleutelapp.features.search.queries import found
from sleutelapp.records import Contact, ContactNewcomer, Newcomer
from sleutelapp.vault.audit_chain import breaks
from sleutelapp.vault.backup import make_backup
from sleutelapp.vault.backups import own_backups
from sleutelapp.vault.check import check_store
from sleutelapp.vault.connection import PAGE_SIZE, connect
from sleutelapp.vault.keys import subkey
from sleutelapp.vault.opening import UnlockedKeys, open_vault
from sleutelapp.vault.salvage import Rescued, rescue
from sleutelapp.vault.store import Vault
from tests.features.rescue.conftest import Rows, break_page, every_row, pages

RESCUES = int(os.environ.get("SLEUTELAPP_RESCUES", "6"))
LANGUAGE = "nl"


def looked(files: VaultFiles, keys: UnlockedKeys, clock: SetClock) -> Outlook:
    before = files.store.read_bytes()
    outlook = look(files, keys, clock, LANGUAGE)
    assert files.store.read_bytes() == before
    return outlook


def rescued_of(outlook: Outlook) -> Rescued:
    assert outlook.rescued is not None
    return outlook.rescued


def rescued_rows(files: VaultFiles, keys: UnlockedKeys, clock: SetClock) -> tuple[Rescued, Rows]:
    """After the rescued vault took its place, and was found whole."""
    outlook = looked(files, keys, clock)
    use_rescued(outlook, files, clock, LANGUAGE)
    vault = open_vault(files, keys, clock)
    check_store(vault)
    rows = every_row(vault)
    vault.close()
    return rescued_of(outlook), rows


def lost_of(rescued: Rescued, table: str) -> set[int]:
    return set(rescued.losses[table].lost) if table in rescued.losses else set()


def page_of(files: VaultFiles, keys: UnlockedKeys, table: str) -> int:
    connection = connected(files, keys)
    (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    connection.close()
    return int(root)


def connected(files: VaultFiles, keys: UnlockedKeys) -> dbapi2.Connection:
    return connect(files.store, subkey(keys.data_key, "store"), writable=False, immutable=True)


def leaf_pages(files: VaultFiles, keys: UnlockedKeys, table: str) -> list[int]:
    """The pages that hold the rows of a table, in their order, and parts of their texts."""
    root, found = page_of(files, keys, table), []
    for page in range(root + 1, pages(files) + 1):
        break_page(files, page)
        with suppress(dbapi2.DatabaseError), closing(connected(files, keys)) as connection:
            connection.execute("SELECT count(*) FROM vault")  # it opens
            try:
                connection.execute(f"SELECT * FROM {table} NOT INDEXED").fetchall()  # noqa: S608 -- our own
            except dbapi2.DatabaseError:
                found.append(page)
        break_page(files, page)  # whole again
    return found


@pytest.mark.parametrize("number", range(RESCUES))
def test_what_is_not_on_broken_pages_is_rescued_as_it_was(
    files: VaultFiles, keys: UnlockedKeys, clock: SetClock, opened: Vault, number: int
) -> None:
    random = Random(number)  # noqa: S311 -- chance, not secrecy
    before = every_row(opened)
    opened.close()
    for page in random.sample(range(1, pages(files) + 1), 1 + number % 4):
        break_page(files, page, random.randrange(PAGE_SIZE))
    rescued, rows = rescued_rows(files, keys, clock)
    for table in ("contact", "need", "referral", "other_time", "session", "consultation"):
        loss = rescued.losses.get(table)
        gone = set(before[table]) - set(rows[table])
        if loss is None:
            assert rows[table] == before[table]
            continue
        assert gone <= set(loss.lost) or loss.unsure
        for row_number, values in rows[table].items():
            if row_number not in loss.cut | loss.loosened:
                assert values == before[table][row_number]
    assert sum(len(rows[table]) for table in before) > 0


def test_a_store_without_damage_loses_nothing(
    files: VaultFiles, keys: UnlockedKeys, clock: SetClock, opened: Vault
) -> None:
    before = every_row(opened)
    opened.close()
    rescued, rows = rescued_rows(files, keys, clock)
    assert (rescued.losses, rescued.broken_pages) == ({}, 0)
    assert rows == before
    assert loss_lines(rescued, LANGUAGE) == []


@pytest.mark.parametrize("at", [3, 20, 99, 4090])
def test_the_beginning_of_the_store_can_be_lost(
    files: VaultFiles, keys: UnlockedKeys, clock: SetClock, opened: Vault, at: int
) -> None:
    before = every_row(opened)
    opened.close()
    break_page(files, 1, at)
    rescued, rows = rescued_rows(files, keys, clock)
    assert rows == before
    assert not rescued.losses


def test_a_wiped_first_page_of_a_store_that_was_put_back(
    files: VaultFiles, keys: UnlockedKeys, clock: SetClock, opened: Vault
) -> None:
    opened.close()
    connection = connect(files.store, subkey(keys.data_key, "store"), writable=True, may_copy=True)
    connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    content = files.store.read_bytes()
    files.store.write_bytes(bytes(PAGE_SIZE) + content[PAGE_SIZE:])
    rescued, rows = rescued_rows(files, keys, clock)
    assert not rescued.losses
    assert len(rows["contact"]) == 300


def test_a_cut_store_gives_what_is_left_of_it(files: VaultFiles, keys: UnlockedKeys, clock: SetClock) -> None:
    with files.store.open("rb+") as file:
        file.truncate(file.seek(0, 2) * 4 // 5 + 77)
    rescued, rows = rescued_rows(files, keys, clock)
    assert rescued.broken_pages
    assert rescued.losses
    assert rows["newcomer"]


def test_nothing_readable_is_told_as_such(files: VaultFiles, keys: UnlockedKeys, clock: SetClock) -> None:
    files.store.write_bytes(b"kapot" * 10_000)
    with pytest.raises(Damaged):
        rescue(files, keys, clock)
    outlook = looked(files, keys, clock)
    assert (outlook.backup, outlook.rescued) == (None, None)
    assert not list(files.temporary.iterdir())


def test_saves_after_a_broken_one_in_the_journal_are_rescued(
    files: VaultFiles, keys: UnlockedKeys, clock: SetClock, opened: Vault
) -> None:
    for number in range(12):
        with opened.writing() as session:
            session.add(Newcomer(code=f"N-9{number:04}", note="woord " * 500))
    journal = files.store.with_name(files.store.name + "-wal")
    store, content = files.store.read_bytes(), bytearray(journal.read_bytes())
    opened.close()
    content[len(content) // 3] ^= 1
    files.store.write_bytes(store)
    journal.write_bytes(content)
    with pytest.raises(Damaged):
        open_vault(files, keys, clock)
    rescued, rows = rescued_rows(files, keys, clock)
    codes = {str(value) for row in rows["newcomer"].values() for value in row}
    assert f"N-9{11:04}" in codes  # the last save stood after the broken one
    assert len(rows["newcomer"]) == 30 + 12  # what the broken save wrote, a later one wrote again
    assert not rescued.losses


def test_a_lost_newcomer_keeps_code_and_contacts(
    files: VaultFiles, keys: UnlockedKeys, clock: SetClock, opened: Vault
) -> None:
    with opened.reading() as session:
        names = dict(session.execute(select(Newcomer.id, Newcomer.name)).all())
        links = session.execute(select(ContactNewcomer.contact_id, ContactNewcomer.newcomer_id)).all()
    opened.close()
    for page in (page_of(files, keys, "newcomer"), *leaf_pages(files, keys, "newcomer")):
        break_page(files, page)
    outlook = looked(files, keys, clock)
    rescued = rescued_of(outlook)
    assert lost_of(rescued, "newcomer") == set(names)
    _keys, report = use_rescued(outlook, files, clock, LANGUAGE)
    text = report.read_text(encoding="utf-8")
    assert "N-00007" in text
    assert "30 nieuwkomers" in text
    assert not [name for name in names.values() if name and name in text]
    vault = open_vault(files, keys, clock)
    with vault.reading() as session:
        assert session.execute(select(ContactNewcomer.contact_id, ContactNewcomer.newcomer_id)).all() == links
        seventh = session.get_one(Newcomer, 7)
        assert (seventh.code, seventh.name) == ("N-00007", "")
        assert "verloren" in seventh.note
    with vault.writing() as session:
        fresh = Newcomer(code="N-00099")
        session.add(fresh)
        session.flush()
        assert fresh.id > max(names)  # the number of a lost one is not given out again
    vault.close()


def test_rows_below_a_broken_inner_page_are_found_again(
    files: VaultFiles, keys: UnlockedKeys, clock: SetClock, opened: Vault
) -> None:
    before = every_row(opened)
    opened.close()
    for table in ("contact", "need", "consent", "referral_step"):
        break_page(files, page_of(files, keys, table))  # the top of its tree
    rescued, rows = rescued_rows(files, keys, clock)
    assert rescued.broken_pages == 4
    assert rows["contact"] == before["contact"]
    assert rows["need"] == before["need"]
    assert rows["consent"] == before["consent"]
    assert not rescued.losses


def test_lost_contacts_are_listed_with_their_days_and_let_go_of(
    files: VaultFiles, keys: UnlockedKeys, clock: SetClock, opened: Vault
) -> None:
    with opened.reading() as session:
        days = dict(session.execute(select(Contact.id, Contact.date)).all())
    opened.close()
    break_page(files, leaf_pages(files, keys, "contact")[1])
    rescued = rescue(files, keys, clock)
    rescued.discard()
    assert 0 < len(lost_of(rescued, "contact")) < len(days)
    lost = rescued.losses["contact"].lost
    assert set(lost.values()) == {days[number].isoformat() for number in lost}
    assert f"contact {min(lost)} · {days[min(lost)]}" in lost_records(rescued, LANGUAGE)
    assert rescued.losses["contact_newcomer"].dropped
    (first, *_others) = loss_lines(rescued, LANGUAGE)
    assert f"{len(lost)} contacten" in first


def test_the_trail_goes_on_and_tells_of_the_rescue(
    files: VaultFiles, keys: UnlockedKeys, clock: SetClock, opened: Vault
) -> None:
    opened.audit.note("searched")
    opened.close()
    break_page(files, page_of(files, keys, "household"))
    rescued_rows(files, keys, clock)
    vault = open_vault(files, keys, clock)
    assert vault.audit.findings == ()  # what was rescued is not taken for an older vault
    with vault.reading() as session:
        lines = list(session.scalars(text("SELECT what FROM audit ORDER BY seq")))
        assert not list(
            breaks(session.connection().connection.driver_connection, subkey(keys.data_key, "audit"))
        )
    assert lines.count("rescued") == 1
    assert lines.index("searched") < lines.index("rescued")
    vault.close()


def test_names_are_found_again(files: VaultFiles, keys: UnlockedKeys, clock: SetClock, opened: Vault) -> None:
    with opened.reading() as session:
        name = session.scalars(select(Newcomer.name).where(Newcomer.name != "").limit(1)).one()
        before = {row.title for row in found(session, name, 20)}
    opened.close()
    break_page(files, page_of(files, keys, "search_name_data"))
    rescued, _rows = rescued_rows(files, keys, clock)
    assert not rescued.losses
    vault = open_vault(files, keys, clock)
    with vault.reading() as session:
        assert {row.title for row in found(session, name, 20)} == before
    vault.close()


def test_the_newest_whole_backup_is_offered_with_what_it_misses(
    files: VaultFiles, keys: UnlockedKeys, clock: SetClock, opened: Vault
) -> None:
    files.backups.mkdir()
    made = make_backup(opened.backup_source, files.backups / "1.sleutelbackup", clock.utc())
    clock.move(minutes=1)
    with opened.writing() as session:
        session.get_one(Newcomer, 3).note = "later"
        session.add(Newcomer(code="N-90000"))
    newest = make_backup(opened.backup_source, files.backups / "2.sleutelbackup", clock.utc())
    opened.close()
    content = bytearray(newest.path.read_bytes())
    content[-PAGE_SIZE] ^= 1
    newest.path.write_bytes(content)
    break_page(files, page_of(files, keys, "household"))
    outlook = looked(files, keys, clock)
    assert outlook.backup is not None
    assert outlook.backup.opened.backup.path == made.path  # the newer one is not whole
    assert outlook.after_backup == {"newcomer": 2}
    use_backup(outlook, files, clock)
    vault = open_vault(files, keys, clock)
    with vault.reading() as session:
        assert session.scalars(select(Newcomer).where(Newcomer.code == "N-90000")).first() is None
    vault.close()
    assert list(files.folder.glob("kluis van voor *"))
    assert own_backups(files)


def test_stopping_leaves_nothing_behind(files: VaultFiles, keys: UnlockedKeys, clock: SetClock) -> None:
    break_page(files, 40)
    before = sorted(path.name for path in files.folder.rglob("*") if path.is_file())

    class StoppedError(Exception):
        pass

    for last in (100, 300, 720, 960):

        def stop(done: int, _total: int, last: int = last) -> None:
            if done >= last:
                raise StoppedError

        with pytest.raises(StoppedError):
            look(files, keys, clock, LANGUAGE, stop)
        assert sorted(path.name for path in files.folder.rglob("*") if path.is_file()) == before
