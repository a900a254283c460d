"""File dialogs that keep no list of what was opened or saved.

Windows and macOS show their own. On Linux Qt's is shown: those of the desktops write every file into a list of
recent files. What Qt itself remembers of its dialogs goes to the vault's temporary folder, or is taken out again.
"""

import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QStandardPaths, QStorageInfo, QUrl
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QSplitter, QToolButton, QWidget
from shiboken6 import isValid

from sleutelapp.qt.icons import icon
from sleutelapp.qt.theme import px

_REMEMBERED: Final = ("lastVisited", "history")
_PLACES: Final = (
    QStandardPaths.StandardLocation.HomeLocation,
    QStandardPaths.StandardLocation.DesktopLocation,
    QStandardPaths.StandardLocation.DocumentsLocation,
    QStandardPaths.StandardLocation.DownloadLocation,
)
_STICKS: Final = ("/media/", "/run/media/")
_PICTURES: Final = {
    "backButton": "chevron-left",
    "forwardButton": "chevron-right",
    "toParentButton": "chevron-up",
    "newFolderButton": "folder-plus-outline",
    "listModeButton": "view-grid-outline",
    "detailModeButton": "format-list-bulleted",
}


def keep_file_dialogs_quiet(folder: Path) -> None:
    """Let Qt write what it remembers of file dialogs into a folder that is wiped, where it keeps that in files."""
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(folder))


def ask_open(parent: QWidget | None, title: str, folder: Path | None, filters: str) -> Path | None:
    """One file; filters as ``"Excel (*.xlsx)"``, several separated by ``;;``. None when none was chosen."""
    dialog = _dialog(parent, title, folder, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return next(iter(_chosen(dialog)), None)


def ask_open_several(parent: QWidget | None, title: str, folder: Path | None, filters: str) -> list[Path]:
    """Files; empty when none."""
    dialog = _dialog(parent, title, folder, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return _chosen(dialog)


def ask_save(parent: QWidget | None, title: str, suggested: Path, filters: str) -> Path | None:
    """Where to save; asks itself before replacing a file."""
    dialog = _dialog(parent, title, suggested.parent, filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.selectFile(suggested.name)
    return next(iter(_chosen(dialog)), None)


def ask_folder(parent: QWidget | None, title: str, folder: Path | None) -> Path | None:
    """A folder."""
    dialog = _dialog(parent, title, folder, "")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return next(iter(_chosen(dialog)), None)


def _dialog(parent: QWidget | None, title: str, folder: Path | None, filters: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(folder or Path.home()), filters)
    if sys.platform not in {"win32", "darwin"}:
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        _dress(dialog)
    return dialog


def _dress(dialog: QFileDialog) -> None:
    """Give Qt's own dialog our words, room for names, and the places a user knows, sticks too."""
    translate = QCoreApplication.translate
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, translate("FileDialog", "Folder"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileName, translate("FileDialog", "File name"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, translate("FileDialog", "Kind"))
    dialog.setViewMode(QFileDialog.ViewMode.List)
    places = [QStandardPaths.writableLocation(place) for place in _PLACES]
    sticks = [volume.rootPath() for volume in QStorageInfo.mountedVolumes() if volume.isReady()]
    places += [path for path in sticks if path.startswith(_STICKS)]
    dialog.setSidebarUrls([QUrl.fromLocalFile(path) for path in dict.fromkeys(places) if Path(path).is_dir()])
    for name, picture in _PICTURES.items():
        button = dialog.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(icon(picture))
    room = QGuiApplication.primaryScreen().availableGeometry()
    splitter = dialog.findChild(QSplitter)
    if splitter is not None:
        splitter.setSizes([px(180), px(680)])
    dialog.resize(min(px(860), room.width() - 32), min(px(560), room.height() - 64))


def _chosen(dialog: QFileDialog) -> list[Path]:
    for box in dialog.findChildren(QDialogButtonBox):
        for button in box.buttons():
            button.setIcon(QIcon())
    accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
    chosen = [Path(name) for name in dialog.selectedFiles()] if accepted else []
    if isValid(dialog):  # a lock takes it away with the page behind it
        dialog.deleteLater()
        QCoreApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)  # it remembers when it goes
    _forget()
    return chosen


def _forget() -> None:
    remembered = QSettings(QSettings.Scope.UserScope, "QtProject")
    remembered.beginGroup("FileDialog")
    for key in _REMEMBERED:
        remembered.remove(key)
