"""First start: the password of the new vault."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout

from sleutelapp.qt.banner import Banner
from sleutelapp.qt.buttons import primary_button, secondary_button
from sleutelapp.qt.new_password import NewPassword
from sleutelapp.qt.text import caption_label
from sleutelapp.qt.theme import SPACE
from sleutelapp.shell.doorstep import Doorstep


class PasswordStep(Doorstep):
    """``chosen`` hands the password over and the fields forget it."""

    back_wanted = Signal()
    chosen = Signal(str)

    def __init__(self, language: str) -> None:
        title = QCoreApplication.translate("PasswordStep", "A password for your vault")
        sentence = QCoreApplication.translate(
            "PasswordStep", "Nobody can look it up for you. Six loose words are strong and easy to remember."
        )
        super().__init__(title, sentence, width=560)
        self.fields = NewPassword(language)
        self.fields.submitted.connect(self.go_on)
        self.first, self.again = self.fields.first, self.fields.again
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
        for widget in (self.fields, self._refused):
            self.column.addWidget(widget)
        self.column.addSpacing(SPACE.s)
        self.column.addLayout(foot)

    def arrive(self) -> None:
        """Put the cursor into the first field."""
        self.first.line.setFocus()

    def set_own_words(self, words: Iterable[str]) -> None:
        """What others know of the user: not good enough as a password."""
        self.fields.set_own_words(words)

    def show_refusal(self, sentence: str) -> None:
        """Say why the vault was not made."""
        self._refused.set_message("danger", sentence)
        self._refused.show()

    def go_on(self) -> None:
        """Check, and hand the password over."""
        password = self.fields.checked()
        if password is None:
            return
        self.fields.clear()
        self._refused.hide()
        self.chosen.emit(password)
