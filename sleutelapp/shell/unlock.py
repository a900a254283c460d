"""The locked vault: a password, the recovery code of someone who forgot it, or the key of an organisation let in."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QProgressBar, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.qt.buttons import primary_button, text_button
from sleutelapp.qt.dialogs import Dialogs
from sleutelapp.qt.jobs import Job
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.password_field import PasswordField
from sleutelapp.qt.text import isolate, muted_label
from sleutelapp.qt.text_fields import TextField
from sleutelapp.qt.toast import announce
from sleutelapp.shell.doorstep import Doorstep
from sleutelapp.shell.typed_secret import SecretKind, TypedSecret

if TYPE_CHECKING:
    from sleutelapp.core.organisation_key import SealedPrivateKey


class UnlockPage(Doorstep):
    """Asks for the password and hands what it opens to ``unlocked``; every refusal stands below the field."""

    unlocked = Signal(object)  # what `try_secret` gave
    coordinator_wanted = Signal()
    restore_wanted = Signal()
    back_wanted = Signal()

    def __init__(
        self,
        try_secret: Callable[[TypedSecret], object],
        language: str,
        sentence: str = "",
        *,
        title: str = "",
        dialogs: Dialogs | None = None,
        organisation_may_open: bool = False,
    ) -> None:
        """Ask for the password.

        Args:
            try_secret: derives the keys, on a thread of its own; raises UserError.
            language: of the sentences of errors, and the one not offered below.
            sentence: below the title.
            title: of a step on the way to something else, which offers the way back instead of other doors.
            dialogs: asks for the file with an organisation's key.
            organisation_may_open: says so, and offers to do it.
        """
        super().__init__(title or "Sleutelapp", sentence, language="" if title else language)
        self._try_secret = try_secret
        self._language = language
        self._dialogs = dialogs or Dialogs()
        self._kind: SecretKind = "password"
        self._private_key: SealedPrivateKey | None = None
        self._job: Job | None = None
        self._refusal: UserError | None = None
        self._seconds = 0
        self._countdown = QTimer(self, interval=1000)
        self._countdown.timeout.connect(self._count_down)
        self._make_fields()
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
        self._make_doors()
        for door in (self.restore, self.coordinator):
            self.foot.insertWidget(0, door)
            door.setVisible(not title)
        self._organisation_may_open = organisation_may_open
        for block in (self._password_block, self._code_block, self._passphrase_block):
            self.column.addWidget(block)
        for widget in (self.busy, self.button, self.other, self.organisation, self.back, self.disclosure):
            self.column.addWidget(widget)
        self.disclosure.setVisible(organisation_may_open)
        self.back.setVisible(bool(title))
        self.busy.hide()
        self._show_kind()

    def _make_fields(self) -> None:
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
        self.passphrase = PasswordField()
        self.passphrase.submitted.connect(self.submit)
        self._passphrase_block = LabeledField(
            self.tr("Passphrase of the organisation's key"), self.passphrase, hint=" "
        )

    def _make_doors(self) -> None:
        self.organisation = text_button(
            self.tr("With the key of my organisation…"), "office-building-outline"
        )
        self.organisation.setObjectName("organisationSecret")
        self.organisation.clicked.connect(self._choose_key)
        self.disclosure = muted_label(self.tr("Your organisation can open this vault too, with its own key."))
        self.coordinator = text_button(self.tr("I am a coordinator"), "account-tie-outline")
        self.coordinator.setObjectName("coordinatorDoor")
        self.coordinator.clicked.connect(self.coordinator_wanted)
        self.restore = text_button(self.tr("Put a backup back"), "backup-restore")
        self.restore.setObjectName("restoreDoor")
        self.restore.clicked.connect(self.restore_wanted)
        self.back = text_button(self.tr("Back"))
        self.back.setObjectName("back")
        self.back.clicked.connect(self.back_wanted)

    def arrive(self) -> None:
        """Put the cursor into the field."""
        self._field().setFocus()

    def submit(self) -> None:
        """Try what was typed; the field forgets it at once."""
        if self._job is not None or self._seconds:
            return
        field = self.code if self._kind == "recovery" else self._hidden_field()
        typed = TypedSecret(field.value(), self._kind, self._private_key)
        if not typed.text:
            self.arrive()
            return
        self._hidden_field().clear()
        self._block().set_error("")
        self._set_busy(busy=True)
        self._job = Job(lambda _progress: self._try_secret(typed), self)
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
        blocks = {"password": self._password_block, "recovery": self._code_block}
        return blocks.get(self._kind, self._passphrase_block)

    def _hidden_field(self) -> PasswordField:
        return self.passphrase if self._kind == "organisation" else self.password

    def _field(self) -> QWidget:
        return self.code if self._kind == "recovery" else self._hidden_field().line

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
        for other in (self.other, self.organisation, self.coordinator, self.restore, self.back):
            other.setEnabled(not busy)
        for field in (self.password, self.code, self.passphrase):
            field.setEnabled(not busy)

    def _change_kind(self) -> None:
        self._private_key = None
        self._go_to("recovery" if self._kind == "password" else "password")

    def _go_to(self, kind: SecretKind) -> None:
        if not self._seconds:  # the seconds to wait are counted down in the field that comes
            self._block().set_error("")
        said = self._block().error_text()
        self._block().set_error("")
        for field in (self.password, self.code, self.passphrase):
            field.clear()
        self._kind = kind
        self._block().set_error(said)
        self._show_kind()
        self.arrive()

    def _choose_key(self) -> None:
        # Loaded before the first paint, this module leaves out what keys need.
        from sleutelapp.core.organisation_key import read_key_file  # noqa: PLC0415

        title, filters = self.tr("The secret key of your organisation"), self.tr("Secret key (*.txt)")
        path = self._dialogs.open_file(self, title, filters)
        if path is None:
            return
        try:
            self._private_key = read_key_file(path)
        except UserError as error:
            self._dialogs.show_error(self, error.sentence(self._language))
            return
        said = self.tr("Fingerprint of the key: {fingerprint}")
        self._passphrase_block.set_hint(said.replace("{fingerprint}", isolate(self._private_key.fingerprint)))
        self._go_to("organisation")

    def _show_kind(self) -> None:
        asks_password = self._kind == "password"
        self._password_block.setVisible(asks_password)
        self._code_block.setVisible(self._kind == "recovery")
        self._passphrase_block.setVisible(self._kind == "organisation")
        self.organisation.setVisible(self._organisation_may_open and self._kind == "recovery")
        self.other.setText(self.tr("I forgot my password") if asks_password else self.tr("Use my password"))
