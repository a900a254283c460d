"""The language of the window: translations, dates and numbers, and reading direction.

Two pseudo-languages serve the tests: ``x-rtl`` mirrors everything, ``x-long`` makes every string 40 % longer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator

from sleutelapp.core.overriding import override
from sleutelapp.core.resources import resource_path

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QApplication

# Each language in its own words, so that everyone finds their own.
LANGUAGES: Final = (("nl", "Nederlands"), ("en", "English"))
MIRRORED: Final = "x-rtl"
STRETCHED: Final = "x-long"
_LONG_WORD: Final = 11  # characters; words wrap, also in the longest of languages
_SOURCE_LANGUAGE: Final = "en"


class PseudoTranslator(QTranslator):
    """Decorates every source string, so that a label left untranslated or too narrow shows."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language

    @override
    def isEmpty(self) -> bool:
        # An empty translator is never asked.
        return False

    @override
    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:
        if self._language == STRETCHED:
            wanted = max(1, round(len(sourceText) * 0.4) - 1)
            return " ".join(
                [sourceText, *("~" * min(_LONG_WORD, wanted - i) for i in range(0, wanted, _LONG_WORD + 1))]
            )
        return f"\u2067{sourceText}\u2069"


_installed: Final[list[QTranslator]] = []


def reads_right_to_left(language: str) -> bool:
    """Whether a language (BCP 47, or a pseudo-language) is written from right to left."""
    if language == MIRRORED:
        return True
    return QLocale(language).textDirection() == Qt.LayoutDirection.RightToLeft


def set_language(app: QApplication, language: str) -> None:
    """Speak a language from now on; widgets made earlier keep their strings.

    Args:
        app: the application.
        language: BCP 47, such as ``"nl"``, or a pseudo-language.
    """
    for old in _installed:
        app.removeTranslator(old)
    _installed.clear()
    pseudo = language in (MIRRORED, STRETCHED)
    QLocale.setDefault(QLocale("en" if pseudo else language))
    new = [PseudoTranslator(language)] if pseudo else _translators(language)
    for translator in new:
        app.installTranslator(translator)
        _installed.append(translator)
    mirrored = reads_right_to_left(language)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)


def _translators(language: str) -> list[QTranslator]:
    """Those of Qt's own buttons and of the application that exist for a language."""
    code = re.split("[-_]", language, maxsplit=1)[0]
    files = [(str(resource_path("i18n")), f"sleutelapp_{code}")]
    if code != _SOURCE_LANGUAGE:  # our English file holds plurals; Qt's own English is in its source
        files.insert(0, (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{code}"))
    found = []
    for folder, name in files:
        translator = QTranslator()
        if translator.load(name, folder):
            found.append(translator)
    return found
