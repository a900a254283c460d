import json
import os
import subprocess
import sys
from pathlib import Path

from sleutelapp.core.paths import VaultFiles
from sleutelapp.vault.ownership import Ownership

SECOND = """
import sys
from pathlib import Path
from sleutelapp.app import run_window
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
dialogs = ScriptedDialogs()
code = run_window(vault_folder=Path(sys.argv[1]), dialogs=dialogs)
print(dialogs.asked)
sys.exit(code)
"""
LIGHT = """
import json, sys
import sleutelapp.app
print(json.dumps([m for m in ("sqlalchemy", "sqlcipher3", "openpyxl", "numpy", "nacl") if m in sys.modules]))
"""


def run(script: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    home = {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_STATE_HOME": str(folder)}
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        env={**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_second_window_says_so_at_once_and_ends(files: VaultFiles, tmp_path: Path) -> None:
    ours = Ownership(files)
    second = run(SECOND, tmp_path, str(files.folder))
    ours.release()
    assert second.returncode == 1
    assert "al open in een ander venster" in second.stderr
    assert "al open in een ander venster" in second.stdout


def test_the_window_is_painted_before_the_store_is_imported(tmp_path: Path) -> None:
    assert json.loads(run(LIGHT, tmp_path).stdout) == []
