"""Which of first start, unlock and workbench is shown, and what is open meanwhile.

Nothing imported at the top of this module loads SQLAlchemy: the window is painted first, and a thread
reads the rest while the password is typed.
"""

import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from sleutelapp.core.clock import Clock, SystemClock
from sleutelapp.core.errors import UserError
from sleutelapp.core.paths import VaultFiles
from sleutelapp.qt.dialogs import Dialogs
from sleutelapp.qt.jobs import Job, join_all
from sleutelapp.shell.applied_settings import AppliedSettings
from sleutelapp.shell.auto_lock import AutoLock
from sleutelapp.shell.coordinator.begun import Begun
from sleutelapp.shell.coordinator.door import CoordinatorDoor
from sleutelapp.shell.doorstep import Doorstep, WaitingPage
from sleutelapp.shell.undo_history import UndoHistory
from sleutelapp.shell.unlock import UnlockPage
from sleutelapp.shell.vault_access import VaultAccess, load_the_rest
from sleutelapp.shell.window import MainWindow

if TYPE_CHECKING:
    from sleutelapp.shell.coordinator.bench import CoordinatorBench
    from sleutelapp.shell.kept import Kept
    from sleutelapp.shell.place import Place
    from sleutelapp.shell.workbench import Workbench
    from sleutelapp.vault.keys import KdfCost
    from sleutelapp.vault.opening import UnlockedKeys

_FORM_MINUTES = 15  # a conversation at the kitchen table is not cut off


