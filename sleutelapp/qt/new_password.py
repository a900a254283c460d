"""Choosing a password: six words offered, two fields that must agree, and a plain reason when an own one is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.core.messages import message
from sleutelapp.core.passphrase import suggest, weakness
from sleutelapp.qt.buttons import secondary_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.flow_layout import FlowLayout
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.password_field import PasswordField
from sleutelapp.qt.text import muted_label, section_label, set_kind, styled_label
from sleutelapp.qt.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Iterable


class NewPassword(QWidget):
    """`submitted` after Enter in the last field; `checked` gives the password or shows what is wrong."""

    submitted = Signal()

    def __init__(
        self, language: str, first_label: str = "", again_label: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._own_words: tuple[str, ...] = ()
        self._offered = suggest()
        self.words = section_label(self._offered)
        self.words.setObjectName("suggestion")
        use = secondary_button(self.tr("Use these words"), "check")
        use.setObjectName("useSuggestion")
        use.clicked.connect(self._use)
        other = text_button(self.tr("Other words"), "refresh")
        other.clicked.connect(self._offer)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=SPACE.s)
        flow.addWidget(use)
        flow.addWidget(other)
        card = Card()
        card.add(muted_label(self.tr("For example")))
        card.add(self.words)
        card.add(buttons)
        self.first = PasswordField()
        self.first.changed.connect(self._judge)
        self.first_block = LabeledField(first_label or self.tr("Password"), self.first)
        self.strength = styled_label("", "caption")
        self.strength.setObjectName("strength")
        self.strength.hide()
        self.again = PasswordField()
        self.first.submitted.connect(self.again.line.setFocus)
        self.again.submitted.connect(self.submitted)
        self.again_block = LabeledField(again_label or self.tr("The same password again"), self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.l)
        for widget in (card, self.first_block, self.strength, self.again_block):
            column.addWidget(widget)

    def set_own_words(self, words: Iterable[str]) -> None:
        """What others know of the user: not good enough as a password."""
        self._own_words = tuple(words)

    def checked(self) -> str | None:
        """The password when it is strong enough and was typed twice; None after showing what is wrong."""
        password = self.first.value()
        reason = self._reason(password)
        self.first_block.set_error(reason)
        self.again_block.set_error("")
        self._say_strength("")
        if reason:
            self.first.line.setFocus()
            return None
        if password != self.again.value():
            self.again_block.set_error(self.tr("This is not the same. Type it once more."))
            self.again.clear()
            self.again.line.setFocus()
            return None
        return password

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.again.clear()
        self.first_block.set_error("")
        self.again_block.set_error("")

    def _offer(self) -> None:
        self._offered = suggest()
        self.words.setText(self._offered)

    def _use(self) -> None:
        self.first.set_value(self._offered)
        self.first.reveal.setChecked(True)
        self.again.clear()
        self.again.line.setFocus()

    def _judge(self) -> None:
        password = self.first.value()
        self.first_block.set_error("")
        reason = self._reason(password)
        set_kind(self.strength, "caption" if reason else "ok")
        self._say_strength("" if not password else reason or self.tr("Strong enough."))

    def _say_strength(self, sentence: str) -> None:
        self.strength.setText(sentence)
        self.strength.setVisible(bool(sentence))

    def _reason(self, password: str) -> str:
        reason = weakness(password, self._own_words)
        return "" if reason is None else message(f"weak_{reason}", self._language)
