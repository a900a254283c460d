"""The vault is damaged: what can be done, what is lost by each, and doing one of the two. Nothing is changed before that."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.core.messages import message
from sleutelapp.features.rescue.actions import Outlook, look, use_backup, use_rescued
from sleutelapp.qt.buttons import secondary_button
from sleutelapp.qt.jobs import Job
from sleutelapp.shell.damaged_steps import RescueBegin, RescueChoice, RescueDone
from sleutelapp.shell.doorstep import Doorstep, WaitingPage
from sleutelapp.shell.vault_access import VaultAccess
from sleutelapp.vault.opening import UnlockedKeys

INSIDE: Final = "store_damaged_inside"  # it opens, but a part of it is broken


class DamagedPage(QWidget):
    """Its ``opened`` gives the keys of the vault that now is in place; ``left`` and ``restore_wanted`` change nothing."""

    opened = Signal(object)  # UnlockedKeys
    open_anyway = Signal()
    restore_wanted = Signal()
    left = Signal()

    def __init__(self, access: VaultAccess, keys: UnlockedKeys, refusal: UserError, language: str) -> None:
        """Begin.

        Args:
            access: to the vault, which is closed.
            keys: that opened the key file.
            refusal: why the vault does not open.
            language: of the sentences.
        """
        super().__init__()
        self._access, self._keys, self._language = access, keys, language
        self._outlook: Outlook | None = None
        self.steps = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.steps)
        self.begin = RescueBegin(refusal.sentence(language), opens=refusal.key == INSIDE)
        self.begin.open_wanted.connect(self.open_anyway)
        self.begin.look_wanted.connect(self._look)
        self.begin.file_wanted.connect(self._restore)
        self.begin.back_wanted.connect(self._leave)
        self.steps.addWidget(self.begin)

    def arrive(self) -> None:
        """Begin, once the window shows it."""
        self._show(self.begin)

    def _show(self, step: Doorstep) -> None:
        if self.steps.indexOf(step) < 0:
            self.steps.addWidget(step)
        old = self.steps.currentWidget()
        self.steps.setCurrentWidget(step)
        if old is not None and old not in {step, self.begin}:
            self.steps.removeWidget(old)
            old.deleteLater()
        step.arrive()

    def _look(self) -> None:
        waiting = WaitingPage(
            self.tr("Looking what can be rescued…"), self.tr("Nothing is changed meanwhile.")
        )
        stop = secondary_button(self.tr("Cancel"))
        stop.setObjectName("back")
        row = QHBoxLayout()
        row.addWidget(stop)
        row.addStretch(1)
        waiting.column.addLayout(row)
        self._show(waiting)
        job = Job(
            lambda progress: look(
                self._access.files, self._keys, self._access.clock, self._language, progress.report
            ),
            self,
        )
        job.progressed.connect(lambda done, total, _text: waiting.show_progress(done, total))
        job.succeeded.connect(self._choose)
        job.failed.connect(self._refuse)
        job.cancelled.connect(lambda: self._show(self.begin))
        stop.clicked.connect(job.cancel)
        job.start()

    def _choose(self, outlook: Outlook) -> None:
        if outlook.backup is None and outlook.rescued is None:
            self._show(self.begin)
            self.begin.show_refusal(message("rescue_hopeless", self._language))
            return
        self._outlook = outlook
        choose = RescueChoice(outlook, self._access, self._language)
        choose.backup_wanted.connect(partial(self._use, outlook, is_backup=True))
        choose.rows_wanted.connect(partial(self._use, outlook, is_backup=False))
        choose.file_wanted.connect(self._restore)
        choose.back_wanted.connect(self._leave)
        self._show(choose)

    def _use(self, outlook: Outlook, *, is_backup: bool) -> None:
        self._outlook = None
        self._show(WaitingPage(self.tr("The vault is being put in place…"), self.tr("This takes a moment.")))
        files, clock, language = self._access.files, self._access.clock, self._language
        if is_backup:
            job = Job(lambda _progress: use_backup(outlook, files, clock), self)
            job.succeeded.connect(self.opened)
        else:
            job = Job(lambda _progress: use_rescued(outlook, files, clock, language), self)
            job.succeeded.connect(self._done)
        job.failed.connect(self._refuse)
        job.start()

    def _done(self, rescued: tuple[UnlockedKeys, Path]) -> None:
        keys, report = rescued
        done = RescueDone(report)
        done.go_on.connect(partial(self.opened.emit, keys))
        self._show(done)

    def _discard(self) -> None:
        if self._outlook is not None:
            self._outlook.discard()
            self._outlook = None

    def _restore(self) -> None:
        self._discard()
        self.restore_wanted.emit()

    def _leave(self) -> None:
        self._discard()
        self.left.emit()

    def _refuse(self, error: BaseException) -> None:
        self._show(self.begin)
        if not isinstance(error, UserError):
            raise error
        self.begin.show_refusal(error.sentence(self._language))
