"""From what needs the key person now to the days ahead, and back."""

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from sleutelapp.features.screen import Screen
from sleutelapp.qt.segments import Segments

TODAY: Final = "today"
AGENDA: Final = "agenda"


class PlanSwitch(Segments):
    """Goes to the page that is pressed; stays on the one it stands on."""

    def __init__(self, here: str, screen: Screen, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        pages = [(TODAY, translate("PlanSwitch", "Today")), (AGENDA, translate("PlanSwitch", "Agenda"))]
        super().__init__(translate("PlanSwitch", "Show"), pages, here, parent)
        self._here = here
        self._screen = screen
        self.chosen.connect(self._go)

    def _go(self, page: str) -> None:
        self.set_value(self._here)
        if page != self._here:
            self._screen.place_wanted.emit(page, None)
