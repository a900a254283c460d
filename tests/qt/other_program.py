"""Another program on the screen: prints what the clipboard holds at each line it is told; `put TEXT` copies there."""

import os
import sys

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QWidget


def main() -> int:
    app = QApplication([])
    window = QWidget()
    window.show()
    clipboard = app.clipboard()

    def answer() -> None:
        line = os.read(0, 1000).decode().strip()
        if not line:
            app.exit()
        if line.startswith("put "):
            clipboard.setText(line.removeprefix("put "))
        mode = QClipboard.Mode.Selection if line == "selection" else QClipboard.Mode.Clipboard
        content = clipboard.mimeData(mode)
        sign = bytes(content.data("x-kde-passwordManagerHint").data()).decode()
        os.write(1, f"holds {content.text()}|{sign}\n".encode())

    commands = QSocketNotifier(0, QSocketNotifier.Type.Read)
    commands.activated.connect(answer)
    os.write(1, b"ready\n")
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
