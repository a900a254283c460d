"""Copies on a real screen: `copying.py SECONDS` prints `ready`, copies each line it is told, and prints `copied`."""

import os
import sys

from PySide6.QtCore import QSocketNotifier, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from sleutelapp.qt.clipboard import ClipboardGuard


def main() -> int:
    app = QApplication([])
    guard = ClipboardGuard(app.clipboard(), app, seconds=float(sys.argv[1]))
    field = QLineEdit()
    field.show()
    QTest.qWaitForWindowExposed(field)

    def copy() -> None:
        line = os.read(0, 1000).decode().strip()
        if not line:
            app.exit()
        elif line == "lock":
            guard.clear()
        else:
            field.setText(line)
            for key in (Qt.Key.Key_A, Qt.Key.Key_C):
                QTest.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)
        os.write(1, b"copied\n")

    commands = QSocketNotifier(0, QSocketNotifier.Type.Read)
    commands.activated.connect(copy)
    os.write(1, b"ready\n")
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
