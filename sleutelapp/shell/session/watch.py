"""Whether the person is still at the computer, as far as the system tells.

    watch = session_watch(window)
    watch.left.connect(...)

Without a system that tells, nothing is ever emitted: the minutes without input lock then.
"""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget


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
    if sys.platform == "win32":
        from sleutelapp.shell.session.windows import WindowsSession  # noqa: PLC0415 -- that system only

        return WindowsSession(window)
    if sys.platform == "darwin":
        from sleutelapp.shell.session.macos import MacSession  # noqa: PLC0415 -- likewise

        return MacSession(window)
    from sleutelapp.shell.session.linux import LinuxSession  # noqa: PLC0415 -- likewise

    return LinuxSession(window)
