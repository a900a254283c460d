"""One key person who is expected to send."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.features.newcomers.inline_form import InlineForm
from sleutelapp.features.roster.drafts import Expected, Roster
from sleutelapp.features.roster.rules import is_listed
from sleutelapp.qt.fields import LabeledField, TextField
from sleutelapp.qt.theme import SPACE


class PersonForm(InlineForm):
    """Tells `confirmed` with who was filled in.

    Args:
        roster: who is on the list already.
        before: who is changed; None for somebody new.
    """

    confirmed = Signal(object)  # Expected

    def __init__(self, roster: Roster, before: Expected | None, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.confirm_button.setText(self.tr("Change") if before is not None else self.tr("Add"))
        self._roster = roster
        self.before = before
        self.code = TextField()
        self.code.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.name = TextField()
        self._code_block = LabeledField(
            self.tr("Code of the key person"),
            self.code,
            hint=self.tr("It stands in the name of the file they send, such as SP-7K2M."),
        )
        name_block = LabeledField(
            self.tr("Name"),
            self.name,
            hint=self.tr("Only for your own list; it may stay empty."),
        )
        if before is not None:
            self.code.set_value(before.code)
            self.name.set_value(before.name)
        row = QHBoxLayout()
        row.setSpacing(SPACE.l)
        row.addWidget(self._code_block, 1)
        row.addWidget(name_block, 1)
        self.fields.addLayout(row)

    @override
    def submit(self) -> None:
        problem = self._problem()
        self._code_block.set_error(problem)
        if problem:
            self.code.setFocus()
        else:
            self.confirmed.emit(self._typed())

    @override
    def focus_first(self) -> None:
        self.code.setFocus()

    def _typed(self) -> Expected:
        organisation = self.before.organisation if self.before is not None else ""
        return Expected(code=self.code.value(), name=self.name.value(), organisation=organisation)

    def _problem(self) -> str:
        if not self.code.value():
            return self.tr("Fill in the code.")
        if is_listed(self._roster, self._typed(), besides=self.before):
            return self.tr("This code is on the list already.")
        return ""
