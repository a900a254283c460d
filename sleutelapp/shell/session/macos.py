"""Screen lock, sleep and user switch as macOS tells every program that listens."""

import ctypes
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject

from sleutelapp.core.objective_c import ObjectiveC
from sleutelapp.shell.session.watch import SessionWatch

# Those of the workspace say what happens to the computer, the distributed one comes from the lock screen.
LEAVING: Final = ("NSWorkspaceSessionDidResignActiveNotification",)
SLEEPING: Final = ("NSWorkspaceWillSleepNotification",)
SCREEN_LOCKED: Final = "com.apple.screenIsLocked"

_CALLED = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)


class MacSession(SessionWatch):
    """Listens with an object of a class made for it: these notifications go to Objective-C objects only."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        objc = self._objc = ObjectiveC()
        # Called for as long as the program runs: kept, or Python would free them.
        self._calls = {
            b"personLeft:": self._call(self.left.emit),
            b"willSleep:": self._call(self.sleeping.emit),
        }
        methods = {name: ctypes.cast(call, ctypes.c_void_p) for name, call in self._calls.items()}
        self._observer = objc.send(objc.make_class(b"SleutelappSession", methods), b"new")
        workspace = objc.send(objc.class_named(b"NSWorkspace"), b"sharedWorkspace")
        center = objc.send(workspace, b"notificationCenter")
        for name in LEAVING:
            self._hear(center, b"personLeft:", name)
        for name in SLEEPING:
            self._hear(center, b"willSleep:", name)
        everybodys = objc.send(objc.class_named(b"NSDistributedNotificationCenter"), b"defaultCenter")
        self._hear(everybodys, b"personLeft:", SCREEN_LOCKED)

    @staticmethod
    def _call(told: Callable[[], object]) -> "ctypes._FuncPointer":
        def call(_self: int, _command: int, _notification: int) -> None:
            told()

        return _CALLED(call)

    def _hear(self, center: int, method: bytes, name: str) -> None:
        objc = self._objc
        objc.send(
            center,
            b"addObserver:selector:name:object:",
            self._observer,
            objc.selector(method),
            objc.text(name),
            None,
        )
