"""Screen lock, sleep and user switch by D-Bus: logind on the system bus, the desktop's screen saver on the user's.

Both are local sockets of the system. Where neither is there, as in a container, nothing is heard.
"""

import os
from typing import Any, Final

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import (
    QDBus,
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusUnixFileDescriptor,
    QDBusVariant,
)

from sleutelapp.shell.session.watch import SessionWatch

_LOGIN: Final = "org.freedesktop.login1"
_MANAGER_PATH: Final = "/org/freedesktop/login1"
_MANAGER: Final = "org.freedesktop.login1.Manager"
_SESSION: Final = "org.freedesktop.login1.Session"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_SCREEN_SAVERS: Final = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
_PATIENCE_MS: Final = 1000  # the window stands still meanwhile


class LinuxSession(SessionWatch):
    """Also asks for a moment before the computer sleeps, so that the lock is done by then."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._system = QDBusConnection.systemBus()
        self._user = QDBusConnection.sessionBus()
        self._session = ""
        self._delay: QDBusUnixFileDescriptor | None = None
        if self._system.isConnected():
            self._hear_logind()
        if self._user.isConnected():
            hear: Any = self._user.connect  # see below
            for interface in _SCREEN_SAVERS:  # whoever says so, on whatever path: KDE uses two
                hear("", "", interface, "ActiveChanged", self, SLOT("_screen_saver(bool)"))

    def _hear_logind(self) -> None:
        hear: Any = self._system.connect  # its stub wants bytes, which it refuses
        hear(_LOGIN, _MANAGER_PATH, _MANAGER, "PrepareForSleep", self, SLOT("_prepare_for_sleep(bool)"))
        # A desktop's programs may stand outside the session they are shown in; "auto" is then the user's own.
        found = self._ask(_MANAGER_PATH, _MANAGER, "GetSession", os.environ.get("XDG_SESSION_ID") or "auto")
        if isinstance(found, QDBusObjectPath):
            self._session = found.path()
            hear(_LOGIN, self._session, _SESSION, "Lock", self, SLOT("_locked()"))
            hear(_LOGIN, self._session, _PROPERTIES, "PropertiesChanged", self, SLOT("_look()"))
        self._delay_sleep()

    def _delay_sleep(self) -> None:
        given = self._ask(
            _MANAGER_PATH, _MANAGER, "Inhibit", "sleep", "Sleutelapp", "Locks the vault", "delay"
        )
        self._delay = given if isinstance(given, QDBusUnixFileDescriptor) else None

    def _ask(self, path: str, interface: str, method: str, *arguments: str) -> object:
        message = QDBusMessage.createMethodCall(_LOGIN, path, interface, method)
        message.setArguments(list(arguments))
        answer = self._system.call(message, QDBus.CallMode.Block, _PATIENCE_MS)
        is_answer = answer.type() == QDBusMessage.MessageType.ReplyMessage
        return next(iter(answer.arguments()), None) if is_answer else None

    def _property(self, name: str) -> object:
        value = self._ask(self._session, _PROPERTIES, "Get", _SESSION, name)
        return value.variant() if isinstance(value, QDBusVariant) else value

    @Slot(bool)
    def _prepare_for_sleep(self, begins: bool) -> None:  # noqa: FBT001 -- D-Bus calls it
        if begins:
            self.sleeping.emit()
            self._delay = None  # let it sleep
        else:
            self._delay_sleep()

    @Slot()
    def _locked(self) -> None:
        self.left.emit()

    @Slot()
    def _look(self) -> None:
        """Something of the session changed: whether it is shown, or the lock of its screen."""
        if self._property("Active") is False or self._property("LockedHint") is True:
            self.left.emit()

    @Slot(bool)
    def _screen_saver(self, active: bool) -> None:  # noqa: FBT001 -- D-Bus calls it
        if active:
            self.left.emit()
