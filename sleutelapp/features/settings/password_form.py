"""Another password, for who knows the one of now."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.settings.secret_form import SecretForm
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.banner import Banner
from sleutelapp.qt.buttons import primary_button
from sleutelapp.qt.new_password import NewPassword
from sleutelapp.vault.key_change import MadeSlot, make_password_slot


class PasswordForm(SecretForm):
    """The password of now, the new one twice, and what the old one still opens.

    Args:
        workspace: the open vault.
        own_words: what others know of the user: not good enough as a password.
    """

    def __init__(self, workspace: Workspace, own_words: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.new = NewPassword(workspace.language, self.tr("New password"))
        self.new.set_own_words(own_words)
        self.new.submitted.connect(self.submit)
        self.old.submitted.connect(self.new.first.line.setFocus)
        self.fields.addWidget(self.new)
        self.fields.addWidget(
            Banner(
                "warn", self.tr("Backups made before still open with the old password. Do not forget it yet.")
            )
        )
        self.confirm = primary_button(self.tr("Change the password"), "check")
        self.confirm.setObjectName("password:confirm")
        self.confirm.clicked.connect(self.submit)
        self.buttons.addWidget(self.confirm)
        self.buttons.addWidget(self.cancel)

    def submit(self) -> None:
        """Check what was typed, then make the keys; nothing is written before they are."""
        self.old_block.set_error("")
        if not self.old.value():
            self.old_block.set_error(self.tr("Type the password with which you open the vault now."))
            self.old.line.setFocus()
            return
        new = self.new.checked()
        if new is None:
            return
        if new == self.old.value():
            self.new.first_block.set_error(self.tr("This is the password of now. Choose another one."))
            self.new.first.line.setFocus()
            return
        files, clock, old = self._workspace.vault.files, self._workspace.clock, self.old.value()
        self._work(lambda: make_password_slot(files, old, new, clock), self._made)

    def _made(self, made: MadeSlot) -> None:
        if self._put(made):
            self._workspace.say(self.tr("The password is changed"))
            self.closed.emit()

    @override
    def _show_work(self) -> None:
        super()._show_work()
        self.new.setEnabled(self._job is None)
