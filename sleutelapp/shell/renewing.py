"""After a vault was opened without its password: a new one, so that the key person opens it the next time."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.qt.jobs import Job
from sleutelapp.shell.doorstep import Doorstep, WaitingPage
from sleutelapp.shell.first_start_recovery import RecoveryCheckStep, RecoveryStep
from sleutelapp.shell.password_step import NewPasswordStep
from sleutelapp.shell.vault_access import VaultAccess
from sleutelapp.vault.key_change import MadeSlot, RenewedSlots, put_slot, renewed_slots

if TYPE_CHECKING:
    from sleutelapp.vault.opening import UnlockedKeys


class RenewPage(QWidget):
    """``renewed`` gives the keys; ``left`` means that the vault stays locked.

    With the recovery code in hand it may wait; whom the organisation helped has neither password nor code, and gets both.
    """

    renewed = Signal(object)  # UnlockedKeys
    left = Signal()

    def __init__(
        self, access: VaultAccess, keys: "UnlockedKeys", language: str, own_words: Iterable[str]
    ) -> None:
        super().__init__()
        self._access = access
        self._keys = keys
        self._language = language
        self._has_nothing = keys.opened_by == "organisation"
        if self._has_nothing:
            said = self.tr(
                "Your organisation opened your vault. Choose a password that only you know. Then you get a new "
                "recovery code too."
            )
            leave = self.tr("Leave it locked")
        else:
            said = self.tr(
                "You opened your vault with the recovery code. Choose the password with which you go on from now."
            )
            leave = self.tr("Not now")
        self.ask = NewPasswordStep(
            language,
            self.tr("A new password"),
            said,
            act=self.tr("Use this password"),
            leave=leave,
            own_words=own_words,
        )
        self.ask.chosen.connect(lambda _old, new: self._make(new))
        self.ask.left.connect(self._leave)
        self.waiting = WaitingPage(self.tr("The keys are being made…"))
        self.steps = QStackedWidget()
        for step in (self.ask, self.waiting):
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

    def _make(self, password: str) -> None:
        self._show(self.waiting)
        files, data_key, with_code = self._access.files, self._keys.data_key, self._has_nothing
        job = Job(lambda _progress: renewed_slots(files, data_key, password, with_code=with_code), self)
        job.succeeded.connect(self._made)
        job.failed.connect(self._refuse)
        job.start()

    def _made(self, made: RenewedSlots) -> None:
        if not self._put(made.password):
            return
        self.ask.forget()
        if made.recovery is None:
            self._finish()
            return
        slot = made.recovery
        shown = RecoveryStep(made.code, step="")
        check = RecoveryCheckStep(made.code)
        shown.written_down.connect(lambda: self._show(check))
        check.back_wanted.connect(lambda: self._show(shown))
        check.finished.connect(lambda: self._put_code(slot))
        self._show(shown)

    def _put_code(self, slot: MadeSlot) -> None:
        if self._put(slot):
            self._finish()

    def _put(self, slot: MadeSlot) -> bool:
        try:
            put_slot(self._access.files, slot)
        except UserError as error:
            self._refuse(error)
            return False
        return True

    def _finish(self) -> None:
        self.renewed.emit(self._keys)

    def _leave(self) -> None:
        if self._has_nothing:
            self.left.emit()
        else:
            self._finish()

    def _refuse(self, error: BaseException) -> None:
        self._show(self.ask)
        if not isinstance(error, UserError):
            raise error
        self.ask.show_refusal(error.sentence(self._language))
