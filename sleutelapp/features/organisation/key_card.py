"""The public key in an organisation's file, and the way to a new pair."""

from PySide6.QtCore import Qt, Signal

from sleutelapp.core.errors import UserError
from sleutelapp.core.organisation_key import fingerprint, public_bytes
from sleutelapp.qt.buttons import secondary_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.fields import LabeledField, TextField
from sleutelapp.qt.text import isolate, muted_label


class KeyCard(Card):
    """Shows the fingerprint of what is typed, for whoever compares it."""

    changed = Signal()
    pair_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Key of your organisation"))
        self.field = TextField()
        self.field.changed.connect(self._notice)
        self.block = LabeledField(
            self.tr("Public key (optional)"),
            self.field,
            hint=self.tr(
                "Paste the public key here if your organisation has one. With the secret key that belongs to it, "
                "your organisation can help a key person who lost both password and recovery code."
            ),
        )
        self.add(self.block)
        self.mark = muted_label(" ")
        self.mark.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.add(self.mark)
        self.make = secondary_button(self.tr("Make a key…"), "key-plus")
        self.make.setObjectName("makeOrganisationKey")
        self.make.clicked.connect(self.pair_wanted)
        self.content.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeading)
        self._show_mark()

    def value(self) -> str:
        """The key without the spaces and lines of what was pasted."""
        return "".join(self.field.value().split())

    def set_value(self, text: str) -> None:
        """Fill in."""
        self.field.set_value(text)
        self.block.set_error("")
        self._show_mark()

    def problem(self) -> str:
        """What is wrong with it, or an empty text."""
        if not self.value() or self._mark():
            return ""
        return self.tr("This is not a public key: it has 44 letters and digits and ends with “=”.")

    def _notice(self) -> None:
        self._show_mark()
        self.changed.emit()

    def _mark(self) -> str:
        try:
            return fingerprint(public_bytes(self.value())) if self.value() else ""
        except UserError:
            return ""

    def _show_mark(self) -> None:
        mark = self._mark()
        said = self.tr("Fingerprint, to compare with your key persons: {fingerprint}")
        self.mark.setText(said.replace("{fingerprint}", isolate(mark)))
        self.mark.setVisible(bool(mark))
