"""Whether the person is still at the computer, as far as the system tells.

    watch = session_watch(window)
    watch.left.connect(...)

Without a system that tells, nothing is ever emitted: the minutes without input lock then.
"""

import ctypes
import logging
import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

_log = logging.getLogger(__name__)


class SessionWatch(QObject):
    """What each system's own watch emits.

    Attributes:
        left: the screen was locked, or another user's session is shown.
        sleeping: the computer is about to sleep, in seconds.
    """

    left = Signal()
    sleeping = Signal()


def session_watch(window: QWidget) -> SessionWatch:
    """Begin to watch, for a window that is shown; it owns the watch."""
    try:
        return _of_system(window)
    except (ImportError, OSError, AttributeError, ctypes.ArgumentError) as error:
        # A system that is other than we know it: better a window without a watch than none.
        _log.warning("session not watched: %s", type(error).__name__)
        return SessionWatch(window)


def _of_system(window: QWidget) -> SessionWatch:
    if sys.platform == "win32":
        from sleutelapp.shell.session.windows import WindowsSession  # noqa: PLC0415 -- that system only

        return WindowsSession(window)
    if sys.platform == "darwin":
        from sleutelapp.shell.session.macos import MacSession  # noqa: PLC0415 -- likewise

        return MacSession(window)
    from sleutelapp.shell.session.linux import LinuxSession  # noqa: PLC0415 -- likewise

    return LinuxSession(window)
