"""Work that takes a while: what is being done, how far it is, and a way to stop it."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.jobs import Job
from sleutelapp.qt.text import strong_label
from sleutelapp.qt.theme import SPACE


class ProgressCard(Card):
    """Shows one job at a time; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._job: Job | None = None
        self._words = strong_label("")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self.cancel = text_button(self.tr("Stop"), "close")
        self.cancel.clicked.connect(self._stop)
        column = QVBoxLayout()
        column.setSpacing(SPACE.s)
        column.addWidget(self._words)
        column.addWidget(self._bar)
        row = QHBoxLayout()
        row.setSpacing(SPACE.l)
        row.addLayout(column, 1)
        row.addWidget(self.cancel)
        self.content.addLayout(row)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Whether a job runs, shown or not."""
        return self._job is not None

    def watch(self, job: Job, words: str, *, after_ms: int = 0) -> None:
        """Show this job until it ends; `words` say what is done. What is done sooner than `after_ms` is not shown at all."""
        self._job = job
        self._words.setText(words)
        self._bar.setAccessibleName(words)
        self._bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        job.progressed.connect(self._show)
        job.finished.connect(self._end)
        if after_ms:
            self.hide()
            QTimer.singleShot(after_ms, job, lambda: self._appear(job))
        else:
            self.show()

    def _appear(self, job: Job) -> None:
        if job is self._job:
            self.show()

    def _show(self, done: int, total: int, _text: str) -> None:
        if self.sender() is self._job:
            self._bar.setRange(0, total)
            self._bar.setValue(done)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.cancel.setEnabled(False)

    def _end(self) -> None:
        if self.sender() is self._job:
            self._job = None
            self.hide()
