"""First start: the recovery code, to print or write down, and two groups of it typed again."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout

from sleutelapp.qt.buttons import primary_button, secondary_button
from sleutelapp.qt.recovery_code import RecoveryCodeCard, RecoveryCodeCheck
from sleutelapp.qt.text import caption_label
from sleutelapp.shell.doorstep import Doorstep


class RecoveryStep(Doorstep):
    """Shows the code once, large."""

    written_down = Signal()

    def __init__(self, code: str, step: str | None = None) -> None:
        """Show it.

        Args:
            code: to put on paper.
            step: which one this is; by default that of the first start.
        """
        title = QCoreApplication.translate("RecoveryStep", "Your recovery code")
        sentence = QCoreApplication.translate(
            "RecoveryStep",
            "With this code you open the vault when you forgot your password. It is shown only now: print it or "
            "write it down, and keep it away from this computer.",
        )
        super().__init__(title, sentence, width=560)
        self._code = code
        self._card = RecoveryCodeCard(code, title)
        show_print = secondary_button(self.tr("Print"), "printer-outline")
        show_print.clicked.connect(self._card.print_paper)
        self.next = primary_button(self.tr("I have it on paper"))
        self.next.setObjectName("writtenDown")
        self.next.clicked.connect(self.written_down)
        foot = QHBoxLayout()
        foot.addWidget(show_print)
        foot.addWidget(caption_label(self.tr("Step 3 of 3") if step is None else step), 1)
        foot.addWidget(self.next)
        self.column.addWidget(self._card)
        self.column.addLayout(foot)

    def arrive(self) -> None:
        """Let a screen reader begin at the code."""
        self._card.setFocus()


class RecoveryCheckStep(Doorstep):
    """Asks for two groups, so that the paper really is there."""

    back_wanted = Signal()
    finished = Signal()

    def __init__(self, code: str, act: str = "") -> None:
        """Ask.

        Args:
            code: that should be on paper.
            act: verb on the button; by default that the vault opens.
        """
        title = QCoreApplication.translate("RecoveryCheckStep", "Is it on paper?")
        sentence = QCoreApplication.translate("RecoveryCheckStep", "Type two groups from your paper.")
        super().__init__(title, sentence, width=560)
        self._check = RecoveryCodeCheck(code)
        self._check.passed.connect(self.finished)
        self.asked = self._check.asked
        back = secondary_button(self.tr("Show the code again"))
        back.clicked.connect(self.back_wanted)
        self.next = primary_button(
            act or self.tr("Open my vault"), "key-plus" if act else "lock-open-variant-outline"
        )
        self.next.setObjectName("openVault")
        self.next.clicked.connect(self._check.check)
        foot = QHBoxLayout()
        foot.addWidget(back)
        foot.addStretch(1)
        foot.addWidget(self.next)
        self.column.addWidget(self._check)
        self.column.addLayout(foot)

    def arrive(self) -> None:
        """Put the cursor into the first group."""
        self._check.focus_first()
