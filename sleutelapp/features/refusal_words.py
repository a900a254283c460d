"""What is said at a field that names somebody or something which lies in the waste bin by now."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from sleutelapp.core.errors import UserError
from sleutelapp.qt.text import isolate

PERSON_GONE: Final = "person_thrown_away"
THING_GONE: Final = "thrown_away"


def refusal_words(error: UserError, language: str, name: str) -> str:
    """The sentence of an error, with the name that stands in the field where that is known."""
    if name and error.key == PERSON_GONE:
        said = QCoreApplication.translate(
            "Refusal", "{who} is in the waste bin. Put this person back first, or choose somebody else."
        )
        return said.replace("{who}", isolate(name))
    if name and error.key == THING_GONE:
        said = QCoreApplication.translate(
            "Refusal", "{name} is in the waste bin. Put it back first, or choose another."
        )
        return said.replace("{name}", isolate(name))
    return error.sentence(language)
