"""Which of first start, unlock and workbench is shown, and what is open meanwhile.

Nothing imported at the top of this module loads SQLAlchemy: the window is painted first, and a thread
reads the rest while the password is typed.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from sleutelapp.core.clock import Clock, SystemClock
from sleutelapp.core.errors import UserError
from sleutelapp.core.paths import VaultFiles
from sleutelapp.qt.clipboard import ClipboardGuard
from sleutelapp.qt.dialogs import Dialogs
from sleutelapp.qt.jobs import join_all
from sleutelapp.shell.applied_settings import AppliedSettings
from sleutelapp.shell.auto_lock import AutoLock
from sleutelapp.shell.closing import delete_page, may_leave_first_start, reject_dialogs
from sleutelapp.shell.coordinator.begun import Begun
from sleutelapp.shell.coordinator.door import CoordinatorDoor
from sleutelapp.shell.doors import damaged_page, example_page, first_start_page, restore_page, unlock_page
from sleutelapp.shell.doorstep import Doorstep
from sleutelapp.shell.handover import Handover
from sleutelapp.shell.leaving import Leaving, left_behind, show_as_left
from sleutelapp.shell.relaunching import Relauncher
from sleutelapp.shell.undo_history import UndoHistory
from sleutelapp.shell.unlock import UnlockPage
from sleutelapp.shell.vault_access import VaultAccess, load_soon
from sleutelapp.shell.window import MainWindow
from sleutelapp.vault.temporary import OwnFolder

if TYPE_CHECKING:
    from sleutelapp.shell.coordinator.bench import CoordinatorBench
    from sleutelapp.shell.kept import Kept
    from sleutelapp.shell.place import Place
    from sleutelapp.shell.workbench import Workbench
    from sleutelapp.vault.backup_file import Reason
    from sleutelapp.vault.keys import KdfCost
    from sleutelapp.vault.opening import UnlockedKeys


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
        relauncher: Relauncher | None = None,
        handover: Handover | None = None,
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
            relauncher: replaces this process at a lock; without one it locks and lives on.
            handover: how the process before this one was left, if it was replaced by this one.
        """
        super().__init__()
        self._app = app
        self.dialogs = dialogs or Dialogs()
        self._applied = AppliedSettings(app, settings_path)
        self.settings = self._applied.values
        self.access = VaultAccess(files, clock or SystemClock(), kdf_cost)
        self._kdf_cost = kdf_cost
        self._leaving = Leaving(relauncher, self) if relauncher is not None else None
        if self._leaving is not None:
            self._leaving.stayed.connect(self._show_unlock)
        self._handover = handover or Handover()
        self.place: Place | None = self._handover.place  # where the next workbench begins
        self._knows_names = False  # of people: true once a vault was open in this process
        self._door = CoordinatorDoor(self.settings, settings_path, self.dialogs, self.access.clock)
        self._bench: CoordinatorBench | None = None
        self._example: OwnFolder | None = None
        self.page: QWidget | None = None
        self._history = UndoHistory(self)
        minutes = lambda: (self.workbench or self.settings).lock_minutes  # noqa: E731 -- asked anew each time
        self.auto_lock = AutoLock(minutes, self.access.clock, steady=steady, parent=self)
        self.auto_lock.due.connect(self.lock)
        geometry = self._handover.geometry or self.settings.window_geometry
        self.clipboard = ClipboardGuard(app.clipboard(), self)
        self.window = MainWindow(geometry, self._may_close)
        self.window.closing.connect(self.close)

    def start(self) -> None:
        """Take the vault and show what comes first.

        Raises:
            Refused: another process has the vault.
        """
        self.access.take()
        if self.settings.coordinator and not self.access.files.exists():
            self._show_coordinator(Begun())
        else:
            self.show_door()
        show_as_left(self.window, self._handover)
        if self.coordinator is None:  # whose window needs no store
            load_soon(self)

    def start_demo(self) -> None:
        """Make a vault of invented people in a temporary folder, and open it."""
        self._example = OwnFolder(self._handover.example)
        files = VaultFiles(self._example.path / "kluis")
        self.access = VaultAccess(files, self.access.clock, self._kdf_cost)
        self.access.take()
        if files.exists():  # it is locked
            self.show_door()
        else:
            self.show_page(example_page(self))
        show_as_left(self.window, self._handover)

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
        self.show_door()

    def lock(self, *, backup: "Reason | None" = "change") -> None:
        """Keep what is being typed, close, ask for the password; nothing may veto. Without a reason no backup now."""
        if self.workbench is not None:
            self.shut(self.workbench, backup)
            self.show_door()

    def restore(self, backup: Path | None = None) -> None:
        """Put back a backup, or one that is chosen first. An open vault is closed, and kept aside in the end."""
        if self.workbench is not None:
            self.shut(self.workbench, "before_restore")
        self.place = None  # what it shows may not be in the backup
        page = restore_page(self, backup)
        self.show_page(page)
        page.arrive()

    def shut(self, workbench: "Workbench", reason: "Reason | None" = "change") -> None:
        """Keep what is being typed and close the vault; another page must be shown at once."""
        self.auto_lock.stop()
        self._leave(workbench)
        reject_dialogs(self._app)
        self._close_vault(reason)
        if self._example is None:
            self._applied.save(self.window.kept_geometry())

    def change_language(self, language: str) -> None:
        """Speak another language at once; what is being typed stays."""
        self.change_setting("language", language)

    def change_setting(self, name: str, value: object) -> None:
        """Keep a setting of this computer, a field of Settings, and let it work at once."""
        if self._applied.change(name, value):
            self._renew()

    def renew_workbench(self) -> None:
        """Make an open vault's page anew, with what is being typed."""
        if self.workbench is not None:
            self._renew()

    def _renew(self) -> None:
        workbench, coordinator = self.workbench, self.coordinator
        if workbench is not None:
            kept = workbench.kept()
            self._leave(workbench)
            self.show_workbench(kept)
        elif coordinator is not None:
            self._show_coordinator(coordinator.begun())
        else:
            self.show_door()

    def close(self) -> None:
        """Keep what is being typed, close everything, and let go of the vault."""
        self.auto_lock.stop()
        workbench, coordinator = self.workbench, self.coordinator
        if workbench is not None:
            self._leave(workbench)
        if coordinator is not None:
            coordinator.keep()
        if self._example is None:
            self._applied.save(self.window.kept_geometry())
        self.window.hide()  # a page that nobody sees does not read again
        if workbench is not None:
            delete_page(self.window)
            self.page = None
        self.access.wait_for_backup()
        self._close_vault()
        self.access.release()
        if self._example is not None:
            self._example.remove()

    def show_page(self, page: QWidget) -> None:
        """Show a page in the place of the one before it."""
        self.page = page
        self.window.show_page(page)
        if isinstance(page, Doorstep):
            page.arrive()

    def show_door(self) -> None:
        """Ask for the password; without a vault, begin one."""
        if self.access.files.exists():
            self._show_locked()
            return
        page = first_start_page(self)
        self.show_page(page)
        page.arrive()

    def _show_locked(self) -> None:
        """Ask for the password, in a process that never knew what it opens if there can be one."""
        if self._leaving is None or not self._knows_names:
            self._show_unlock()
        elif page := self._leaving.start(self.access, left_behind(self.window, self.place, self._example)):
            self.show_page(page)

    def _show_unlock(self) -> UnlockPage:
        page = unlock_page(self, is_example=self._example is not None)
        self.show_page(page)
        return page

    def _show_coordinator(self, begun: Begun) -> None:
        bench = self._bench = self._door.open(begun)
        bench.setting_wanted.connect(self.change_setting, Qt.ConnectionType.QueuedConnection)
        bench.key_person_wanted.connect(self.leave_coordinator)
        self.show_page(bench)
        bench.arrive()

    def open_with(self, keys: "UnlockedKeys") -> None:
        """Open the vault and show it; what refuses is said at the door."""
        try:
            self.access.open(keys)
            self.show_workbench()
        except UserError as refusal:
            self._close_vault()
            if (damaged := damaged_page(self, keys, refusal)) is not None:
                return self.show_page(damaged)
            page = self.page if isinstance(self.page, UnlockPage) else self._show_unlock()
            page.show_refusal(refusal)

    def show_workbench(self, kept: "Kept | None" = None) -> None:
        """Show the open vault."""
        from sleutelapp.shell.leads import lead_from_workbench  # noqa: PLC0415 -- see the top
        from sleutelapp.shell.workbench import Workbench  # noqa: PLC0415 -- see the top

        if self.access.vault is None:
            return
        self._knows_names = True
        vault, settings, dialogs = self.access.vault, self.settings, self.dialogs
        workbench = Workbench(vault, settings, dialogs, self._history, place=self.place, kept=kept)
        lead_from_workbench(workbench, self)
        self.show_page(workbench)
        workbench.arrive()
        self.auto_lock.start()

    def _leave(self, workbench: "Workbench") -> None:
        self.place = workbench.place
        workbench.leave()

    def _close_vault(self, reason: "Reason | None" = "change") -> None:
        join_all()
        self.clipboard.clear()
        self._history.clear()
        self.access.close(reason)

    def _may_close(self) -> bool:
        if self.coordinator is not None:
            return self.coordinator.may_leave()
        is_asked = self.access.vault is not None and self.workbench is None
        return not is_asked or may_leave_first_start(self.page, self.dialogs, self.window)
