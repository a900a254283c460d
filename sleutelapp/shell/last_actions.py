"""What was done, on the workbench: told in a toast, counted in the status line, listed on a sheet."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from sleutelapp.qt.toast import ToastHost
from sleutelapp.shell.kept import Kept
from sleutelapp.shell.status import StatusLine
from sleutelapp.shell.undo_history import UndoHistory
from sleutelapp.shell.undo_sheet import UndoSheet


class LastActions(QObject):
    """The history outlives it: it belongs to the open vault, this to one workbench."""

    def __init__(self, history: UndoHistory, toast: ToastHost, status: StatusLine, over: QWidget) -> None:
        """Tell what is added from now on.

        Args:
            history: what can be taken back.
            toast: tells it.
            status: counts it.
            over: where the sheet opens.
        """
        super().__init__(over)
        self._history = history
        self._toast = toast
        self._status = status
        self._over = over
        status.actions_wanted.connect(self.show_sheet)
        history.changed.connect(self._count)
        history.added.connect(self.tell)
        self._count()

    def tell(self, said: str) -> None:
        """Say what was done, with "undo"."""
        self._toast.show_message(said, action=self.tr("Undo"), on_action=self.undo)

    def tell_again(self, kept: Kept) -> None:
        """Go on with what the toast of the workbench before this one said."""
        if kept.can_undo:
            self.tell(kept.said)
        elif kept.said:
            self._toast.show_message(kept.said)

    def undo(self) -> None:
        """Take back the last action, and say which."""
        undone = self._history.undo_last()
        if undone is not None:
            self._toast.show_message(self.tr("Undone: {what}").replace("{what}", undone.said))

    def show_sheet(self) -> None:
        """Show what was done since the vault opened, to take it back."""
        sheet = UndoSheet(self._history, self.undo, self._over)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    def leave(self) -> None:
        """Tell nothing any more."""
        self._history.changed.disconnect(self._count)
        self._history.added.disconnect(self.tell)

    def _count(self) -> None:
        self._status.show_undoable(len(self._history.newest_first()))
