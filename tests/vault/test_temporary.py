import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault.temporary import OwnFolder, remove_abandoned, wipe_temporary

MAKE = """
import time
from sleutelapp.vault.temporary import OwnFolder
folder = OwnFolder()
(folder.path / "kluis.db").write_bytes(b"sealed")
print(folder.path, flush=True)
time.sleep(60)
"""


@pytest.fixture
def system_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return tmp_path


def test_what_a_killed_process_left_goes_at_the_next_start_and_nothing_else(system_folder: Path) -> None:
    foreign = system_folder / "sleutelapp-of-somebody-else"
    foreign.mkdir()
    in_use = OwnFolder()
    process = subprocess.Popen(
        [sys.executable, "-c", MAKE], stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
    )
    assert process.stdout is not None
    left = Path(process.stdout.readline().strip())
    remove_abandoned()
    assert left.exists(), "its process lives"
    process.kill()
    process.communicate()
    remove_abandoned()
    assert not left.exists()
    assert in_use.path.exists()
    assert foreign.exists()
    in_use.remove()
    assert list(system_folder.iterdir()) == [foreign]


def test_a_folder_passes_from_one_process_to_the_next(system_folder: Path) -> None:
    assert system_folder.exists()
    first = OwnFolder()
    path = first.path
    first._lock.release()  # as the end of its process does
    second = OwnFolder(path)
    remove_abandoned()
    assert second.path == path
    assert path.exists()
    second.remove()
    assert not path.exists()


def test_the_vaults_own_folder_is_emptied(tmp_path: Path) -> None:
    files = VaultFiles(tmp_path / "kluis")
    wipe_temporary(files)  # there is none
    (files.temporary / "back-up").mkdir(parents=True)
    (files.temporary / "back-up" / "kluis.db").write_bytes(b"half")
    (files.temporary / "QtProject.conf").write_text("lastVisited")
    wipe_temporary(files)
    assert list(files.temporary.iterdir()) == []
