"""A new password for a vault that is there, on a page of its own."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout

from sleutelapp.core.messages import message
from sleutelapp.qt.banner import Banner
from sleutelapp.qt.buttons import primary_button, secondary_button
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.new_password import NewPassword
from sleutelapp.qt.password_field import PasswordField
from sleutelapp.qt.theme import SPACE
from sleutelapp.shell.doorstep import Doorstep


class NewPasswordStep(Doorstep):
    """``chosen`` hands over the password of now, empty where it is not asked, and the new one; the fields forget them."""

    chosen = Signal(str, str)
    left = Signal()

    def __init__(
        self,
        language: str,
        title: str,
        sentence: str,
        *,
        act: str,
        leave: str,
        own_words: Iterable[str],
        asks_old: bool = False,
    ) -> None:
        """Ask.

        Args:
            language: of the sentences of errors.
            title: what this is for.
            sentence: below it.
            act: verb on the button that goes on.
            leave: on the one that does not.
            own_words: what others know of the user: not good enough as a password.
            asks_old: whether the password of now is asked too.
        """
        super().__init__(title, sentence, width=560)
        self._language = language
        self._asks_old = asks_old
        translate = QCoreApplication.translate
        self.old = PasswordField()
        self.old_block = LabeledField(translate("NewPasswordStep", "Your password of now"), self.old)
        self.fields = NewPassword(language, translate("NewPasswordStep", "New password"))
        self.fields.set_own_words(own_words)
        self.fields.submitted.connect(self.go_on)
        self.old.submitted.connect(self.fields.first.line.setFocus)
        self._refused = Banner("danger", "")
        self.leave = secondary_button(leave)
        self.leave.setObjectName("leave")
        self.leave.clicked.connect(self.left)
        self.next = primary_button(act)
        self.next.setObjectName("newPassword")
        self.next.clicked.connect(self.go_on)
        foot = QHBoxLayout()
        foot.addWidget(self.leave)
        foot.addStretch(1)
        foot.addWidget(self.next)
        for widget in (self.old_block, self.fields, self._refused):
            self.column.addWidget(widget)
        self.old_block.setVisible(asks_old)
        self._refused.hide()
        self.column.addSpacing(SPACE.s)
        self.column.addLayout(foot)

    def arrive(self) -> None:
        """Put the cursor into the first field."""
        (self.old if self._asks_old else self.fields.first).line.setFocus()

    def show_refusal(self, sentence: str) -> None:
        """Say why it did not work; all can be tried again."""
        self._refused.set_message("danger", sentence)
        self._refused.show()

    def show_wrong(self, sentence: str) -> None:
        """Say what is wrong with the password of now; the new one stays typed."""
        self.old_block.set_error(sentence)
        self.old.clear()
        self.old.line.setFocus()

    def forget(self) -> None:
        """Forget what was typed."""
        self.old.clear()
        self.fields.clear()

    def go_on(self) -> None:
        """Check, and hand over."""
        self.old_block.set_error("")
        self._refused.hide()
        old = self.old.value()
        if self._asks_old and not old:
            asked = QCoreApplication.translate(
                "NewPasswordStep", "Type the password with which you open the vault now."
            )
            self.show_wrong(asked)
            return
        new = self.fields.checked()
        if new is None:
            return
        if self._asks_old and new == old:
            self.fields.first_block.set_error(message("rotation_same_password", self._language))
            self.fields.first.line.setFocus()
            return
        self.chosen.emit(old, new)
