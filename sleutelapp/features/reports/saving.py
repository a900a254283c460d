"""Saving the workbook of a period from the window: asked where, written in a job."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.features.periods.period import Period
from sleutelapp.features.reports.export import suggested_name, write_workbook
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

    def ask(self, period: Period, key_person_code: str, *, preliminary: bool) -> None:
        """Ask where, and write the workbook of the period there; `preliminary`: exact figures only, and marked so.

        What was chosen is written or refused: a quarter that is no longer frozen does not become a preliminary file.
        """
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
            write_workbook(
                workspace.vault,
                period,
                output,
                reference=workspace.reference,
                language=workspace.language,
                force=is_complete,
                preview=preliminary,
            )

        job = Job(work, self)
        job.succeeded.connect(lambda: workspace.note("exported", "issue", detail=period.code))
        job.succeeded.connect(partial(self._tell_saved, preliminary))
        job.failed.connect(self._tell_failed)
        job.finished.connect(self.ended)
        self.begun.emit()
        job.start()

    def _tell_saved(self, preliminary: bool, _result: object) -> None:  # noqa: FBT001 -- bound by partial
        said = self.tr("The preliminary Excel file is saved: hours and contacts, nothing about people.")
        self._workspace.say(said if preliminary else self.tr("The Excel file is saved."))

    def _tell_failed(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self._workspace.dialogs.show_error(self._screen, error.sentence(self._workspace.language))
