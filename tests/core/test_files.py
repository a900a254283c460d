import os
import stat
from pathlib import Path

import pytest

from sleutelapp.core.files import write_whole
from sleutelapp.core.paths import VaultFiles, is_synced
from sleutelapp.core.settings import Settings, load_settings, save_settings


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "sleutels"
    write_whole(path, b"oud" * 1000)
    write_whole(path, b"nieuw")
    assert path.read_bytes() == b"nieuw"
    assert [left.name for left in tmp_path.iterdir()] == ["sleutels"]
    if os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_cannot_be_written_leaves_the_old_file(tmp_path: Path) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    with pytest.raises(OSError, match="directory"):
        write_whole(folder, b"inhoud")
    assert [left.name for left in tmp_path.iterdir()] == ["map"]


def test_a_synced_folder_is_known() -> None:
    assert is_synced(Path("/home/a/OneDrive - Welzijn/kluis"))
    assert not is_synced(Path("/home/a/kluis"))
    assert not VaultFiles(Path("/nergens")).exists()


def test_settings_survive_and_nonsense_becomes_the_default(tmp_path: Path) -> None:
    path = tmp_path / "diep" / "settings.json"
    save_settings(Settings(language="en", lock_minutes=7), path)
    assert load_settings(path) == Settings(language="en", lock_minutes=7)
    for content in ("", "[]", '{"lock_minutes": "vijf", "onbekend": 1}', "\udcff"):
        path.write_text(content, encoding="utf-8", errors="surrogateescape")
        assert load_settings(path) == Settings()
    path.write_text('{"lock_minutes": 900, "text_size": 9.0}', encoding="utf-8")
    assert load_settings(path) == Settings(lock_minutes=15, text_size=2.0)
    assert load_settings(tmp_path / "weg.json") == Settings()
