"""Whether the organisation can open the vault: said plainly, let in and put out in its place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.core.organisation_key import fingerprint, public_bytes
from sleutelapp.features.settings.organisation_key_form import OrganisationKeyForm
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import secondary_button
from sleutelapp.qt.item_row import ItemRow
from sleutelapp.qt.text import isolate
from sleutelapp.vault.key_change import MadeSlot, let_in_no_organisation, organisation_let_in, put_slot

NO_BREAK = "\N{NO-BREAK SPACE}"  # a fingerprint is compared in one line


class OrganisationKeyRow(QWidget):
    """One row; another key in the organisation's file than the one let in is told."""

    form_wanted = Signal(object, object, object)  # row, button, form

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._name, self._offered = "", b""
        self.let_in = secondary_button(self.tr("Let it in…"))
        self.let_in.setObjectName("letOrganisationIn")
        self.let_in.setAccessibleName(self.tr("Let the organisation open the vault"))
        self.let_in.clicked.connect(self._let_in)
        self.put_out = secondary_button(self.tr("Do not let it in any more"))
        self.put_out.setObjectName("putOrganisationOut")
        self.put_out.setAccessibleName(self.tr("Do not let the organisation open the vault any more"))
        self.put_out.clicked.connect(self._put_out)
        self.row = ItemRow("office-building-outline", self.tr("Key of your organisation"), " ")
        for button in self.buttons:
            self.row.add_action(button)
            button.setEnabled(not workspace.vault.read_only)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.row)

    @property
    def buttons(self) -> tuple[QPushButton, QPushButton]:
        """What can be done here."""
        return self.let_in, self.put_out

    def show_state(self, name: str, public_key: str) -> None:
        """Show it, with the key that the organisation's file offers; empty offers none."""
        self._name = name
        try:
            self._offered = public_bytes(public_key) if public_key else b""
        except UserError:  # not one that anything can be sealed to: as if there were none
            self._offered = b""
        self.refresh()

    def refresh(self) -> None:
        """Read the key file again."""
        source = self._workspace.vault.backup_source
        try:
            now = organisation_let_in(source.files, source.sealing_key)
        except UserError:  # damaged since the vault was opened: nothing can be changed
            now = None
        self.row.detail.setText(self._said(now))
        self.let_in.setVisible(bool(self._offered) and self._offered != now)
        self.put_out.setVisible(now is not None)

    def _said(self, now: bytes | None) -> str:
        if now is not None:
            said = self.tr("Your organisation can open this vault. Fingerprint of its key: {fingerprint}.")
            said = said.replace("{fingerprint}", isolate(fingerprint(now).replace(" ", NO_BREAK)))
            if self._offered and self._offered != now:
                said += " " + self.tr("The file of your organisation has another key.")
            return said
        if not self._offered:
            return self.tr("Your organisation cannot open this vault: there is no key in its file.")
        said = self.tr(
            "{name} cannot open this vault. If you let it in, it can help you when you lose both password and "
            "recovery code."
        )
        return said.replace("{name}", isolate(self._name))

    def _let_in(self) -> None:
        form = OrganisationKeyForm(self._workspace, self._name, self._offered)
        self.form_wanted.emit(self, self.let_in, form)

    def _put_out(self) -> None:
        vault = self._workspace.vault
        try:
            was = let_in_no_organisation(vault.files, vault.backup_source.sealing_key)
        except UserError as error:
            self._workspace.dialogs.show_error(self, error.sentence(self._workspace.language))
            return
        self.refresh()
        if was is None:
            return
        vault.audit.hear_keys()
        self._workspace.offer_undo(
            self.tr("Your organisation cannot open this vault any more; backups of before it can"),
            lambda: self._take_back(was),
        )

    def _take_back(self, was: MadeSlot) -> None:
        try:
            put_slot(self._workspace.vault.files, was)
        except UserError as error:
            self._workspace.dialogs.show_error(None, error.sentence(self._workspace.language))
            return
        self._workspace.vault.audit.hear_keys()
        self.refresh()
