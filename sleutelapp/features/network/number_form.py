"""Changing one number to call, in its place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sleutelapp.core.drafting import LONGEST_LINE
from sleutelapp.core.overriding import override
from sleutelapp.features.newcomers.inline_form import InlineForm
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.fields import LabeledField, TextField
from sleutelapp.qt.theme import SPACE


class NumberForm(InlineForm):
    """Tells `confirmed(label, number)`, or `national_wanted` to go back to the national number.

    Args:
        number: as it is now.
        label: the name of a regional number; None where the name is fixed.
        national: the national number that stands aside for this one; empty when it does not.
    """

    confirmed = Signal(str, str)
    national_wanted = Signal()

    def __init__(self, number: str, label: str | None, national: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.confirm_button.setText(self.tr("Save"))
        self._has_label = label is not None
        self.label = TextField()
        self.label.set_value(label)
        self.number = TextField()
        self.number.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.number.set_value(number)
        row = QHBoxLayout()
        row.setSpacing(SPACE.l)
        for field in (self.label, self.number):
            field.setMaxLength(LONGEST_LINE)
        self._number = LabeledField(self.tr("Phone number"), self.number)
        if self._has_label:
            row.addWidget(LabeledField(self.tr("Name of the post"), self.label))
        row.addWidget(self._number)
        self.fields.addLayout(row)
        if national:
            words = self.tr("Use the national number again: {number}").replace("{number}", national)
            back = text_button(words, "undo-variant")
            back.setObjectName("inline:national")
            back.clicked.connect(self.national_wanted)
            self.fields.addWidget(back, 0, Qt.AlignmentFlag.AlignLeading)

    @override
    def submit(self) -> None:
        number = self.number.value()
        if not number:
            self._number.set_error(self.tr("Type the number."))
            self.number.setFocus()
            return
        self.confirmed.emit(self.label.value(), number)

    @override
    def focus_first(self) -> None:
        (self.label if self._has_label and not self.label.value() else self.number).setFocus()
