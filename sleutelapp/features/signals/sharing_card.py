"""Whether the coordinator gets to read a signal: a tick, or what stands in its way."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.features.periods.period import Period
from sleutelapp.features.signals.actions import keep_signal, share_signal
from sleutelapp.features.signals.queries import SignalRow
from sleutelapp.features.signals.telling import Telling
from sleutelapp.features.signals.wording import telling_words
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import secondary_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.fields import CheckField
from sleutelapp.qt.icons import IconLabel
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import body_label, caption_label, isolate, strong_label
from sleutelapp.qt.theme import SPACE

_MOST_SAID: Final = 3  # of what was found; the text marks them all


class SharingCard(Card):
    """The tick writes at once, and can be undone; while the text tells about a person it cannot be set."""

    change_wanted = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._workspace = workspace
        self._signal_id: int | None = None
        self.content.addWidget(strong_label(self.tr("For your coordinator")))
        self.tick = CheckField(self.tr("Share this signal with my coordinator"))
        self.tick.clicked.connect(self._write)
        self.content.addWidget(self.tick)
        self.said = caption_label("")
        self.content.addWidget(self.said)
        self._why = QVBoxLayout()
        self._why.setSpacing(SPACE.s)
        self.content.addLayout(self._why)
        self.change_button = secondary_button(self.tr("Change the text"), "pencil-outline")
        self.change_button.clicked.connect(self.change_wanted)
        self.content.addWidget(self.change_button, 0, Qt.AlignmentFlag.AlignLeading)

    def show_signal(self, signal: SignalRow, found: list[Telling], sent: Period | None) -> None:
        """Show whether a signal is shared, what in it may tell about a person, and with which quarter it went out."""
        self._signal_id = signal.id
        is_shared = signal.shared_at is not None
        self.tick.set_value(is_shared)
        self.tick.setVisible(sent is None)
        self.tick.setEnabled(is_shared or not found)
        if sent is not None:
            quarter = isolate(sent.label(self._workspace.language))
            said = self.tr("It went out with the {quarter}. Your coordinator keeps the words of then.")
            said, found = said.replace("{quarter}", quarter), []
        elif not found:
            said = self.tr(
                "The text, the domain and the municipality go with the next quarter that you freeze. "
                "Your advice and the answer stay with you."
            )
        elif is_shared:
            said = self.tr("This signal is held back until you change what is marked in the text.")
        else:
            said = self.tr("You can share it when you have changed what is marked in the text.")
        self.said.setText(said)
        self.tick.setAccessibleDescription(said)
        self.change_button.setVisible(bool(found))
        refill(self._why, [_why(each) for each in found[:_MOST_SAID]])

    def _write(self) -> None:
        signal_id, shares = self._signal_id, self.tick.value()
        if signal_id is None:
            return
        there, back = (share_signal, keep_signal) if shares else (keep_signal, share_signal)
        said = self.tr("Shared with your coordinator") if shares else self.tr("No longer shared")
        if not self._workspace.write_with_undo(
            lambda session: there(session, signal_id), said, lambda session: back(session, signal_id)
        ):
            self.tick.set_value(not shares)


def _why(told: Telling) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE.s)
    row.addWidget(IconLabel("alert-outline", "warn"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(body_label(telling_words(told)), 1)
    return line
