"""One signal: the pattern, the advice, and what came of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.features.signals.actions import delete_signal, restore_signal
from sleutelapp.features.signals.queries import SignalRow, known_names, sent_with
from sleutelapp.features.signals.sharing_card import SharingCard
from sleutelapp.features.signals.table_model import state_name
from sleutelapp.features.signals.telling import tellings
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import primary_button, secondary_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.chips import Chip
from sleutelapp.qt.days import joined, short_day
from sleutelapp.qt.marked_text import MarkedText
from sleutelapp.qt.page import Page
from sleutelapp.qt.refilling import refill
from sleutelapp.qt.text import body_label, caption_label, muted_label, strong_label
from sleutelapp.qt.text_block import TextBlock
from sleutelapp.qt.theme import SPACE


class SignalView(QWidget):
    """Shows a `SignalRow`."""

    change_pressed = Signal()
    answer_pressed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.shown: SignalRow | None = None
        self.page = Page("", form=True)
        self.delete_button = text_button(self.tr("Throw away"), "trash-can-outline")
        self.delete_button.clicked.connect(self._delete)
        self.change_button = secondary_button(self.tr("Change"), "pencil-outline")
        self.change_button.clicked.connect(self.change_pressed)
        self.page.add_action(self.delete_button)
        self.page.add_action(self.change_button)
        self._pattern, self._texts = _card()
        self._answer, self._answered = _card()
        self.answer_button = primary_button(self.tr("Note the answer"), "message-reply-text-outline")
        self.answer_button.clicked.connect(self.answer_pressed)
        self._answer.content.addWidget(self.answer_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.sharing = SharingCard(workspace)
        self.sharing.change_wanted.connect(self.change_pressed)
        self.page.add(self._pattern)
        self.page.add(self.sharing)
        self.page.add(self._answer)
        self.page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def show_signal(self, signal: SignalRow) -> None:
        """Show a signal, or the same one as it has become."""
        if self.shown is None or self.shown.id != signal.id:
            self.page.scroll_area.verticalScrollBar().setValue(0)
        self.shown = signal
        label, today = self._workspace.label, self._workspace.clock.today()
        self.page.set_title(label("need_domain", signal.domain) or self.tr("Signal"))
        self.page.set_summary(
            joined(short_day(signal.date, today), label("municipality", signal.municipality))
        )
        with self._workspace.vault.reading() as session:
            sent = sent_with(session, signal.id)
            found = tellings(signal.text, known_names(session)) if sent is None else []
        texts: list[QWidget] = [MarkedText(signal.text, [(each.start, each.end) for each in found])]
        if signal.advice:
            texts.append(TextBlock(self.tr("Your advice"), signal.advice))
        refill(self._texts, texts)
        self.sharing.show_signal(signal, found, sent[0] if sent else None)
        refill(self._answered, self._answer_labels(signal))
        self.answer_button.setVisible(signal.state == "open")

    def focus_first(self) -> None:
        """Put the keyboard on what can be done."""
        is_open = self.shown is not None and self.shown.state == "open"
        (self.answer_button if is_open else self.change_button).setFocus()

    def _answer_labels(self, signal: SignalRow) -> list[QWidget]:
        is_open = signal.state == "open"
        labels: list[QWidget] = [
            strong_label(self.tr("Answer of the municipality")),
            Chip(state_name(signal.state), "accent" if is_open else "ok"),
        ]
        if signal.answered_on is not None:
            day = short_day(signal.answered_on, self._workspace.clock.today())
            labels.append(caption_label(self.tr("Answered on {day}").replace("{day}", day)))
        if signal.answer:
            labels.append(body_label(signal.answer))
        elif is_open:
            labels.append(muted_label(self.tr("No answer yet.")))
        if signal.result:
            labels.append(TextBlock(self.tr("Result"), signal.result))
        return labels

    def _delete(self) -> None:
        if self.shown is None:
            return
        signal_id = self.shown.id
        self._workspace.write_with_undo(
            lambda session: delete_signal(session, signal_id),
            self.tr("Signal thrown away"),
            lambda session: restore_signal(session, signal_id),
        )


def _card() -> tuple[Card, QVBoxLayout]:
    card, column = Card(), QVBoxLayout()
    column.setSpacing(SPACE.m)
    card.content.addLayout(column)
    return card, column
