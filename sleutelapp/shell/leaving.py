"""Between the lock and the process that takes over: how the window was left, and the backup that comes first."""

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow

from sleutelapp.qt.buttons import secondary_button
from sleutelapp.qt.jobs import Job
from sleutelapp.shell.doorstep import WaitingPage
from sleutelapp.shell.handover import Handover
from sleutelapp.shell.place import Place
from sleutelapp.shell.relaunching import Relauncher
from sleutelapp.shell.vault_access import VaultAccess
from sleutelapp.shell.window import MainWindow
from sleutelapp.vault.temporary import OwnFolder


class BackingUpPage(WaitingPage):
    """Locked already; who wants to go on at once leaves the backup for the next lock."""

    over = Signal()

    def __init__(self) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("BackingUpPage", "Locked"),
            translate("BackingUpPage", "The vault is closed. A backup is being made."),
        )
        self.unlock = secondary_button(translate("BackingUpPage", "Unlock now"))
        self.unlock.setObjectName("unlockNow")
        self.unlock.clicked.connect(self._go_on)
        self.column.addWidget(self.unlock)
        self._job: Job | None = None

    def show_backup(self, job: Job) -> None:
        """Follow a backup to its end."""
        self._job = job
        job.progressed.connect(lambda done, total, _text: self.show_progress(done, total))
        job.finished.connect(self.over)

    def arrive(self) -> None:
        """Put the cursor on what can be done."""
        self.unlock.setFocus()

    def _go_on(self) -> None:
        self.unlock.setEnabled(False)
        if self._job is not None:
            self._job.cancel()


class Leaving(QObject):
    """Gives the place of this process to a fresh one, once the backup of the lock is made."""

    stayed = Signal()  # the system refused: locked, but in this process

    def __init__(self, relauncher: Relauncher, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._relauncher = relauncher

    def start(self, access: VaultAccess, left: Handover) -> BackingUpPage | None:
        """Replace the process, as a rule without coming back; while a backup is made, a page to show meanwhile."""
        if access.backup is None:
            self._go(access, left)
            return None
        page = BackingUpPage()
        page.over.connect(lambda: self._go(access, left))
        page.show_backup(access.backup)
        return page

    def _go(self, access: VaultAccess, left: Handover) -> None:
        access.release()
        self._relauncher.relaunch(left)
        access.take()
        self.stayed.emit()


def left_behind(window: MainWindow, place: Place | None, example: OwnFolder | None) -> Handover:
    """How a window is left."""
    return Handover(
        place=place,
        geometry=window.kept_geometry(),
        minimized=window.isMinimized(),
        active=window.isActiveWindow(),
        example=example.path if example is not None else None,
    )


def show_as_left(window: QMainWindow, left: Handover) -> None:
    """Show a window as one was left: one that locks itself in the background stays there."""
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not left.active)
    if left.minimized:
        window.showMinimized()
    else:
        window.show()
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)
