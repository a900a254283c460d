"""A window that locks for real, in a process of its own: `locked_window.py VAULT PASSWORD`.

Begun anew it opens the vault, types the word of the first line of its standard input, looks at people, prints
`open`, and locks at the next line. What takes its place prints `locked`, and at SIGUSR1 opens the vault and prints the place.
"""

import json
import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sleutelapp import app as composition
from sleutelapp.features.contacts.screen import ContactScreen
from sleutelapp.shell.application import Application
from sleutelapp.shell.place import Place
from sleutelapp.shell.unlock import UnlockPage
from sleutelapp.shell.workbench import Workbench
from tests.journeys.hands import wait_for

VAULT, PASSWORD, *FLAGS = sys.argv[1:] if __name__ == "__main__" else ("", "")


def say(*words: object) -> None:
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


class Driven(Application):
    """The application, with hands."""

    def start(self) -> None:
        super().start()
        QTimer.singleShot(0, self, self._locked if "--resume" in FLAGS else self._begin)

    def _unlocked(self) -> Workbench:
        page = self.page
        assert isinstance(page, UnlockPage)
        QTest.keyClicks(page.password.line, PASSWORD)
        page.password.submitted.emit()
        wait_for(lambda: self.workbench is not None, 60_000)
        assert self.workbench is not None
        return self.workbench

    def _begin(self) -> None:
        marker = os.read(0, 100).decode().strip()  # nowhere in what the next process is started with
        workbench = self._unlocked()
        workbench.new_contact()
        screen = workbench.findChild(ContactScreen)
        assert screen is not None
        QTest.keyClicks(screen.notes, f"Met {marker} gesproken")
        for number in range(30):  # an hour of looking things up
            QTest.keyClicks(workbench.search, marker)
            workbench.search.clear()
            workbench.go(Place("newcomers", 1 + number % 3))
        workbench.go(Place("newcomers", 2))
        self.window.resize(740, 520)
        self.window.move(20, 40)
        self._input = QSocketNotifier(0, QSocketNotifier.Type.Read, self)
        self._input.activated.connect(self.lock)
        say("open", json.dumps(self.window.geometry().getRect()))

    def _locked(self) -> None:
        assert isinstance(self.page, UnlockPage)
        wanted: list[int] = []
        signal.signal(signal.SIGUSR1, lambda number, _frame: wanted.append(number))
        say("locked", json.dumps(self.window.geometry().getRect()))
        wait_for(lambda: wanted, 60_000)
        say("again", self._unlocked().place)
        self.close()
        QApplication.exit(0)


def main() -> int:
    vars(composition)["Application"] = Driven  # with hands
    program = [sys.executable, __file__, VAULT, PASSWORD]
    return composition.run_window(vault_folder=Path(VAULT), resume="--resume" in FLAGS, program=program)


if __name__ == "__main__":
    sys.exit(main())
