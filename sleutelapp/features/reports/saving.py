"""Saving the workbook of a period from the window: asked where, written in a job."""

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.features.periods.period import Period
from sleutelapp.features.reports.export import suggested_name, write_summary
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.jobs import Job, Progress

_SUFFIX: Final = ".xlsx"


class SavingFlow(QObject):
    """`begun` and `ended` frame the writing."""

    begun = Signal()
    ended = Signal()

    def __init__(self, workspace: Workspace, screen: QWidget) -> None:
        super().__init__(screen)
        self._workspace = workspace
        self._screen = screen

    def ask(self, period: Period, key_person_code: str) -> None:
        """Ask where, and write what may leave of the period there."""
        workspace = self._workspace
        name = suggested_name(period, key_person_code, workspace.clock)
        chosen = workspace.dialogs.save_file(
            self._screen, self.tr("Save as Excel"), self.tr("Excel workbook (*.xlsx)"), name
        )
        if chosen is None:
            return
        # The dialog asked about replacing the file that was chosen, not about one whose name we completed.
        is_complete = chosen.suffix.lower() == _SUFFIX
        output = chosen if is_complete else chosen.with_name(chosen.name + _SUFFIX)

        def work(_progress: Progress) -> None:
            write_summary(
                workspace.vault,
                period,
                output,
                reference=workspace.reference,
                language=workspace.language,
                force=is_complete,
            )

        job = Job(work, self)
        job.succeeded.connect(self._tell_saved)
        job.failed.connect(self._tell_failed)
        job.finished.connect(self.ended)
        self.begun.emit()
        job.start()

    def _tell_saved(self) -> None:
        self._workspace.say(self.tr("The Excel file is saved."))

    def _tell_failed(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self._workspace.dialogs.show_error(self._screen, error.sentence(self._workspace.language))
