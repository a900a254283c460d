"""Prints what the watch over the session hears: `ready`, then `left` or `sleeping`, until it is killed."""

import os
import sys

from PySide6.QtCore import QCoreApplication

from sleutelapp.shell.session.linux import LinuxSession


def main() -> int:
    app = QCoreApplication([])
    session = LinuxSession(app)
    session.left.connect(lambda: os.write(1, b"left\n"))
    session.sleeping.connect(lambda: os.write(1, b"sleeping\n"))
    os.write(1, b"ready\n")
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
