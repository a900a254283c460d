"""A logind and a screen saver for tests: `fake_logind.py`, on the buses of its environment.

It prints `ready`, does what each line of its standard input says, and prints `delays N` when the number of programs
that ask for a moment before sleep has changed.
"""

import os
import sys

from PySide6.QtCore import QCoreApplication, QSocketNotifier
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusUnixFileDescriptor,
    QDBusVariant,
    QDBusVirtualObject,
)

MANAGER = "/org/freedesktop/login1"
SESSION = f"{MANAGER}/session/c7"


def say(*words: object) -> None:
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


class Logind(QDBusVirtualObject):
    def __init__(self) -> None:
        super().__init__()
        self.properties = {"Active": True, "LockedHint": False}
        self.sleeping: QSocketNotifier | None = None

    def introspect(self, _path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        arguments = message.arguments()
        if message.member() == "GetSession":
            answer: object = QDBusObjectPath(SESSION)
        elif message.member() == "Get":
            answer = QDBusVariant(self.properties[arguments[1]])
        elif message.member() == "Inhibit":
            if (arguments[0], arguments[3]) != ("sleep", "delay"):
                return False
            answer = self._delay()
        else:
            return False
        reply = message.createReply()
        reply.setArguments([answer])
        return connection.send(reply)

    def _delay(self) -> QDBusUnixFileDescriptor:
        ours, given = os.pipe()
        descriptor = QDBusUnixFileDescriptor(given)  # a copy
        os.close(given)
        self.sleeping = QSocketNotifier(ours, QSocketNotifier.Type.Read)
        self.sleeping.activated.connect(self._let_go)
        say("delays", 1)
        return descriptor

    def _let_go(self) -> None:
        assert self.sleeping is not None
        self.sleeping.setEnabled(False)
        say("delays", 0)


def emit(bus: QDBusConnection, path: str, interface: str, name: str, *arguments: object) -> None:
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(list(arguments))
    assert bus.send(message)


def main() -> int:
    app = QCoreApplication([])
    system, user = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
    logind = Logind()
    assert system.registerVirtualObject(MANAGER, logind, QDBusConnection.VirtualObjectRegisterOption.SubPath)
    assert system.registerService("org.freedesktop.login1")

    def obey() -> None:
        for line in os.read(0, 1000).decode().splitlines():
            match line.split():
                case ["sleep" | "wake" as what]:
                    emit(
                        system, MANAGER, "org.freedesktop.login1.Manager", "PrepareForSleep", what == "sleep"
                    )
                case ["lock"]:
                    emit(system, SESSION, "org.freedesktop.login1.Session", "Lock")
                case ["property", name, value]:
                    logind.properties[name] = value == "true"
                    changed: tuple[object, ...] = (
                        "org.freedesktop.login1.Session",
                        {name: value == "true"},
                        [],
                    )
                    emit(system, SESSION, "org.freedesktop.DBus.Properties", "PropertiesChanged", *changed)
                case ["saver", interface, value]:
                    emit(user, "/a/path", interface, "ActiveChanged", value == "true")

    commands = QSocketNotifier(0, QSocketNotifier.Type.Read)
    commands.activated.connect(obey)
    say("ready")
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
