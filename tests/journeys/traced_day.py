"""A day with one name typed everywhere, in a process of its own with a home of its own: `traced_day.py WORD`.

It prints `typed` when the day is done, with a file saved through the file dialog and two errors with the word in
them met; at a line on its standard input it locks, and the installed program takes its place.
"""

import os
import sys
import threading
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSocketNotifier, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QWidget

from sleutelapp import __main__ as program
from sleutelapp import app as composition
from sleutelapp.core.overriding import override
from sleutelapp.features.contacts.screen import ContactScreen
from sleutelapp.qt.dialogs import Dialogs
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.shell.application import Application
from sleutelapp.shell.place import Place
from sleutelapp.shell.workbench import Workbench
from tests.journeys.first_morning import make_vault
from tests.journeys.hands import choose, click, settle, type_into, wait_for

WORD = sys.argv[1] if __name__ == "__main__" else ""
# Not the settings: the key person's own name does leave, on the claim.
PAGES = ("today", "agenda", "newcomers", "referrals", "sessions", "advice", "network", "hours", "reports")


class RealFiles(ScriptedDialogs):
    """Files are asked for as the user is asked."""

    save_file = Dialogs.save_file

    @override
    def ask_yes_no(self, *_arguments: Any, **_named: Any) -> bool:
        return True


class TracedDay(Application):
    """The application, with hands."""

    def __init__(self, app: QApplication, **given: Any) -> None:
        super().__init__(app, **{**given, "dialogs": RealFiles()})

    @override
    def start(self) -> None:
        super().start()
        self._files = QTimer(self, interval=100)
        self._files.timeout.connect(save_in_dialog)
        self._files.start()
        QTimer.singleShot(0, self, self._work)

    def _work(self) -> None:
        make_vault(self)
        workbench = self.workbench
        assert workbench is not None
        visit(workbench)
        for page in PAGES:
            workbench.go(Place(page))
            settle()
            type_everywhere(workbench)
        workbench.search.clear()
        QTest.keyClicks(workbench.search, WORD)
        workbench.search.selectAll()
        workbench.search.copy()
        workbench.go(Place("hours"))
        settle()
        click(workbench, "Declaratie")
        wait_for(lambda: list(Path.home().glob("*.xlsx")), 60_000)
        workbench.new_contact()
        screen = workbench.findChild(ContactScreen)
        assert screen is not None
        QTest.keyClicks(screen.notes, f"Nog uitzoeken met {WORD}")
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        self._input = QSocketNotifier(0, QSocketNotifier.Type.Read, self)
        self._input.activated.connect(self.lock)
        self._told = QTimer(self, interval=100)
        self._told.timeout.connect(self._tell)
        self._told.start()
        QTimer.singleShot(0, self, fail)

    def _tell(self) -> None:
        if QApplication.activeModalWidget() is not None:  # the word about the error, which the lock closes
            self._told.stop()
            os.write(1, b"typed\n")


def fail() -> None:
    raise ValueError(WORD)


def visit(workbench: Workbench) -> None:
    """Log a visit to somebody of that name, who vanishes into the vault."""
    click(workbench, "Nieuw contact")
    screen = workbench.findChild(ContactScreen)
    assert screen is not None
    choose(screen.people.search, f"{WORD} {WORD}", "Nieuwe persoon")
    click(screen.people.cards[-1], "Deze persoon vindt het goed")
    click(screen, "Huisbezoek")
    QTest.keyClicks(screen.notes, f"Thee gedronken met {WORD}.")
    click(screen, "Opslaan")
    wait_for(lambda: workbench.place.page != "contact")


def type_everywhere(workbench: Workbench) -> None:
    """Put the word into every field that can be seen."""
    kinds: tuple[type[QWidget], ...] = (QLineEdit, QPlainTextEdit)
    for kind in kinds:
        for field in workbench.findChildren(kind):
            if field.isVisible() and field.isEnabled():
                type_into(field, WORD)


def save_in_dialog() -> None:
    """What a user does in the file dialog: Enter, for the name that is proposed."""
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QFileDialog) and dialog.isVisible():
            name = dialog.findChild(QLineEdit, "fileNameEdit")
            assert name is not None, "the desktop's own dialog would keep a list of recent files"
            QTest.keyClick(name, Qt.Key.Key_Return)


if __name__ == "__main__":
    vars(composition)["Application"] = TracedDay  # with hands
    sys.exit(program.main([]))
