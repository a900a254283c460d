"""A form that is typed into, keeps drafts and is saved, over and over: `typing_in_window.py FOLDER PASSWORD FIRST`.

It prints `drafted TEXT` and `saved TEXT` after each commit.
"""

import os
import sys
from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sleutelapp.core.clock import SystemClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.signals.form import SignalForm
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.reference.codes import load_reference
from sleutelapp.vault.opening import open_vault, unlock
from tests.journeys.hands import wait_for


def main(folder: Path, password: str, first: int) -> None:
    app = QApplication([])
    files = VaultFiles(folder)
    vault = open_vault(files, unlock(files, password, SystemClock()), SystemClock())
    workspace = Workspace(
        vault=vault,
        reference=load_reference(),
        language="nl",
        dialogs=ScriptedDialogs(),
        say=lambda _said: None,
        offer_undo=lambda _said, _undo: None,
    )
    form = SignalForm(workspace)
    form._pause.setInterval(10)  # milliseconds, instead of seconds
    drafted: list[str] = []

    def tell_draft(changed: frozenset[str]) -> None:
        if changed == {"draft"}:
            drafted.append(form.payload()["state"]["text"])
            os.write(1, f"drafted {drafted[-1]}\n".encode())

    vault.subscribe(tell_draft)
    form.resize(1000, 700)
    form.show()
    for number in count(first):
        form.start_new()
        for part in (f"Patroon {number}", " en verder", " tot slot"):
            QTest.keyClicks(form.text, part)
            typed = form.payload()["state"]["text"]
            wait_for(partial(drafted.__contains__, typed))
        text = form.payload()["state"]["text"]
        form.save()
        os.write(1, f"saved {text}\n".encode())
    app.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