class Application(QObject):
    """The states of the window: make it, then call `start` or `start_demo`."""

    def __init__(
        self,
        app: QApplication,
        *,
        settings_path: Path,
        files: VaultFiles,
        clock: Clock | None = None,
        dialogs: Dialogs | None = None,
        kdf_cost: "KdfCost | None" = None,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        """Read the settings and dress the application; nothing is shown yet.

        Args:
            app: Qt's.
            settings_path: of the settings.
            files: of the vault.
            clock: the wall clock; by default the computer's.
            dialogs: asks the user.
            kdf_cost: of a new vault's slots; by default measured on this computer.
            steady: seconds of a clock that never goes back, for the lock.
        """
        super().__init__()
        self._app = app
        self._dialogs = dialogs or Dialogs()
        self._applied = AppliedSettings(app, settings_path)
        self.settings = self._applied.values
        self.access = VaultAccess(files, clock or SystemClock(), kdf_cost)
        self._kdf_cost = kdf_cost
        self._place: Place | None = None
        self._door = CoordinatorDoor(self.settings, settings_path, self._dialogs, self.access.clock)
        self._bench: CoordinatorBench | None = None
        self._demo_folder: tempfile.TemporaryDirectory[str] | None = None
        self.page: QWidget | None = None
        self._history = UndoHistory(self)
        self.auto_lock = AutoLock(self._lock_minutes, self.access.clock, steady=steady, parent=self)
        self.auto_lock.due.connect(self.lock)
        self.window = MainWindow(self.settings.window_geometry, self._may_close)
        self.window.closing.connect(self.close)

    def start(self) -> None:
        """Take the vault and show what comes first.

        Raises:
            Refused: another process has the vault.
        """
        self.access.take()
        if self.access.files.exists():
            self._show_unlock()
        elif self.settings.coordinator:
            self._show_coordinator(Begun())
        else:
            self._show_first_start()
        self.window.show()
        if self.coordinator is None:  # whose window needs no store
            # The first paint comes before the slow imports.
            QTimer.singleShot(0, self, lambda: Job(lambda _progress: load_the_rest(), self).start())

    def start_demo(self) -> None:
        """Make a vault of invented people in a temporary folder, and open it."""
        self._demo_folder = tempfile.TemporaryDirectory(prefix="sleutelapp-", ignore_cleanup_errors=True)
        files = VaultFiles(Path(self._demo_folder.name) / "kluis")
        self.access = VaultAccess(files, self.access.clock, self._kdf_cost)
        self.access.take()
        translate = QCoreApplication.translate
        waiting = WaitingPage(
            translate("Application", "The example is being made…"),
            translate("Application", "A year of work with people who do not exist."),
        )
        self._show(waiting)
        self.window.show()
        job = Job(self.access.make_demo, self)
        job.progressed.connect(lambda done, total, _text: waiting.show_progress(done, total))
        job.succeeded.connect(self._open)
        job.start()

    @property
    def workbench(self) -> "Workbench | None":
        """The open vault's page; None while locked."""
        if self.access.vault is None:
            return None
        from sleutelapp.shell.workbench import Workbench  # noqa: PLC0415 -- see the top

        return self.page if isinstance(self.page, Workbench) else None

    @property
    def coordinator(self) -> "CoordinatorBench | None":
        """The coordinator's page; None while another is shown."""
        return self._bench if self.page is self._bench else None

    def open_coordinator(self) -> None:
        """Take the coordinator's door; a computer without a vault begins there from now on."""
        if not self.access.files.exists():
            self._door.remember(is_coordinators=True)
        self._show_coordinator(Begun())

    def leave_coordinator(self) -> None:
        """Back to the key person's door, which a computer without a vault begins with again."""
        self._door.remember(is_coordinators=False)
        if self.access.files.exists():
            self._show_unlock()
        else:
            self._show_first_start()

    def lock(self) -> None:
        """Keep what is being typed, close the vault, and ask for the password. Nothing may veto it."""
        workbench = self.workbench
        if workbench is None:
            return
        self.auto_lock.stop()
        self._leave(workbench)
        for widget in self._app.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                widget.reject()
        self._close_vault()
        self._show_unlock()

    def change_language(self, language: str) -> None:
        """Speak another language at once; what is being typed stays."""
        self.change_setting("language", language)

    def change_setting(self, name: str, value: object) -> None:
        """Keep a setting of this computer, a field of Settings, and let it work at once."""
        if self._applied.change(name, value):
            self._renew()

    def _renew_workbench(self) -> None:
        if self.workbench is not None:
            self._renew()

    def _renew(self) -> None:
        workbench, coordinator = self.workbench, self.coordinator
        if workbench is not None:
            kept = workbench.kept()
            self._leave(workbench)
            self._show_workbench(kept)
        elif coordinator is not None:
            self._show_coordinator(coordinator.begun())
        elif isinstance(self.page, UnlockPage):
            self._show_unlock()
        else:
            self._show_first_start()

    def close(self) -> None:
        """Keep what is being typed, close everything, and let go of the vault."""
        self.auto_lock.stop()
        workbench, coordinator = self.workbench, self.coordinator
        if workbench is not None:
            self._leave(workbench)
        if coordinator is not None:
            coordinator.keep()
        if self._demo_folder is None:
            self.settings.window_geometry = self.window.kept_geometry()
            self._applied.save()
        self.window.hide()  # a page that nobody sees does not read again
        if workbench is not None:
            # Nothing that could still ask the vault outlives it.
            self.window.takeCentralWidget()
            workbench.deleteLater()
            self.page = None
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._close_vault()
        self.access.release()
        if self._demo_folder is not None:
            self._demo_folder.cleanup()

    def _show(self, page: QWidget) -> None:
        self.page = page
        self.window.show_page(page)
        if isinstance(page, Doorstep):
            page.arrive()

    def _show_unlock(self) -> None:
        hint = QCoreApplication.translate("Application", "The password of this example is: demo")
        page = UnlockPage(self.access.unlock, self.settings.language, hint if self._demo_folder else "")
        page.unlocked.connect(self._open)
        page.language_wanted.connect(self.change_language)
        page.coordinator_wanted.connect(self.open_coordinator)
        self._show(page)

    def _show_first_start(self) -> None:
        from sleutelapp.reference.codes import load_reference  # noqa: PLC0415 -- see the top
        from sleutelapp.shell.first_start import FirstStart  # noqa: PLC0415 -- see the top

        page = FirstStart(self.access, load_reference(), self.settings.language, self._dialogs)
        page.language_wanted.connect(self.change_language)
        page.coordinator_wanted.connect(self.open_coordinator)
        page.finished.connect(self._show_workbench)
        self._show(page)
        page.arrive()

    def _show_coordinator(self, begun: Begun) -> None:
        bench = self._bench = self._door.open(begun)
        bench.setting_wanted.connect(self.change_setting, Qt.ConnectionType.QueuedConnection)
        bench.key_person_wanted.connect(self.leave_coordinator)
        self._show(bench)
        bench.arrive()

    def _open(self, keys: "UnlockedKeys") -> None:
        try:
            self.access.open(keys)
            self._show_workbench()
        except UserError as refusal:
            self._close_vault()
            if not isinstance(self.page, UnlockPage):
                raise
            self.page.show_refusal(refusal)

    def _show_workbench(self, kept: "Kept | None" = None) -> None:
        from sleutelapp.shell.workbench import Workbench  # noqa: PLC0415 -- see the top

        if self.access.vault is None:
            return
        vault, settings, dialogs = self.access.vault, self.settings, self._dialogs
        workbench = Workbench(vault, settings, dialogs, self._history, place=self._place, kept=kept)
        workbench.lock_wanted.connect(self.lock)
        workbench.language_wanted.connect(self.change_language)
        workbench.navigation_collapsed.connect(partial(self.change_setting, "navigation_collapsed"))
        # Both are told by a page that is still at work, and may end it.
        workbench.setting_wanted.connect(self.change_setting, Qt.ConnectionType.QueuedConnection)
        workbench.codes_changed.connect(self._renew_workbench, Qt.ConnectionType.QueuedConnection)
        self._show(workbench)
        workbench.arrive()
        self.auto_lock.start()

    def _leave(self, workbench: "Workbench") -> None:
        self._place = workbench.place
        workbench.save_drafts()
        workbench.leave()

    def _close_vault(self) -> None:
        join_all()
        clipboard = self._app.clipboard()
        if clipboard.ownsClipboard():
            clipboard.clear()
        self._history.clear()
        self.access.close()

    def _lock_minutes(self) -> int:
        workbench = self.workbench
        if workbench is not None and workbench.has_open_form:
            return max(_FORM_MINUTES, self.settings.lock_minutes)
        return self.settings.lock_minutes

    def _may_close(self) -> bool:
        if self.coordinator is not None:
            return self.coordinator.may_leave()
        if self.access.vault is None or self.workbench is not None:
            return True
        from sleutelapp.shell.first_start import FirstStart, leave_without_code  # noqa: PLC0415 -- see the top

        unconfirmed = isinstance(self.page, FirstStart) and self.page.code_is_unconfirmed
        return not unconfirmed or leave_without_code(self._dialogs, self.window)
