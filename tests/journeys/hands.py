"""Hands and eyes for journeys: find a control by the name a screen reader says, and use it as a person does."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QMenu,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from sleutelapp.core.clock import Clock
from sleutelapp.core.paths import VaultFiles
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.qt.type_ahead import TypeAheadField
from sleutelapp.shell.application import Application
from sleutelapp.shell.unlock import UnlockPage
from sleutelapp.shell.workbench import Workbench
from sleutelapp.vault.keys import LEAST_COST

WidgetType = TypeVar("WidgetType", bound=QWidget)
PASSWORD = "kraan zwaluw fietsbel anijs dorpel mosterd"
_MARKS = str.maketrans("", "", "\u2066\u2067\u2068\u2069")


def start(app: QApplication, folder: Path, clock: Clock, dialogs: ScriptedDialogs) -> Application:
    """The application as it starts on a laptop, with its files in `folder`."""
    application = Application(
        app,
        settings_path=folder / "settings.json",
        files=VaultFiles(folder / "kluis"),
        clock=clock,
        dialogs=dialogs,
        kdf_cost=LEAST_COST,
    )
    application.start()
    application.window.resize(1366, 768)
    activate(application)
    return application


def activate(application: Application) -> None:
    """Without a window manager the window loses its place in front when a page is deleted."""
    application.window.activateWindow()
    wait_for(application.window.isActiveWindow)


def unlock(application: Application) -> Workbench:
    """Type the password; the window comes back where it was."""
    page = application.page
    assert isinstance(page, UnlockPage)
    type_into(page.password.line, PASSWORD)
    click(page, "Openen")
    wait_for(lambda: application.workbench is not None and application.workbench.isVisible())
    activate(application)
    workbench = application.workbench
    assert workbench is not None
    return workbench


def wait_for(condition: Callable[[], object], milliseconds: int = 10_000) -> None:
    """Let the window live until the condition holds."""
    deadline = QDeadlineTimer(milliseconds)
    while not condition():
        assert not deadline.hasExpired(), condition
        turn = QEventLoop()
        QTimer.singleShot(20, turn.quit)
        turn.exec()


def settle() -> None:
    """Let the window do what it has planned for now."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def name_of(widget: QWidget) -> str:
    """What a screen reader says: the accessible name, else the text on it, without marks of direction."""
    text = widget.accessibleName()
    if not text and isinstance(widget, (QAbstractButton, QLabel)):
        text = widget.text()
    return text.translate(_MARKS).replace("&", "")


def find(root: QWidget, kind: type[WidgetType], name: str) -> WidgetType:
    """The visible control of this kind whose name starts so; the name decides when several do."""
    found = [w for w in root.findChildren(kind) if w.isVisible() and name_of(w).startswith(name)]
    exact = [w for w in found if name_of(w) == name]
    assert found, (name, sorted({name_of(w) for w in root.findChildren(kind) if w.isVisible()}))
    return (exact or found)[0]


def click(root: QWidget, name: str) -> None:
    """Press the button of this name, where the window has put it."""
    settle()
    QTest.mouseClick(find(root, QAbstractButton, name), Qt.MouseButton.LeftButton)
    settle()


def show_tab(root: QWidget, title: str) -> None:
    """Press the tab of this title."""
    for bar in root.findChildren(QTabBar):
        for place in range(bar.count()) if bar.isVisible() else ():
            if bar.tabText(place).replace("&", "").startswith(title):
                QTest.mouseClick(
                    bar,
                    Qt.MouseButton.LeftButton,
                    Qt.KeyboardModifier.NoModifier,
                    bar.tabRect(place).center(),
                )
                settle()
                return
    raise AssertionError(title)


def take(button: QAbstractButton, *said: str) -> None:
    """Open the menu of a button, and in it what starts so; of a menu in a menu, one word for each."""
    window = button.window()  # the button may be gone when its menu is done
    own = button.menu() if isinstance(button, (QPushButton, QToolButton)) else None
    if isinstance(own, QMenu):
        own.popup(button.mapToGlobal(button.rect().bottomLeft()))  # a press would wait until it is closed
    else:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    menu = own or next(m for m in window.findChildren(QMenu) if m.isVisible())
    for number, start_of in enumerate(said, 1):
        offered = [action.text().translate(_MARKS) for action in menu.actions()]
        place = next((n for n, text in enumerate(offered) if text.startswith(start_of)), None)
        assert place is not None, (start_of, offered)
        action = menu.actions()[place]
        menu.setActiveAction(action)
        inner = action.menu()
        if number < len(said) and isinstance(inner, QMenu):
            QTest.keyClick(menu, Qt.Key.Key_Right)
            menu = inner
    QTest.keyClick(menu, Qt.Key.Key_Return)
    settle()
    window.activateWindow()  # without a window manager a menu keeps the place in front
    wait_for(window.isActiveWindow)


def type_into(widget: QWidget, text: str) -> None:
    """Put the cursor there, replace what stands there, and type."""
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(widget, text)
    settle()


def choose(field: TypeAheadField, typed: str, title: str) -> None:
    """Type, and take the suggestion whose title starts so with the arrow keys and Enter."""
    type_into(field, typed)
    field.look_up()
    titles = [offered.translate(_MARKS) for offered in field.suggestions()]
    place = next((n for n, offered in enumerate(titles) if offered.startswith(title)), None)
    assert place is not None, (typed, titles)
    for _step in range(place):
        QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()


def words(root: QWidget) -> str:
    """Everything that can be read there."""
    shown = [*root.findChildren(QLabel), *root.findChildren(QAbstractButton)]
    return "\n".join(name_of(widget) for widget in shown if widget.isVisible())


def live() -> None:
    """Go on as a window does, until the process is killed."""
    loop = QEventLoop()
    QTimer.singleShot(120_000, loop.quit)  # never left behind
    loop.exec()


def page(workbench: Workbench, kind: type[WidgetType]) -> WidgetType:
    """The page of this kind, which is the one that is shown."""
    shown = workbench.stack.currentWidget()
    assert isinstance(shown, kind), shown
    return shown
