"""The locked vault: a password, or the recovery code of someone who forgot it."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QProgressBar

from sleutelapp.core.errors import UserError
from sleutelapp.qt.buttons import primary_button, text_button
from sleutelapp.qt.jobs import Job
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.password_field import PasswordField
from sleutelapp.qt.text_fields import TextField
from sleutelapp.qt.toast import announce
from sleutelapp.shell.doorstep import Doorstep

SecretKind = Literal["password", "recovery"]


class UnlockPage(Doorstep):
    """Asks for the password and hands what it opens to ``unlocked``; every refusal stands below the field."""

    unlocked = Signal(object)  # what `try_secret` gave
    coordinator_wanted = Signal()
    restore_wanted = Signal()
    back_wanted = Signal()

    def __init__(
        self,
        try_secret: Callable[[str, SecretKind], object],
        language: str,
        sentence: str = "",
        *,
        title: str = "",
    ) -> None:
        """Ask for the password.

        Args:
            try_secret: derives the keys, on a thread of its own; raises UserError.
            language: of the sentences of errors, and the one not offered below.
            sentence: below the title.
            title: of a step on the way to something else, which offers the way back instead of other doors.
        """
        super().__init__(title or "Sleutelapp", sentence, language="" if title else language)
        self._try_secret = try_secret
        self._language = language
        self._kind: SecretKind = "password"
        self._job: Job | None = None
        self._refusal: UserError | None = None
        self._seconds = 0
        self._countdown = QTimer(self, interval=1000)
        self._countdown.timeout.connect(self._count_down)
        self.password = PasswordField()
        self.password.submitted.connect(self.submit)
        self._password_block = LabeledField(self.tr("Password"), self.password)
        self.code = TextField("ABCD-1234-…")
        fixed = QFont(self.code.font())
        fixed.setStyleHint(QFont.StyleHint.Monospace)
        self.code.setFont(fixed)
        self.code.returnPressed.connect(self.submit)
        self._code_block = LabeledField(
            self.tr("Recovery code"),
            self.code,
            hint=self.tr("Nine groups of four, as on your note. Capitals and dashes do not matter."),
        )
        self.button = primary_button(
            self.tr("Go on") if title else self.tr("Unlock"), "lock-open-variant-outline"
        )
        self.button.setObjectName("unlock")
        self.button.clicked.connect(self.submit)
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setAccessibleName(self.tr("The vault is being opened"))
        policy = self.busy.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.busy.setSizePolicy(policy)
        self.other = text_button("")
        self.other.setObjectName("otherSecret")
        self.other.clicked.connect(self._change_kind)
        self.coordinator = text_button(self.tr("I am a coordinator"), "account-tie-outline")
        self.coordinator.setObjectName("coordinatorDoor")
        self.coordinator.clicked.connect(self.coordinator_wanted)
        self.restore = text_button(self.tr("Put a backup back"), "backup-restore")
        self.restore.setObjectName("restoreDoor")
        self.restore.clicked.connect(self.restore_wanted)
        self.back = text_button(self.tr("Back"))
        self.back.setObjectName("back")
        self.back.clicked.connect(self.back_wanted)
        for door in (self.restore, self.coordinator):
            self.foot.insertWidget(0, door)
            door.setVisible(not title)
        for widget in (self._password_block, self._code_block, self.busy, self.button, self.other, self.back):
            self.column.addWidget(widget)
        self.back.setVisible(bool(title))
        self.busy.hide()
        self._show_kind()

    def arrive(self) -> None:
        """Put the cursor into the field."""
        (self.password.line if self._kind == "password" else self.code).setFocus()

    def submit(self) -> None:
        """Try what was typed; the field forgets it at once."""
        if self._job is not None or self._seconds:
            return
        secret = self.password.value() if self._kind == "password" else self.code.value()
        if not secret:
            self.arrive()
            return
        self.password.clear()
        self._block().set_error("")
        self._set_busy(busy=True)
        kind = self._kind
        self._job = Job(lambda _progress: self._try_secret(secret, kind), self)
        self._job.succeeded.connect(self._succeed)
        self._job.failed.connect(self._fail)
        self._job.start()

    def show_refusal(self, refusal: UserError) -> None:
        """Say why the vault stays closed; a waiting time is counted down."""
        self._refusal = refusal
        self._set_busy(busy=False)
        self._say(refusal)
        seconds = refusal.values.get("seconds")
        if isinstance(seconds, int) and seconds > 0:
            self._seconds = seconds
            self._countdown.start()
            self.button.setEnabled(False)
        self.arrive()

    def refusal(self) -> str:
        """The sentence now shown, or an empty text."""
        return self._block().error_text()

    def _block(self) -> LabeledField:
        return self._password_block if self._kind == "password" else self._code_block

    def _succeed(self, keys: object) -> None:
        self._job = None
        self.code.clear()
        self.unlocked.emit(keys)

    def _fail(self, error: BaseException) -> None:
        self._job = None
        if isinstance(error, UserError):
            self.show_refusal(error)
            return
        self._set_busy(busy=False)
        raise error

    def _say(self, refusal: UserError) -> None:
        sentence = refusal.sentence(self._language)
        self._block().set_error(sentence)
        announce(self, sentence)

    def _count_down(self) -> None:
        self._seconds -= 1
        if self._seconds > 0 and self._refusal is not None:
            self._block().set_error(
                type(self._refusal)(self._refusal.key, seconds=self._seconds).sentence(self._language)
            )
            return
        self._seconds = 0
        self._countdown.stop()
        self._block().set_error("")
        self.button.setEnabled(True)

    def _set_busy(self, *, busy: bool) -> None:
        self.busy.setVisible(busy)
        self.button.setEnabled(not busy)
        self.other.setEnabled(not busy)
        for door in (self.coordinator, self.restore, self.back):
            door.setEnabled(not busy)
        self.password.setEnabled(not busy)
        self.code.setEnabled(not busy)

    def _change_kind(self) -> None:
        self._block().set_error("")
        self.password.clear()
        self.code.clear()
        self._kind = "recovery" if self._kind == "password" else "password"
        self._show_kind()
        self.arrive()

    def _show_kind(self) -> None:
        asks_password = self._kind == "password"
        self._password_block.setVisible(asks_password)
        self._code_block.setVisible(not asks_password)
        self.other.setText(self.tr("I forgot my password") if asks_password else self.tr("Use my password"))
