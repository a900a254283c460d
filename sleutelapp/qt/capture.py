"""Keeping windows out of screenshots, recordings and shared screens, on the systems that can."""

import ctypes
import sys
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from sleutelapp.core.objective_c import ObjectiveC
from sleutelapp.core.overriding import override

Protect = Callable[[int, bool], object]  # a window's handle, and whether to hide it

_SHOWN, _BLACK, _LEFT_OUT = 0x00, 0x01, 0x11  # WDA_NONE, WDA_MONITOR, WDA_EXCLUDEFROMCAPTURE
_SHARING_NONE, _SHARING_READ_ONLY = 0, 1  # NSWindowSharingType
_WHEN: Final = frozenset({QEvent.Type.Show, QEvent.Type.WinIdChange})


def screen_protection() -> Protect | None:
    """How this system hides a window; None where none does, as on Linux."""
    return {"win32": _protect_on_windows, "darwin": _protect_on_mac}.get(sys.platform)


class CaptureGuard(QObject):
    """Hides every window of the program, dialogs and lists too, as soon as it is shown."""

    def __init__(self, app: QApplication, protect: Protect, *, allowed: bool) -> None:
        super().__init__(app)
        self._protect = protect
        self._allowed = allowed
        app.installEventFilter(self)

    def allow(self, *, allowed: bool) -> None:
        """Let windows be seen, or hide them, also those that are open."""
        if allowed == self._allowed:
            return
        self._allowed = allowed
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                self._apply(window)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _WHEN and isinstance(watched, QWidget) and watched.isWindow():
            self._apply(watched)
        return False

    def _apply(self, window: QWidget) -> None:
        if window.internalWinId():
            self._protect(int(window.winId()), not self._allowed)


def _protect_on_windows(handle: int, hide: bool) -> None:  # noqa: FBT001 -- see Protect
    if sys.platform == "win32":
        affinity = ctypes.WinDLL("user32").SetWindowDisplayAffinity
        affinity.argtypes = [ctypes.c_void_p, ctypes.c_uint32]
        # Windows before 2020 only knows how to paint it black.
        if not affinity(handle, _LEFT_OUT if hide else _SHOWN) and hide:
            affinity(handle, _BLACK)


def _protect_on_mac(handle: int, hide: bool) -> None:  # noqa: FBT001 -- see Protect
    objc = ObjectiveC()
    window = objc.send(handle, b"window")  # Qt's handle is the view in it
    if window:
        objc.send(window, b"setSharingType:", _SHARING_NONE if hide else _SHARING_READ_ONLY)
