"""The quiet line at the bottom: whether everything is safe."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sleutelapp.qt.icons import IconLabel
from sleutelapp.qt.text import styled_label
from sleutelapp.qt.theme import SPACE


class StatusLine(QWidget):
    """Says when the last save was."""

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self._picture = IconLabel("check-circle-outline", "muted", 16)
        self.text = styled_label("", "caption", wrap=False)
        self.text.setObjectName("status")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.xxl, SPACE.xs, SPACE.xxl, SPACE.s)
        row.setSpacing(SPACE.s)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.text, 1)
        if read_only:
            self._picture.set_icon("eye-outline", "muted")
            self._say(self.tr("Nothing is saved in this window"))
        else:
            self._say(self.tr("Everything saved"))

    def show_saved(self, moment: datetime) -> None:
        """Everything is saved, last at this local time."""
        self._say(self.tr("Everything saved · {time}").replace("{time}", f"{moment:%H:%M}"))

    def _say(self, text: str) -> None:
        self.text.setText(text)
        self.text.setAccessibleName(text)
