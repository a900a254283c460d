"""The language of the window, as it was before anybody chose one."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from sleutelapp.qt import direction


def forget_language(app: QApplication) -> None:
    """Take every translator away: other tests read the texts as they stand in the code."""
    for translator in direction._installed:
        app.removeTranslator(translator)
    direction._installed.clear()
    QLocale.setDefault(QLocale("en"))
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
