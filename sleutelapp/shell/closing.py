"""What a lock and a closing window do to what stands open."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from sleutelapp.qt.dialogs import Dialogs


def reject_dialogs(app: QApplication) -> None:
    """Close every dialog that is open: none may veto a lock."""
    for widget in app.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            widget.reject()


def delete_page(window: QMainWindow) -> None:
    """Delete what a window shows at once: nothing that could still ask the vault outlives it."""
    page = window.takeCentralWidget()
    if page is not None:
        page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def may_leave_first_start(page: QWidget | None, dialogs: Dialogs, window: QWidget) -> bool:
    """Whether the window may close while a vault is open and no workbench is shown: its code may not be on paper."""
    # This module is loaded before the first paint, and that one loads the store.
    from sleutelapp.shell.first_start import FirstStart, leave_without_code  # noqa: PLC0415

    unconfirmed = isinstance(page, FirstStart) and page.code_is_unconfirmed
    return not unconfirmed or leave_without_code(dialogs, window)
