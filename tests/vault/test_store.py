import contextlib
import gc
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Damaged, Refused
from sleutelapp.core.paths import VaultFiles
from sleutelapp.records import Newcomer, NewcomerLanguage, Signal
from sleutelapp.vault.check import check_store
from sleutelapp.vault.connection import connect
from sleutelapp.vault.keys import subkey
from sleutelapp.vault.opening import UnlockedKeys, open_vault
from sleutelapp.vault.ownership import Ownership
from sleutelapp.vault.store import Vault

Template = tuple[VaultFiles, UnlockedKeys, str]
SECRET_NAME = "Zewditu Gebremeskel"


def count(vault: Vault) -> int:
    with vault.reading() as session:
        return session.scalar(select(func.count()).select_from(Newcomer)) or 0


def add(vault: Vault, code: str, name: str = "") -> None:
    with vault.writing() as session:
        session.add(Newcomer(code=code, name=name))


def test_any_exception_rolls_back(vault: Vault) -> None:
    def half_done() -> None:
        with vault.writing() as session:
            session.add(Newcomer(code="N-00001"))
            session.flush()
            raise KeyError

    with pytest.raises(KeyError):
        half_done()
    assert count(vault) == 0
    add(vault, "N-00001")
    assert count(vault) == 1


def test_a_commit_tells_what_changed_and_a_rollback_nothing(vault: Vault) -> None:
    told: list[frozenset[str]] = []
    unsubscribe = vault.subscribe(told.append)
    add(vault, "N-00001")
    with vault.writing() as session:
        newcomer = session.scalars(select(Newcomer)).one()
        newcomer.note = "x"
        newcomer.languages.append(NewcomerLanguage(language="ti"))
        session.add(Signal(date=vault.clock.today(), text="patroon"))
    with vault.writing() as session:
        session.scalars(select(Newcomer)).one()
    with pytest.raises(ZeroDivisionError), vault.writing() as session:
        session.add(Newcomer(code=str(1 // 0)))
    assert told == [
        frozenset({"newcomer"}),
        frozenset({"newcomer", "newcomer_language", "signal"}),
    ]
    unsubscribe()
    add(vault, "N-00002")
    assert len(told) == 2


def test_a_reader_sees_one_state_and_cannot_write(vault: Vault) -> None:
    seen: list[int] = []
    with vault.reading() as session:
        seen.append(session.scalar(select(func.count()).select_from(Newcomer)) or 0)
        writer = threading.Thread(target=lambda: seen.append(count(vault)))
        add(vault, "N-00001")
        writer.start()
        writer.join()
        seen.append(session.scalar(select(func.count()).select_from(Newcomer)) or 0)
    assert seen == [0, 1, 0]
    with pytest.raises(Refused), vault.reading() as session:
        session.execute(text("DELETE FROM newcomer"))
    assert count(vault) == 1


def test_constraints_hold(vault: Vault) -> None:
    with pytest.raises(IntegrityError) as error, vault.writing() as session:
        session.add(Newcomer(code="N-00001", name=SECRET_NAME, household_id=99))
    assert SECRET_NAME not in str(error.value)
    add(vault, "N-00001")
    with pytest.raises(IntegrityError):
        add(vault, "N-00001")


@pytest.mark.parametrize("writable", [True, False])
def test_every_connection_has_its_settings(vault: Vault, writable: bool) -> None:  # noqa: FBT001 -- a parameter
    with vault.writing() if writable else vault.reading() as session:
        pragmas = {
            name: session.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("foreign_keys", "temp_store", "secure_delete", "synchronous", "cell_size_check")
        }
        assert pragmas == {
            "foreign_keys": 1,
            "temp_store": 2,
            "secure_delete": 1,
            "synchronous": 2,
            "cell_size_check": 1,
        }
        assert session.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert session.execute(text("PRAGMA busy_timeout")).scalar() == 5000
        assert session.execute(text("PRAGMA cipher_version")).scalar()
        assert session.execute(text("PRAGMA query_only")).scalar() == (0 if writable else 1)
        for table in ("search_name", "search_note"):
            secure = text(f"SELECT v FROM {table}_config WHERE k = 'secure-delete'")  # noqa: S608 -- ours
            assert session.execute(secure).scalar() == 1


def test_attaching_another_file_is_denied(vault: Vault, tmp_path: Path) -> None:
    plain = tmp_path / "gewoon.db"
    for session_of in (vault.writing, vault.reading):
        with pytest.raises(DBAPIError, match="not authorized"), session_of() as session:
            session.connection().exec_driver_sql(f"ATTACH '{plain}' AS uit KEY ''")
    assert not plain.exists()


def test_a_short_key_is_never_taken(files: VaultFiles) -> None:
    with pytest.raises(ValueError, match="64"):
        connect(files.store, b"kort", writable=True)


def test_nothing_readable_lies_on_disk(vault: Vault, template: Template) -> None:
    add(vault, "N-00001", SECRET_NAME)
    with vault.writing() as session:
        session.add(Signal(date=vault.clock.today(), text="Een patroon met schaamte. " * 500))
    for path in vault.files.folder.iterdir():
        content = path.read_bytes()
        assert b"Zewditu" not in content
        assert b"schaamte" not in content
        assert b"CREATE TABLE" not in content
        assert b"zwdt" not in content  # how the search index hears it
        assert template[1].data_key.hex().encode() not in content
    with (
        contextlib.closing(sqlite3.connect(vault.files.store)) as plain,
        pytest.raises(sqlite3.DatabaseError),
    ):
        plain.execute("SELECT count(*) FROM sqlite_master")


def test_closing_writes_the_journal_back(files: VaultFiles, template: Template, clock: SetClock) -> None:
    vault = open_vault(files, template[1], clock)
    add(vault, "N-00001")
    vault.close()
    vault.close()
    assert not files.store.with_name("kluis.db-wal").exists()
    again = open_vault(files, template[1], clock)
    assert count(again) == 1
    again.close()


def test_a_read_only_folder_shows_what_is_still_in_the_journal(
    files: VaultFiles, template: Template, clock: SetClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = open_vault(files, template[1], clock)
    add(vault, "N-00001")
    crashed = VaultFiles(tmp_path / "na de stroomuitval")
    shutil.copytree(files.folder, crashed.folder)
    vault.close()
    assert crashed.store.with_name("kluis.db-wal").stat().st_size
    before = {path.name: path.read_bytes() for path in crashed.folder.iterdir()}
    # Root may write anywhere, so the question itself is answered here; tests/cli asks the real one.
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    shown = open_vault(crashed, template[1], clock)
    assert shown.read_only
    assert count(shown) == 1
    with pytest.raises(Refused) as refused:
        add(shown, "N-00002")
    assert refused.value.key == "read_only"
    shown.close()
    gc.collect()
    assert {path.name: path.read_bytes() for path in crashed.folder.iterdir()} == before


def test_check_finds_a_flipped_bit_anywhere(files: VaultFiles, template: Template, clock: SetClock) -> None:
    vault = open_vault(files, template[1], clock)
    check_store(vault)
    vault.close()
    whole = files.store.read_bytes()
    for page in range(len(whole) // 4096):
        broken = bytearray(whole)
        broken[page * 4096 + 2000] ^= 1
        files.store.write_bytes(broken)
        with pytest.raises(Damaged), contextlib.closing(open_vault(files, template[1], clock)) as opened:
            check_store(opened)


def test_check_finds_a_dangling_reference(vault: Vault, template: Template) -> None:
    key = subkey(template[1].data_key, "store")
    with contextlib.closing(connect(vault.files.store, key, writable=True)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("INSERT INTO contact_newcomer VALUES (7, 7, '2026-01-01')")
    with pytest.raises(Damaged):
        check_store(vault)


def test_a_second_process_is_refused_and_a_killed_one_leaves_no_lock(files: VaultFiles) -> None:
    script = (
        "import sys, time; from pathlib import Path; from sleutelapp.core.paths import VaultFiles;"
        "from sleutelapp.vault.ownership import Ownership;"
        "held = Ownership(VaultFiles(Path(sys.argv[1]))); print('held', flush=True); time.sleep(60)"
    )
    root = str(Path(__file__).resolve().parents[2])
    with subprocess.Popen(
        [sys.executable, "-c", script, str(files.folder)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": root},
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"held"
        with pytest.raises(Refused) as refused:
            Ownership(files)
        assert refused.value.key == "vault_in_use"
        process.kill()
        process.wait()
    ours = Ownership(files)
    with pytest.raises(Refused):
        Ownership(files)
    ours.release()
    ours.release()
    Ownership(files).release()
