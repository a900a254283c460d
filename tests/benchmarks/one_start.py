"""One start of the window, for `start_and_unlock`: prints the moments of three things as they happen.

Unlock window painted; password accepted; Vandaag painted.
"""

import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from sleutelapp.core.paths import VaultFiles
from sleutelapp.qt.jobs import join_all
from sleutelapp.shell.application import Application
from sleutelapp.shell.typed_secret import TypedSecret


class Painted(QObject):
    """Ends a wait when a widget of this name, or any, has been painted."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.loop = QEventLoop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and self._is_meant(watched):
            QTimer.singleShot(0, self.loop.quit)
        return False

    def _is_meant(self, widget: QWidget | None) -> bool:
        while widget is not None:
            if not self._name or widget.objectName() == self._name:
                return True
            widget = widget.parentWidget()
        return False


def wait_for_paint(app: QApplication, name: str = "") -> None:
    """Let the window live until it is painted, and print the moment."""
    painted = Painted(name)
    app.installEventFilter(painted)
    painted.loop.exec()
    app.removeEventFilter(painted)
    print(time.time(), flush=True)


def main() -> None:
    """Start, unlock, show Vandaag."""
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        application = Application(
            app, settings_path=Path(folder) / "settings.json", files=VaultFiles(Path(sys.argv[1]))
        )
        application.start()
        wait_for_paint(app)
        join_all()  # what is loaded while the password is typed
        keys = application.access.unlock(TypedSecret("demo"))
        print(time.time(), flush=True)
        QTimer.singleShot(0, application, lambda: application.open_with(keys))
        wait_for_paint(app, "today")
        application.close()


if __name__ == "__main__":
    main()
