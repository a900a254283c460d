"""What is copied in this program: out of clipboard histories where the system has a sign for that, and gone soon."""

import sys
from typing import Final

from PySide6.QtCore import QByteArray, QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard

_SECONDS: Final = 30
_DESKTOP: Final = {"x-kde-passwordManagerHint": b"secret"}
# Any content of the first keeps programs that watch the clipboard away; the others are a Windows DWORD, no.
_WINDOWS: Final = {
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\1\0\0\0",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
}


class ClipboardGuard(QObject):
    """Watches the clipboard of this program; what others copy is never touched."""

    def __init__(
        self, clipboard: QClipboard, parent: QObject | None = None, *, seconds: float = _SECONDS
    ) -> None:
        """Watch from now on.

        Args:
            clipboard: of the application.
            parent: owner.
            seconds: how long something stays that was copied here.
        """
        super().__init__(parent)
        self._clipboard = clipboard
        self._signs = _WINDOWS if sys.platform == "win32" else _DESKTOP
        self._timer = QTimer(self, interval=round(seconds * 1000), singleShot=True)
        self._timer.timeout.connect(self.clear)
        clipboard.changed.connect(self._look)

    def clear(self) -> None:
        """Take away what was copied or selected here."""
        self._timer.stop()
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            if self._is_ours(mode):
                self._clipboard.clear(mode)

    def _look(self, mode: QClipboard.Mode) -> None:
        if not self._is_ours(mode):
            if mode == QClipboard.Mode.Clipboard:
                self._timer.stop()
            return
        content = self._clipboard.mimeData(mode)
        if content is None or not content.formats():
            return
        if not all(content.hasFormat(sign) for sign in self._signs):
            # Before any other program has been answered: they ask in the turns to come.
            self._clipboard.setMimeData(self._signed(content), mode)
        elif mode == QClipboard.Mode.Clipboard:
            self._timer.start()

    def _signed(self, content: QMimeData) -> QMimeData:
        signed = QMimeData()
        for kind in content.formats():
            signed.setData(kind, content.data(kind))
        for sign, value in self._signs.items():
            signed.setData(sign, QByteArray(value))
        return signed

    def _is_ours(self, mode: QClipboard.Mode) -> bool:
        if mode == QClipboard.Mode.Clipboard:
            return self._clipboard.ownsClipboard()
        return mode == QClipboard.Mode.Selection and self._clipboard.ownsSelection()
