"""Samenvoegen: drop the workbooks of key persons, see what they come to, save it as one workbook."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.core.overriding import override
from sleutelapp.features.combining.drop_area import dropped_paths
from sleutelapp.features.combining.naming import suggested_name
from sleutelapp.features.combining.pile import Pile, Tell, counted, pile_with, pile_without
from sleutelapp.features.combining.pile_view import PileView
from sleutelapp.features.combining.receiving import note_received
from sleutelapp.features.combining.save_place import ask_where
from sleutelapp.features.combining.saving import save_combined
from sleutelapp.features.combining.start_view import StartView
from sleutelapp.features.combining.undisturbed import undisturbed
from sleutelapp.features.office import Office, OfficeScreen
from sleutelapp.features.periods.period import Period
from sleutelapp.qt.jobs import Job, Progress
from sleutelapp.qt.text import isolate

_SLOW_MS: Final = 250


class CombineScreen(OfficeScreen):
    """One pile of files at a time; nothing of it is kept but what is saved."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("combine")
        self.setAcceptDrops(True)
        self._office = office
        self._pile = Pile()
        self._job: Job | None = None
        self._focus = ""  # name of what had the keyboard when the job began
        self._folder: Path | None = None  # of the files last chosen or saved
        self.start = StartView()
        self.view = PileView(office)
        for place in (self.start, self.view):
            place.files_wanted.connect(self.choose_files)
            place.folder_wanted.connect(self.choose_folder)
        self.view.save_wanted.connect(self.save)
        self.view.removed.connect(self.remove)
        self.view.period_wanted.connect(self.count_in)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start)
        self.stack.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        # What is done at once needs no card that comes and goes.
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._slow.timeout.connect(self.view.reading.show)

    @override
    def arrive(self) -> None:
        if not self._pile.files and not self.is_busy:
            self.start.focus_first()

    @override
    def work(self) -> object:
        if self._job is not None:
            self._job.join()
        return self._pile if self._pile.files else None

    @override
    def go_on(self, work: object) -> None:
        if isinstance(work, Pile):
            self._show(work)

    @property
    def pile(self) -> Pile:
        """What is shown now."""
        return self._pile

    @property
    def is_busy(self) -> bool:
        """Whether files are being read, counted or written."""
        return self._job is not None

    def choose_files(self) -> None:
        """Let the user choose files."""
        title, filters = self.tr("Choose workbooks"), self.tr("Excel workbooks (*.xlsx);;All files (*)")
        self.add(self._office.dialogs.open_files(self, title, filters, self._folder))

    def choose_folder(self) -> None:
        """Let the user choose a folder with workbooks."""
        folder = self._office.dialogs.choose_folder(self, self.tr("Choose a folder"), self._folder)
        if folder is not None:
            self.add([folder])

    def add(self, paths: Sequence[Path]) -> None:
        """Read these files, and those in these folders, and count them in."""
        if paths and not self.is_busy:
            self._folder = paths[0] if paths[0].is_dir() else paths[0].parent
            self._count(partial(pile_with, self._pile, tuple(paths)), self._take_read)

    def remove(self, path: Path) -> None:
        """Leave a file out again; the file itself stays where it is."""
        if not self.is_busy:
            self._count(partial(pile_without, self._pile, path), self._show)

    def count_in(self, period: Period | None) -> None:
        """Count only what is of a period; None counts everything."""
        if not self.is_busy:
            self._count(partial(counted, self._pile, period), self._show)

    def save(self) -> None:
        """Ask where, and write the combined workbook there, whole or not at all."""
        combined = self._pile.combined
        if combined is None or self.is_busy:
            return
        path = ask_where(self._office, self, suggested_name(combined, self._office.language), self._folder)
        if path is None:
            return
        office = self._office
        reference, language, today = office.reference, office.language, office.clock.today()

        def work(progress: Progress) -> Path:
            progress.report(0, 0)
            save_combined(combined, path, reference, language=language, made_on=today, force=True)
            return path

        job = Job(work, self)
        job.failed.connect(self._refuse)
        self._begin(job, self._tell_saved, self.tr("Writing the workbook"))

    def _count(self, make: Callable[[Tell], Pile], take: Callable[[Pile], None]) -> None:
        def work(progress: Progress) -> Pile:
            with undisturbed():
                return make(progress.report)

        self._begin(Job(work, self), take, self.tr("Adding up"))

    def _begin(self, job: Job, take: Callable[..., None], doing: str) -> None:
        self._job = job
        focused = self.window().focusWidget()
        self._focus = focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""
        self.view.told.hide()
        self.view.reading.follow(job, doing)
        if self._pile.files:
            self._slow.start()
        else:
            self.stack.setCurrentWidget(self.view)
            self.view.reading.show()
        self.view.enable(enabled=False)
        job.succeeded.connect(take)
        job.finished.connect(self._settle)
        job.start()

    def _settle(self) -> None:
        self._job = None
        self._slow.stop()
        self.view.reading.hide()
        self.view.enable(enabled=True)
        self.view.offer_periods()
        if self._pile.files:
            self.view.focus_again(self._focus)
        else:
            self.stack.setCurrentWidget(self.start)
            self.start.focus_first()

    def _take_read(self, pile: Pile) -> None:
        if not pile.files:
            self._office.say(self.tr("There are no Excel workbooks in this folder."))
        self._show(pile)
        try:
            note_received(self._office, pile)
        except UserError as error:
            self.view.tell("warn", error.sentence(self._office.language))

    def _show(self, pile: Pile) -> None:
        self._pile = pile
        self.view.show_pile(pile)
        self.stack.setCurrentWidget(self.view if pile.files else self.start)

    def _tell_saved(self, path: Path) -> None:
        self._folder = path.parent
        words = self.tr("Saved: {file}. You can combine it again later, with other files.")
        self.view.tell("ok", words.replace("{file}", isolate(path.name)))

    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self._office.dialogs.show_error(self, error.sentence(self._office.language))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()) and not self.is_busy:
            event.acceptProposedAction()
            self._mark(is_target=True)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(is_target=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._mark(is_target=False)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.add(dropped_paths(event.mimeData()))

    def _mark(self, *, is_target: bool) -> None:
        self.start.area.mark(is_target=is_target)
        self.view.mark(is_target=is_target)
