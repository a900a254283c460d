"""Letting the organisation in: whose key it is, what it can do then, and the password that allows it."""

from PySide6.QtWidgets import QWidget

from sleutelapp.core.organisation_key import fingerprint
from sleutelapp.features.settings.facts import fact
from sleutelapp.features.settings.secret_form import SecretForm
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.banner import Banner
from sleutelapp.qt.buttons import primary_button
from sleutelapp.qt.text import body_label, isolate
from sleutelapp.vault.key_change import MadeSlot, make_organisation_slot


class OrganisationKeyForm(SecretForm):
    """Nothing changes before the password of now was right.

    Args:
        workspace: the open vault.
        name: of the organisation.
        public: its key, as in its file.
    """

    def __init__(self, workspace: Workspace, name: str, public: bytes, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._public = public
        said = self.tr(
            "With its secret key, which lies elsewhere, {name} can then open this vault and your backups. Use it only "
            "if you agree. Ask your coordinator for the fingerprint and see whether it is the same."
        )
        self.fields.insertWidget(0, body_label(said.replace("{name}", isolate(name))))
        self.fields.insertWidget(1, fact(self.tr("Fingerprint of the key"), isolate(fingerprint(public))))
        self.fields.addWidget(
            Banner(
                "info", self.tr("The unlock page will always say that your organisation can open this vault.")
            )
        )
        self.confirm = primary_button(self.tr("Let it in"), "check")
        self.confirm.setObjectName("organisation:confirm")
        self.confirm.clicked.connect(self.submit)
        self.old.submitted.connect(self.submit)
        self.buttons.addWidget(self.confirm)
        self.buttons.addWidget(self.cancel)

    def submit(self) -> None:
        """Try the password; the slot is put in when it is right."""
        if not self.old.value():
            self.old_block.set_error(self.tr("Type the password with which you open the vault now."))
            self.old.line.setFocus()
            return
        files, clock = self._workspace.vault.files, self._workspace.clock
        old, public = self.old.value(), self._public
        self._work(lambda: make_organisation_slot(files, old, public, clock), self._made)

    def _made(self, made: MadeSlot) -> None:
        if self._put(made):
            self._workspace.say(self.tr("Your organisation can open this vault now"))
            self.closed.emit()
