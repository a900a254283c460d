"""The one window of the application: shows the doorstep or the workbench, and keeps its place on the screen."""

import base64
import binascii
from collections.abc import Callable

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.theme import px
from sleutelapp.shell.doorstep import application_icon


class MainWindow(QMainWindow):
    """Its title never changes: titles reach task bars, screenshots and logs."""

    closing = Signal()  # before it goes; the owner keeps what is being typed

    def __init__(self, geometry: str, may_close: Callable[[], bool]) -> None:
        """Show nothing yet.

        Args:
            geometry: as `kept_geometry` gave it; empty or unreadable takes a size that fits the screen.
            may_close: asked before the window closes.
        """
        super().__init__()
        self._may_close = may_close
        self.setWindowTitle("Sleutelapp")
        self.setWindowIcon(application_icon())
        self.setMinimumSize(720, 480)
        if not self._restore(geometry):
            room = QGuiApplication.primaryScreen().availableGeometry()
            # The frame of the window system stands around it; its size is not known before the first show.
            self.resize(min(px(1180), room.width() - 16), min(px(780), room.height() - 48))

    def show_page(self, page: QWidget) -> None:
        """Show a page; the one before it is deleted."""
        self.setCentralWidget(page)

    def kept_geometry(self) -> str:
        """Place and size in Qt's own notation, base 64."""
        return base64.b64encode(self.saveGeometry().data()).decode()

    def _restore(self, geometry: str) -> bool:
        try:
            return bool(geometry) and self.restoreGeometry(QByteArray(base64.b64decode(geometry)))
        except binascii.Error:
            return False

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)
