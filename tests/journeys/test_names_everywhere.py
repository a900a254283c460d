"""Every control of every page says what it is, and the keyboard reaches it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from sleutelapp.core.clock import SetClock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.features.demo.history import write_history
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.shell.pages import CONTACT
from sleutelapp.shell.place import Place
from sleutelapp.shell.workbench import Workbench
from sleutelapp.vault.opening import UnlockedKeys, open_vault
from tests.journeys.first_morning import MORNING
from tests.journeys.hands import settle, start, unlock

PLACES = [
    Place("today"),
    Place("agenda"),
    Place("agenda", ("day", MORNING.toordinal())),
    Place("newcomers"),
    Place("newcomers", 2),
    Place("merge", 2),
    Place("referrals"),
    Place("referrals", 1),
    Place("sessions"),
    Place("sessions", ("session", 1)),
    Place("advice"),
    Place("advice", ("consultation", 1)),
    Place("advice", ("signal", 1)),
    Place("network"),
    Place("network", ("organisation", 1)),
    Place("waste_bin"),
    Place("referrals", ("new", 2)),
    Place("hours"),
    Place("reports"),
    Place("settings"),
    Place("contact_detail", 1),
    Place(CONTACT),
]


@pytest.fixture(scope="module")
def history(template: tuple[VaultFiles, UnlockedKeys, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("history")
    shutil.copytree(template[0].folder, folder / "kluis")
    vault = open_vault(VaultFiles(folder / "kluis"), template[1], SetClock(MORNING))
    write_history(vault, newcomers=12, contacts=90, until=MORNING.date(), seed=1)
    vault.close()
    return folder


@pytest.fixture
def workbench(qapp: QApplication, history: Path, tmp_path: Path) -> Iterator[Workbench]:
    shutil.copytree(history / "kluis", tmp_path / "kluis")
    application = start(qapp, tmp_path, SetClock(MORNING), ScriptedDialogs())
    yield unlock(application)
    application.close()


def controls(root: QWidget) -> list[QWidget]:
    found = [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not isinstance(widget, QScrollArea)
    ]
    assert found
    return found


def spoken(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def test_every_control_has_a_name_and_tab_comes_round(workbench: Workbench) -> None:
    for place in PLACES:
        workbench.go(place)
        settle()
        nameless = [
            f"{place.page}: {type(widget).__name__} {widget.objectName()}"
            for widget in controls(workbench)
            if not spoken(widget)
        ]
        assert nameless == []


def test_tab_reaches_every_control_of_a_page(qapp: QApplication, workbench: Workbench) -> None:
    window = workbench.window()
    for place in PLACES:
        workbench.go(place)
        settle()
        wanted = {id(widget) for widget in controls(workbench)}
        reached: set[int] = set()
        for _step in range(3 * len(wanted) + 20):
            QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
            focused = qapp.focusWidget()
            if focused is None:
                window.activateWindow()
                settle()
                continue
            reached.add(id(focused))
            if wanted <= reached:
                break
        missing = [w for w in controls(workbench) if id(w) in wanted - reached]
        assert [f"{place.page}: {type(w).__name__} {spoken(w)}" for w in missing] == []
