"""First start: the password, with six words offered and a plain reason when an own one is refused."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout

from sleutelapp.core.passphrase import suggest, weakness
from sleutelapp.qt.banner import Banner
from sleutelapp.qt.buttons import primary_button, secondary_button, text_button
from sleutelapp.qt.cards import Card
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.password_field import PasswordField
from sleutelapp.qt.text import caption_label, muted_label, section_label, set_kind, styled_label
from sleutelapp.qt.theme import SPACE
from sleutelapp.shell.doorstep import Doorstep


class PasswordStep(Doorstep):
    """Two fields that must agree; ``chosen`` hands the password over and the fields forget it."""

    back_wanted = Signal()
    chosen = Signal(str)

    def __init__(self) -> None:
        title = QCoreApplication.translate("PasswordStep", "A password for your vault")
        sentence = QCoreApplication.translate(
            "PasswordStep", "Nobody can look it up for you. Six loose words are strong and easy to remember."
        )
        super().__init__(title, sentence, width=560)
        self._own_words: tuple[str, ...] = ()
        self._offered = suggest()
        self.words = section_label(self._offered)
        self.words.setObjectName("suggestion")
        use = secondary_button(self.tr("Use these words"), "check")
        use.setObjectName("useSuggestion")
        use.clicked.connect(self._use)
        other = text_button(self.tr("Other words"), "refresh")
        other.clicked.connect(self._offer)
        buttons = QHBoxLayout()
        buttons.addWidget(use)
        buttons.addWidget(other)
        buttons.addStretch(1)
        card = Card()
        card.add(muted_label(self.tr("For example")))
        card.add(self.words)
        card.content.addLayout(buttons)
        self.first = PasswordField()
        self.first.changed.connect(self._judge)
        self._first_block = LabeledField(self.tr("Password"), self.first)
        self.strength = styled_label("", "caption")
        self.strength.setObjectName("strength")
        self.strength.hide()
        self.again = PasswordField()
        self.first.submitted.connect(self.again.line.setFocus)
        self.again.submitted.connect(self.go_on)
        self._again_block = LabeledField(self.tr("The same password again"), self.again)
        self._refused = Banner("danger", "")
        self._refused.hide()
        back = secondary_button(self.tr("Back"))
        back.clicked.connect(self.back_wanted)
        self.next = primary_button(self.tr("Make the vault"), "lock-outline")
        self.next.setObjectName("makeVault")
        self.next.clicked.connect(self.go_on)
        foot = QHBoxLayout()
        foot.addWidget(back)
        foot.addWidget(caption_label(self.tr("Step 2 of 3")), 1)
        foot.addWidget(self.next)
        for widget in (card, self._first_block, self.strength, self._again_block, self._refused):
            self.column.addWidget(widget)
        self.column.addSpacing(SPACE.s)
        self.column.addLayout(foot)

    def arrive(self) -> None:
        """Put the cursor into the first field."""
        self.first.line.setFocus()

    def set_own_words(self, words: Iterable[str]) -> None:
        """What others know of the user: not good enough as a password."""
        self._own_words = tuple(words)

    def show_refusal(self, sentence: str) -> None:
        """Say why the vault was not made."""
        self._refused.set_message("danger", sentence)
        self._refused.show()

    def go_on(self) -> None:
        """Check, and hand the password over."""
        password, again = self.first.value(), self.again.value()
        reason = self._reason(password)
        self._first_block.set_error(reason)
        self._again_block.set_error("")
        self._say_strength("")
        if reason:
            self.first.line.setFocus()
            return
        if password != again:
            self._again_block.set_error(self.tr("This is not the same password. Type it once more."))
            self.again.clear()
            self.again.line.setFocus()
            return
        self.first.clear()
        self.again.clear()
        self._refused.hide()
        self.chosen.emit(password)

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
        self._first_block.set_error("")
        reason = self._reason(password)
        set_kind(self.strength, "caption" if reason else "ok")
        self._say_strength("" if not password else reason or self.tr("Strong enough."))

    def _say_strength(self, sentence: str) -> None:
        self.strength.setText(sentence)
        self.strength.setVisible(bool(sentence))

    def _reason(self, password: str) -> str:
        reason = weakness(password, self._own_words)
        if reason is None:
            return ""
        return {
            "short": self.tr("Take at least twelve characters, or six loose words."),
            "repeated": self.tr("Too much of the same: take more different characters."),
            "pattern": self.tr("A row of keys or a repetition is guessed first: take loose words."),
            "own": self.tr("Your own name, organisation or municipality is guessed first: take other words."),
            "common": self.tr("Many people take these words, so they are guessed first: take other words."),
        }[reason]
