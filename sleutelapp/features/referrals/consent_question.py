"""The question that stands between a referral and its sending: may this be shared?"""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from sleutelapp.core.overriding import override
from sleutelapp.qt.buttons import primary_button, secondary_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.fields import LabeledField, TextField
from sleutelapp.qt.flow_layout import FlowLayout
from sleutelapp.qt.text import body_label, isolate
from sleutelapp.qt.theme import SPACE


class ConsentQuestion(Card):
    """Tells `agreed(way)`, `emergency(reason)` or `refused`."""

    agreed = Signal(str)
    emergency = Signal(str)
    refused = Signal()

    def __init__(
        self, recipient: str, refusal: str = "", *, may_be_urgent: bool = True, parent: QWidget | None = None
    ) -> None:
        """Ask.

        Args:
            recipient: with whom, in words.
            refusal: what happens without consent, in words.
            may_be_urgent: an emergency can do without consent.
            parent: the widget it stands in.
        """
        title = self.tr("May this be shared with {recipient}?").replace("{recipient}", isolate(recipient))
        super().__init__(title, parent)
        self.setAccessibleName(title)
        self.add(body_label(refusal or self.tr("Ask the newcomer. Without consent nothing is sent.")))
        self.oral_button = primary_button(self.tr("Yes, said aloud"), "account-voice")
        self.oral_button.clicked.connect(partial(self.agreed.emit, "oral"))
        self.written_button = secondary_button(self.tr("Yes, in writing"), "pencil-outline")
        self.written_button.clicked.connect(partial(self.agreed.emit, "written"))
        self.no_button = secondary_button(self.tr("No"), "close")
        self.no_button.clicked.connect(self.refused)
        self.emergency_button = text_button(self.tr("Emergency…"), "alert-outline")
        self.emergency_button.clicked.connect(self._ask_why)
        answers = QWidget()
        flow = FlowLayout(answers, spacing=SPACE.s)
        for button in (self.oral_button, self.written_button, self.no_button, self.emergency_button):
            flow.addWidget(button)
        if not may_be_urgent:
            self.emergency_button.hide()
        self.add(answers)
        self.reason = TextField()
        self._reason = LabeledField(self.tr("Why could it not wait?"), self.reason)
        self._reason.hide()
        self.confirm_button = primary_button(self.tr("Share because of the emergency"), "check")
        self.confirm_button.clicked.connect(self._share_now)
        self.confirm_button.hide()
        self.add(self._reason)
        self.content.addWidget(self.confirm_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.reason.returnPressed.connect(self._share_now)

    def focus_first(self) -> None:
        """Put the keyboard on the first answer."""
        self.oral_button.setFocus()

    def _ask_why(self) -> None:
        self._reason.show()
        self.confirm_button.show()
        self.reason.setFocus()

    def _share_now(self) -> None:
        reason = self.reason.value()
        if not reason:
            self._reason.set_error(self.tr("Say in a few words why it could not wait."))
            self.reason.setFocus()
            return
        self.emergency.emit(reason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.refused.emit()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
