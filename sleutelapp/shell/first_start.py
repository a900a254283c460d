"""First start: from the language to an open vault, in three steps."""

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.core.organisation_key import fingerprint, public_bytes
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.dialogs import Dialogs
from sleutelapp.qt.door_card import DoorCard
from sleutelapp.qt.jobs import Job
from sleutelapp.qt.theme import SPACE
from sleutelapp.reference.codes import Reference
from sleutelapp.shell.doorstep import Doorstep, WaitingPage
from sleutelapp.shell.first_start_organisation import OrganisationStep
from sleutelapp.shell.first_start_password import PasswordStep
from sleutelapp.shell.first_start_profile import ProfileStep
from sleutelapp.shell.first_start_recovery import RecoveryCheckStep, RecoveryStep
from sleutelapp.shell.vault_access import VaultAccess

if TYPE_CHECKING:
    from sleutelapp.vault.opening import UnlockedKeys


Made = tuple["UnlockedKeys", str]  # keys and recovery code


class FirstStart(QWidget):
    """Its ``finished`` means: the vault is open, the recovery code is on paper."""

    language_wanted = Signal(str)
    coordinator_wanted = Signal()
    restore_wanted = Signal()
    finished = Signal()

    def __init__(self, access: VaultAccess, reference: Reference, language: str, dialogs: Dialogs) -> None:
        super().__init__()
        self._access = access
        self._language = language
        self._made: Made | None = None
        self.steps = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.steps)
        self.welcome = Doorstep(
            self.tr("Welcome to Sleutelapp"),
            self.tr(
                "Your work with newcomers, in a vault that only you can open. Nothing leaves this computer."
            ),
            width=480,
            language=language,
        )
        self.welcome.language_wanted.connect(self.language_wanted)
        self.door = DoorCard(
            "key-variant",
            self.tr("I am a key person"),
            self.tr("Make a vault for your own work. It takes about three minutes."),
        )
        self.door.setObjectName("keyPersonDoor")
        self.door.clicked.connect(lambda: self._show(self.profile))
        self.coordinator_door = DoorCard(
            "account-tie-outline",
            self.tr("I am a coordinator"),
            self.tr(
                "Combine the workbooks of your key persons, or make the file of your organisation. You need no vault."
            ),
        )
        self.coordinator_door.setObjectName("coordinatorDoor")
        self.coordinator_door.clicked.connect(self.coordinator_wanted)
        doors = QVBoxLayout()
        doors.setSpacing(SPACE.m)
        doors.addWidget(self.door)
        doors.addWidget(self.coordinator_door)
        self.welcome.column.addLayout(doors)
        self.restore = text_button(self.tr("I have a backup"), "backup-restore")
        self.restore.setObjectName("restoreDoor")
        self.restore.clicked.connect(self.restore_wanted)
        self.welcome.column.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignLeading)
        self.profile: ProfileStep = ProfileStep(reference, language, dialogs)
        self.profile.back_wanted.connect(lambda: self._show(self.welcome))
        self.profile.filled.connect(self._profile_filled)
        self.organisation = OrganisationStep()
        self.organisation.back_wanted.connect(lambda: self._show(self.profile))
        self.organisation.answered.connect(lambda: self._show(self.password))
        self.password: PasswordStep = PasswordStep(language)
        self.password.back_wanted.connect(self._back_from_password)
        self.password.chosen.connect(self._make)
        self.waiting = WaitingPage(
            self.tr("The vault is being made…"),
            self.tr("This takes a few seconds, and it happens only once."),
        )
        for step in (self.welcome, self.profile, self.organisation, self.password, self.waiting):
            self.steps.addWidget(step)

    def arrive(self) -> None:
        """Put the focus where the user begins."""
        self.door.setFocus()

    @property
    def code_is_unconfirmed(self) -> bool:
        """Whether the vault exists while its recovery code is not known to be on paper."""
        return self._made is not None

    def _show(self, step: Doorstep) -> None:
        self.steps.setCurrentWidget(step)
        step.arrive()

    def _profile_filled(self) -> None:
        profile = self.profile.profile()
        places = (self.profile.place_name(agreement) for agreement in profile.municipalities)
        self.password.set_own_words([profile.name, profile.organisation, *places])
        file, mark = self.profile.organisation_file, ""
        if file is not None and file.public_key:
            with contextlib.suppress(UserError):  # not one that anything can be sealed to: nothing to ask
                mark = fingerprint(public_bytes(file.public_key))
        self.organisation.offer(file.name if file is not None else "", mark)
        self._show(self.organisation if self.organisation.is_asked else self.password)

    def _back_from_password(self) -> None:
        self._show(self.organisation if self.organisation.is_asked else self.profile)

    def _make(self, password: str) -> None:
        self._show(self.waiting)
        made = self._made
        if made is not None:  # the vault was made, only the profile could not be saved
            self._keep(made)
            return
        job = Job(lambda _progress: self._access.make(password), self)
        job.succeeded.connect(self._keep)
        job.failed.connect(self._refuse)
        job.start()

    def _keep(self, made: Made) -> None:
        self._made = made
        keys, code = made
        try:
            file = self.profile.organisation_file
            self._access.keep_profile(keys, self.profile.profile(), file)
            if file is not None and self.organisation.let_in.value():
                self._access.let_organisation_in(keys, public_bytes(file.public_key))
        except UserError as error:
            self._refuse(error)
            return
        shown = RecoveryStep(code)
        check = RecoveryCheckStep(code)
        shown.written_down.connect(lambda: self._show(check))
        check.back_wanted.connect(lambda: self._show(shown))
        check.finished.connect(self._finish)
        self.steps.addWidget(shown)
        self.steps.addWidget(check)
        self._show(shown)

    def _finish(self) -> None:
        self._made = None
        self.finished.emit()

    def _refuse(self, error: BaseException) -> None:
        self._show(self.password)
        if not isinstance(error, UserError):
            raise error
        self.password.show_refusal(error.sentence(self._language))


def leave_without_code(dialogs: Dialogs, parent: QWidget) -> bool:
    """Whether the user really wants to leave before the recovery code is on paper."""
    translate = QCoreApplication.translate
    return dialogs.ask_yes_no(
        parent,
        translate("FirstStart", "Leave without the recovery code?"),
        translate(
            "FirstStart", "The code is shown only now. Without it, a forgotten password cannot be helped."
        ),
        yes=translate("FirstStart", "Leave"),
        no=translate("FirstStart", "Stay"),
        danger=True,
    )
