"""File dialogs that keep no list of what was opened or saved.

Windows and macOS show their own. On Linux Qt's is shown: those of the desktops write every file into a list of
recent files. What Qt itself remembers of its dialogs goes to the vault's temporary folder, or is taken out again.
"""

import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

_REMEMBERED: Final = ("lastVisited", "history")


def keep_file_dialogs_quiet(folder: Path) -> None:
    """Let Qt write what it remembers of file dialogs into a folder that is wiped, where it keeps that in files."""
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(folder))


def ask_open(parent: QWidget | None, title: str, folder: Path | None, filters: str) -> Path | None:
    """One file; filters as ``"Excel (*.xlsx)"``, several separated by ``;;``. None when none was chosen."""
    name, _ = QFileDialog.getOpenFileName(parent, title, _start(folder), filters, "", _options())
    _forget()
    return Path(name) if name else None


def ask_open_several(parent: QWidget | None, title: str, folder: Path | None, filters: str) -> list[Path]:
    """Files; empty when none."""
    names, _ = QFileDialog.getOpenFileNames(parent, title, _start(folder), filters, "", _options())
    _forget()
    return [Path(name) for name in names]


def ask_save(parent: QWidget | None, title: str, suggested: Path, filters: str) -> Path | None:
    """Where to save; asks itself before replacing a file."""
    name, _ = QFileDialog.getSaveFileName(parent, title, str(suggested), filters, "", _options())
    _forget()
    return Path(name) if name else None


def ask_folder(parent: QWidget | None, title: str, folder: Path | None) -> Path | None:
    """A folder."""
    options = QFileDialog.Option.ShowDirsOnly | _options()
    name = QFileDialog.getExistingDirectory(parent, title, _start(folder), options)
    _forget()
    return Path(name) if name else None


def _start(folder: Path | None) -> str:
    return str(folder or Path.home())


def _options() -> QFileDialog.Option:
    own = sys.platform not in {"win32", "darwin"}
    return QFileDialog.Option.DontUseNativeDialog if own else QFileDialog.Option(0)


def _forget() -> None:
    # The dialog wrote it when it went.
    remembered = QSettings(QSettings.Scope.UserScope, "QtProject")
    remembered.beginGroup("FileDialog")
    for key in _REMEMBERED:
        remembered.remove(key)
