"""Freezing a quarter from the window: asked once, worked out in a job that can be stopped, and only then written."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sleutelapp.core.errors import Refused, UserError
from sleutelapp.features.freezing.actions import keep_quarter, read_back
from sleutelapp.features.freezing.preparing import PreparedQuarter, prepare_quarter
from sleutelapp.features.freezing.preview import QuarterPreview
from sleutelapp.features.publications.publication import Publication
from sleutelapp.features.publications.reading import read_publications
from sleutelapp.features.reports.progress_card import ProgressCard
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.jobs import Job, Progress
from sleutelapp.qt.text import isolate


class FreezingFlow(QObject):
    """`begun` and `ended` frame every attempt; after `ended` the page reads again."""

    begun = Signal()
    ended = Signal()

    def __init__(self, workspace: Workspace, progress: ProgressCard, screen: QWidget) -> None:
        super().__init__(screen)
        self._workspace = workspace
        self._progress = progress
        self._screen = screen
        self._seen: QuarterPreview | None = None

    def ask(self, seen: QuarterPreview) -> None:
        """Freeze what is on the screen, after one question."""
        workspace = self._workspace
        name = isolate(seen.period.label(workspace.language))
        agreed = workspace.dialogs.ask_yes_no(
            self._screen,
            self.tr("Freeze the {quarter}?").replace("{quarter}", name),
            self.tr(
                "The figures that you see now are kept for ever. What you enter or correct later counts in a later "
                "quarter. This cannot be undone."
            ),
            yes=self.tr("Freeze"),
        )
        if not agreed:
            return
        self._seen = seen

        def work(progress: Progress) -> PreparedQuarter:
            return prepare_quarter(workspace.vault, seen.period, workspace.reference, progress.report)

        self._start(Job(work, self), self.tr("Working out the figures once more …"), self._keep)

    def ask_file(self) -> None:
        """Read back what an older vault lost, from the workbook that was exported then."""
        chosen = self._workspace.dialogs.open_file(
            self._screen, self.tr("Read back an Excel file"), self.tr("Excel workbook (*.xlsx)")
        )
        if chosen is None:
            return
        self._start(
            Job(lambda _progress: read_publications(chosen), self),
            self.tr("Reading the file …"),
            self._take_back,
        )

    def _start(self, job: Job, words: str, succeeded: object) -> None:
        job.succeeded.connect(succeeded)
        job.failed.connect(self._tell)
        job.finished.connect(self.ended)
        self._progress.watch(job, words)
        self.begun.emit()
        job.start()

    def _keep(self, prepared: PreparedQuarter) -> None:
        seen = self._seen
        try:
            if seen is None or prepared.issue != seen.issue:
                raise Refused("quarter_changed")
            keep_quarter(self._workspace.vault, prepared, self._workspace.reference)
        except UserError as error:
            self._tell(error)
            return
        self._workspace.say(self.tr("The quarter is frozen. Now save the Excel file."))

    def _take_back(self, publications: tuple[Publication, ...]) -> None:
        try:
            read_back(self._workspace.vault, publications)
        except UserError as error:
            self._tell(error)
            return
        self._workspace.say(self.tr("The frozen quarters are back in your vault."))

    def _tell(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self._workspace.dialogs.show_error(self._screen, error.sentence(self._workspace.language))
