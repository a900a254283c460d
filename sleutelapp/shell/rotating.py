"""Somebody may have seen the password: another key for the vault, step by step, and what becomes of older backups."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError, WrongPassword
from sleutelapp.qt.banner import Banner
from sleutelapp.qt.buttons import primary_button, secondary_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.jobs import Job, Progress
from sleutelapp.qt.text import body_label, muted_label
from sleutelapp.qt.theme import SPACE
from sleutelapp.shell.doorstep import Doorstep, WaitingPage
from sleutelapp.shell.first_start_recovery import RecoveryCheckStep, RecoveryStep
from sleutelapp.shell.password_step import NewPasswordStep
from sleutelapp.shell.typed_secret import TypedSecret
from sleutelapp.shell.vault_access import VaultAccess
from sleutelapp.vault.recovery import new_recovery_code
from sleutelapp.vault.rotation import (
    NewSecrets,
    backups_of_before,
    delete_backups_of_before,
    rotate_key,
    source_of,
)

if TYPE_CHECKING:
    from sleutelapp.vault.opening import UnlockedKeys


class DoneStep(Doorstep):
    """The key is another; backups of before still open with what somebody may have seen."""

    delete_wanted = Signal()
    keep_wanted = Signal()

    def __init__(self, count: int) -> None:
        title = QCoreApplication.translate("DoneStep", "Your vault has a new key")
        sentence = QCoreApplication.translate(
            "DoneStep", "The old password and the old recovery code do not open it any more."
        )
        super().__init__(title, sentence, width=560)
        card = Card()
        card.add(
            body_label(self.tr("%n backup(s) on this laptop still open with the old password.", "", count))
        )
        card.add(
            muted_label(
                self.tr(
                    "If you delete them, Sleutelapp first makes a new one and checks it. Backups on USB sticks you have "
                    "to delete yourself."
                )
            )
        )
        self.refused = Banner("danger", "")
        self.column.addWidget(card)
        self.column.addWidget(self.refused)
        self.refused.hide()
        keep = secondary_button(self.tr("Keep them"))
        keep.setObjectName("keepBackups")
        keep.clicked.connect(self.keep_wanted)
        self.act = primary_button(self.tr("Delete old backups"), "delete-outline")
        self.act.setObjectName("deleteBackups")
        self.act.clicked.connect(self.delete_wanted)
        foot = QHBoxLayout()
        foot.addWidget(keep)
        foot.addStretch(1)
        foot.addWidget(self.act)
        self.column.addSpacing(SPACE.s)
        self.column.addLayout(foot)

    def arrive(self) -> None:
        """Put the focus where the user goes on."""
        self.act.setFocus()


class RotatePage(QWidget):
    """Its ``rotated`` gives the keys of the vault under its new key; ``left`` means nothing was changed."""

    rotated = Signal(object)  # UnlockedKeys
    left = Signal()

    def __init__(self, access: VaultAccess, language: str, own_words: Iterable[str]) -> None:
        """Begin with the passwords.

        Args:
            access: to the vault, which is closed.
            language: of the sentences of errors.
            own_words: what others know of the user: not good enough as a password.
        """
        super().__init__()
        self._access = access
        self._language = language
        self._job: Job | None = None
        self.ask = NewPasswordStep(
            language,
            self.tr("A new key for your vault"),
            self.tr(
                "For when somebody may have seen your password. You get a new password and a new recovery code, and "
                "everything is locked anew. It takes about a minute; you can stop until the last moment."
            ),
            act=self.tr("Continue"),
            leave=self.tr("Leave all as it is"),
            own_words=own_words,
            asks_old=True,
        )
        self.ask.chosen.connect(self._try)
        self.ask.left.connect(self.left)
        self.trying = WaitingPage(self.tr("Your password is being checked…"))
        self.steps = QStackedWidget()
        for step in (self.ask, self.trying):
            self.steps.addWidget(step)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.steps)

    def arrive(self) -> None:
        """Put the cursor into the first field."""
        self.ask.arrive()

    def _show(self, step: Doorstep) -> None:
        if self.steps.indexOf(step) < 0:
            self.steps.addWidget(step)
        self.steps.setCurrentWidget(step)
        step.arrive()

    def _try(self, old: str, new: str) -> None:
        self._show(self.trying)
        job = self._job = Job(lambda _progress: self._access.unlock(TypedSecret(old)), self)
        job.succeeded.connect(partial(self._show_code, new))
        job.failed.connect(self._refuse)
        job.start()

    def _show_code(self, password: str, keys: "UnlockedKeys") -> None:
        secrets = NewSecrets(password, new_recovery_code())
        shown = RecoveryStep(secrets.recovery_code, step="")
        check = RecoveryCheckStep(secrets.recovery_code, act=self.tr("Make the new key"))
        shown.written_down.connect(lambda: self._show(check))
        check.back_wanted.connect(lambda: self._show(shown))
        check.finished.connect(partial(self._rotate, keys, secrets))
        self._show(shown)

    def _rotate(self, keys: "UnlockedKeys", secrets: NewSecrets) -> None:
        self.ask.forget()
        access = self._access

        def work(progress: Progress) -> "UnlockedKeys":
            access.wait_for_backup()  # of the lock before this
            return rotate_key(access.files, keys, secrets, access.clock, progress.report)

        waiting = self._work(
            work,
            self.tr("The vault gets its new key…"),
            self.tr(
                "A backup is made first. If you stop, the old password stays, and the paper with the new code is of no use."
            ),
        )
        stop = secondary_button(self.tr("Stop"))
        stop.setObjectName("stopRotation")
        waiting.column.addWidget(stop, 0, Qt.AlignmentFlag.AlignLeading)
        if self._job is not None:
            stop.clicked.connect(self._job.cancel)
            self._job.cancelled.connect(self.left)
            self._job.failed.connect(self._refuse)
            self._job.succeeded.connect(self._finish)

    def _finish(self, keys: "UnlockedKeys") -> None:
        count = len(backups_of_before(self._access.files))
        if not count:
            self.rotated.emit(keys)
            return
        done = DoneStep(count)
        done.keep_wanted.connect(partial(self.rotated.emit, keys))
        done.delete_wanted.connect(partial(self._delete, keys, done))
        self._show(done)

    def _delete(self, keys: "UnlockedKeys", done: DoneStep) -> None:
        source, clock = source_of(self._access.files, keys), self._access.clock
        self._work(
            lambda progress: delete_backups_of_before(source, clock, progress.report),
            self.tr("A new backup is being made and checked…"),
            self.tr("Only then those of before are deleted."),
        )

        def refuse(error: BaseException) -> None:
            self._show(done)
            if not isinstance(error, UserError):
                raise error
            done.refused.set_message("danger", error.sentence(self._language))
            done.refused.show()

        if self._job is not None:
            self._job.succeeded.connect(lambda _gone: self.rotated.emit(keys))
            self._job.failed.connect(refuse)

    def _work(self, work: Callable[[Progress], object], title: str, sentence: str) -> WaitingPage:
        waiting = WaitingPage(title, sentence)
        self._show(waiting)
        job = self._job = Job(work, self)
        job.progressed.connect(lambda done, total, _text: waiting.show_progress(done, total))
        job.start()
        return waiting

    def _refuse(self, error: BaseException) -> None:
        self._show(self.ask)
        if not isinstance(error, UserError):
            raise error
        sentence = error.sentence(self._language)
        if isinstance(error, WrongPassword):
            self.ask.show_wrong(sentence)
        else:
            self.ask.show_refusal(sentence)
