"""Erasing somebody from the window: the workbench goes first, since what stands open on it may name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from sleutelapp.core.errors import UserError
from sleutelapp.features.privacy.erasing import begin_erasure, finish_erasures
from sleutelapp.qt.jobs import Job, Progress, join_all
from sleutelapp.shell.doorstep import WaitingPage
from sleutelapp.shell.pages import LEFTOVERS, TODAY
from sleutelapp.shell.place import Place

if TYPE_CHECKING:
    from sleutelapp.shell.application import Application
    from sleutelapp.vault.store import Vault


class ErasingPage(WaitingPage):
    """Erases, and tells `over` with the error that stopped it, or None. It cannot be stopped: what is begun is done."""

    over = Signal(object)

    def __init__(self) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("ErasingPage", "Erasing…"),
            translate("ErasingPage", "Every page of your vault is written anew. This can take a minute."),
        )
        self._job: Job | None = None

    def erase(self, vault: Vault, newcomer_id: int) -> None:
        """Begin; if the laptop fails meanwhile, the next unlock goes on."""
        try:
            begin_erasure(vault, newcomer_id)
        except UserError as error:
            self.over.emit(error)
            return
        source, clock = vault.backup_source, vault.clock

        def work(progress: Progress) -> None:
            finish_erasures(source, clock, progress.report)

        job = self._job = Job(work, self)
        job.progressed.connect(lambda done, total, _text: self.show_progress(done, total))
        job.succeeded.connect(lambda _nothing: self.over.emit(None))
        job.failed.connect(self.over)
        job.start()


def erase_person(application: Application, newcomer_id: int) -> None:
    """Erase somebody, and show afterwards which copies may still hold them."""
    workbench, vault = application.workbench, application.access.vault
    if workbench is None or vault is None:
        return
    application.auto_lock.stop()
    workbench.leave()  # drafts of others are kept; those that name them are erased
    workbench.history.clear()
    join_all()  # whoever still reads would keep old pages
    application.clipboard.clear()
    page = ErasingPage()
    page.over.connect(lambda error: _go_on(application, error))
    application.show_page(page)
    page.erase(vault, newcomer_id)


def _go_on(application: Application, error: BaseException | None) -> None:
    application.place = Place(TODAY if error is not None else LEFTOVERS)
    application.show_workbench()
    if error is None:
        if application.workbench is not None:
            said = QCoreApplication.translate("ErasingPage", "The dossier was erased for good.")
            application.workbench.toast.show_message(said)
        return
    if not isinstance(error, UserError):
        raise error
    application.dialogs.show_error(application.window, error.sentence(application.settings.language))
