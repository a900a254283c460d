"""When the vault locks itself, and what opens it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sleutelapp.features.profile.queries import known_of_user
from sleutelapp.features.settings.organisation_key_row import OrganisationKeyRow
from sleutelapp.features.settings.password_form import PasswordForm
from sleutelapp.features.settings.recovery_form import RecoveryForm
from sleutelapp.features.settings.secret_form import SecretForm
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import secondary_button
from sleutelapp.qt.capture import screen_protection
from sleutelapp.qt.cards import Card
from sleutelapp.qt.choice_chips import ChoiceChips
from sleutelapp.qt.counts import counts
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.labeled_field import LabeledField

LOCK_MINUTES: Final = (1, 2, 3, 5, 10, 15)


class SecurityCard(Card):
    """Minutes without a key or a movement; the password and the recovery code, each changed in its place."""

    setting_wanted = Signal(str, object)
    rotation_wanted = Signal()
    form_opened = Signal(QWidget)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(self.tr("Security"))
        self._workspace = workspace
        self.form: SecretForm | None = None
        settings = workspace.settings
        offered = sorted({*LOCK_MINUTES, settings.lock_minutes})
        self.lock_minutes = ChoiceChips([(str(minutes), counts.minutes(minutes)) for minutes in offered])
        self.lock_minutes.set_value(str(settings.lock_minutes))
        self.lock_minutes.changed.connect(self._want)
        hint = self.tr("While you write down a contact it waits at least 15 minutes.")
        self.add(LabeledField(self.tr("Lock when nobody touches it for"), self.lock_minutes, hint=hint))
        if screen_protection() is not None:
            self._offer_capture(allowed=settings.window_capture)
        self.password = secondary_button(self.tr("Change…"))
        self.password.setObjectName("changePassword")
        self.password.setAccessibleName(self.tr("Change the password"))
        self._add_row(
            ItemRow("lock-outline", self.tr("Password"), self.tr("It opens the vault on this laptop.")),
            self.password,
            self._password_form,
        )
        self.recovery = secondary_button(self.tr("Make a new one…"))
        self.recovery.setObjectName("newRecoveryCode")
        self.recovery.setAccessibleName(self.tr("Make a new recovery code"))
        self._add_row(
            ItemRow(
                "key-outline",
                self.tr("Recovery code"),
                self.tr("On paper, for when you forget the password. Lost the paper? Make a new one."),
            ),
            self.recovery,
            lambda: RecoveryForm(workspace),
        )
        self.organisation = OrganisationKeyRow(workspace, self)
        self.organisation.form_wanted.connect(self._open)
        self.add(self.organisation)
        self.rotation = secondary_button(self.tr("Make a new key…"))
        self.rotation.setObjectName("rotateKey")
        self.rotation.setEnabled(not workspace.vault.read_only)
        self.rotation.clicked.connect(self.rotation_wanted)
        row = ItemRow(
            "shield-key-outline",
            self.tr("Somebody may know my password"),
            self.tr("Then the vault gets a new key: the old password and recovery code open nothing of now."),
        )
        row.add_action(self.rotation)
        self.add(row)

    def show_organisation(self, name: str, public_key: str) -> None:
        """Show whether the organisation of the loaded file can open the vault."""
        self.organisation.show_state(name, public_key)

    def _offer_capture(self, *, allowed: bool) -> None:
        self.capture = ChoiceChips(
            (("hide", self.tr("Leave the window out")), ("show", self.tr("Show the window")))
        )
        self.capture.set_value("show" if allowed else "hide")
        self.capture.changed.connect(
            lambda: self.setting_wanted.emit("window_capture", self.capture.value() == "show")
        )
        hint = self.tr("Show it only while somebody helps you from a distance.")
        self.add(LabeledField(self.tr("Screenshots and shared screens"), self.capture, hint=hint))

    def _add_row(self, row: ItemRow, button: QPushButton, make: Callable[[], SecretForm]) -> None:
        button.setEnabled(not self._workspace.vault.read_only)
        button.clicked.connect(lambda: self._open(row, button, make()))
        row.add_action(button)
        self.add(row)

    def _password_form(self) -> PasswordForm:
        with self._workspace.vault.reading() as session:
            known = known_of_user(session, self._workspace.reference)
        return PasswordForm(self._workspace, known)

    def _open(self, row: QWidget, button: QPushButton, form: SecretForm) -> None:
        self.form = form
        form.closed.connect(lambda: self._close(button))
        for other in (self.password, self.recovery, self.rotation, *self.organisation.buttons):
            other.setEnabled(False)
        button.hide()
        self.content.insertWidget(self.content.indexOf(row) + 1, form)
        form.show()  # at once, so that the cursor can go into it
        form.focus_first()
        self.form_opened.emit(row)

    def _close(self, button: QPushButton) -> None:
        form, self.form = self.form, None
        if form is None:
            return
        form.hide()
        form.deleteLater()
        for other in (self.password, self.recovery, self.rotation, *self.organisation.buttons):
            other.setEnabled(True)
        button.show()
        self.organisation.refresh()
        shown = (each for each in (button, *self.organisation.buttons) if each.isVisibleTo(self))
        next(shown, button).setFocus()

    def _want(self) -> None:
        minutes = self.lock_minutes.value()
        if minutes is not None:
            self.setting_wanted.emit("lock_minutes", int(minutes))
