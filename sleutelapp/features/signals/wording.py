"""What is said of parts of a text that may tell about one person."""

from PySide6.QtCore import QCoreApplication

from sleutelapp.features.signals.telling import Telling
from sleutelapp.qt.text import isolate


def telling_words(told: Telling) -> str:
    """Why this part does not belong in a signal."""
    said = {
        "name": QCoreApplication.translate(
            "Signals", "“{part}” is also a name in your vault. A signal is about a pattern: leave people out."
        ),
        "phone": QCoreApplication.translate(
            "Signals", "“{part}” looks like a phone number. A signal is about a pattern: leave people out."
        ),
        "code": QCoreApplication.translate(
            "Signals", "“{part}” looks like a newcomer's code. A signal is about a pattern: leave people out."
        ),
        "bsn": QCoreApplication.translate(
            "Signals",
            "“{part}” looks like a citizen service number. A signal is about a pattern: leave people out.",
        ),
    }[told.kind]
    return said.replace("{part}", isolate(told.part))
