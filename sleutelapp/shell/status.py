"""The quiet line at the bottom: whether everything is safe."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sleutelapp.core.clock import Clock
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.days import moment
from sleutelapp.qt.icons import IconLabel
from sleutelapp.qt.text import styled_label
from sleutelapp.qt.theme import SPACE


class StatusLine(QWidget):
    """Says when the last save was, and leads to what can be taken back."""

    actions_wanted = Signal()

    def __init__(self, clock: Clock, *, read_only: bool, last_backup: datetime | None = None) -> None:
        """Show the line.

        Args:
            clock: to say of a day that it is today.
            read_only: nothing is saved at all.
            last_backup: when the newest was made, in local time.
        """
        super().__init__()
        self._clock = clock
        self._saved = ""
        self._backup = last_backup
        self._picture = IconLabel("check-circle-outline", "muted", 16)
        self.text = styled_label("", "caption", wrap=False)
        self.text.setObjectName("status")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.xxl, SPACE.xs, SPACE.xxl, SPACE.s)
        row.setSpacing(SPACE.s)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.text, 1)
        self.actions_button = text_button(self.tr("Last actions"), "undo-variant")
        self.actions_button.clicked.connect(self.actions_wanted)
        row.addWidget(self.actions_button)
        self.actions_button.hide()
        if read_only:
            self._picture.set_icon("eye-outline", "muted")
            self._saved = self.tr("Nothing is saved in this window")
        else:
            self._saved = self.tr("Everything saved")
        self._say()

    def show_saved(self, at: datetime) -> None:
        """Everything is saved, last at this local time."""
        self._saved = self.tr("Everything saved · {time}").replace("{time}", f"{at:%H:%M}")
        self._say()

    def show_backup(self, made: datetime) -> None:
        """The newest backup was made at this local time."""
        self._backup = made
        self._say()

    def show_undoable(self, count: int) -> None:
        """Offer the last actions while there are any."""
        self.actions_button.setVisible(count > 0)

    def _say(self) -> None:
        text = self._saved
        if self._backup is not None:
            said = moment(self._backup.date(), self._backup.time(), self._clock.today())
            backup = self.tr("backup {when}").replace("{when}", said)
            text = f"{text} · {backup}"
        self.text.setText(text)
        self.text.setAccessibleName(text)
