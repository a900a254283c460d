"""How far the reading of many files is, with a way to stop."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from sleutelapp.qt.buttons import secondary_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.jobs import Job
from sleutelapp.qt.text import ElidedLabel, isolate, strong_label
from sleutelapp.qt.theme import SPACE


class ReadingCard(Card):
    """Follows one job."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("reading")
        self.heading = strong_label("")
        self.file = ElidedLabel("", "caption")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop = secondary_button(self.tr("Stop"), "close-circle-outline")
        self.stop.setObjectName("stopReading")
        line = QHBoxLayout()
        line.setSpacing(SPACE.m)
        line.addWidget(self.heading, 1)
        line.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignTop)
        self.content.addLayout(line)
        self.content.addWidget(self.bar)
        self.content.addWidget(self.file)
        self._job: Job | None = None
        self._doing = ""
        self.stop.clicked.connect(self._stop)

    def follow(self, job: Job, doing: str) -> None:
        """Show how far this is; `doing` says what goes on while no files are read."""
        self._job = job
        self._doing = doing
        self.stop.setEnabled(True)
        self._show(0, 0, "")
        job.progressed.connect(self._show)

    def _show(self, done: int, total: int, name: str) -> None:
        if total:
            words = self.tr("Reading file {number} of {total}")
            words = words.replace("{number}", isolate(str(done + 1))).replace("{total}", isolate(str(total)))
        else:
            words = self._doing
        self.heading.setText(words)
        self.bar.setAccessibleName(words)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.file.set_text(isolate(name))

    def _stop(self) -> None:
        if self._job is not None:
            self.stop.setEnabled(False)
            self._job.cancel()
