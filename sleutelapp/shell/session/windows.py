"""Screen lock, sleep and user switch as Windows tells every window that asks for it."""

import ctypes
import sys
from collections.abc import Callable
from ctypes import wintypes
from typing import Any, Final, Literal

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from PySide6.QtWidgets import QWidget

from sleutelapp.core.overriding import override
from sleutelapp.shell.session.watch import SessionWatch

Told = Literal["left", "sleeping"]

_MESSAGE_TYPES: Final = frozenset({b"windows_generic_MSG", b"windows_dispatcher_MSG"})
_SESSION_CHANGE: Final = 0x02B1  # WM_WTSSESSION_CHANGE
_POWER_BROADCAST: Final = 0x0218  # WM_POWERBROADCAST
_SUSPEND: Final = 0x0004  # PBT_APMSUSPEND
_LEAVING: Final = frozenset(
    {
        0x2,  # WTS_CONSOLE_DISCONNECT: another user's session is shown
        0x4,  # WTS_REMOTE_DISCONNECT
        0x6,  # WTS_SESSION_LOGOFF
        0x7,  # WTS_SESSION_LOCK
    }
)
_THIS_SESSION: Final = 0  # NOTIFY_FOR_THIS_SESSION
_TO_WINDOW: Final = 0  # DEVICE_NOTIFY_WINDOW_HANDLE


def meaning(message: int, parameter: int) -> Told | None:
    """What a message of Windows, with its wParam, says about the person; None for nothing."""
    if message == _SESSION_CHANGE and parameter in _LEAVING:
        return "left"
    if message == _POWER_BROADCAST and parameter == _SUSPEND:
        return "sleeping"
    return None


class Messages(QAbstractNativeEventFilter):
    """Looks at each message of the program, and passes all of them on."""

    def __init__(self, heard: Callable[[Told], object]) -> None:
        super().__init__()
        self._heard = heard

    @override
    def nativeEventFilter(  # type: ignore[override]  # the stubs know neither the pointer nor the pair
        self, event_type: QByteArray, message: Any
    ) -> tuple[bool, int]:
        if bytes(event_type.data()) in _MESSAGE_TYPES:
            told = wintypes.MSG.from_address(int(message))
            said = meaning(told.message, told.wParam)
            if said is not None:
                self._heard(said)
        return False, 0


class WindowsSession(SessionWatch):
    """Asks Windows to tell one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._messages = Messages(self._pass_on)
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self._messages)
        if sys.platform == "win32":
            handle = wintypes.HWND(int(window.winId()))
            ctypes.WinDLL("wtsapi32").WTSRegisterSessionNotification(handle, wintypes.DWORD(_THIS_SESSION))
            # Laptops that sleep without switching off say so only to who asked.
            user32 = ctypes.WinDLL("user32")
            user32.RegisterSuspendResumeNotification.restype = wintypes.HANDLE
            user32.RegisterSuspendResumeNotification(handle, wintypes.DWORD(_TO_WINDOW))

    def _pass_on(self, told: Told) -> None:
        (self.left if told == "left" else self.sleeping).emit()
