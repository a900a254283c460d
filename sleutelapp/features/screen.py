"""What the shell knows of a screen."""

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class Screen(QWidget):
    """A page of the window: reads again when records it watches have changed.

    A visible screen reloads at once, a hidden one when it is shown again.
    """

    watches: ClassVar[frozenset[str]] = frozenset()  # tables; what the vault reports after a commit

    new_contact_wanted = Signal(object)  # newcomer id, or None
    newcomer_wanted = Signal(int)
    referral_wanted = Signal(int)
    contact_wanted = Signal(int)
    draft_wanted = Signal(int)
    record_wanted = Signal(str, int)  # kind as on the command line, number
    setting_wanted = Signal(str, object)  # field of core/settings.py, value
    backup_made = Signal(object)  # when, in local time
    restore_wanted = Signal(object)  # path of a backup, or None to choose one
    erase_wanted = Signal(int)  # number of a newcomer, erased for good
    rotation_wanted = Signal()  # of the vault's key
    place_wanted = Signal(str, object)  # key of a page, and what to show on it or None
    place_became = Signal(
        str, object
    )  # likewise: what is shown here now, in the place of a form that is done
    finished = Signal()  # with what was shown: back to where the user came from

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stale = True

    def reload(self) -> None:
        """Read from the vault and show; opens `vault.reading()` once and calls queries."""
        raise NotImplementedError

    def records_changed(self, tables: frozenset[str]) -> None:
        """Called by the shell after every commit."""
        if tables & self.watches:
            if self.isVisible():
                self.reload()
            else:
                self._stale = True

    def resume(self, draft_id: int) -> None:
        """Go on with a draft kept by a form of this screen; called by the shell after `arrive`."""
        raise NotImplementedError

    def arrive(self) -> None:
        """Called by the shell when this screen is about to be shown."""
        if self._stale:
            self._stale = False
            self.reload()
