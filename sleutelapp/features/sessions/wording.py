"""Words for sessions: how far one is, and how many people."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QObject


def status_name(status: str) -> str:
    """How far a session is, in a word."""
    return {
        "planned": QCoreApplication.translate("Sessions", "Planned"),
        "held": QCoreApplication.translate("Sessions", "Held"),
        "cancelled": QCoreApplication.translate("Sessions", "Cancelled"),
    }[status]


class SessionCounts(QObject):
    """Each in the language now spoken; methods of a QObject, where lupdate recognises plurals."""

    def registered(self, people: int) -> str:
        """Who said beforehand that they would come."""
        return self.tr("%n registered", "", people)

    def participants(self, people: int) -> str:
        """Who came."""
        return self.tr("%n participant(s)", "", people)

    def known(self, people: int) -> str:
        """Those of them who are in the vault."""
        return self.tr("%n known", "", people)

    def absent(self, people: int) -> str:
        """Who registered and stayed away."""
        return self.tr("%n did not come", "", people)


session_counts: Final = SessionCounts()
