"""Asking where a document goes, and writing it there on a thread of its own."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.features.workbooks.document import Document, write_document
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.jobs import Job, Progress

_SUFFIX: Final = ".xlsx"
_LISTS: Final = ("municipality", "session_theme", "other_time_kind")  # whose labels a document may show


class DocumentSaver(QObject):
    """Saves what `document` makes; the button rests meanwhile."""

    def __init__(self, workspace: Workspace, owner: QWidget, button: QAbstractButton) -> None:
        super().__init__(owner)
        self._workspace = workspace
        self._owner = owner
        self._button = button

    def save(self, document: Callable[[], Document], suggested: str, what: str) -> None:
        """Ask where, and write; `what` is a code for the audit trail."""
        chosen = self._workspace.dialogs.save_file(
            self._owner, self.tr("Save as Excel"), self.tr("Excel workbook (*.xlsx)"), suggested
        )
        if chosen is None:
            return
        # The dialog asked about replacing the file that was chosen, not about one whose name we completed.
        complete = chosen.suffix.lower() == _SUFFIX
        output = chosen if complete else chosen.with_name(chosen.name + _SUFFIX)
        made, labels = document(), self._labels()

        def work(_progress: Progress) -> None:
            write_document(made, output, labels=labels, force=complete)

        self._button.setEnabled(False)
        job = Job(work, self)
        job.succeeded.connect(lambda: self._workspace.note("exported", detail=what))
        job.succeeded.connect(self._tell_saved)
        job.failed.connect(self._tell_failed)
        job.finished.connect(self._rest)
        job.start()

    def _labels(self) -> frozenset[str]:
        reference, language = self._workspace.reference, self._workspace.language
        return frozenset(code.label(language) for name in _LISTS for code in reference[name])

    def _tell_saved(self) -> None:
        self._workspace.say(self.tr("The Excel file is saved."))

    def _tell_failed(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self._workspace.dialogs.show_error(self._owner, error.sentence(self._workspace.language))

    def _rest(self) -> None:
        self._button.setEnabled(True)
