import contextlib
import os
import stat
from pathlib import Path

import pytest

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Damaged, Refused, UserError, WrongPassword
from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault.connection import connect
from sleutelapp.vault.keys import LEAST_COST, LEAST_MEMORY, KdfCost, subkey
from sleutelapp.vault.opening import UnlockedKeys, create_vault, open_vault, unlock
from tests.conftest import PASSWORD

Template = tuple[VaultFiles, UnlockedKeys, str]


def test_password_and_recovery_code_give_the_same_key(
    files: VaultFiles, template: Template, clock: SetClock
) -> None:
    by_password = unlock(files, PASSWORD, clock)
    by_code = unlock(files, template[2].lower().replace("-", " ").replace("0", "o"), clock, kind="recovery")
    assert by_password == by_code == template[1]
    assert by_password.data_key.hex() not in repr(by_password)


def test_accents_typed_in_another_way_are_the_same_password(tmp_path: Path, clock: SetClock) -> None:
    files = VaultFiles(tmp_path / "k")
    create_vault(files, "caf\u00e9 zeebries", LEAST_COST)
    assert unlock(files, "cafe\u0301 zeebries", clock)


def test_files_are_for_their_owner_only(files: VaultFiles, tmp_path: Path) -> None:
    if os.name == "nt":
        pytest.skip("Windows keeps rights otherwise")
    fresh = VaultFiles(tmp_path / "vers")
    create_vault(fresh, "geheim", LEAST_COST)
    for path in (fresh.store, fresh.keys, fresh.keys_copy):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(fresh.folder.stat().st_mode) == 0o700
    assert files.store.read_bytes() != fresh.store.read_bytes()


def test_a_vault_is_never_overwritten_nor_without_password(files: VaultFiles, tmp_path: Path) -> None:
    before = files.store.read_bytes()
    with pytest.raises(Refused, match="already a vault"):
        create_vault(files, "nieuw", LEAST_COST)
    with pytest.raises(Refused) as refused:
        create_vault(VaultFiles(tmp_path / "leeg"), "", LEAST_COST)
    assert refused.value.key == "password_empty"
    assert files.store.read_bytes() == before
    assert not (tmp_path / "leeg").exists()


def test_a_plain_sqlite_would_be_refused(
    files: VaultFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The standard library's own SQLite under the cipher's name: what a wrong package would be.
    import sqlite3  # noqa: PLC0415 -- only this test may know a plain one

    monkeypatch.setattr("sleutelapp.vault.connection.dbapi2", sqlite3)
    with pytest.raises(Refused) as refused:
        create_vault(VaultFiles(tmp_path / "leeg"), "geheim", LEAST_COST)
    assert refused.value.key == "no_encryption"
    assert not (tmp_path / "leeg").exists()
    with (
        pytest.raises(UserError) as refused_too,
        contextlib.closing(connect(files.store, b"k" * 32, writable=True)),
    ):
        pass
    assert refused_too.value.key == "no_encryption"


def test_wrong_secrets(files: VaultFiles, clock: SetClock, tmp_path: Path) -> None:
    with pytest.raises(WrongPassword) as wrong:
        unlock(files, "fout", clock)
    assert wrong.value.key == "wrong_password"
    other = VaultFiles(tmp_path / "andere")
    _keys, code = create_vault(other, "geheim", LEAST_COST)
    with pytest.raises(WrongPassword) as wrong:
        unlock(files, code, clock, kind="recovery")
    assert wrong.value.key == "wrong_recovery_code"
    with pytest.raises(Refused) as typo:
        unlock(files, code[:-1] + ("2" if code[-1] != "2" else "3"), clock, kind="recovery")
    assert typo.value.key == "recovery_code_typo"
    with pytest.raises(Refused) as none:
        unlock(VaultFiles(tmp_path / "niets"), "geheim", clock)
    assert none.value.key == "no_vault"


def test_three_tries_are_free_then_waiting_doubles(files: VaultFiles, clock: SetClock) -> None:
    for _ in range(3):
        with pytest.raises(WrongPassword):
            unlock(files, "fout", clock)
    waits = []
    for _ in range(6):
        with pytest.raises(Refused) as refused:
            unlock(files, PASSWORD, clock)
        waits.append(refused.value.values["seconds"])
        clock.move(seconds=waits[-1])  # type: ignore[arg-type]  # seconds are a number
        with pytest.raises(WrongPassword):
            unlock(files, "fout", clock)
    assert waits == [2, 4, 8, 16, 32, 60]
    clock.move(seconds=60)
    unlock(files, PASSWORD, clock)
    with pytest.raises(WrongPassword):  # counted from nothing again
        unlock(files, "fout", clock)


@pytest.mark.parametrize(
    ("statement", "key"),
    [
        ("UPDATE vault SET id = 'andere'", "store_foreign"),
        ("PRAGMA application_id = 1", "store_foreign"),
        ("PRAGMA user_version = 99", "newer_schema"),
        ("DROP TABLE vault", "store_damaged"),
    ],
)
def test_stores_that_do_not_belong(
    files: VaultFiles, template: Template, clock: SetClock, statement: str, key: str
) -> None:
    store_key = subkey(template[1].data_key, "store")
    with contextlib.closing(connect(files.store, store_key, writable=True)) as connection:
        connection.execute(statement)
    before = files.store.read_bytes()
    with pytest.raises(UserError) as error:
        open_vault(files, template[1], clock)
    assert error.value.key == key
    assert files.store.read_bytes() == before


def test_a_store_cut_anywhere_is_damage(files: VaultFiles, template: Template, clock: SetClock) -> None:
    whole = files.store.read_bytes()
    for kept in (1, 15, 16, 100, 4095, 4096, 8192, len(whole) // 2, len(whole) - 4096, len(whole) - 1):
        files.store.write_bytes(whole[:kept])
        with pytest.raises(Damaged):
            open_vault(files, template[1], clock)
        assert files.store.read_bytes() == whole[:kept]


def test_what_was_left_in_the_temporary_folder_is_wiped(
    files: VaultFiles, template: Template, clock: SetClock
) -> None:
    files.temporary.mkdir()
    (files.temporary / "halve export.xlsx").write_bytes(b"namen")
    open_vault(files, template[1], clock).close()
    assert list(files.temporary.iterdir()) == []


def test_costs_a_key_file_may_ask() -> None:
    assert LEAST_COST.is_allowed()
    assert not KdfCost(passes=1, memory=LEAST_MEMORY - 1).is_allowed()
    assert not KdfCost(passes=0, memory=LEAST_MEMORY).is_allowed()
    assert not KdfCost(passes=1, memory=2 << 30).is_allowed()
