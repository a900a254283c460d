"""Making a vault never harms another one, and leaves nothing half-made."""

import threading
from pathlib import Path

import pytest

from sleutelapp.core.clock import SetClock
from sleutelapp.core.errors import Refused
from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault.keys import LEAST_COST
from sleutelapp.vault.opening import UnlockedKeys, create_vault, open_vault
from sleutelapp.vault.ownership import Ownership


def test_of_two_that_make_a_vault_at_once_one_wins_whole(tmp_path: Path, clock: SetClock) -> None:
    files = VaultFiles(tmp_path / "kluis")
    both = threading.Barrier(2)
    made: list[UnlockedKeys] = []
    refused: list[str] = []

    def make() -> None:
        both.wait(timeout=30)
        try:
            made.append(create_vault(files, "een wachtwoord", LEAST_COST)[0])
        except Refused as error:
            refused.append(error.key)

    threads = [threading.Thread(target=make) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(made), refused) == (1, ["vault_exists"])
    open_vault(files, made[0], clock).close()


def test_what_stopped_half_way_leaves_no_vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = VaultFiles(tmp_path / "kluis")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("sleutelapp.vault.key_file.write_whole", interrupted)
    with pytest.raises(KeyboardInterrupt):
        create_vault(files, "een wachtwoord", LEAST_COST)
    assert not files.exists()
    monkeypatch.undo()
    create_vault(files, "een wachtwoord", LEAST_COST)


def test_a_writable_folder_without_a_lock_is_refused(files: VaultFiles) -> None:
    files.lock.unlink(missing_ok=True)
    files.lock.mkdir()  # cannot be opened, so nobody can lock it
    with pytest.raises(Refused) as refused:
        Ownership(files)
    assert refused.value.key == "read_only"


def test_temporary_files_are_wiped_at_opening_with_their_folders(
    files: VaultFiles, template: tuple[VaultFiles, UnlockedKeys, str], clock: SetClock
) -> None:
    (files.temporary / "blad").mkdir(parents=True)
    (files.temporary / "blad" / "half.xlsx").write_text("x", encoding="utf-8")
    open_vault(files, template[1], clock).close()
    assert list(files.temporary.iterdir()) == []
