"""Recording consent, and its withdrawal, with the day and the way."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.features.newcomers.drafts import ConsentDraft
from sleutelapp.features.newcomers.inline_form import InlineForm
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.choice_chips import ChoiceChips
from sleutelapp.qt.fields import ChoiceField, DateField, LabeledField
from sleutelapp.qt.text import body_label
from sleutelapp.qt.theme import SPACE


class GiveConsentForm(InlineForm):
    """Tells `confirmed(ConsentDraft)`; for sharing it asks with whom."""

    confirmed = Signal(object)

    def __init__(self, workspace: Workspace, purpose: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.confirm_button.setText(self.tr("Record consent"))
        self._purpose = purpose
        self._today = workspace.clock.today()
        language = workspace.language
        self.recipient = ChoiceField(
            [(c.code, c.label(language)) for c in workspace.reference["referral_destination"].active()],
            placeholder=self.tr("Type or choose"),
        )
        self._recipient = LabeledField(self.tr("Share with"), self.recipient)
        if purpose != "share":
            self._recipient.hide()
        self.way = ChoiceChips(
            [(c.code, c.label(language)) for c in workspace.reference["consent_way"].active()]
        )
        self.way.set_value("oral")
        self.day = DateField(workspace.clock.today)
        self.day.set_value(self._today)
        self._day = LabeledField(self.tr("Given on"), self.day)
        row = QHBoxLayout()
        row.setSpacing(SPACE.l)
        row.addWidget(self._day)
        row.addWidget(LabeledField(self.tr("How was it given?"), self.way), 1)
        self.fields.addWidget(self._recipient)
        self.fields.addLayout(row)

    def submit(self) -> None:
        """Tell the consent, or say what is missing."""
        recipient = self.recipient.value() or ""
        if self._purpose == "share" and not recipient:
            self._recipient.set_error(self.tr("Choose with whom it may be shared."))
            self.recipient.setFocus()
            return
        day = self.day.value()
        if day is None or day > self._today:
            self._day.set_error(self.tr("Choose today or an earlier day."))
            self.day.setFocus()
            return
        self.confirmed.emit(
            ConsentDraft(
                purpose=self._purpose, recipient=recipient, given_on=day, way=self.way.value() or "oral"
            )
        )

    def focus_first(self) -> None:
        """Put the cursor on the first question."""
        (self.recipient if self._purpose == "share" else self.day).setFocus()


class WithdrawConsentForm(InlineForm):
    """Says what withdrawal means, and tells `confirmed(day)`."""

    confirmed = Signal(object)

    def __init__(self, workspace: Workspace, purpose: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.confirm_button.setText(self.tr("Withdraw consent"))
        self._today = workspace.clock.today()
        meaning = {
            "register": self.tr(
                "Name and phone number are erased at once, also from your notes and drafts: the code comes in their place. "
                "Needs and figures stay."
            ),
            "share": self.tr("From now on nothing may be shared with this recipient."),
        }.get(purpose, self.tr("The dossier may no longer go to another key person."))
        self.day = DateField(workspace.clock.today)
        self.day.set_value(self._today)
        self._day = LabeledField(self.tr("Withdrawn on"), self.day)
        column = QVBoxLayout()
        column.setSpacing(SPACE.m)
        column.addWidget(body_label(meaning))
        column.addWidget(self._day)
        self.fields.addLayout(column)

    def submit(self) -> None:
        """Tell the day, or say that it lies ahead."""
        day = self.day.value()
        if day is None or day > self._today:
            self._day.set_error(self.tr("Choose today or an earlier day."))
            self.day.setFocus()
            return
        self.confirmed.emit(day)

    def focus_first(self) -> None:
        """Put the cursor on the button: the day is usually today."""
        self.confirm_button.setFocus()
